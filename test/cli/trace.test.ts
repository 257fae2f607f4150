import assert from 'node:assert/strict';
import { useFolder } from '../harness/cli.ts';

const RULES = `*nat
:PREROUTING ACCEPT [0:0]
-A PREROUTING -i eth0 -p tcp --dport 80 -j DNAT --to-destination 10.0.0.9:8080
COMMIT
*filter
:INPUT DROP [0:0]
:FORWARD DROP [0:0]
:web - [0:0]
-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
-A INPUT -p tcp --dport 443 -j web
-A INPUT -m set --match-set friends src -p tcp --dport 22 -j ACCEPT
-A FORWARD -d 10.0.0.9 -p tcp --dport 8080 -j ACCEPT
-A web -s 192.0.2.0/24 -j REJECT
-A web -j ACCEPT
COMMIT
`;

describe('kernlint trace', () => {
  const folder = useFolder();
  const trace = async (...args: string[]) => {
    folder().write({ 'rules.v4': RULES });
    return folder().kernlint(['trace', 'rules.v4', ...args]);
  };

  it('shows hooks, tables and rules in order, and the verdict', async () => {
    const { code, out } = await trace('--in', 'eth0', '--proto', 'tcp', '--src', '10.0.0.5', '--dport', '443');
    assert.equal(code, 0);
    assert.equal(
      out,
      `tcp 10.0.0.5 -> this host port 443, in by eth0

PREROUTING
                    tracked as NEW
                    for this host

INPUT
  filter        10  -A INPUT -p tcp --dport 443 -j web
                14    -A web -j ACCEPT

ACCEPT: it reaches this host
To keep it so, write into the rules: # kernlint-expect tcp from 10.0.0.5 to port 443 in eth0 is ACCEPT
`,
    );
  });

  it('tells which rule or policy drops or rejects', async () => {
    const packet = ['--in', 'eth0', '--proto', 'tcp'];
    assert.match(
      (await trace(...packet, '--src', '192.0.2.7', '--dport', '443')).out,
      /^REJECT with icmp-port-unreachable by line 13$/m,
    );
    assert.match((await trace(...packet, '--src', '192.0.2.7', '--dport', '25')).out, /^DROP by the policy of INPUT$/m);
  });

  it('follows NAT to the other side', async () => {
    const { code, out } = await trace(
      ...['--in', 'eth0', '--proto', 'tcp', '--src', '198.51.100.1', '--sport', '4000', '--dport', '80'],
      ...['--local-address', '203.0.113.5'],
    );
    assert.equal(code, 0);
    assert.match(out, /destination 10\.0\.0\.9:8080\n/);
    assert.match(out, /^ACCEPT: it leaves as 198\.51\.100\.1:4000 -> 10\.0\.0\.9:8080$/m);
  });

  it('ends with 1 where it depends, says on what, and takes the answer', async () => {
    const ssh = ['--in', 'eth0', '--proto', 'tcp', '--src', '198.51.100.1', '--dport', '22'];
    const open = await trace(...ssh);
    assert.equal(open.code, 1);
    assert.match(open.out, /^if line 11 matches: -m set --match-set friends src$/m);
    assert.match(open.out, /^It depends on line 11\. Decide with --assume 11=yes or 11=no\.$/m);
    const yes = await trace(...ssh, '--assume', '11=yes');
    assert.deepEqual([yes.code, /^ACCEPT/m.test(yes.out)], [0, true]);
    const no = await trace(...ssh, '--assume', '11=no');
    assert.deepEqual([no.code, /^DROP/m.test(no.out)], [0, true]);
  });

  it('writes JSON', async () => {
    const { code, out } = await trace('--proto', 'tcp', '--dport', '443', '--src', '10.0.0.5', '--format', 'json');
    const report = JSON.parse(out);
    assert.equal(code, 0);
    assert.equal(report.certain, true);
    const [outcome] = report.outcomes;
    assert.deepEqual(outcome.verdict, { kind: 'accept', to: 'local' });
    assert.deepEqual(outcome.steps.at(-1), {
      hook: 'INPUT',
      table: 'filter',
      chain: 'web',
      path: 'rules.v4',
      line: 13,
      did: 'accept',
      matched: 'yes',
      rule: '-A web -j ACCEPT',
    });
  });

  it('takes a host: tables of several files, and what its sysctls say', async () => {
    const [natTable, filterTable] = RULES.split('*filter\n');
    folder().write({
      'host/etc/iptables/nat.rules': natTable!,
      'host/etc/iptables/filter.rules': `*filter\n${filterTable}`,
      'host/etc/sysctl.d/50-router.conf': 'net.ipv4.ip_forward = 0\n',
    });
    const { code, out } = await folder().kernlint([
      'trace',
      'host',
      '--in',
      'eth0',
      '--proto',
      'tcp',
      '--dport',
      '80',
      '--assume',
      'local=no',
    ]);
    assert.equal(code, 0);
    assert.match(out, /host\/etc\/iptables\/nat\.rules:3 /);
    assert.match(out, /^DROP: it is for another host, and this one does not forward$/m);
  });

  it('says what is wrong with the question', async () => {
    const wrong = async (...args: string[]) => (await trace(...args)).err;
    assert.match(await wrong('--dport', '80'), /--dport: a port needs a protocol/);
    assert.match(await wrong('--src', 'web'), /--src: web is no IPv4 address/);
    assert.match(await wrong('--icmp-type', 'ping-pong'), /--icmp-type: ping-pong is no ICMP type/);
    assert.match(await wrong('--assume', 'x'), /--assume takes LINE=yes/);
    assert.match(await wrong('--src', '2001:db8::1'), /no iptables rules for IPv6/);
    assert.match(await wrong('--format', 'sarif'), /--format takes one of text, json, not "sarif"/);
    const none = await folder().kernlint(['trace']);
    assert.deepEqual([none.code, /name a file of rules/.test(none.err)], [2, true]);
  });

  it('does not choose between two files with the same table', async () => {
    folder().write({ 'host/etc/iptables/a.rules': RULES, 'host/etc/iptables/b.rules': RULES });
    const { code, err } = await folder().kernlint(['trace', 'host', '--proto', 'udp']);
    assert.equal(code, 2);
    assert.match(err, /the table nat stands in several files, of which you should name one: host\/etc\/iptables\/a\.rules, /);
  });
});

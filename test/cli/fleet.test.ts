import assert from 'node:assert/strict';
import { useFolder } from '../harness/cli.ts';

interface Role {
  readonly name: string;
  readonly hosts: number;
  readonly differences: readonly {
    name: string;
    kind: string;
    value: string | null;
    usual: string | null;
    hosts: string[];
    place: { path: string; line: number };
  }[];
  readonly findings: readonly { rule: string; file: string; hosts: string[] }[];
}

const rules = (port: number, counter = 0) =>
  `# ${counter}\n*filter\n:INPUT ACCEPT [${counter}:${counter}]\n[${counter}:1] -A INPUT -p tcp -m tcp --dport ${port} -j ACCEPT\nCOMMIT\n`;

describe('kernlint fleet', () => {
  const folder = useFolder();
  const fleet = async (...args: string[]) => {
    const { code, out, err } = await folder().kernlint(['fleet', 'hosts', '--format', 'json', ...args]);
    return { code, err, roles: (JSON.parse(out) as { roles: Role[] }).roles };
  };
  const differences = (role: Role | undefined) =>
    role?.differences.map(
      ({ name, value, usual, hosts, place }) => `${name}: ${value} not ${usual}: ${hosts} ${place.path}:${place.line}`,
    );
  /** So many web servers that are alike but for what is said here. */
  const web = (count: number, others: Readonly<Record<string, string>> = {}) => {
    for (let i = 1; i <= count; i++)
      folder().write({
        [`hosts/web${i}/etc/sysctl.d/90-net.conf`]: 'net.core.somaxconn = 4096\nvm.swappiness = 10\n',
        [`hosts/web${i}/etc/modprobe.d/nf.conf`]: 'options nf_conntrack hashsize=65536\n',
        [`hosts/web${i}/etc/iptables/rules.v4`]: rules(443, i),
      });
    folder().write(others);
  };

  it('finds the hosts that differ from their peers, in values, options and rules, and where', async () => {
    web(8, {
      'hosts/web3/etc/sysctl.d/95-mine.conf': '\nnet.core.somaxconn = 1024\n',
      'hosts/web5/etc/modprobe.d/nf.conf': 'options nf_conntrack hashsize=1024\n',
      'hosts/web6/etc/iptables/rules.v4': rules(80),
      'hosts/web7/etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4096\n',
      'hosts/web8/etc/sysctl.d/91.conf': 'kernel.panic = 10\n',
    });
    const { roles } = await fleet();
    assert.deepEqual(
      roles.map(({ name, hosts }) => [name, hosts]),
      [['hosts/web*', 8]],
    );
    const [sysctls, rest] = [0, 3].map((from) => differences(roles[0])?.slice(from, from + 3));
    assert.deepEqual(sysctls, [
      'kernel.panic: 10 not null: hosts/web8 hosts/web8/etc/sysctl.d/91.conf:0',
      'net.core.somaxconn: 1024 not 4096: hosts/web3 hosts/web3/etc/sysctl.d/95-mine.conf:1',
      'vm.swappiness: null not 10: hosts/web7 hosts/web1/etc/sysctl.d/90-net.conf:1',
    ]);
    assert.match(String(rest?.[0]), /^etc\/iptables\/rules\.v4: 1 rules \(\w{8}\) not 1 rules \(\w{8}\): hosts\/web6 /);
    assert.equal(rest?.[1], 'nf_conntrack hashsize: 1024 not 65536: hosts/web5 hosts/web5/etc/modprobe.d/nf.conf:0');
    assert.equal(roles[0]?.differences.length, 5);
  });

  it('says nothing where nothing is usual: two hosts, or no agreement', async () => {
    folder().write({ 'hosts/a1/sysctl.conf': 'vm.swappiness = 1\n', 'hosts/a2/sysctl.conf': 'vm.swappiness = 2\n' });
    for (let i = 0; i < 9; i++)
      folder().write({ [`hosts/b${i}/sysctl.conf`]: `vm.swappiness = ${i % 3}\nkernel.panic = ${i}\n` });
    assert.deepEqual((await fleet()).roles.map(differences), [[], []]);
  });

  it('groups by numbers in the name, else by folder', async () => {
    const names = ['x/web1', 'x/web2', 'x/db-01.example.com', 'x/db-02.example.com', 'x/alice', 'x/bob', 'y/web1', 'y/web2'];
    folder().write(Object.fromEntries(names.map((name) => [`hosts/${name}/etc/sysctl.conf`, ''])));
    assert.deepEqual(
      (await fleet()).roles.map(({ name, hosts }) => `${name} ${hosts}`),
      ['hosts/x/* 2', 'hosts/x/db-*.example.com 2', 'hosts/x/web* 2', 'hosts/y/web* 2'],
    );
  });

  it('tells once what it tells of several hosts, and ends as check does', async () => {
    web(4);
    assert.deepEqual(await fleet().then(({ code, roles }) => [code, differences(roles[0])]), [0, []]);
    for (const i of [1, 2, 4]) folder().write({ [`hosts/web${i}/etc/sysctl.d/99.conf`]: 'net.ipv4.ip_conntrack_max = 65536\n' });
    const { code, roles } = await fleet();
    const old = roles[0]?.findings.filter(({ rule }) => rule === 'sysctl/deprecated-key');
    assert.deepEqual(
      [code, old?.map(({ hosts, file }) => [hosts, file])],
      [1, [[['hosts/web1', 'hosts/web2', 'hosts/web4'], 'etc/sysctl.d/99.conf']]],
    );
    const { out } = await folder().kernlint(['fleet', 'hosts']);
    assert.match(out, /^hosts\/web\*: 4 hosts\n/);
    assert.match(
      out,
      /\n {2}warning {2}web1, web2, web4: .* \[sysctl\/deprecated-key\] hosts\/web1\/etc\/sysctl\.d\/99\.conf:1\n/,
    );
  });

  it('holds its tongue about values that a template decides', async () => {
    web(6, {
      'hosts/web2/etc/sysctl.d/95.conf.j2': '{% if big %}\nvm.swappiness = 1\n{% endif %}\n',
      'hosts/web4/etc/iptables/rules.v4.j2': rules(1),
    });
    const told = differences((await fleet()).roles[0]) ?? [];
    assert.deepEqual(told, []);
  });
});

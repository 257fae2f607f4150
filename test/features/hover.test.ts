import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hover } from '../../server/src/core/features/hover.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';
import { anyText } from '../syntax/arbitraries.ts';

interface At {
  readonly kernel?: string;
  readonly memory?: number;
  /** Further files of the host. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** What is said where `‸` stands in a text, and of what. */
function hoverAt(path: string, marked: string, { kernel, memory, beside }: At = {}): { of: string; says: string } | undefined {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const workspace = workspaceOf({ ...beside, [path]: text });
  const found = hover(workspace.file(path)!, offset, workspace.hostOf(path)!, settingsOf({ kernel, memory }));
  return found && { of: text.slice(found.range.start, found.range.end), says: found.markdown };
}

/** Path, line with the pointer, what it is about, what is said. */
type Case = readonly [line: string, of: string, says: RegExp];

const SYSCTL: readonly Case[] = [
  ['net.nf_conntrack_max‸ = 1000000', 'net.nf_conntrack_max', /most connections that are tracked/],
  ['net.netfilter.nf_conntrack_max = 10‸00000', '1000000', /2 x 1000000/],
  ['‸net.ipv4.netfilter.ip_conntrack_max = 1000000', 'net.ipv4.netfilter.ip_conntrack_max', /old(est)? name of net\.netfilter/],
  ['net/netfilter/nf_conntrack_tcp_timeout_established = ‸1000', '1000', /16 minutes 40 seconds/],
  ['  -net.ipv4.conf.eth0/1.rp_f‸ilter=1', 'net.ipv4.conf.eth0/1.rp_filter', /rp_filter/],
  ['net.ipv4.conf.*.rp_filter = 2‸', '2', /rp_filter/],
  ['net.core.somaxconn = {{ ‸x }}', '{{ x }}', /somaxconn/],
];

const MODPROBE: readonly Case[] = [
  ['‸options ip_conntrack hashsize=855360', 'options', /parameters to a module/],
  ['options ip_conn‸track hashsize=855360', 'ip_conntrack', /no module ip_conntrack since Linux/],
  ['options nf_conntrack hash‸size=262144', 'hashsize', /hash chains/],
  ['options nf_conntrack hashsize=26‸2144', '262144', /262144/],
  ['options nf_conntrack hashsize="26‸2144"', '262144', /becomes 2097152/],
  ['install nf_con‸ntrack /bin/false', 'nf_conntrack', /Connection tracking/],
  ['softdep nf_conntrack pre: nf_defrag‸_ipv4', 'nf_defrag_ipv4', /fragments/],
  ['alias ip_conntrack nf-conn‸track', 'nf-conntrack', /Connection tracking/],
  ['blacklist nf_conntrack_‸ftp', 'nf_conntrack_ftp', /FTP/],
];

const IPTABLES: readonly Case[] = [
  ['‸*raw', 'raw', /before connection tracking/],
  [':PREROU‸TING ACCEPT [0:0]', 'PREROUTING', /Every packet that comes in/],
  [':PREROUTING ACC‸EPT [0:0]', 'ACCEPT', /Lets the packet pass/],
  [':PREROUTING ACCEPT [12‸:345678]', '[12:345678]', /12 packets and 345678 bytes \(338 KiB\)/],
  ['[1‸:1] -A OUTPUT -j ACCEPT', '[1:1]', /1 packet and 1 byte were/],
  [':RH-Firewall-1-INPUT‸ - [0:0]', 'RH-Firewall-1-INPUT', /A chain of its own in the table `raw`, with 1 rule\. 2 rules jump/],
  ['-A RH-Firewall-1-INPUT -m sta‸te --state ESTABLISHED,RELATED,UNTRACKED -j ACCEPT', 'state', /connection/i],
  ['-A RH-Firewall-1-INPUT -m state --sta‸te ESTABLISHED,RELATED,UNTRACKED -j ACCEPT', '--state', /-m state/],
  ['-A RH-Firewall-1-INPUT -m state --state ESTABLISHED,RELATED,UNTRA‸CKED -j ACCEPT', 'UNTRACKED', /raw table/],
  ['-A RH-Firewall-1-INPUT -m state --state ESTABLISHED,REL‸ATED,UNTRACKED -j ACCEPT', 'RELATED', /RELATED/],
  ['-A PRE‸ROUTING -p tcp -m tcp --dport 80 -j NOTRACK', 'PREROUTING', /Every packet that comes in/],
  ['-‸A PREROUTING -p tcp -m tcp --dport 80 -j NOTRACK', '-A', /at the end of the chain/],
  ['-A PREROUTING -p t‸cp -m tcp --dport 80 -j NOTRACK', 'tcp', /transport protocol/],
  ['-A PREROUTING -p tcp -m tcp --dpo‸rt 80 -j NOTRACK', '--dport', /port that the packet goes to/],
  ['-A PREROUTING -p tcp -m tcp --dport 10240:65‸000 -j NOTRACK', '10240:65000', /port that the packet goes to/],
  ['-A PREROUTING -p tcp -m tcp --dport 80 -j NOT‸RACK', 'NOTRACK', /Exempts the packet from connection tracking/],
  ['-A PREROUTING -p tcp ‸! --dport 80 -j NOTRACK', '!', /Negates/],
  ['-A PREROUTING -s ‸! 10.0.0.0/8 -j NOTRACK', '!', /old place/],
  ['-A PREROUTING -j RH-Fire‸wall-1-INPUT', 'RH-Firewall-1-INPUT', /A chain of its own/],
  ['-A OUTPUT -g RH-Fire‸wall-1-INPUT', 'RH-Firewall-1-INPUT', /A chain of its own/],
  ['-A OUTPUT -m "conn‸track" --ctstate NEW', '"conntrack"', /connection/],
  ['-P OUTPUT AC‸CEPT', 'ACCEPT', /Lets the packet pass/],
  ['COM‸MIT', 'COMMIT', /in one step/],
];

const SYSCONFIG: readonly Case[] = [
  ['IPTABLES_MOD‸ULES="ip_conntrack_ftp ip_conntrack_netbios_ns"', 'IPTABLES_MODULES', /Modules/],
  ['IPTABLES_MODULES="ip_conntrack_ftp ip_conntrack_net‸bios_ns"', 'ip_conntrack_netbios_ns', /nf_conntrack_netbios_ns/],
  ['IPTABLES_MODULES_UNLOAD="y‸es"', '"yes"', /Here: on/],
];

function each(path: string, cases: readonly Case[], around: (line: string) => string = (line) => `${line}\n`): void {
  for (const [line, of, says] of cases) {
    it(line, () => {
      const found = hoverAt(path, around(line));
      assert.ok(found, 'nothing is said');
      assert.equal(found.of, of);
      assert.match(found.says, says);
    });
  }
}

describe('the hover', () => {
  describe('in sysctl.conf', () => {
    each('etc/sysctl.conf', SYSCTL);

    it('does the arithmetic of the connection table with what the host sets elsewhere', () => {
      const beside = { 'etc/modprobe.d/nf.conf': 'options nf_conntrack hashsize=262144\n' };
      const found = hoverAt('etc/sysctl.conf', 'net.netfilter.nf_conntrack_max = 1000‸000\n', { kernel: '6.1', beside });
      assert.match(found!.says, /2 x 1000000 \/ 262144/);
      assert.match(found!.says, /MiB/);
    });

    it('counts the sysctl of the buckets only where the kernel lets it be written', () => {
      const text = 'net.netfilter.nf_conntrack_max = 1000‸000\nnet.netfilter.nf_conntrack_buckets = 500224\n';
      assert.match(hoverAt('etc/sysctl.conf', text, { kernel: '6.1' })!.says, /2 x 1000000 \/ 500224/);
      assert.doesNotMatch(hoverAt('etc/sysctl.conf', text, { kernel: '3.10' })!.says, /\/ 500224/);
    });
  });

  it('tells which value is left where several lines set a key', () => {
    const beside = { 'etc/sysctl.d/10-a.conf': '\nnet.core.somaxconn = 1024\n' };
    const wins = hoverAt('etc/sysctl.d/90-b.conf', 'net.core.som‸axconn = 4096\n', { beside })!.says;
    assert.match(wins, /^- Effective: `4096`, from this line\.$/m);
    const loses = hoverAt('etc/sysctl.d/00-b.conf', 'net.core.som‸axconn = 4096\n', { beside })!.says;
    assert.match(loses, /^- Effective: `1024`, from etc\/sysctl\.d\/10-a\.conf:2; overridden here\.$/m);
    const single = hoverAt('etc/sysctl.conf', 'net.core.som‸axconn = 4096\n', { beside })!.says;
    assert.match(single, /^- Effective: `1024`, from .*; overridden here; `sysctl --system` leaves `4096`, from this line\.$/m);
    assert.doesNotMatch(hoverAt('etc/sysctl.conf', 'net.core.som‸axconn = 4096\n')!.says, /Effective/);
    const ufw = hoverAt('etc/sysctl.d/a.conf', 'net.ipv4.ip_for‸ward = 0\n', {
      beside: { 'etc/ufw/sysctl.conf': 'net/ipv4/ip_forward=1\n' },
    });
    assert.match(ufw!.says, /Effective: `0`, from this line; ufw may write 1 later \(etc\/ufw\/sysctl\.conf:1\)/);
  });

  describe('in modprobe.d', () => each('etc/modprobe.d/a.conf', MODPROBE));
  describe('in iptables-config', () => each('etc/sysconfig/iptables-config', SYSCONFIG));
  describe('in a rule set', () => {
    const rest = '-A RH-Firewall-1-INPUT -j ACCEPT\n-A PREROUTING -j RH-Firewall-1-INPUT\n-A OUTPUT -j RH-Firewall-1-INPUT\n';
    const chains = ':RH-Firewall-1-INPUT - [0:0]\n';
    each('etc/sysconfig/iptables', IPTABLES, (line) => {
      if (line.startsWith('‸*')) return `${line}\n`;
      return line.startsWith(':RH') ? `*raw\n${line}\n${rest}COMMIT\n` : `*raw\n${chains}${line}\n${rest}COMMIT\n`;
    });

    it('knows the family of the file, and of a line', () => {
      const line = '-A INPUT -p ipv6-icmp --icmpv6-type echo-req‸uest -j ACCEPT\n';
      assert.match(hoverAt('etc/sysconfig/ip6tables', `*filter\n${line}COMMIT\n`)!.says, /ICMPv6 type 128/);
      assert.match(
        hoverAt('etc/sysconfig/iptables', '*filter\n-A INPUT -p icmp --icmp-type echo-req‸uest -j ACCEPT\n')!.says,
        /ICMP type 8/,
      );
    });
  });

  it('knows the module of modules-load.d', () => {
    const found = hoverAt('etc/modules-load.d/nf.conf', 'br_net‸filter\n');
    assert.equal(found?.of, 'br_netfilter');
    assert.match(found.says, /bridge/);
  });

  it('says nothing where nothing is known', () => {
    const silent: readonly (readonly [string, string])[] = [
      ['etc/sysctl.conf', '# net.core.‸somaxconn\n'],
      ['etc/sysctl.conf', 'net.core.nobody_knows‸ = 1\n'],
      ['etc/sysctl.conf', '‸'],
      ['etc/modprobe.d/a.conf', 'options nobody_kn‸ows a=1\n'],
      ['etc/modprobe.d/a.conf', 'softdep nf_conntrack pr‸e: nf_defrag_ipv4\n'],
      ['etc/modprobe.d/a.conf', 'option‸ nf_conntrack a=1\n'],
      ['etc/modules-load.d/a.conf', '# br_net‸filter\n'],
      ['etc/sysconfig/iptables', '*fil‸ters\n'],
      ['etc/sysconfig/iptables', '# ACC‸EPT\n'],
      ['etc/sysconfig/iptables', '*filter\n-A INPUT -j NOBODY‸_KNOWS\n'],
      ['etc/sysconfig/iptables', '*filter\n-A INPUT --nobody-kn‸ows 1\n'],
      ['etc/sysconfig/iptables-config', 'MY_VARIABLE‸="yes"\n'],
      ['etc/sysconfig/iptables-config', 'do somet‸hing\n'],
    ];
    for (const [path, text] of silent) assert.equal(hoverAt(path, text), undefined, text);
  });

  it('never throws, is short, and is about what the pointer is on', () => {
    const path = fc.constantFrom(
      ...[
        'etc/sysctl.conf',
        'etc/modprobe.d/a.conf',
        'etc/modules-load.d/a.conf',
        'etc/sysconfig/iptables',
        'etc/sysconfig/iptables-config',
      ],
    );
    const known = fc.constantFrom(
      ...[...SYSCTL, ...MODPROBE, ...IPTABLES, ...SYSCONFIG].map(([line]) => `${line.replace('‸', '')}\n`),
    );
    const text = fc.array(fc.oneof(known, anyText), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(path, text, fc.nat(), (name, content, place) => {
        assert.ok(formatOfPath(name));
        const workspace = workspaceOf({ [name]: content });
        const offset = place % (content.length + 1);
        const found = hover(workspace.file(name)!, offset, workspace.hostOf(name)!, settingsOf({}));
        if (!found) return;
        assert.ok(found.markdown.split('\n').length < 15, found.markdown);
        assert.ok(found.range.start <= offset && offset <= found.range.end);
      }),
      { numRuns: 400 },
    );
  });
});

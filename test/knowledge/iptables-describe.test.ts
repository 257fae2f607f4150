import assert from 'node:assert/strict';
import {
  describeBuiltinChain,
  describeCommand,
  describeMatch,
  describeOption,
  describeTable,
  describeTarget,
  describeValue,
} from '../../server/src/core/describe/iptables.ts';
import {
  CHAINS,
  COMMANDS,
  DROPPED_EXTENSIONS,
  EXTERNAL_EXTENSIONS,
  findBuiltinChain,
  findMatch,
  findOption,
  findTable,
  findTarget,
  GENERAL_OPTIONS,
  generalOption,
  ICMP_TYPES,
  ICMPV6_TYPES,
  MATCHES,
  TABLES,
  TARGETS,
} from '../../server/src/core/knowledge/iptables/index.ts';

/** What every hover must be: short, whole, and without marks that a reader would see. */
function checkPage(page: string, what: string): void {
  const lines = page.split('\n');
  assert.ok(lines.length < 15, `${what}: ${lines.length} lines`);
  assert.doesNotMatch(page, /undefined|\[object|NaN|\n\n\n/, what);
  assert.match(lines[0]!, /^\*\*`.+`\*\*$/, what);
  const text = page.replace(/```[\s\S]*?```/g, '').replace(/`+[^`]*`+/g, '');
  assert.doesNotMatch(text, /(?<!\\)[<>[\]|]/, `${what}: markup that is not escaped`);
  assert.equal((page.match(/```/g) ?? []).length % 2, 0, what);
}

describe('describing iptables', () => {
  it('fits into a hover, for everything that is known', () => {
    for (const extension of [...MATCHES, ...TARGETS, ...DROPPED_EXTENSIONS, ...EXTERNAL_EXTENSIONS]) {
      const page = extension.kind === 'match' ? describeMatch : describeTarget;
      for (const family of extension.families) {
        checkPage(page(extension, family), extension.name);
        for (const option of extension.options)
          checkPage(describeOption(extension, option, family), `${extension.name} --${option.long}`);
      }
    }
    for (const table of TABLES) {
      checkPage(describeTable(table, 'ipv6'), table.name);
      for (const chain of table.chains) checkPage(describeBuiltinChain(findBuiltinChain(chain)!, table), chain);
    }
    for (const option of [...COMMANDS, ...GENERAL_OPTIONS]) checkPage(describeCommand(option), option.long);
    for (const [family, types] of [['ipv4', ICMP_TYPES] as const, ['ipv6', ICMPV6_TYPES] as const]) {
      for (const { name } of types) checkPage(describeValue({ type: 'icmpType', family }, name) ?? '', name);
    }
    assert.ok(CHAINS.length === 5);
  });

  it('says where a target is allowed and what it needs', () => {
    const page = describeTarget(findTarget('TPROXY', 'ipv4')!, 'ipv4');
    assert.match(page, /Allowed in PREROUTING of the table mangle\./);
    assert.match(page, /Needs `-p tcp`, `udp`\./);
    assert.match(page, /Module `xt_TPROXY`/);
    assert.match(page, /Since iptables 1\.4\.3 and Linux 2\.6\.28\./);
    assert.match(page, /```iptables\n\*mangle\n-A PREROUTING .* -j TPROXY /);
  });

  it('shows the example and module of the family', () => {
    const v6 = describeTarget(findTarget('DNAT', 'ipv6')!, 'ipv6');
    assert.match(v6, /\[2001:db8::10\]:8080/);
    assert.match(describeTarget(findTarget('REJECT', 'ipv6')!, 'ipv6'), /ip6t_REJECT/);
    assert.match(describeTarget(findTarget('REJECT', 'ipv4')!, 'ipv4'), /ipt_REJECT/);
  });

  it('names what replaced an extension', () => {
    assert.match(describeMatch(findMatch('state', 'ipv4')!, 'ipv4'), /Instead: `-m conntrack --ctstate`/);
    assert.match(describeTarget(findTarget('ULOG', 'ipv4')!, 'ipv4'), /Gone since Linux 3\.17\. Instead: `NFLOG`/);
    assert.match(describeMatch(findMatch('geoip', 'ipv4')!, 'ipv4'), /comes with xtables-addons/);
  });

  it('writes an option with its form, its limits and its twin', () => {
    const tcp = findMatch('tcp', 'ipv4')!;
    const dport = describeOption(tcp, findOption(tcp, '--dport', 'ipv4')!, 'ipv4');
    assert.match(dport, /Written `\[!\] --dport port\[:port\]`, or `--destination-port`\./);
    assert.match(dport, /The reply direction: `--sport`\./);
    const flags = describeOption(tcp, findOption(tcp, '--tcp-flags', 'ipv4')!, 'ipv4');
    assert.match(flags, /--tcp-flags flag\[,\.\.\.\] flag\[,\.\.\.\]/);
    assert.match(flags, /Not together with `--syn`\./);
    const rateest = findMatch('rateest', 'ipv4')!;
    assert.match(describeOption(rateest, findOption(rateest, '--rateest-pps1', 'ipv4')!, 'ipv4'), /--rateest-pps1 \[number\]`/);
    const policy = findMatch('policy', 'ipv4')!;
    assert.match(
      describeOption(policy, findOption(policy, '--dir', 'ipv4')!, 'ipv4'),
      /`in`: only in PREROUTING, INPUT, FORWARD\./,
    );
  });

  it('explains single names', () => {
    const [states] = findOption(findMatch('conntrack', 'ipv4')!, '--ctstate', 'ipv4')!.args;
    assert.match(describeValue(states!, 'untracked') ?? '', /exempted in the raw table/);
    assert.equal(describeValue(states!, 'NOSUCH'), undefined);
    assert.match(describeValue({ type: 'icmpType', family: 'ipv6' }, 'packet-too-big') ?? '', /ICMPv6 type 2\./);
    assert.equal(describeValue({ type: 'icmpType', family: 'ipv4' }, 'echo'), undefined);
    assert.match(describeValue({ type: 'tcpFlags' }, 'syn') ?? '', /Number 2 \(0x2\)/);
    assert.match(describeValue({ type: 'dscpClass' }, 'AF41') ?? '', /Number 34 \(0x22\)/);
    assert.equal(describeValue({ type: 'port' }, '80'), undefined);
  });

  it('tells the order of the tables at a hook', () => {
    assert.match(describeBuiltinChain(findBuiltinChain('OUTPUT')!, findTable('filter')!), /raw, mangle, nat, `filter`, security/);
    assert.match(describeCommand(generalOption('-I')!), /Written `-I chain \[number\]`/);
    assert.match(describeCommand(generalOption('-t')!), /Refused in a file/);
  });
});

import assert from 'node:assert/strict';
import { signatureAt } from '../../server/src/core/features/signature-help.ts';
import { workspaceOf } from '../harness/host.ts';

/** What is shown at `‸`, the word in question between `<` and `>`. */
function shown(path: string, marked: string): string | undefined {
  const offset = marked.indexOf('‸');
  const file = workspaceOf({ [path]: marked.replace('‸', '') }).file(path)!;
  const found = signatureAt(file, offset);
  const range = found?.parameters[found.active]?.range;
  return (
    found &&
    range &&
    `${found.label.slice(0, range.start)}<${found.label.slice(range.start, range.end)}>${found.label.slice(range.end)}`
  );
}

const RULES = 'etc/iptables/rules.v4';
const SYSCTL = 'etc/sysctl.conf';
const MODPROBE = 'etc/modprobe.d/a.conf';

const CASES: readonly (readonly [path: string, line: string, shown: string | undefined])[] = [
  [RULES, '-A INPUT -p tcp --tcp-flags ‸', '--tcp-flags <flag[,...]> flag[,...]'],
  [RULES, '-A INPUT -p tcp --tcp-flags SYN,AC‸', '--tcp-flags <flag[,...]> flag[,...]'],
  [RULES, '-A INPUT -p tcp --tcp-flags SYN,ACK ‸', '--tcp-flags flag[,...] <flag[,...]>'],
  [RULES, '-A INPUT -p tcp --tcp-flags SYN,ACK S‸ -j DROP', '--tcp-flags flag[,...] <flag[,...]>'],
  [RULES, '-A INPUT -p tcp --tcp-flags SYN,ACK SYN ‸', undefined],
  [RULES, '-A INPUT -m limit --limit 5‸', '--limit <number[/second|/minute|/hour|/day]>'],
  [RULES, '-A INPUT -m set --match-set ‸', '--match-set <set> src|dst[,...]'],
  [RULES, '-A INPUT -m set --match-set bad ‸', '--match-set set <src|dst[,...]>'],
  [RULES, '-A INPUT -p tcp --syn ‸', undefined],
  [RULES, '-A INPUT ‸', undefined],
  [RULES, '-A INPUT -m comment --comment "a ‸b"', undefined],
  [RULES, '# -A INPUT -p tcp --tcp-flags ‸', undefined],
  [SYSCTL, 'net.ipv4.tcp_rmem = ‸', 'net.ipv4.tcp_rmem = <min> default max'],
  [SYSCTL, 'net.ipv4.tcp_rmem = 4096 87‸', 'net.ipv4.tcp_rmem = min <default> max'],
  [SYSCTL, 'net.ipv4.tcp_rmem = 4096 87380 1 ‸', undefined],
  [SYSCTL, 'net.ipv4.tcp_‸rmem = 1', undefined],
  [SYSCTL, 'vm.swappiness = ‸', undefined],
  [MODPROBE, 'alias ‸', 'alias <NAME> MODULE'],
  [MODPROBE, 'alias eth0 ‸', 'alias NAME <MODULE>'],
  [MODPROBE, 'options nf_conntrack a=1 ‸', 'options MODULE <PARAMETER=VALUE...>'],
  [MODPROBE, 'blacklist a ‸', undefined],
  [MODPROBE, 'opt‸', undefined],
];

describe('signature help', () => {
  for (const [path, line, expected] of CASES) it(line, () => assert.equal(shown(path, line), expected));
});

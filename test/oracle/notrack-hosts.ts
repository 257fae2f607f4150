import { ufwFrame } from '../../server/src/core/knowledge/iptables/ufw.ts';
import type { Part } from './namespace.ts';
import { rawTable } from './notrack-law.ts';

/** A host whose rules stand in several files, and what NOTRACK in one of them does to connections to its port 80. */
export interface RuleHost {
  readonly title: string;
  readonly part: Part;
  /** In the order of loading. */
  readonly files: Readonly<Record<string, string>>;
  /** The rule that finds the fault, and the file in which it does; none for a host that works. */
  readonly finds?: { readonly rule: string; readonly path: string };
  /** What is loaded before and behind the files; all files are added to what is there then. */
  readonly frame?: { readonly before: string; readonly behind: string };
}

const RAW = 'etc/iptables/raw.rules';
const FILTER = 'etc/iptables/filter.rules';
const REQUESTS = '-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack';
const ANSWERS = '-A OUTPUT -o eth0 -p tcp -m tcp --sport 80 -j CT --notrack';

const filter = (policies: string, rules: readonly string[]) =>
  `*filter\n${['INPUT', 'FORWARD', 'OUTPUT']
    .map((chain, at) => `:${chain} ${policies[at] === 'A' ? 'ACCEPT' : 'DROP'} [0:0]`)
    .join('\n')}\n-A INPUT -i lo -j ACCEPT\n${rules.map((rule) => `-A ${rule}\n`).join('')}COMMIT\n`;

const TOO_BIG = 'INPUT -p icmp -m icmp --icmp-type fragmentation-needed -j ACCEPT';
const OLD = 'INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT';
const ENTRY = 'INPUT -p tcp -m tcp --dport 80 -m conntrack --ctstate NEW -j ACCEPT';
const OPEN = 'INPUT -p tcp -m tcp --dport 80 -j ACCEPT';

/** ufw's files in short: the order of before.rules is that of the package, in which INVALID ends before user.rules is asked. */
const ufw = (raw: readonly string[]) => ({
  'etc/ufw/before.rules': `*filter
:ufw-before-input - [0:0]
:ufw-before-output - [0:0]
:ufw-before-forward - [0:0]
:ufw-not-local - [0:0]
-A ufw-before-input -i lo -j ACCEPT
-A ufw-before-output -o lo -j ACCEPT
-A ufw-before-input -p icmp --icmp-type destination-unreachable -j ACCEPT
-A ufw-before-input -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A ufw-before-output -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A ufw-before-input -m conntrack --ctstate INVALID -j DROP
-A ufw-before-input -j ufw-not-local
-A ufw-not-local -m addrtype --dst-type LOCAL -j RETURN
-A ufw-not-local -j DROP
COMMIT
${rawTable(raw)}`,
  'etc/ufw/after.rules':
    '*filter\n:ufw-after-input - [0:0]\n-A ufw-after-input -p udp --dport 137 -j ufw-skip-to-policy-input\nCOMMIT\n',
  'etc/ufw/user.rules':
    '*filter\n:ufw-user-input - [0:0]\n:ufw-user-output - [0:0]\n:ufw-user-forward - [0:0]\n-A ufw-user-input -p tcp --dport 80 -j ACCEPT\nCOMMIT\n',
});

/** What ufw loads itself, for its usual policies. */
function ufwWith(policies: Readonly<Record<string, string>>): RuleHost['frame'] {
  const fill = (text: string) => text.replace(/\$\{DEFAULT_(\w+)_POLICY\}/g, (_, hook: string) => policies[hook]!);
  const { before, behind } = ufwFrame('ipv4');
  return { before: fill(before), behind: fill(behind) };
}
const USUAL = ufwWith({ INPUT: 'DROP', OUTPUT: 'ACCEPT', FORWARD: 'DROP' });

export const HOSTS: readonly RuleHost[] = [
  {
    title: 'the filter in the other file knows no UNTRACKED',
    part: 'inbound',
    files: { [RAW]: rawTable([REQUESTS, ANSWERS]), [FILTER]: filter('DDA', [TOO_BIG, OLD, ENTRY]) },
    finds: { rule: 'notrack/untracked-not-accepted', path: FILTER },
  },
  {
    title: 'the filter in the other file loses the answers',
    part: 'inbound',
    files: {
      [FILTER]: filter('DDD', [TOO_BIG, OPEN, 'OUTPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT']),
      [RAW]: rawTable([REQUESTS, ANSWERS]),
    },
    finds: { rule: 'notrack/reply-not-accepted', path: FILTER },
  },
  {
    title: 'the filter in the other file drops the half that is tracked',
    part: 'inbound',
    files: {
      [RAW]: rawTable([ANSWERS]),
      [FILTER]: filter('DDA', [TOO_BIG, OLD, 'INPUT -m conntrack --ctstate INVALID -j DROP', OPEN]),
    },
    finds: { rule: 'notrack/unpaired', path: RAW },
  },
  {
    title: 'the filter in the other file lets all pass',
    part: 'inbound',
    files: { [RAW]: rawTable([REQUESTS, ANSWERS]), [FILTER]: filter('DDA', [TOO_BIG, OLD, OPEN]) },
  },
  {
    title: 'ufw drops INVALID before it asks user.rules',
    part: 'inbound',
    files: ufw([ANSWERS]),
    finds: { rule: 'notrack/unpaired', path: 'etc/ufw/before.rules' },
    frame: USUAL,
  },
  {
    title: 'ufw lets a whole pair pass by user.rules',
    part: 'inbound',
    files: ufw([REQUESTS, ANSWERS]),
    frame: USUAL,
  },
];

import type { ArgType, Family } from './record.ts';

/** A word of iptables itself, known in every rule: a command such as `-A`, or an option such as `-p`. */
export interface GeneralOption {
  /** It says what the line does; a line holds exactly one such word. */
  readonly command?: true;
  /** One letter, without the dash. */
  readonly short: string;
  /** Without the dashes. */
  readonly long: string;
  readonly aliases?: readonly string[];
  readonly families?: readonly Family[];
  readonly negatable?: true;
  readonly args: readonly ArgType[];
  /** How many of the words may be missing from the end; a missing word is known by the next one beginning with `-` or `!`. */
  readonly optionalArgs?: number;
  /**
   * Whether a value may be glued on: `-mtcp`, `--match=tcp`. For the others the loader takes the whole word for the value: `-ieth0` is an
   * interface `-ieth0`.
   */
  readonly joined?: true;
  /**
   * What a line of iptables-restore with it does: it is refused, or refused but beside -L, or it ends the restore there with nothing loaded.
   */
  readonly inRestore?: 'refused' | 'listing' | 'ends';
  /** The option that says the same about the reply direction. */
  readonly mirror?: string;
  /** One sentence. */
  readonly summary: string;
  readonly note?: string;
}

const CHAIN: ArgType = { type: 'chain' };
const RULE_NUMBER: ArgType = { type: 'ruleNumber' };
const ADDRESSES: ArgType = { type: 'address', mask: true, list: true };
const INTERFACE: ArgType = { type: 'interface', wildcard: true };

/** The commands. */
export const COMMANDS: readonly GeneralOption[] = [
  { command: true, short: 'A', long: 'append', args: [CHAIN], joined: true, summary: 'Adds the rule at the end of the chain.' },
  {
    command: true,
    short: 'I',
    long: 'insert',
    args: [CHAIN, RULE_NUMBER],
    optionalArgs: 1,
    joined: true,
    summary: 'Inserts the rule before the one of this number, or at the top.',
    note: 'Several such lines without a number stand in the chain in reverse order.',
  },
  {
    command: true,
    short: 'D',
    long: 'delete',
    args: [CHAIN, RULE_NUMBER],
    optionalArgs: 1,
    joined: true,
    summary: 'Deletes the rule of this number, or the first one that reads like this.',
    note: 'In a file the load fails where no such rule exists.',
  },
  {
    command: true,
    short: 'R',
    long: 'replace',
    args: [CHAIN, RULE_NUMBER],
    joined: true,
    summary: 'Puts the rule in the place of the one of this number.',
    note: 'The rule must not stand for several: one source and one destination at most.',
  },
  {
    command: true,
    short: 'N',
    long: 'new-chain',
    args: [CHAIN],
    joined: true,
    summary: 'Makes a user chain.',
    note: 'In a file, `:NAME - [0:0]` is the usual form.',
  },
  {
    command: true,
    short: 'P',
    long: 'policy',
    args: [CHAIN, { type: 'policy' }],
    joined: true,
    summary: 'Sets what becomes of packets that reach the end of a built-in chain: ACCEPT or DROP.',
  },
  {
    command: true,
    short: 'F',
    long: 'flush',
    args: [CHAIN],
    optionalArgs: 1,
    joined: true,
    summary: 'Deletes all rules of the chain, or of the table.',
  },
  {
    command: true,
    short: 'X',
    long: 'delete-chain',
    args: [CHAIN],
    optionalArgs: 1,
    joined: true,
    summary: 'Deletes the user chain, or all of the table; nothing may jump there.',
  },
  {
    command: true,
    short: 'Z',
    long: 'zero',
    args: [CHAIN, RULE_NUMBER],
    optionalArgs: 2,
    joined: true,
    summary: 'Sets the counters to 0: of a rule, a chain or the table.',
  },
  {
    command: true,
    short: 'E',
    long: 'rename-chain',
    args: [CHAIN, CHAIN],
    joined: true,
    summary: 'Renames a user chain; jumps to it follow.',
  },
  {
    command: true,
    short: 'C',
    long: 'check',
    args: [CHAIN],
    joined: true,
    summary: 'Asks whether such a rule exists.',
    note: 'In a file the load fails where it does not.',
  },
  {
    command: true,
    short: 'L',
    long: 'list',
    args: [CHAIN, RULE_NUMBER],
    optionalArgs: 2,
    joined: true,
    summary: 'Prints the rules for people.',
  },
  {
    command: true,
    short: 'S',
    long: 'list-rules',
    args: [CHAIN, RULE_NUMBER],
    optionalArgs: 2,
    joined: true,
    summary: 'Prints the rules as commands.',
  },
];

/** The options that belong to iptables itself and not to an extension. */
export const GENERAL_OPTIONS: readonly GeneralOption[] = [
  {
    short: 'p',
    long: 'protocol',
    negatable: true,
    args: [{ type: 'protocol' }],
    summary: 'The transport protocol, by name or number; 0 and `all` are any.',
    note: 'It also lets the loader find the match of that name: behind `-p tcp`, `--dport` is known without `-m tcp`.',
  },
  {
    short: 's',
    long: 'source',
    aliases: ['src'],
    negatable: true,
    args: [ADDRESSES],
    mirror: 'destination',
    summary: 'Where the packet comes from: an address, a network, or several between commas.',
    note: 'A list makes one rule of each address and cannot be negated. Host bits are cut off: 10.1.2.3/8 is 10.0.0.0/8. Host names are looked up once, at load.',
  },
  {
    short: 'd',
    long: 'destination',
    aliases: ['dst'],
    negatable: true,
    args: [ADDRESSES],
    mirror: 'source',
    summary: 'Where the packet goes to: an address, a network, or several between commas.',
    note: 'In the filter table it is the address behind DNAT. A list makes one rule of each address and cannot be negated.',
  },
  {
    short: 'i',
    long: 'in-interface',
    negatable: true,
    args: [INTERFACE],
    mirror: 'out-interface',
    summary: 'The interface that the packet came in by; `eth+` is every name that begins with eth.',
    note: 'Known in PREROUTING, INPUT and FORWARD. An alias such as eth0:1 never matches.',
  },
  {
    short: 'o',
    long: 'out-interface',
    negatable: true,
    args: [INTERFACE],
    mirror: 'in-interface',
    summary: 'The interface that the packet goes out by; `eth+` is every name that begins with eth.',
    note: 'Known in FORWARD, OUTPUT and POSTROUTING.',
  },
  {
    short: 'j',
    long: 'jump',
    args: [{ type: 'target' }],
    summary: 'What to do with the packet: a target, or a user chain to walk.',
    note: 'Without it the rule only counts. At the end of a user chain the packet comes back to the next rule here.',
  },
  {
    short: 'g',
    long: 'goto',
    args: [CHAIN],
    joined: true,
    summary: 'Goes on in a user chain and does not come back here.',
    note: 'At its end the packet returns to where this chain was called from; from a built-in chain, the policy decides.',
  },
  {
    short: 'm',
    long: 'match',
    args: [{ type: 'match' }],
    joined: true,
    summary: 'Loads a match; its options are known from here on.',
    note: 'All matches of a rule must be true. The same match may stand twice.',
  },
  {
    short: 'f',
    long: 'fragments',
    families: ['ipv4'],
    negatable: true,
    args: [],
    summary: 'Only the second and further fragments of a packet.',
    note: 'They carry no ports. With connection tracking on there are none: packets are put together first. IPv6 has `-m frag`.',
  },
  {
    short: 'c',
    long: 'set-counters',
    args: [{ type: 'counter' }, { type: 'counter' }],
    joined: true,
    summary: 'Starts the packet and byte counter of the rule with these numbers.',
    note: 'Files usually write `[packets:bytes]` before the command.',
  },
  {
    short: '4',
    long: 'ipv4',
    args: [],
    summary: 'The line is for IPv4 only: ip6tables-restore passes it over.',
  },
  {
    short: '6',
    long: 'ipv6',
    args: [],
    summary: 'The line is for IPv6 only: iptables-restore passes it over.',
  },
  { short: 'v', long: 'verbose', args: [], summary: 'Prints the rule while it is loaded.' },
  {
    short: 't',
    long: 'table',
    args: [{ type: 'table' }],
    joined: true,
    inRestore: 'refused',
    summary: 'The table that a command is about.',
    note: 'In a file the line `*filter` says it; `-t` in a rule is refused.',
  },
  { short: 'n', long: 'numeric', args: [], inRestore: 'listing', summary: 'Prints numbers instead of names.' },
  { short: 'x', long: 'exact', args: [], inRestore: 'listing', summary: 'Prints counters in full.' },
  {
    short: '0',
    long: 'line-numbers',
    args: [],
    inRestore: 'listing',
    summary: 'Prints the number of each rule.',
  },
  {
    short: 'w',
    long: 'wait',
    args: [{ type: 'seconds' }],
    optionalArgs: 1,
    joined: true,
    inRestore: 'refused',
    summary: 'Waits for another iptables command to finish; it belongs to the command, not to a rule.',
  },
  {
    short: 'W',
    long: 'wait-interval',
    args: [{ type: 'seconds' }],
    joined: true,
    inRestore: 'refused',
    summary: 'Does nothing any more.',
  },
  {
    short: 'M',
    long: 'modprobe',
    args: [{ type: 'external', of: 'path of modprobe', max: 4095 }],
    joined: true,
    summary: 'The program that loads kernel modules.',
  },
  {
    short: 'h',
    long: 'help',
    args: [],
    inRestore: 'ends',
    summary: 'Prints help; in a file the restore ends there, with nothing loaded.',
  },
  {
    short: 'V',
    long: 'version',
    args: [],
    inRestore: 'ends',
    summary: 'Prints the version; in a file the restore ends there, with nothing loaded.',
  },
];

const all: readonly GeneralOption[] = [...COMMANDS, ...GENERAL_OPTIONS];
// `-0` has no short form: the loader only uses the digit inside.
const byShort: ReadonlyMap<string, GeneralOption> = new Map(
  all.filter((option) => option.short !== '0').map((option) => [option.short, option]),
);

/** Every long name of iptables itself, with its meaning. */
export const generalLongNames: ReadonlyMap<string, GeneralOption> = new Map(
  all.flatMap((option) => [option.long, ...(option.aliases ?? [])].map((name): [string, GeneralOption] => [name, option])),
);

/**
 * The command or option that a word such as `-A`, `--append` or `--app` names by itself; the value glued to it is ignored. A shortened
 * name counts only if it is unique here. Undefined for options of extensions, and where several fit. In a rule with extensions the answer can
 * differ: ask a RuleScope.
 */
export function generalOption(spelled: string): GeneralOption | undefined {
  if (!spelled.startsWith('--')) return spelled.startsWith('-') ? byShort.get(spelled.charAt(1)) : undefined;
  const equals = spelled.indexOf('=');
  const name = spelled.slice(2, equals < 0 ? undefined : equals);
  const exact = generalLongNames.get(name);
  if (exact || name === '') return exact;
  const found = new Set([...generalLongNames].filter(([long]) => long.startsWith(name)).map(([, option]) => option));
  return found.size === 1 ? [...found][0] : undefined;
}

import type { Lifespan } from '../kernel.ts';

export type Family = 'ipv4' | 'ipv6';
export type TableName = 'filter' | 'nat' | 'mangle' | 'raw' | 'security';
export type ChainName = 'PREROUTING' | 'INPUT' | 'FORWARD' | 'OUTPUT' | 'POSTROUTING';

/** A word that an option takes from a fixed set. */
export interface NamedValue {
  /** As iptables-save writes it. */
  readonly name: string;
  readonly aliases?: readonly string[];
  /** The number behind the name, where it has one: a TCP flag's bit, a log level, a DSCP code point. */
  readonly number?: number;
  readonly summary?: string;
}

/**
 * How the names of a fixed set are compared. `exact`: letter by letter. `ignore-case`: any case. `prefix`: any case, and the first name
 * that begins with the word wins, so that `--ctstate EST` is ESTABLISHED.
 */
export type NameComparison = 'exact' | 'ignore-case' | 'prefix';

/**
 * Who reads the numbers of a port. `iptables` (tcp, sctp): a C number up to 65535, and a range that runs backwards is refused. `system` (udp,
 * dccp, conntrack): the resolver of the C library, decimal digits only; what is above 65535 loses its high bits and loads as another port,
 * 65616 as 80, and a range that runs backwards loads. Both take service names.
 */
export type PortReading = 'iptables' | 'system';

/** Names between commas, without blanks. */
export interface EnumList {
  readonly type: 'enumList';
  readonly values: readonly NamedValue[];
  readonly compare: NameComparison;
  /** Numbers in this range are accepted too. */
  readonly numbers?: { readonly min: number; readonly max: number };
  /** The characters that part the names, if not the comma alone. */
  readonly separators?: string;
  /** Nothing between two commas, or behind the last, is passed over; else it is refused. */
  readonly lenient?: true;
}

/**
 * What one word behind an option must look like, as the loader parses it. Numbers are C numbers wherever nothing else is said: `16`, `0x10`
 * and `020` are the same, and a leading `+` or blank is accepted.
 */
export type ArgType =
  /** A host or network. Names are resolved by the loading machine; `mask` allows `/24` and `/255.255.255.0`, `list` a comma list. */
  | { readonly type: 'address'; readonly mask: boolean; readonly list: boolean }
  /** `first[-last]`, numeric addresses only. A reversed range loads with a warning and never matches. */
  | { readonly type: 'addressRange' }
  /**
   * A prefix length (0 to 32, IPv6 0 to 128) or a mask in the family's address notation. IPv4 takes a larger number for an address, 33 for
   * 0.0.0.33, and mostly loads it: never what was meant. So does the mask of an `address` in an extension.
   */
  | { readonly type: 'prefixLength' }
  /**
   * `[address[-address]][:port[-port]]`, IPv6 addresses with a port in `[ ]`; `shift` allows `/base` behind the port range. A port needs one of
   * NAT_PORT_PROTOCOLS.
   */
  | { readonly type: 'natAddress'; readonly shift: boolean }
  /** `port[-port]`; needs one of NAT_PORT_PROTOCOLS. */
  | { readonly type: 'natPorts' }
  /** One port as PortReading `system` reads it. */
  | { readonly type: 'port' }
  /** `port`, `first:last`, `:last` or `first:`. */
  | { readonly type: 'portRange'; readonly reading: PortReading }
  /** Ports and `first:last` ranges between commas. A range takes two of the `max` places and must run upwards. */
  | { readonly type: 'portList'; readonly max: number }
  /**
   * A whole number from `min` to `max`; a `max` above 2^53 is a limit of 64 bits, rounded. `lenient`: decimal only, and read as far as it is one,
   * so that `5x` is 5.
   */
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly lenient?: true }
  /**
   * `number` or `first:last`. Without a first number it begins at 0, without a last it ends at `max`. `ordered` where a range that runs
   * backwards is refused, `both` where one number alone is refused.
   */
  | { readonly type: 'integerRange'; readonly max: number; readonly ordered?: true; readonly both?: true }
  /** A decimal fraction. */
  | { readonly type: 'decimal'; readonly min: number; readonly max: number }
  /** A word of a fixed set; `numbers` stand for themselves. */
  | {
      readonly type: 'enum';
      readonly values: readonly NamedValue[];
      readonly compare: NameComparison;
      readonly numbers?: { readonly min: number; readonly max: number };
    }
  | EnumList
  /** A 32 bit mark; `mask` allows `/mask` behind it. */
  | { readonly type: 'mark'; readonly mask: boolean }
  /** Six hexadecimal bytes with colons. */
  | { readonly type: 'mac' }
  /**
   * `5`, `5/sec`, `5/minute`, `5/h`, `5/day`: above 0 and at most `max` a second. `bytes` allows `512kb/s` too, with `k` and `m` as powers
   * of 1024.
   */
  | { readonly type: 'rate'; readonly max: number; readonly bytes: boolean }
  /** A number of packets, or bytes as `512kb`. */
  | { readonly type: 'burst'; readonly max: number }
  /** `YYYY[-MM[-DD[Thh[:mm[:ss]]]]]`, 1970 to 2038. */
  | { readonly type: 'date' }
  /** `hh:mm[:ss]`. */
  | { readonly type: 'timeOfDay' }
  /** Seconds as a decimal with `s`, `ms` or `us` behind it. */
  | { readonly type: 'duration' }
  /** Free text. What is longer than `max` bytes is cut without a word where `overflow` says so, else refused. */
  | { readonly type: 'string'; readonly min: number; readonly max: number; readonly overflow: 'cut' | 'refused' }
  /** An interface name of 1 to 15 bytes; with `wildcard`, a `+` at its end stands for any rest. */
  | { readonly type: 'interface'; readonly wildcard: boolean }
  /** The name of an ipset, up to 31 bytes; it must exist when the rule is loaded. */
  | { readonly type: 'setName' }
  /** `src` and `dst` between commas, one for each dimension of the ipset, at most `max`. */
  | { readonly type: 'setFlags'; readonly max: number }
  /** A user or group by name, number or range of numbers (`1000-1999`). */
  | { readonly type: 'user' | 'group' }
  /** A protocol by name or number; `only` where no other is accepted. */
  | { readonly type: 'protocol'; readonly only?: readonly number[] }
  /** TCP flags between commas, or ALL or NONE, in any case; empty places are passed over. */
  | { readonly type: 'tcpFlags' }
  /** A name (any case, unique beginning), `type` or `type/code`; the names are in icmp.ts. */
  | { readonly type: 'icmpType'; readonly family: Family }
  /** CS0 to CS7, BE, AF11 to AF43, EF. */
  | { readonly type: 'dscpClass' }
  /** A syslog level by name or 0 to 7; `warn` and `err` are not known. */
  | { readonly type: 'logLevel' }
  /** A TOS byte with `/mask`, or one of the five old names. */
  | { readonly type: 'tos' }
  /** `major:minor` of a tc class, both hexadecimal without `0x`. */
  | { readonly type: 'tcClass' }
  /** A number with `/mask`, or a name from a file of iproute2 on the loading machine. */
  | { readonly type: 'maskedNumber'; readonly names: string }
  /** Chunk types of SCTP between commas, each with `:flags` where it has some, or ALL or NONE. */
  | { readonly type: 'sctpChunks' }
  /** `TYPE[:LENGTH]` of IPv6 options between commas, at most 16. */
  | { readonly type: 'ipv6Options' }
  /** Numeric IPv6 addresses between commas, at most 16. */
  | { readonly type: 'hopAddresses' }
  /** A type of mobility header by name or number, or a range with `:`. */
  | { readonly type: 'mobilityType' }
  /** Days of the month from 1 to 31 between commas. */
  | { readonly type: 'monthDays' }
  /** Days of the week between commas: 1 (Monday) to 7, or their first two letters as in `Mon`, capital and small letters told apart. */
  | { readonly type: 'weekDays' }
  /** Bits a second as a decimal with a unit: `10mbit`, `1Mibit`, `100kbit`, `2MBps`. */
  | { readonly type: 'bitRate' }
  /** A little language of its own: u32 tests, BPF code as numbers, text with `|00 ff|` in it. */
  | { readonly type: 'expression'; readonly language: 'u32' | 'bpf' | 'hex-string' }
  /** What only commands and general options take. */
  | { readonly type: 'chain' | 'ruleNumber' | 'policy' | 'table' | 'match' | 'target' | 'counter' | 'seconds' }
  /** A name on the loading machine that is no file of the rule set: a path, a security context, a connection label. */
  | { readonly type: 'external'; readonly of: string; readonly max: number };

export interface ExtensionOption {
  /** As iptables-save writes it, without the dashes. */
  readonly long: string;
  /** Other long names of the same option. */
  readonly aliases?: readonly string[];
  /** Where only one family has it. */
  readonly families?: readonly Family[];
  /**
   * Whether `! --option` is allowed. `ignored`: the loader swallows the `!` without a word, so that the rule means the opposite of what
   * it says.
   */
  readonly negatable?: true | 'ignored';
  /**
   * One entry a word; none for a flag. The first word is taken whatever it looks like, a further one only if it does not begin with `-`
   * or `!`.
   */
  readonly args: readonly ArgType[];
  /** The option may stand without its words: the first is taken only if it does not begin with `-` or `!`. */
  readonly optionalArgs?: true;
  /** May be given more than once. */
  readonly repeatable?: true;
  /** The extension cannot be loaded without it. */
  readonly required?: true;
  /** Options of the same extension that cannot stand beside it. */
  readonly excludes?: readonly string[];
  /** Options of the same extension that it needs. */
  readonly requires?: readonly string[];
  /** At least one of these options must stand beside it. */
  readonly requiresOneOf?: readonly string[];
  /** The required options must stand before it. */
  readonly requiresBefore?: true;
  /** It works only with `-p` one of these; for some values only where `values` says which. */
  readonly protocols?: { readonly names: readonly string[]; readonly values?: readonly string[] };
  /** It needs a `-p` without `!`, whichever. */
  readonly needsProtocol?: true;
  /** Where the kernel allows the option, if that is less than the extension's own places; `values` as above. */
  readonly tables?: readonly TableName[];
  readonly chains?: { readonly names: readonly ChainName[]; readonly values?: readonly string[] }[];
  /** The option that says the same about the reply direction; its own name where the words swap (set flags, ICMP types). */
  readonly mirror?: string;
  readonly sinceIptables?: string;
  /** The spelling to use instead. */
  readonly replacedBy?: string;
  /** Why the loaders of iptables 1.8 no longer know it. */
  readonly removed?: string;
  /** One sentence. */
  readonly summary: string;
}

/** What becomes of a packet that a rule with this target matches. */
export type Verdict =
  /** The packet leaves this table's traversal of the hook: accepted (NAT targets too), dropped, handed to a queue. */
  | 'accept'
  | 'drop'
  | 'queue'
  /** Back to the calling chain; in a built-in chain the policy decides. */
  | 'return'
  /** The next rule is looked at. */
  | 'continue'
  /** It depends on the packet. */
  | 'varies';

/** One rule in the form of iptables-save that loads as it stands. */
export interface Example {
  readonly table: TableName;
  readonly rule: string;
}

export interface Extension {
  readonly kind: 'match' | 'target';
  /** What stands behind `-m` or `-j`. */
  readonly name: string;
  /** Other names that the loader takes for it. */
  readonly spellings?: readonly string[];
  /** The extension that the kernel really runs. */
  readonly aliasOf?: string;
  readonly families: readonly Family[];
  /** The kernel module; absent for what is built into the table code. */
  readonly kernelModule?: string;
  /** The module of IPv6 where it is another one. */
  readonly kernelModule6?: string;
  /** One sentence: what it does. */
  readonly summary: string;
  /** When an operator reaches for it. */
  readonly when?: string;
  /** What it costs, and what surprises. */
  readonly cost?: string;
  readonly example?: Example;
  /** The example for IPv6 where the first one would not load there. */
  readonly example6?: Example;
  readonly options: readonly ExtensionOption[];
  /** What we know of it is its name: an option behind it is unknown, never wrong. */
  readonly opaque?: true;
  /** At least one of these options must be given; `any`: at least one at all. */
  readonly requiresAny?: 'any' | readonly string[];
  /** It loads only with `-p` one of these, without `!`; for tcp and udp iptables-nft lets the `!` pass. */
  readonly protocols?: readonly string[];
  /** iptables-legacy loads it only in a rule whose tcp match asks for SYN (`--syn`, or `--tcp-flags` with SYN in the second list). */
  readonly needsSyn?: true;
  /** Where the kernel allows it; everywhere if absent. A user chain counts as the built-in chains that lead to it. */
  readonly tables?: readonly TableName[];
  readonly chains?: readonly ChainName[];
  /** iptables-nft has a form of its own for it, which loads in every table and chain. */
  readonly nftAnywhere?: true;
  /** The only loader that takes it. */
  readonly backend?: 'legacy' | 'nft';
  /** Targets only. */
  readonly terminating?: Verdict;
  /** Loading it switches connection tracking on in the network namespace, from kernel 4.10 on; before, tracking ran once its module was loaded. */
  readonly needsConntrack?: true | 'unless-notrack';
  /**
   * How a rule with this match is written for the reply direction. `unchanged`: word by word. `by-option`: each option by its mirror, an
   * option without one has no counterpart. Absent: there is no exact counterpart.
   */
  readonly reply?: 'unchanged' | 'by-option';
  /** The first iptables release with it, where that is 1.4.0 or later. */
  readonly sinceIptables?: string;
  /** Which kernels have it, where not all of those in question do. */
  readonly kernel?: Lifespan;
  /** The first iptables release without it. */
  readonly removedIptables?: string;
  readonly replacedBy?: string;
  /** The package that brings it, if neither iptables nor the kernel does. */
  readonly external?: string;
  readonly source: string;
}

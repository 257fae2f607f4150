import type { GeneralOption } from './general.ts';
import { ADDRESS_MATCHES } from './matches/address.ts';
import { CONNTRACK_MATCHES } from './matches/conntrack.ts';
import { HEADER_MATCHES } from './matches/header.ts';
import { HOST_MATCHES } from './matches/host.ts';
import { ICMP_MATCHES } from './matches/icmp.ts';
import { IPSEC_MATCHES } from './matches/ipsec.ts';
import { IPV6_MATCHES } from './matches/ipv6.ts';
import { PORT_MATCHES } from './matches/ports.ts';
import { RATE_MATCHES } from './matches/rate.ts';
import { DROPPED_EXTENSIONS, EXTERNAL_EXTENSIONS } from './obsolete.ts';
import { impliedMatchName } from './protocols.ts';
import type { Extension, ExtensionOption, Family } from './record.ts';
import { CONNTRACK_TARGETS } from './targets/conntrack.ts';
import { LOG_TARGETS } from './targets/log.ts';
import { MARK_TARGETS } from './targets/mark.ts';
import { NAT_TARGETS } from './targets/nat.ts';
import { PACKET_TARGETS } from './targets/packet.ts';
import { VERDICT_TARGETS } from './targets/verdicts.ts';

/** Every match of iptables 1.8. */
export const MATCHES: readonly Extension[] = [
  ...PORT_MATCHES,
  ...CONNTRACK_MATCHES,
  ...ADDRESS_MATCHES,
  ...ICMP_MATCHES,
  ...RATE_MATCHES,
  ...HOST_MATCHES,
  ...HEADER_MATCHES,
  ...IPSEC_MATCHES,
  ...IPV6_MATCHES,
];

/** Every target of iptables 1.8, ACCEPT, DROP, RETURN and QUEUE among them. */
export const TARGETS: readonly Extension[] = [
  ...VERDICT_TARGETS,
  ...NAT_TARGETS,
  ...CONNTRACK_TARGETS,
  ...MARK_TARGETS,
  ...LOG_TARGETS,
  ...PACKET_TARGETS,
];

/** The long names of one extension in one family. */
export type OptionTable = ReadonlyMap<string, ExtensionOption>;

type ExtensionIndex = Readonly<Record<Extension['kind'], Readonly<Record<Family, ReadonlyMap<string, Extension>>>>>;

let index: ExtensionIndex | undefined;

function extensions(): ExtensionIndex {
  if (index) return index;
  // What iptables itself has wins over what came before it, or from outside, under the same name.
  const all = [...EXTERNAL_EXTENSIONS, ...DROPPED_EXTENSIONS, ...MATCHES, ...TARGETS];
  const of = (kind: Extension['kind'], family: Family): ReadonlyMap<string, Extension> =>
    new Map(
      all
        .filter((extension) => extension.kind === kind && extension.families.includes(family))
        .flatMap((extension) =>
          [extension.name, ...(extension.spellings ?? [])].map((name): [string, Extension] => [name, extension]),
        ),
    );
  index = {
    match: { ipv4: of('match', 'ipv4'), ipv6: of('match', 'ipv6') },
    target: { ipv4: of('target', 'ipv4'), ipv6: of('target', 'ipv6') },
  };
  return index;
}

/**
 * The match that `-m name` loads. Also finds what iptables has dropped (`removedIptables`) and what comes from outside (`external`).
 * Undefined where the family has no match of this name, or nobody knows it. Names are compared letter by letter.
 */
export function findMatch(name: string, family: Family): Extension | undefined {
  return extensions().match[family].get(name);
}

/** The target that `-j name` loads; as findMatch. Undefined for user chains. */
export function findTarget(name: string, family: Family): Extension | undefined {
  return extensions().target[family].get(name);
}

/**
 * The match that the loader brings in by itself when a rule with `-p word` uses an option that is unknown so far: `-p tcp --dport 22` needs no
 * `-m tcp`. Undefined where the protocol has no match of its name.
 */
export function protocolMatch(word: string, family: Family): Extension | undefined {
  const name = impliedMatchName(word, family);
  const match = name === undefined ? undefined : findMatch(name, family);
  return match?.opaque ? undefined : match;
}

/** Every name that `-m` or `-j` takes in a family, for completion and for "did you mean". */
export function extensionNames(kind: Extension['kind'], family: Family): readonly string[] {
  return [...extensions()[kind][family].keys()];
}

const tables = new Map<Extension, Record<Family, OptionTable>>();

/** The options of an extension by long name, aliases included. Built once an extension. */
export function optionTable(extension: Extension, family: Family): OptionTable {
  let both = tables.get(extension);
  if (!both) {
    both = { ipv4: tableFor(extension, 'ipv4'), ipv6: tableFor(extension, 'ipv6') };
    tables.set(extension, both);
  }
  return both[family];
}

function tableFor(extension: Extension, family: Family): OptionTable {
  const options = extension.options.filter((option) => option.families?.includes(family) ?? true);
  return new Map(
    options.flatMap((option) =>
      [option.long, ...(option.aliases ?? [])].map((name): [string, ExtensionOption] => [name, option]),
    ),
  );
}

/**
 * The option that a word names to one extension, as getopt_long finds it: the full name, else a beginning that fits one option only. Takes
 * `dport`, `--dport` and `--dport=22`. Undefined if none or several fit. Without a family, IPv4 is asked first, then IPv6. Where other
 * extensions stand in the rule they have a say too: a RuleScope knows.
 */
export function findOption(extension: Extension, spelled: string, family?: Family): ExtensionOption | undefined {
  if (family === undefined) return findOption(extension, spelled, 'ipv4') ?? findOption(extension, spelled, 'ipv6');
  const name = longName(spelled);
  const table = optionTable(extension, family);
  const exact = table.get(name);
  if (exact || name === '') return exact;
  const [first, ...others] = withPrefix(table, name);
  return others.every(([, option]) => option === first?.[1]) ? first?.[1] : undefined;
}

/** The name in a long option: without dashes and without `=value`. */
export function longName(spelled: string): string {
  const equals = spelled.indexOf('=');
  return spelled.slice(spelled.startsWith('--') ? 2 : 0, equals < 0 ? undefined : equals);
}

/** The options whose name begins so, each with that name; what the loaders no longer know is left out. */
export function withPrefix(table: OptionTable, prefix: string): readonly (readonly [string, ExtensionOption])[] {
  return [...table].filter(([name, option]) => name.startsWith(prefix) && option.removed === undefined);
}

/** How few and how many words stand behind an option or command; a value that is glued on counts as the first. */
export function optionArity({ args, optionalArgs = 0 }: Pick<ExtensionOption | GeneralOption, 'args' | 'optionalArgs'>): {
  readonly min: number;
  readonly max: number;
} {
  return { min: optionalArgs === true ? 0 : args.length - optionalArgs, max: args.length };
}

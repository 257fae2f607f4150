import {
  type ArgType,
  BUILTIN_PROTOCOLS,
  extensionNames,
  type Family,
  findMatch,
  findTarget,
  icmpTypes,
  type NamedValue,
  protocolMatch,
  TABLES,
} from '../../knowledge/iptables/index.ts';
import {
  DSCP_CLASSES,
  LOG_LEVELS,
  MOBILITY_TYPES,
  SCTP_CHUNKS,
  TCP_FLAGS,
  TOS_NAMES,
  WEEKDAYS,
} from '../../knowledge/iptables/names.ts';
import { ETC_PROTOCOLS } from '../../knowledge/iptables/protocols.ts';
import { SERVICES } from '../../knowledge/iptables/services.ts';
import type { BoundOption } from '../../model/ruleset/bind.ts';
import { phrase, said, say } from '../../text/say.ts';
import { interfacesOf } from './interfaces.ts';
import { aboutChain, chainsOf, policiesIn } from './iptables-place.ts';
import { hasProtocol, isAllowed, type RuleSpot } from './iptables-spot.ts';
import { brief, type Completion } from './item.ts';

/** The entries for a word of an option; `skip` is how much of the typed word stands before what they replace. */
export interface ArgumentItems {
  readonly items: readonly Completion[];
  readonly skip: number;
}

/** What can stand as the word number `index` of an option, of which `typed` is there already; undefined where nobody can say. */
export function argumentItems(option: BoundOption, index: number, typed: string, spot: RuleSpot): ArgumentItems | undefined {
  const type = option.known?.args[index];
  if (!type) return undefined;
  const whole = (items: readonly Completion[]) => (items.length > 0 ? { items, skip: 0 } : undefined);
  switch (type.type) {
    case 'chain':
      return whole(option.known && 'command' in option.known && option.known.command ? chains(spot) : userChains(spot));
    case 'target':
      return whole(targets(spot));
    case 'match':
      return whole(matches(spot));
    case 'policy':
      return whole(policiesIn(spot.table.name).map((name) => aboutTarget(name, spot.family, 0)));
    case 'table':
      return whole(TABLES.map(({ name, summary }) => ({ label: name, kind: 'table', detail: brief(summary), rank: 0 })));
    case 'interface':
      return whole(['lo', ...interfacesOf(spot.host)].map((label) => ({ label, kind: 'interface', rank: 0 })));
    case 'protocol':
      return whole(protocols(spot.family, type.only));
    case 'rate':
      return whole(rates(typed));
    case 'icmpType':
      return whole(named(icmpTypes(type.family)));
    default:
      return listed(type, typed, spot);
  }
}

/** Words of a fixed set, one or several with commas between them. */
function listed(type: ArgType, typed: string, spot: RuleSpot): ArgumentItems | undefined {
  const items = namesOf(type, spot);
  if (items.length === 0) return undefined;
  const separators = type.type === 'enumList' ? (type.separators ?? ',') : isList(type) ? ',' : '';
  const skip = Math.max(0, ...[...separators].map((separator) => typed.lastIndexOf(separator) + 1));
  const chosen = new Set(separators === '' ? [] : typed.slice(0, skip).split(new RegExp(`[${separators}]`)));
  return { items: items.filter(({ label, insert }) => !chosen.has(insert ?? label)), skip };
}

function isList(type: ArgType): boolean {
  const lists = ['tcpFlags', 'weekDays', 'sctpChunks', 'setFlags', 'portList'];
  return lists.includes(type.type) || (type.type === 'address' && type.list);
}

function namesOf(type: ArgType, spot: RuleSpot): readonly Completion[] {
  switch (type.type) {
    case 'enum':
    case 'enumList':
      return named(type.values);
    case 'tcpFlags':
      return named(TCP_FLAGS);
    case 'logLevel':
      return named(LOG_LEVELS);
    case 'dscpClass':
      return named(DSCP_CLASSES);
    case 'tos':
      return named(TOS_NAMES);
    case 'weekDays':
      return named(WEEKDAYS);
    case 'sctpChunks':
      return named([...SCTP_CHUNKS, { name: 'ALL' }, { name: 'NONE' }]);
    case 'mobilityType':
      return named(MOBILITY_TYPES);
    case 'setFlags':
      return named([
        { name: 'src', summary: say`the source of the packet` },
        { name: 'dst', summary: say`the destination of the packet` },
      ]);
    case 'port':
    case 'portRange':
    case 'portList':
      return ports(spot);
    case 'address':
      return type.mask ? NETWORKS[spot.family].map((item) => ({ ...item, detail: said(item.detail) })) : [];
    default:
      return [];
  }
}

function named(values: readonly NamedValue[]): readonly Completion[] {
  return values.map(({ name, summary, number }) => {
    const detail = summary ? brief(summary) : number === undefined ? '' : say`number ${number}`;
    return { label: name, kind: 'value', ...(detail ? { detail } : {}), rank: 0 };
  });
}

function network(label: string, detail: string) {
  return { label, kind: 'value', detail, rank: 1 } as const;
}

/** Networks that mean the same everywhere (RFC 6890). */
const NETWORKS: Readonly<Record<Family, readonly ReturnType<typeof network>[]>> = {
  ipv4: [
    network('10.0.0.0/8', phrase`private`),
    network('172.16.0.0/12', phrase`private`),
    network('192.168.0.0/16', phrase`private`),
    network('127.0.0.0/8', phrase`this host`),
    network('169.254.0.0/16', phrase`link-local`),
    network('100.64.0.0/10', phrase`behind the NAT of a provider`),
    network('224.0.0.0/4', phrase`multicast`),
    network('0.0.0.0/0', phrase`every address`),
  ],
  ipv6: [
    network('fe80::/10', phrase`link-local`),
    network('fc00::/7', phrase`private`),
    network('2000::/3', phrase`the Internet`),
    network('ff00::/8', phrase`multicast`),
    network('::1/128', phrase`this host`),
    network('::/0', phrase`every address`),
  ],
};

/** Found by the name, written as the number: what a name means is decided by the machine that loads the rules. */
function ports(spot: RuleSpot): readonly Completion[] {
  const fitting = SERVICES.filter(({ protocols }) => hasProtocol(spot, protocols) !== false);
  return fitting.map(({ name, port, what }) => ({
    label: name,
    kind: 'value',
    detail: `${port}, ${what}`,
    insert: String(port),
    filter: `${name} ${port}`,
    rank: 0,
  }));
}

/** TCP, UDP and the two ICMPs. */
const USUAL_PROTOCOLS = new Set([1, 6, 17, 58]);

function protocols(family: Family, only: readonly number[] | undefined): readonly Completion[] {
  const foreign = family === 'ipv4' ? 58 : 1;
  const known = [...BUILTIN_PROTOCOLS, ...ETC_PROTOCOLS.filter(({ name, summary }) => summary || protocolMatch(name, family))];
  return known
    .filter(({ number }) => number !== foreign && (!only || only.includes(number)))
    .flatMap(({ name, aliases = [], summary, number }) => {
      const rank = USUAL_PROTOCOLS.has(number) ? 0 : 1;
      const detail = summary ? brief(summary) : say`protocol ${number}`;
      return [name, ...aliases].map((label, i): Completion => ({ label, kind: 'value', detail, rank: i === 0 ? rank : 2 }));
    });
}

function rates(typed: string): readonly Completion[] {
  const number = /^\d+/.exec(typed)?.[0] ?? '10';
  const units = [
    ['second', say`${number} a second on average`],
    ['minute', say`${number} a minute on average`],
    ['hour', say`${number} an hour on average`],
    ['day', say`${number} a day on average`],
  ] as const;
  return units.map(([unit, detail]) => {
    return {
      label: `${number}/${unit}`,
      kind: 'value',
      detail,
      rank: 0,
    };
  });
}

function chains({ table }: RuleSpot): readonly Completion[] {
  return chainsOf(table).map((label) => ({ label, kind: 'chain', rank: 0, ...aboutChain(label, table) }));
}

/** The chains of the file that the rule may jump to: not its own. */
function userChains({ table, others }: RuleSpot): readonly Completion[] {
  return table.declared
    .filter((name) => !/^(PREROUTING|INPUT|FORWARD|OUTPUT|POSTROUTING)$/.test(name) && name !== others.chain?.text)
    .map((label) => ({ label, kind: 'chain', detail: say`chain of this table`, rank: 1 }));
}

/** What most rules end with, and what many others do. */
const USUAL = ['ACCEPT', 'DROP', 'REJECT', 'RETURN'];
const FREQUENT = [...USUAL, 'LOG', 'MASQUERADE', 'DNAT', 'SNAT', 'REDIRECT', 'MARK', 'CT', 'TCPMSS'];
const OFTEN_MATCHED = [
  'conntrack',
  'tcp',
  'udp',
  'multiport',
  'comment',
  'limit',
  'set',
  'addrtype',
  'mark',
  'hashlimit',
  'icmp',
  'icmp6',
];

function targets(spot: RuleSpot): readonly Completion[] {
  const allowed = extensionNames('target', spot.family).filter((name) => {
    const target = findTarget(name, spot.family)!;
    return target.name === name && isAllowed(target, spot);
  });
  const items = frequentFirst(allowed, FREQUENT).map(([name, rank]) =>
    aboutTarget(name, spot.family, USUAL.includes(name) ? 0 : rank),
  );
  return [...items, ...userChains(spot)];
}

/** The names with their ranks: those of the list in its order, then the others. */
function frequentFirst(names: readonly string[], list: readonly string[]): readonly (readonly [name: string, rank: number])[] {
  const others = names.filter((name) => !list.includes(name));
  return [
    ...list.filter((name) => names.includes(name)).map((name) => [name, 2] as const),
    ...others.map((name) => [name, 3] as const),
  ];
}

function aboutTarget(name: string, family: Family, rank: number): Completion {
  const target = findTarget(name, family);
  return {
    label: name,
    kind: 'target',
    detail: target?.external ?? brief(target?.summary ?? ''),
    ...(target?.replacedBy ? { deprecated: true } : {}),
    rank: target?.external ? 8 : target?.replacedBy ? 6 : rank,
    about: { of: 'target', name, family },
  };
}

function matches(spot: RuleSpot): readonly Completion[] {
  const { family } = spot;
  const names = extensionNames('match', family).filter((name) => {
    const match = findMatch(name, family)!;
    return match.name === name && isAllowed(match, spot) && fitsProtocol(name, spot);
  });
  return frequentFirst(names, OFTEN_MATCHED).map(([name, rank]) => {
    const { summary, external, replacedBy } = findMatch(name, family)!;
    return {
      label: name,
      kind: 'match',
      detail: external ?? brief(summary),
      ...(replacedBy ? { deprecated: true } : {}),
      rank: external ? 8 : replacedBy ? 6 : rank,
      about: { of: 'match', name, family },
    };
  });
}

/** Whether a match that goes by the name of a protocol fits the `-p` of the rule. */
function fitsProtocol(name: string, spot: RuleSpot): boolean {
  const transports = ['tcp', 'udp', 'sctp', 'dccp', 'udplite'];
  return !transports.includes(name) || hasProtocol(spot, [name]) !== false;
}

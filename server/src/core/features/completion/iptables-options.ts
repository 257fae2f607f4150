import { argumentForm } from '../../describe/iptables-arguments.ts';
import {
  COMMANDS,
  type Extension,
  type ExtensionOption,
  findBuiltinChain,
  GENERAL_OPTIONS,
  type GeneralOption,
  optionTable,
  protocolMatch,
} from '../../knowledge/iptables/index.ts';
import { builtInChain, generalGiven, hasProtocol, type RuleSpot } from './iptables-spot.ts';
import type { Completion } from './item.ts';

/** The options that may stand at a place of a rule: those of the loaded extensions, the last one first, then those of iptables itself. */
export function optionItems(spot: RuleSpot): readonly Completion[] {
  const loaded = loadedBefore(spot);
  const own = loaded.flatMap((extension, i) => extensionOptions(extension, Math.min(i, 2), spot));
  // With two extensions that have the same option, the later one gets it.
  const seen = new Set<string>();
  const each = own.filter(({ label }) => !seen.has(label) && seen.add(label));
  return [...each, ...generalOptions(spot)];
}

/** The matches and targets that the words before the cursor load, the last one first; the match of the protocol is loaded on demand. */
function loadedBefore({ before, family, others }: RuleSpot): readonly Extension[] {
  const named = [...before.matches, ...(before.target ? [before.target] : [])];
  const inOrder = named
    .toSorted((a, b) => b.word.start - a.word.start)
    .flatMap(({ extension }) => (extension && !extension.opaque ? [extension] : []));
  const protocol = before.options.find(({ name, resolution }) => resolution.kind === 'general' && name === 'protocol');
  const word = protocol && !protocol.hole && !protocol.negated ? protocol.args[0]?.text : undefined;
  const implied = word === undefined ? undefined : protocolMatch(word, family);
  const isNamed = others.matches.some(({ extension }) => extension === implied);
  return [...new Set(implied && !isNamed ? [...inOrder, implied] : inOrder)];
}

function extensionOptions(extension: Extension, rank: number, spot: RuleSpot): readonly Completion[] {
  const { family, others, negated } = spot;
  const given = others.options.filter((option) => option.extension === extension).map(({ name }) => name);
  // A match that is named twice has all its options twice.
  const fresh = others.matches.filter((match) => match.extension === extension).length > 1;
  const allowed = [...new Set(optionTable(extension, family).values())].filter((option) => {
    if (option.removed !== undefined || (negated && option.negatable !== true)) return false;
    if (!fresh && !option.repeatable && given.includes(option.long)) return false;
    return fresh || (!excludedBy(option, given, extension) && fitsPlace(option, given, spot));
  });
  return allowed.map((option): Completion => {
    const needed = option.required && !given.includes(option.long);
    const waiting = option.requires?.some((name) => !given.includes(name));
    return {
      label: `--${option.long}`,
      kind: 'option',
      detail: option.args.map(argumentForm).join(' '),
      ...(option.args.length > 0 ? { insert: `--${option.long} `, goOn: true } : {}),
      ...(option.replacedBy ? { deprecated: true } : {}),
      rank: rank + (needed ? 0 : 1) + (waiting || option.replacedBy ? 2 : 0),
      about: { of: 'option', kind: extension.kind, extension: extension.name, option: option.long, family },
    };
  });
}

function excludedBy(option: ExtensionOption, given: readonly string[], { options }: Extension): boolean {
  if (option.excludes?.some((name) => given.includes(name))) return true;
  return options.some((other) => given.includes(other.long) && other.excludes?.includes(option.long));
}

/** Whether table, chain and protocol allow the option. */
function fitsPlace(option: ExtensionOption, given: readonly string[], spot: RuleSpot): boolean {
  const chain = builtInChain(spot);
  if (option.requiresBefore && option.requires?.some((name) => !given.includes(name))) return false;
  if (option.tables && spot.table.name && !(option.tables as readonly string[]).includes(spot.table.name)) return false;
  const chains = option.chains?.find(({ values }) => !values);
  if (chains && chain !== undefined && !(chains.names as readonly string[]).includes(chain)) return false;
  return !option.protocols || option.protocols.values !== undefined || hasProtocol(spot, option.protocols.names) !== false;
}

/** Behind the options of extensions. */
const GENERAL_RANK = 5;

/** What a rule file seldom needs, or what the line itself says elsewhere. */
const SELDOM = new Set(['set-counters', 'ipv4', 'ipv6', 'fragments', 'goto']);
/** What says nothing about packets. */
const NEVER = new Set(['modprobe', 'verbose']);

function generalOptions(spot: RuleSpot): readonly Completion[] {
  const { others, negated, family } = spot;
  if (others.command === undefined)
    return negated ? [] : COMMANDS.filter(isForFiles).map((option) => generalItem(option, spot, 0));
  return GENERAL_OPTIONS.filter((option) => {
    if (
      option.inRestore ||
      NEVER.has(option.long) ||
      (negated && !option.negatable) ||
      !(option.families?.includes(family) ?? true)
    )
      return false;
    if (option.long === 'match') return true;
    if (option.long === 'jump' || option.long === 'goto') return others.target === undefined;
    return generalGiven(spot, option.long) === undefined && hasInterface(option, spot);
  }).map((option) => generalItem(option, spot, SELDOM.has(option.long) ? 2 : 0));
}

function isForFiles({ long }: GeneralOption): boolean {
  return !/^(list|list-rules|check|zero)$/.test(long);
}

/** `-i` and `-o` are refused in chains where their interface is not known. */
function hasInterface({ long }: GeneralOption, spot: RuleSpot): boolean {
  if (long !== 'in-interface' && long !== 'out-interface') return true;
  const chain = builtInChain(spot);
  const known = chain === undefined ? 'both' : (findBuiltinChain(chain)?.interfaces ?? 'both');
  return known === 'both' || (known === 'in') === (long === 'in-interface');
}

function generalItem(option: GeneralOption, { typed }: RuleSpot, later: number): Completion {
  const isLong = typed.startsWith('--') || option.short === '0';
  const label = isLong ? `--${option.long}` : `-${option.short}`;
  const words = option.args.map(argumentForm);
  return {
    label,
    kind: option.command ? 'command' : 'option',
    detail: (isLong ? words : [...new Set([option.long, ...words])]).join(' '),
    ...(option.args.length > 0 ? { insert: `${label} `, goOn: true } : {}),
    rank: GENERAL_RANK + later,
    about: { of: 'general', name: option.long },
  };
}

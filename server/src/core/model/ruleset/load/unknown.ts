import { generalLongNames } from '../../../knowledge/iptables/general.ts';
import { type Extension, type Family, MATCHES, optionTable, protocolMatch, TARGETS } from '../../../knowledge/iptables/index.ts';
import { longName } from '../../../knowledge/iptables/lookup.ts';
import { editDistance, nearest } from '../../../text/nearest.ts';
import { orList, say } from '../../../text/say.ts';
import type { Binding, BoundOption } from '../bind.ts';
import type { Mend } from './fault.ts';
import type { Notes } from './notes.ts';
import { nameOf, protocolOf } from './uses.ts';

/** An option that nothing in the rule knows: misspelled, or in need of a match or protocol that stands behind it or nowhere. */
export function unknownOption(option: BoundOption, binding: Binding, family: Family, notes: Notes): void {
  const { word, resolution } = option;
  const owners = ownersOf(word.text, family);
  const owner = owners.length === 1 || owners.every(ofProtocol) ? owners[0] : undefined;
  if (owner && ofProtocol(owner)) {
    needsProtocol(option, owner, binding, notes);
    return;
  }
  // Only iptables-nft knows --fragments in IPv6 too, to refuse it: to iptables-legacy a beginning of it may be clear.
  const names = resolution.kind === 'ambiguous' ? resolution.names : [];
  const others = names.filter((name) => name !== 'fragments');
  const refusedBy = family === 'ipv6' && names.length === 2 && others.length === 1 ? 'nft' : 'both';
  const hasOwner = owners.length > 0 && owners.length <= MOST_OWNERS;
  const near = hasOwner || resolution.kind === 'ambiguous' ? undefined : nearHere(word.text, option, binding, family);
  const mend = owner ? bringOwner(option, owner, binding) : near && spelledAs(option, near);
  notes.add(
    word,
    {
      kind: 'unknown-option',
      written: word.text,
      near: near ?? (owners.length > 0 ? undefined : nearAnywhere(word.text)),
      ambiguous: names,
      owner: hasOwner ? orList(owners.map(nameOf)) : undefined,
      removed: undefined,
      ...(mend ? { mend } : {}),
    },
    refusedBy,
  );
}

/** More extensions than this are not named. */
const MOST_OWNERS = 3;

/** The extensions that have an option of this name. */
function ownersOf(written: string, family: Family): readonly Extension[] {
  if (!written.startsWith('--')) return [];
  const name = longName(written);
  return [...MATCHES, ...TARGETS].filter((extension) => {
    const option = optionTable(extension, family).get(name);
    return extension.families.includes(family) && option !== undefined && option.removed === undefined;
  });
}

/** Whether a match is one that -p brings. */
function ofProtocol({ name, protocols }: Extension): boolean {
  return protocols?.includes(name === 'icmp6' ? 'ipv6-icmp' : name) === true;
}

function needsProtocol({ word }: BoundOption, owner: Extension, binding: Binding, notes: Notes): void {
  const protocol = protocolOf(binding);
  const isPort = /^(s|d|source-|destination-)port$/.test(longName(word.text));
  const protocols = isPort ? ['tcp', 'udp', 'sctp', 'dccp'] : (owner.protocols ?? []);
  const late = protocol !== undefined && protocol.word.start > word.start && protocols.includes(protocol.word.text.toLowerCase());
  const has = protocol && `${protocol.negated ? '! ' : ''}-p ${protocol.word.text}`;
  notes.add(word, { kind: 'option-needs-protocol', what: word.text, protocols, has, late });
}

function spelledAs({ word }: BoundOption, near: string): Mend | undefined {
  const equals = word.text.indexOf('=');
  const written = equals < 0 ? word.text : word.text.slice(0, equals);
  if (word.quoted || editDistance(written, near) > 1) return undefined;
  const range = { start: word.start, end: word.start + written.length };
  return { title: say`Change to ${near}`, edits: [{ range, newText: near }] };
}

/** Puts the match before the option that needs it, where it does not stand in the rule. */
function bringOwner({ word, not }: BoundOption, owner: Extension, { matches }: Binding): Mend | undefined {
  if (owner.kind !== 'match' || matches.some(({ extension }) => extension === owner)) return undefined;
  const start = (not ?? word).start;
  return { title: say`Insert -m ${owner.name}`, edits: [{ range: { start, end: start }, newText: `-m ${owner.name} ` }] };
}

/** The nearest of the options that are known where this one stands. */
function nearHere(written: string, { word }: BoundOption, binding: Binding, family: Family): string | undefined {
  if (!written.startsWith('--')) return undefined;
  const protocol = protocolOf(binding);
  const implied = protocol && protocolMatch(protocol.word.text, family);
  const loaded = [...binding.matches, ...(binding.target ? [binding.target] : [])].filter((one) => one.word.start < word.start);
  const extensions = [...loaded.map(({ extension }) => extension), implied].filter((extension) => extension !== undefined);
  const names = [...generalLongNames.keys(), ...extensions.flatMap((extension) => [...optionTable(extension, family).keys()])];
  const near = nearest(longName(written), names);
  return near && `--${near}`;
}

let everyName: readonly string[] | undefined;

function nearAnywhere(written: string): string | undefined {
  if (!written.startsWith('--')) return undefined;
  everyName ??= [...MATCHES, ...TARGETS].flatMap(({ options }) =>
    options.flatMap(({ long, aliases }) => [long, ...(aliases ?? [])]),
  );
  const near = nearest(longName(written), everyName);
  return near && `--${near}`;
}

/** Whether some option is called so: `-dport` was meant to be `--dport`. */
export function isOptionName(name: string): boolean {
  return (
    generalLongNames.has(name) ||
    [...MATCHES, ...TARGETS].some(({ options }) => options.some(({ long, aliases }) => long === name || aliases?.includes(name)))
  );
}

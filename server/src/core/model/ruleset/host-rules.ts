import { ufwFrame } from '../../knowledge/iptables/ufw.ts';
import { familyOf } from '../../syntax/iptables/family.ts';
import type { TextRange } from '../../text/range.ts';
import { say } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import { type SourceFileOf, sourceFile } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import type { Family } from '../packets/address.ts';
import {
  type Chain,
  type ChainRule,
  lineNumber,
  type Ruleset,
  type RuleTables,
  readRuleset,
  ruleRange,
  rulesetOf,
  type Table,
} from './ruleset.ts';

/** The tables that packets of one family meet on a host, from one file or from several that are loaded together. */
export interface HostRules extends RuleTables {
  /** The files, in the order in which they are loaded. */
  readonly parts: readonly Ruleset[];
}

/** Two files of one host that both fill a table: which of them is loaded, they do not say. */
export interface Clash {
  readonly table: string;
  readonly paths: readonly string[];
}

const known = new WeakMap<Ruleset, HostRules>();

/**
 * The rules that files of one family leave when they are loaded one after the other. A table of one file stands as it is; one of several is what
 * `iptables-restore --noflush` leaves: chains that a file declares are its own, built-in ones and those that it only adds to keep what was there.
 */
export function joined(parts: readonly Ruleset[]): HostRules {
  const [first] = parts;
  // The first part of ufw's rules is the same on all hosts.
  const key = parts[1] ?? first;
  const before = key && known.get(key);
  if (before && before.parts.length === parts.length && before.parts.every((part, i) => part === parts[i])) return before;
  const rules = { family: first?.family ?? 'ipv4', tables: first && parts.length === 1 ? first.tables : together(parts), parts };
  if (key) known.set(key, rules);
  return rules;
}

function together(parts: readonly Ruleset[]): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const part of parts)
    for (const [name, table] of part.tables) {
      const below = tables.get(name);
      tables.set(name, below ? addedTo(below, table) : table);
    }
  return tables;
}

function addedTo(below: Table, table: Table): Table {
  const chains = new Map(below.chains);
  for (const [name, chain] of table.chains) chains.set(name, chainOver(chains.get(name), chain));
  return { ...table, chains, targetNames: () => new Set([...below.targetNames(), ...table.targetNames()]) };
}

function chainOver(below: Chain | undefined, chain: Chain): Chain {
  if (!below || (!chain.builtIn && chain.declaration)) return chain;
  return {
    ...chain,
    policy: chain.policy ?? below.policy,
    declaration: chain.declaration ?? below.declaration,
    rules: [...below.rules, ...chain.rules],
    // Numbers of rules and -I count from the rules of the other file.
    complete: below.complete && chain.complete && !chain.inserted,
  };
}

/** The file that a rule, or the declaration of a chain, stands in. */
export function partOf(parts: readonly Ruleset[], { line, index }: { readonly line: object; readonly index: number }): Ruleset {
  return parts.find(({ file }) => file.tree.lines[index] === line) ?? parts[0]!;
}

/** Whether a rule stands in a file. */
export function standsIn(rules: HostRules, rule: ChainRule, file: SourceFileOf<'iptables'>): boolean {
  return partOf(rules.parts, rule).file === file;
}

/** Where a rule stands: its file and its range there. */
export function placeOf(rules: HostRules, rule: ChainRule): { readonly path: string; readonly range: TextRange } {
  const part = partOf(rules.parts, rule);
  return { path: part.file.path, range: ruleRange(part, rule) };
}

/** A rule as seen from a file: `line 12`, or in another file `line 12 of etc/iptables/filter.rules`. */
export function lineWords(rules: HostRules, rule: ChainRule, from: SourceFileOf<'iptables'>): string {
  const part = partOf(rules.parts, rule);
  const line = lineNumber(part, rule);
  return part.file === from ? say`line ${line}` : say`line ${line} of ${pathInHost(part.file.path)}`;
}

/** The rules with another version of one of their files. */
export function withFile({ parts }: HostRules, file: SourceFileOf<'iptables'>): HostRules {
  return joined(parts.map((part) => (part.file.path === file.path ? rulesetOf(file) : part)));
}

/** The rule sets of a host for one family: the files that say or show that they are for it, and those that could be for both. */
export function rulesetsOf(host: Host, family: Family): Ruleset[] {
  return iptablesFiles(host)
    .filter((file) => (familyOf(file.path, file.tree) ?? family) === family)
    .map((file) => {
      const ruleset = rulesetOf(file);
      return ruleset.family === family ? ruleset : readRuleset(file, family);
    });
}

/**
 * All rules of a host for one family, on the word of who asks that all its files are loaded; the tables that two of them fill make a clash.
 * Undefined where it has none.
 */
export function wholeRules(host: Host, family: Family): HostRules | Clash | undefined {
  const rulesets = rulesetsOf(host, family);
  if (rulesets.length === 0) return undefined;
  const units = loadedAsOne(rulesets);
  return clashOf(units) ?? joined(units.flat());
}

/**
 * The rules of a host as far as it is certain what is loaded together, each file in one of them, both families: all files of a family where each
 * fills other tables, for loading one leaves the tables of the others alone. Files that fill the same table, that two services load, or that
 * are named as copies may stand in for each other, so that each is judged by itself; the parts of ufw are one.
 */
export function certainRules(host: Host): readonly HostRules[] {
  let rules = certain.get(host);
  if (!rules) {
    rules = findCertain(host);
    certain.set(host, rules);
  }
  return rules;
}

/** The rules among which those of a file are loaded, as far as that is certain. */
export function rulesWith(host: Host, file: SourceFileOf<'iptables'>): HostRules {
  return certainRules(host).find(({ parts }) => parts.some((part) => part.file === file)) ?? joined([rulesetOf(file)]);
}

const certain = new WeakMap<Host, readonly HostRules[]>();

function findCertain(host: Host): readonly HostRules[] {
  const rulesets = iptablesFiles(host).map(rulesetOf);
  return (['ipv4', 'ipv6'] as const).flatMap((family) => {
    const ofFamily = rulesets.filter((ruleset) => ruleset.family === family);
    const copies = ofFamily.filter(({ file }) => isCopy(file.path));
    const units = loadedAsOne(ofFamily.filter((ruleset) => !copies.includes(ruleset)));
    const services = units.filter(([part]) => isOfService(part!.file.path));
    const together = services.length <= 1 && !clashOf(units);
    const framed = units.map((unit) => (unit.length === UFW_PARTS.length ? inFrame(unit, family) : unit));
    return [...(together && units.length > 0 ? [framed.flat()] : framed), ...copies.map((copy) => [copy])].map(joined);
  });
}

function iptablesFiles(host: Host): SourceFileOf<'iptables'>[] {
  return host.files.filter((file): file is SourceFileOf<'iptables'> => file.format === 'iptables');
}

/** The parts of ufw's rules in the order in which its start loads them, all with --noflush (ufw-init-functions of 0.36.2). */
const UFW_PARTS = [/^before6?\.rules$/, /^after6?\.rules$/, /^user6?\.rules$/];

/** All of ufw's files between what ufw itself loads. */
function inFrame(parts: readonly Ruleset[], family: Family): Ruleset[] {
  let frame = frames.get(family);
  if (!frame) {
    const { before, behind } = ufwFrame(family);
    const read = (text: string) => readRuleset(sourceFile('ufw', 'iptables', text) as SourceFileOf<'iptables'>, family);
    frame = [read(before), read(behind)];
    frames.set(family, frame);
  }
  return [frame[0], ...parts, frame[1]];
}

const frames = new Map<Family, readonly [Ruleset, Ruleset]>();

/** The files in the groups that one program loads into the same tables: the parts of ufw, and else each by itself. */
function loadedAsOne(rulesets: readonly Ruleset[]): Ruleset[][] {
  const place = ({ file }: Ruleset) => UFW_PARTS.findIndex((part) => part.test(nameOf(file.path)));
  const parts = rulesets.filter((ruleset) => place(ruleset) >= 0);
  const others = rulesets.filter((ruleset) => place(ruleset) < 0).map((ruleset) => [ruleset]);
  // Of two files for one place nobody knows which is loaded.
  if (new Set(parts.map(place)).size < parts.length) return [...parts.map((part) => [part]), ...others];
  return parts.length > 0 ? [parts.sort((a, b) => place(a) - place(b)), ...others] : others;
}

function clashOf(units: readonly Ruleset[][]): Clash | undefined {
  const paths = new Map<string, string[]>();
  for (const unit of units)
    for (const name of new Set(unit.flatMap(({ tables }) => [...tables.keys()])))
      paths.set(name, [...(paths.get(name) ?? []), ...unit.map(({ file }) => file.path)]);
  for (const [table, those] of paths)
    if (units.filter((unit) => unit.some(({ tables }) => tables.has(table))).length > 1) return { table, paths: those };
  return undefined;
}

/** What a service of a distribution loads by itself: two of them are two ways to set a host up. */
const OF_SERVICE =
  /(^|\/)(sysconfig\/ip6?tables|ip6?tables\/(rules\.v[46]|ip6?tables\.rules|rules6?-save)|(before|after|user)6?\.rules)$/;

function isOfService(path: string): boolean {
  return OF_SERVICE.test(pathInHost(path));
}

/** Words in names of files that stand in for another one, or wait for their day. */
const COPY =
  /(^|[._-])(old|bak|backup|orig|copy|prev|previous|new|test|example|sample|disabled|off|fallback|dist)([._-]|\d|$)|\d{6}|~$/i;

function isCopy(path: string): boolean {
  return COPY.test(nameOf(path));
}

function nameOf(path: string): string {
  const inHost = pathInHost(path);
  return inHost.slice(inHost.lastIndexOf('/') + 1);
}

import { lineStarts } from '../../syntax/lines.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import type { Settings } from '../../workspace/settings.ts';
import { lineIndex, type SourceFile, type SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { type EffectiveValue, effectiveValues } from '../boot/effective.ts';
import { moduleOptions } from '../boot/modules.ts';
import { machineMemory } from '../conntrack.ts';
import { conntrackPlan, type PlannedTable } from '../conntrack-plan.ts';
import { loadedModules } from '../loaded-modules.ts';
import { modprobeConfig } from '../modprobe/config.ts';
import type { Family } from '../packets/address.ts';
import { readerOf, readingOrder } from '../reading-order.ts';
import { rulesetsOf } from '../ruleset/host-rules.ts';
import { rulesetOf } from '../ruleset/ruleset.ts';
import { shownValue } from '../sysctl-shown.ts';
import { hostFacts, hostTraceRules } from '../trace/host-rules.ts';
import { type TraceRules, traceRules } from '../trace/trace.ts';
import { type RuleMeaning, ruleMeaning } from './rule-meaning.ts';

/** A line of a file; numbers count from 1. */
export interface LinePlace {
  readonly path: string;
  readonly line: number;
}

/** A value on one side of a change, with the line that decides it. */
export interface SetValue extends LinePlace {
  /** Undefined where every line that sets it is refused. */
  readonly value: string | undefined;
  /** Whether nothing leaves room for another answer. */
  readonly certain: boolean;
}

/** Something that the files of a host set, before and after; undefined on a side where nothing sets it. */
export interface ValueChange {
  readonly name: string;
  readonly before: SetValue | undefined;
  readonly after: SetValue | undefined;
}

/** What a change of its files means for the rules of one family, from all files of the host or from one of several that exclude each other. */
export interface RulesChange extends RuleMeaning {
  readonly family: Family;
  /** The path in the host of the one file that is compared; undefined for all together. */
  readonly path: string | undefined;
}

/** What a change of its files means for a host. */
export interface HostMeaning {
  readonly rules: readonly RulesChange[];
  readonly sysctl: readonly ValueChange[];
  /** By `module.parameter`. */
  readonly options: readonly ValueChange[];
  /** By what a line of modprobe.d or modules-load.d says of a module: `blacklist pcspkr`, `load br_netfilter`. */
  readonly modules: readonly ValueChange[];
  /** The connection table, where it changes; undefined on a side where its size cannot be known. */
  readonly conntrack: { readonly before: PlannedTable | undefined; readonly after: PlannedTable | undefined } | undefined;
  /** Files by their path in the host. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** One side of a change. */
export interface HostSide {
  readonly host: Host;
  readonly settings: Settings;
}

/** What the change from the files of one host to those of another, as a rule the same one later, means. */
export function hostMeaning(before: HostSide, after: HostSide): HostMeaning {
  const [old, fresh] = [before, after].map(({ host }) => new Set(host.files.map(({ path }) => pathInHost(path))));
  return {
    rules: (['ipv4', 'ipv6'] as const).flatMap((family) => rulesChanges(before.host, after.host, family)),
    sysctl: sysctlChanges(before, after),
    options: valueChanges(optionsOf(before.host), optionsOf(after.host)),
    modules: valueChanges(moduleLines(before.host), moduleLines(after.host)),
    conntrack: planChange(before, after),
    added: [...fresh!].filter((path) => !old!.has(path)),
    removed: [...old!].filter((path) => !fresh!.has(path)),
  };
}

/** Whether a change means anything at all. */
export function changesMeaning({ rules, sysctl, options, modules, conntrack }: HostMeaning): boolean {
  const inRules = rules.some(({ changes, open, effects, cut }) => cut || changes.length + open.length + effects.length > 0);
  return inRules || sysctl.length + options.length + modules.length > 0 || conntrack !== undefined;
}

function rulesChanges(old: Host, fresh: Host, family: Family): RulesChange[] {
  // A file that does not tell its family is compared once.
  const isMeant = (host: Host) => rulesetsOf(host, family).some(({ file }) => rulesetOf(file).family === family);
  if (!(isMeant(old) || isMeant(fresh)) || sameRules(old, fresh, family)) return [];
  const [facts, otherFacts] = [hostFacts(old, family), hostFacts(fresh, family)];
  const compared = (before: TraceRules, after: TraceRules, path: string | undefined): RulesChange => ({
    ...ruleMeaning(before, after, facts, otherFacts),
    family,
    path,
  });
  const [before, after] = [hostTraceRules(old, family), hostTraceRules(fresh, family)];
  const none = traceRules([], family);
  const isWhole = (rules: typeof before): rules is TraceRules | undefined => !rules || !('paths' in rules);
  if (isWhole(before) && isWhole(after)) return [compared(before ?? none, after ?? none, undefined)];
  // Files that fill the same table are not loaded together: each is compared with what stood in its place.
  const byPath = (host: Host) => new Map(rulesetsOf(host, family).map((each) => [pathInHost(each.file.path), each]));
  const [one, other] = [byPath(old), byPath(fresh)];
  return [...one].flatMap(([path, ruleset]) => {
    const counterpart = other.get(path);
    if (!counterpart || counterpart.file.text === ruleset.file.text) return [];
    return [compared(traceRules([ruleset], family), traceRules([counterpart], family), path)];
  });
}

function sameRules(old: Host, fresh: Host, family: Family): boolean {
  const texts = (host: Host) => rulesetsOf(host, family).map(({ file }) => `${pathInHost(file.path)}\0${file.text}`);
  const facts = (host: Host) => JSON.stringify(hostFacts(host, family));
  return texts(old).join('\0') === texts(fresh).join('\0') && facts(old) === facts(fresh);
}

type Values = ReadonlyMap<string, SetValue>;

function valueChanges(before: Values, after: Values): ValueChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name): ValueChange[] => {
    const [old, fresh] = [before.get(name), after.get(name)];
    return old?.value === fresh?.value && (old === undefined) === (fresh === undefined)
      ? []
      : [{ name, before: old, after: fresh }];
  });
}

/** Values that the kernel takes for the same, `0x10` and `16`, are no change. */
function sysctlChanges(before: HostSide, after: HostSide): ValueChange[] {
  const shown = (key: string, of: SetValue | undefined, { settings }: HostSide) =>
    of?.value === undefined ? undefined : shownValue(key, of.value, settings.target);
  return valueChanges(sysctlOf(before), sysctlOf(after)).filter(({ name, before: old, after: fresh }) => {
    const was = shown(name, old, before);
    return was === undefined || was !== shown(name, fresh, after);
  });
}

function sysctlOf({ host, settings }: HostSide): Values {
  const { byKey } = effectiveValues(host, readerOf(host), settings.target);
  const set = ({ value, from, certain }: EffectiveValue): SetValue => ({ value, certain, ...at(from.file, from.index) });
  return new Map([...byKey].map(([key, value]) => [key, set(value)]));
}

function optionsOf(host: Host): Values {
  return new Map(
    moduleOptions(host).map(({ option }) => [
      `${option.module}.${option.name}`,
      { value: option.value ?? '', certain: !option.unsure, ...at(option.file, option.index) },
    ]),
  );
}

function moduleLines(host: Host): Values {
  const values = new Map<string, SetValue>();
  const add = (name: string, value: SetValue) => {
    if (!values.has(name)) values.set(name, value);
  };
  for (const { file } of readingOrder(host, 'modules-load'))
    file.tree.lines.forEach((line, index) => {
      if (line.kind !== 'module') return;
      add(`load ${line.name.text.replaceAll('-', '_')}`, { value: '', certain: !loadedModules(host).open, ...at(file, index) });
    });
  for (const { file, line, command, name, rest, unsure } of modprobeConfig(host).statements) {
    if (command === 'options') continue;
    const index = file.tree.lines.indexOf(line);
    const own = command === 'install' || command === 'remove' ? `${command} ${name}` : [command, name, ...rest].join(' ');
    add(own, { value: own === `${command} ${name}` ? rest.join(' ') : '', certain: !unsure, ...at(file, index) });
  }
  return values;
}

function at(file: SourceFile | SourceFileOf<'sysctl'>, index: number): LinePlace {
  return { path: file.path, line: lineIndex(file).position(lineStarts(file.tree)[index]!).line + 1 };
}

function planChange(before: HostSide, after: HostSide): HostMeaning['conntrack'] {
  const plan = ({ host, settings }: HostSide) =>
    conntrackPlan(host, { target: settings.target, memory: machineMemory(settings) }).at(-1);
  const [old, fresh] = [plan(before), plan(after)];
  return old?.max === fresh?.max && old?.buckets === fresh?.buckets ? undefined : { before: old, after: fresh };
}

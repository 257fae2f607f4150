import { erasOf, roundBuckets } from '../knowledge/conntrack.ts';
import { existsIn, type KernelTarget } from '../knowledge/kernel.ts';
import { findSysconfigVariable } from '../knowledge/sysconfig.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { judgeInTarget } from '../knowledge/sysctl/values/target.ts';
import { type EffectiveValues, effectiveValues } from '../model/boot/effective.ts';
import { sysctlFiles } from '../model/boot/sysctl-files.ts';
import { linesOf } from '../model/boot/sysctl-lines.ts';
import { BUCKETS_KEY } from '../model/conntrack.ts';
import type { HostMeaning, HostSide, ValueChange } from '../model/meaning/host-meaning.ts';
import { type Reader, readerOf } from '../model/reading-order.ts';
import { shownValue } from '../model/sysctl-shown.ts';
import { say } from '../text/say.ts';
import type { Settings } from '../workspace/settings.ts';
import { type SourceFile, type SourceFileOf, sourceFile } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';

/**
 * What a fix does to the meaning of a host's files. `keeps`: every packet and every setting fares as before. `repairs`: what it changes could not be
 * loaded, or did nothing. `narrows`: fewer packets are accepted or pass without tracking, `widens`: more; `changes`: both, or what is neither.
 */
export type FixEffect = 'keeps' | 'repairs' | 'narrows' | 'widens' | 'changes' | 'unknown';

/** A file that a fix changes; `before` is undefined for one that it makes. */
export interface EditedFile {
  readonly before: SourceFile | undefined;
  readonly after: SourceFile;
}

/** One thing that a fix does. */
export interface Part {
  readonly effect: FixEffect;
  readonly account: string;
}

/** What a loader takes from a file, as one text: two files with the same one are loaded alike. Comments, blank lines and counters are not in it. */
export function loaderWords(file: SourceFile): string {
  return wordsOf(file).join('\n');
}

function wordsOf(file: SourceFile): string[] {
  switch (file.format) {
    case 'sysctl':
      return file.tree.lines.flatMap((line) => {
        if (line.kind === 'assignment') return [`${line.dash ? '-' : ''}${line.key.text} = ${line.value.text}`];
        if (line.kind === 'exclusion') return [`-${line.key.text}`];
        return line.kind === 'other' ? [line.content.text] : [];
      });
    case 'modprobe':
      return file.tree.lines.flatMap((line) =>
        line.kind === 'directive' ? [[line.command, ...line.words].map(({ text }) => text).join(' ')] : holed(line),
      );
    case 'modules-load':
      return file.tree.lines.flatMap((line) => (line.kind === 'module' ? [line.name.text] : holed(line)));
    case 'iptables':
      return file.tree.lines.flatMap((line) => {
        if (line.kind === 'rule') return [JSON.stringify(line.words.map(({ text }) => text))];
        if (line.kind === 'chain') return [`:${line.name.text} ${line.policy?.text}`];
        return line.kind === 'comment' || line.kind === 'blank' ? holed(line) : [line.text.trim()];
      });
    case 'iptables-config':
      return file.tree.lines.flatMap((line) => {
        if (line.kind === 'assignment') return [`${line.name.text}=${line.value.text} ${line.literal} ${line.rest?.text}`];
        return line.kind === 'other' ? [line.content.text] : [];
      });
  }
}

/** A line that nobody loads, unless a template makes something else of it. */
function holed({ text, holes }: { readonly text: string; readonly holes: readonly unknown[] }): string[] {
  return holes.length > 0 ? [text] : [];
}

/**
 * What a fix does to values: sysctl keys, options and directives of modules, variables of iptables-config. `sure` says that the rule is certain of
 * its fix: then a name of which nothing is known is one that nobody reads, and what comes in its place repairs it.
 */
export function settingEffects(
  files: readonly EditedFile[],
  before: HostSide,
  after: HostSide,
  meaning: HostMeaning,
  sure: boolean,
): Part[] {
  const of = (format: SourceFile['format']) => files.filter((file) => file.after.format === format);
  const parts = [
    ...sysctlEffects(of('sysctl'), before, after, sure),
    ...moduleEffects([...of('modprobe'), ...of('modules-load')], meaning, before.settings.target, sure),
    ...of('iptables-config').flatMap((file) => sysconfigEffects(file, sure)),
  ];
  const isOnlyRules = of('iptables').length === files.length;
  return parts.length > 0 || isOnlyRules ? parts : [{ effect: 'keeps', account: say`Every setting keeps its value.` }];
}

function sysctlEffects(files: readonly EditedFile[], before: HostSide, after: HostSide, sure: boolean): Part[] {
  if (files.length === 0) return [];
  const readers = new Set<Reader>([readerOf(before.host), 'procps']);
  const sides = [...readers].map((reader) => [valuesOf(before, reader), valuesOf(after, reader)] as const);
  // A file that nobody reads by itself is read by who names it.
  const unread = files.filter(({ after: file }) => ![...readers].some((reader) => isRead(after.host, reader, file)));
  for (const file of unread)
    sides.push([valuesOf(alone(file.before, before), 'procps'), valuesOf(alone(file.after, after), 'procps')]);
  const changed = new Set(files.flatMap(changedKeys));
  const mends = sure || files.some((file) => mendsIdleLine(file, before.settings));
  return sides.flatMap(([old, fresh]) => valueEffects(old, fresh, { changed, target: before.settings.target, sure, mends }));
}

function isRead(host: Host, reader: Reader, { path }: SourceFile): boolean {
  return sysctlFiles(host, reader).some(({ file }) => file.path === path);
}

function alone(file: SourceFile | undefined, { host, settings }: HostSide): HostSide {
  const files = file ? [sourceFile('etc/sysctl.conf', file.format, file.text)] : [];
  return { host: { root: '', boot: host.boot, files }, settings };
}

function valuesOf({ host, settings }: HostSide, reader: Reader): Values {
  return effectiveValues(host, reader, settings.target).byKey;
}

/** The keys of the lines that are not the same before and after. */
function changedKeys({ before, after }: EditedFile): string[] {
  const lines = (file: SourceFile | undefined) =>
    file?.format === 'sysctl'
      ? linesOf(file as SourceFileOf<'sysctl'>, 'procps').lines.map(({ key, value }) => ({ key, value }))
      : [];
  const [old, fresh] = [lines(before), lines(after)];
  const has = (list: typeof old, { key, value }: (typeof old)[number]) =>
    list.some((other) => other.key.name === key.name && other.value === value);
  const gone = old.filter((line) => !has(fresh, line));
  const come = fresh.filter((line) => !has(old, line));
  // Lines that only moved or came twice are told by their number.
  return (gone.length + come.length > 0 ? [...gone, ...come] : old).map(({ key }) => key.name);
}

/** Whether a fix takes away or replaces a line that did nothing: no reader or no kernel of the target takes it. */
function mendsIdleLine({ before, after }: EditedFile, { target }: Settings): boolean {
  if (before?.format !== 'sysctl') return false;
  const kept = new Set(wordsOf(after));
  return before.tree.lines.some((line) => {
    if (line.kind === 'other') return !kept.has(line.content.text);
    if (line.kind !== 'assignment' || kept.has(`${line.dash ? '-' : ''}${line.key.text} = ${line.value.text}`)) return false;
    return isIdle(line.key.text, line.value.text, target, false);
  });
}

/** Whether no kernel of the target takes this value whole for this key. */
function isIdle(key: string, value: string, target: KernelTarget, sure: boolean): boolean {
  const record = findSysctl(key);
  if (!record) return sure;
  const there = existsIn(target, record);
  if (there === 'none' || (sure && there === 'some')) return true;
  const verdicts = judgeInTarget(record, value, target);
  return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict.outcome === 'refused');
}

interface ValueContext {
  /** The keys of the lines that changed. */
  readonly changed: ReadonlySet<string>;
  readonly target: KernelTarget;
  readonly sure: boolean;
  /** Whether a line is replaced that did nothing. */
  readonly mends: boolean;
}

type Values = EffectiveValues['byKey'];

function valueEffects(old: Values, fresh: Values, { changed, target, sure, mends }: ValueContext): Part[] {
  const inForce = (values: Values, key: string) => {
    const value = values.get(key)?.value;
    if (value === undefined || isIdle(key, value, target, sure)) return undefined;
    return key === BUCKETS_KEY ? buckets(value, target) : shownValue(key, value, target);
  };
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): Part[] => {
    const [was, is] = [inForce(old, key), inForce(fresh, key)];
    const certain = [old, fresh].every((values) => values.get(key)?.certain ?? true);
    if (!certain && (changed.has(key) || was !== is))
      return [{ effect: 'unknown', account: say`Which value ${key} gets depends on what the files do not tell.` }];
    if (was === is) return [];
    return [{ effect: was === undefined && mends ? 'repairs' : 'changes', account: valueAccount(key, was, is) }];
  });
}

/** The number of buckets that the kernels of the target make of one, where they agree. */
function buckets(value: string, target: KernelTarget): string {
  if (!/^\d+$/.test(value)) return value;
  const made = new Set(
    erasOf(target).flatMap(({ eras }) => eras.map((era) => (era.rounds ? roundBuckets(era, Number(value)) : value))),
  );
  return made.size === 1 ? String([...made][0]) : value;
}

function valueAccount(name: string, was: string | undefined, is: string | undefined): string {
  if (is === undefined) return say`Does not set ${name} any more.`;
  return was === undefined ? say`Sets ${name} to ${is}.` : say`Sets ${name} to ${is} instead of ${was}.`;
}

function moduleEffects(
  files: readonly EditedFile[],
  { options, modules }: HostMeaning,
  target: KernelTarget,
  sure: boolean,
): Part[] {
  if (files.length === 0) return [];
  return [...options, ...modules].flatMap((change): Part[] => {
    const { name, before, after } = change;
    if ([before, after].some((side) => side?.certain === false))
      return [{ effect: 'unknown', account: say`Whether ${name} counts depends on what the files do not tell.` }];
    const isSize = name === 'nf_conntrack.hashsize' && before?.value && after?.value;
    if (isSize && buckets(before.value, target) === buckets(after.value, target)) return [];
    return [{ effect: sure && !(before?.value && after?.value) ? 'repairs' : 'changes', account: moduleAccount(change) }];
  });
}

function moduleAccount({ name, before, after }: ValueChange): string {
  if (before?.value || after?.value) return valueAccount(name, before?.value, after?.value);
  return after ? say`Adds ${name}.` : say`Takes ${name} away.`;
}

function sysconfigEffects({ before, after }: EditedFile, sure: boolean): Part[] {
  const values = (file: SourceFile | undefined) =>
    new Map(
      file?.format === 'iptables-config'
        ? file.tree.lines.flatMap((line) => (line.kind === 'assignment' ? [[line.name.text, line] as const] : []))
        : [],
    );
  const [old, fresh] = [values(before), values(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name): Part[] => {
    const [was, is] = [old.get(name), fresh.get(name)];
    // `A= b` runs the command b and leaves A as it was.
    const idle = sure && was?.rest != null && is?.rest === null;
    if (!idle && [was, is].some((line) => line && (!line.literal || line.rest || line.openQuote || line.holes.length > 0)))
      return was?.text === is?.text ? [] : [{ effect: 'unknown', account: say`What ${name} becomes is the shell's to say.` }];
    if (!idle && was?.value.text === is?.value.text) return [];
    const repairs = idle || (sure && (was === undefined || is === undefined || findSysconfigVariable(name)?.type === 'modules'));
    const account = valueAccount(name, idle ? undefined : was?.value.text, is?.value.text);
    return [{ effect: repairs ? 'repairs' : 'changes', account }];
  });
}

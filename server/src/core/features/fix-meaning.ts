import type { Fix, FixEdit } from '../lint/finding.ts';
import { type HostMeaning, hostMeaning, type RulesChange } from '../model/meaning/host-meaning.ts';
import type { Direction } from '../model/meaning/packet-set.ts';
import { packetsText } from '../model/meaning/packet-text.ts';
import type { ChangeKind, PacketChange, SideEffect } from '../model/meaning/rule-meaning.ts';
import { faultsOfFile } from '../model/ruleset/load/file.ts';
import { formatOfPath } from '../syntax/format.ts';
import { applyEdits } from '../text/edit.ts';
import { phrase, said, say, sentences } from '../text/say.ts';
import { oneHost } from '../workspace/layout.ts';
import type { Settings } from '../workspace/settings.ts';
import { hasTemplateControl, type SourceFile, sourceFile } from '../workspace/source-file.ts';
import { type Host, Workspace } from '../workspace/workspace.ts';
import { type EditedFile, type FixEffect, loaderWords, type Part, settingEffects } from './fix-settings.ts';

export interface FixMeaning {
  readonly effect: FixEffect;
  /** Whether it lets packets pass that were stopped, or pass untracked that were tracked. */
  readonly opens: boolean;
  /** What changes, in sentences: `Accepts in addition: tcp to port 22 (to this host).` */
  readonly account: string;
}

const LABELS: Readonly<Record<FixEffect, string>> = {
  keeps: phrase`keeps the meaning`,
  repairs: phrase`mends what has no effect`,
  narrows: phrase`only narrows`,
  widens: phrase`only widens`,
  changes: phrase`changes the meaning`,
  unknown: phrase`effect not known`,
};

/** The effect of a fix in a few words, for a menu. */
export function effectLabel({ effect }: FixMeaning): string {
  return said(LABELS[effect]);
}

/** Rule sets with more lines than this, all files of a host together, are not compared for a fix. */
const MOST_LINES = 4000;

const known = new WeakMap<Host, WeakMap<readonly FixEdit[], FixMeaning>>();

/** What a fix does to the meaning of the files of a host, worked out once: in milliseconds, or in a second for a long rule set. */
export function fixMeaning(host: Host, settings: Settings, fix: Pick<Fix, 'edits' | 'safety'>): FixMeaning {
  const of = known.get(host) ?? new WeakMap<readonly FixEdit[], FixMeaning>();
  known.set(host, of);
  const meaning = of.get(fix.edits) ?? combined(partsOf(host, settings, fix));
  of.set(fix.edits, meaning);
  return meaning;
}

function partsOf(host: Host, settings: Settings, { edits, safety }: Pick<Fix, 'edits' | 'safety'>): readonly Part[] {
  const files = editedFiles(host, edits);
  if (!files) return [{ effect: 'unknown', account: say`It makes a file of which it is not known how it is read.` }];
  const lines = sum(host.files, (file) => (file.format === 'iptables' ? file.tree.lines.length : 0));
  const [refused, left] = [sum(files, ({ before }) => refusals(before)), sum(files, ({ after }) => refusals(after))];
  if (refused > 0)
    return left > 0 && left >= refused
      ? [{ effect: 'unknown', account: say`The file has other faults for which it does not load.` }]
      : [{ effect: 'repairs', account: say`The file does not load as it is.` }];
  if (files.every(({ before, after }) => before && loaderWords(before) === loaderWords(after)))
    return [{ effect: 'keeps', account: say`Nothing that is loaded changes.` }];
  if (lines > MOST_LINES && files.some(({ after }) => after.format === 'iptables'))
    return [{ effect: 'unknown', account: say`There are too many rules to compare what becomes of all packets.` }];
  const after = hostWith(host, files);
  if (files.some((file) => file.after.format === 'iptables') && [host, after].some(hasHoles))
    return [{ effect: 'unknown', account: say`It depends on what a template fills in.` }];
  const meaning = hostMeaning({ host, settings }, { host: after, settings });
  return [
    ...files.flatMap((file) => ruleEffects(file, meaning, safety === 'safe')),
    ...meaning.rules.flatMap((rules) => packetEffects(rules, safety === 'safe')),
    ...settingEffects(files, { host, settings }, { host: after, settings }, meaning, safety === 'safe'),
  ];
}

/** The files that edits change, before and after; undefined where one is made whose format its name does not tell. */
function editedFiles(host: Host, edits: readonly FixEdit[]): readonly EditedFile[] | undefined {
  const files: EditedFile[] = [];
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const before = host.files.find((file) => file.path === path);
    const format = before?.format ?? formatOfPath(path);
    if (!format) return undefined;
    const text = applyEdits(
      before?.text ?? '',
      edits.filter((edit) => edit.path === path),
    );
    files.push({ before, after: sourceFile(path, format, text, before?.links) });
  }
  return files;
}

function hostWith(host: Host, files: readonly EditedFile[]): Host {
  const workspace = Workspace.of(host.files, oneHost(host.root, host.boot)).with(...files.map(({ after }) => after));
  return [...workspace.hosts][0]!;
}

function hasHoles({ files }: Host): boolean {
  return files.some(
    (file) =>
      file.format === 'iptables' &&
      (hasTemplateControl(file) || file.tree.lines.some(({ kind, holes }) => kind !== 'comment' && holes.length > 0)),
  );
}

/** For how many faults no loader takes a file. */
function refusals(file: SourceFile | undefined): number {
  if (file?.format !== 'iptables') return 0;
  return [...faultsOfFile(file).values()].flat().filter(({ fault }) => fault.refusedBy === 'both').length;
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((all, item) => all + count(item), 0);
}

/** What the packets do not show: a fault for which a line does not do what it says, and files that cannot be compared. */
function ruleEffects({ before, after }: EditedFile, { rules }: HostMeaning, sure: boolean): Part[] {
  if (after.format !== 'iptables' || (before && loaderWords(before) === loaderWords(after))) return [];
  if (refusals(after) > 0) return [{ effect: 'unknown', account: say`The file does not load afterwards.` }];
  if (rules.length === 0) return [{ effect: 'unknown', account: say`It is not known which rules are loaded together.` }];
  const faults = (file: SourceFile | undefined) =>
    file?.format === 'iptables' ? [...faultsOfFile(file).values()].flat().map(({ fault }) => fault.refusedBy) : [];
  const doubt = !sure && [...faults(before), ...faults(after)].some((by) => by === 'none' || by === 'unknown');
  return doubt ? [{ effect: 'unknown', account: say`Some lines of the file do something else than they say.` }] : [];
}

const EFFECTS: Readonly<Record<ChangeKind, FixEffect>> = {
  accepted: 'widens',
  untracked: 'widens',
  stopped: 'narrows',
  tracked: 'narrows',
  translated: 'changes',
  answered: 'changes',
  rewritten: 'changes',
};

function packetEffects({ changes, open, effects, cut }: RulesChange, sure: boolean): Part[] {
  if (cut) return [{ effect: 'unknown', account: say`There is too much to compare what becomes of all packets.` }];
  if (open.length > 0) return [{ effect: 'unknown', account: say`It depends on what the files do not tell: ${open[0]!.text}` }];
  const parts = [
    ...changes.filter(isTold).map((change): Part => ({ effect: EFFECTS[change.kind], account: accountOf(change) })),
    ...effects.filter((each) => !(sure && effects.some((other) => isCounterpart(each, other)))).map(effectOf),
  ];
  return parts.length > 0 ? parts : [{ effect: 'keeps', account: say`Every packet fares as before.` }];
}

/** What comes to the host itself over loopback as over the wire is told once. */
function isTold({ kind, direction }: PacketChange, _: number, all: readonly PacketChange[]): boolean {
  return direction !== 'loop' || !all.some((other) => other.kind === kind && other.direction === 'in');
}

/** Whether one rule stands for the other, which a rule that is certain of its fix writes in the form that the kernel keeps. */
function isCounterpart(one: SideEffect, other: SideEffect): boolean {
  return one.side !== other.side && one.rule.facts.targetName === other.rule.facts.targetName;
}

function effectOf({ side, rule }: SideEffect): Part {
  const text = rule.line.text.trim();
  return { effect: 'changes', account: side === 'new' ? say`Adds a rule: ${text}` : say`Takes a rule away: ${text}` };
}

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  in: phrase`to this host`,
  through: phrase`forwarded`,
  out: phrase`sent by this host`,
  loop: phrase`from this host to itself`,
};

function accountOf({ kind, packets, direction }: PacketChange): string {
  const text = packetsText(packets[0]!, direction);
  const which = packets.length > 1 ? say`${text}, and others` : text;
  const where = said(DIRECTIONS[direction]);
  switch (kind) {
    case 'accepted':
      return say`Accepts in addition: ${which} (${where}).`;
    case 'stopped':
      return say`Accepts no longer: ${which} (${where}).`;
    case 'untracked':
      return say`Lets pass untracked: ${which} (${where}).`;
    case 'tracked':
      return say`Tracks again: ${which} (${where}).`;
    case 'translated':
      return say`Translates in another way: ${which} (${where}).`;
    case 'answered':
      return say`Stops in another way: ${which} (${where}).`;
    case 'rewritten':
      return say`Marks or rewrites in another way: ${which} (${where}).`;
  }
}

/** So many changes are told; the rest is counted. */
const MOST_TOLD = 3;

function combined(parts: readonly Part[]): FixMeaning {
  const effects = new Set(parts.map(({ effect }) => effect));
  const effect = combinedEffect(effects);
  const told = parts.filter((part) =>
    effect === 'unknown' ? part.effect === 'unknown' : effect === 'keeps' || part.effect !== 'keeps',
  );
  const accounts = [...new Set(told.map(({ account }) => account))];
  const more = accounts.length - MOST_TOLD;
  return {
    effect,
    opens: effects.has('widens'),
    account: sentences(...accounts.slice(0, MOST_TOLD), more > 0 ? say`There are more changes: ${more}.` : ''),
  };
}

function combinedEffect(effects: ReadonlySet<FixEffect>): FixEffect {
  if (effects.has('unknown')) return 'unknown';
  const changes = [...effects].filter((effect) => effect !== 'keeps' && effect !== 'repairs');
  if (changes.length > 1) return 'changes';
  return changes[0] ?? (effects.has('repairs') ? 'repairs' : 'keeps');
}

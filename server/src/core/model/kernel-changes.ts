import { type Family, findMatch, findTarget } from '../knowledge/iptables/index.ts';
import type { KernelTarget, Lifespan } from '../knowledge/kernel.ts';
import { existsIn } from '../knowledge/kernel.ts';
import type { KernelMove } from '../knowledge/kernel-ends.ts';
import { type FormerNameVerdict, findModule, findParameter, judgeFormerName, normalName } from '../knowledge/modprobe/index.ts';
import { type KeyChange, keyChanges } from '../knowledge/sysctl/changes.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { readNumbers } from '../knowledge/sysctl/value.ts';
import { familyOf } from '../syntax/iptables/family.ts';
import { lineStarts } from '../syntax/lines.ts';
import { splitParameter } from '../syntax/modprobe/parse.ts';
import type { ModprobeDirective } from '../syntax/modprobe/tree.ts';
import type { SysctlAssignment } from '../syntax/sysctl/tree.ts';
import { hasHole } from '../syntax/template.ts';
import { shift, type TextRange } from '../text/range.ts';
import { said, say, sentences } from '../text/say.ts';
import { defaultSettings } from '../workspace/settings.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { lineVerdict } from './sysctl-values.ts';

/** What a line means on one kernel that it does not mean on another. */
export interface KernelChange {
  readonly file: SourceFile;
  /** In the file. */
  readonly range: TextRange;
  /** The key, module, match or target. */
  readonly subject: string;
  /** The kind in one or two words: `removed`, `renamed`, `default`, `value refused` ... */
  readonly kind: string;
  /** The first kernel with the new state, where that is known. */
  readonly since: string | undefined;
  /** A sentence: what is otherwise on the kernel that one moves to. */
  readonly message: string;
  /** Whether the line worked before and does not work then. */
  readonly breaks: boolean;
  /** Whether a line that stays as it is means the opposite beside the new default, or holds back what was the default. */
  readonly turns?: true;
}

type Told = Omit<KernelChange, 'file' | 'range'> & { readonly at: TextRange };

/** What changes for the lines of a host's files when its kernel is moved, in the order of files and lines. */
export function kernelChanges(host: Host, move: KernelMove): readonly KernelChange[] {
  return host.files.flatMap((file) => changesIn(file, host, move));
}

/** What changes for the lines of one file of a host. */
export function changesIn(file: SourceFile, host: Host, move: KernelMove): readonly KernelChange[] {
  const starts = lineStarts(file.tree);
  const lines: readonly (readonly Told[])[] = told(file, host, move);
  return lines.flatMap((changes, index) =>
    changes.map(({ at, ...change }) => ({ file, range: shift(at, starts[index]!), ...change })),
  );
}

function told(file: SourceFile, host: Host, move: KernelMove): readonly (readonly Told[])[] {
  switch (file.format) {
    case 'sysctl':
      return file.tree.lines.map((line) => (line.kind === 'assignment' ? settingChanges(line, host, move) : []));
    case 'modules-load':
      return file.tree.lines.map((line) =>
        line.kind === 'module' && !hasHole(line.holes, line.name) ? moduleChanges(line.name.text, line.name, move) : [],
      );
    case 'modprobe':
      return file.tree.lines.map((line) => (line.kind === 'directive' ? directiveChanges(line, move) : []));
    case 'iptables': {
      const family = familyOf(file.path, file.tree) ?? 'ipv4';
      return file.tree.lines.map((line) => (line.kind === 'rule' ? ruleChanges(line.words, family, move) : []));
    }
    case 'iptables-config':
      return [];
  }
}

/** What changes for one setting: its key, what the kernel makes of its value, and what it is beside the default. */
export function settingChanges(line: SysctlAssignment, host: Host, move: KernelMove): readonly Told[] {
  if (hasHole(line.holes, line.key)) return [];
  const record = findSysctl(line.key.text);
  if (!record) return [];
  const changes = keyChanges(record, line.key.text, move);
  const [first] = changes;
  const subject = line.key.text;
  const at = line.key;
  const inert = changes.some(({ kind }) => kind === 'no effect');
  if (first && /^(removed|renamed|appears)$/.test(first.kind))
    return [
      { at, subject, kind: first.kind, since: first.since, message: lifeMessage(first, move), breaks: first.kind !== 'appears' },
    ];
  return [
    ...valueChange(line, host, move),
    ...changes
      .filter(({ kind }) => kind !== 'range' && (kind !== 'default' || !inert))
      .map((change): Told => {
        const beside = change.kind === 'default' ? besideDefault(line, change.before, change.after) : undefined;
        return {
          at,
          subject,
          kind: change.kind,
          since: change.since,
          message: stateMessage(change, beside?.words ?? '', move),
          breaks: change.kind === 'read-only',
          ...(beside?.turns ? { turns: true } : {}),
        };
      }),
  ];
}

function lifeMessage({ kind, since, after }: KeyChange, { to }: KernelMove): string {
  const where = kernelWords(to, since);
  switch (kind) {
    case 'renamed':
      return say`${where} calls it ${after}: by this name the line sets nothing.`;
    case 'appears':
      return say`${where} has the key; before, the line sets nothing.`;
    default:
      return sentences(say`${where} does not have the key: the line sets nothing.`, after ? said(after) : '');
  }
}

function stateMessage({ kind, since, before, after }: KeyChange, beside: string, { to }: KernelMove): string {
  const where = kernelWords(to, since);
  switch (kind) {
    case 'no effect':
      return say`On ${where} the kernel takes the value and does nothing with it.`;
    case 'read-only':
      return say`On ${where} the key can only be read.`;
    case 'writable':
      return say`On ${where} the key can be written.`;
    default: {
      const moved = since
        ? say`The default becomes ${after} instead of ${before} (since ${since})`
        : say`The default becomes ${after} instead of ${before}`;
      return beside === '' ? say`${moved}.` : say`${moved}: ${beside}.`;
    }
  }
}

/** `Linux 6.12`, or `Linux 6.12 (since 5.4)`. */
function kernelWords({ label }: KernelTarget, since: string | undefined): string {
  return since ? say`${label} (since ${since})` : label;
}

/** What a value is beside the two defaults, where all three are single numbers; undefined where there is nothing to say. */
function besideDefault(line: SysctlAssignment, before: string, after: string): { words: string; turns: boolean } | undefined {
  const record = findSysctl(line.key.text);
  // More and less mean nothing where each number has a meaning of its own.
  if (record?.values || record?.type === 'bool') return undefined;
  const { text } = line.value;
  const [value, old, now] = [text, before, after].map(singleNumber);
  if (value === undefined || old === undefined || now === undefined) return undefined;
  // A negative number means that there is no bound, or that the kernel chooses.
  if (old < 0n || now < 0n || value < 0n) return undefined;
  if (value === now) return { words: say`${text} is then the default`, turns: false };
  if (value === old) return { words: say`${text} keeps the old one`, turns: true };
  if (value > old && value < now) return { words: say`${text} raised the old default and lowers the new one`, turns: true };
  if (value < old && value > now) return { words: say`${text} lowered the old default and raises the new one`, turns: true };
  return undefined;
}

function singleNumber(text: string): bigint | undefined {
  const read = /^\S+$/.test(text) ? readNumbers(text, 1) : undefined;
  return read && 'numbers' in read ? read.numbers[0]!.value : undefined;
}

function valueChange(line: SysctlAssignment, host: Host, { from, to }: KernelMove): readonly Told[] {
  const [was, is] = [from, to].map((target) => lineVerdict(line, host, { ...defaultSettings, target }));
  if (!was || !is || Boolean(was.refused) === Boolean(is.refused)) return [];
  const refused = is.refused !== undefined;
  return [
    {
      at: line.value,
      subject: line.key.text,
      kind: refused ? 'value refused' : 'value taken',
      since: undefined,
      message: refused
        ? say`${to.label} refuses ${line.value.text}, which ${from.label} takes.`
        : say`${to.label} takes ${line.value.text}, which ${from.label} refuses.`,
      breaks: refused,
    },
  ];
}

function moduleChanges(name: string, at: TextRange, move: KernelMove): readonly Told[] {
  const [was, is] = [move.from, move.to].map((target) => judgeFormerName(name, target));
  const lacking = (verdict: FormerNameVerdict | undefined) =>
    verdict !== undefined && verdict.alias === 'none' && !verdict.someHave;
  if (lacking(was) !== lacking(is)) {
    const now = is?.successors.join(', ');
    return [
      {
        at,
        subject: name,
        kind: lacking(is) ? 'module gone' : 'module appears',
        since: undefined,
        message: lacking(is)
          ? sentences(say`${move.to.label} has no module of this name, and modprobe fails.`, now ? say`It is called ${now}.` : '')
          : say`${move.to.label} has a module of this name.`,
        breaks: lacking(is),
      },
    ];
  }
  return life(findModule(normalName(name)) ?? {}, say`The module ${name}`, name, 'module', at, move);
}

function directiveChanges(line: ModprobeDirective, move: KernelMove): readonly Told[] {
  const [first, ...words] = line.words;
  if (!first || !/^(options|install|remove|blacklist)$/.test(line.command.text) || hasHole(line.holes, first)) return [];
  const changes = moduleChanges(first.text, first, move);
  const module = line.command.text === 'options' && changes.length === 0 ? findModule(normalName(first.text)) : undefined;
  if (!module) return changes;
  return words
    .filter((word) => !hasHole(line.holes, word))
    .flatMap((word) => {
      const { name } = splitParameter(word);
      const parameter = findParameter(module, name.text);
      return parameter
        ? life(parameter, say`The parameter ${name.text}`, `${module.name}.${name.text}`, 'parameter', name, move)
        : [];
    });
}

function ruleChanges(
  words: readonly (TextRange & { readonly text: string })[],
  family: Family,
  move: KernelMove,
): readonly Told[] {
  return words.flatMap((word, i) => {
    const option = words[i - 1]?.text;
    const match = option === '-m' || option === '--match';
    if (!match && option !== '-j' && option !== '--jump') return [];
    const extension = match ? findMatch(word.text, family) : findTarget(word.text, family);
    if (!extension?.kernel) return [];
    return life(
      extension.kernel,
      match ? say`The match ${word.text}` : say`The target ${word.text}`,
      word.text,
      match ? 'match' : 'target',
      word,
      move,
    );
  });
}

/** The change of something that a kernel has or lacks. */
function life(lifespan: Lifespan, what: string, subject: string, noun: string, at: TextRange, move: KernelMove): readonly Told[] {
  const has = (target: KernelTarget) => existsIn(target, lifespan) !== 'none';
  if (has(move.from) === has(move.to)) return [];
  const breaks = !has(move.to);
  return [
    {
      at,
      subject,
      kind: `${noun} ${breaks ? 'gone' : 'appears'}`,
      since: breaks ? lifespan.removed : lifespan.since,
      message: breaks
        ? say`${what} is not in ${move.to.label}.`
        : say`${what} is in ${move.to.label}, and not in ${move.from.label}.`,
      breaks,
    },
  ];
}

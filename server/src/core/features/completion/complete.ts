import { lineAt, lineStarts } from '../../syntax/lines.ts';
import { hasHole } from '../../syntax/template.ts';
import { shift } from '../../text/range.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { SourceFile, SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { completeComment } from './comments.ts';
import { completeIptables } from './iptables.ts';
import { type Completions, runEnd } from './item.ts';
import { completeModprobe, moduleItems } from './modprobe.ts';
import { completeSysconfig } from './sysconfig.ts';
import { completeSysctl } from './sysctl.ts';

/**
 * What can stand at `offset`, for the list that an editor shows while one types. Undefined where nothing can be said: in comments, quotes and
 * template holes. Never throws. Takes a time that hardly depends on the length of the file.
 */
export function complete(file: SourceFile, offset: number, host: Host, settings: Settings): Completions | undefined {
  // Behind the last line end begins a line that no node stands for.
  const isBehind = offset === file.text.length && /(^|\n)$/.test(file.text.slice(-1));
  const index = isBehind ? file.tree.lines.length : lineAt(file.tree, offset);
  const start = lineStarts(file.tree)[index] ?? 0;
  const line = file.tree.lines[index];
  const found =
    line?.kind === 'comment'
      ? completeComment(line.text, offset - start, file.format)
      : inLine(file, index, offset - start, host, settings);
  if (!found) return undefined;
  const range = shift(found.range, start);
  const wordEnd = found.wordEnd + start;
  // An editor takes entries for words of one line only; a template hole can reach over several.
  return file.text.slice(range.start, wordEnd).includes('\n') ? undefined : { ...found, range, wordEnd };
}

function inLine(file: SourceFile, index: number, at: number, host: Host, settings: Settings): Completions | undefined {
  switch (file.format) {
    case 'sysctl':
      return completeSysctl(file, index, at, host, settings);
    case 'iptables':
      return completeIptables(file, index, at, host, settings);
    case 'modprobe':
      return completeModprobe(file, index, at, settings);
    case 'modules-load':
      return completeModulesLoad(file, index, at, settings);
    case 'iptables-config':
      return completeSysconfig(file, index, at, settings);
  }
}

function completeModulesLoad(
  { tree }: SourceFileOf<'modules-load'>,
  index: number,
  at: number,
  settings: Settings,
): Completions | undefined {
  const line = tree.lines[index];
  const text = line?.text ?? '';
  const before = /^\uFEFF?[ \t]*([\w-]*)$/.exec(text.slice(0, at));
  if (!before || (line && hasHole(line.holes, { start: at - 1, end: at + 1 }))) return undefined;
  const range = { start: at - before[1]!.length, end: at };
  return { items: moduleItems(before[1]!, settings), range, wordEnd: runEnd(text, at, /[\w-]/), changing: true };
}

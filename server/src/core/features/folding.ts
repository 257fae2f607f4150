import { lineStarts } from '../syntax/lines.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { lineIndex } from '../workspace/source-file.ts';
import { type OutlineEntry, outline } from './outline.ts';

/** Lines that an editor can hide: zero-based, both ends included; the first one stays. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'comment' | 'region';
}

/** The tables, the chains and the blocks of comments of a file that take two lines or more. */
export function folds(file: SourceFile): readonly Fold[] {
  const index = lineIndex(file);
  const lineOf = (offset: number) => index.position(offset).line;
  const regions = file.format === 'iptables' ? outline(file).flatMap(withChildren) : [];
  const found: Fold[] = regions.map(({ range }) => {
    return { startLine: lineOf(range.start), endLine: lineOf(range.end), kind: 'region' };
  });
  const starts = lineStarts(file.tree);
  let first = -1;
  file.tree.lines.forEach((line, i) => {
    const isComment = line.kind === 'comment' && /^\uFEFF?[ \t]*[#;]/.test(line.text);
    if (isComment && first < 0) first = i;
    const next = file.tree.lines[i + 1];
    const goesOn = next?.kind === 'comment' && /^[ \t]*[#;]/.test(next.text);
    if (isComment && !goesOn) {
      found.push({ startLine: lineOf(starts[first]!), endLine: lineOf(starts[i]!), kind: 'comment' });
      first = -1;
    }
  });
  return found.filter(({ startLine, endLine }) => endLine > startLine).sort((a, b) => a.startLine - b.startLine);
}

function withChildren(symbol: OutlineEntry): readonly OutlineEntry[] {
  return [symbol, ...(symbol.children ?? [])];
}

import type { Fix, Report } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import type { Fault, FaultKind, Mend, RefusedBy } from '../../model/ruleset/load/fault.ts';
import { faultsOfKind } from '../../model/ruleset/load/file.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift, type TextRange } from '../../text/range.ts';
import { capitalised, say, sentences } from '../../text/say.ts';
import { lineIndex, type SourceFileOf } from '../../workspace/source-file.ts';

/** Where a fault is. */
export interface Place extends FileContext<'iptables'> {
  /** The number of the line in the tree. */
  readonly index: number;
  /** A range of the line as a range of the file. */
  readonly at: (range: TextRange) => TextRange;
}

/** What a rule says of a fault: a report without what the fault tells by itself. */
export type Said = Omit<Report, 'range' | 'path'> & { readonly range?: TextRange };

/** The check of a rule that speaks of one kind of fault. Nothing is reported where `judge` says nothing. */
export function onFaults<K extends FaultKind>(
  kind: K,
  judge: (fault: Fault<K>, place: Place) => Said | undefined,
): NonNullable<Rule['file']> {
  return {
    iptables: (context) => {
      for (const { index, fault } of faultsOfKind(context.file, kind)) {
        const start = lineStarts(context.file.tree)[index]!;
        const at = (range: TextRange) => shift(range, start);
        const report = judge(fault, { ...context, index, at });
        if (!report) continue;
        const severity = report.severity ?? severityOf(fault.refusedBy);
        const message = sentences(report.message, whoRefuses(fault.refusedBy));
        context.report({ range: at(fault.range), ...report, message, ...(severity ? { severity } : {}) });
      }
    },
  };
}

/** Undefined for the severity of the rule. */
function severityOf(refusedBy: RefusedBy): Report['severity'] {
  if (refusedBy === 'both') return undefined;
  return refusedBy === 'unknown' ? 'hint' : 'warning';
}

function whoRefuses(refusedBy: RefusedBy): string {
  if (refusedBy === 'kernels') return say`It depends on the ticks a second that a kernel was built for: some refuse it.`;
  if (refusedBy === 'nft') return say`Only iptables-nft refuses it; iptables-legacy loads it.`;
  return refusedBy === 'legacy' ? say`Only iptables-legacy refuses it; iptables-nft loads it.` : '';
}

/** The edits of a mend as a fix of the file; none where there is none. */
export function mended({ file, at }: Place, mend: Mend | undefined, safety: Fix['safety'] = 'safe'): readonly Fix[] {
  if (!mend) return [];
  const edits = mend.edits.map(({ range, newText }) => ({ path: file.path, range: at(range), newText }));
  return [{ title: mend.title, safety, edits }];
}

/** The one-based number of a line of the tree, as messages name it. */
export function lineNumber(file: SourceFileOf<'iptables'>, index: number): number {
  return lineIndex(file).position(lineStarts(file.tree)[index]!).line + 1;
}

/** All of a line without its end, as a range of the file. */
export function lineRange(file: SourceFileOf<'iptables'>, index: number): TextRange {
  const start = lineStarts(file.tree)[index]!;
  return { start, end: start + file.tree.lines[index]!.text.replace(/\r?\n$/, '').length };
}

/** A sentence with a capital letter and a full stop. */
export function sentence(clause: string): string {
  const begun = capitalised(clause);
  return /[.。]$/.test(begun) ? begun : say`${begun}.`;
}

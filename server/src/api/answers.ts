import {
  type EffectiveValue as CoreEffectiveValue,
  type Finding as CoreFinding,
  type Fix as CoreFix,
  type FixMeaning as CoreMeaning,
  type Trace as CoreTrace,
  formatAddresses,
  formatEnd,
  formatMark,
  lineIndex,
  type Question,
  type SourceFile,
  type Step,
  type TextRange,
  type TracedPacket,
  traceStates,
  type Verdict,
  type Workspace,
} from '../core/index.ts';
import type {
  Diagnostic,
  EffectiveValue,
  FileReport,
  Place,
  Range,
  Trace,
  TraceOutcome,
  TracePlace,
  TraceQuestion,
} from './types.ts';

/** The files that an answer speaks of, and how it names them. */
export interface Subject {
  readonly workspace: Workspace;
  /** A path of the workspace as the answer shows it. */
  readonly show: (path: string) => string;
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A range of a file by lines and characters, zero-based; the beginning of a file that is not there yet. */
export function rangeIn({ workspace }: Pick<Subject, 'workspace'>, path: string, range: TextRange): Range {
  const file = workspace.file(path);
  if (!file) return NOWHERE;
  const index = lineIndex(file);
  return { start: index.position(range.start), end: index.position(range.end) };
}

/** Tells what a fix of a finding in a file means. */
export type MeaningOf = (path: string, fix: CoreFix) => CoreMeaning | undefined;

/** The findings of one file of the workspace, with what their fixes mean where `meaningOf` tells it. */
export function fileReport(
  subject: Subject,
  path: string,
  findings: readonly CoreFinding[],
  meaningOf: MeaningOf = () => undefined,
): FileReport {
  const { format } = subject.workspace.file(path)!;
  const diagnostics = findings.map((finding) => diagnostic(subject, finding, meaningOf));
  return { path: subject.show(path), format, diagnostics };
}

function diagnostic(subject: Subject, finding: CoreFinding, meaningOf: MeaningOf): Diagnostic {
  const { show } = subject;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeIn(subject, finding.path, finding.range),
    related: finding.related.map(({ path, range, message }) => ({
      path: show(path),
      range: rangeIn(subject, path, range),
      message,
    })),
    fixes: finding.fixes.map((fix) => {
      const { title, safety } = fix;
      const edits = fix.edits.map(({ path, range, newText }) => ({
        path: show(path),
        range: rangeIn(subject, path, range),
        newText,
      }));
      const meaning = meaningOf(finding.path, fix);
      return { title, safety, edits, ...(meaning ? { meaning: { effect: meaning.effect, account: meaning.account } } : {}) };
    }),
  };
}

/** The values that stay. What the kernel refuses is left out, for nothing of it stays. */
export function effectiveAnswer({ show }: Pick<Subject, 'show'>, values: Iterable<CoreEffectiveValue>): EffectiveValue[] {
  const place = ({ file, range }: { readonly file: SourceFile; readonly range: TextRange }): Place => ({
    path: show(file.path),
    line: lineIndex(file).position(range.start).line,
  });
  return [...values].flatMap(({ key, value, from, overridden }) =>
    value === undefined
      ? []
      : [{ key, value, from: place(from), overridden: overridden.map((line) => ({ ...place(line), value: line.value })) }],
  );
}

/** The ways of a packet. */
export function traceAnswer({ show }: Pick<Subject, 'show'>, trace: CoreTrace): Trace {
  const placeOf = ({ hook, table, chain, path, line }: Step | NonNullable<Question['place']>): TracePlace => ({
    hook,
    ...(table === '' ? {} : { table }),
    ...(chain === '' ? {} : { chain }),
    ...(path === undefined || line === undefined ? {} : { path: show(path), line: line - 1 }),
  });
  const question = ({ kind, text, place }: Question): TraceQuestion => ({ kind, text, ...(place ? placeOf(place) : {}) });
  const outcomes = trace.outcomes.map(
    ({ verdict, steps, choices, packet, ways }): TraceOutcome => ({
      verdict: verdictAnswer(verdict),
      packet: packetAnswer(packet),
      assumed: choices.map((choice) => ({ ...question(choice.question), answer: choice.answer })),
      ways,
      steps: steps.map((step) => ({
        ...placeOf(step),
        did: step.did,
        matched: step.matched,
        ...(step.note === undefined ? {} : { note: step.note }),
        ...(step.rule ? { rule: step.rule.line.text.trim() } : {}),
      })),
    }),
  );
  const { certain, dependsOn, whatever } = trace;
  return { certain, outcomes, dependsOn: dependsOn.map(question), whatever: whatever.map(question) };
}

function verdictAnswer(verdict: Verdict): TraceOutcome['verdict'] {
  return verdict.kind === 'drop' && verdict.why === undefined ? { kind: 'drop' } : verdict;
}

function packetAnswer(packet: TracedPacket): TraceOutcome['packet'] {
  const { box, ttl } = packet;
  return {
    source: formatAddresses(box.source),
    destination: formatAddresses(box.destination),
    from: formatEnd(box.source, box.sport),
    to: formatEnd(box.destination, box.dport),
    state: traceStates(packet),
    mark: formatMark(packet.mark),
    ...(ttl === undefined ? {} : { ttl }),
  };
}

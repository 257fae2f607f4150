import type { Format } from '../syntax/format.ts';
import type { LineNode } from '../syntax/lines.ts';
import { lineStarts } from '../syntax/lines.ts';
import { shift, type TextRange } from '../text/range.ts';
import { say } from '../text/say.ts';
import { finished, type Steps } from '../text/steps.ts';
import type { Settings, Severity } from '../workspace/settings.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import type { Finding, Report } from './finding.ts';
import type { FileContext, LineContext, Rule, RuleMeta } from './rule.ts';
import { SilentLines } from './silent-lines.ts';
import { Silencer, type Unused } from './suppression.ts';

/** Turns the suppressions of a file that silenced nothing into findings; a rule like any other, but one that needs the others' results. */
export type UnusedSuppressions = (
  file: SourceFile,
  unused: readonly Unused[],
  known: ReadonlyMap<string, Rule>,
) => readonly Report[];

/** Works out what rules will ask the model about a host, as far as it takes long; the model remembers it. */
export type Ahead = (host: Host) => Steps<void>;

/** The rules of a run, sorted once by what they want to see. */
export class RuleSet {
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  readonly unused: { readonly rule: Rule; readonly reports: UnusedSuppressions } | undefined;
  readonly ahead: Ahead | undefined;
  readonly silent = new SilentLines();
  readonly #visitors = new Map<Format, Map<string, { rule: Rule; visit: (line: LineNode, context: LineContext) => void }[]>>();

  constructor(rules: readonly Rule[], unused?: RuleSet['unused'], ahead?: Ahead) {
    this.rules = unused ? [...rules, unused.rule] : rules;
    this.byId = new Map(this.rules.map((rule) => [rule.meta.id, rule]));
    this.unused = unused;
    this.ahead = ahead;
    for (const rule of rules) {
      for (const [format, visitor] of Object.entries(rule.visit ?? {})) {
        const byKind = this.#visitors.get(format as Format) ?? new Map();
        this.#visitors.set(format as Format, byKind);
        for (const [kind, visit] of Object.entries(visitor)) byKind.set(kind, [...(byKind.get(kind) ?? []), { rule, visit }]);
      }
    }
  }

  visitors(format: Format) {
    return this.#visitors.get(format);
  }
}

/** The findings of a host, by path; every file of the host has its entry, in the order of places. */
export type HostFindings = ReadonlyMap<string, readonly Finding[]>;

const results = new WeakMap<Host, { settings: Settings; rules: RuleSet; findings: HostFindings }>();

/** Judges a host: one walk over each file, then the checks of whole files and of the host. Remembers the answer for the same host. */
export function lintHost(host: Host, settings: Settings, rules: RuleSet): HostFindings {
  return finished(lintSteps(host, settings, rules));
}

/** What lintHost has found and still remembers. */
export function knownFindings(host: Host, settings: Settings, rules: RuleSet): HostFindings | undefined {
  const known = results.get(host);
  return known && known.settings === settings && known.rules === rules ? known.findings : undefined;
}

/** What lintHost does, step by step. Work that is not carried to its end leaves nothing that could be wrong: it may be given up. */
export function* lintSteps(host: Host, settings: Settings, rules: RuleSet): Steps<HostFindings> {
  const known = knownFindings(host, settings, rules);
  if (known) return known;
  if (rules.ahead) yield* workAhead(rules.ahead, host);
  const collected = new Map<string, Finding[]>(host.files.map((file) => [file.path, []]));
  for (const file of host.files)
    for (const finding of yield* lintFile(file, host, settings, rules)) collected.get(file.path)!.push(finding);
  const collect = (finding: Finding) => collected.get(finding.path)?.push(finding);
  for (const rule of rules.rules) {
    if (!rule.host) continue;
    const report = (of: Report & { readonly path: string }) => {
      const finding = toFinding(rule, of, of.path, settings);
      if (finding) collect(finding);
    };
    try {
      rule.host({ host, settings, report });
    } catch (error) {
      for (const { path } of host.files.slice(0, 1)) fail(rule, error, path, 0, settings, collect);
    }
    yield;
  }
  const findings = new Map<string, readonly Finding[]>();
  for (const file of host.files) findings.set(file.path, finish(file, collected.get(file.path)!, settings, rules));
  results.set(host, { settings, rules, findings });
  return findings;
}

/** What cannot be worked out ahead fails once more for the rules that ask for it, and they say so. */
function* workAhead(ahead: Ahead, host: Host): Steps<void> {
  try {
    yield* ahead(host);
  } catch {
    return;
  }
}

function* lintFile(file: SourceFile, host: Host, settings: Settings, rules: RuleSet): Steps<Finding[]> {
  const findings: Finding[] = [];
  const collect = (finding: Finding) => findings.push(finding);
  yield* visitLines(file, { start: 0, end: file.tree.lines.length }, host, settings, rules, collect);
  for (const rule of rules.rules) {
    const check = rule.file?.[file.format] as ((context: FileContext) => void) | undefined;
    if (!check) continue;
    try {
      check({ file, host, settings, report: reporter(rule, file, settings, collect) });
    } catch (error) {
      fail(rule, error, file.path, 0, settings, collect);
    }
    yield;
  }
  return findings;
}

/** So many lines are walked over in one step. */
const LINES_OF_A_STEP = 1000;

/** Hands the lines of a stretch of a file to the visitors that want their kind. */
export function* visitLines(
  file: SourceFile,
  { start: first, end }: TextRange,
  host: Host,
  settings: Settings,
  rules: RuleSet,
  collect: (finding: Finding) => void,
): Steps<void> {
  const byKind = rules.visitors(file.format);
  if (!byKind) return;
  let reports = 0;
  const count = (report: (report: Report) => void) => (of: Report) => {
    reports++;
    report(of);
  };
  const reporting = new Map(
    [...byKind].map(([kind, visitors]) => [
      kind,
      visitors.map(({ rule, visit }) => ({ rule, visit, report: count(reporter(rule, file, settings, collect)) })),
    ]),
  );
  const starts = lineStarts(file.tree);
  const circumstances = rules.silent.circumstances(file, settings);
  const failed = new Set<Rule>();
  for (let index = first; index < end; index++) {
    if (index % LINES_OF_A_STEP === LINES_OF_A_STEP - 1) yield;
    const line = file.tree.lines[index]!;
    const visitors = reporting.get(line.kind);
    if (!visitors || (circumstances && rules.silent.isSilent(line, circumstances))) continue;
    const before = reports;
    const start = starts[index]!;
    const at = (range: TextRange) => shift(range, start);
    // One for all visitors of the line, of which a long file has many.
    const context = { file, host, settings, start, index, at, report: visitors[0]!.report };
    for (const { rule, visit, report } of visitors) {
      context.report = report;
      try {
        visit(line, context);
      } catch (error) {
        reports++;
        if (!failed.has(rule)) fail(rule, error, file.path, start, settings, collect);
        failed.add(rule);
      }
    }
    if (circumstances && reports === before) rules.silent.add(line, circumstances);
  }
}

function reporter(rule: Rule, file: SourceFile, settings: Settings, collect: (finding: Finding) => void) {
  return (report: Report) => {
    const finding = toFinding(rule, report, report.path ?? file.path, settings);
    if (finding) collect(finding);
  };
}

/** Says that a rule failed, where it did: the others go on. */
function fail(
  rule: Rule,
  error: unknown,
  path: string,
  at: number,
  settings: Settings,
  collect: (finding: Finding) => void,
): void {
  const message = say`kernlint itself failed in the rule ${rule.meta.id} (${String(error)}); what else the rule would say here is missing.`;
  const finding = toFinding(rule, { range: { start: at, end: at }, message, severity: 'error' }, path, settings);
  if (finding) collect({ ...finding, failed: true });
}

function toFinding(rule: Rule, report: Report, path: string, settings: Settings): Finding | undefined {
  const severity = severityOf(rule, path, settings, report.severity);
  if (severity === 'off') return undefined;
  const { range, message, related = [], fixes = [], tags = [], alone } = report;
  const finding = { rule: rule.meta.id, severity, message, path, range, related, ...(alone ? { alone } : {}) };
  if (typeof fixes !== 'function') return { ...finding, fixes, tags };
  let found: Finding['fixes'] | undefined;
  return {
    ...finding,
    get fixes() {
      found ??= fixes();
      return found;
    },
    tags,
  };
}

function severityOf(rule: Rule, path: string, settings: Settings, reported?: Severity): Severity | 'off' {
  const own = rule.meta.severity === 'off' ? 'off' : (reported ?? rule.meta.severity);
  return settings.severity(rule.meta.id, path) ?? own;
}

/** The settings under which the examples of a rule are judged: one that is off by default speaks as information. */
export function switchedOn(settings: Settings, { id, severity }: RuleMeta): Settings {
  return severity === 'off' ? { ...settings, severity: (rule) => (rule === id ? 'info' : undefined) } : settings;
}

/** Takes away what comments silence, tells which comments silence nothing, and puts all in the order of places. */
function finish(file: SourceFile, found: readonly Finding[], settings: Settings, rules: RuleSet): readonly Finding[] {
  const silencer = new Silencer(file);
  const heard = found.filter((finding) => !silencer.silences(finding.rule, finding.range.start));
  const findings = heard.some(({ alone }) => alone) ? heard.filter(({ alone, failed }) => alone || failed) : heard;
  if (rules.unused) {
    const { rule: own, reports } = rules.unused;
    // A rule that is switched off says nothing anywhere: that its suppression is idle here proves nothing.
    const isOff = (rule: Rule | undefined) => rule !== undefined && severityOf(rule, file.path, settings) === 'off';
    const idle = silencer.unused().filter(({ id }) => id === undefined || (id !== own.meta.id && !isOff(rules.byId.get(id))));
    for (const report of idle.length > 0 ? reports(file, idle, rules.byId) : []) {
      const finding = toFinding(own, report, file.path, settings);
      if (finding && !silencer.silences(own.meta.id, report.range.start, true)) findings.push(finding);
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : 1));
}

import type { Format } from '../syntax/format.ts';
import type { LineNode } from '../syntax/lines.ts';
import { lineStarts } from '../syntax/lines.ts';
import { shift, type TextRange } from '../text/range.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import type { Finding, Report } from './finding.ts';
import type { FileContext, LineContext, Rule } from './rule.ts';
import { suppress, type Unused } from './suppression.ts';

/** Turns the suppressions of a file that silenced nothing into findings; a rule like any other, but one that needs the others' results. */
export type UnusedSuppressions = (file: SourceFile, unused: readonly Unused[], ruleIds: ReadonlySet<string>) => readonly Report[];

/** The rules of a run, sorted once by what they want to see. */
export class RuleSet {
  readonly rules: readonly Rule[];
  readonly ids: ReadonlySet<string>;
  readonly unused: { readonly rule: Rule; readonly reports: UnusedSuppressions } | undefined;
  readonly #visitors = new Map<Format, Map<string, { rule: Rule; visit: (line: LineNode, context: LineContext) => void }[]>>();

  constructor(rules: readonly Rule[], unused?: RuleSet['unused']) {
    this.rules = unused ? [...rules, unused.rule] : rules;
    this.ids = new Set(this.rules.map((rule) => rule.meta.id));
    this.unused = unused;
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
  const known = results.get(host);
  if (known && known.settings === settings && known.rules === rules) return known.findings;
  const collected = new Map<string, Finding[]>(host.files.map((file) => [file.path, []]));
  for (const file of host.files)
    for (const finding of lintFile(file, host, settings, rules)) collected.get(file.path)!.push(finding);
  for (const rule of rules.rules) {
    rule.host?.({
      host,
      settings,
      report: (report) => {
        const finding = toFinding(rule, report, report.path, settings);
        if (finding) collected.get(finding.path)?.push(finding);
      },
    });
  }
  const findings = new Map<string, readonly Finding[]>();
  for (const file of host.files) findings.set(file.path, finish(file, collected.get(file.path)!, settings, rules));
  results.set(host, { settings, rules, findings });
  return findings;
}

function lintFile(file: SourceFile, host: Host, settings: Settings, rules: RuleSet): Finding[] {
  const findings: Finding[] = [];
  const reporter = (rule: Rule) => (report: Report) => {
    const finding = toFinding(rule, report, report.path ?? file.path, settings);
    if (finding) findings.push(finding);
  };
  const byKind = rules.visitors(file.format);
  if (byKind) {
    const reporters = new Map([...byKind.values()].flat().map(({ rule }) => [rule, reporter(rule)]));
    const starts = lineStarts(file.tree);
    file.tree.lines.forEach((line, index) => {
      const visitors = byKind.get(line.kind);
      if (!visitors) return;
      const start = starts[index]!;
      const at = (range: TextRange) => shift(range, start);
      for (const { rule, visit } of visitors)
        visit(line, { file, host, settings, start, index, at, report: reporters.get(rule)! });
    });
  }
  for (const rule of rules.rules) {
    const check = rule.file?.[file.format] as ((context: FileContext) => void) | undefined;
    check?.({ file, host, settings, report: reporter(rule) });
  }
  return findings;
}

function toFinding(rule: Rule, report: Report, path: string, settings: Settings): Finding | undefined {
  const chosen = settings.severity(rule.meta.id, path);
  const own = rule.meta.severity === 'off' ? 'off' : (report.severity ?? rule.meta.severity);
  const severity = chosen ?? own;
  if (severity === 'off') return undefined;
  const { range, message, related = [], fixes = [], tags = [] } = report;
  return { rule: rule.meta.id, severity, message, path, range, related, fixes, tags };
}

function finish(file: SourceFile, found: readonly Finding[], settings: Settings, rules: RuleSet): readonly Finding[] {
  const { kept, unused } = suppress(file, found);
  const findings = [...kept];
  if (rules.unused && unused.length > 0) {
    for (const report of rules.unused.reports(file, unused, rules.ids)) {
      const finding = toFinding(rules.unused.rule, report, file.path, settings);
      if (finding) findings.push(finding);
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : 1));
}

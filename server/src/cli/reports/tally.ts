import type { Finding, Severity } from '../../core/index.ts';

/** What a run counts. Plain data. */
export interface Tally {
  readonly files: number;
  readonly severities: Readonly<Record<Severity, number>>;
  /** Findings with a safe fix, and those with none but offered ones. */
  readonly safe: number;
  readonly offered: number;
  /** The rules that spoke, by id. */
  readonly rules: readonly string[];
}

export const nothing: Tally = {
  files: 0,
  severities: { error: 0, warning: 0, info: 0, hint: 0 },
  safe: 0,
  offered: 0,
  rules: [],
};

/** The count of one file. */
export function tallyOf(found: readonly Finding[]): Tally {
  const of = (severity: Severity) => found.filter((finding) => finding.severity === severity).length;
  const safe = found.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  return {
    files: 1,
    severities: { error: of('error'), warning: of('warning'), info: of('info'), hint: of('hint') },
    safe,
    offered: found.filter(({ fixes }) => fixes.length > 0).length - safe,
    rules: [...new Set(found.map(({ rule }) => rule))].sort(),
  };
}

/** Both counts together. */
export function sum(a: Tally, b: Tally): Tally {
  const of = (severity: Severity) => a.severities[severity] + b.severities[severity];
  return {
    files: a.files + b.files,
    severities: { error: of('error'), warning: of('warning'), info: of('info'), hint: of('hint') },
    safe: a.safe + b.safe,
    offered: a.offered + b.offered,
    rules: b.rules.every((rule) => a.rules.includes(rule)) ? a.rules : [...new Set([...a.rules, ...b.rules])].sort(),
  };
}

/** Whether a run with this count fails: for each error, and for more warnings than are allowed. */
export function fails({ severities }: Tally, maxWarnings = 0): boolean {
  return severities.error > 0 || severities.warning > maxWarnings;
}

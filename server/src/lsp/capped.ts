import type { Finding, Severity } from '../core/index.ts';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The `most` findings that weigh most, of equal ones the first, in the order in which they came. */
export function capped(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const worst = WORST_FIRST.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const shown = new Set(worst.slice(0, most));
  return findings.filter((finding) => shown.has(finding));
}

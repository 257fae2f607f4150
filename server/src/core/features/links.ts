import { suppressions } from '../lint/suppression.ts';
import { allRules } from '../rules/index.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** A word that leads to the page of a rule. */
export interface RuleLink {
  readonly range: TextRange;
  readonly rule: string;
}

/** The rules that the comments of a file silence by name. */
export function ruleLinks(file: SourceFile): readonly RuleLink[] {
  const known = new Set(allRules.rules.map(({ meta }) => meta.id));
  return suppressions(file).flatMap(({ rules }) =>
    rules.filter(({ id }) => known.has(id)).map(({ id, range }) => ({ range, rule: id })),
  );
}

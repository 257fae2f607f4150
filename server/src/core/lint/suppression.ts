import { lineStarts, withoutLineEnd } from '../syntax/lines.ts';
import type { TextRange } from '../text/range.ts';
import { lineIndex, type SourceFile } from '../workspace/source-file.ts';
import type { Finding } from './finding.ts';

/** A comment that silences rules: `# kernlint-disable-next-line rule-a, rule-b -- why`. */
export interface Suppression {
  readonly directive: 'disable-next-line' | 'disable' | 'enable' | 'disable-file';
  /** The rules it names, each with its place in the file; none named means all rules. */
  readonly rules: readonly { readonly id: string; readonly range: TextRange }[];
  /** The whole comment, without blanks around it. */
  readonly range: TextRange;
  /** The zero-based line it stands on. */
  readonly line: number;
}

const DIRECTIVE = /^[ \t]*[#;][ \t]*kernlint-(disable-next-line|disable-file|disable|enable)(?![\w-])[ \t]*(.*)$/;

/** The suppression comments of a file, in order. */
export function suppressions(file: SourceFile): readonly Suppression[] {
  if (!file.text.includes('kernlint-')) return [];
  const starts = lineStarts(file.tree);
  const found: Suppression[] = [];
  file.tree.lines.forEach((line, i) => {
    if (line.kind !== 'comment') return;
    const text = withoutLineEnd(line.text);
    const match = DIRECTIVE.exec(text);
    if (!match) return;
    const start = starts[i]!;
    const list = match[2]!.split(/[ \t]--(?:[ \t]|$)/)[0]!;
    const listStart = text.length - match[2]!.length;
    const rules = [...list.matchAll(/[^\s,]+/g)].map((word) => {
      const at = start + listStart + word.index;
      return { id: word[0], range: { start: at, end: at + word[0].length } };
    });
    const indent = text.length - text.trimStart().length;
    found.push({
      directive: match[1] as Suppression['directive'],
      rules,
      range: { start: start + indent, end: start + text.trimEnd().length },
      line: lineIndex(file).position(start).line,
    });
  });
  return found;
}

/** An entry of a suppression that silenced nothing; `id` is missing where the comment names no rule. */
export interface Unused {
  readonly suppression: Suppression;
  readonly id: string | undefined;
  readonly range: TextRange;
}

/** Takes the suppressed findings of a file away, and tells which suppressions silenced nothing. */
export function suppress(
  file: SourceFile,
  findings: readonly Finding[],
): { kept: readonly Finding[]; unused: readonly Unused[] } {
  const all = suppressions(file);
  if (all.length === 0) return { kept: findings, unused: [] };
  const index = lineIndex(file);
  const used = new Set<string>();
  const key = (s: Suppression, id: string | undefined) => `${s.range.start} ${id ?? '*'}`;
  const kept = findings.filter((finding) => {
    const line = index.position(finding.range.start).line;
    const by = silencer(all, finding.rule, line);
    if (by) used.add(key(by.suppression, by.id));
    return !by;
  });
  const unused = all
    .filter((s) => s.directive !== 'enable')
    .flatMap((suppression): Unused[] =>
      suppression.rules.length === 0
        ? [{ suppression, id: undefined, range: suppression.range }]
        : suppression.rules.map(({ id, range }) => ({ suppression, id, range })),
    )
    .filter(({ suppression, id }) => !used.has(key(suppression, id)));
  return { kept, unused };
}

function silencer(
  all: readonly Suppression[],
  rule: string,
  line: number,
): { suppression: Suppression; id: string | undefined } | undefined {
  let active: { suppression: Suppression; id: string | undefined } | undefined;
  for (const suppression of all) {
    const named = suppression.rules.some(({ id }) => id === rule);
    if (!named && suppression.rules.length > 0) continue;
    const here = { suppression, id: named ? rule : undefined };
    if (suppression.directive === 'disable-file') return here;
    if (suppression.directive === 'disable-next-line') {
      if (line === suppression.line + 1) return here;
    } else if (suppression.line < line) active = suppression.directive === 'disable' ? here : undefined;
  }
  return active;
}

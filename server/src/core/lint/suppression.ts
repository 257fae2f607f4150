import { lineAt, lineStarts } from '../syntax/lines.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** A comment that silences rules: `# kernlint-disable-next-line rule-a, rule-b -- why`. */
export interface Suppression {
  readonly directive: 'disable-next-line' | 'disable' | 'enable' | 'disable-file';
  /** The rules it names, each with its place in the file; none named means all rules. */
  readonly rules: readonly { readonly id: string; readonly range: TextRange }[];
  /** The directive and its list, without blanks around them and without the reason. */
  readonly range: TextRange;
  /** The number of the logical line it stands on, and all of that line with its end. */
  readonly index: number;
  readonly line: TextRange;
}

/** An entry of a suppression that silenced nothing; `id` is missing where the comment names no rule. */
export interface Unused {
  readonly suppression: Suppression;
  readonly id: string | undefined;
  readonly range: TextRange;
}

const DIRECTIVE = /^[ \t]*[#;][ \t]*kernlint-(disable-next-line|disable-file|disable|enable)(?![\w-])[ \t]*(.*)$/s;

/** The suppression comments of a file, in order. */
export function suppressions(file: SourceFile): readonly Suppression[] {
  if (!file.text.includes('kernlint-')) return [];
  const starts = lineStarts(file.tree);
  const found: Suppression[] = [];
  file.tree.lines.forEach((line, index) => {
    if (line.kind !== 'comment') return;
    // A comment of modprobe.d that ends in `\` swallows the next line; the directive is what stands on the first.
    const text = line.text.replace(/\\?\r?\n.*$/s, '').trimEnd();
    const match = DIRECTIVE.exec(text);
    if (!match) return;
    const start = starts[index]!;
    const listStart = text.length - match[2]!.length;
    const list = match[2]!.split(/(?:^|[ \t])--(?:[ \t]|$)/)[0]!;
    const rules = [...list.matchAll(/[^\s,]+/g)].map((word) => {
      const at = start + listStart + word.index;
      return { id: word[0], range: { start: at, end: at + word[0].length } };
    });
    found.push({
      directive: match[1] as Suppression['directive'],
      rules,
      range: {
        start: start + text.length - text.trimStart().length,
        end: start + text.slice(0, listStart + list.length).trimEnd().length,
      },
      index,
      line: { start, end: starts[index + 1]! },
    });
  });
  return found;
}

/** The suppressions of one file at work: they remember what they silenced. */
export class Silencer {
  readonly #file: SourceFile;
  readonly #all: readonly Suppression[];
  readonly #fileWide: readonly Suppression[];
  readonly #byLine = new Map<number, Suppression[]>();
  readonly #regions = new Map<string, readonly Suppression[]>();
  readonly #used = new Map<Suppression, Set<string>>();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#all = suppressions(file);
    this.#fileWide = this.#all.filter(({ directive }) => directive === 'disable-file');
    let target = -1;
    let lower = -1;
    for (const suppression of this.#all.toReversed()) {
      // Comments that stand on top of each other all speak of the line below the last.
      if (suppression.index + 1 !== lower) target = suppression.index + 1;
      lower = suppression.index;
      if (suppression.directive !== 'disable-next-line') continue;
      const here = this.#byLine.get(target);
      if (here) here.push(suppression);
      else this.#byLine.set(target, [suppression]);
    }
  }

  /** Whether a finding of `rule` that begins at `offset` is silenced; with `byName` only where the comment names the rule. */
  silences(rule: string, offset: number, byName = false): boolean {
    if (this.#all.length === 0) return false;
    const concerns = (s: Suppression) => names(s, rule) || (!byName && s.rules.length === 0);
    const line = lineAt(this.#file.tree, offset);
    let silenced = false;
    // All of several comments that cover a finding are in use: none of them is to be called useless.
    for (const suppression of [...this.#fileWide, ...(this.#byLine.get(line) ?? [])]) {
      if (!concerns(suppression)) continue;
      this.#use(suppression, rule);
      silenced = true;
    }
    let regions = this.#regions.get(rule);
    if (!regions) {
      regions = this.#all.filter((s) => (s.directive === 'disable' || s.directive === 'enable') && concerns(s));
      this.#regions.set(rule, regions);
    }
    for (let i = lastAbove(regions, line); regions[i]?.directive === 'disable'; i--) {
      silenced = true;
      // The regions before one that is in use were met together with it.
      if (!this.#use(regions[i]!, rule)) break;
    }
    return silenced;
  }

  /** Notes that a suppression silenced a rule; false where that is known already. */
  #use(suppression: Suppression, rule: string): boolean {
    const id = names(suppression, rule) ? rule : '';
    const ids = this.#used.get(suppression) ?? new Set();
    if (ids.has(id)) return false;
    this.#used.set(suppression, ids.add(id));
    return true;
  }

  /** What silenced nothing so far. */
  unused(): readonly Unused[] {
    return this.#all
      .filter(({ directive }) => directive !== 'enable')
      .flatMap((suppression): Unused[] =>
        suppression.rules.length === 0
          ? [{ suppression, id: undefined, range: suppression.range }]
          : suppression.rules.map(({ id, range }) => ({ suppression, id, range })),
      )
      .filter(({ suppression, id }) => !this.#used.get(suppression)?.has(id ?? ''));
  }
}

function names(suppression: Suppression, rule: string): boolean {
  return suppression.rules.some(({ id }) => id === rule);
}

/** The index of the last suppression above a line; -1 where there is none. */
function lastAbove(sorted: readonly Suppression[], line: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.index < line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

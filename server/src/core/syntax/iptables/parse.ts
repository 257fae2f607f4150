import type { TextRange, Token } from '../../text/range.ts';
import { contentRange, type LineGrammar } from '../lines.ts';
import { findHoles, isTemplateControl, isTemplateOnly, lineEndOverHoles } from '../template.ts';
import type { IptablesLine, IptablesRule, IptablesWord, LineNote } from './tree.ts';
import { cutArguments, cutPlain } from './words.ts';

/**
 * iptables-save files as iptables-restore cuts them: the first column decides what a line is, there is no continuation, and only the
 * double quote quotes (xshared.c, add_param_to_argv).
 */
export const iptablesGrammar: LineGrammar<IptablesLine> = { scan: lineEndOverHoles, parse: parseLine };

function parseLine(text: string): IptablesLine {
  const holes = findHoles(text);
  if (text.charCodeAt(0) === DASH) return new RuleLine(text, holes, null);
  const content = contentRange(text);
  const first = text[content.start];
  const line = text.slice(content.start, content.end);
  if (/^[ \t]*$/.test(line)) return { kind: 'blank', text, holes };
  if (first === '#' || isTemplateControl(text) || isTemplateOnly(text, holes)) return { kind: 'comment', text, holes };
  if (first === '*') {
    const [name = emptyAt(content.end)] = cutPlain(text, { start: content.start + 1, end: content.end }, holes, 1);
    return { kind: 'table', text, holes, name };
  }
  if (first === ':') {
    const [name = emptyAt(content.end), policy = null, counters = null] = cutPlain(
      text,
      { start: content.start + 1, end: content.end },
      holes,
      3,
    );
    return { kind: 'chain', text, holes, name, policy, counters };
  }
  if (isCommit(line, content.start, holes)) return { kind: 'commit', text, holes };
  return parseRule(text, content, holes);
}

/** Nearly all lines begin so, and then they are nothing but rules. */
const DASH = 0x2d;

/** Whatever iptables would get as arguments and may be a rule; a line that begins with a plain word never is. */
function parseRule(text: string, content: TextRange, holes: readonly TextRange[]): IptablesLine {
  const counters = countersAt(text, content);
  const rule = new RuleLine(text, holes, counters);
  if (counters || text[content.start] === '-') return rule;
  const { words } = rule;
  const first = words[0];
  if (!first || /^-|^!$/.test(first.text) || holes.some((hole) => hole.start === first.start)) return rule;
  const end = words.at(-1)?.end ?? content.end;
  return { kind: 'other', text, holes, content: { start: first.start, end, text: text.slice(first.start, end) } };
}

/**
 * A rule line that cuts its words when it is asked for them, each time anew: a file may have hundreds of thousands of such lines, and their
 * words would take ten times the memory of their text.
 */
class RuleLine implements IptablesRule {
  readonly kind = 'rule';
  readonly text: string;
  readonly holes: readonly TextRange[];
  readonly counters: Token | null;
  #ipv4: unknown = undefined;
  #ipv6: unknown = undefined;
  #silence: unknown = undefined;
  #families: unknown = undefined;

  constructor(text: string, holes: readonly TextRange[], counters: Token | null) {
    this.text = text;
    this.holes = holes;
    this.counters = counters;
  }

  get words(): readonly IptablesWord[] {
    return this.#cut().words;
  }

  get openQuote(): number {
    return this.#cut().openQuote;
  }

  recall(what: LineNote): unknown {
    switch (what) {
      case 'silence':
        return this.#silence;
      case 'families':
        return this.#families;
      default:
        return what === 'ipv4' ? this.#ipv4 : this.#ipv6;
    }
  }

  remember(what: LineNote, value: unknown): void {
    if (what === 'silence') this.#silence = value;
    else if (what === 'families') this.#families = value;
    else if (what === 'ipv4') this.#ipv4 = value;
    else this.#ipv6 = value;
  }

  #cut() {
    const content = contentRange(this.text);
    return cutArguments(this.text, { start: this.counters?.end ?? content.start, end: content.end }, this.holes);
  }
}

/** Counters stand in the first column and end at the first `]`, whatever is between (xshared.c, tokenize_rule_counters). */
function countersAt(text: string, content: TextRange): Token | null {
  if (text[content.start] !== '[') return null;
  const end = text.indexOf(']', content.start) + 1;
  if (end === 0 || end > content.end) return null;
  return { start: content.start, end, text: text.slice(content.start, end) };
}

/** `COMMIT`, whatever holes stand behind it. */
function isCommit(line: string, shift: number, holes: readonly TextRange[]): boolean {
  if (!line.startsWith('COMMIT')) return false;
  const end = Math.min(line.length, (holes[0]?.start ?? Infinity) - shift);
  return (
    line.slice(0, end).trimEnd() === 'COMMIT' &&
    (holes.length === 0 || isTemplateOnly(line.slice(end), findHoles(line.slice(end))))
  );
}

function emptyAt(at: number): Token {
  return { start: at, end: at, text: '' };
}

import { allRules } from '../../rules/index.ts';
import { phrase, said } from '../../text/say.ts';
import { runStart } from '../../text/trim.ts';
import { type Completions, runEnd } from './item.ts';

/** The comments that silence rules, with what each reaches. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'kernlint-disable-next-line': phrase`silences rules for the next line`,
  'kernlint-disable-file': phrase`silences rules for the file`,
  'kernlint-disable': phrase`silences rules from here on`,
  'kernlint-enable': phrase`ends what kernlint-disable began`,
};

const DIRECTIVE = /^\uFEFF?[ \t]*[#;][ \t]*(k[\w-]*)$/;
const LIST = /^\uFEFF?[ \t]*[#;][ \t]*kernlint-(?:disable-next-line|disable-file|disable|enable)[ \t]/;

/** In a comment that begins as one of ours: its name, and the rules that it may name. Undefined in all other comments. */
export function completeComment(text: string, at: number): Completions | undefined {
  const before = text.slice(0, at);
  const directive = DIRECTIVE.exec(before);
  if (!directive && (!LIST.test(before) || /[ \t]--([ \t]|$)/.test(before))) return undefined;
  const typed = directive ? directive[1]! : before.slice(runStart(before, at, /[^\s,]/));
  const range = { start: at - typed.length, end: at };
  const wordEnd = runEnd(text, at, /[\w/-]/);
  if (directive) {
    const items = Object.entries(DIRECTIVES).map(([label, detail], rank) => {
      return { label, kind: 'command', detail: said(detail), insert: `${label} `, rank, goOn: true } as const;
    });
    return { items, range, wordEnd, changing: false };
  }
  const items = allRules.rules.map(({ meta: { id, title } }) => {
    return { label: id, kind: 'value', detail: said(title), rank: 0, about: { of: 'rule', name: id } } as const;
  });
  return { items, range, wordEnd, changing: false };
}

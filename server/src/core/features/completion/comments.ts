import { GUARD_VERDICTS, GUARD_WORDS } from '../../model/guards/guard.ts';
import { GUARD_COMMENT } from '../../model/guards/host-guards.ts';
import { SEEN_STATES } from '../../model/meaning/packet-set.ts';
import { allRules } from '../../rules/index.ts';
import type { Format } from '../../syntax/format.ts';
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

/** What only files of rules have. */
const GUARD = 'kernlint-expect';

const DIRECTIVE = /^\uFEFF?[ \t]*[#;][ \t]*(k[\w-]*)$/;
const LIST = /^\uFEFF?[ \t]*[#;][ \t]*kernlint-(?:disable-next-line|disable-file|disable|enable)[ \t]/;

/** In a comment that begins as one of ours: its name, and the rules that it may name. Undefined in all other comments. */
export function completeComment(text: string, at: number, format: Format): Completions | undefined {
  const before = text.slice(0, at);
  const isRules = format === 'iptables';
  if (isRules && GUARD_COMMENT.test(before) && !before.endsWith(GUARD)) return guardWords(text, at);
  const directive = DIRECTIVE.exec(before);
  if (!directive && (!LIST.test(before) || /[ \t]--([ \t]|$)/.test(before))) return undefined;
  const typed = directive ? directive[1]! : before.slice(runStart(before, at, /[^\s,]/));
  const range = { start: at - typed.length, end: at };
  const wordEnd = runEnd(text, at, /[\w/-]/);
  if (directive) {
    const all = isRules ? { ...DIRECTIVES, [GUARD]: phrase`says what all packets of a set must meet` } : DIRECTIVES;
    const items = Object.entries(all).map(([label, detail], rank) => {
      return { label, kind: 'command', detail: said(detail), insert: `${label} `, rank, goOn: true } as const;
    });
    return { items, range, wordEnd, changing: false };
  }
  const items = allRules.rules.map(({ meta: { id, title } }) => {
    return { label: id, kind: 'value', detail: said(title), rank: 0, about: { of: 'rule', name: id } } as const;
  });
  return { items, range, wordEnd, changing: false };
}

/** The words of a guard: behind "is" what packets can meet, before it what tells them. Values are no words. */
function guardWords(text: string, at: number): Completions | undefined {
  const before = text.slice(0, at);
  const start = runStart(before, at, /[^\s,]/);
  const words = before.slice(0, start).trim().split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  if (/^(port|ports|type|in|out|by)$/.test(last) || GUARD_VERDICTS.some((verdict) => verdict.toLowerCase() === last))
    return undefined;
  const isMet = /^(is|are|not)$/.test(last);
  const named = [...SEEN_STATES.map((state) => state.toLowerCase()), 'tcp', 'udp', 'icmp', 'packets'];
  const labels = isMet
    ? [...(last === 'not' ? [] : ['not']), ...GUARD_VERDICTS]
    : [...named, ...GUARD_WORDS.filter((word) => word !== 'not')].filter((word) => !words.includes(word));
  const items = labels.map((label, rank) => ({ label, kind: 'value', insert: `${label} `, rank }) as const);
  return { items, range: { start, end: at }, wordEnd: runEnd(text, at, /[\w-]/), changing: false };
}

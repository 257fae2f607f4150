import type { Report } from '../../lint/finding.ts';
import type { LineContext } from '../../lint/rule.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { phrase, said, say } from '../../text/say.ts';

/** Characters that look like a blank, or like nothing. */
const INVISIBLE = /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g;
const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': phrase`no-break space`,
  '\u00ad': phrase`soft hyphen`,
  '\u200b': phrase`zero width space`,
  '\u200c': phrase`zero width non-joiner`,
  '\u200d': phrase`zero width joiner`,
  '\u202f': phrase`narrow no-break space`,
  '\u2060': phrase`word joiner`,
  '\u3000': phrase`ideographic space`,
  '\ufeff': phrase`byte order mark`,
};

/** Reports the first invisible character of a line's key or value, and takes all of them out. */
export function checkInvisible(line: SysctlAssignment, context: LineContext<'sysctl'>): Report | undefined {
  const range = { start: line.key.start, end: line.value.end };
  const text = line.text.slice(range.start, range.end);
  const [first] = text.matchAll(INVISIBLE);
  if (!first || hasHole(line.holes, range)) return undefined;
  const code = `U+${first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[first[0]] ? `${said(NAMES[first[0]]!)} (${code})` : code;
  const inKey = range.start + first.index < line.equals;
  const clean = text.replace(INVISIBLE, (char) => (/[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/.test(char) ? '' : ' '));
  return {
    range: context.at({ start: range.start + first.index, end: range.start + first.index + 1 }),
    message: inKey
      ? say`An invisible character, ${name}, is part of the key, which then does not exist. Readers take only ASCII blanks for blanks; write a plain one or none.`
      : say`An invisible character, ${name}, is part of the value, which the kernel then reads with it. Readers take only ASCII blanks for blanks; write a plain one or none.`,
    fixes: [
      {
        title: say`Take the invisible characters out`,
        safety: 'safe',
        edits: [{ path: context.file.path, range: context.at(range), newText: clean }],
      },
    ],
  };
}

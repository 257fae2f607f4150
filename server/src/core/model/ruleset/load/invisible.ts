import type { IptablesRule, IptablesWord } from '../../../syntax/iptables/tree.ts';
import { phrase } from '../../../text/say.ts';
import type { Binding } from '../bind.ts';
import type { Fault } from './fault.ts';

/** Characters that look like another one, or like nothing, with what was meant by them. */
const LOOKALIKES: readonly (readonly [characters: string, name: string, newText: string])[] = [
  ['\u00A0\u2007\u202F', phrase`a no-break space`, ' '],
  ['\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u205F\u3000', phrase`a typographic space`, ' '],
  ['\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u200F', phrase`an invisible character`, ''],
  ['\u2010\u2011\u2012\u2212\uFE63\uFF0D', phrase`a typographic hyphen`, '-'],
  ['\u2013', phrase`an en dash`, '-'],
  ['\u2014\u2015', phrase`an em dash`, '--'],
  ['\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02', phrase`a typographic quote`, '"'],
  ['\u2018\u2019\u201A\u201B', phrase`a typographic quote`, "'"],
];

const byCharacter: ReadonlyMap<string, { readonly name: string; readonly newText: string }> = new Map(
  LOOKALIKES.flatMap(([characters, name, newText]) =>
    [...characters].map((c): [string, { name: string; newText: string }] => [c, { name, newText }]),
  ),
);
const ANY = new RegExp(`[${LOOKALIKES.map(([characters]) => characters).join('')}]`);

/**
 * The faults of a line, with those that a lookalike brought about replaced by one that names it. Texts such as comments may hold them.
 */
export function invisibleCharacters(line: IptablesRule, { options }: Binding, faults: readonly Fault[]): readonly Fault[] {
  if (!ANY.test(line.text)) return faults;
  const { words } = line;
  const free = new Set(
    options.flatMap(({ known, args }) => args.filter((_, i) => known?.args[i]?.type === 'string').map(({ start }) => start)),
  );
  const broken = faults.some((fault) => fault.refusedBy === 'both');
  const suspects = words.filter(
    (word) =>
      ANY.test(line.text.slice(word.start, word.end)) && (!free.has(word.start) || (broken && opensWithQuote(line, word))),
  );
  if (suspects.length === 0) return faults;
  const first = suspects[0]!;
  const characters = suspects.flatMap((word) => lookalikes(line.text, word.start, word.end));
  // What stands before the first of them is wrong for another reason.
  const rest = faults.filter((fault) => fault.range.end <= first.start);
  const start = characters[0]!.at;
  const refusedBy = broken ? 'both' : 'none';
  return [...rest, { kind: 'invisible-character', characters, range: { start, end: start + 1 }, refusedBy }];
}

/** `--comment “two words”` ends at the blank. */
function opensWithQuote(line: IptablesRule, word: IptablesWord): boolean {
  return byCharacter.get(line.text[word.start]!)?.newText === '"';
}

function lookalikes(text: string, start: number, end: number) {
  return Array.from({ length: end - start }, (_, i) => start + i).flatMap((at) => {
    const found = byCharacter.get(text[at]!);
    return found ? [{ at, ...found }] : [];
  });
}

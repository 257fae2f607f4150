import type { Dice } from '../oracle/dice.ts';
import type { Input } from './input.ts';

/** Characters and words that mean something to at least one reader, and names that every object has. */
const PIECES = [
  ...['\n', '\r\n', '\r', '\\\n', '\\', '\t', ' ', '\0', '\uFEFF', '\u00a0', '\u2028', '\ud800', 'é', '😀', '\u001b[31m'],
  ...['"', "'", '=', '-', ' ! ', '#', ';', ':', '*', '[', ']', '[0:0] ', ',', '/', '.', '%', '+', '!'],
  ...['{{ x }}', '{{', '}}', '{% if a %}', '{% endif %}', '<%= x %>', `\${V}`, '$(', '@V@', '{#', '#}'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'],
  ...['# kernlint-disable ', '# kernlint-disable-next-line ', '# kernlint-expect accept from=wire proto=tcp dport=22'],
  ...['COMMIT\n', '*raw\n', '*nat\n', '-j ', '-g ', '-m set --match-set a src ', '-p tcp ', '--dport 1:65535 ', '-A __proto__ '],
];

const NUMBERS = [
  '0',
  '-1',
  '1',
  '65535',
  '65536',
  '4294967295',
  '4294967296',
  '9223372036854775807',
  '1e9',
  '0x10',
  '010',
  '00',
  '99999999999999999999',
];

/** Another input of this one: a few changes of characters, words, numbers and lines, some with parts of `other`. */
export function mutated(input: Input, other: Input, dice: Dice): Input {
  const files = { ...input.files };
  if (dice.chance(0.1)) {
    const [path, text] = dice.pick(Object.entries(other.files));
    files[path] = text;
  }
  for (let times = 1 + dice.below(4); times > 0; times--) {
    const path = dice.pick(Object.keys(files));
    const donor = dice.pick(Object.values(other.files));
    files[path] = dice.pick(CHANGES)(files[path]!, donor, dice).slice(0, LONGEST);
  }
  return { files, seed: dice.below(2 ** 31) };
}

/** Inputs stay short, so that many are tried. */
const LONGEST = 4000;

type Change = (text: string, donor: string, dice: Dice) => string;

const linesOf = (text: string) => text.split(/(?<=\n)/);
const wordsOf = (text: string) => text.split(/(\s+)/);

const changeLines =
  (change: (lines: string[], donor: readonly string[], dice: Dice) => void): Change =>
  (text, donor, dice) => {
    const lines = linesOf(text);
    change(lines, linesOf(donor), dice);
    return lines.join('');
  };

const changeWord =
  (change: (word: string, donor: readonly string[], dice: Dice) => string): Change =>
  (text, donor, dice) => {
    const words = wordsOf(text);
    const at = dice.below(words.length);
    words[at] = change(words[at]!, wordsOf(donor), dice);
    return words.join('');
  };

const CHANGES: readonly Change[] = [
  (text, _, dice) => {
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + dice.pick(PIECES) + text.slice(at + (dice.chance(0.5) ? 0 : dice.below(4)));
  },
  (text, _, dice) => {
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + dice.below(12));
  },
  (text, donor, dice) => {
    const at = dice.below(text.length + 1);
    const from = dice.below(donor.length + 1);
    return text.slice(0, at) + donor.slice(from, from + dice.below(60)) + text.slice(at);
  },
  (text, _, dice) => text.replace(/\d+/g, (number) => (dice.chance(0.3) ? dice.pick(NUMBERS) : number)),
  (text, _, dice) => text.replace(/\d+/g, (number) => (dice.chance(0.2) ? `${Number(number) + 1 - dice.below(3)}` : number)),
  changeWord((word, donor, dice) => (dice.chance(0.5) ? dice.pick(donor) : `${word} ${dice.pick(donor)}`)),
  changeWord((word, _, dice) =>
    dice.pick(['', `! ${word}`, `"${word}"`, word + word, `-${word}`, word.toUpperCase(), dice.pick(PIECES)]),
  ),
  changeLines((lines, donor, dice) => lines.splice(dice.below(lines.length + 1), 0, dice.pick(donor))),
  changeLines((lines, donor, dice) => lines.splice(dice.below(lines.length), 1, dice.pick(donor))),
  changeLines((lines, _, dice) => lines.splice(dice.below(lines.length), 1 + dice.below(2))),
  changeLines((lines, _, dice) => {
    const line = dice.pick(lines);
    lines.splice(dice.below(lines.length + 1), 0, ...Array.from({ length: 1 + dice.below(4) }, () => line));
  }),
  changeLines((lines, _, dice) => {
    const [a, b] = [dice.below(lines.length), dice.below(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
];

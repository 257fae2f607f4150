import { readNumbers } from '../value.ts';
import type { Reading } from './reading.ts';
import type { Verdict } from './verdict.ts';

/** What the kernel keeps of a text, as _proc_do_string() does: up to a newline or a zero, and no more than it has room for. */
export function judgeText(reading: Reading, text: string): Verdict {
  const line = text.split(/[\n\0]/, 1)[0]!;
  if (reading.size === undefined) return { outcome: 'stored', after: undefined };
  let room = reading.size - 1;
  let kept = '';
  for (const char of line) {
    room -= bytesOf(char);
    if (room < 0) return { outcome: 'stored', after: kept, cut: line.slice(kept.length) };
    kept += char;
  }
  return { outcome: 'stored', after: kept };
}

/** How many bytes a character has in UTF-8. */
function bytesOf(char: string): number {
  const code = char.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Lists of numbers and ranges, as proc_do_large_bitmap() reads them: commas, no blanks, and an empty text for none. */
export function judgeBitmap(reading: Reading, text: string): Verdict {
  const bits = BigInt(reading.size ?? Number.MAX_SAFE_INTEGER);
  const ranges: [bigint, bigint][] = [];
  let at = 0;
  const number = (ends: string) => {
    const end = text.slice(at).search(/[^-0-9a-zA-Z]|(?<=.)-/);
    const word = end < 0 ? text.slice(at) : text.slice(at, at + end);
    const read = readNumbers(word, 1);
    if ('invalid' in read || read.surplus !== '' || word.trim() !== word) return undefined;
    const next = text[at + word.length];
    if (next !== undefined && !ends.includes(next)) return undefined;
    at += word.length + 1;
    const { value, negative } = read.numbers[0]!;
    return negative || value >= bits ? undefined : { value, next };
  };
  const refuse = (start: number): Verdict => ({
    outcome: 'refused',
    error: 'EINVAL',
    refusal: {
      reason: 'form',
      form: `numbers below ${bits} and ranges with commas and no blanks between them, as in 80,8000-8010, and not "${text.slice(start).split(',')[0]!.trim()}"`,
    },
  });
  while (at < text.length) {
    const start = at;
    const low = number('-,\n');
    if (!low) return refuse(start);
    const high = low.next === '-' ? number(',\n\0') : low;
    if (!high || high.value < low.value) return refuse(start);
    ranges.push([low.value, high.value]);
  }
  return { outcome: 'stored', after: shownRanges(ranges) };
}

function shownRanges(ranges: readonly (readonly [bigint, bigint])[]): string {
  const sorted = [...ranges].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const joined: [bigint, bigint][] = [];
  for (const [low, high] of sorted) {
    const last = joined.at(-1);
    if (!last || low > last[1] + 1n) joined.push([low, high]);
    else if (high > last[1]) last[1] = high;
  }
  return joined.map(([low, high]) => (low === high ? String(low) : `${low}-${high}`)).join(',');
}

import { say, sentences } from './say.ts';

/** A size for people: `96 MiB`, `1.5 GiB`, `512 bytes`. */
export function formatBytes(bytes: number): string {
  for (const [unit, size] of [
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const) {
    if (bytes >= size) return `${shortNumber(bytes / size)} ${unit}`;
  }
  return say`${bytes} bytes`;
}

/** A number with at most three digits that matter: `15.3`, `0.25`, `366`. Whole numbers stay as they are. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value) || value >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

/** A whole number in groups of three digits: `855,360`. */
export function groupedDigits(count: number | bigint): string {
  return count.toLocaleString('en-US');
}

/** A duration for people: `5 days`, `2 hours`, `1 minute 30 seconds`. */
export function formatDuration(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [size, words] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(words(count));
  }
  return parts.length > 0 ? sentences(...parts.slice(0, 2)) : say`${seconds} seconds`;
}

const UNITS: readonly (readonly [seconds: number, words: (count: number) => string])[] = [
  [86_400, (count) => (count === 1 ? say`1 day` : say`${count} days`)],
  [3600, (count) => (count === 1 ? say`1 hour` : say`${count} hours`)],
  [60, (count) => (count === 1 ? say`1 minute` : say`${count} minutes`)],
  [1, (count) => (count === 1 ? say`1 second` : say`${count} seconds`)],
];

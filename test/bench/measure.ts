import { existsSync, readFileSync } from 'node:fs';

/** Times of two things that ran by turns, so that whatever else the machine does falls on both alike. */
export interface Comparison {
  readonly ours: number;
  readonly reference: number;
}

/** Runs both by turns, `rounds` times after one round that does not count; gives the median of each. */
export function compare(ours: () => void, reference: () => void, rounds = 5): Comparison {
  const [own, other] = inTurns([ours, reference], rounds);
  return { ours: own!, reference: other! };
}

/** Runs all by turns, `rounds` times after one round that does not count; gives the median of each. */
export function inTurns(runs: readonly (() => void)[], rounds: number): number[] {
  const times = runs.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) for (const [i, run] of runs.entries()) times[i]!.push(timed(run));
  return times.map((list) => median(list.slice(1)));
}

const STAT = '/proc/self/stat';
const TICKS_PER_SECOND = 100;

/** What the times are of. */
export const unit = existsSync(STAT) ? 'ms of processor time' : 'ms';

/** Milliseconds that `run` takes once: of processor time, with that of the programs it runs, where Linux tells; else by the clock. */
export function timed(run: () => void): number {
  const start = now();
  run();
  return now() - start;
}

function now(): number {
  if (!existsSync(STAT)) return performance.now();
  const own = process.cpuUsage();
  // The fields behind the name of the program: the 14th and 15th of them are the children's user and system time.
  const fields = readFileSync(STAT, 'latin1').split(') ')[1]!.split(' ');
  const children = (Number(fields[13]) + Number(fields[14])) * (1000 / TICKS_PER_SECOND);
  return (own.user + own.system) / 1000 + children;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Prints `name: 0.42 times the reference`, and the times that this comes from. */
export function report(name: string, reference: string, { ours, reference: other }: Comparison, of = unit): void {
  console.log(`${name}: ${digits(ours / other)} times ${reference} (${digits(ours)} against ${digits(other)} ${of})`);
}

/** Prints a row of a table. */
export function row(name: string, ...cells: readonly (string | number)[]): void {
  const texts = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell));
  console.log(`| ${[name.padEnd(14), ...texts.map((text) => text.padStart(10))].join(' | ')} |`);
}

/** Three digits that matter. */
export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Bytes that `make` leaves on the heap, as long as its result lives. Needs `node --expose-gc`. */
export function heapOf(make: () => unknown): { bytes: number; kept: unknown } {
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  collect();
  return { bytes: process.memoryUsage().heapUsed - before, kept };
}

function collect(): void {
  const gc = (globalThis as { gc?: () => void }).gc;
  if (!gc) throw new Error('run with node --expose-gc');
  gc();
  gc();
}

import { Dice } from '../oracle/dice.ts';
import type { Input } from './input.ts';
import { mutated } from './mutate.ts';

/** The name under which the code under test finds its counters: one byte for each block. */
export const COUNTERS = '__blocks';

export type Target = (input: Input) => void;

/** An input that a target does not stand. */
export interface Fault {
  readonly target: string;
  readonly message: string;
  readonly input: Input;
}

export interface Tally {
  readonly tried: number;
  /** Blocks of the code that were entered. */
  readonly blocks: number;
  readonly kept: number;
  readonly faults: readonly Fault[];
}

export interface FuzzOptions {
  readonly targets: Readonly<Record<string, Target>>;
  readonly seeds: readonly Input[];
  /** One count for each block of the code under test; entering a block raises its count. */
  readonly counters: Uint8Array;
  readonly seconds: number;
  readonly seed: number;
  /** Told before each try, so that somebody else can see where one does not end. */
  readonly trying?: (target: string, input: Input) => void;
  readonly found?: (fault: Fault) => void;
}

/** More milliseconds than any short input may take. */
const MOST_TIME = 5000;

/**
 * Tries mutations of the inputs until the time is over. What enters a block that nothing entered before, or enters one much more often, is kept
 * and mutated further. Faults of one message are told once, with the smallest input that still shows them.
 */
export function fuzz({ targets, seeds, counters, seconds, seed, trying, found }: FuzzOptions): Tally {
  const dice = new Dice(seed);
  const end = performance.now() + seconds * 1000;
  const names = Object.keys(targets);
  const most = new Uint8Array(counters.length);
  const corpus = [...seeds];
  const faults = new Map<string, Fault>();
  let tried = 0;

  const failure = (name: string, input: Input): string | undefined => {
    trying?.(name, input);
    tried++;
    const start = performance.now();
    try {
      targets[name]!(input);
    } catch (error) {
      return describe(error);
    }
    return performance.now() - start > MOST_TIME ? 'takes too long' : undefined;
  };
  const attempt = (name: string, input: Input): boolean => {
    counters.fill(0);
    const message = failure(name, input);
    const isNew = learn(counters, most);
    const key = `${name}: ${message?.replace(/\d+/g, 'N').slice(0, 200)}`;
    if (message === undefined || faults.has(key)) return isNew && message === undefined;
    const fault = {
      target: name,
      message,
      input: smaller(input, (other) => failure(name, other)?.slice(0, 20) === message.slice(0, 20)),
    };
    faults.set(key, fault);
    found?.(fault);
    return false;
  };
  for (let i = 0; i < seeds.length && performance.now() < end; i++) attempt(names[i % names.length]!, seeds[i]!);
  while (performance.now() < end) {
    // Half of the time from what was kept last: there the new ground is.
    const recent = corpus.length - 1 - dice.below(Math.min(corpus.length, 50));
    const input = mutated(dice.chance(0.5) ? corpus[recent]! : dice.pick(corpus), dice.pick(corpus), dice);
    if (attempt(dice.pick(names), input)) corpus.push(input);
  }
  return {
    tried,
    blocks: most.reduce((sum, count) => sum + Number(count > 0), 0),
    kept: corpus.length - seeds.length,
    faults: [...faults.values()],
  };
}

/** Whether a try went where none went before; notes where it went. Counts matter by their order of magnitude. */
function learn(counters: Uint8Array, most: Uint8Array): boolean {
  let isNew = false;
  for (let i = 0; i < counters.length; i++) {
    const count = counters[i]!;
    if (count === 0) continue;
    const size = 1 << (31 - Math.clz32(count));
    if ((most[i]! & size) === 0) {
      most[i]! |= size;
      isNew = true;
    }
  }
  return isNew;
}

function describe(error: unknown): string {
  const { message, stack = '' } = error as Error;
  const frame = stack.split('\n').find((line) => /^\s+at /.test(line) && !/assert|node:/.test(line));
  return `${message.split('\n').slice(0, 30).join('\n')}\n${frame?.trim().replace(/ \(.*/, '') ?? ''}`;
}

/** The input without the files, lines and words that it fails without just as well. */
function smaller(input: Input, fails: (input: Input) => boolean): Input {
  let best = input;
  const end = performance.now() + 3000;
  const attempt = (files: Input['files']) => {
    if (performance.now() > end || Object.keys(files).length === 0) return false;
    const other = { ...best, files };
    if (!fails(other)) return false;
    best = other;
    return true;
  };
  for (const path of Object.keys(best.files)) {
    const { [path]: _, ...rest } = best.files;
    attempt(rest);
  }
  for (const separator of [/(?<=\n)/, /(?<=\s)/, /(?:)/u])
    for (const path of Object.keys(best.files)) {
      for (let at = 0; ; ) {
        const parts = best.files[path]!.split(separator);
        if (at >= parts.length) break;
        if (!attempt({ ...best.files, [path]: parts.toSpliced(at, 1).join('') })) at++;
      }
    }
  return best;
}

import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import type { Batch, BatchResult, Crew } from './batches.ts';
import type { NamedFolder } from './inputs.ts';
import type { Telling } from './judge.ts';
import type { InputArguments } from './options.ts';

/** What a thread must know to judge as the run does. Plain data, as it goes to another thread. */
export interface Orders {
  readonly args: InputArguments;
  readonly folders: readonly NamedFolder[];
  readonly telling: Telling;
  readonly batch: Batch;
}

/** A crew of threads; it must be sent home. */
export interface Pool extends Crew {
  readonly close: () => Promise<void>;
}

/** The module that each thread runs stands beside this one: as source, and as a bundle of its own. */
const WORKER = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './pool-worker.ts' : './pool-worker.js', import.meta.url));

/** Starts so many threads, each with batches of its own; a batch waits in each thread while another one is worked on. */
export function openPool(threads: number, orders: Omit<Orders, 'batch'>): Pool {
  const pool = new Tinypool({ filename: WORKER, minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: 2 });
  return {
    size: threads * 2,
    work: (batch) => pool.run({ ...orders, batch } satisfies Orders) as Promise<BatchResult>,
    close: () => pool.destroy(),
  };
}

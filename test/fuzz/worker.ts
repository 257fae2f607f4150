import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { COUNTERS, type Fault, fuzz, type Tally, type Target } from './fuzz.ts';
import type { Input } from './input.ts';
import { seedInputs } from './seeds.ts';

/** What the thread is to do. */
export interface Task {
  readonly root: string;
  /** The targets with counters, and how many of these there are. */
  readonly bundle: string;
  readonly blocks: number;
  readonly seconds: number;
  /** One target; undefined for all. */
  readonly target: string | undefined;
  readonly seed: number;
}

export type Message = { readonly trying: readonly [string, Input] } | { readonly fault: Fault } | { readonly tally: Tally };

const { root, bundle, blocks, seconds, target, seed } = workerData as Task;
const counters = new Uint8Array(blocks);
Object.assign(globalThis, { [COUNTERS]: counters });
const { targets } = (await import(pathToFileURL(bundle).href)) as { readonly targets: Readonly<Record<string, Target>> };
if (target !== undefined && !targets[target]) throw new Error(`no target ${target}: ${Object.keys(targets).join(', ')}`);
const tell = (message: Message) => parentPort!.postMessage(message);
const tally = fuzz({
  targets: target === undefined ? targets : { [target]: targets[target]! },
  seeds: seedInputs(root),
  counters,
  seconds,
  seed,
  trying: (name, input) => tell({ trying: [name, input] }),
  found: (fault) => tell({ fault }),
});
tell({ tally });

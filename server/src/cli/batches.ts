import { type Candidate, read, type Survey } from './inputs.ts';
import { judge, type Telling, type Told, tell } from './judge.ts';
import type { Terminal } from './terminal.ts';

/** Whole hosts that are read, judged and told at one time. Plain data. */
export type Batch = readonly Candidate[];

/** What came of a batch. Plain data. */
export interface BatchResult {
  readonly told: readonly Told[];
  /** What could not be checked. */
  readonly problems: readonly string[];
}

/** What is to be judged, and how it is told. */
export interface Job {
  readonly survey: Survey;
  readonly telling: Telling;
  readonly readStdin: Terminal['stdin'];
}

/** Who works on batches, and on how many at one time. */
export interface Crew {
  readonly size: number;
  readonly work: (batch: Batch) => Promise<BatchResult>;
}

/** How many files a batch has at least: enough to be worth a message to a thread, and few enough to be held. */
const FILES = 64;

/** Cuts the files of a run into batches of whole hosts, in the order of their first files; hosts without a file of `about` are left out. */
export function batchesOf({ candidates, resolver }: Survey, about?: ReadonlySet<string>): Batch[] {
  const hosts = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = resolver.layout.hostOf(candidate.path);
    const known = hosts.get(key);
    if (known) known.push(candidate);
    else hosts.set(key, [candidate]);
  }
  const batches: Candidate[][] = [];
  for (const files of hosts.values()) {
    if (about && !files.some(({ path }) => about.has(path))) continue;
    const last = batches.at(-1);
    if (last && last.length < FILES) last.push(...files);
    else batches.push([...files]);
  }
  return batches;
}

/** Reads, judges and tells one batch; nothing of it is held afterwards. */
export async function judgeBatch({ survey, telling, readStdin }: Job, batch: Batch): Promise<BatchResult> {
  const inputs = await read({ ...survey, problems: [] }, batch, readStdin);
  const { findings, problems } = judge(inputs, inputs.workspace);
  return { told: tell(telling, inputs, findings), problems: [...inputs.problems, ...problems] };
}

/**
 * Judges the hosts of a job, and hands on what is told of each file in the order of the run, whatever the order in which batches come back,
 * and each time how many files were judged. Gives all problems, in the order of the batches.
 */
export async function judgeBatches(
  job: Job,
  print: (told: readonly Told[], files: number) => void,
  crew: Crew = { size: 1, work: (batch) => judgeBatch(job, batch) },
): Promise<string[]> {
  const batches = batchesOf(job.survey, job.telling.about);
  const judged = new Set(batches.flat());
  const line = new Line(job.survey.candidates.filter((candidate) => judged.has(candidate)).map(({ path }) => path));
  const problems: (readonly string[])[] = [];
  let next = 0;
  const lane = async () => {
    while (next < batches.length) {
      const number = next++;
      const batch = batches[number]!;
      const result = await crew.work(batch);
      problems[number] = result.problems;
      print(line.ready(batch, result.told), batch.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(crew.size, batches.length) }, lane));
  return problems.flat();
}

/** Where what is told waits until it is its turn. */
class Line {
  readonly #order: readonly string[];
  readonly #waiting = new Map<string, Told | undefined>();
  #due = 0;

  constructor(order: readonly string[]) {
    this.#order = order;
  }

  /** What can be told once a batch is done. A file that could not be read, or has nothing to tell, has its place, too. */
  ready(batch: Batch, told: readonly Told[]): Told[] {
    for (const { path } of batch) this.#waiting.set(path, undefined);
    for (const one of told) this.#waiting.set(one.path, one);
    const ready: Told[] = [];
    for (; this.#due < this.#order.length && this.#waiting.has(this.#order[this.#due]!); this.#due++) {
      const path = this.#order[this.#due]!;
      const one = this.#waiting.get(path);
      if (one) ready.push(one);
      this.#waiting.delete(path);
    }
    return ready;
  }
}

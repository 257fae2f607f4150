import { folderOf } from '../host/files.ts';
import { nodeFiles } from '../host/node-files.ts';
import type { Resolver } from '../host/resolver.ts';
import { type BatchResult, judgeBatch } from './batches.ts';
import { naming, resolverFor } from './inputs.ts';
import type { Orders } from './pool.ts';

/** One for the life of the thread, which serves one run. */
let resolver: Promise<Resolver> | undefined;

/** Judges a batch in a thread as the run itself would. */
export default async function work({ args, folders, telling, batch }: Orders): Promise<BatchResult> {
  resolver ??= resolverFor(args, nodeFiles);
  const known = await resolver;
  for (const { path } of batch) await known.enter(folderOf(path) ?? '');
  const survey = {
    candidates: batch,
    folders,
    from: nodeFiles,
    resolver: known,
    show: naming(folders, batch),
    mayCreate: () => false,
    problems: [],
    notes: [],
  };
  return judgeBatch({ survey, telling, readStdin: noStdin }, batch);
}

async function noStdin(): Promise<Uint8Array> {
  throw new Error('standard input belongs to the first thread');
}

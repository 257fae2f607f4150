import { encode } from '../host/decode.ts';
import { FileError } from '../host/files.ts';
import { writeFile } from '../host/node-files.ts';
import type { Input, Inputs } from './inputs.ts';
import { unifiedDiff } from './reports/diff.ts';

/** Another text for a file. */
export interface Change {
  readonly path: string;
  /** Undefined for a file that is made. */
  readonly input: Input | undefined;
  readonly before: string | undefined;
  readonly after: string;
}

/** The change as a patch, in the encoding of the file. */
export function diffOf({ show }: Inputs, { path, input, before, after }: Change): Uint8Array {
  return encode(unifiedDiff(show(path), before, after), input?.encoding ?? 'utf-8');
}

/** Writes one file; gives the problem, if there is one. */
export async function write({ show }: Inputs, { path, input, before, after }: Change): Promise<string[]> {
  const encoding = input?.encoding ?? 'utf-8';
  try {
    await writeFile(path, encode(after, encoding), before === undefined ? undefined : encode(before, encoding));
    return [];
  } catch (error) {
    if (error instanceof FileError || error instanceof RangeError) return [`${show(path)}: ${error.message}`];
    throw error;
  }
}

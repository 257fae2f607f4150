import path from 'node:path';
import type { Finding } from '../core/index.ts';
import { decode } from '../host/decode.ts';
import { FileError } from '../host/files.ts';
import { absolutePath, exists, nodeFiles, slashed, writeFile } from '../host/node-files.ts';
import type { Inputs } from './inputs.ts';
import { fingerprints } from './reports/fingerprint.ts';

/** A finding that was there when a baseline was made. Its path is as seen from the folder of the baseline. */
export interface Accepted {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** The fingerprints of what a project has accepted for now. Throws a FileError where the file is missing or is no baseline. */
export async function readBaseline(written: string): Promise<ReadonlySet<string>> {
  const file = absolutePath(written);
  const { text } = decode(await nodeFiles.read(file));
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: readonly Accepted[] };
    const known = findings?.map(({ fingerprint }) => fingerprint);
    if (version === 1 && known?.every((fingerprint) => typeof fingerprint === 'string')) return new Set(known);
  } catch {
    // Said below.
  }
  throw new FileError(written, 'is no baseline; kernlint check PATHS... --update-baseline makes one');
}

/** Writes what was found as the new baseline. Throws a FileError. */
export async function writeBaseline(written: string, accepted: readonly Accepted[]): Promise<void> {
  const file = absolutePath(written);
  const key = (one: Accepted) => `${one.path}\0${one.rule}\0${one.fingerprint}`;
  const sorted = [...accepted].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const lines = sorted.map((one) => `\n    ${JSON.stringify(one)}`).join(',');
  const text = `{\n  "version": 1,\n  "findings": [${lines}${lines === '' ? '' : '\n  '}]\n}\n`;
  await writeFile(file, Buffer.from(text), exists(file) ? await nodeFiles.read(file) : undefined);
}

/** The findings of one file as a baseline of that name has them. */
export function acceptedOf(written: string, inputs: Pick<Inputs, 'workspace'>, found: readonly Finding[]): Accepted[] {
  const folder = path.dirname(absolutePath(written));
  const nameOf = (of: string) => slashed(path.relative(folder, of));
  const names = fingerprints({ ...inputs, show: nameOf }, found);
  return found.map((finding, i) => ({ path: nameOf(finding.path), rule: finding.rule, fingerprint: names[i]! }));
}

/** The findings of one file that a baseline does not have. It knows its own by file, rule and the text of the line, so that other lines may move. */
export function beyondBaseline(
  written: string,
  baseline: ReadonlySet<string>,
  inputs: Pick<Inputs, 'workspace'>,
  found: readonly Finding[],
): readonly Finding[] {
  const names = acceptedOf(written, inputs, found);
  return found.filter((_, i) => !baseline.has(names[i]!.fingerprint));
}

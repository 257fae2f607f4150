import path from 'node:path';
import type { Finding } from '../core/index.ts';
import { decode } from '../host/decode.ts';
import { FileError } from '../host/files.ts';
import { absolutePath, exists, nodeFiles, slashed, writeFile } from '../host/node-files.ts';
import type { Inputs } from './inputs.ts';
import type { Findings } from './judge.ts';
import { fingerprints } from './reports/fingerprint.ts';

/** A finding that was there when a baseline was made. Its path is as seen from the folder of the baseline. */
interface Accepted {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** Reads the findings that a project has accepted for now. Throws a FileError where the file is missing or is no baseline. */
export async function readBaseline(written: string): Promise<readonly Accepted[]> {
  const file = absolutePath(written);
  const { text } = decode(await nodeFiles.read(file));
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: readonly Accepted[] };
    if (version === 1 && findings?.every(({ fingerprint }) => typeof fingerprint === 'string')) return findings;
  } catch {
    // Said below.
  }
  throw new FileError(written, 'is no baseline; kernlint check PATHS... --update-baseline makes one');
}

/** Writes what was found as the new baseline and gives the number of its findings. Throws a FileError. */
export async function writeBaseline(written: string, inputs: Inputs, findings: Findings): Promise<number> {
  const file = absolutePath(written);
  const accepted = named(file, inputs, findings).map(
    ({ finding: { rule }, name, fingerprint }): Accepted => ({ path: name, rule, fingerprint }),
  );
  const key = (one: Accepted) => `${one.path}\0${one.rule}\0${one.fingerprint}`;
  accepted.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const lines = accepted.map((one) => `\n    ${JSON.stringify(one)}`).join(',');
  const text = `{\n  "version": 1,\n  "findings": [${lines}${lines === '' ? '' : '\n  '}]\n}\n`;
  await writeFile(file, Buffer.from(text), exists(file) ? await nodeFiles.read(file) : undefined);
  return accepted.length;
}

/** The findings that a baseline does not have. It knows its own by file, rule and the text of the line, so that other lines may move. */
export function beyondBaseline(written: string, baseline: readonly Accepted[], inputs: Inputs, findings: Findings): Findings {
  const accepted = new Set(baseline.map(({ fingerprint }) => fingerprint));
  const fresh = new Map<string, Finding[]>();
  for (const { finding, fingerprint } of named(absolutePath(written), inputs, findings)) {
    if (accepted.has(fingerprint)) continue;
    const found = fresh.get(finding.path);
    if (found) found.push(finding);
    else fresh.set(finding.path, [finding]);
  }
  return fresh;
}

function named(file: string, inputs: Inputs, findings: Findings) {
  const all = [...findings.values()].flat();
  const nameOf = (of: string) => slashed(path.relative(path.dirname(file), of));
  const names = fingerprints(inputs, all, nameOf);
  return all.map((finding, i) => ({ finding, name: nameOf(finding.path), fingerprint: names[i]! }));
}

import { createHash } from 'node:crypto';
import type { Finding } from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import { lineOf } from './report.ts';

/**
 * Names findings so that they keep their name while other lines of the file come and go: by file, rule, the text of the line, and which one
 * it is of those that are alike. Hexadecimal, in the order of the findings.
 */
export function fingerprints(inputs: Pick<Inputs, 'workspace' | 'show'>, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ path, rule, range }) => {
    const text = [inputs.show(path), rule, lineOf(inputs, path, range).trim()].join('\0');
    const number = seen.get(text) ?? 0;
    seen.set(text, number + 1);
    return createHash('sha256').update(`${text}\0${number}`).digest('hex').slice(0, 40);
  });
}

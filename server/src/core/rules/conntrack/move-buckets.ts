import type { Fix, FixEdit } from '../../lint/finding.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { HostContext } from '../../lint/rule.ts';
import { conntrackSettings, MAX_KEY } from '../../model/conntrack.ts';
import { type Assignment, numberOf } from '../../model/sysctl-settings.ts';
import { say } from '../../text/say.ts';
import { addHashsize, bucketsFor, lineLike, optionLine, SIZE_CLUSTER } from './words.ts';

/**
 * Takes a sysctl line for the number of buckets away and sets `hashsize` in modprobe.d, the way that every kernel has. The number becomes
 * larger where the maximum of the host asks for it, and a maximum is set where none is: hashsize alone would make it 8 for each bucket.
 */
export function moveBuckets({ host, settings }: Pick<HostContext, 'host' | 'settings'>, by: Assignment): readonly Fix[] {
  const { max, hashsize, open } = conntrackSettings(host);
  const remove = removeLine(by.file, by.index);
  if (hashsize.state === 'set') {
    const title = say`Delete the line; hashsize=${hashsize.value} sets the buckets`;
    return [{ title, safety: 'offered', edits: [remove], cluster: SIZE_CLUSTER }];
  }
  const value = numberOf(by);
  if (hashsize.state === 'unknown' || value === undefined || value < 1 || value >= 2 ** 28) return [];
  const wanted = bucketsFor(max.state === 'set' && max.value > 4 * value ? max.value : value);
  const option = addHashsize(host, by.file.path, settings.target, wanted);
  const keepsMax = max.state !== 'unset' || open;
  const edits = [keepsMax ? remove : replaced(by, 4 * wanted), option];
  const options = optionLine(settings.target, wanted);
  const title = keepsMax
    ? say`Move to modprobe.d: ${options}`
    : say`Move to modprobe.d: ${options}, with ${MAX_KEY} = ${4 * wanted}`;
  return [{ title, safety: 'offered', edits, cluster: SIZE_CLUSTER }];
}

/** The line with the maximum in the place of the buckets. */
function replaced(by: Assignment, max: number): FixEdit {
  return { path: by.file.path, range: { start: by.start, end: by.valueRange.end }, newText: lineLike(by, MAX_KEY, max) };
}

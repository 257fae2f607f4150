import { findSysctl } from '../knowledge/sysctl/index.ts';
import { sysctlKey } from '../knowledge/sysctl/key.ts';
import type { LiveReading, LiveValue } from '../model/live.ts';
import { inWords } from '../model/sysctl-shown.ts';
import { say, sentences } from '../text/say.ts';
import { inlineCode, prose } from './markdown.ts';

/** Why a machine does not say what a key holds, in a sentence; empty where it says it. */
export function whyNotLive(key: string, reading: LiveReading): string {
  if (reading.kind === 'value') return '';
  if (reading.kind === 'unreadable') return say`It cannot be read: ${reading.why}.`;
  const { parts, glob } = sysctlKey(key);
  if (glob) return say`The pattern hits nothing there.`;
  if (parts.length === 5 && parts[0] === 'net' && (parts[2] === 'conf' || parts[2] === 'neigh'))
    return say`There is no interface ${parts[3]!}, or its kernel does not have the key.`;
  const module = findSysctl(key)?.module;
  return module === undefined
    ? say`Its kernel does not have the key.`
    : say`Its kernel does not have the key as long as the module ${module} is not loaded.`;
}

/** What this machine says of a key that files set: one line of Markdown. */
export function describeLive({ key, set, reading, outcome }: LiveValue): string {
  if (reading.kind !== 'value') return prose(sentences(say`On this machine it is not known.`, whyNotLive(key, reading)));
  const live = inlineCode(inWords(reading.text));
  if (outcome === 'same') return say`On this machine: ${live}, as the files leave it.`;
  if (outcome === 'open') return say`On this machine: ${live}.`;
  return say`On this machine: ${live}; the files leave ${inlineCode(set.value)}.`;
}

import { formatSpans } from '../../knowledge/kernel.ts';
import type { FormerNameVerdict } from '../../knowledge/modprobe/index.ts';
import { said, say, sentences } from '../../text/say.ts';
import { hasTemplateControl, type SourceFile } from '../../workspace/source-file.ts';

/** The module that stands for an old name on the newest kernel of the target; undefined where nothing took its place. */
export function successorOf(verdict: FormerNameVerdict): string | undefined {
  return verdict.successors.at(-1);
}

/**
 * Whether writing the successor for the old name is right on every kernel of the target. A template with conditions may have chosen the line
 * for one kernel.
 */
export function fitsEverywhere(verdict: FormerNameVerdict, file: SourceFile): boolean {
  return !verdict.someHave && verdict.successors.length === 1 && !hasTemplateControl(file);
}

/** `There is no module ip_conntrack since Linux 2.6.22; nf_conntrack took its place.` */
export function oldNameSentence(name: string, verdict: FormerNameVerdict): string {
  const { record, lacks, successors } = verdict;
  const [first = '', ...rest] = successors;
  const later = rest.reduce((before, next) => say`${before}, later ${next}`, first);
  if (!record.real) {
    if (later === '') return say`There is no module ${name}.`;
    return record.alias
      ? say`${name} is no module but another name of ${later}.`
      : say`There is no module ${name}: ${later} is meant.`;
  }
  const byNumber = !verdict.someHave && lacks.every((span) => span.vendor === undefined);
  const gone = byNumber
    ? say`There is no module ${name} since Linux ${record.real.removed}`
    : say`${formatSpans(lacks)} has no module ${name}`;
  if (later !== '') return say`${gone}; ${later} took its place.`;
  return sentences(say`${gone}.`, record.note ? said(record.note) : '');
}

/** Whether the kernel itself asks for the module by this name, when a rule of one family needs it: `ipt_recent`, `ip6t_LOG`. */
export function isFamilyName(name: string): boolean {
  return /^ip6?t_/.test(name);
}

import { divide, formatSpans, type KernelTarget } from '../../knowledge/kernel.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { editDistance } from '../../text/nearest.ts';
import { say, sentences } from '../../text/say.ts';
import type { Place, Said } from './faults.ts';

type Unknown = Fault<'unknown-match' | 'unknown-target'>;

/** What to say of a match or target that is not there, or not for all; nothing where the target kernel has it. */
export function saysUnknown(
  kind: 'match' | 'target',
  { name, near, extension, refusedBy }: Unknown,
  target: KernelTarget,
): Said | undefined {
  const isMatch = kind === 'match';
  const instead = extension?.replacedBy ? say`Use ${extension.replacedBy}.` : '';
  if (extension?.backend) {
    const says = isMatch
      ? say`The match ${name} is known to iptables-${extension.backend} only.`
      : say`The target ${name} is known to iptables-${extension.backend} only.`;
    return { message: sentences(says, instead) };
  }
  if (extension?.kernel?.removed !== undefined) {
    const { removed } = extension.kernel;
    const { has, lacks } = divide(target, extension.kernel);
    if (lacks.length === 0) return undefined;
    const where = has.length === 0 ? target.label : formatSpans(lacks);
    const says = isMatch
      ? say`Linux has no match ${name} since ${removed}, so that ${where} refuses the rule.`
      : say`Linux has no target ${name} since ${removed}, so that ${where} refuses the rule.`;
    return { message: sentences(says, instead), severity: has.length === 0 ? 'error' : 'warning' };
  }
  if (extension) {
    const says = isMatch
      ? say`iptables has no match ${name} since ${extension.removedIptables}.`
      : say`iptables has no target ${name} since ${extension.removedIptables}.`;
    return { message: sentences(says, instead) };
  }
  if (near !== undefined)
    return {
      message: isMatch
        ? say`There is no match ${name}; did you mean ${near}?`
        : say`There is no target ${name}, and no chain of this name; did you mean ${near}?`,
    };
  if (refusedBy === 'unknown')
    return {
      message: isMatch
        ? say`Neither iptables nor xtables-addons has a match ${name}: only a machine that brings its own loads this.`
        : say`Neither iptables nor xtables-addons has a target ${name}: only a machine that brings its own loads this.`,
    };
  return { message: isMatch ? say`There is no match ${name}.` : say`There is no target ${name}.` };
}

/** The nearest name in its place. */
export function renamed({ name, near, range, refusedBy }: Unknown, { file, at }: Place): readonly Fix[] {
  if (near === undefined) return [];
  const isSure = refusedBy === 'both' && (editDistance(name, near) <= 1 || name.toUpperCase() === near);
  return [
    {
      title: say`Change to ${near}`,
      safety: isSure ? 'safe' : 'offered',
      edits: [{ path: file.path, range: at(range), newText: near }],
    },
  ];
}

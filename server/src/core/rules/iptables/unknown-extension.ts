import { divide, formatSpans, type KernelTarget } from '../../knowledge/kernel.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { editDistance } from '../../text/nearest.ts';
import { say } from '../../text/say.ts';
import type { Place, Said } from './faults.ts';

type Unknown = Fault<'unknown-match' | 'unknown-target'>;

/** What to say of a match or target that is not there, or not for all; nothing where the target kernel has it. */
export function saysUnknown(
  kind: 'match' | 'target',
  { name, near, extension, refusedBy }: Unknown,
  target: KernelTarget,
): Said | undefined {
  const instead = extension?.replacedBy ? say` Use ${extension.replacedBy}.` : '';
  if (extension?.backend) return { message: say`The ${kind} ${name} is known to iptables-${extension.backend} only.${instead}` };
  if (extension?.kernel?.removed !== undefined) {
    const { has, lacks } = divide(target, extension.kernel);
    if (lacks.length === 0) return undefined;
    const where = has.length === 0 ? target.label : formatSpans(lacks);
    return {
      message: say`Linux has no ${kind} ${name} since ${extension.kernel.removed}, so that ${where} refuses the rule.${instead}`,
      severity: has.length === 0 ? 'error' : 'warning',
    };
  }
  if (extension) {
    return { message: say`iptables has no ${kind} ${name} since ${extension.removedIptables}.${instead}` };
  }
  if (near !== undefined)
    return {
      message: say`There is no ${kind} ${name}${kind === 'target' ? say`, and no chain of this name` : ''}; did you mean ${near}?`,
    };
  if (refusedBy === 'unknown')
    return {
      message: say`Neither iptables nor xtables-addons has a ${kind} ${name}: only a machine that brings its own loads this.`,
    };
  return { message: say`There is no ${kind} ${name}.` };
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

import { compareKernels, formatSpans, type KernelSpan, type KernelTarget } from './kernel.ts';

/** Two kernels between which something may change. */
export interface KernelMove {
  /** Targets of one kernel each. */
  readonly from: KernelTarget;
  readonly to: KernelTarget;
}

/** The move from the oldest kernel of one target to the newest of another. */
export function kernelMove(from: KernelTarget, to: KernelTarget): KernelMove {
  const oldest = [...from.spans].sort((a, b) => compareKernels(a.from, b.from))[0]!;
  const newest = [...to.spans].sort((a, b) => compareKernels(b.to, a.to))[0]!;
  return { from: one(from, { ...oldest, to: oldest.from }), to: one(to, { ...newest, from: newest.to }) };
}

/** The move from the oldest to the newest kernel of a target; undefined where that is one series. */
export function endsOf(target: KernelTarget): KernelMove | undefined {
  const move = kernelMove(target, target);
  const [from, to] = [move.from.spans[0]!, move.to.spans[0]!];
  const series = ({ from: [major, minor, patch], vendor }: KernelSpan) =>
    [major, minor, major === 2 ? patch : 0, vendor].join(' ');
  return series(from) === series(to) ? undefined : move;
}

/** A target of one kernel, by the name of the whole where that is one series. */
function one(target: KernelTarget, span: KernelSpan): KernelTarget {
  const [only, ...others] = target.spans;
  const whole = others.length === 0 && only!.from[0] === only!.to[0] && (only!.from[1] === only!.to[1] || only!.from[0] === 2);
  return { label: whole ? target.label : formatSpans([span]), spans: [span] };
}

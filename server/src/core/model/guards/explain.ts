import type { TextRange } from '../../text/range.ts';
import { say, sentences } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import { lineIndex } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { packetText } from '../meaning/packet-text.ts';
import type { Place } from '../trace/result.ts';
import type { JudgedGuard } from './host-guards.ts';
import type { Counterexample } from './judge.ts';

/** A stretch of a file. */
export interface GuardPlace {
  readonly path: string;
  readonly range: TextRange;
}

/** What is to be said of a guard. */
export interface GuardExplanation {
  /** `idle` where the host has no rules that it could speak of. */
  readonly outcome: 'holds' | 'fails' | 'unknown' | 'wrong' | 'idle';
  /** Why it does not hold or is not known, in sentences; empty where there is nothing to say. */
  readonly message: string;
  /** The line that decides, or that the answer depends on. */
  readonly decider: GuardPlace | undefined;
  /** What is wrong in its words, for one in a comment. */
  readonly fault: GuardPlace | undefined;
}

/** Why a guard of a host holds or does not. */
export function explainGuard(guard: JudgedGuard, host: Host): GuardExplanation {
  const { at, fault, judgement } = guard;
  const plain = { message: '', decider: undefined, fault: undefined };
  if (fault) {
    const { start, end } = fault.range;
    const range = at && { start: at.range.start + start, end: Math.min(at.range.end, at.range.start + end) };
    return { ...plain, outcome: 'wrong', message: fault.message, fault: at && range && { path: at.path, range } };
  }
  if (!judgement) return { ...plain, outcome: 'idle' };
  if (judgement.kind === 'holds') return { ...plain, outcome: 'holds' };
  if (judgement.kind === 'fails') {
    const { example } = judgement;
    return { ...plain, outcome: 'fails', message: counter(guard, example), decider: placed(example.fate.decider, host) };
  }
  const { because, cut, place } = judgement;
  const message = cut
    ? say`Its packets meet too many different rules to go through them all.`
    : because === ''
      ? say`Its packets cannot be told apart any further.`
      : say`It depends on this: ${because}.`;
  return { ...plain, outcome: 'unknown', message, decider: placed(place, host) };
}

/** The line that a place of a trace names. */
function placed(place: Place | undefined, host: Host): GuardPlace | undefined {
  const file = host.files.find(({ path }) => path === place?.path);
  if (!file || place?.line === undefined) return undefined;
  const start = lineIndex(file).offset({ line: place.line - 1, character: 0 });
  const line = file.text.slice(start, /\r?\n|$/.exec(file.text.slice(start))!.index + start);
  return { path: file.path, range: { start, end: start + line.trimEnd().length } };
}

/** The first line of the rules of a host, for what no line stands for. */
export function firstRules(host: Host): GuardPlace | undefined {
  const file = host.files.find(({ format }) => format === 'iptables');
  return file && { path: file.path, range: { start: 0, end: /\r?\n|$/.exec(file.text)!.index } };
}

/** What becomes of the packet that speaks against a guard. */
function counter({ family, at }: JudgedGuard, { fields, state, direction, fate, untracked }: Counterexample): string {
  const packet = packetText(fields, state, direction, family ?? 'ipv4');
  const { verdict, decider } = fate;
  const path = decider?.path;
  const line = !at || path === undefined || path === at.path ? `${decider?.line}` : `${pathInHost(path)}:${decider?.line}`;
  const forwarded =
    direction === 'through' ? say`It is about forwarded packets; "local" limits a guard to those for this host.` : '';
  if (verdict.kind === 'unknown') return '';
  if (verdict.kind === 'accept' && untracked) return sentences(say`Accepted, and not tracked: ${packet}.`, forwarded);
  if (!decider || decider.line === undefined) {
    if (verdict.kind === 'accept') return sentences(say`Accepted: ${packet}.`, forwarded);
    return verdict.kind === 'drop' && verdict.why !== undefined
      ? sentences(say`Dropped: ${packet}.`, say`The kernel's reason: ${verdict.why}.`)
      : sentences(say`Dropped: ${packet}.`, forwarded);
  }
  if (decider.did === 'policy')
    return verdict.kind === 'accept'
      ? sentences(say`Accepted by the policy of ${decider.chain} (line ${line}): ${packet}.`, forwarded)
      : sentences(say`Dropped by the policy of ${decider.chain} (line ${line}): ${packet}.`, forwarded);
  if (verdict.kind === 'accept') return sentences(say`Accepted by line ${line}: ${packet}.`, forwarded);
  if (verdict.kind === 'reject') return sentences(say`Rejected by line ${line}: ${packet}.`, forwarded);
  return sentences(say`Dropped by line ${line}: ${packet}.`, forwarded);
}

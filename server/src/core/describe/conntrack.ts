import { chainLength, chainLimit, defaultSize, type EraSpan, erasOf, roundBuckets, tableMemory } from '../knowledge/conntrack.ts';
import { existsIn, formatSpans, type KernelTarget } from '../knowledge/kernel.ts';
import { formatBytes, shortNumber } from '../text/numbers.ts';
import { orList, say, sentences } from '../text/say.ts';

/** What is known of the table of a host: undefined is left to the kernel. */
export interface KnownTable {
  readonly max?: number;
  readonly buckets?: number;
}

const MORE_THAN_4_GIB = 8 * 2 ** 30;

/**
 * The arithmetic of a table of tracked connections, one sentence a line, plain text: chains, memory, and what the target's kernels would choose
 * by themselves. `memory` is the machine's in bytes; without it more than 4 GiB is assumed, and said.
 */
export function tableArithmetic(table: KnownTable, target: KernelTarget, memory?: number): readonly string[] {
  const eras = erasOf(target);
  const lines: string[] = [];
  const rounded = table.buckets === undefined ? undefined : roundBuckets(eras.at(-1)!.eras[0]!, table.buckets);
  if (rounded !== undefined && rounded !== table.buckets)
    lines.push(say`The kernel makes ${rounded} buckets of it: a full page of pointers.`);
  if (rounded !== undefined && table.max !== undefined)
    lines.push(chainSentence(table.max, rounded, existsIn(target, chainLimit) !== 'none'));
  else if (table.max !== undefined || rounded !== undefined) lines.push(...againstDefaults(table.max, rounded, eras, memory));
  const space = spaceSentence(table.max, rounded, eras);
  if (space) lines.push(space);
  lines.push(defaultsSentence(eras, memory));
  return lines;
}

function chainSentence(max: number, buckets: number, limited: boolean): string {
  const chain = chainLength(max, buckets);
  const sum = say`A full table has chains of ${shortNumber(chain)} entries on average: 2 x ${max} / ${buckets}.`;
  if (!limited || chain < chainLimit.least / 2) return sum;
  return sentences(
    sum,
    say`Linux ${chainLimit.since} and later drop a new connection whose chain already holds ${chainLimit.least} to ${chainLimit.most}.`,
  );
}

/** The chains where one of the two numbers is left to the kernel, for the oldest and the newest kernels of the target. */
function againstDefaults(
  max: number | undefined,
  buckets: number | undefined,
  eras: readonly EraSpan[],
  memory: number | undefined,
): readonly string[] {
  const told = eras
    .flatMap((span) => span.eras)
    .map((era) => {
      const own = defaultSize(era, memory ?? MORE_THAN_4_GIB);
      const chains = lowerFirst(chainSentence(max ?? own.max, buckets ?? own.buckets, era.since === chainLimit.since));
      return max === undefined
        ? say`With the default maximum of ${own.max} entries: ${chains}`
        : say`With the default of ${own.buckets} buckets: ${chains}`;
    });
  const different = [...new Set(told)];
  return different.length > 2 ? [different[0]!, different.at(-1)!] : different;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function spaceSentence(max: number | undefined, buckets: number | undefined, eras: readonly EraSpan[]): string | undefined {
  const last = eras.at(-1)!.span.from;
  const memory = tableMemory(last, { max: max ?? 0, buckets: buckets ?? 0 });
  const parts: string[] = [];
  if (max !== undefined) parts.push(say`${formatBytes(memory.entries)} for entries (${memory.entry} bytes each at most)`);
  if (buckets !== undefined) parts.push(say`${formatBytes(memory.buckets)} for buckets`);
  return parts.length > 0 ? say`Memory when full: ${parts.join(', ')}.` : undefined;
}

function defaultsSentence(eras: readonly EraSpan[], memory: number | undefined): string {
  const bySize = new Map<string, EraSpan['span'][]>();
  for (const { span, eras: possible } of eras) {
    const sizes = possible
      .map((era) => defaultSize(era, memory ?? MORE_THAN_4_GIB))
      .map(({ buckets, max }) => say`${buckets} buckets and a maximum of ${max}`);
    const text = orList([...new Set(sizes)]);
    bySize.set(text, [...(bySize.get(text) ?? []), span]);
  }
  const choices = [...bySize].map(([size, spans]) => say`${formatSpans(spans)}: ${size}`);
  const machine = memory === undefined ? say`more than 4 GiB` : formatBytes(memory);
  return say`By itself, with ${machine} of memory, ${choices.join('; ')}.`;
}

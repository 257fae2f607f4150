import { formatBytes } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import { inlineCode } from './markdown.ts';

/** What a file says of one of its own chains. */
export interface UserChain {
  readonly name: string;
  readonly table: string;
  readonly rules: number;
  /** How many rules of the table jump or go to it. */
  readonly jumps: number;
  /** False where the file does not tell all of the chain. */
  readonly complete: boolean;
}

/** A chain that is not built in: Markdown of a few lines. */
export function describeUserChain({ name, table, rules, jumps, complete }: UserChain): string {
  const known = rules === 1 ? say`1 rule` : say`${rules} rules`;
  const count = complete ? known : say`at least ${known}`;
  const jumped =
    jumps === 0
      ? say`No rule of this file jumps to it.`
      : jumps === 1
        ? say`1 rule jumps to it.`
        : say`${jumps} rules jump to it.`;
  return section(
    name,
    say`A chain of its own in the table ${inlineCode(table)}, with ${count}. ${jumped} At its end a packet returns to the rule behind the jump.`,
  );
}

/** `[packets:bytes]`: Markdown of a few lines; undefined for what is no pair of numbers. */
export function describeCounters(text: string): string | undefined {
  const match = /^\[(\d+):(\d+)\]$/.exec(text);
  if (!match) return undefined;
  const [packets, bytes] = [Number(match[1]), Number(match[2])];
  const size = bytes >= 1024 ? ` (${formatBytes(bytes)})` : '';
  return section(
    text,
    say`${packets === 1 ? say`1 packet` : say`${packets} packets`} and ${bytes === 1 ? say`1 byte` : say`${bytes} bytes`}${size} were counted here before the file was saved. \`iptables-restore\` starts from zero unless it runs with \`--counters\`.`,
  );
}

/** `COMMIT`: Markdown of a few lines. */
export function describeCommit(): string {
  return section(
    'COMMIT',
    say`Puts the lines since \`*table\` into the kernel in one step, in place of what the table held before; \`--noflush\` keeps that. Without it, nothing of the table is loaded.`,
  );
}

/** `!` before an option, or behind it in the old way: Markdown of a few lines. */
export function describeNegation(old: boolean): string {
  return section(
    '!',
    old
      ? say`Negation in the old place. Since iptables 1.4.12 the loader refuses it: \`!\` stands before the option.`
      : say`Negates the option behind it: the rule matches what that option does not.`,
  );
}

function section(title: string, text: string): string {
  return `**${inlineCode(title)}**\n\n${text}`;
}

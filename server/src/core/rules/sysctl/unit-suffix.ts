import type { LineContext, Rule } from '../../lint/rule.ts';
import { lineVerdict, refusalSeverity, valueFault } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { said, say, sentences } from '../../text/say.ts';
import { refusalWords } from './value-words.ts';

/** A number with a unit behind it. */
export const unitSuffix: Rule = {
  meta: {
    id: 'sysctl/unit-suffix',
    title: 'Unit behind a number',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A number carries a unit: `16M`, `60s`, `10%`. A warning where a blank stands between them. The fix writes the number in the unit of the key, where that is known.',
      why: 'The kernel knows no units: it refuses the line with `Invalid argument` and keeps the old value. Behind a blank it does not read them and stores the number alone.',
      bad: [
        { title: 'Bytes.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.rmem_max = 16M\n' } },
        { title: 'Seconds.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_fin_timeout = 30s\n' } },
        { title: 'In a list.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_rmem = 4096 131072 16MB\n' } },
      ],
      good: [
        { title: 'The bytes written out.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.rmem_max = 16777216\n' } },
        { title: 'A letter in a text.', files: { 'etc/sysctl.d/90-kernel.conf': 'kernel.domainname = 4k\n' } },
      ],
      sources: ['written to Linux 6.18'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

const SIZES: Readonly<Record<string, bigint>> = { b: 1n, k: 2n ** 10n, m: 2n ** 20n, g: 2n ** 30n, t: 2n ** 40n };
const MILLISECONDS: Readonly<Record<string, bigint>> = {
  ms: 1n,
  s: 1000n,
  sec: 1000n,
  secs: 1000n,
  seconds: 1000n,
  m: 60_000n,
  min: 60_000n,
  h: 3_600_000n,
  hours: 3_600_000n,
  d: 86_400_000n,
  days: 86_400_000n,
};

/** How much one of what a key counts is, in the smallest unit of its kind. */
const COUNTED: Readonly<Record<string, { readonly units: (unit: string) => bigint | undefined; readonly one: bigint }>> = {
  bytes: { units: sizeOf, one: 1n },
  KiB: { units: sizeOf, one: 1024n },
  seconds: { units: (unit) => MILLISECONDS[unit], one: 1000n },
  milliseconds: { units: (unit) => MILLISECONDS[unit], one: 1n },
  'hundredths of a second': { units: (unit) => MILLISECONDS[unit], one: 10n },
  percent: { units: (unit) => (unit === '%' ? 1n : undefined), one: 1n },
};

function sizeOf(unit: string): bigint | undefined {
  const letter = /^([bkmgt])(?:i?b|bytes)?$/.exec(unit)?.[1] ?? (unit === 'bytes' ? 'b' : '');
  return SIZES[letter];
}

/** A number with a unit as the key counts it; undefined where the unit is none of the key's kind or the number does not come out even. */
function converted(number: string, unit: string, counted: string | undefined): string | undefined {
  const kind = COUNTED[counted ?? ''];
  const factor = kind?.units(unit.toLowerCase());
  if (!kind || factor === undefined || !/^\d+$/.test(number)) return undefined;
  const total = BigInt(number) * factor;
  return total % kind.one === 0n ? String(total / kind.one) : undefined;
}

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  const fault = verdict && valueFault(verdict);
  if (!verdict || fault?.kind !== 'unit') return;
  const range = context.at({ start: line.value.start + fault.at.start, end: line.value.start + fault.at.end });
  const number = converted(fault.number, fault.unit, verdict.record.unit);
  const edits = [{ path: context.file.path, range, newText: number ?? '' }];
  const { unit } = verdict.record;
  const outcome = verdict.refused
    ? refusalWords(verdict)
    : say`the kernel stores ${fault.number} and does not read what stands behind it`;
  context.report({
    range,
    severity: verdict.refused ? refusalSeverity(line, verdict, context.settings) : 'warning',
    message: sentences(
      unit
        ? say`${verdict.key} takes numbers without a unit, counted in ${said(unit)}: ${outcome}.`
        : say`${verdict.key} takes numbers without a unit: ${outcome}.`,
      number ? say`Write ${number}.` : '',
    ),
    fixes: number ? [{ title: say`Write ${number}`, safety: verdict.refused ? 'safe' : 'offered', edits }] : [],
  });
}

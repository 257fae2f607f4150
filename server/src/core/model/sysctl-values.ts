import { defaultTarget, divide, type KernelSpan, type KernelTarget } from '../knowledge/kernel.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { sysctlKey } from '../knowledge/sysctl/key.ts';
import type { SysctlRecord } from '../knowledge/sysctl/record.ts';
import type { KernelNumber } from '../knowledge/sysctl/value.ts';
import { judgeInTarget, type SpanVerdict } from '../knowledge/sysctl/values/target.ts';
import type { Refusal } from '../knowledge/sysctl/values/verdict.ts';
import type { SysctlAssignment } from '../syntax/sysctl/tree.ts';
import { hasHole } from '../syntax/template.ts';
import type { Settings, Severity } from '../workspace/settings.ts';
import type { Host } from '../workspace/workspace.ts';
import { effective, sysctlSettings } from './sysctl-settings.ts';

/** What the kernels of a target make of the value of one line. */
export interface LineVerdict {
  /** The key as the line writes it. */
  readonly key: string;
  readonly record: SysctlRecord;
  readonly text: string;
  /** The kernels that refuse the value or, as old ones do, drop it without a word; the first reason, and the error where one reports it. */
  readonly refused?: {
    readonly spans: readonly KernelSpan[];
    readonly refusal: Refusal;
    readonly error: string | undefined;
    readonly partly: boolean;
  };
  /** What a kernel that takes the value keeps of it. */
  readonly stored?: Extract<SpanVerdict['verdict'], { outcome: 'stored' }>;
  /** Why kernels with 1000 clock ticks a second refuse what others take. */
  readonly fastClock?: Refusal;
}

interface RefusingSpan {
  readonly span: KernelSpan;
  readonly refusal: Refusal;
  readonly error: string | undefined;
}

interface Known {
  readonly target: KernelTarget;
  readonly verdict: LineVerdict | undefined;
}

/** Verdicts on lines that no other line bears on, and on the others by the host that was asked for them. */
const alone = new WeakMap<SysctlAssignment, Known>();
const among = new WeakMap<Host, Map<SysctlAssignment, Known>>();

/**
 * What the kernels of the target make of a line; undefined where nothing certain can be said: a key that kernlint does not know or that no kernel
 * of the target has or lets anyone write, a value with template holes, a handler that is not known.
 */
export function lineVerdict(line: SysctlAssignment, host: Host, settings: Settings): LineVerdict | undefined {
  const { target } = settings;
  const found = [alone.get(line), among.get(host)?.get(line)].find((one) => one?.target === target);
  if (found) return found.verdict;
  let asked = false;
  const verdict = judgeLine(line, target, (key) => {
    asked = true;
    return effective(sysctlSettings(host), sysctlKey(key).name)?.value;
  });
  if (!asked) alone.set(line, { target, verdict });
  else among.set(host, (among.get(host) ?? new Map<SysctlAssignment, Known>()).set(line, { target, verdict }));
  return verdict;
}

function judgeLine(
  line: SysctlAssignment,
  target: KernelTarget,
  other: (key: string) => string | undefined,
): LineVerdict | undefined {
  if (hasHole(line.holes, line.key) || hasHole(line.holes, line.value) || /\s/.test(line.key.text)) return undefined;
  const record = findSysctl(line.key.text);
  if (!record) return undefined;
  const text = line.value.text;
  const writable = record.readOnly ? divide(target, record.readOnly).lacks : target.spans;
  if (writable.length === 0) return undefined;
  const judged = judgeInTarget(record, text, { label: target.label, spans: writable }, other);
  const refusing = judged.flatMap(({ span, verdict }): readonly RefusingSpan[] => {
    if (verdict.outcome === 'refused') return [{ span, refusal: verdict.refusal, error: verdict.error }];
    return verdict.outcome === 'stored' && verdict.dropped ? [{ span, refusal: verdict.dropped, error: undefined }] : [];
  });
  const stored = judged.map(({ verdict }) => verdict).findLast((verdict) => verdict.outcome === 'stored' && !verdict.dropped);
  const fastClock = judged.find((one) => one.fastClock)?.fastClock;
  const [first] = refusing;
  if (!first && !stored) return undefined;
  const refused = first && {
    spans: refusing.map(({ span }) => span),
    refusal: first.refusal,
    error: refusing.find(({ error }) => error)?.error,
    partly: refusing.length < judged.length,
  };
  return {
    key: line.key.text,
    record,
    text,
    ...(refused ? { refused } : {}),
    ...(stored ? { stored: stored as NonNullable<LineVerdict['stored']> } : {}),
    ...(fastClock ? { fastClock } : {}),
  };
}

/**
 * How much a refusal weighs: an error where all kernels refuse the value, a warning where some of the declared kernels do, information where no
 * kernel was declared, and where the line begins with `-`, which forgives a failing write.
 */
export function refusalSeverity(line: SysctlAssignment, verdict: LineVerdict, settings: Settings): Severity {
  if (line.dash) return 'info';
  if (!verdict.refused?.partly) return 'error';
  return settings.target.label === defaultTarget.label ? 'info' : 'warning';
}

/** What is wrong with the value of a line; the rules below sysctl/ each report one of these. */
export type ValueFault =
  | { readonly kind: 'octal'; readonly number: KernelNumber | undefined; readonly digits: string; readonly at: Place }
  | { readonly kind: 'comment'; readonly at: Place; readonly harmless: boolean }
  | { readonly kind: 'unit'; readonly number: string; readonly unit: string; readonly at: Place }
  | { readonly kind: 'separator'; readonly mended: string }
  | { readonly kind: 'too many'; readonly at: Place }
  | { readonly kind: 'too few'; readonly given: number }
  | { readonly kind: 'range'; readonly refusal: Extract<Refusal, { reason: 'too low' | 'too high' }> }
  | { readonly kind: 'order'; readonly refusal: Extract<Refusal, { reason: 'order' }> }
  | { readonly kind: 'cut'; readonly kept: string }
  | { readonly kind: 'invalid'; readonly refusal: Refusal };

/** A part of the value's text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a value, one thing a line; undefined where it is sound. */
export function valueFault(verdict: LineVerdict): ValueFault | undefined {
  // A second assignment, a second `=` and characters that nobody sees are faults of the line's form.
  if (verdict.record.type !== 'string' && (verdict.text.includes('=') || INVISIBLE.test(verdict.text))) return undefined;
  return spacedUnit(verdict) ?? (verdict.refused ? refusedFault(verdict, verdict.refused.refusal) : storedFault(verdict));
}

/** Blanks of Unicode, and characters without a width. */
const INVISIBLE = /[\p{Cf}\u0085]|[^\P{Zs} ]/u;
const COMMENT = /^\s*(?:[#;]|\/\/|\/\*)/;

/** A number with a unit behind a blank: the kernel reads the number alone. */
function spacedUnit({ record, text }: LineVerdict): ValueFault | undefined {
  const match = /^(\d+)\s+(%|[a-zA-Zµ]+)$/.exec(text);
  if (!match || record.type === 'string' || (record.fields?.length ?? 1) > 1) return undefined;
  return { kind: 'unit', number: match[1]!, unit: match[2]!, at: { start: 0, end: text.length } };
}

function refusedFault({ record, text }: LineVerdict, refusal: Refusal): ValueFault | undefined {
  if (/^["'`“‘„]/.test(text)) return undefined;
  switch (refusal.reason) {
    case 'too low':
    case 'too high':
      return { kind: 'range', refusal };
    case 'order':
      return { kind: 'order', refusal };
    case 'empty':
      return { kind: 'invalid', refusal };
    case 'form':
      return formFault(text, refusal);
    default:
      break;
  }
  const word = text.slice(refusal.start, refusal.end);
  const number = /^-?(?:0[xX][0-9a-fA-F]+|\d+(?:\.\d+)?)/.exec(word)?.[0] ?? '';
  const rest = text.slice(refusal.start + number.length);
  const end = { start: refusal.start + number.length, end: text.length };
  if (COMMENT.test(rest) || (number !== '' && /^\\/.test(rest))) return { kind: 'comment', at: end, harmless: false };
  if (/^0\d+$/.test(word) && /[89]/.test(word))
    return { kind: 'octal', number: undefined, digits: word, at: { start: refusal.start, end: refusal.end } };
  const unit = /^\s*(%|[a-zA-Zµ]+)$/.exec(rest)?.[1];
  if (number !== '' && unit && !/^0[xX]?/.test(word))
    return { kind: 'unit', number, unit, at: { start: refusal.start, end: text.length } };
  const fields = record.fields?.length ?? 1;
  const parts = text.split(/\s*[,;|/]\s*|\s+/);
  const numbers = parts.length === fields && /[,;|/]/.test(text) && parts.every((part) => /^-?\d+$/.test(part));
  if (fields > 1 && (numbers || /^\d+\s*-\s*\d+$/.test(text)))
    return { kind: 'separator', mended: (numbers ? parts : text.split('-').map((part) => part.trim())).join(' ') };
  return { kind: 'invalid', refusal };
}

function formFault(text: string, refusal: Refusal): ValueFault {
  const comment = blanksBefore(text, /\s(?:#|;|\/\/)/);
  if (comment !== undefined) return { kind: 'comment', at: { start: comment, end: text.length }, harmless: false };
  // A list of ports with blanks in it.
  if (/^\d+(?:-\d+)?(?:(?:\s*,\s*|\s+)\d+(?:-\d+)?)+,?$/.test(text)) {
    const mended = text.replace(/\s*[,\s]\s*/g, ',').replace(/,$/, '');
    if (mended !== text) return { kind: 'separator', mended };
  }
  return { kind: 'invalid', refusal };
}

function storedFault({ record, text, stored }: LineVerdict): ValueFault | undefined {
  if (!stored?.numbers) return textFault(text, stored?.cut);
  const last = stored.numbers.at(-1)!;
  const octal = stored.numbers.find(
    (number) => number.base === 8 && !sameInDecimal(text.slice(number.start, number.end), number.value),
  );
  if (octal)
    return {
      kind: 'octal',
      number: octal,
      digits: text.slice(octal.start, octal.end),
      at: { start: octal.start, end: octal.end },
    };
  const surplus = stored.surplus ?? '';
  if (surplus !== '') {
    const at = { start: last.end, end: text.length };
    return COMMENT.test(surplus) ? { kind: 'comment', at, harmless: true } : { kind: 'too many', at };
  }
  const fields = record.fields?.length ?? 1;
  return stored.numbers.length < fields ? { kind: 'too few', given: stored.numbers.length } : undefined;
}

function sameInDecimal(digits: string, value: bigint): boolean {
  return BigInt(digits.replace('-', '')) === (value < 0n ? -value : value);
}

/** Where the blanks begin that end with the first match of a pattern, which begins with one of them. */
function blanksBefore(text: string, pattern: RegExp): number | undefined {
  const match = pattern.exec(text);
  return match ? text.slice(0, match.index).trimEnd().length : undefined;
}

/** A text is kept as it is, with what was meant as a remark. */
function textFault(text: string, cut: string | undefined): ValueFault | undefined {
  const comment = blanksBefore(text, /\s#\s/);
  if (comment !== undefined && !text.startsWith('|'))
    return { kind: 'comment', at: { start: comment, end: text.length }, harmless: false };
  return cut === undefined ? undefined : { kind: 'cut', kept: text.slice(0, text.length - cut.length) };
}

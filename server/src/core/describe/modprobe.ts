import { erasOf, sizeFromHashsize } from '../knowledge/conntrack.ts';
import { existsIn, type KernelTarget, type Lifespan } from '../knowledge/kernel.ts';
import { directive } from '../knowledge/modprobe/directives.ts';
import { aliasesOf, findModule, findParameter, judgeFormerName, normalName } from '../knowledge/modprobe/index.ts';
import { packagedModule } from '../knowledge/modprobe/packages.ts';
import type { ModuleParameter, ModuleRecord } from '../knowledge/modprobe/record.ts';
import { isNumberType } from '../knowledge/modprobe/value.ts';
import { oldNameSentence, successorOf } from '../rules/modprobe/old-name.ts';
import { formatDuration } from '../text/numbers.ts';
import { andList, phrase, said, say, sentences } from '../text/say.ts';
import { type KnownTable, tableArithmetic } from './conntrack.ts';
import { escapeMarkdown, inlineCode, prose } from './markdown.ts';

/** Where a module or parameter is looked at. */
export interface ModuleSubject {
  readonly target: KernelTarget;
  /** The machine's memory in bytes, where it is known. */
  readonly memoryBytes?: number;
  /** What the host sets for the table of connections elsewhere. */
  readonly conntrack?: KnownTable;
}

/** A command of modprobe.d: Markdown of a few lines; undefined for what is no command. */
export function describeDirective(name: string): string | undefined {
  const record = directive(name);
  if (!record) return undefined;
  const facts = [say`Written ${inlineCode(record.usage)}.`];
  if (record.since) facts.push(say`Since kmod ${record.since}; older ones skip the line.`);
  facts.push(say`Source: kmod 30 and 34, measured with modprobe -c and -n -v.`);
  return page(name, record.what, facts);
}

/** How many parameters a hover names. */
const MOST_PARAMETERS = 25;

/** A module, under its present or an old name: Markdown of fewer than 15 lines; undefined for a module that is not known. */
export function describeModule(name: string, { target }: ModuleSubject): string | undefined {
  const verdict = judgeFormerName(name, target);
  if (verdict) {
    const record = findModule(successorOf(verdict) ?? '');
    const what = sentences(oldNameSentence(normalName(name), verdict), record?.what ?? '');
    return page(name, what, [say`Source: ${verdict.record.source}.`]);
  }
  const record = findModule(name);
  if (!record) return undefined;
  const facts = [...lifeFacts(record, target)];
  const parameters = record.parameters.map((parameter) => `\`${parameter.name}\``);
  if (parameters.length > MOST_PARAMETERS)
    facts.push(
      say`Parameters: ${parameters.slice(0, MOST_PARAMETERS).join(', ')} and ${parameters.length - MOST_PARAMETERS} more.`,
    );
  else if (parameters.length > 0) facts.push(say`Parameters: ${parameters.join(', ')}.`);
  else if (record.complete) facts.push(say`It has no parameters.`);
  const aliases = aliasesOf(record.name).filter((alias) => /^\w+$/.test(alias));
  if (aliases.length > 0)
    facts.push(
      say`Also found as ${aliases.map((alias) => `\`${alias}\``).join(', ')}; \`options\` for such a name count only where it is asked for so.`,
    );
  return page(record.name, record.what || say`A module of the kernel.`, [...facts, say`Source: ${record.source}.`]);
}

/** A parameter of a module and what its value means here: Markdown of fewer than 15 lines; undefined where it is not known. */
export function describeModuleParameter(
  module: string,
  name: string,
  value: string | undefined,
  subject: ModuleSubject,
): string | undefined {
  const verdict = judgeFormerName(module, subject.target);
  const record = findModule((verdict && successorOf(verdict)) ?? module);
  const parameter = record && findParameter(record, name);
  if (!record || !parameter) return undefined;
  const facts = [
    ...(verdict ? [say`Not used as it stands: ${oldNameSentence(normalName(module), verdict)}`] : []),
    ...lifeFacts(parameter, subject.target),
    ...kernelFacts(record, parameter),
    traits(parameter),
    ...hereFacts(record, parameter, value, subject),
    ...(parameter.advice ? [parameter.advice] : []),
    say`Source: ${record.source}.`,
  ];
  return page(`${record.name} ${parameter.name}`, parameter.what || say`A parameter of this module.`, facts);
}

function page(title: string, what: string, facts: readonly string[]): string {
  return [`**${escapeMarkdown(title)}**`, '', prose(what), '', ...facts.map((fact) => `- ${prose(fact)}`)].join('\n');
}

/** Only what the target does not take for granted. */
function lifeFacts(life: Lifespan, target: KernelTarget): readonly string[] {
  const here = existsIn(target, life);
  if (here === 'all') return [];
  const { label } = target;
  const some = here === 'some';
  if (life.removed && life.since)
    return [
      some
        ? say`Exists from Linux ${life.since} up to ${life.removed}: some of ${label} have it.`
        : say`Exists from Linux ${life.since} up to ${life.removed}: none of ${label} have it.`,
    ];
  if (life.removed)
    return [
      some
        ? say`Gone since Linux ${life.removed}: some of ${label} have it.`
        : say`Gone since Linux ${life.removed}: none of ${label} have it.`,
    ];
  return [
    some
      ? say`Exists since Linux ${life.since}: some of ${label} have it.`
      : say`Exists since Linux ${life.since}: none of ${label} have it.`,
  ];
}

/** Which of the packaged kernels have a parameter, where kernlint knows no more of its life than that. */
function kernelFacts({ name: module, complete }: ModuleRecord, { name }: ModuleParameter): readonly string[] {
  const packaged = complete ? undefined : packagedModule(module);
  const kernels = packaged?.parameters.find((parameter) => parameter.name === name)?.kernels ?? [];
  if (!packaged || kernels.length === 0 || kernels.length === packaged.kernels.length) return [];
  return [
    kernels.length === 1
      ? say`Of Debian's kernels ${andList(packaged.kernels)} only ${andList(kernels)} has it.`
      : say`Of Debian's kernels ${andList(packaged.kernels)} only ${andList(kernels)} have it.`,
  ];
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  bool: phrase`switch (\`y\`, \`1\` or nothing is on; \`n\` or \`0\` is off)`,
  charp: phrase`text`,
  string: phrase`text`,
};

/** What a value of this type looks like: `integer`, `up to 8 integers with commas`. */
function typeWords(type: string): string {
  const [, base = '', length] = /^([^[|]*)(?:\[(\d*)\])?/.exec(type) ?? [];
  if (type === '') return say`parameter`;
  const known = TYPE_WORDS[base];
  const one = known ? said(known) : isNumberType(base) ? say`integer` : say`parameter`;
  if (length === undefined) return one;
  const many = base === 'charp' ? say`texts` : base === 'bool' ? say`switches` : say`integers`;
  return length === '' ? say`${many} with commas` : say`up to ${length} ${many} with commas`;
}

function traits({ type, unit, range, default: standard, writable }: ModuleParameter): string {
  const parts = [typeWords(type)];
  if (unit) parts.push(said(unit));
  if (range) parts.push(say`${range.min} to ${range.max}`);
  const told = [say`${parts.reduce((before, part) => say`${before}, ${part}`)}.`];
  if (standard) told.push(say`Default: ${standard}.`);
  if (writable === true) told.push(say`Can be changed in /sys while the module is loaded.`);
  if (writable === false) told.push(say`Read when the module loads, not later.`);
  const text = sentences(...told);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the value means. */
function hereFacts(
  module: ModuleRecord,
  parameter: ModuleParameter,
  value: string | undefined,
  subject: ModuleSubject,
): readonly string[] {
  if (module.name === 'nf_conntrack' && parameter.name === 'hashsize') return hashsizeFacts(value, subject);
  if (value === undefined) return parameter.type === 'bool' ? [say`Here: without a value it is on.`] : [];
  const known = parameter.values?.[value];
  if (known) return [say`Here: \`${value}\` means ${known}.`];
  if (parameter.type === 'bool' && /^[yYnN01]$/.test(value)) return [/[yY1]/.test(value) ? say`Here: on.` : say`Here: off.`];
  const number = /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  if (parameter.unit === 'seconds' && number !== undefined && number >= 60) return [say`Here: ${formatDuration(number)}.`];
  return [];
}

function hashsizeFacts(value: string | undefined, { target, memoryBytes, conntrack }: ModuleSubject): readonly string[] {
  const buckets = value !== undefined && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
  if (buckets === undefined) return tableArithmetic(conntrack ?? {}, target, memoryBytes);
  const era = erasOf(target).at(-1)!.eras[0]!;
  const own = sizeFromHashsize(era, buckets);
  const max = conntrack?.max ?? own.max;
  const sentence =
    conntrack?.max === undefined
      ? say`nf_conntrack_max becomes ${max}, 8 for each bucket, where nothing sets it.`
      : say`nf_conntrack_max is ${max}, which the host sets elsewhere; hashsize alone would make it ${own.max}.`;
  return [sentence, ...tableArithmetic({ max, buckets }, target, memoryBytes)];
}

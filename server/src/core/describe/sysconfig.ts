import { findModule, normalName } from '../knowledge/modprobe/index.ts';
import { findSysconfigVariable, SYSCONFIG_SOURCE, type SysconfigType, type SysconfigVariable } from '../knowledge/sysconfig.ts';
import { formatDuration } from '../text/numbers.ts';
import { phrase, said, say, sentences } from '../text/say.ts';
import { escapeMarkdown, prose } from './markdown.ts';

const TYPES: Readonly<Record<SysconfigType, string>> = {
  'yes-no': phrase`Switch, \`yes\` or \`no\`.`,
  integer: phrase`Whole number`,
  modules: phrase`Module names with blanks between them.`,
  words: phrase`Texts with blanks between them.`,
};

/** A variable of iptables-config and what its value means: Markdown of fewer than 15 lines; undefined for a variable that is not known. */
export function describeSysconfigVariable(name: string, value: string | undefined): string | undefined {
  const variable = findSysconfigVariable(name);
  if (!variable) return undefined;
  const type = said(TYPES[variable.type]);
  const facts = [
    sentences(variable.unit ? say`${type} of ${said(variable.unit)}.` : type, say`Default: ${variable.default}.`),
    ...hereFacts(variable, value),
    ...(variable.advice ? [variable.advice] : []),
    say`Read by: ${variable.versions}.`,
    say`Source: ${SYSCONFIG_SOURCE}.`,
  ];
  return [`**${escapeMarkdown(name)}**`, '', prose(variable.what), '', ...facts.map((fact) => `- ${prose(fact)}`)].join('\n');
}

function hereFacts(variable: SysconfigVariable, value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  if (variable.type === 'yes-no') return [value === 'yes' ? say`Here: on.` : say`Here: off.`];
  if (variable.type === 'modules') return moduleFacts(value);
  if (variable.unit === 'seconds' && /^\d{1,9}$/.test(value) && Number(value) >= 60)
    return [say`Here: ${formatDuration(Number(value))}.`];
  return [];
}

/** What the first few modules of a list do. */
function moduleFacts(value: string): readonly string[] {
  return value
    .split(/\s+/)
    .map((word) => findModule(word))
    .filter((record) => record !== undefined && record.what !== '')
    .slice(0, 4)
    .map((record) => `\`${normalName(record!.name)}\`: ${record!.what}`);
}

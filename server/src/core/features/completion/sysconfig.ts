import { findSysconfigVariable, type SysconfigVariable, sysconfigVariables } from '../../knowledge/sysconfig.ts';
import type { SysconfigTree } from '../../syntax/sysconfig/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { phrase, said, say } from '../../text/say.ts';
import { runStart } from '../../text/trim.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import { type Completion, type Completions, choice, placeHolder, runEnd } from './item.ts';
import { moduleItems } from './modprobe.ts';

/** What can stand at a place of a line of iptables-config: a variable that is not set yet, or its value. */
export function completeSysconfig(
  file: SourceFileOf<'iptables-config'>,
  index: number,
  at: number,
  settings: Settings,
): Completions | undefined {
  const line = file.tree.lines[index];
  const text = line?.text ?? '';
  const before = text.slice(0, at);
  if (line?.kind === 'comment' || (line && hasHole(line.holes, { start: at - 1, end: at + 1 }))) return undefined;
  if (line?.kind === 'assignment' && at >= line.value.start) {
    const variable = findSysconfigVariable(line.name.text);
    return variable && completeValue(variable, line.name.text, text, line.value.start, at, settings);
  }
  const name = /^\uFEFF?[ \t]*(?:export[ \t]+)?(\w*)$/.exec(before);
  if (!name) return undefined;
  const start = at - name[1]!.length;
  const wordEnd = runEnd(text, at, /\w/);
  const items = variableItems(file, text[wordEnd] === '=');
  return { items, range: { start, end: at }, wordEnd, changing: false };
}

function variableItems(file: SourceFileOf<'iptables-config'>, hasValue: boolean): readonly Completion[] {
  const set = new Set(namesSet(file.tree));
  const v6 = /(^|\/)ip6tables-config/.test(file.path);
  return sysconfigVariables.flatMap((variable, rank): Completion[] => {
    const name = v6 ? variable.name.replace('IPTABLES_', 'IP6TABLES_') : variable.name;
    if (set.has(name)) return [];
    const insert = hasValue ? undefined : `${name}="${holder(variable)}"`;
    return [
      {
        label: name,
        kind: 'variable',
        detail: say`${variable.type === 'yes-no' ? say`yes or no` : variable.type}, default ${variable.default}`,
        ...(insert ? { insert, snippet: true } : {}),
        rank,
        about: { of: 'variable', name },
      },
    ];
  });
}

function namesSet({ lines }: SysconfigTree): readonly string[] {
  return lines.flatMap((line) => (line.kind === 'assignment' ? [line.name.text] : []));
}

function holder({ type, default: standard }: SysconfigVariable): string {
  if (type === 'yes-no') return choice(1, standard === 'yes' ? ['no', 'yes'] : ['yes', 'no']);
  return type === 'integer' ? placeHolder(1, standard) : '$1';
}

function completeValue(
  variable: SysconfigVariable,
  name: string,
  text: string,
  valueStart: number,
  at: number,
  settings: Settings,
): Completions | undefined {
  const opened = /^["']?/.exec(text.slice(valueStart))![0].length;
  const from = Math.min(at, valueStart + opened);
  const start = variable.type === 'modules' || variable.type === 'words' ? Math.max(from, runStart(text, at, /[^\s"']/)) : from;
  const quote = text.slice(from, at).search(/["']/);
  if (quote >= 0 && /\s/.test(text.slice(from + quote, at))) return undefined;
  const isModule = variable.type === 'modules';
  const items = isModule ? moduleItems(text.slice(start, at), settings) : valueItems(variable, name);
  const wordEnd = runEnd(text, at, /[^\s"']/);
  return items.length > 0 ? { items, range: { start, end: at }, wordEnd, changing: isModule } : undefined;
}

/** Texts that the lists of real hosts hold (facts of the init script: what a restart would otherwise lose). */
const LOAD_LIST: readonly (readonly [string, string])[] = [
  ['.nf_conntrack', phrase`the keys of connection tracking`],
  ['.bridge-nf', phrase`the keys of filtered bridges`],
];

function valueItems({ type, default: standard }: SysconfigVariable, name: string): readonly Completion[] {
  const values: readonly (readonly [string, string])[] =
    type === 'yes-no'
      ? ['yes', 'no'].map((word) => [word, word === standard ? say`default` : ''])
      : type === 'words'
        ? LOAD_LIST.map(([key, detail]) => [key, said(detail)])
        : [[standard, say`default`]];
  return values.map(([label, detail], rank): Completion => {
    return { label, kind: 'value', detail, rank, about: { of: 'variable', name, value: label } };
  });
}

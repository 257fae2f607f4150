import { describeEffective } from '../describe/effective.ts';
import { describeDirective, describeModule, describeModuleParameter, type ModuleSubject } from '../describe/modprobe.ts';
import { describeSysconfigVariable } from '../describe/sysconfig.ts';
import { describeSysctl } from '../describe/sysctl.ts';
import { findSysconfigVariable } from '../knowledge/sysconfig.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { lineAt, lineStarts } from '../syntax/lines.ts';
import { splitParameter } from '../syntax/modprobe/parse.ts';
import type { ModprobeDirective, ModprobeLine } from '../syntax/modprobe/tree.ts';
import type { SysconfigLine } from '../syntax/sysconfig/tree.ts';
import { hasHole } from '../syntax/template.ts';
import { holds, shift, type TextRange, type Token } from '../text/range.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceFile, SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { hoverIptables, type LineHover } from './hover-iptables.ts';
import { subjectOf } from './subject.ts';

export interface Hover {
  /** What the text is about. */
  readonly range: TextRange;
  /** Fewer than 15 lines. */
  readonly markdown: string;
}

/** What is known of the word at `offset`, and what its value means on this host; undefined where nothing is. Never throws. */
export function hover(file: SourceFile, offset: number, host: Host, settings: Settings): Hover | undefined {
  const index = lineAt(file.tree, offset);
  const start = lineStarts(file.tree)[index] ?? 0;
  const found = inLine(file, index, offset - start, host, settings);
  return found?.markdown === undefined ? undefined : { range: shift(found.range, start), markdown: found.markdown };
}

function inLine(file: SourceFile, index: number, at: number, host: Host, settings: Settings): LineHover | undefined {
  switch (file.format) {
    case 'sysctl':
      return hoverSysctl(file, index, at, host, settings);
    case 'modprobe':
      return hoverModprobe(file.tree.lines[index], at, subjectOf(host, settings));
    case 'modules-load': {
      const line = file.tree.lines[index];
      return line?.kind === 'module' && holds(line.name, at) ? moduleHover(line.name, subjectOf(host, settings)) : undefined;
    }
    case 'iptables-config':
      return hoverSysconfig(file.tree.lines[index], at, subjectOf(host, settings));
    case 'iptables':
      return hoverIptables(file, index, at);
  }
}

function hoverSysctl(
  file: SourceFileOf<'sysctl'>,
  index: number,
  at: number,
  host: Host,
  settings: Settings,
): LineHover | undefined {
  const line = file.tree.lines[index];
  if (line?.kind !== 'assignment' && line?.kind !== 'exclusion') return undefined;
  const value = line.kind === 'assignment' ? line.value : undefined;
  const range = [line.key, value].find((part) => part && holds(part, at));
  const record = findSysctl(line.key.text);
  if (!range || !record) return undefined;
  const readable = value && value.text !== '' && !hasHole(line.holes, value);
  const effective = describeEffective(host, settings.target, file, index);
  return {
    range,
    markdown: describeSysctl(record, { ...subjectOf(host, settings), value: readable ? value.text : undefined, effective }),
  };
}

function hoverModprobe(line: ModprobeLine | undefined, at: number, subject: ModuleSubject): LineHover | undefined {
  if (line?.kind !== 'directive') return undefined;
  const { command, words } = line;
  if (holds(command, at)) return { range: command, markdown: describeDirective(command.text) };
  const index = words.findIndex((word) => holds(word, at));
  const word = words[index];
  if (!word) return undefined;
  switch (command.text) {
    case 'options':
      return index === 0 ? moduleHover(word, subject) : parameterHover(line, index, at, subject);
    case 'blacklist':
    case 'install':
    case 'remove':
      return index === 0 ? moduleHover(word, subject) : undefined;
    case 'alias':
    case 'softdep':
    case 'weakdep':
      return moduleHover(word, subject);
    default:
      return undefined;
  }
}

function parameterHover(line: ModprobeDirective, index: number, at: number, subject: ModuleSubject): LineHover {
  const { name, value } = splitParameter(line.words[index]!);
  const readable = value && !hasHole(line.holes, value);
  const markdown = describeModuleParameter(line.words[0]!.text, name.text, readable ? value.text : undefined, subject);
  return { range: value && at >= value.start ? value : name, markdown };
}

function moduleHover(name: Token, subject: ModuleSubject): LineHover {
  return { range: name, markdown: describeModule(name.text, subject) };
}

function hoverSysconfig(line: SysconfigLine | undefined, at: number, subject: ModuleSubject): LineHover | undefined {
  if (line?.kind !== 'assignment') return undefined;
  const { name, value, literal } = line;
  const range = [name, value].find((part) => holds(part, at));
  if (!range) return undefined;
  if (range === value && findSysconfigVariable(name.text)?.type === 'modules') {
    const module = moduleHover(wordAt(line.text, value, at), subject);
    if (module.markdown !== undefined) return module;
  }
  return { range, markdown: describeSysconfigVariable(name.text, literal ? value.text : undefined) };
}

/** The letters, digits, `_` and `-` around a place of a line. */
function wordAt(line: string, within: TextRange, at: number): Token {
  let start = at;
  let end = at;
  while (start > within.start && /[\w-]/.test(line[start - 1]!)) start--;
  while (end < within.end && /[\w-]/.test(line[end]!)) end++;
  return { start, end, text: line.slice(start, end) };
}

import { findSysconfigVariable } from '../../knowledge/sysconfig.ts';
import { suppressions } from '../../lint/suppression.ts';
import { lineAt, lineStarts } from '../../syntax/lines.ts';
import type { SysconfigLine } from '../../syntax/sysconfig/tree.ts';
import type { TextRange } from '../../text/range.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { iptablesTokens } from './iptables.ts';
import { modprobeTokens, modulesLoadTokens } from './modprobe.ts';
import { sysctlTokens } from './sysctl.ts';
import { type SemanticToken, token } from './token.ts';

/** What words of a file are that no grammar can know, in their order; of the lines that `range` touches, and of all where there is none. */
export function semanticTokens(file: SourceFile, host: Host, settings: Settings, range?: TextRange): readonly SemanticToken[] {
  return [...semanticTokenSteps(file, host, settings, range)].flat();
}

/** So many lines are read in one step. */
const STEP = 1000;

/** The same step by step, for who has to do something else between: whether a chain is declared, a setting loses, a key is gone. */
export function* semanticTokenSteps(
  file: SourceFile,
  host: Host,
  settings: Settings,
  range: TextRange = { start: 0, end: file.text.length },
): Generator<readonly SemanticToken[]> {
  if (file.tree.lines.length === 0) return;
  const starts = lineStarts(file.tree);
  const first = lineAt(file.tree, range.start);
  const last = lineAt(file.tree, range.end);
  const comments = commentTokens(file, first, last);
  const inLine = reader(file, host, settings);
  let tokens: SemanticToken[] = [];
  for (let index = first; index <= last; index++) {
    const line = starts[index]!;
    for (const { start, end, type, modifiers } of comments.get(index) ?? inLine(index))
      tokens.push({ start: start + line, end: end + line, type, modifiers });
    if ((index - first) % STEP !== STEP - 1) continue;
    yield tokens;
    tokens = [];
  }
  yield tokens;
}

function reader(file: SourceFile, host: Host, settings: Settings): (index: number) => readonly SemanticToken[] {
  switch (file.format) {
    case 'iptables':
      return iptablesTokens(file);
    case 'sysctl':
      return sysctlTokens(file, host, settings);
    case 'modprobe':
      return (index) => modprobeTokens(file.tree.lines[index]!);
    case 'modules-load':
      return (index) => modulesLoadTokens(file.tree.lines[index]!);
    case 'iptables-config':
      return (index) => variableTokens(file.tree.lines[index]!);
  }
}

function variableTokens(line: SysconfigLine): readonly SemanticToken[] {
  const isKnown = line.kind === 'assignment' && findSysconfigVariable(line.name.text) !== undefined;
  return isKnown ? [token(line.name, 'variable', { defaultLibrary: true })] : [];
}

/** The comments that silence rules, by the number of their line: the directive and each rule that it names. */
function commentTokens(file: SourceFile, first: number, last: number): ReadonlyMap<number, readonly SemanticToken[]> {
  const found = new Map<number, readonly SemanticToken[]>();
  for (const { index, line, range, directive, rules } of suppressions(file)) {
    if (index < first || index > last) continue;
    const name = `kernlint-${directive}`;
    const start = range.start - line.start + file.text.slice(range.start, range.end).indexOf(name);
    found.set(index, [
      token({ start, end: start + name.length }, 'decorator'),
      ...rules.map(({ range: rule }) => token({ start: rule.start - line.start, end: rule.end - line.start }, 'decorator')),
    ]);
  }
  return found;
}

import { parameterHint, ruleHint, sysctlHint } from '../describe/hints.ts';
import { findModule, findParameter } from '../knowledge/modprobe/index.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { bind } from '../model/ruleset/bind.ts';
import type { IptablesLine } from '../syntax/iptables/tree.ts';
import { lineAt, lineStarts } from '../syntax/lines.ts';
import { splitParameter } from '../syntax/modprobe/parse.ts';
import type { ModprobeLine } from '../syntax/modprobe/tree.ts';
import type { SysctlLine } from '../syntax/sysctl/tree.ts';
import { hasHole } from '../syntax/template.ts';
import type { TextRange } from '../text/range.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { typedFamily } from './iptables-family.ts';

/** A few words that an editor shows behind a value, as if they stood in the text. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

/** What the large numbers within `range` amount to. Looks at the lines of the range only. */
export function inlayHints(file: SourceFile, range: TextRange, settings: Settings): readonly InlayHint[] {
  const starts = lineStarts(file.tree);
  const hints: InlayHint[] = [];
  const last = lineAt(file.tree, range.end);
  for (let index = lineAt(file.tree, range.start); index <= last; index++)
    for (const { offset, text } of inLine(file, index, settings)) hints.push({ offset: offset + starts[index]!, text });
  return hints;
}

function inLine(file: SourceFile, index: number, settings: Settings): readonly InlayHint[] {
  switch (file.format) {
    case 'sysctl':
      return ofSysctl(file.tree.lines[index], settings);
    case 'modprobe':
      return ofModprobe(file.tree.lines[index], settings);
    case 'iptables':
      return ofRule(file.tree.lines[index], () => typedFamily(file));
    default:
      return [];
  }
}

function ofSysctl(line: SysctlLine | undefined, { target }: Settings): readonly InlayHint[] {
  if (line?.kind !== 'assignment' || line.value.text === '' || hasHole(line.holes, line.value)) return [];
  const record = findSysctl(line.key.text);
  const text = record && sysctlHint(record, line.value.text, target);
  return text === undefined ? [] : [{ offset: line.value.end, text }];
}

function ofModprobe(line: ModprobeLine | undefined, { target }: Settings): readonly InlayHint[] {
  if (line?.kind !== 'directive' || line.command.text !== 'options') return [];
  const [module, ...words] = line.words;
  const record = module && findModule(module.text);
  if (!record) return [];
  return words.flatMap((word) => {
    const { name, value } = splitParameter(word);
    const parameter = findParameter(record, name.text);
    if (!parameter || !value || hasHole(line.holes, value)) return [];
    const text = parameterHint(record.name, parameter, value.text, target);
    return text === undefined ? [] : [{ offset: word.end, text }];
  });
}

function ofRule(line: IptablesLine | undefined, family: () => 'ipv4' | 'ipv6'): readonly InlayHint[] {
  // Most lines have no number that is long enough: they are not cut into words.
  if (line?.kind !== 'rule' || !/\s\d{3,}(\s|$)/.test(line.text)) return [];
  return bind(line, family()).options.flatMap(({ extension, name, args: [arg], hole }) => {
    const text = extension && arg && !hole ? ruleHint(extension.name, name, arg.text) : undefined;
    return text === undefined ? [] : [{ offset: arg!.end, text }];
  });
}

import { sysctlKey } from '../knowledge/sysctl/key.ts';
import type { IptablesTree } from '../syntax/iptables/tree.ts';
import { lineStarts, withoutLineEnd } from '../syntax/lines.ts';
import type { SysctlTree } from '../syntax/sysctl/tree.ts';
import { shift, type TextRange, type Token } from '../text/range.ts';
import { say } from '../text/say.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** What an outline shows. Ranges are those of the file. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'table' | 'chain' | 'group' | 'key' | 'module' | 'variable';
  /** All that belongs to it, children included. */
  readonly range: TextRange;
  /** Its name, within the range. */
  readonly nameRange: TextRange;
  /** Where the name stands if that is outside the range: a chain is declared apart from its rules. */
  readonly declared?: TextRange;
  readonly children?: readonly OutlineEntry[];
}

/** The tables and chains, keys, modules or variables of a file, in its order. */
export function outline(file: SourceFile): readonly OutlineEntry[] {
  switch (file.format) {
    case 'iptables':
      return tables(file.tree);
    case 'sysctl':
      return keyGroups(file.tree);
    case 'modprobe':
      return perLine(file.tree, (line) =>
        line.kind === 'directive' && line.words[0]
          ? { name: `${line.command.text} ${line.words[0].text}`, kind: 'module', at: line.words[0] }
          : undefined,
      );
    case 'modules-load':
      return perLine(file.tree, (line) =>
        line.kind === 'module' ? { name: line.name.text, kind: 'module', at: line.name } : undefined,
      );
    case 'iptables-config':
      return perLine(file.tree, (line) =>
        line.kind === 'assignment'
          ? { name: line.name.text, detail: line.value.text, kind: 'variable', at: line.name }
          : undefined,
      );
  }
}

interface Named {
  readonly name: string;
  readonly detail?: string;
  readonly kind: OutlineEntry['kind'];
  readonly at: TextRange;
}

/** One symbol a line, where the line names something. */
function perLine<L extends { readonly text: string }>(
  tree: { readonly lines: readonly (L & { readonly kind: string })[] },
  of: (line: L) => Named | undefined,
): readonly OutlineEntry[] {
  const starts = lineStarts(tree);
  return tree.lines.flatMap((line, i) => {
    const found = of(line);
    if (!found || found.name === '') return [];
    const { at, ...symbol } = found;
    const start = starts[i]!;
    return [{ ...symbol, range: lineRange(line.text, start), nameRange: shift({ start: at.start, end: at.end }, start) }];
  });
}

function lineRange(text: string, start: number): TextRange {
  return { start, end: start + withoutLineEnd(text).length };
}

/** Keys below the group that they stand in one behind the other with: `net.ipv4`, `vm`. */
function keyGroups(tree: SysctlTree): readonly OutlineEntry[] {
  const keys = perLine(tree, (line) =>
    line.kind === 'assignment' ? { name: line.key.text, detail: line.value.text, kind: 'key', at: line.key } : undefined,
  );
  const groups: { name: string; children: OutlineEntry[] }[] = [];
  for (const key of keys) {
    const name = groupOf(key.name);
    const last = groups.at(-1);
    if (last?.name === name) last.children.push(key);
    else groups.push({ name, children: [key] });
  }
  return groups.map(({ name, children }) => {
    const [first, last] = [children[0]!, children.at(-1)!];
    const detail = children.length === 1 ? say`1 key` : say`${children.length} keys`;
    return {
      name,
      detail,
      kind: 'group',
      range: { start: first.range.start, end: last.range.end },
      nameRange: first.nameRange,
      children,
    };
  });
}

function groupOf(key: string): string {
  return /^net\.[^.]+|^[^.]+/.exec(sysctlKey(key).name)?.[0] ?? key;
}

interface ChainDraft {
  readonly name: string;
  policy: string | undefined;
  nameRange: TextRange;
  rules: number;
  first: number;
  last: number;
  /** Whether rules of other chains stand between its own. */
  scattered: boolean;
}

/** `-A NAME`, without cutting the line into words: an outline is made anew for each change. */
const APPEND = /^(?:\[[^\]]*\])?[ \t]*(?:-A|-I|--append|--insert)[ \t]+("?)([^\s"]+)\1(?=\s|$)/;

function tables(tree: IptablesTree): readonly OutlineEntry[] {
  const starts = lineStarts(tree);
  const found: OutlineEntry[] = [];
  let open: { readonly name: Token; readonly index: number; readonly chains: Map<string, ChainDraft> } | undefined;
  let recent: ChainDraft | undefined;
  const close = (end: number) => {
    if (!open || open.name.text === '') return;
    const start = starts[open.index]!;
    const children = [...open.chains.values()].map((chain) => chainSymbol(chain, tree, starts));
    const range = { start, end: Math.max(start, starts[end]! + withoutLineEnd(tree.lines[end]!.text).length) };
    const detail = say`${children.length} chains`;
    found.push({ name: `*${open.name.text}`, detail, kind: 'table', range, nameRange: shift(open.name, start), children });
    open = undefined;
  };
  tree.lines.forEach((line, index) => {
    if (line.kind === 'table') {
      close(index - 1);
      open = { name: line.name, index, chains: new Map() };
      recent = undefined;
    } else if (line.kind === 'commit') close(index);
    else if (line.kind === 'chain' && open && line.name.text !== '') {
      const nameRange = shift(line.name, starts[index]!);
      const draft = {
        name: line.name.text,
        policy: line.policy?.text,
        nameRange,
        rules: 0,
        first: index,
        last: index,
        scattered: false,
      };
      if (!open.chains.has(draft.name)) open.chains.set(draft.name, draft);
    } else if (line.kind === 'rule' && open) {
      const match = APPEND.exec(line.text);
      if (!match) return;
      const [whole, , name] = match;
      let draft = open.chains.get(name!);
      if (!draft) {
        const at = starts[index]! + whole.lastIndexOf(name!);
        draft = {
          name: name!,
          policy: undefined,
          nameRange: { start: at, end: at + name!.length },
          rules: 0,
          first: index,
          last: index,
          scattered: false,
        };
        open.chains.set(name!, draft);
      }
      addRule(draft, index, recent);
      recent = draft;
    }
  });
  close(tree.lines.length - 1);
  return found;
}

function addRule(draft: ChainDraft, index: number, recent: ChainDraft | undefined): void {
  if (draft.rules === 0) draft.first = index;
  else draft.scattered ||= recent !== draft;
  draft.rules++;
  draft.last = index;
}

/** A chain holds its rules where they stand together, so that an editor can tell in which one the cursor is; else it is its name's line. */
function chainSymbol(
  { name, policy, nameRange, rules, first, last, scattered }: ChainDraft,
  tree: IptablesTree,
  starts: readonly number[],
): OutlineEntry {
  const count = rules === 1 ? say`1 rule` : say`${rules} rules`;
  const detail = policy && policy !== '-' ? `${policy}, ${count}` : count;
  if (rules === 0 || scattered) return { name, detail, kind: 'chain', range: nameRange, nameRange };
  const range = { start: starts[first]!, end: starts[last]! + withoutLineEnd(tree.lines[last]!.text).length };
  const inside = nameRange.start >= range.start && nameRange.end <= range.end;
  return {
    name,
    detail,
    kind: 'chain',
    range,
    nameRange: inside ? nameRange : { start: range.start, end: range.start },
    ...(inside ? {} : { declared: nameRange }),
  };
}

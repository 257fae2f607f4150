import { CHAINS, type Family, findTable, isBuiltinChain, TABLES } from '../../knowledge/iptables/index.ts';
import { iptablesGrammar } from '../../syntax/iptables/parse.ts';
import { hasHole } from '../../syntax/template.ts';
import { say } from '../../text/say.ts';
import { runStart } from '../../text/trim.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { typedFamily } from '../iptables-family.ts';
import { aboutChain, chainsOf, type IptablesPlace, policiesIn, type TableAround, tableAround } from './iptables-place.ts';
import { completeRule } from './iptables-rule.ts';
import { brief, type Completion, type Completions, placeHolder, runEnd } from './item.ts';
import { ruleSnippets } from './snippets.ts';

/** What can stand at a place of a line of an iptables file. */
export function completeIptables(
  file: SourceFileOf<'iptables'>,
  index: number,
  at: number,
  host: Host,
  settings: Settings,
): Completions | undefined {
  const line = file.tree.lines[index] ?? iptablesGrammar.parse('');
  const before = line.text.slice(0, at);
  if (before.startsWith('#') || hasHole(line.holes, { start: at - 1, end: at + 1 })) return undefined;
  const family = typedFamily(file);
  const place: IptablesPlace = { family, table: tableAround(file.tree, index), host, settings };
  if (/^\uFEFF?\S*$/.test(before) && !/^\[/.test(before)) return completeLineStart(line.text, at, place);
  if (before.startsWith(':')) return completeDeclaration(line.text, at, place);
  return /^[-[!\s]/.test(before) ? completeRule(line.text, at, place) : undefined;
}

/** A whole line from its first word: a table, a chain, a rule, COMMIT. */
function completeLineStart(text: string, at: number, place: IptablesPlace): Completions | undefined {
  const { family, table } = place;
  const bom = text.startsWith('\uFEFF') && at > 0 ? 1 : 0;
  const typed = text.slice(bom, at);
  const behind = runEnd(text, at, /\S/);
  // Where the line goes on, its first word alone is written anew.
  const goesOn = text.slice(behind).trim() !== '';
  if (goesOn && typed.startsWith('-')) return completeRule(text, at, place);
  const items = table.name === false ? tableLines(family) : [...ruleLines(table), ...chainLines(table)];
  const commit: readonly Completion[] = table.name
    ? [{ label: 'COMMIT', kind: 'command', detail: say`puts the table into the kernel`, rank: 3 }]
    : [];
  const snippets = typed.startsWith('-') ? [] : ruleSnippets(table.name || undefined, family);
  const between = table.name === undefined ? [] : snippets;
  const lines = goesOn ? items.filter(({ snippet }) => !snippet).map(firstWord) : [...items, ...commit, ...between];
  return { items: lines, range: { start: bom, end: at }, wordEnd: behind, changing: false };
}

function firstWord({ insert: _, goOn: __, ...item }: Completion): Completion {
  return { ...item, insert: item.label.split(' ')[0]! };
}

function tableLines(family: Family): readonly Completion[] {
  return TABLES.map(({ name, summary }) => ({
    label: `*${name}`,
    kind: 'table',
    detail: brief(summary),
    rank: 0,
    about: { of: 'table', name, family },
  }));
}

function ruleLines(table: TableAround): readonly Completion[] {
  return chainsOf(table).map((chain) => ({
    label: `-A ${chain}`,
    kind: 'chain',
    detail: say`a rule at the end of the chain`,
    insert: `-A ${chain} `,
    rank: 1,
    goOn: true,
    ...aboutChain(chain, table),
  }));
}

function chainLines(table: TableAround): readonly Completion[] {
  const missing = table.name ? (findTable(table.name)?.chains ?? []).filter((chain) => !table.declared.includes(chain)) : [];
  return [
    ...missing.map((chain): Completion => {
      return { label: `:${chain}`, kind: 'chain', insert: `:${chain} ACCEPT [0:0]`, rank: 2, ...aboutChain(chain, table) };
    }),
    {
      label: ':NAME',
      kind: 'snippet',
      detail: say`a chain of your own`,
      insert: `:${placeHolder(1, 'NAME')} - [0:0]`,
      snippet: true,
      rank: 2,
    },
  ];
}

/** The policy and the counters of a `:CHAIN` line. */
function completeDeclaration(text: string, at: number, { table, family }: IptablesPlace): Completions | undefined {
  const before = text.slice(0, at);
  const [chain = '', policy, counters] = before.slice(1).split(/[ \t]+/);
  const start = runStart(before, at, /\S/);
  const range = { start, end: at };
  const wordEnd = runEnd(text, at, /\S/);
  if (counters !== undefined) {
    const none: Completion = { label: '[0:0]', kind: 'value', detail: say`packets and bytes counted so far`, rank: 0 };
    return counters === '' || counters.startsWith('[') ? { items: [none], range, wordEnd, changing: false } : undefined;
  }
  if (policy === undefined) return undefined;
  const builtIn = table.name ? isBuiltinChain(table.name, chain) : CHAINS.some(({ name }) => name === chain);
  const names = builtIn ? policiesIn(table.name) : ['-'];
  const items = names.map((name): Completion => {
    if (name === '-')
      return { label: '-', kind: 'value', detail: say`a chain of your own has no policy`, insert: '- [0:0]', rank: 0 };
    return { label: name, kind: 'target', insert: `${name} [0:0]`, rank: 0, about: { of: 'target', name, family } };
  });
  return { items, range, wordEnd, changing: false };
}

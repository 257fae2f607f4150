import { existsIn } from '../../knowledge/kernel.ts';
import { findSysctl, successorOf } from '../../knowledge/sysctl/index.ts';
import { spellLike } from '../../knowledge/sysctl/key.ts';
import type { SysctlRecord } from '../../knowledge/sysctl/record.ts';
import type { SysctlTree } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { said, say } from '../../text/say.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { interfacesOf } from './interfaces.ts';
import { type Completion, type Completions, placeHolder, plainInSnippet } from './item.ts';
import { conntrackBlock } from './snippets.ts';
import { groupsBelow, type KeyMatch, keysFor } from './sysctl-keys.ts';
import { completeValue } from './sysctl-values.ts';

/** More keys than this are cut off: the next letter brings the others. */
const MOST_KEYS = 120;
/** With more keys than this below what is typed, the parts that come next are offered first. */
const MANY_KEYS = 30;
/** How many lines above are asked how this file writes its `=`. */
const LINES_ABOVE = 200;

/** What can stand at a place of a line of a sysctl file: a key, or a value of the key before it. */
export function completeSysctl(
  file: SourceFileOf<'sysctl'>,
  index: number,
  at: number,
  host: Host,
  settings: Settings,
): Completions | undefined {
  const line = file.tree.lines[index];
  if (!line) return completeKey('', 0, '', file.tree, index, host, settings);
  if (line.kind === 'comment' || hasHole(line.holes, { start: at - 1, end: at + 1 })) return undefined;
  if (line.kind === 'assignment' && at > line.equals) return completeValue(line, at, settings);
  const keyStart = /^\uFEFF?[ \t]*-?[ \t]*/.exec(line.text)![0].length;
  if (at < keyStart && at > line.text.indexOf('-')) return undefined;
  const start = Math.min(keyStart, at);
  const end = line.kind === 'assignment' ? line.equals : line.text.trimEnd().length;
  const behind = line.text.slice(at, Math.max(at, end));
  return completeKey(line.text.slice(start, at), start, behind, file.tree, index, host, settings, line.kind === 'assignment');
}

function completeKey(
  typed: string,
  start: number,
  behind: string,
  tree: SysctlTree,
  index: number,
  host: Host,
  settings: Settings,
  hasValue = false,
): Completions {
  const interfaces = interfacesOf(host).filter((name) => !name.endsWith('+'));
  const found = keysFor(typed, interfaces);
  const groups = groupsOf(typed, found, settings);
  // Of nothing typed, the groups say enough.
  const offered = typed === '' && groups.length > 0 ? [] : keyItems(found, typed, settings);
  const equals = hasValue || behind !== '' ? '' : equalsLike(tree, index);
  const keys = offered.map((item) => (equals ? withEquals(item, equals) : item));
  const items = [...groups, ...keys, ...(hasValue ? [] : conntrackBlock(typed, settings))];
  const wordEnd = start + typed.length + /^\S*/.exec(behind)![0].length;
  return { items, range: { start, end: start + typed.length }, wordEnd, changing: true };
}

/** The entries of the best matches, each key once. */
function keyItems(found: readonly KeyMatch[], typed: string, settings: Settings): readonly Completion[] {
  const items = new Map<string, Completion>();
  for (const match of found) {
    if (items.size === MOST_KEYS) break;
    const item = keyItem(match, typed, settings);
    const known = item && items.get(item.label);
    if (item && (!known || item.rank < known.rank)) items.set(item.label, item);
  }
  return [...items.values()];
}

/** The entry of a key; undefined for one that the target does not have, or that nobody can write. */
function keyItem({ name, rank }: KeyMatch, typed: string, { target }: Settings): Completion | undefined {
  const record = findSysctl(name);
  if (!record) return undefined;
  const lives = existsIn(target, record);
  const successor = successorOf(record, name);
  if (lives === 'none') return successor && rank > 0 ? renamed(name, successor, typed) : undefined;
  if (record.readOnly && existsIn(target, record.readOnly) === 'all') return undefined;
  const label = spellLike(typed, name);
  return {
    label,
    kind: 'key',
    detail: successor ? say`now ${successor}` : lives === 'some' ? lifeText(record) : traitText(record),
    ...(label.includes('*') ? { insert: holders(label), snippet: true } : {}),
    // The editor's own comparison would drop what does not begin as typed.
    ...(rank > 0 ? { filter: typed } : {}),
    ...(record.removed || successor ? { deprecated: true } : {}),
    rank: rank + (record.removed || successor ? 5 : 0),
    about: { of: 'sysctl', key: name },
  };
}

/** The present name, found by the old one. */
function renamed(old: string, successor: string, typed: string): Completion | undefined {
  if (!findSysctl(successor)) return undefined;
  const about = { of: 'sysctl', key: successor } as const;
  return { label: spellLike(typed, successor), kind: 'key', detail: say`was ${old}`, filter: typed, rank: 4, about };
}

function lifeText({ since, removed }: SysctlRecord): string {
  return removed ? say`until Linux ${removed}` : say`since Linux ${since}`;
}

function traitText({ type, unit }: SysctlRecord): string {
  if (unit !== undefined) return said(unit);
  return type === 'bool' ? say`switch` : type === 'string' ? say`text` : '';
}

function holders(label: string): string {
  let count = 0;
  return plainInSnippet(label).replace(/\*/g, () => placeHolder(++count, 'NAME'));
}

/** The next parts of the keys that begin as typed, where there are many. */
function groupsOf(typed: string, found: readonly KeyMatch[], { target }: Settings): readonly Completion[] {
  if (found.filter(({ rank }) => rank === 0).length <= MANY_KEYS || /\s/.test(typed)) return [];
  const separator = typed.includes('/') && !typed.includes('.') ? '/' : '.';
  return [...groupsBelow(typed, found, target)]
    .filter(([group, count]) => count > 1 && !group.includes('*'))
    .map(([group, count]) => {
      const label = spellLike(typed, group) + separator;
      return { label, kind: 'group', detail: say`${count} keys`, rank: 0, goOn: true };
    });
}

/** A key with what stands between it and its value. */
function withEquals(item: Completion, equals: string): Completion {
  return { ...item, insert: (item.insert ?? item.label) + equals, goOn: true };
}

/** `=` with the blanks that the last line above has around its own. */
function equalsLike(tree: SysctlTree, index: number): string {
  for (let i = index - 1; i >= Math.max(0, index - LINES_ABOVE); i--) {
    const line = tree.lines[i]!;
    if (line.kind === 'assignment' && line.value.text !== '') return line.text.slice(line.key.end, line.value.start);
  }
  return ' = ';
}

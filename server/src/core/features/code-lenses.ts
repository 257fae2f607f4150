import { placeText } from '../describe/effective.ts';
import { type Format, formatOfText } from '../syntax/format.ts';
import { lineAt, lineStarts, withoutLineEnd } from '../syntax/lines.ts';
import { hasHole } from '../syntax/template.ts';
import { shift, type TextRange } from '../text/range.ts';
import { say } from '../text/say.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceFile, SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { chainNamed, chainWord, jumpsOf, type TableChain, targetWord } from './chain-uses.ts';
import type { Place } from './navigation.ts';
import { settersOf } from './setters.ts';

/** A line of text that an editor shows above a place; what it says is worked out when it is on the screen. */
export interface CodeLens {
  readonly range: TextRange;
  /** `rules` of a chain, `jumps` to it, the `setting` that wins over this one, and the `format` that the text has. */
  readonly kind: 'rules' | 'jumps' | 'setting' | 'format';
}

/** What a lens says, and what a click on it leads to. */
export interface LensText {
  readonly title: string;
  readonly places: readonly Place[];
  /** The format to read the file as. */
  readonly format?: Format;
}

/** So many lenses of a file: nobody looks at more, and an editor keeps them all. */
const MOST = 2000;

/** Where the lenses of a file are: at its chains, at settings that another line of the host takes back, and at a text of another format. */
export function codeLenses(file: SourceFile, host: Host, settings: Settings): readonly CodeLens[] {
  const starts = lineStarts(file.tree);
  const found: CodeLens[] = [];
  const first = file.tree.lines[0];
  if (first && otherFormat(file)) found.push({ range: { start: 0, end: withoutLineEnd(first.text).length }, kind: 'format' });
  for (const [index, line] of file.tree.lines.entries()) {
    if (found.length >= MOST) break;
    const start = starts[index]!;
    if (line.kind === 'chain' && line.name.text !== '' && !hasHole(line.holes, line.name)) {
      const range = shift({ start: line.name.start, end: line.name.end }, start);
      found.push({ range, kind: 'rules' });
      // Nothing can jump to a chain that has a policy: it is built in.
      if (line.policy?.text === '-') found.push({ range, kind: 'jumps' });
    } else if (file.format === 'sysctl' && line.kind === 'assignment' && 'key' in line && winnerOver(file, index, host, settings))
      found.push({ range: shift({ start: line.key.start, end: line.key.end }, start), kind: 'setting' });
  }
  return found;
}

/** What a lens of codeLenses says; undefined where it has nothing to say any more. */
export function lensText(file: SourceFile, { kind, range }: CodeLens, host: Host, settings: Settings): LensText | undefined {
  switch (kind) {
    case 'setting': {
      const winner = file.format === 'sysctl' ? winnerOver(file, lineAt(file.tree, range.start), host, settings) : undefined;
      if (!winner) return undefined;
      const place = { path: winner.from.file.path, range: winner.from.range };
      return { title: say`effective: ${winner.value}, from ${placeText(winner.from)}`, places: [place] };
    }
    case 'format': {
      const format = otherFormat(file);
      return format && { title: say`This looks like iptables rules: treat it as such`, places: [], format };
    }
    default: {
      const chain =
        file.format === 'iptables' ? chainNamed(file, range.start, file.text.slice(range.start, range.end)) : undefined;
      return chain && (kind === 'rules' ? rulesText(chain) : jumpsText(chain));
    }
  }
}

/** A click leads to the first of the rules: the others stand below it. */
function rulesText({ ruleset, chain }: TableChain): LensText {
  const { length } = chain.rules;
  const places = chain.rules.slice(0, 1).map((rule) => ({ path: ruleset.file.path, range: chainWord(ruleset, rule) }));
  return { title: length === 0 ? say`no rules` : length === 1 ? say`1 rule` : say`${length} rules`, places };
}

/** So many references are shown at a click. */
const MOST_PLACES = 1000;

function jumpsText({ ruleset, table, chain }: TableChain): LensText {
  const jumps = jumpsOf(table).get(chain.name) ?? [];
  const { length } = jumps;
  const places = jumps.slice(0, MOST_PLACES).map(({ rule }) => ({ path: ruleset.file.path, range: targetWord(ruleset, rule) }));
  return { title: length === 0 ? say`no references` : length === 1 ? say`1 reference` : say`${length} references`, places };
}

/** What stays in the key of a line that loses for certain. */
function winnerOver(file: SourceFileOf<'sysctl'>, index: number, host: Host, { target }: Settings) {
  const told = settersOf(file, index, host, target);
  const loses = told?.overridden.some((line) => line.file === file && line.index === index);
  return told?.certain && told.value !== undefined && loses ? told : undefined;
}

/** The format that the text of a file is in for certain, where its name says another one. */
function otherFormat({ text, path, format }: SourceFile): Format | undefined {
  const found = formatOfText(text, path);
  return found === format ? undefined : found;
}

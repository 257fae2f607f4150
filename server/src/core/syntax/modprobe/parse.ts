import type { TextRange, Token } from '../../text/range.ts';
import { contentRange, isBlank, type LineGrammar } from '../lines.ts';
import { coverage, findHoles, isTemplateControl, isTemplateOnly, lineEndOverHoles } from '../template.ts';
import type { ModprobeLine, ModprobeWord } from './tree.ts';

/**
 * modprobe.d/*.conf as kmod cuts it (libkmod-config.c, freadline_wrapped): a backslash vanishes, and with it a newline right behind it, in
 * comments too; a comment has its `#` in the first column; there are no quotes.
 */
export const modprobeGrammar: LineGrammar<ModprobeLine> = { scan, parse: parseLine };

function scan(text: string, start: number): number {
  let end = lineEndOverHoles(text, start);
  while (end < text.length && endsInContinuation(text, start, end)) end = lineEndOverHoles(text, end);
  return end;
}

/** Whether the newline before `end` has a backslash before it that is not itself taken by another one. */
function endsInContinuation(text: string, start: number, end: number): boolean {
  let at = end - 2;
  while (at >= start && text[at] === '\\') at--;
  return (end - 2 - at) % 2 === 1;
}

/** kmod looks for the `#` when backslashes and continuations are gone. */
const COMMENT = /^(\\\n)*\\?#/;

function parseLine(text: string): ModprobeLine {
  const content = contentRange(text);
  const holes = findHoles(text);
  if (COMMENT.test(text.slice(content.start)) || isTemplateControl(text) || isTemplateOnly(text, holes))
    return { kind: 'comment', text, holes };
  const words = cutWords(text, content, holes);
  const [command, ...rest] = words;
  if (!command) return { kind: 'blank', text, holes };
  return { kind: 'directive', text, holes: runsInShell(command) ? templateHoles(text, holes) : holes, command, words: rest };
}

/** The command that `install` and `remove` name is run by a shell, whose variables are no holes (`$CMDLINE_OPTS` is modprobe's own). */
function runsInShell(command: Token): boolean {
  return command.text === 'install' || command.text === 'remove';
}

function templateHoles(text: string, holes: readonly TextRange[]): readonly TextRange[] {
  return holes.filter((hole) => text[hole.start] !== '$' || text.startsWith('{{', hole.start + 1));
}

/** kmod cuts the first two words at space and tab; what follows in `options` is cut by the kernel (lib/cmdline.c, next_arg). */
function cutWords(text: string, content: TextRange, holes: readonly TextRange[]): ModprobeWord[] {
  const { said, place } = withoutBackslashes(text, content);
  const holeEnd = coverage(holes);
  const words: ModprobeWord[] = [];
  for (let i = 0; i < said.length; ) {
    const byKernel = words.length >= 2 && words[0]!.text === 'options';
    const cuts = byKernel ? isBlank : (code: number) => code === 0x20 || code === 0x09;
    if (cuts(said.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    let equals = -1;
    let inQuotes = false;
    while (i < said.length) {
      const hole = holeEnd(place(i));
      if (hole > 0) {
        while (i < said.length && place(i) < hole) i++;
        continue;
      }
      const code = said.charCodeAt(i);
      if (!inQuotes && cuts(code)) break;
      if (code === 0x22 && byKernel) inQuotes = !inQuotes;
      // The kernel takes a `=` at the very beginning for a part of the name.
      if (code === 0x3d && equals < 0 && i > start + (said[start] === '"' ? 1 : 0)) equals = i;
      i++;
    }
    words.push({
      start: place(start),
      end: place(i - 1) + 1,
      text: said.slice(start, i),
      equals: equals < 0 ? null : { at: place(equals), inText: equals - start },
    });
  }
  return words;
}

/** The content as kmod hands it on, and where each of its characters stands in the line. */
function withoutBackslashes(text: string, content: TextRange): { said: string; place: (i: number) => number } {
  const raw = text.slice(content.start, content.end);
  if (!raw.includes('\\')) return { said: raw, place: (i) => content.start + i };
  const places: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '\\' && (raw[++i] === '\n' || i === raw.length)) continue;
    places.push(i);
  }
  return { said: places.map((i) => raw[i]).join(''), place: (i) => content.start + places[i]! };
}

/**
 * A `name=value` word cut at its `=` as the kernel cuts it: quotes around the value, or around the whole word, belong to neither. The value
 * is undefined where the word has no `=`.
 */
export function splitParameter(word: ModprobeWord): { name: Token; value: Token | undefined } {
  const outer = word.text.startsWith('"') ? 1 : 0;
  const closed = (text: string) => (text.endsWith('"') && (outer === 1 || text.startsWith('"')) ? 1 : 0);
  if (!word.equals) {
    const last = word.text.length > outer ? closed(word.text) : 0;
    return {
      name: { start: word.start + outer, end: word.end - last, text: word.text.slice(outer, word.text.length - last) },
      value: undefined,
    };
  }
  const { at, inText } = word.equals;
  const written = word.text.slice(inText + 1);
  const opened = written.startsWith('"') ? 1 : 0;
  const last = written.length > opened ? closed(written) : 0;
  return {
    name: { start: word.start + outer, end: at, text: word.text.slice(outer, inText) },
    value: {
      start: at + 1 + opened,
      end: word.end - last,
      text: written.slice(opened, written.length - last),
    },
  };
}

import type { IptablesRule } from '../../../syntax/iptables/tree.ts';
import type { Family } from '../../packets/address.ts';
import type { Extent } from '../../packets/extent.ts';
import type { RuleMatch } from '../../packets/match.ts';
import type { Packet } from '../../packets/packet.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { type Gap, lets, limit, narrow, type Writable } from './gap.ts';
import { isPlain } from './values.ts';

/*
 * A long rule set has few kinds of lines: what differs are addresses, ports, names and remarks. So the words of a line that was read, bound and
 * judged are remembered as a shape, with gaps where another plain word would change nothing of what was found. A line of a known shape costs one
 * look at its characters.
 */

/** All that lines of one shape have in common. */
export interface Shape {
  readonly family: Family;
  /** What is known of the line that the shape was learned from; of others the words in the gaps are different. */
  readonly facts: RuleFacts;
  readonly gaps: readonly Gap[];
  /** Which gap is the rule's own chain, and which the chain that it jumps to; -1 where that is no gap. */
  readonly chainGap: number;
  readonly targetGap: number;
  /** The packets that rules of the shape match, the conditions in gaps aside. */
  readonly match: RuleMatch;
  /** As of RuleFacts. */
  readonly plain: boolean;
  /** The extent of `match`. What stands in gaps narrows the same ends of it in each line, so that one record serves them all. */
  readonly extent: Writable<Extent>;
  /** What stands before each gap of a tidy line, one blank between words, and behind the last gap; undefined for lines with other blanks. */
  readonly texts: readonly string[] | undefined;
  /** The shape of lines of the same words with other blanks. */
  readonly loose: Shape | undefined;
  /** The shape of the line that stood behind one of this shape the last time: what to try first. */
  next: Shape | undefined;
}

/** A word of a shape: as it is, or a gap. */
export type ShapeWord = string | Gap;

interface Node {
  /** What may follow as it is written; the last one that did is asked first. */
  readonly words: Map<string, Node>;
  lastWord: string;
  lastNode: Node | undefined;
  readonly gaps: { readonly gap: Gap; readonly node: Node }[];
  shape: Shape | undefined;
}

/** Where the words in the gaps of the line stand that was looked at last. */
const MOST_GAPS = 32;
const starts = new Int32Array(MOST_GAPS);
const ends = new Int32Array(MOST_GAPS);

/** So many words are remembered; then all are forgotten. */
const MOST_NODES = 10_000;

const MOST_NAMES = 100_000;

/** Lines longer than that may break limits of the loader, and are never taken by their shape. */
const LONGEST_LINE = 300;

/** The shapes of one family. */
export class Shapes {
  readonly #family: Family;
  /** Names of chains, each kept once. */
  readonly #names = new Map<string, string>();
  #lastName = '';
  #lastShape: Shape | undefined;
  #root = emptyNode();
  #nodes = 0;
  #hits = 0;
  #learned = 0;

  constructor(family: Family) {
    this.#family = family;
  }

  /** The shape of a line; undefined where none is known. */
  find(line: IptablesRule): Shape | undefined {
    const guess = this.#lastShape?.next;
    const shape = guess && isTidy(line, guess, true) ? guess : this.#search(line);
    if (!shape) return undefined;
    if (this.#lastShape) this.#lastShape.next = shape;
    this.#lastShape = shape;
    this.#hits++;
    return shape;
  }

  #search(line: IptablesRule): Shape | undefined {
    const shape = this.#walk(line);
    return shape && !isTidy(line, shape, false) ? shape.loose : shape;
  }

  /** The name in a gap of the line that was found last. */
  word(line: IptablesRule, gap: number): string {
    const { text } = line;
    const from = starts[gap]!;
    const to = ends[gap]!;
    // The rules of a chain stand together.
    if (this.#lastName.length === to - from && text.startsWith(this.#lastName, from)) return this.#lastName;
    const name = text.slice(from, to);
    let known = this.#names.get(name);
    if (known === undefined) {
      if (this.#names.size > MOST_NAMES) this.#names.clear();
      known = name;
      this.#names.set(name, name);
    }
    this.#lastName = known;
    return known;
  }

  /** The packets that a line of the shape matches; undefined where the shape was forgotten. */
  match(line: IptablesRule, shape: Shape): RuleMatch | undefined {
    if (!this.#findGaps(line, shape)) return undefined;
    const box = { ...shape.match.box };
    for (let i = 0; i < shape.gaps.length; i++) narrow(box, shape.gaps[i]!, this.#family, line.text, starts[i]!, ends[i]!);
    return { box, exact: shape.match.exact };
  }

  /** The extent of what a line of the shape matches, good until the next call; undefined where the sets have to be asked. */
  extent(line: IptablesRule, shape: Shape): Extent | undefined {
    if (this.#family === 'ipv6' || !this.#findGaps(line, shape)) return undefined;
    const { extent } = shape;
    for (let i = 0; i < shape.gaps.length; i++) {
      if (!limit(extent, shape.gaps[i]!, line.text, starts[i]!, ends[i]!)) return undefined;
    }
    return extent;
  }

  /** Whether the words in the gaps of a line of the shape let a packet pass; undefined where the shape was forgotten. */
  holds(line: IptablesRule, shape: Shape, packet: Packet): boolean | undefined {
    if (!this.#findGaps(line, shape)) return undefined;
    return shape.gaps.every((gap, i) => lets(packet, gap, this.#family, line.text, starts[i]!, ends[i]!));
  }

  /** Finds the words in the gaps of a line of this shape again; false where the shape was forgotten. */
  #findGaps(line: IptablesRule, shape: Shape): boolean {
    if (!shape.texts) return this.#walk(line)?.loose === shape;
    placeGaps(line, shape.gaps, shape.texts);
    return true;
  }

  /** Whether it is worth to learn another shape: in a file where each line has one of its own it is not. */
  get learns(): boolean {
    return this.#learned < 500 + this.#hits;
  }

  learn(words: readonly ShapeWord[], shape: Shape): void {
    this.#learned++;
    if (this.#nodes > MOST_NODES) {
      this.#root = emptyNode();
      this.#nodes = 0;
    }
    let node = this.#root;
    for (const word of words) node = typeof word === 'string' ? this.#afterWord(node, word) : this.#afterGap(node, word);
    node.shape ??= shape;
  }

  #afterWord(node: Node, word: string): Node {
    let next = node.words.get(word);
    if (!next) {
      next = emptyNode();
      this.#nodes++;
      node.words.set(word, next);
    }
    return next;
  }

  #afterGap(node: Node, gap: Gap): Node {
    const same = node.gaps.find(
      (other) => other.gap.kind === gap.kind && other.gap.narrows === gap.narrows && other.gap.negated === gap.negated,
    );
    if (same) return same.node;
    const next = emptyNode();
    this.#nodes++;
    node.gaps.push({ gap, node: next });
    return next;
  }

  #walk(line: IptablesRule): Shape | undefined {
    const { text, counters } = line;
    if (!isOrdinary(line)) return undefined;
    const to = contentEnd(text);
    let at = counters ? counters.end : 0;
    let gaps = 0;
    let node = this.#root;
    for (;;) {
      while (at < to && isBlank(text.charCodeAt(at))) at++;
      if (at >= to) return node.shape;
      const { lastNode, lastWord } = node;
      if (lastNode && startsWith(text, lastWord, at, to)) {
        at += lastWord.length;
        node = lastNode;
        continue;
      }
      const end = wordEnd(text, at, to);
      if (end < 0) return undefined;
      const gap = gapFor(node, this.#family, text, at, end);
      if (gap) {
        starts[gaps] = at;
        ends[gaps++] = end;
        node = gap;
      } else {
        const word = text.slice(at, end);
        const next = node.words.get(word);
        if (!next) return undefined;
        node.lastWord = word;
        node.lastNode = next;
        node = next;
      }
      at = end;
    }
  }
}

const PLAIN_COUNTERS = /^\[\d+:\d+\]$/;

function isOrdinary({ text, holes, counters }: IptablesRule): boolean {
  return text.length <= LONGEST_LINE && holes.length === 0 && (!counters || PLAIN_COUNTERS.test(counters.text));
}

/** Whether the line is a tidy one of the shape, and where its gaps are; `checked`: whether the words in them are looked at too. */
function isTidy(line: IptablesRule, { texts, gaps, family }: Shape, checked: boolean): boolean {
  if (!texts || !isOrdinary(line)) return false;
  const { text, counters } = line;
  const to = contentEnd(text);
  let at = counters ? counters.end + 1 : 0;
  if (counters && text.charCodeAt(counters.end) !== BLANK) return false;
  for (let i = 0; i < gaps.length; i++) {
    if (!text.startsWith(texts[i]!, at)) return false;
    const start = at + texts[i]!.length;
    at = wordEnd(text, start, to);
    if (at <= start || (checked && !isPlain(gaps[i]!.kind, family, text, start, at))) return false;
    starts[i] = start;
    ends[i] = at;
  }
  return to - at === texts[gaps.length]!.length && text.startsWith(texts[gaps.length]!, at);
}

/** Looks where the gaps of a tidy line are. */
function placeGaps({ text, counters }: IptablesRule, gaps: readonly Gap[], texts: readonly string[]): void {
  const to = contentEnd(text);
  let at = counters ? counters.end + 1 : 0;
  for (let i = 0; i < gaps.length; i++) {
    starts[i] = at + texts[i]!.length;
    at = wordEnd(text, starts[i]!, to);
    ends[i] = at;
  }
}

function emptyNode(): Node {
  return { words: new Map(), lastWord: '', lastNode: undefined, gaps: [], shape: undefined };
}

function gapFor(node: Node, family: Family, text: string, start: number, end: number): Node | undefined {
  for (let i = 0; i < node.gaps.length; i++) {
    const { gap, node: next } = node.gaps[i]!;
    if (isPlain(gap.kind, family, text, start, end)) return next;
  }
  return undefined;
}

/** Whether a word stands at a place of a line, and a blank or the end behind it. */
function startsWith(text: string, word: string, at: number, to: number): boolean {
  const end = at + word.length;
  if (end > to || (end < to && !isBlank(text.charCodeAt(end)))) return false;
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** The end of the word that begins at `at`; -1 where quotes stand in it other than one before and one behind it. */
function wordEnd(text: string, at: number, to: number): number {
  if (text.charCodeAt(at) === QUOTE) {
    const end = text.indexOf('"', at + 1) + 1;
    return end > 0 && end <= to && (end === to || isBlank(text.charCodeAt(end))) ? end : -1;
  }
  let end = at;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (isBlank(code)) break;
    if (code === QUOTE) return -1;
  }
  return end;
}

const QUOTE = 0x22;
const BLANK = 0x20;

function isBlank(code: number): boolean {
  return code === BLANK || code === 0x09;
}

function contentEnd(text: string): number {
  let end = text.length;
  if (text.charCodeAt(end - 1) === 0x0a) end--;
  if (text.charCodeAt(end - 1) === 0x0d) end--;
  return end;
}

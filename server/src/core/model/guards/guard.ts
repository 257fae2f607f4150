import { protocolNumber } from '../../knowledge/iptables/index.ts';
import { nearest } from '../../text/nearest.ts';
import type { TextRange } from '../../text/range.ts';
import { say } from '../../text/say.ts';
import { withoutEnd } from '../../text/trim.ts';
import { SEEN_STATES, type SeenState } from '../meaning/packet-set.ts';
import type { Family } from '../packets/address.ts';
import { familyOfWords, readTraceWords, type TraceWords } from '../trace/words.ts';

/** What a guard may ask for. */
export const GUARD_VERDICTS = ['ACCEPT', 'DROP', 'REJECT', 'UNTRACKED', 'TRACKED'] as const;
export type GuardVerdict = (typeof GUARD_VERDICTS)[number];

/** A sentence about all packets of a set: `tcp from 10.0.0.0/8 to port 22 is ACCEPT`. */
export interface Guard {
  readonly text: string;
  /** The packets, in the words of a trace. */
  readonly words: TraceWords;
  readonly states: readonly SeenState[];
  /** `is not`. */
  readonly negated: boolean;
  readonly verdict: GuardVerdict;
  /** The family that the words speak of; undefined where they fit both. */
  readonly family: Family | undefined;
}

export type GuardResult =
  | { readonly ok: true; readonly guard: Guard }
  /** `range` is that of the fault in the text. */
  | { readonly ok: false; readonly range: TextRange; readonly message: string };

/** The words of the notation that are no names and no values. */
export const GUARD_WORDS = ['from', 'to', 'port', 'type', 'in', 'out', 'local', 'forwarded', 'sent', 'is', 'not'] as const;

/** People say that packets are, and that a packet is. */
const VERBS: ReadonlySet<string> = new Set(['is', 'are']);

class Fault extends Error {
  readonly range: TextRange;

  constructor(range: TextRange, message: string) {
    super(message);
    this.range = range;
  }
}

/** Reads one guard. Offsets of a fault count from the start of the text. */
export function readGuard(text: string): GuardResult {
  try {
    return { ok: true, guard: new Reader(text).guard() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, range: error.range, message: error.message };
    throw error;
  }
}

/** The guard that says of a traced packet what became of it; undefined where it has properties that no guard names. */
export function guardFor(words: TraceWords, verdict: GuardVerdict): string | undefined {
  const { in: input, out, sent, local, forward, proto, src, dst, sport, dport, icmpType, state, syn, ...others } = words;
  if (Object.values(others).some((value) => value !== undefined)) return undefined;
  const parts = [
    state?.toLowerCase(),
    proto ?? (syn ? 'tcp' : 'packets'),
    (src ?? sport) !== undefined ? 'from' : undefined,
    src,
    sport === undefined ? undefined : `port ${sport}`,
    (dst ?? dport) !== undefined ? 'to' : undefined,
    dst,
    dport === undefined ? undefined : `port ${dport}`,
    icmpType === undefined ? undefined : `type ${icmpType}`,
    input === undefined ? undefined : `in ${input}`,
    out === undefined ? undefined : `out ${out}`,
    local ? 'local' : undefined,
    forward ? 'forwarded' : undefined,
    sent ? 'sent' : undefined,
    'is',
    verdict,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

interface Token extends TextRange {
  readonly text: string;
}

type Writable = { -readonly [Name in keyof TraceWords]: TraceWords[Name] };

class Reader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #words: Writable = {};
  /** Where each word of the trace got its value. */
  readonly #places = new Map<keyof TraceWords, Token>();
  readonly #states = new Set<SeenState>();
  #next = 0;
  /** The end that a port belongs to. */
  #end: 'sport' | 'dport' = 'dport';

  constructor(text: string) {
    this.#text = text;
    this.#tokens = [...text.matchAll(/\S+/g)].map((match) => {
      const word = withoutEnd(match[0], ',');
      return { text: word, start: match.index, end: match.index + word.length };
    });
  }

  guard(): Guard {
    for (let token = this.#take(); token; token = this.#take()) {
      if (VERBS.has(token.text.toLowerCase())) return this.#whole();
      this.#part(token);
    }
    const end = this.#text.trimEnd().length;
    throw new Fault(
      { start: 0, end },
      say`A guard ends with what its packets meet: "is ACCEPT", "is not ACCEPT", "is UNTRACKED".`,
    );
  }

  #take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  #part(token: Token): void {
    const word = token.text.toLowerCase();
    const state = SEEN_STATES.find((name) => name.toLowerCase() === word);
    if (state) this.#states.add(state);
    else if (word === 'or' && this.#states.size > 0) return;
    else if (word === 'from' || word === 'to') this.#address(token, word);
    else if (word === 'port' || word === 'ports') this.#set(this.#end, this.#value(token));
    else if (word === 'type') this.#set('icmpType', this.#value(token));
    else if (word === 'in' || word === 'out') this.#set(word, this.#interface(token));
    else if (word === 'local' || word === 'sent') this.#flag(word, token);
    else if (word === 'forwarded' || word === 'forward') this.#flag('forward', token);
    else if (word === 'packets') return;
    else if (this.#words.proto === undefined && protocolNumber(word)) this.#set('proto', { ...token, text: word });
    else this.#unknown(token);
  }

  #unknown(token: Token): never {
    const known = [...GUARD_WORDS, ...SEEN_STATES.map((state) => state.toLowerCase()), 'tcp', 'udp', 'icmp'];
    const close = nearest(token.text, known);
    const verdict = GUARD_VERDICTS.find((name) => name === token.text.toUpperCase());
    if (verdict) throw new Fault(token, say`"is" stands before ${verdict}.`);
    throw new Fault(
      token,
      close
        ? say`"${token.text}" is no word of a guard; did you mean "${close}"?`
        : say`"${token.text}" is no word of a guard; these are: ${known.join(', ')}.`,
    );
  }

  #value(token: Token): Token {
    const value = this.#take();
    if (!value || VERBS.has(value.text.toLowerCase())) throw new Fault(token, say`A value must follow "${token.text}".`);
    return value;
  }

  #interface(token: Token): Token {
    const value = this.#value(token);
    return value.text.toLowerCase() === 'by' ? this.#value(value) : value;
  }

  #address(token: Token, word: 'from' | 'to'): void {
    this.#end = word === 'from' ? 'sport' : 'dport';
    if (/^ports?$/i.test(this.#tokens[this.#next]?.text ?? '')) return;
    this.#set(word === 'from' ? 'src' : 'dst', this.#value(token));
    // A port behind an address is its own; one that comes later is the destination's, as people say it.
    if (word === 'from' && !/^ports?$/i.test(this.#tokens[this.#next]?.text ?? '')) this.#end = 'dport';
  }

  #set(name: 'src' | 'dst' | 'sport' | 'dport' | 'icmpType' | 'in' | 'out' | 'proto', token: Token): void {
    if (this.#words[name] !== undefined) throw new Fault(token, say`This is said twice.`);
    this.#words[name] = token.text;
    this.#places.set(name, token);
    if (name === 'sport') this.#end = 'dport';
  }

  #flag(name: 'local' | 'forward' | 'sent', token: Token): void {
    this.#words[name] = true;
    this.#places.set(name, token);
  }

  #whole(): Guard {
    const negated = this.#tokens[this.#next]?.text.toLowerCase() === 'not';
    if (negated) this.#next++;
    const token = this.#take();
    const end = this.#text.trimEnd().length;
    const verdict = GUARD_VERDICTS.find((name) => name === token?.text.toUpperCase());
    if (!token || !verdict) {
      const close = token && nearest(token.text, GUARD_VERDICTS);
      throw new Fault(
        token ?? { start: Math.max(0, end - 2), end },
        close
          ? say`"${token.text}" is no verdict; did you mean ${close}?`
          : say`A verdict must stand here: ${GUARD_VERDICTS.join(', ')}.`,
      );
    }
    const more = this.#take();
    if (more) throw new Fault({ start: more.start, end }, say`A guard ends with its verdict.`);
    const family = familyOfWords(this.#words);
    this.#check(family ?? 'ipv4');
    const states = this.#states.size === 0 ? (['NEW'] as const) : SEEN_STATES.filter((state) => this.#states.has(state));
    return { text: this.#text.trim(), words: this.#words, states, negated, verdict, family };
  }

  #check(family: Family): void {
    const read = readTraceWords(this.#words, family);
    const whole = { start: 0, end: this.#text.trimEnd().length };
    if (!read.ok) throw new Fault(this.#places.get(read.word) ?? whole, read.message);
    if (read.request.packet.icmpCode !== undefined)
      throw new Fault(this.#places.get('icmpType') ?? whole, say`A guard takes a type of ICMP without a code.`);
  }
}

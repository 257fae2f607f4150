/** Just enough C to read tables of settings: comments, directives, macros and initialisers, without types or scopes. */

export interface Macro {
  /** Undefined for a macro without parameters. */
  readonly parameters?: readonly string[];
  readonly body: string;
}

export interface CSource {
  /** Without comments and directives; an `#ifdef CONFIG_X` stays as a mark that the initialiser parser understands. */
  readonly text: string;
  readonly macros: ReadonlyMap<string, Macro>;
}

/** Marks in the text for the beginning, the other side and the end of a condition. */
const IF = '\uE001';
const IF_END = '\uE002';
const ELSE = '\uE003';
const ENDIF = '\uE004';
const MARKS = /\uE001[^\uE002]*\uE002|[\uE003\uE004]/g;

/** Reads a C file. Code between `#if 0` and its end is left out; of other conditions both sides are kept. */
export function readC(source: string): CSource {
  const macros = new Map<string, Macro>();
  const kept: string[] = [];
  /** How deep we are in an `#if 0`; 0 is outside. */
  let dead = 0;
  for (const line of withoutComments(source.replaceAll('\r', '')).replace(/\\\n/g, ' ').split('\n')) {
    const directive = /^\s*#\s*(\w+)(.*)$/.exec(line);
    if (!directive) {
      if (dead === 0) kept.push(line);
      continue;
    }
    const [, word, rest] = directive as unknown as [string, string, string];
    if (word.startsWith('if')) {
      if (dead > 0 || /^\s*0\s*$/.test(rest)) dead++;
      else
        kept.push(
          `${IF}${word === 'ifndef' ? '' : (/\bCONFIG_\w+/.exec(/!\s*(?:defined|IS_ENABLED)/.test(rest) ? '' : rest)?.[0] ?? '')}${IF_END}`,
        );
    } else if (word === 'endif') {
      if (dead > 0) dead--;
      else kept.push(ENDIF);
    } else if (word === 'else' || word === 'elif') {
      if (dead === 1) {
        dead = 0;
        kept.push(`${IF}${IF_END}`);
      } else if (dead === 0) kept.push(ELSE);
    } else if (word === 'define' && dead === 0) {
      const define = /^\s*(\w+)(\(([^)]*)\))?\s*(.*)$/.exec(rest);
      if (define)
        macros.set(define[1]!, {
          ...(define[2] === undefined ? {} : { parameters: define[3]!.split(',').map((name) => name.trim()) }),
          body: define[4]!,
        });
    }
  }
  return { text: kept.join('\n'), macros };
}

function withoutComments(source: string): string {
  return source.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (part) =>
    part.startsWith('/') ? part.replace(/[^\n]+/g, ' ') : part,
  );
}

/** `text` with every use of those macros replaced that (by way of others) write a table's entry. */
export function expandEntryMacros(text: string, macros: ReadonlyMap<string, Macro>): string {
  const wanted = entryMacros(macros);
  if (wanted.size === 0) return text;
  const use = new RegExp(`\\b(${[...wanted].join('|')})\\b`);
  let done = '';
  let rest = text;
  for (let rounds = 0; rounds < 20_000; rounds++) {
    const match = use.exec(rest);
    if (!match) break;
    const macro = macros.get(match[1]!)!;
    const after = rest.slice(match.index + match[0].length);
    done += rest.slice(0, match.index);
    if (!macro.parameters) {
      rest = macro.body + after;
      continue;
    }
    const open = /^\s*\(/.exec(after);
    const inside = open ? balanced(after, open[0].length - 1) : undefined;
    if (!inside) {
      done += match[0];
      rest = after;
      continue;
    }
    rest = substitute(macro, splitTop(inside.body)) + after.slice(inside.end);
  }
  return done + rest;
}

function entryMacros(macros: ReadonlyMap<string, Macro>): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (let size = -1; size !== wanted.size; ) {
    size = wanted.size;
    for (const [name, { body }] of macros)
      if (/\.\s*procname\b/.test(body) || [...wanted].some((other) => new RegExp(`\\b${other}\\b`).test(body))) wanted.add(name);
  }
  return wanted;
}

function substitute(macro: Macro, given: readonly string[]): string {
  const values = new Map(macro.parameters!.map((name, i) => [name, (given[i] ?? '').trim()]));
  return macro.body
    .replace(/(^|[^#])#\s*(\w+)/g, (all, before: string, name: string) =>
      values.has(name) ? `${before}"${values.get(name)}"` : all,
    )
    .replace(/\b\w+\b/g, (name) => values.get(name) ?? name)
    .replace(/\s*##\s*/g, '');
}

/** What stands between the bracket at `open` and its partner, and where the text goes on. */
export function balanced(text: string, open: number): { readonly body: string; readonly end: number } | undefined {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"' || char === "'") i = stringEnd(text, i);
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && --depth === 0) return { body: text.slice(open + 1, i), end: i + 1 };
  }
  return undefined;
}

function stringEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== text[start]) i += text[i] === '\\' ? 2 : 1;
  return i;
}

/** The parts of a list that commas outside brackets and strings divide. */
export function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"' || char === "'") i = stringEnd(text, i);
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** One part of an initialiser. */
export interface Initialiser {
  /** `procname` of `.procname = ...`; the index of `[INDEX] = ...`. */
  readonly name?: string;
  /** The parts of a value in braces. */
  readonly parts?: readonly Initialiser[];
  /** The value as text. */
  readonly text: string;
  /** The build option that an #ifdef around it asks for. */
  readonly config?: string;
}

/** The parts of an initialiser's body. */
export function initialiser(body: string): Initialiser[] {
  const conditions: string[] = [];
  return splitTop(body).flatMap((raw) => {
    // What opens before the part holds for it; what closes within it, for the next one.
    let config: string | undefined;
    let seen = false;
    const text = raw
      .replace(MARKS, (mark, at: number) => {
        if (!seen && raw.slice(0, at).replace(MARKS, '').trim() !== '') {
          seen = true;
          config = conditions.findLast((name) => name !== '');
        }
        if (mark === ENDIF) conditions.pop();
        else if (mark === ELSE) conditions.splice(-1, 1, '');
        else conditions.push(mark.slice(1, -1));
        return ' ';
      })
      .trim();
    if (!seen) config = conditions.findLast((name) => name !== '');
    if (text === '') return [];
    const designated = /^(?:\.\s*(\w+)|\[([^\]]*)\])\s*(?==)=\s*/.exec(text);
    const value = designated ? text.slice(designated[0].length) : text;
    const braces = /^(?:\([^()]*\)\s*)?\{/.exec(value);
    const inside = braces ? balanced(value, braces[0].length - 1) : undefined;
    return [
      {
        ...(designated ? { name: (designated[1] ?? designated[2])!.trim() } : {}),
        ...(inside ? { parts: initialiser(inside.body) } : {}),
        ...(config ? { config } : {}),
        text: value,
      },
    ];
  });
}

/** The text without the marks of conditions. */
export function plain(text: string): string {
  return text.replace(MARKS, ' ');
}

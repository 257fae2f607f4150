import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { balanced, type CSource, expandEntryMacros, type Initialiser, initialiser, plain, readC } from './c-source.ts';

/** A table of settings as the source writes it: a list of initialisers with a `procname` each. */
export interface Table {
  readonly name: string;
  readonly file: string;
  readonly entries: readonly Initialiser[];
}

export interface SourceFile extends CSource {
  /** Below the tree's root. */
  readonly path: string;
  readonly tables: readonly Table[];
}

/** The source of one kernel: the files that have tables, and what is looked up in the others. */
export interface Tree {
  readonly files: readonly SourceFile[];
  /** The body of a `#define` of a header that has no parameters. */
  readonly define: (name: string) => string | undefined;
  /** The body of a function; that of `file` first. */
  readonly functionBody: (name: string, file: SourceFile) => string | undefined;
  /** The initial value of a variable; that of `file` first. */
  readonly initialValue: (name: string, file: SourceFile) => string | undefined;
  /** What the source assigns to a member of a namespace: `5` for `net->ipv4.sysctl_x = 5;`. */
  readonly assigned: (member: string) => readonly string[];
  /** How many elements a variable or a member of a structure has, where it is an array. */
  readonly arrayLength: (name: string, file: SourceFile, evaluate: (text: string) => bigint | undefined) => number | undefined;
}

const SKIPPED =
  /^(?:Documentation|tools|scripts|samples|usr|arch\/(?!arm|ia64|mips|parisc|powerpc|riscv|s390|sparc|x86)|drivers\/(?:gpu\/drm\/(?!i915|xe)|net\/wireless|staging|media|net\/ethernet)|lib\/test_|kernel\/sysctl-test)/;

/** Reads the tree of a kernel's source that begins at `root`. */
export function readTree(root: string): Tree {
  const sources = new Map<string, string>();
  const headers: string[] = [];
  for (const path of listFiles(root)) {
    // Beside the common headers there are a few that hold a table.
    if (path.endsWith('.h') && (path.startsWith('include/') || !/\bprocname\b/.test(readFileSync(join(root, path), 'utf8'))))
      headers.push(path);
    else sources.set(path, readFileSync(join(root, path), 'utf8'));
  }
  const files = [...sources]
    .filter(([path, text]) => /\bctl_table\b/.test(text) && !SKIPPED.test(path))
    .map(([path, text]) => sourceFile(path, text));
  const cleaned = new Map<string, string>();
  const clean = (path: string) => {
    const text = cleaned.get(path) ?? plain(readC(sources.get(path)!).text);
    cleaned.set(path, text);
    return text;
  };
  const anywhere = <T>(name: string, find: (text: string) => T | undefined): T | undefined => {
    const word = new RegExp(`\\b${name}\\b`);
    for (const [path, text] of sources) {
      if (SKIPPED.test(path) || !text.includes(name) || !word.test(text)) continue;
      const found = find(clean(path));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const headerFacts = once(() => readHeaders(root, headers));
  const shared = once(() => sharedValues(sources));
  const assignments = once(() => readAssignments(sources));
  return {
    files,
    define: (name) => headerFacts().defines.get(name),
    functionBody: (name, file) => functionIn(plain(file.text), name) ?? anywhere(name, (text) => functionIn(text, name)),
    initialValue: (name, file) => valueIn(plain(file.text), name) ?? shared().get(name),
    assigned: (member) => assignments().get(member) ?? [],
    arrayLength: (name, file, evaluate) => {
      const length =
        new RegExp(`\\b${name}\\s*\\[([^\\]]+)\\]\\s*(?:__\\w+\\s*)*[;=]`).exec(file.text)?.[1] ?? headerFacts().arrays.get(name);
      const value = length === undefined ? undefined : evaluate(length);
      return value === undefined ? undefined : Number(value);
    },
  };
}

/** Does the work when it is first asked for, and keeps the result. */
function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

function listFiles(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[ch]$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function readHeaders(root: string, headers: readonly string[]): { defines: Map<string, string>; arrays: Map<string, string> } {
  const defines = new Map<string, string>();
  const arrays = new Map<string, string>();
  for (const path of headers) {
    if (!/^include\/(?!config|generated)/.test(path)) continue;
    const text = readFileSync(join(root, path), 'utf8');
    for (const match of text.matchAll(/^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(\S.*)$/gm))
      note(defines, match[1]!, match[2]!.replace(/\/\*.*|\/\/.*/, '').trim());
    for (const match of text.matchAll(/\b(sysctl_\w+|sem_ctls)\s*\[(\w+)\]\s*;/g))
      if (!arrays.has(match[1]!)) arrays.set(match[1]!, match[2]!);
  }
  return { defines, arrays };
}

/** Takes down the body of a macro. One that the build decides, by conditions or by architecture, has none: an unknown name stands for it. */
function note(defines: Map<string, string>, name: string, body: string): void {
  const known = defines.get(name);
  defines.set(name, known === undefined || known === body ? body : 'DEPENDS_ON_THE_BUILD');
}

function sourceFile(path: string, source: string): SourceFile {
  const { text: marked, macros } = readC(source);
  const text = expandEntryMacros(marked, macros);
  const tables: Table[] = [];
  for (const match of text.matchAll(/\b(\w+)\s*((?:\[[^\]]*\]\s*)*)(?:__\w+\s*(?:\([^()]*\)\s*)?)*=\s*(?:\([^()]*\)\s*)?\{/g)) {
    const value = balanced(text, match.index + match[0].length - 1);
    if (value && /\bprocname\b/.test(value.body)) collect(match[1]!, initialiser(value.body), path, tables);
  }
  return { path, text, macros, tables };
}

const isEntry = (part: Initialiser) => part.parts?.some(({ name }) => name === 'procname') ?? false;

/** Takes down the tables in a variable's value: the variable is one, or a structure that holds some. */
function collect(name: string, parts: readonly Initialiser[], file: string, tables: Table[]): void {
  if (parts.some(({ name: field }) => field === 'procname')) {
    tables.push({ name, file, entries: [{ parts, text: '' }] });
  } else if (parts.some(isEntry)) {
    tables.push({ name, file, entries: parts.filter(isEntry) });
  } else {
    for (const part of parts) if (part.parts) collect(part.name ? `${name}.${part.name}` : name, part.parts, file, tables);
  }
}

function functionIn(text: string, name: string): string | undefined {
  for (const match of text.matchAll(new RegExp(`\\b${name}\\s*\\(`, 'g'))) {
    const parameters = balanced(text, match.index + match[0].length - 1);
    const open = parameters && /^\s*\{/.exec(text.slice(parameters.end, parameters.end + 40));
    if (open) return balanced(text, parameters.end + open[0].length - 1)?.body;
  }
  return undefined;
}

const TYPE = String.raw`(?:(?:const|volatile|unsigned|signed|enum|long|struct)[ \t]+)*\w+[ \t]+(?:__\w+[ \t]+)?\*?`;
const VALUE = String.raw`[ \t]*(?:\[[^\]]*\]\s*)?(?:__\w+\s*(?:\([^()]*\)\s*)?)*=\s*([^;]+);`;

function valueIn(text: string, name: string): string | undefined {
  const found = [...text.matchAll(new RegExp(`^(?:static[ \\t]+)?${TYPE}${name}${VALUE}`, 'gm'))].map((match) => match[1]!);
  return new Set(found.map((value) => value.trim())).size > 1 ? 'DEPENDS_ON_THE_BUILD' : found[0];
}

/** The initial values of the variables that other files may use. */
function sharedValues(sources: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const definition = new RegExp(`^(?!static|return|typedef)${TYPE}(\\w+)${VALUE}`, 'gm');
  for (const [path, text] of sources) {
    if (SKIPPED.test(path)) continue;
    for (const match of text.matchAll(definition))
      if (!values.has(match[1]!)) values.set(match[1]!, plain(readC(match[2]!).text));
  }
  return values;
}

/** What is assigned to the members of namespaces, by the member. */
function readAssignments(sources: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [path, text] of sources) {
    if (!/^(?:net|ipc|kernel|fs)\//.test(path)) continue;
    for (const match of text.matchAll(
      /^[ \t]*(?:init_)?(?:net|ns|ipvs|\w*net|\w+_ns)(?:->|\.)(?:\w+\.)?(\w+)[ \t]*=\s*([^;=]+);/gm,
    ))
      found.set(match[1]!, [...(found.get(match[1]!) ?? []), match[2]!.trim()]);
  }
  return found;
}

import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import {
  allRules,
  type Boot,
  bootNamed,
  boots,
  type KernelTarget,
  LineIndex,
  nearest,
  parseKernelTarget,
  readGuard,
  type Severity,
  say,
  type TextRange,
} from '../core/index.ts';
import { folderOf } from './files.ts';
import { type Globs, globs } from './globs.ts';
import { parseMemory } from './memory.ts';

export const CONFIG_NAME = 'kernlint.config.json';

export type Level = Severity | 'off';

/** Severities by rule id, or by `family/*`. */
export type Levels = ReadonlyMap<string, Level>;

/** What may be said for all files, or for some of them in an override. */
export interface Options {
  readonly kernel: KernelTarget | undefined;
  /** Memory of the host, in bytes. */
  readonly memory: number | undefined;
  /** What starts the host. */
  readonly boot: Boot | undefined;
  /** Guards: what the rules of the host are to do with packets. */
  readonly expect: readonly string[];
  readonly rules: Levels;
  readonly ignore: Globs;
}

/** The options that are facts of a whole host. */
export type HostOptions = Pick<Options, 'kernel' | 'memory' | 'boot' | 'expect'>;

/** A host that the config names: all files that its globs name are judged together, wherever they stand. */
export interface DeclaredHost extends HostOptions {
  readonly name: string;
  readonly files: Globs;
}

export interface Override extends Options {
  readonly files: Globs;
}

/** What is wrong with a config, and where. */
export interface ConfigProblem {
  readonly path: string;
  readonly range: TextRange;
  /** One-based, as compilers print it. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A kernlint.config.json as read: what it says, without the parts that its problems speak of. */
export interface Config extends Options {
  readonly path: string;
  /** Globs are relative to it. */
  readonly folder: string;
  readonly overrides: readonly Override[];
  readonly hosts: readonly DeclaredHost[];
  readonly problems: readonly ConfigProblem[];
}

/** The level of a rule; its own name weighs more than its family's, which switches nothing on that is off by default. */
export function levelOf(levels: Levels, rule: string): Level | undefined {
  const own = levels.get(rule);
  if (own !== undefined || allRules.byId.get(rule)?.meta.severity === 'off') return own;
  return levels.get(`${rule.slice(0, rule.indexOf('/'))}/*`);
}

/** A config that could not be read at all. */
export function unreadableConfig(path: string, message: string): Config {
  const problem = { path, range: { start: 0, end: 0 }, line: 1, column: 1, message };
  return { ...parseConfig(path, '{}'), problems: [problem] };
}

/**
 * Reads the text of a config: JSON with comments and trailing commas. Never throws; whatever is wrong is in `problems`. The same form
 * serves the settings of an editor: write them as JSON and give the path of a file in the folder that they are for.
 */
export function parseConfig(path: string, text: string): Config {
  return new Reader(path, text).config();
}

const LEVELS: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];
const HOST_KEYS = ['kernel', 'memory', 'boot', 'expect'];
const OPTION_KEYS = [...HOST_KEYS, 'rules', 'ignore'];

type Values = ReadonlyMap<string, JsonNode>;

/** Walks the JSON tree, so that every complaint knows its place. */
class Reader {
  readonly #path: string;
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #problems: ConfigProblem[] = [];

  constructor(path: string, text: string) {
    this.#path = path;
    // The mark is one character that JSON does not know; a blank in its place keeps every column.
    this.#text = text.replace(/^\uFEFF/, ' ');
    this.#lines = new LineIndex(this.#text);
  }

  config(): Config {
    const errors: ParseError[] = [];
    const root = parseTree(this.#text, errors, { allowTrailingComma: true });
    const first = errors[0];
    if (first) {
      const what = printParseErrorCode(first.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
      this.#report({ start: first.offset, end: first.offset + first.length }, say`no valid JSON: ${what.toLowerCase()}`);
    }
    const values =
      !first && root ? this.#object(root, ['$schema', ...OPTION_KEYS, 'overrides', 'hosts'], say`the config`) : new Map();
    const schema = values.get('$schema');
    if (schema && schema.type !== 'string') this.#wrong(schema, say`$schema is the address of a schema, a text`);
    return {
      path: this.#path,
      folder: folderOf(this.#path) ?? '',
      ...this.#options(values),
      overrides: this.#overrides(values.get('overrides')),
      hosts: this.#hosts(values.get('hosts')),
      problems: this.#problems.sort((a, b) => a.range.start - b.range.start),
    };
  }

  #options(values: Values): Options {
    return {
      ...this.#hostOptions(values),
      rules: this.#rules(values.get('rules')),
      ignore: globs(this.#globs(values.get('ignore'), 'ignore')),
    };
  }

  #hostOptions(values: Values): HostOptions {
    return {
      kernel: this.#kernel(values.get('kernel')),
      memory: this.#memory(values.get('memory')),
      boot: this.#boot(values.get('boot')),
      expect: this.#expect(values.get('expect')),
    };
  }

  #hosts(node: JsonNode | undefined): DeclaredHost[] {
    if (!node) return [];
    if (node.type !== 'array') return this.#wrong(node, say`hosts is a list of objects`) ?? [];
    const names = new Set<string>();
    return (node.children ?? []).flatMap((child): DeclaredHost[] => {
      const values = this.#object(child, ['name', 'files', ...HOST_KEYS], say`a host`);
      const [name, files] = [values.get('name'), values.get('files')];
      if (!name || !files) {
        if (child.type === 'object')
          this.#wrong(child, say`a host needs a "name", and "files": the globs of the files that belong to it`);
        return [];
      }
      if (name.type !== 'string' || name.value.trim() === '') return this.#wrong(name, say`the name of a host is a text`) ?? [];
      if (names.has(name.value)) return this.#wrong(name, say`two hosts have the name "${name.value}"`) ?? [];
      names.add(name.value);
      return [{ name: name.value, files: globs(this.#globs(files, 'files')), ...this.#hostOptions(values) }];
    });
  }

  #overrides(node: JsonNode | undefined): Override[] {
    if (!node) return [];
    if (node.type !== 'array') return this.#wrong(node, say`overrides is a list of objects`) ?? [];
    return (node.children ?? []).map((child) => {
      const values = this.#object(child, ['files', ...OPTION_KEYS], say`an override`);
      const files = values.get('files');
      if (!files && child.type === 'object')
        this.#wrong(child, say`an override needs "files": the globs of the files that it is for`);
      return { files: globs(this.#globs(files, 'files')), ...this.#options(values) };
    });
  }

  #kernel(node: JsonNode | undefined): KernelTarget | undefined {
    if (!node) return undefined;
    const asked = node.type === 'array' ? (node.children ?? []) : [node];
    const names: string[] = [];
    for (const item of asked) {
      if (item.type !== 'string')
        this.#wrong(item, say`kernel is a text such as "6.12", "5.4-6.12" or "rhel8", or a list of them`);
      else {
        const parsed = parseKernelTarget(item.value);
        if (parsed.ok) names.push(item.value);
        else this.#wrong(item, parsed.message);
      }
    }
    if (asked.length === 0) this.#wrong(node, say`the list of kernels is empty`);
    if (names.length === 0 || names.length < asked.length) return undefined;
    const all = parseKernelTarget(names);
    return all.ok ? all.target : this.#wrong(node, all.message);
  }

  #memory(node: JsonNode | undefined): number | undefined {
    if (!node) return undefined;
    if (node.type !== 'string' && node.type !== 'number')
      return this.#wrong(node, say`memory is a size such as "16G", or a number of bytes`);
    const parsed = parseMemory(node.value);
    return parsed.ok ? parsed.bytes : this.#wrong(node, parsed.message);
  }

  #boot(node: JsonNode | undefined): Boot | undefined {
    if (!node) return undefined;
    const boot = typeof node.value === 'string' ? bootNamed(node.value) : undefined;
    return boot ?? this.#wrong(node, say`boot is one of ${boots.map(({ name }) => `"${name}"`).join(', ')}`);
  }

  /** Guards as they stand; those that cannot be read are reported where their fault is, and left out. */
  #expect(node: JsonNode | undefined): readonly string[] {
    if (!node) return [];
    if (node.type !== 'array') return this.#wrong(node, 'expect is a list of guards') ?? [];
    return (node.children ?? []).flatMap((item): string[] => {
      if (item.type !== 'string')
        return this.#wrong(item, 'a guard is a text such as "tcp from 10.0.0.0/8 to port 22 is ACCEPT"') ?? [];
      const read = readGuard(item.value);
      if (read.ok) return [item.value];
      // An escape makes the text in the file longer than what it says: then the whole text is named.
      const isPlain = item.length === item.value.length + 2;
      const start = item.offset + 1 + read.range.start;
      const place = isPlain
        ? { start, end: item.offset + 1 + Math.max(read.range.end, read.range.start + 1) }
        : { start: item.offset, end: item.offset + item.length };
      this.#report(place, read.message);
      return [];
    });
  }

  #rules(node: JsonNode | undefined): Levels {
    const levels = new Map<string, Level>();
    if (!node) return levels;
    const ids = [...allRules.byId.keys()];
    const known = [...ids, ...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))];
    for (const [name, value] of this.#object(node, known, 'rules', 'rule')) {
      if (LEVELS.includes(value.value)) levels.set(name, value.value);
      else this.#wrong(value, say`the severity of a rule is one of ${LEVELS.map((level) => `"${level}"`).join(', ')}`);
    }
    return levels;
  }

  #globs(node: JsonNode | undefined, name: string): string[] {
    if (!node) return [];
    if (node.type !== 'array') return this.#wrong(node, say`${name} is a list of globs`) ?? [];
    return (node.children ?? []).flatMap((item): string[] => {
      if (item.type !== 'string') return this.#wrong(item, say`a glob is a text such as "**/vendor/**"`) ?? [];
      if (/^!?[./]*$/.test(item.value)) return this.#wrong(item, say`this glob names nothing`) ?? [];
      if (/^!?(\.\.\/|\/\.\.\/)/.test(item.value))
        return this.#wrong(item, say`globs are relative to the folder of the config and cannot leave it`) ?? [];
      return [item.value];
    });
  }

  /** The members of an object; what is not known is reported, and left out. */
  #object(node: JsonNode, known: readonly string[], what: string, noun: 'key' | 'rule' = 'key'): Values {
    const values = new Map<string, JsonNode>();
    if (node.type !== 'object') {
      this.#wrong(node, say`${what} is an object, in braces`);
      return values;
    }
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key || !value) continue;
      if (!known.includes(key.value)) this.#wrong(key, unknownWords(key.value, nearest(key.value, known), noun));
      else if (values.has(key.value)) this.#wrong(key, say`"${key.value}" is given twice`);
      else values.set(key.value, value);
    }
    return values;
  }

  #wrong(node: JsonNode, message: string): undefined {
    this.#report({ start: node.offset, end: node.offset + node.length }, message);
  }

  #report(range: TextRange, message: string): void {
    const { line, character } = this.#lines.position(range.start);
    this.#problems.push({ path: this.#path, range, line: line + 1, column: character + 1, message });
  }
}

function unknownWords(name: string, close: string | undefined, noun: 'key' | 'rule'): string {
  if (noun === 'key') return close ? say`unknown key "${name}"; did you mean "${close}"?` : say`unknown key "${name}"`;
  return close ? say`unknown rule "${name}"; did you mean "${close}"?` : say`unknown rule "${name}"`;
}

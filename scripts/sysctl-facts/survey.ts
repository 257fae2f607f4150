import { balanced, type Initialiser, initialiser, plain, splitTop } from './c-source.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { architectureOf, HINTS, keysOf, MODULES, ownType } from './places.ts';
import type { SourceFile, Table, Tree } from './tree.ts';

/** What one kernel says of one key. */
export interface Sighting {
  readonly key: string;
  readonly type: Kind;
  /** How many numbers the value has. */
  readonly count: number;
  readonly mode: number;
  readonly min?: bigint;
  readonly max?: bigint;
  /** Whether it has a bound that is no constant. */
  readonly open?: true;
  /** The handler, where it is none of the kernel's common ones: it may do with the value what it likes. */
  readonly via?: string;
  /** The bytes that a text may have, with the zero behind it; the bits of a bitmap. */
  readonly size?: number;
  /** Of numbers that are constants in the source, as the file would show them. */
  readonly default?: string;
  readonly scope: 'namespace' | 'global' | 'first namespace' | 'machine';
  readonly module?: string;
  readonly config?: string;
  readonly file: string;
}

export type Kind =
  | 'int'
  | 'uint'
  | 'u8'
  | 'long'
  | 'ulong'
  | 'seconds'
  | 'milliseconds'
  | 'centiseconds'
  | 'switch'
  /** Milliseconds that the kernel keeps as ticks in an unsigned long. */
  | 'long-milliseconds'
  /** An int that stands for a branch in the code: 0 or 1. */
  | 'static-key'
  /** A list of numbers and of ranges, as `80,8000-8010`. */
  | 'bitmap'
  | 'string'
  | 'unknown';

/** How each of the kernel's own functions reads a value, and whether it looks at the bounds. */
const HANDLERS: Readonly<Record<string, { readonly type: Kind; readonly bounded?: true }>> = {
  proc_dointvec: { type: 'int' },
  proc_dointvec_minmax: { type: 'int', bounded: true },
  proc_dointvec_minmax_sysadmin: { type: 'int', bounded: true },
  proc_douintvec: { type: 'uint' },
  proc_douintvec_minmax: { type: 'uint', bounded: true },
  proc_dou8vec_minmax: { type: 'u8', bounded: true },
  proc_dobool: { type: 'switch' },
  proc_do_static_key: { type: 'static-key' },
  proc_dostring: { type: 'string' },
  proc_doulongvec_minmax: { type: 'ulong', bounded: true },
  proc_doulongvec_ms_jiffies_minmax: { type: 'long-milliseconds', bounded: true },
  proc_dointvec_jiffies: { type: 'seconds' },
  proc_dointvec_userhz_jiffies: { type: 'centiseconds' },
  proc_dointvec_ms_jiffies: { type: 'milliseconds' },
  proc_dointvec_ms_jiffies_minmax: { type: 'milliseconds', bounded: true },
  proc_do_large_bitmap: { type: 'bitmap' },
  __do_proc_dointvec: { type: 'int' },
  do_proc_dointvec: { type: 'int' },
  do_proc_douintvec: { type: 'uint' },
  __do_proc_doulongvec_minmax: { type: 'ulong' },
  _proc_do_string: { type: 'string' },
  proc_dostring_coredump: { type: 'string' },
};

const REGISTER =
  /\b(__register_sysctl_(?:table|paths|init)|register_net_sysctl(?:_sz|_table|_rotable)?|register_sysctl(?:_init|_sz|_table|_paths|_base)?|register_sysctl_mount_point)\s*\(/g;

/** Every key that a tree's tables and their registrations tell of. */
export function survey(tree: Tree): ReadonlyMap<string, Sighting> {
  const found = new Map<string, Sighting>();
  const reader = new TreeReader(tree, (sighting) => {
    const known = found.get(sighting.key);
    // A table that is seen twice is a namespace's copy of the first one's.
    if (!known || (known.scope === 'first namespace' && sighting.scope !== 'first namespace')) found.set(sighting.key, sighting);
  });
  reader.readRegistrations();
  reader.readHints();
  return found;
}

type Place = { readonly path: string; readonly net: 'no' | 'each' | 'first' };

class TreeReader {
  private readonly tree: Tree;
  private readonly emit: (sighting: Sighting) => void;
  private readonly numbers: Numbers;
  private readonly byName = new Map<string, { table: Table; file: SourceFile }[]>();
  private readonly types = new Map<string, { type: Kind; bounded?: boolean }>();
  private readonly placed = new Set<Table>();
  private settings: Set<string> | undefined;

  constructor(tree: Tree, emit: (sighting: Sighting) => void) {
    this.tree = tree;
    this.emit = emit;
    this.numbers = numbersOf(tree);
    for (const file of tree.files)
      for (const table of file.tables) this.byName.set(table.name, [...(this.byName.get(table.name) ?? []), { table, file }]);
  }

  readRegistrations(): void {
    for (const file of this.tree.files) {
      const text = plain(file.text);
      for (const match of text.matchAll(/\bDECLARE_SYSCTL_BASE\s*\(\s*(\w+)\s*,\s*(\w+)\s*\)/g))
        this.place(match[2]!, file, { path: match[1]!, net: 'no' });
      for (const match of text.matchAll(REGISTER)) {
        const call = balanced(text, match.index + match[0].length - 1);
        if (!call || /^\s*(?:const char|struct|void)\b/.test(call.body)) continue;
        this.readCall(
          match[1]!,
          splitTop(call.body).map((part) => part.trim()),
          functionAround(text, match.index),
          file,
        );
      }
    }
  }

  /** Tables that are registered in ways that this reader does not follow. */
  readHints(): void {
    for (const { file: path, table, places, net } of HINTS)
      for (const file of this.tree.files.filter((one) => one.path === path))
        for (const known of file.tables.filter((one) => one.name === table && !this.placed.has(one)))
          for (const place of places) this.emitTable(known, file, { path: place, net });
  }

  private readCall(name: string, args: readonly string[], body: string, file: SourceFile): void {
    const net = !name.startsWith('register_net')
      ? 'no'
      : args[0]!.includes('init_net') || name.endsWith('rotable')
        ? 'first'
        : 'each';
    if (name === 'register_sysctl_table') {
      this.place(args[0]!, file, { path: '', net: 'no' }, body);
      return;
    }
    const at = args.findIndex((arg) => this.pathOf(arg, body, file) !== undefined);
    if (at < 0) return;
    for (const path of this.pathOf(args[at]!, body, file)!) this.place(args[at + 1] ?? '', file, { path, net }, body);
  }

  /** The paths that an argument names: a text, a buffer that the function prints into, or a list of parts. */
  private pathOf(arg: string, body: string, file: SourceFile): readonly string[] | undefined {
    const literal = /^"([^"]*)"$/.exec(arg);
    if (literal) return [literal[1]!];
    const name = /^&?(\w+)$/.exec(arg)?.[1];
    if (!name) return undefined;
    const macro = file.macros.get(name);
    if (macro && /^"[^"]*"$/.test(macro.body)) return [macro.body.slice(1, -1)];
    const printed = [...body.matchAll(new RegExp(`\\bs(?:n)?printf\\s*\\(\\s*${name}\\b[^"]*"([^"]+)"`, 'g'))];
    if (printed.length > 0) return printed.map((match) => match[1]!.replace(/%\w+/g, '*'));
    const text = /^"([^"]+)"$/.exec(this.tree.initialValue(name, file)?.trim() ?? '');
    if (text) return [text[1]!];
    const parts = (file.tables.find((table) => table.name === name) ?? this.byName.get(name)?.[0]?.table)?.entries;
    if (!parts || parts.some((part) => part.parts!.some((field) => field.name === 'proc_handler'))) return undefined;
    return [
      parts
        .map((part) => this.procname(part, file))
        .filter((part) => part !== undefined)
        .join('/'),
    ];
  }

  /** Finds the tables that an argument stands for, and takes them down at a place. */
  private place(arg: string, file: SourceFile, place: Place, body = ''): void {
    for (const { table, file: owner } of this.tablesOf(arg, file, body)) this.emitTable(table, owner, place);
  }

  private tablesOf(arg: string, file: SourceFile, body: string, depth = 0): readonly { table: Table; file: SourceFile }[] {
    if (depth > 3) return [];
    const name = arg.replace(/\[\s*\w*\s*\]|[&()\s]/g, '');
    const known = this.named(name.replace(/->/g, '.'), file);
    if (known.length > 0) return known;
    const assigned = [...body.matchAll(new RegExp(`(?:^|[^\\w.>])${quoted(name)}\\s*=\\s*([^=;][^;]*);`, 'g'))].map((match) =>
      match[1]!.trim(),
    );
    const found = assigned.flatMap((value) => {
      const copied = /^(?:\([^)]*\)\s*)?kmemdup(?:_array)?\s*\(([\s\S]*)\)$/.exec(value);
      if (copied) return this.tablesOf(splitTop(copied[1]!)[0]!.trim(), file, '', depth + 1);
      const call = /^(\w+)\s*\(/.exec(value);
      const called = call && this.tree.functionBody(call[1]!, file);
      if (called)
        return [...called.matchAll(/\bkmemdup(?:_array)?\s*\(\s*&?(\w+)/g)].flatMap((match) => this.named(match[1]!, file));
      return /^&?[\w.>-]+$/.test(value) && value !== 'NULL' ? this.tablesOf(value, file, body, depth + 1) : [];
    });
    return [...new Map(found.map((one) => [one.table, one])).values()];
  }

  /** A table by its name, or by the end of its name where it is a member: `t->neigh_vars` is `neigh_sysctl_template.neigh_vars`. */
  private named(name: string, file: SourceFile): readonly { table: Table; file: SourceFile }[] {
    const own = file.tables.find((table) => table.name === name);
    if (own) return [{ table: own, file }];
    const member = /\.(\w+)$/.exec(name)?.[1];
    if (member) return file.tables.filter((table) => table.name.endsWith(`.${member}`)).map((table) => ({ table, file }));
    return this.byName.get(name)?.slice(0, 1) ?? [];
  }

  private emitTable(table: Table, file: SourceFile, place: Place, depth = 0): void {
    if (depth > 8) return;
    this.placed.add(table);
    for (const [i, entry] of table.entries.entries()) {
      const name = this.procname(entry, file);
      if (name === undefined) continue;
      const path = [place.path, name].filter((part) => part !== '').join('/');
      const child = field(entry, 'child');
      if (child !== undefined) {
        const inline = /^(?:\([^)]*\)\s*)?\{/.exec(child);
        if (inline) {
          const parts = initialiser(balanced(child, inline[0].length - 1)!.body);
          this.emitTable(
            { name: `${table.name}.${name}`, file: file.path, entries: parts.filter((part) => part.parts) },
            file,
            { ...place, path },
            depth + 1,
          );
        } else
          for (const found of this.tablesOf(child, file, ''))
            this.emitTable(found.table, found.file, { ...place, path }, depth + 1);
      } else this.emitEntry(withLaterModes(table, i, file), file, path, place.net);
    }
  }

  private emitEntry(entry: Initialiser, file: SourceFile, path: string, net: Place['net']): void {
    const handler = field(entry, 'proc_handler')?.replace(/[&\s]/g, '');
    const mode = this.modeOf(entry, file);
    if (handler === undefined || mode === undefined) return;
    const { type: read, bounded } = this.typeOf(handler, file);
    const via = this.common(handler, file) ? undefined : handler;
    const type = ownType(path) ?? read;
    const bytes = field(entry, 'maxlen') ?? '';
    const text = type === 'string' || type === 'unknown' || type === 'bitmap';
    const size = type === 'string' || type === 'bitmap' ? this.numbers.constant(bytes, file) : undefined;
    const count = text ? 1 : this.countOf(bytes, file, type);
    const min = bounded ? this.boundOf(entry, 'extra1', file) : undefined;
    const max = bounded ? this.boundOf(entry, 'extra2', file) : undefined;
    const open =
      bounded && ((min === undefined && this.isBound(entry, 'extra1')) || (max === undefined && this.isBound(entry, 'extra2')));
    const value = this.defaultOf(entry, file, type);
    const config = architectureOf(file.path) ?? entry.config;
    const module = MODULES.find(([prefix]) => file.path.startsWith(prefix))?.[1];
    const sighting: Omit<Sighting, 'key'> = {
      type: type === 'int' && /\blong\b/.test(bytes) && !HANDLERS[handler] ? 'ulong' : type,
      count,
      mode: Number(mode),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(open ? { open } : {}),
      ...(via === undefined ? {} : { via }),
      ...(size === undefined ? {} : { size: Number(size) }),
      ...(value === undefined ? {} : { default: value }),
      scope: scopeOfPath(path, entry, net),
      ...(module ? { module } : {}),
      ...(config ? { config } : {}),
      file: file.path,
    };
    for (const key of keysOf(path)) this.emit({ key, ...sighting });
  }

  private procname(entry: Initialiser, file: SourceFile): string | undefined {
    const text = field(entry, 'procname') ?? '';
    const named = /^\w+$/.test(text) ? (file.macros.get(text)?.body ?? this.tree.initialValue(text, file)) : text;
    return /^"([^"]+)"$/.exec(named ?? '')?.[1];
  }

  /** The mode. Where the build decides between several, one that lets someone write. */
  private modeOf(entry: Initialiser, file: SourceFile): bigint | undefined {
    const texts = (entry.parts ?? []).filter((part) => part.name === 'mode').map((part) => part.text);
    const modes = texts.map((text) => this.numbers.constant(text, file) ?? (/^[A-Z]\w+$/.test(text) ? 0o644n : undefined));
    return modes.findLast((mode) => mode !== undefined && (mode & 0o222n) !== 0n) ?? modes[0];
  }

  private isBound(entry: Initialiser, name: string): boolean {
    return !/^(?:NULL|0)?$/.test(field(entry, name)?.trim() ?? '');
  }

  /** A bound. Where the build decides between several, it is the one that lets more pass. */
  private boundOf(entry: Initialiser, name: 'extra1' | 'extra2', file: SourceFile): bigint | undefined {
    const texts = (entry.parts ?? []).filter((part) => part.name === name).map((part) => part.text);
    // A bound that is a setting itself moves with that.
    const bounds = texts.map((text) => (this.isSetting(text) ? undefined : this.numbers.bound(text, file)));
    if (bounds.length === 0) return undefined;
    return bounds.reduce((a, b) => (a === undefined || b === undefined ? undefined : a < b === (name === 'extra1') ? a : b));
  }

  private isSetting(bound: string): boolean {
    this.settings ??= new Set(
      this.tree.files.flatMap((file) =>
        file.tables.flatMap(({ entries }) => entries.map((entry) => variable(field(entry, 'data') ?? ''))),
      ),
    );
    const name = variable(bound.replace(/^\(\s*void\s*\*\s*\)\s*/, ''));
    return name !== '' && this.settings.has(name);
  }

  /** Whether a handler is one of the kernel's common ones, perhaps under another name. */
  private common(handler: string, file: SourceFile): boolean {
    const macro = file.macros.get(handler);
    return handler in HANDLERS || (macro !== undefined && !macro.parameters && macro.body.trim() in HANDLERS);
  }

  /** How a handler reads; one that is not the kernel's own is asked for the one that it calls. */
  private typeOf(handler: string, file: SourceFile, depth = 0): { type: Kind; bounded?: boolean } {
    const known = HANDLERS[handler];
    if (known) return known;
    const id = `${file.path} ${handler}`;
    const seen = this.types.get(id);
    if (seen) return seen;
    const macro = file.macros.get(handler);
    // The other side of a condition defines a function away.
    if (macro && !macro.parameters && macro.body.trim() !== 'NULL') return this.typeOf(macro.body.trim(), file, depth + 1);
    const body = depth < 4 ? this.tree.functionBody(handler, file) : undefined;
    let type: { type: Kind; bounded?: boolean } = { type: 'unknown' };
    const calls = [...(body ?? '').matchAll(/\b((?:__)?\w*(?:proc_?do|sysctl|proc|handler)\w*)\s*\(/g)]
      .map((match) => match[1]!)
      .filter((call) => call !== handler);
    const inner = calls.find((call) => HANDLERS[call]);
    if (inner) {
      // A handler that brings bounds of its own may check others than the table's.
      const own = /\bextra[12]\s*=/.test(body!);
      type = { type: HANDLERS[inner]!.type, bounded: (HANDLERS[inner]!.bounded ?? false) && !own };
    } else {
      for (const call of calls) {
        type = this.typeOf(call, file, depth + 1);
        if (type.type !== 'unknown') break;
      }
    }
    this.types.set(id, type);
    return type;
  }

  private countOf(maxlen: string, file: SourceFile, type: Kind): number {
    const size = type === 'ulong' || type === 'long' ? 8n : type === 'u8' ? 1n : 4n;
    const bytes = this.numbers.constant(maxlen, file);
    if (bytes !== undefined) return Number(bytes / (/\blong\b/.test(maxlen) ? 8n : size)) || 1;
    const variable = /sizeof\s*\(?[^)]*?(\w+)\s*\)?$/.exec(maxlen.trim())?.[1];
    return (variable && this.tree.arrayLength(variable, file, (text) => this.numbers.constant(text, file))) || 1;
  }

  private defaultOf(entry: Initialiser, file: SourceFile, type: Kind): string | undefined {
    const data = field(entry, 'data');
    const name = data && /^&?\s*(\w+)$/.exec(data)?.[1];
    const member = data && /^&\s*init_\w+(?:\.\w+)*\.(\w+)$/.exec(data)?.[1];
    const assigned = member ? [...new Set(this.tree.assigned(member))] : [];
    const text = name ? this.tree.initialValue(name, file) : assigned.length === 1 ? assigned[0] : undefined;
    if (text === undefined) return undefined;
    if (type === 'string') return /^\s*"([^"%]*)"\s*$/.exec(text)?.[1];
    const list = /^\s*\{([\s\S]*)\}\s*$/.exec(text)?.[1];
    const values = (list === undefined ? [text] : list.split(',').filter((part) => part.trim() !== '')).map((part) => {
      const value = this.numbers.constant(part, file);
      if (value === undefined) return undefined;
      if (type === 'seconds') return value % 1000n === 0n ? value / 1000n : undefined;
      if (type === 'centiseconds') return value / 10n;
      // Ticks elsewhere depend on the kernel's clock rate.
      return /\bHZ\b/.test(part) && type !== 'milliseconds' ? undefined : value;
    });
    return values.every((value) => value !== undefined) ? values.join(' ') : undefined;
  }
}

/** An entry with the modes that code gives it at boot: `demo_table[0].mode = 0644;`. */
function withLaterModes({ name, entries }: Table, index: number, file: SourceFile): Initialiser {
  const entry = entries[index]!;
  const assignments = file.text.matchAll(new RegExp(`\\b${name.replace('.', '\\.')}\\[${index}\\]\\.mode\\s*=\\s*(\\w+)`, 'g'));
  const later = [...assignments].map((match) => ({ name: 'mode', text: match[1]! }));
  return later.length === 0 ? entry : { ...entry, parts: [...entry.parts!, ...later] };
}

/** The variable that a pointer in a table names; an empty text for anything else. */
function variable(pointer: string): string {
  return /^&?\s*(\w+)$/.exec(pointer.trim())?.[1] ?? '';
}

/** The text of one field of an entry. */
function field(entry: Initialiser, name: string): string | undefined {
  return entry.parts?.find((part) => part.name === name)?.text;
}

/** The settings of devices belong to their namespace; those of a whole neighbour table to the first one. */
function scopeOfPath(path: string, entry: Initialiser, net: Place['net']): Sighting['scope'] {
  if (/\/neigh\/.*\/gc_(?:interval|thresh\d)$/.test(path)) return 'first namespace';
  return /^net\/.*\*\//.test(path) && net !== 'no' ? 'namespace' : scopeOf(entry, net);
}

/** Files of the network's tables belong to a namespace; the value behind them may belong to all. */
function scopeOf(entry: Initialiser, net: Place['net']): Sighting['scope'] {
  if (net === 'no') return 'machine';
  if (net === 'first') return 'first namespace';
  const data = field(entry, 'data');
  return data === undefined || /\binit_net\b|devconf|^NULL$|offsetof|->|^\(void ?\*\)/.test(data) ? 'namespace' : 'global';
}

function functionAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n}', at);
  const end = text.indexOf('\n}', at);
  return text.slice(Math.max(start, 0), end < 0 ? text.length : end);
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

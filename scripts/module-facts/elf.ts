/** What the file of a kernel module says of itself. */
export interface ModuleFile {
  /** The texts of its .modinfo section by their key, such as `depends`, in their order. */
  readonly info: ReadonlyMap<string, readonly string[]>;
  /** All its parameters, also those without a type in .modinfo. */
  readonly parameters: ReadonlyMap<string, ParameterFacts>;
}

export interface ParameterFacts {
  /** The number of values that a list takes at most. */
  readonly length: number | undefined;
  /** Whether the kernel's own functions read its value, and not one of the module, which may take other words than its type says. */
  readonly ordinary: boolean;
}

interface Section {
  readonly name: string;
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

interface Symbol {
  readonly name: string;
  /** The index of its section; 0 for one of the kernel or of another module. */
  readonly section: number;
  readonly value: number;
}

const SYMBOL_TABLE = 2;
const SYMBOL_SIZE = 24;
const RELOCATION_SIZE = 24;
/** struct kernel_param: a pointer to the name, one to the module, one to the operations ... (include/linux/moduleparam.h). */
const PARAMETER_SIZE = 40;
const OPERATIONS_AT = 16;

/** Reads the file of a module: ELF, 64 bits, little endian. Throws an Error for another file. */
export function readModule(bytes: Buffer): ModuleFile {
  if (bytes.readUInt32BE(0) !== 0x7f454c46 || bytes[4] !== 2 || bytes[5] !== 1) throw new Error('no ELF file of 64 bits');
  const sections = sectionsOf(bytes);
  const modinfo = sections.find(({ name }) => name === '.modinfo');
  return {
    info: modinfoTexts(modinfo ? bytes.toString('utf8', modinfo.offset, modinfo.offset + modinfo.size) : ''),
    parameters: parametersOf(bytes, sections),
  };
}

/** The `key=text` of a .modinfo section. */
export function modinfoTexts(section: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const field of section.split('\0')) {
    const equals = field.indexOf('=');
    if (equals <= 0) continue;
    const key = field.slice(0, equals);
    texts.set(key, [...(texts.get(key) ?? []), field.slice(equals + 1)]);
  }
  return texts;
}

function sectionsOf(bytes: Buffer): Section[] {
  const table = Number(bytes.readBigUInt64LE(0x28));
  const count = bytes.readUInt16LE(0x3c);
  const headers = Array.from({ length: count }, (_, i) => table + 64 * i);
  const at = (header: number, field: number) => Number(bytes.readBigUInt64LE(header + field));
  const names = at(headers[bytes.readUInt16LE(0x3e)]!, 0x18);
  return headers.map((header) => ({
    name: cString(bytes, names + bytes.readUInt32LE(header)),
    type: bytes.readUInt32LE(header + 4),
    offset: at(header, 0x18),
    size: at(header, 0x20),
    link: bytes.readUInt32LE(header + 0x28),
  }));
}

/** module_param() leaves a symbol with the name of each parameter, and for a list one with its length (include/linux/moduleparam.h). */
function parametersOf(bytes: Buffer, sections: readonly Section[]): Map<string, ParameterFacts> {
  const symbols = symbolsOf(bytes, sections);
  const names = new Map<string, string>();
  const lengths = new Map<string, number>();
  for (const { name, section, value } of symbols) {
    const match = /^__param_(str|arr)_(\w+)$/.exec(name);
    const own = sections[section];
    if (match?.[1] === 'str') names.set(`${section} ${value}`, match[2]!);
    else if (match && own) lengths.set(match[2]!, bytes.readUInt32LE(own.offset + value));
  }
  const operations = operationsOf(bytes, sections, symbols, names);
  return new Map(
    [...names.values()].map((name) => {
      const ordinary = /^param_(ops_\w+|array_ops)$/.test(operations.get(name) ?? '');
      return [name, { length: lengths.get(name), ordinary }];
    }),
  );
}

function symbolsOf(bytes: Buffer, sections: readonly Section[]): Symbol[] {
  const table = sections.find(({ type }) => type === SYMBOL_TABLE);
  if (!table) return [];
  const names = sections[table.link]!.offset;
  return Array.from({ length: table.size / SYMBOL_SIZE }, (_, i) => {
    const at = table.offset + i * SYMBOL_SIZE;
    const name = cString(bytes, names + bytes.readUInt32LE(at));
    return { name, section: bytes.readUInt16LE(at + 6), value: Number(bytes.readBigUInt64LE(at + 8)) };
  });
}

/** The symbol of the operations of each parameter; empty for operations of the module's own. */
function operationsOf(
  bytes: Buffer,
  sections: readonly Section[],
  symbols: readonly Symbol[],
  names: ReadonlyMap<string, string>,
): Map<string, string> {
  const nameOf = new Map<number, string>();
  const symbolOf = new Map<number, string>();
  const table = sections.find(({ name }) => name === '.rela__param');
  for (let at = table?.offset ?? 0; at < (table ? table.offset + table.size : 0); at += RELOCATION_SIZE) {
    const offset = Number(bytes.readBigUInt64LE(at));
    const symbol = symbols[bytes.readUInt32LE(at + 12)]!;
    const index = Math.floor(offset / PARAMETER_SIZE);
    const target = `${symbol.section} ${symbol.value + Number(bytes.readBigInt64LE(at + 16))}`;
    if (offset % PARAMETER_SIZE === 0) nameOf.set(index, names.get(target) ?? '');
    else if (offset % PARAMETER_SIZE === OPERATIONS_AT) symbolOf.set(index, symbol.section === 0 ? symbol.name : '');
  }
  return new Map([...nameOf].map(([index, name]) => [name, symbolOf.get(index) ?? '']));
}

function cString(bytes: Buffer, start: number): string {
  return bytes.toString('latin1', start, bytes.indexOf(0, start));
}

import { packagedKernels, packagedLines } from './packaged.ts';
import type { ModuleParameter } from './record.ts';

export { packagedKernels };

/** What the files of a module in Debian's kernels say of it. */
export interface PackagedModule {
  readonly name: string;
  /** The kernels that have it, of `packagedKernels`. */
  readonly kernels: readonly string[];
  /** Its aliases that are plain names; only those of network modules. */
  readonly aliases: readonly string[];
  /** The modules that it needs on the newest of these kernels. */
  readonly needs: readonly string[];
  /** All parameters that it has on any of them. The type is empty where its file does not tell it. */
  readonly parameters: readonly PackagedParameter[];
  /** What its file asks modprobe to load with it (MODULE_SOFTDEP), on every of its kernels. */
  readonly softdeps: readonly string[];
}

export interface PackagedParameter extends ModuleParameter {
  readonly kernels: readonly string[];
}

let lines: ReadonlyMap<string, string> | undefined;

/** The lines by the name of their module; cut when they are first needed, for most files name no module. */
function linesByName(): ReadonlyMap<string, string> {
  lines ??= new Map(
    packagedLines
      .trim()
      .split('\n')
      .map((line) => [/^[^;]*/.exec(line)![0], line]),
  );
  return lines;
}

/** The names of all packaged modules, `_` for `-`, in their order. */
export function packagedNames(): readonly string[] {
  return [...linesByName().keys()];
}

let carriersByAlias: ReadonlyMap<string, readonly string[]> | undefined;

/** The modules that have each plain name for an alias. */
export function packagedAliases(): ReadonlyMap<string, readonly string[]> {
  carriersByAlias ??= readAliases();
  return carriersByAlias;
}

function readAliases(): ReadonlyMap<string, readonly string[]> {
  const carriers = new Map<string, string[]>();
  for (const [, module = '', aliases = ''] of packagedLines.matchAll(/^(\w+);[^;\n]*;([^;\n]+)/gm))
    for (const alias of aliases.split(' ')) carriers.set(alias, [...(carriers.get(alias) ?? []), module]);
  return carriers;
}

const read = new Map<string, PackagedModule>();

/** The packaged module of that name, written with `_`; undefined where none of these kernels has it. */
export function packagedModule(name: string): PackagedModule | undefined {
  const line = linesByName().get(name);
  if (line === undefined) return undefined;
  let module = read.get(name);
  if (!module) {
    module = readLine(line);
    read.set(name, module);
  }
  return module;
}

function readLine(line: string): PackagedModule {
  const [name = '', where = '', aliases = '', needs = '', parameters = '', softdeps = ''] = line.split(';');
  const kernels = where === '' ? packagedKernels : where.split(',');
  return {
    name,
    kernels,
    aliases: aliases.split(' ').filter(Boolean),
    needs: needs.split(' ').filter(Boolean),
    parameters: parameters
      .split(', ')
      .filter(Boolean)
      .map((text) => readParameter(text, kernels)),
    softdeps: softdeps.split(' ').filter((soft) => soft !== '' && !soft.includes('@')),
  };
}

function readParameter(text: string, kernels: readonly string[]): PackagedParameter {
  const [, name = '', where, type = ''] = /^(\w+)(?:@([\d.,]+))?(?:: (.*))?$/.exec(text) ?? [];
  return { name, type, what: '', kernels: where?.split(',') ?? kernels };
}

import { compareKernels, cutSpan, divide, type KernelSpan, type KernelTarget, kernelVersion } from '../kernel.ts';
import { formerNames } from './former-names.ts';
import { conntrackModule } from './modules/conntrack.ts';
import { conntrackHelpers, natModules } from './modules/conntrack-helpers.ts';
import { hardwareModules } from './modules/hardware.ts';
import { networkModules } from './modules/network.ts';
import { blockedModules, linkModules } from './modules/protocols.ts';
import { xtablesModules } from './modules/xtables.ts';
import { packagedAliases, packagedModule, packagedNames } from './packages.ts';
import type { FormerName, ModuleParameter, ModuleRecord } from './record.ts';

/** The modules that kernlint describes in words. */
export const describedModules: readonly ModuleRecord[] = [
  conntrackModule,
  ...conntrackHelpers,
  ...natModules,
  ...xtablesModules,
  ...networkModules,
  ...linkModules,
  ...blockedModules,
  ...hardwareModules,
];

const described = new Map(describedModules.map((record) => [record.name, record]));

/** A module or parameter name as the kernel compares it: `-` and `_` are the same. */
export function normalName(name: string): string {
  return name.replaceAll('-', '_');
}

/** What is known of a module by its present name, in words or at least from its package; undefined for a name that is not known. */
export function findModule(name: string): ModuleRecord | undefined {
  const normal = normalName(name);
  const record = described.get(normal);
  if (record?.complete) return record;
  const packaged = packagedRecord(normal);
  if (!record || !packaged) return record ?? packaged;
  const others = packaged.parameters.filter(({ name: other }) => !record.parameters.some((own) => own.name === other));
  return { ...record, parameters: [...record.parameters, ...others] };
}

function packagedRecord(name: string): ModuleRecord | undefined {
  const packaged = packagedModule(name);
  return packaged && { name, what: '', parameters: packaged.parameters, complete: false, source: "modinfo of Debian's kernels" };
}

/** The parameter of a module. */
export function findParameter(module: ModuleRecord, name: string): ModuleParameter | undefined {
  const normal = normalName(name);
  return module.parameters.find((parameter) => parameter.name === normal);
}

/** The names that the kernel itself gives parameters of every module: it takes them before the module sees any. */
export const universalParameters: ReadonlySet<string> = new Set(['dyndbg', 'async_probe']);

let names: readonly string[] | undefined;

/** All module names that are known, present ones. Thousands, and few files ask for them all. */
export function moduleNames(): readonly string[] {
  names ??= [...new Set([...described.keys(), ...packagedNames()])].sort();
  return names;
}

/** The other names of a module that are plain words, as Debian's kernels carry them. */
export function aliasesOf(module: string): readonly string[] {
  return packagedModule(normalName(module))?.aliases ?? [];
}

/** Matches and targets that one family of rules asks for by a name of its own; the file was always called otherwise. */
function familyAliases(): FormerName[] {
  const carriers = new Map(packagedAliases());
  for (const { name } of formerNames) carriers.delete(name);
  return [...carriers].flatMap(([name, [module, ...others]]) =>
    // One that moved from module to module (ipt_icmp) tells nothing.
    /^ip6?t_/.test(name) && module !== undefined && others.length === 0
      ? [{ name, alias: {}, successors: [{ name: module, since: '2.4' }], source: "modinfo of Debian's kernels" }]
      : [],
  );
}

let former: ReadonlyMap<string, FormerName> | undefined;

function formerByName(): ReadonlyMap<string, FormerName> {
  former ??= new Map([...formerNames, ...familyAliases()].map((record) => [record.name, record]));
  return former;
}

/** The record of a name that was a module's once, or was never more than an alias; undefined for names that are sound or unknown. */
export function findFormerName(name: string): FormerName | undefined {
  return formerByName().get(normalName(name));
}

/** All old names. */
export function allFormerNames(): readonly FormerName[] {
  return [...formerByName().values()];
}

/** What an old name is to the kernels of a target. */
export interface FormerNameVerdict {
  readonly record: FormerName;
  /** The kernels of the target that have no module file of this name; never empty. */
  readonly lacks: readonly KernelSpan[];
  /** Whether some kernel of the target still has the file. */
  readonly someHave: boolean;
  /** What those kernels have instead, oldest first, each once; empty where nothing took its place. */
  readonly successors: readonly string[];
  /** Whether `modprobe NAME` finds a module by this alias: in all of those kernels, in some, or in none. */
  readonly alias: 'all' | 'some' | 'none';
}

/** Judges a module name for a target; undefined where all its kernels have a module file of that name, or nothing is known of it. */
export function judgeFormerName(name: string, target: KernelTarget): FormerNameVerdict | undefined {
  const record = findFormerName(name);
  if (!record) return undefined;
  const { has, lacks } = record.real ? divide(target, record.real) : { has: [], lacks: target.spans };
  if (lacks.length === 0) return undefined;
  const aliased = record.alias ? divide({ ...target, spans: lacks }, record.alias) : { has: [], lacks };
  return {
    record,
    lacks,
    someHave: has.length > 0,
    successors: successorsIn(record, lacks),
    alias: aliased.has.length === 0 ? 'none' : aliased.lacks.length === 0 ? 'all' : 'some',
  };
}

function successorsIn(record: FormerName, spans: readonly KernelSpan[]): readonly string[] {
  const bounds = record.successors.map(({ since }) => kernelVersion(since));
  const names = spans
    .flatMap((span) => cutSpan(span, bounds))
    .map(({ from }) => record.successors.findLast((_, i) => compareKernels(bounds[i]!, from) <= 0) ?? record.successors[0])
    .filter((successor) => successor !== undefined)
    .sort((a, b) => compareKernels(kernelVersion(a.since), kernelVersion(b.since)));
  return [...new Set(names.map(({ name }) => name))];
}

import { bootRecord } from '../../knowledge/boot.ts';
import type { KernelTarget } from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import type { SourceFile, SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { loadedModules } from '../loaded-modules.ts';
import { type Reader, readerOf } from '../reading-order.ts';
import { type EffectiveValue, effectiveValues } from './effective.ts';
import { type LaterWrite, laterWrites } from './later.ts';
import { brings, type EffectiveOption, moduleOptions } from './modules.ts';
import { sysctlFiles } from './sysctl-files.ts';

/** What a boot leaves, in the order in which it happens. */
export interface BootOutcome {
  readonly reader: Reader;
  /** Whether that happens while the host boots; else somebody has to ask for it. */
  readonly atBoot: boolean;
  /** What modprobe hands to the modules, whenever they are loaded. */
  readonly options: readonly EffectiveOption[];
  /** What the sysctl files leave, by the name of the key. */
  readonly values: readonly EffectiveValue[];
  /** The module that a key needs and that nothing named in modules-load.d brings before the sysctl files are applied. */
  readonly needs: ReadonlyMap<string, string>;
  /** What is, or may be, written after that. */
  readonly later: readonly LaterWrite[];
  /** Sysctl files of the host that the reader does not read. */
  readonly unread: readonly SourceFileOf<'sysctl'>[];
}

/** What the files of a host leave after a boot, the sysctl files read by `reader`. */
export function bootOutcome(host: Host, target: KernelTarget, reader: Reader = readerOf(host)): BootOutcome {
  const values = [...effectiveValues(host, reader, target).byKey.values()];
  const read = new Set<SourceFile>(sysctlFiles(host, reader).map(({ file }) => file));
  const needs = new Map<string, string>();
  for (const { key } of values) {
    const module = moduleNeeded(host, key);
    if (module) needs.set(key, module);
  }
  return {
    reader,
    atBoot: bootRecord(host.boot).readsSysctl,
    options: moduleOptions(host),
    values,
    needs,
    later: laterWrites(host),
    unread: host.files.filter((file) => file.format === 'sysctl').filter((file) => !read.has(file)),
  };
}

/** The module without which the kernel has no such key, where no file loads it before the sysctl files are applied. */
export function moduleNeeded(host: Host, key: string): string | undefined {
  const module = findSysctl(key)?.module;
  if (!module || !bootRecord(host.boot).readsSysctl) return undefined;
  const { named, open } = loadedModules(host);
  return open || [...named].some((name) => brings(name, module)) ? undefined : module;
}

import { normalName } from '../knowledge/modprobe/index.ts';
import type { Host } from '../workspace/workspace.ts';
import { brings } from './boot/modules.ts';
import { modulesLoadFiles, type ReadFile, readingOrder } from './reading-order.ts';

/** What the files of a host load at boot by name. */
export interface LoadedModules {
  /** The files of modules-load.d that are read. */
  readonly files: readonly ReadFile<'modules-load'>[];
  /** Normal names, with underscores: those of modules-load.d and those that modprobe.d pulls in. */
  readonly named: ReadonlySet<string>;
  /** Whether a template hole or an alternative may name others. */
  readonly open: boolean;
}

const known = new WeakMap<Host, LoadedModules>();

/** The modules that the files of a host name for loading, worked out once. */
export function loadedModules(host: Host): LoadedModules {
  let loaded = known.get(host);
  if (!loaded) {
    loaded = collect(host);
    known.set(host, loaded);
  }
  return loaded;
}

function collect(host: Host): LoadedModules {
  const files = modulesLoadFiles(host);
  const named = new Set<string>();
  let open = files.some(({ unsure }) => unsure);
  for (const { file } of files)
    for (const line of file.tree.lines) {
      if (line.holes.length > 0 && line.kind !== 'comment') open = true;
      if (line.kind === 'module') named.add(normalName(line.name.text));
    }
  // `softdep a pre: b` and the command of `install` may load anything that they name.
  for (const { file, unsure } of readingOrder(host, 'modprobe')) {
    open ||= unsure;
    for (const line of file.tree.lines)
      if (line.kind === 'directive' && /^(softdep|weakdep|install)$/.test(line.command.text))
        for (const word of line.words.slice(1)) named.add(normalName(word.text));
  }
  return { files, named, open };
}

/** Whether a module is loaded by name, or with one that needs it: one that is known to, or has its name in front (rds_tcp of rds). */
export function loads({ named }: LoadedModules, module: string): boolean {
  return [...named].some((name) => brings(name, module) || name.startsWith(`${module}_`));
}

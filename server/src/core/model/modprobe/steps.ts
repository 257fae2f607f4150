import { normalName } from '../../knowledge/modprobe/index.ts';
import { globFits } from '../../text/glob.ts';
import { byName, type ModprobeConfig, type Statement } from './config.ts';

/** The modules of a kernel, as far as a question needs them. Names have `_` for `-`. */
export interface Modules {
  /** Whether there is a module file of this name. */
  readonly has: (name: string) => boolean;
  /** All modules that it cannot do without, in the order in which they have to be loaded. */
  readonly needs: (name: string) => readonly string[];
  /** The modules that have this name for an alias in their files. */
  readonly carriers: (alias: string) => readonly string[];
}

/** One thing that modprobe does. */
export type Step =
  | { readonly kind: 'insert'; readonly module: string; readonly options: readonly string[] }
  | { readonly kind: 'run'; readonly module: string; readonly command: string; readonly by: Statement };

/** What stands behind a module in a statement: the parameters of `options`, the command of `install`; blanks become one. */
export function restOf({ rest }: Statement): string {
  return rest.join(' ');
}

/**
 * What `modprobe NAME` does on a host with this configuration, in order: the modules that a module needs and those of its softdep come first.
 * With `obeyBlacklist` as `modprobe -b` and systemd-modules-load do it; without it a blacklist holds only for names found by an alias. Read in
 * libkmod of kmod 30 and compared with `modprobe -n -v`.
 */
export function stepsOf(name: string, config: ModprobeConfig, modules: Modules, obeyBlacklist = false): readonly Step[] {
  const probe = new Probe(config, modules);
  const blacklisted = byName(config, 'blacklist');
  return probe.lookUp(name).flatMap((asked) => {
    if (blacklisted.has(asked.module) && (obeyBlacklist || asked.alias !== undefined)) return [];
    return probe.steps(asked);
  });
}

/** A module, and the alias by which it was found. */
interface Asked {
  readonly module: string;
  readonly alias?: string;
  /** The install line by which a name without a module was found; it weighs more than an earlier pattern. */
  readonly install?: Statement;
}

class Probe {
  readonly #config: ModprobeConfig;
  readonly #modules: Modules;

  constructor(config: ModprobeConfig, modules: Modules) {
    this.#config = config;
    this.#modules = modules;
  }

  /** The modules that a name stands for: by an alias of the configuration, by its own file, by a command, by an alias of a file. */
  lookUp(written: string): readonly Asked[] {
    const name = normalName(written);
    const { statements } = this.#config;
    const aliases = statements.filter((statement) => statement.command === 'alias' && globFits(statement.name, name));
    if (aliases.length > 0) return aliases.map(({ rest, name: alias }) => ({ module: normalName(rest[0]!), alias }));
    if (this.#modules.has(name)) return [{ module: name }];
    const byName = (command: string) => statements.find((statement) => statement.command === command && statement.name === name);
    const install = byName('install');
    if (install || byName('remove')) return [{ module: name, ...(install ? { install } : {}) }];
    return this.#modules.carriers(name).map((module) => ({ module, alias: name }));
  }

  /** What loading a module takes; a softdep that leads back to a module ends there. */
  steps(asked: Asked, visited = new Set<string>()): Step[] {
    const key = `${asked.module} ${asked.alias ?? ''}`;
    if (visited.has(key)) return [];
    visited.add(key);
    const needed = this.#modules.needs(asked.module).map((module): Asked => ({ module }));
    return [...needed, asked].flatMap((each) => {
      const { pre, post } = this.#softdeps(each.module);
      const all = (others: readonly Asked[]) => others.flatMap((other) => this.steps(other, visited));
      return [...all(pre), ...this.#step(each, pre.length + post.length === 0), ...all(post)];
    });
  }

  /** One module; kmod passes over its install command where it has a softdep. */
  #step({ module, alias, install: own }: Asked, mayRun: boolean): Step[] {
    const { statements } = this.#config;
    const options = statements
      .filter(({ command, name }) => command === 'options' && (name === module || name === alias))
      .map(restOf);
    const install = mayRun && (own ?? statements.find(({ command, name }) => command === 'install' && globFits(name, module)));
    if (install) return [{ kind: 'run', module, command: [restOf(install), ...options].join(' '), by: install }];
    return this.#modules.has(module) ? [{ kind: 'insert', module, options }] : [];
  }

  /** Of several softdep lines for a module the first counts. */
  #softdeps(module: string): { readonly pre: readonly Asked[]; readonly post: readonly Asked[] } {
    const lists: { pre: Asked[]; post: Asked[] } = { pre: [], post: [] };
    const statement = this.#config.statements.find(({ command, name }) => command === 'softdep' && globFits(name, module));
    let section: Asked[] | undefined;
    for (const text of statement?.rest ?? []) {
      if (text === 'pre:') section = lists.pre;
      else if (text === 'post:') section = lists.post;
      else section?.push(...this.lookUp(text));
    }
    return lists;
  }
}

import {
  type Boot,
  defaultBoot,
  defaultSettings,
  type Host,
  hostRoot,
  isBagOfSamples,
  type KernelTarget,
  type Layout,
  type Settings,
} from '../core/index.ts';
import {
  CONFIG_NAME,
  type Config,
  type DeclaredHost,
  type HostOptions,
  type Levels,
  levelOf,
  type Override,
  parseConfig,
  unreadableConfig,
} from './config.ts';
import { decode } from './decode.ts';
import { FileError, type Files, folderOf, relativeTo } from './files.ts';

export interface ResolverOptions {
  /** The one config of all files, or null for none; absent, the nearest one upwards from each file counts. */
  readonly only?: Config | null;
  /** What the editor's settings say; a config weighs more, value by value and rule by rule, and ignored globs add up. */
  readonly base?: Config;
  /** What the command line says; weighs more than all else. */
  readonly forced?: { readonly kernel?: KernelTarget; readonly memory?: number; readonly boot?: Boot };
}

interface Declared {
  readonly config: Config;
  readonly host: DeclaredHost;
}

/**
 * Says for each file which config it has, whether it is ignored, and with which settings its host is judged: the same answers for editor,
 * workspace and command line. Configs are read once; after one changed, make another resolver.
 */
export class Resolver {
  readonly #files: Files;
  readonly #options: ResolverOptions;
  readonly #configs = new Map<string, Promise<Config | undefined>>();
  readonly #known = new Map<string, Config | undefined>();
  readonly #settings = new WeakMap<Host, Settings>();
  /** Asked for each file again and again, while globs take their time. */
  readonly #declaredOf = new Map<string, Declared | undefined>();

  constructor(files: Files, options: ResolverOptions = {}) {
    this.#files = files;
    this.#options = options;
  }

  /** Reads the config of a folder and of those above it. All other methods speak of files in folders that were entered. */
  async enter(folder: string): Promise<void> {
    if (this.#options.only !== undefined) return;
    for (let at: string | undefined = folder; at !== undefined && !this.#known.has(at); at = folderOf(at)) {
      let reading = this.#configs.get(at);
      if (!reading) {
        reading = this.#read(`${at}/${CONFIG_NAME}`);
        this.#configs.set(at, reading);
      }
      this.#known.set(at, await reading);
    }
  }

  async #read(path: string): Promise<Config | undefined> {
    try {
      return parseConfig(path, decode(await this.#files.read(path)).text);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return error.missing ? undefined : unreadableConfig(path, error.message);
    }
  }

  /** The configs that were met, sound or not. */
  get configs(): readonly Config[] {
    if (this.#options.only) return [this.#options.only];
    return [...this.#known.values()].filter((config) => config !== undefined);
  }

  /** The config of a file: the nearest one, in its folder or above. */
  configOf(path: string): Config | undefined {
    if (this.#options.only !== undefined) return this.#options.only ?? undefined;
    for (let at = folderOf(path); at !== undefined; at = folderOf(at)) {
      const config = this.#known.get(at);
      if (config) return config;
    }
    return undefined;
  }

  /** Whether a file or a folder is named by the ignored globs of its config, or of the editor's settings. */
  ignored(path: string): boolean {
    return this.#layers(path).some((config) => {
      const name = relativeTo(config.folder, path);
      const byOverride = overridesFor(config, path).findLast((override) => override.ignore(name) !== undefined);
      return (byOverride ?? config).ignore(name) === true;
    });
  }

  /**
   * The settings of a host. Severities are a matter of each file: of its config, where an override weighs more than the rest and a later
   * one more than an earlier one. Kernel and memory are facts of the host: its root's config says them, or else the config of its first
   * file that does; there, an override that names any file of the host speaks for the whole host, and the last such override counts.
   */
  settingsFor(host: Host): Settings {
    let settings = this.#settings.get(host);
    if (!settings) {
      const levels = new Map<string, readonly Levels[]>();
      settings = {
        target: this.#options.forced?.kernel ?? this.#ofHost(pathsOf(host), ({ kernel }) => kernel) ?? defaultSettings.target,
        memory: this.#options.forced?.memory ?? this.#ofHost(pathsOf(host), ({ memory }) => memory),
        expect: this.#expected(pathsOf(host)),
        severity: (rule, path) => {
          let of = levels.get(path);
          if (!of) {
            of = this.#levels(path);
            levels.set(path, of);
          }
          for (const level of of) {
            const found = levelOf(level, rule);
            if (found) return found;
          }
          return undefined;
        },
      };
      this.#settings.set(host, settings);
    }
    return settings;
  }

  /** Which files are one host, and how each host boots. Holds for paths in folders that were entered. */
  readonly layout: Layout = {
    hostOf: (path) => {
      const declared = this.#declared(path);
      return declared ? `${declared.config.path}#${declared.host.name}` : hostRoot(path);
    },
    apart: (paths) => !this.#declared(paths[0] ?? '') && isBagOfSamples(paths),
    bootOf: (paths) => this.#options.forced?.boot ?? this.#ofHost(paths, ({ boot }) => boot) ?? defaultBoot,
  };

  /** The host of the nearest config whose globs name a file; the last one, where several do. */
  #declared(path: string): Declared | undefined {
    if (this.#declaredOf.has(path)) return this.#declaredOf.get(path);
    const config = this.configOf(path);
    const host = config?.hosts.findLast(({ files }) => files(relativeTo(config.folder, path)) === true);
    const declared = config && host && { config, host };
    const entered = this.#options.only !== undefined || this.#known.has(folderOf(path) ?? '');
    if (entered) this.#declaredOf.set(path, declared);
    return declared;
  }

  /** The guards of a host, from all that speaks of it: guards add up. */
  #expected(paths: readonly string[]): readonly string[] {
    const { base } = this.#options;
    const declared = this.#declared(paths[0] ?? '');
    const root = declared ? declared.config.folder : hostRoot(paths[0] ?? '');
    const configs = new Set([base, this.configOf(`${root}/${CONFIG_NAME}`), ...paths.map((path) => this.configOf(path))]);
    const lines = [...configs].flatMap((config) => {
      if (!config) return [];
      const governed = paths.filter((path) => config === base || this.configOf(path) === config);
      const overrides = config.overrides.filter((override) => governed.some((path) => covers(config, override, path)));
      return [config, ...overrides].flatMap(({ expect }) => expect);
    });
    return [...new Set([...lines, ...(declared?.host.expect ?? [])])];
  }

  /** The config that says for which kernel a host is judged; undefined where the settings of an editor do, or nothing does. */
  kernelConfigOf(host: Host): Config | undefined {
    const from = this.#decided(pathsOf(host), ({ kernel }) => kernel)?.from;
    return from === this.#options.base ? undefined : from;
  }

  #ofHost<T>(paths: readonly string[], read: (options: HostOptions) => T | undefined): T | undefined {
    return this.#decided(paths, read)?.value;
  }

  /** A fact of a host, and the config that says it. */
  #decided<T>(
    paths: readonly string[],
    read: (options: HostOptions) => T | undefined,
  ): { readonly value: T; readonly from: Config } | undefined {
    const { base } = this.#options;
    const [first = ''] = paths;
    const declared = this.#declared(first);
    const own = declared && read(declared.host);
    if (declared && own !== undefined) return { value: own, from: declared.config };
    const root = declared ? declared.config.folder : hostRoot(first);
    const configs = [this.configOf(`${root}/${CONFIG_NAME}`), ...paths.map((path) => this.configOf(path)), base];
    for (const config of new Set(configs)) {
      if (!config) continue;
      const governed = paths.filter((path) => config === base || this.configOf(path) === config);
      const last = config.overrides.findLast(
        (override) => read(override) !== undefined && governed.some((path) => covers(config, override, path)),
      );
      const value = read(last ?? config);
      if (value !== undefined) return { value, from: config };
    }
    return undefined;
  }

  /** The levels that speak of a file, the weightiest first. */
  #levels(path: string): Levels[] {
    return this.#layers(path).flatMap((config) => [
      ...overridesFor(config, path)
        .map((override) => override.rules)
        .reverse(),
      config.rules,
    ]);
  }

  #layers(path: string): Config[] {
    return [this.configOf(path), this.#options.base].filter((config) => config !== undefined);
  }
}

function pathsOf(host: Host): string[] {
  return host.files.map(({ path }) => path);
}

function overridesFor(config: Config, path: string): Override[] {
  return config.overrides.filter((override) => covers(config, override, path));
}

function covers(config: Config, override: Override, path: string): boolean {
  return override.files(relativeTo(config.folder, path)) === true;
}

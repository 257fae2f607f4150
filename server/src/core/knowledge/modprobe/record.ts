import type { Lifespan } from '../kernel.ts';

/** A parameter's type as the kernel reads it: `bool`, `uint`, `charp` (text); `ushort[8]` for a list of up to eight; `int|bool` where kernels differ. */
export type ParameterType = string;

/** A parameter that modprobe.d's `options` gives a module. */
export interface ModuleParameter extends Lifespan {
  readonly name: string;
  readonly type: ParameterType;
  /** What one stands for: `buckets`, `seconds`. */
  readonly unit?: string;
  /** The default, as messages show it. */
  readonly default?: string;
  /** The numbers that the module takes, both included. */
  readonly range?: { readonly min: number; readonly max: number };
  /** The words it takes, where it takes words, each with its meaning. */
  readonly values?: Readonly<Record<string, string>>;
  /** What it does. Sentences, Markdown. */
  readonly what: string;
  /** When to change it, and what that costs. Sentences, Markdown. */
  readonly advice?: string;
  /** Whether /sys/module/NAME/parameters/PARAMETER can be written while the module is loaded. */
  readonly writable?: boolean;
}

/** What is known of a module under its present name. */
export interface ModuleRecord extends Lifespan {
  readonly name: string;
  /** One or two sentences, Markdown. */
  readonly what: string;
  readonly parameters: readonly ModuleParameter[];
  /** Whether `parameters` holds every parameter that any kernel's module of this name has had. Only then may another be called unknown. */
  readonly complete: boolean;
  readonly source: string;
}

/** A name that is not the name of a module file any more, or never was. */
export interface FormerName {
  readonly name: string;
  /** The kernels whose module file has this name; absent for a name that was an alias from its beginning. */
  readonly real?: Lifespan;
  /** The kernels in which `modprobe NAME` still finds a module, because another one carries the name as an alias; absent for never. */
  readonly alias?: Lifespan;
  /** What took its place, in the order of kernels: the last one that begins at or before a kernel holds there. Empty: nothing did. */
  readonly successors: readonly Successor[];
  /** What else to know, one sentence. */
  readonly note?: string;
  readonly source: string;
}

export interface Successor {
  readonly name: string;
  /** The first kernel with that module file. */
  readonly since: string;
}

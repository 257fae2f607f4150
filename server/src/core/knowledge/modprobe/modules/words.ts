import type { ModuleParameter, ModuleRecord } from '../record.ts';

const SOURCE = 'modinfo of 5.10 to 7.2; Documentation/ of the kernel';

/** A module of which kernlint has a sentence, and words for some of its parameters. It may have more of them, above all one from elsewhere. */
export function inWords(name: string, what: string, parameters: readonly ModuleParameter[] = []): ModuleRecord {
  return { name, what, parameters, complete: false, source: SOURCE };
}

/** A parameter with its type as modinfo has it. */
export function parameter(name: string, type: string, what: string, more: Partial<ModuleParameter> = {}): ModuleParameter {
  return { name, type, what, ...more };
}

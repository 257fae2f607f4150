import { defaultTarget, type KernelTarget } from '../knowledge/kernel.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What the user asked for, resolved for one host. How the host boots is a part of the host itself: it decides the order of its files. */
export interface Settings {
  /** The kernels that the files are for. */
  readonly target: KernelTarget;
  /** The machine's memory in bytes, where the user declared it. */
  readonly memory: number | undefined;
  /** What the rules of the host are to do with packets: guards, as the user writes them. */
  readonly expect?: readonly string[];
  /** The severity that the user gave a rule for a file, or undefined where he gave none. */
  readonly severity: (rule: string, path: string) => Severity | 'off' | undefined;
}

export const defaultSettings: Settings = { target: defaultTarget, memory: undefined, severity: () => undefined };

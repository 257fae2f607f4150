import {
  compareLive,
  type Host,
  type LiveValue,
  liveKeys,
  RELEASE_KEY,
  type Settings,
  type SysctlKey,
  say,
} from '../core/index.ts';
import type { Files } from '../host/files.ts';
import { PROC_SYS, readLive } from '../host/live.ts';
import { schemeOf } from './uris.ts';

/** The machine on which the server runs: its kernel's settings can be read where the user wants that, and nothing of it is ever changed. */
export class Machine {
  /** Whether the user trusts the workspace, whose files name what is read. */
  trusted: boolean;
  readonly #files: Files | undefined;

  /** `files` are those of a Linux machine; undefined where the server runs on none, as in a browser. */
  constructor(files: Files | undefined, trusted: boolean) {
    this.#files = files;
    this.trusted = trusted;
  }

  /** Why a file must not, or cannot, be compared with the machine, as a sentence; undefined where it can. */
  refusal(path: string): string | undefined {
    if (!this.#files) return say`There is no Linux kernel here to compare with.`;
    if (!this.trusted) return say`Settings of this machine are read in a trusted workspace only.`;
    return schemeOf(path) === 'file' ? undefined : say`The file is not on this machine.`;
  }

  /** What the files of a host leave beside what the kernel says; of all keys that they set, or of some. Asks nobody whether it may: see `refusal`. */
  async compare(host: Host, { target }: Settings, keys?: readonly SysctlKey[]): Promise<readonly LiveValue[]> {
    if (!this.#files) return [];
    const asked = keys ? [...keys, RELEASE_KEY] : liveKeys(host, target);
    const readings = await readLive(this.#files, PROC_SYS, asked);
    return compareLive(host, target, readings);
  }
}

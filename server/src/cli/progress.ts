import type { SingleBar } from 'cli-progress';

/** How long a run takes at least before it shows how far it is, in milliseconds. */
const PATIENCE = 1000;

/** Shows on a terminal how many of the files of a run are judged, once the run takes long. */
export class Progress {
  readonly #stream: NodeJS.WritableStream;
  readonly #total: number;
  readonly #timer: NodeJS.Timeout;
  #done = 0;
  #bar: SingleBar | undefined;
  #stopped = false;

  constructor(stream: NodeJS.WritableStream, total: number) {
    this.#stream = stream;
    this.#total = total;
    this.#timer = setTimeout(() => void this.#start(), PATIENCE);
  }

  async #start(): Promise<void> {
    const { default: bars } = await import('cli-progress');
    if (this.#stopped) return;
    const format = 'kernlint [{bar}] {value}/{total} files';
    const options = { format, stream: this.#stream, clearOnComplete: true, gracefulExit: false, hideCursor: null };
    this.#bar = new bars.SingleBar(options, bars.Presets.legacy);
    this.#bar.start(this.#total, this.#done);
  }

  /** Takes note of files that are done. */
  step(files: number): void {
    this.#done += files;
    this.#bar?.update(this.#done);
  }

  /** Whether the terminal belongs to the bar at present: what else is written there spoils it. */
  get isShown(): boolean {
    return this.#bar !== undefined && !this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#bar?.stop();
  }
}

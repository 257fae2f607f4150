import type { BaseLanguageClient } from 'vscode-languageclient';

/** The way to the server: its client is made when it is started first, and made again where that failed. */
export class ServerLink {
  readonly #make: () => Promise<BaseLanguageClient>;
  readonly #onFailure: (error: unknown) => void;
  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;
  #closed = false;

  /** `onFailure` is told why the server does not run, each time that it was to start and did not. */
  constructor(make: () => Promise<BaseLanguageClient>, onFailure: (error: unknown) => void) {
    this.#make = make;
    this.#onFailure = onFailure;
  }

  /** The client of the server that runs or is on its way; starts one where there is none. Rejects where it does not start. */
  start(): Promise<BaseLanguageClient> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Ends the server, once it has started, and starts another one. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  /** Ends the server for good, once it has started; one that has not begun to does not any more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#stop();
  }

  async #start(): Promise<BaseLanguageClient> {
    try {
      if (this.#closed) throw new Error('The extension has ended.');
      this.#client ??= await this.#make();
      if (this.#closed) throw new Error('The extension has ended.');
      await this.#client.start();
      return this.#client;
    } catch (error) {
      this.#started = undefined;
      if (!this.#closed) this.#onFailure(error);
      throw error;
    }
  }

  async #stop(): Promise<void> {
    // A client that is starting cannot be stopped.
    const client = await this.#started?.catch(() => undefined);
    this.#started = undefined;
    if (client?.isRunning()) await client.stop();
  }
}

import type { CancellationToken } from 'vscode-languageserver';
import {
  allRules,
  type Finding,
  type Host,
  knownFindings,
  lintSteps,
  provisionalFindings,
  type SourceFile,
} from '../core/index.ts';
import type { Session } from './session.ts';

/** How long the server judges on end, in milliseconds, before it looks for what came in meanwhile. */
const SLICE = 10;

/** A host that took longer, in milliseconds of work, is not waited for while its files are edited. */
const SLOW = 150;

/** How often to tell of what was found, in milliseconds, while many hosts are judged. */
const BETWEEN_NEWS = 200;

/** What is known of a file: `complete` where it was judged as it is now, else what may be said until then. */
export interface Known {
  readonly findings: readonly Finding[];
  readonly complete: boolean;
}

/** A judgement under way, and the work that it took so far, in milliseconds. */
interface Run {
  readonly steps: ReturnType<typeof lintSteps>;
  readonly settings: ReturnType<Session['settingsFor']>;
  took: number;
}

/**
 * Judges the hosts of a session in slices, between which the server answers: first the hosts that somebody waits for, then those of open
 * documents, then the rest. A host that changes is another host, so that what was begun for the old one is never carried on.
 */
export class Judge {
  readonly #session: Session;
  readonly #onError: (error: unknown) => void;
  readonly #listeners: (() => void)[] = [];
  readonly #runs = new WeakMap<Host, Run>();
  /** Hosts over which a rule stumbled: to try again would be to stumble again. */
  readonly #failed = new WeakSet<Host>();
  /** What was last known of each file. */
  readonly #last = new Map<string, { readonly file: SourceFile; readonly findings: readonly Finding[] }>();
  /** The work that the last judgement of a host took, by its root. */
  readonly #took = new Map<string, number>();
  readonly #waiting = new Set<{ readonly path: string; readonly resolve: () => void }>();
  /** The paths still to look at, the last one first. */
  #rest: string[] = [];
  #working = false;

  constructor(session: Session, onError: (error: unknown) => void) {
    this.#session = session;
    this.#onError = onError;
  }

  /** Calls `listener` when more is known than before. */
  onNews(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** What is known of a file as it is now; undefined where it has to be judged first. A path that is not judged has no findings. */
  known(path: string): Known | undefined {
    const { workspace } = this.#session;
    const [host, file] = [workspace.hostOf(path), workspace.file(path)];
    if (!host || !file) {
      this.#last.delete(path);
      return { findings: [], complete: true };
    }
    const settings = this.#session.settingsFor(host);
    const findings = this.#failed.has(host) ? [] : knownFindings(host, settings, allRules)?.get(path);
    if (findings) {
      this.#last.set(path, { file, findings });
      return { findings, complete: true };
    }
    let last = this.#last.get(path);
    if (!last) return undefined;
    if (last.file !== file) {
      last = { file, findings: provisionalFindings(last, file, host, settings, allRules) };
      this.#last.set(path, last);
    }
    return { findings: last.findings, complete: false };
  }

  /** Whether the last judgement of the file's host took so long that nobody should wait for the next one. */
  isSlow(path: string): boolean {
    const host = this.#session.workspace.hostOf(path);
    return host !== undefined && (this.#took.get(host.root) ?? 0) > SLOW;
  }

  /** Resolves when the file is judged as it is then, or when nobody asks any more. */
  judged(path: string, token: CancellationToken): Promise<void> {
    if (this.#isJudged(path) || token.isCancellationRequested) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter = { path, resolve };
      this.#waiting.add(waiter);
      token.onCancellationRequested(() => {
        this.#waiting.delete(waiter);
        resolve();
      });
      void this.#work();
    });
  }

  /** Judges all of these files that are not judged as they are now, in their order, and forgets which others were to be. */
  judgeAll(paths: readonly string[]): void {
    for (const path of this.#last.keys()) if (!this.#session.workspace.file(path)) this.#last.delete(path);
    this.#rest = paths.toReversed();
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    let told = performance.now();
    let until = told + SLICE;
    for (let host = this.#next(); host; host = this.#next()) {
      this.#goOn(host, until);
      this.#release();
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (performance.now() - told > BETWEEN_NEWS) {
        this.#tell();
        told = performance.now();
      }
      until = performance.now() + SLICE;
    }
    this.#working = false;
    this.#release();
    this.#tell();
  }

  /** The host to go on with. */
  #next(): Host | undefined {
    for (const { path } of this.#waiting) if (!this.#isJudged(path)) return this.#session.workspace.hostOf(path);
    for (let path = this.#rest.at(-1); path !== undefined; path = this.#rest.at(-1)) {
      if (!this.#isJudged(path)) return this.#session.workspace.hostOf(path);
      this.#rest.pop();
    }
    return undefined;
  }

  /** Judges a host until it is done or the time is over, as performance.now() has it. */
  #goOn(host: Host, until: number): void {
    const settings = this.#session.settingsFor(host);
    let run = this.#runs.get(host);
    if (run?.settings !== settings) {
      run = { steps: lintSteps(host, settings, allRules), settings, took: 0 };
      this.#runs.set(host, run);
    }
    const started = performance.now();
    let done = false;
    try {
      do done = run.steps.next().done === true;
      while (!done && performance.now() < until);
    } catch (error) {
      this.#failed.add(host);
      this.#onError(error);
      done = true;
    }
    run.took += performance.now() - started;
    if (!done) return;
    this.#runs.delete(host);
    this.#took.set(host.root, run.took);
    // What is said after the next edit begins with what was found now.
    for (const { path } of host.files) this.known(path);
  }

  /** Lets go on who waited for what is judged now, or is judged no more. */
  #release(): void {
    for (const waiter of this.#waiting) {
      if (!this.#isJudged(waiter.path)) continue;
      this.#waiting.delete(waiter);
      waiter.resolve();
    }
  }

  #isJudged(path: string): boolean {
    const host = this.#session.workspace.hostOf(path);
    return !host || this.#failed.has(host) || knownFindings(host, this.#session.settingsFor(host), allRules) !== undefined;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

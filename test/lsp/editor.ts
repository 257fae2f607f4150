import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What VS Code can do, as far as it matters here. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: { diagnostic: { dynamicRegistration: true, relatedInformation: true } },
};

/** An editor that can do as little as one may. */
export const POOR: ClientCapabilities = {};

let bundle: Promise<string> | undefined;

/** The command line as it is shipped, with the server beside it; built once, from the sources as they are now. */
function builtCommand(): Promise<string> {
  bundle ??= (async () => {
    const outdir = join(root, 'out', 'lsp', 'dist');
    await build({
      entryPoints: {
        cli: join(root, 'server', 'src', 'cli', 'main.ts'),
        server: join(root, 'server', 'src', 'lsp', 'node-main.ts'),
      },
      outdir,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    rmSync(join(outdir, '..', 'docs'), { force: true });
    symlinkSync(join(root, 'docs'), join(outdir, '..', 'docs'));
    return join(outdir, 'cli.js');
  })();
  return bundle;
}

/** A folder on disk that holds these files; `remove` takes it away. */
export function temporaryFolder(files: Readonly<Record<string, string>>) {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kernlint-lsp-')));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const remove = (name = '') => rmSync(join(path, name), { recursive: true, force: true });
  return { path, write, remove, uri: (name = '') => pathToFileURL(join(path, name)).toString() };
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** URIs. */
  readonly folders?: readonly string[];
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** Answers to requests of the server's own, by method. */
  readonly answers?: Readonly<Record<string, (params: { readonly uri: string }) => unknown>>;
}

/** An editor of one page, at the other end of a server that runs as a process of its own. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** What the user's settings say under `kernlint`. */
  settings: unknown;
  initialized: InitializeResult | undefined;
  /** Diagnostics by URI: what was pushed, or sent as a part of the answer for the workspace. */
  readonly problems = new Map<string, readonly Diagnostic[]>();
  readonly messages: string[] = [];
  /** What the server last said for the status item. */
  status: unknown;
  refreshes = 0;
  readonly registered: string[] = [];
  #requests = 0;

  private constructor(connection: ProtocolConnection, child: ChildProcess, settings: unknown) {
    this.connection = connection;
    this.process = child;
    this.settings = settings;
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const child = spawn(process.execPath, [await builtCommand(), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(child.stdout!, child.stdin!);
    const editor = new Editor(connection, child, options.settings ?? {});
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => editor.settings));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      editor.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      editor.refreshes++;
    });
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      editor.problems.set(uri, diagnostics);
    });
    connection.onNotification('window/showMessage', ({ message }) => {
      editor.messages.push(message);
    });
    connection.onNotification('kernlint/status', (params) => {
      editor.status = params;
    });
    for (const [method, answer] of Object.entries(options.answers ?? {})) connection.onRequest(method, answer);
    connection.listen();
    const { capabilities = FULL, folders = [], initializationOptions } = options;
    editor.initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions,
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const exited = once(this.process, 'exit');
    await this.connection.sendNotification('exit');
    await exited;
    this.connection.dispose();
  }

  open(uri: string, languageId: string, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, contentChanges: readonly unknown[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells the server that something happened to these URIs on disk. */
  touched(...uris: readonly string[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: uris.map((uri) => ({ uri, type: 2 })),
    });
  }

  pull(uri: string, previousResultId?: string): Promise<{ kind: string; resultId: string; items?: Diagnostic[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Asks for the problems of the workspace; the answer comes in parts, into `problems`. Gives a function that takes the request back. */
  watchWorkspace(previousResultIds: readonly { uri: string; value: string }[] = []): () => Promise<unknown> {
    const token = `workspace-${++this.#requests}`;
    this.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, (part) => this.#take(part));
    const cancellation = new CancellationTokenSource();
    const params = { previousResultIds: [...previousResultIds], partialResultToken: token };
    const answer = this.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, cancellation.token);
    return () => {
      cancellation.cancel();
      return answer;
    };
  }

  #take({ items }: WorkspaceDiagnosticReportPartialResult): void {
    for (const item of items) if (item.kind === 'full') this.problems.set(item.uri, item.items);
  }

  /** The rules reported for a URI, in order. */
  rules(uri: string): readonly unknown[] {
    return (this.problems.get(uri) ?? []).map(({ code }) => code);
  }
}

/** Asks until `check` throws no more; throws what it threw last after fifteen seconds. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

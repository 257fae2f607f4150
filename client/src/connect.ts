import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { type InitializationOptions, type StatusParams, status } from '../../server/src/lsp/protocol.ts';
import { serveFiles } from './files.ts';
import { lensCommands } from './lenses.ts';
import type { StatusItem } from './status-item.ts';

/** What a client is made with. */
export interface ClientParts {
  readonly context: vscode.ExtensionContext;
  /** The languages whose documents the server is told of. */
  readonly languages: readonly string[];
  readonly output: vscode.LogOutputChannel;
  readonly item: StatusItem;
}

/** Makes the client of a language server: a child process on the desktop, a Worker in the web. */
export type MakeClient = (parts: ClientParts) => BaseLanguageClient;

/** What the clients of all hosts have in common. */
export function clientOptions({ languages, output }: ClientParts): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    servesFiles: true,
    trusted: vscode.workspace.isTrusted,
    texts: vscode.l10n.bundle,
    suggestCommand: 'editor.action.triggerSuggest',
    lensCommands,
  };
  return {
    documentSelector: languages.map((language) => ({ language })),
    initializationOptions,
    outputChannel: output,
    diagnosticPullOptions: { onChange: true },
  };
}

/** A client that answers what the server asks, and shows how it is. */
export function connected(client: BaseLanguageClient, { item }: ClientParts): BaseLanguageClient {
  serveFiles(client);
  client.onNotification(status, (params: StatusParams) => item.show(params, client));
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) item.showState(newState === State.Starting);
  });
  return client;
}

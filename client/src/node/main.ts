import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateClient } from '../client.ts';

export { deactivate } from '../client.ts';

/** Activates the extension on the desktop and on a remote machine: the server is a child process. */
export const activate = (context: vscode.ExtensionContext): Promise<void> =>
  activateClient(context, (id, name, options) => {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    return new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options);
  });

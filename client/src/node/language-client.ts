import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, connected, type MakeClient } from '../connect.ts';

/** The client of a server that is a child process. */
export const makeClient: MakeClient = (parts) => {
  const module = vscode.Uri.joinPath(parts.context.extensionUri, 'dist', 'server.js').fsPath;
  const client = new LanguageClient('kernlint', 'Kernlint', { module, transport: TransportKind.ipc }, clientOptions(parts));
  return connected(client, parts);
};

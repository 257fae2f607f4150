import type * as vscode from 'vscode';
import { activate as activateClient } from '../client.ts';

export { deactivate } from '../client.ts';

/** Activates the extension in the web. An extension is one file there: the language client is in it, and evaluated when it is asked for. */
export const activate = (context: vscode.ExtensionContext): void =>
  activateClient(context, async () => (await import('./language-client.ts')).makeClient);

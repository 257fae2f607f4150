import type * as vscode from 'vscode';
import { activate as activateClient } from '../client.ts';

export { deactivate } from '../client.ts';

/** Activates the extension on the desktop and on a remote machine. The language client is a bundle of its own. */
export const activate = (context: vscode.ExtensionContext): void =>
  activateClient(context, async () => (await import('./language-client.ts')).makeClient);

import * as vscode from 'vscode';
import { type ListRulesResult, listRules } from '../../server/src/lsp/protocol.ts';
import type { MakeClient } from './connect.ts';
import { registerGuards } from './guards.ts';
import { registerKernelCommand } from './kernel.ts';
import { registerLensCommands } from './lenses.ts';
import { registerMachine } from './machine.ts';
import { registerRulePages } from './rule-pages.ts';
import { ServerLink } from './server-link.ts';
import { StatusItem } from './status-item.ts';
import { registerViews } from './views/index.ts';

const languages = ['sysctl', 'modprobe', 'modules-load', 'iptables', 'iptables-config'];

let link: ServerLink | undefined;

/**
 * Wires the extension up, in any host, and is done at once: `load` brings the language client, which is most of the extension's code, when
 * the editor has gone on.
 */
export function activate(context: vscode.ExtensionContext, load: () => Promise<MakeClient>): void {
  const output = vscode.window.createOutputChannel('Kernlint', { log: true });
  const item = new StatusItem(languages);
  const server = new ServerLink(
    async () => (await load())({ context, languages, output, item }),
    (error) => {
      item.showState(false);
      output.error(error instanceof Error ? error : String(error));
    },
  );
  link = server;
  context.subscriptions.push(
    output,
    item,
    registerRulePages(async () => (await server.start()).sendRequest<ListRulesResult>(listRules)),
    registerLensCommands(),
    registerKernelCommand(() => server.start()),
    registerMachine(() => server.start()),
    registerGuards(() => server.start()),
    registerViews(context.extensionUri, () => server.start()),
    vscode.commands.registerCommand('kernlint.restartServer', () => server.restart()),
    vscode.commands.registerCommand('kernlint.showOutput', () => output.show()),
    vscode.commands.registerCommand('kernlint.fixAll', fixAll),
  );
  // What goes wrong was shown already, and the command to restart tries again.
  setTimeout(() => server.start().catch(() => undefined));
}

/**
 * Applies all safe fixes of the document in the active editor. The provider is asked directly: the editor's own code action
 * command gives up without a word when the selection or the markers change while it waits.
 */
async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !languages.includes(document.languageId)) return;
  await link?.start();
  const all = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  const kind = 'source.fixAll.kernlint';
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    all,
    kind,
  );
  const edit = actions.find((action) => action.kind?.value === kind)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
}

/** Ends the server, also one that is on its way. What `context.subscriptions` holds is disposed of afterwards. */
export async function deactivate(): Promise<void> {
  await link?.close();
}

import * as vscode from 'vscode';
import { type ListRulesResult, listRules } from '../../server/src/lsp/protocol.ts';
import type { MakeClient } from './connect.ts';
import { registerLensCommands } from './lenses.ts';
import { registerRulePages } from './rule-pages.ts';
import { StatusItem } from './status-item.ts';

const languages = ['sysctl', 'modprobe', 'modules-load', 'iptables', 'iptables-config'];

/** Makes the client of a language server: a child process on the desktop, a Worker in the web. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Wires the extension up, in any host. Resolves when the server answers. */
export async function activate(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<void> {
  const output = vscode.window.createOutputChannel('Kernlint', { log: true });
  const initializationOptions: InitializationOptions = { servesFiles: true, suggestCommand: 'editor.action.triggerSuggest' };
  const started = makeClient('kernlint', 'Kernlint', {
    documentSelector: languages.map((language) => ({ language })),
    initializationOptions,
    outputChannel: output,
    diagnosticPullOptions: { onChange: true },
  });
  client = started;
  serveFiles(started);

  const item = new StatusItem(languages);
  started.onNotification(status, (params: StatusParams) => item.show(params));
  started.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) item.showState(newState === State.Starting);
  });

  context.subscriptions.push(
    output,
    item,
    registerRulePages(async () => (await server.start()).sendRequest<ListRulesResult>(listRules)),
    registerLensCommands(),
    vscode.commands.registerCommand('kernlint.restartServer', () => server.restart()),
    vscode.commands.registerCommand('kernlint.showOutput', () => output.show()),
    vscode.commands.registerCommand('kernlint.fixAll', fixAll),
  );
  await started.start();
}

/**
 * Applies all safe fixes of the document in the active editor. The provider is asked directly: the editor's own code action
 * command gives up without a word when the selection or the markers change while it waits.
 */
async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !languages.includes(document.languageId)) return;
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

/** Ends the server. What `context.subscriptions` holds is disposed of afterwards. */
export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}

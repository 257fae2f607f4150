import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import {
  type InitializationOptions,
  type ListRulesResult,
  listRules,
  type StatusParams,
  status,
} from '../../server/src/lsp/protocol.ts';
import { serveFiles } from './files.ts';
import { registerRulePages } from './rule-pages.ts';
import { StatusItem } from './status-item.ts';

const languages = ['sysctl', 'modprobe', 'modules-load', 'iptables', 'iptables-config'];

/** Makes the client of a language server: a child process on the desktop, a Worker in the web. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Wires the extension up, in any host. Resolves when the server answers. */
export async function activate(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<void> {
  const output = vscode.window.createOutputChannel('Kernlint', { log: true });
  const initializationOptions: InitializationOptions = {
    ruleLink: `command:kernlint.explainRule?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
    servesFiles: true,
  };
  const client = makeClient('kernlint', 'Kernlint', {
    documentSelector: languages.map((language) => ({ language })),
    initializationOptions,
    outputChannel: output,
    diagnosticPullOptions: { onChange: true },
    synchronize: { configurationSection: 'kernlint' },
  });
  serveFiles(client);

  const item = new StatusItem(languages);
  client.onNotification(status, (params: StatusParams) => item.show(params));
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) item.showState(newState === State.Starting);
  });

  context.subscriptions.push(
    output,
    item,
    { dispose: () => void client.dispose() },
    registerRulePages(context.extensionUri, () => client.sendRequest<ListRulesResult>(listRules)),
    vscode.commands.registerCommand('kernlint.restartServer', async () => {
      await client.stop();
      await client.start();
    }),
    vscode.commands.registerCommand('kernlint.showOutput', () => output.show()),
    vscode.commands.registerCommand('kernlint.fixAll', () =>
      vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.kernlint', apply: 'first' }),
    ),
  );
  await client.start();
}

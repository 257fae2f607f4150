import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DescribeHostResult,
  describeHost,
  type HostSummary,
  type ListTargetsResult,
  listTargets,
  type TargetChoice,
} from '../../server/src/lsp/protocol.ts';

const { t } = vscode.l10n;

/** The command that changes the target kernel of the active editor's host: in the settings, or where a config decides, in that. */
export function registerKernelCommand(start: () => Promise<BaseLanguageClient>): vscode.Disposable {
  return vscode.commands.registerCommand('kernlint.chooseKernel', async () => {
    const client = await start();
    const uri = vscode.window.activeTextEditor?.document.uri;
    const host = uri && (await client.sendRequest<DescribeHostResult>(describeHost, { uri: uri.toString() }));
    if (host?.config) {
      await showConfig(vscode.Uri.parse(host.config));
      return;
    }
    const chosen = await choose((typed) => client.sendRequest<ListTargetsResult>(listTargets, { typed }), host?.kernel);
    if (chosen === undefined) return;
    const settings = vscode.workspace.getConfiguration('kernlint', uri);
    await settings.update('kernel', chosen === '' ? undefined : chosen, scopeOf(settings));
  });
}

/** What people call a host: the name that a config gives it, or its folder as seen from the workspace. */
export function nameOfHost({ name, folder }: HostSummary): string {
  if (name !== '') return name;
  const uri = vscode.Uri.parse(folder);
  const whole = vscode.workspace.workspaceFolders?.find((known) => known.uri.toString() === uri.toString());
  return whole?.name ?? vscode.workspace.asRelativePath(uri);
}

/** Where a setting belongs: into the scope that sets it already, the narrowest first, else into the workspace, where there is one. */
function scopeOf(settings: vscode.WorkspaceConfiguration): vscode.ConfigurationTarget {
  const set = settings.inspect('kernel');
  if (set?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  return vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}

async function showConfig(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(Math.max(0, document.getText().indexOf('"kernel"')));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
}

/** Lets the user choose from a list, or type any target; undefined where he does neither. */
function choose(list: (typed: string) => Promise<ListTargetsResult>, current = ''): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & TargetChoice>();
  pick.title = t('Target kernel');
  pick.placeholder = t('A distribution, a version (6.1) or a range (5.4-6.12)');
  pick.matchOnDescription = true;
  const show = async (typed: string) => {
    const choices = await list(typed);
    if (pick.value !== typed) return;
    pick.items = choices.map((choice) => ({ ...choice, description: choice.value, alwaysShow: choice.value === typed }));
    if (typed === '') pick.activeItems = pick.items.filter(({ label }) => label === current).slice(0, 1);
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void show('');
  });
}

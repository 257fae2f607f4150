import * as vscode from 'vscode';
import type { RuleSummary } from '../../server/src/lsp/protocol.ts';

/**
 * The command behind the link of each diagnostic, and in the palette: shows the page of a rule that came with the extension, so it needs no
 * network. Called with a rule's id; asks for one where it is missing.
 */
export function registerRulePages(extensionUri: vscode.Uri, rules: () => Thenable<readonly RuleSummary[]>): vscode.Disposable {
  return vscode.commands.registerCommand('kernlint.explainRule', async (id?: unknown) => {
    const chosen = typeof id === 'string' ? id : await pick(await rules());
    // The id may come from a link in any text, so it must not lead out of the folder.
    if (!chosen || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(chosen)) return;
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${chosen}.md`);
    await vscode.commands.executeCommand('markdown.showPreview', page);
  });
}

async function pick(rules: readonly RuleSummary[]): Promise<string | undefined> {
  const items = rules.map(({ id, title }) => ({ label: id, description: title }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Which rule?', matchOnDescription: true });
  return chosen?.label;
}

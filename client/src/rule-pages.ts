import * as vscode from 'vscode';
import { type ListRulesResult, pageOfRule, type RuleSummary } from '../../server/src/lsp/protocol.ts';

/** The command that shows the page of a rule, as the link of each problem does; it asks which, where it is called without an id. */
export function registerRulePages(rules: () => Promise<ListRulesResult>): vscode.Disposable {
  return vscode.commands.registerCommand('kernlint.explainRule', async (id?: string) => {
    const chosen = id ?? (await pick(await rules()));
    if (chosen) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(pageOfRule(chosen)));
  });
}

async function pick(rules: readonly RuleSummary[]): Promise<string | undefined> {
  const items = rules.map(({ id, title }) => ({ label: id, description: title }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which rule?'),
    matchOnDescription: true,
  });
  return chosen?.label;
}

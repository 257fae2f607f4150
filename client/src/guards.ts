import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type GuardStatus, type ListGuardsResult, listGuards } from '../../server/src/lsp/protocol.ts';

/** The guards of the workspace as tests: one for each, below its host. */
export function registerGuards(start: () => Promise<BaseLanguageClient>): vscode.Disposable {
  const controller = vscode.tests.createTestController('kernlint.guards', vscode.l10n.t('Kernlint: guards'));
  const guards = async (): Promise<ListGuardsResult> => {
    const all = await (await start()).sendRequest<ListGuardsResult>(listGuards);
    show(controller, all);
    return all;
  };
  controller.resolveHandler = async (item) => {
    if (!item) await guards();
  };
  controller.refreshHandler = async () => {
    await guards();
  };
  const run = async (request: vscode.TestRunRequest) => judge(controller, request, await guards());
  controller.createRunProfile(
    vscode.l10n.t('Check'),
    vscode.TestRunProfileKind.Run,
    async (request, token) => {
      if (!request.continuous) {
        await run(request);
        return;
      }
      const saved = vscode.workspace.onDidSaveTextDocument((document) => {
        if (concernsGuards(document)) run(request).catch(() => undefined);
      });
      token.onCancellationRequested(() => saved.dispose());
    },
    true,
    undefined,
    true,
  );
  // Once they are shown, they follow what is saved.
  const saved = vscode.workspace.onDidSaveTextDocument((document) => {
    if (controller.items.size > 0 && concernsGuards(document)) guards().catch(() => undefined);
  });
  return vscode.Disposable.from(controller, saved);
}

function concernsGuards({ languageId, fileName }: vscode.TextDocument): boolean {
  return languageId === 'iptables' || languageId === 'sysctl' || fileName.endsWith('kernlint.config.json');
}

/** Brings the tree of tests to what there is; items that stay keep their state. */
function show(controller: vscode.TestController, all: ListGuardsResult): void {
  const hosts = new Map<string, GuardStatus[]>();
  for (const guard of all) hosts.set(guard.host, [...(hosts.get(guard.host) ?? []), guard]);
  const items = [...hosts].map(([host, guards]) => {
    const uri = vscode.Uri.parse(host);
    const item = controller.items.get(host) ?? controller.createTestItem(host, vscode.workspace.asRelativePath(uri), uri);
    item.children.replace(guards.map((guard) => itemOf(controller, guard, item)));
    return item;
  });
  controller.items.replace(items);
}

function itemOf(controller: vscode.TestController, { id, text, place }: GuardStatus, host: vscode.TestItem): vscode.TestItem {
  const known = host.children.get(id);
  const item = known ?? controller.createTestItem(id, text, place ? vscode.Uri.parse(place.uri) : undefined);
  if (place) item.range = rangeOf(place.range);
  else item.description = vscode.l10n.t('config');
  return item;
}

function judge(controller: vscode.TestController, request: vscode.TestRunRequest, all: ListGuardsResult): void {
  const run = controller.createTestRun(request);
  const isIn = (item: vscode.TestItem, list: readonly vscode.TestItem[]) =>
    list.some(({ id }) => id === item.id || id === item.parent?.id);
  for (const guard of all) {
    const item = controller.items.get(guard.host)?.children.get(guard.id);
    if (!item || (request.include && !isIn(item, request.include)) || isIn(item, request.exclude ?? [])) continue;
    run.started(item);
    tell(run, item, guard);
  }
  run.end();
}

function tell(run: vscode.TestRun, item: vscode.TestItem, { outcome, message, decider, text }: GuardStatus): void {
  if (outcome === 'holds') run.passed(item);
  else if (outcome === 'fails' || outcome === 'wrong') {
    const told = new vscode.TestMessage(message);
    if (decider) told.location = new vscode.Location(vscode.Uri.parse(decider.uri), rangeOf(decider.range));
    if (outcome === 'fails') run.failed(item, told);
    else run.errored(item, told);
  } else {
    if (message !== '') run.appendOutput(`${text}: ${message}\r\n`, undefined, item);
    run.skipped(item);
  }
}

function rangeOf({ start, end }: NonNullable<GuardStatus['place']>['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

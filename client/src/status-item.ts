import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DescribeHostResult, describeHost, type HostSummary, type StatusParams } from '../../server/src/lsp/protocol.ts';
import { nameOfHost } from './kernel.ts';

const { t } = vscode.l10n;

/** The entry behind the `{}` of the status bar: host and kernel of the document in the active editor, and what was found in the workspace. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  readonly #languages: readonly string[];
  readonly #following: vscode.Disposable;
  #client: BaseLanguageClient | undefined;
  #kernels = '';
  /** The server may end behind the extension, and say so. */
  #disposed = false;

  constructor(languages: readonly string[]) {
    this.#languages = languages;
    this.#item = vscode.languages.createLanguageStatusItem('kernlint.status', [...languages]);
    this.#item.name = 'Kernlint';
    this.#following = vscode.window.onDidChangeActiveTextEditor(() => this.#follow());
    this.showState(true);
  }

  /** Shows what the server found; it is asked about the host of the active editor. */
  show({ kernels, files, errors, warnings, remarks }: StatusParams, client: BaseLanguageClient): void {
    if (this.#disposed) return;
    this.#client = client;
    this.#kernels = kernels.join(', ') || 'Kernlint';
    this.#item.busy = false;
    this.#item.detail = files === 0 ? t('no files') : summary(files, [...found({ errors, warnings, remarks })].join(', '));
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    this.#item.command = { title: t('Change'), command: 'kernlint.chooseKernel' };
    this.#follow();
  }

  /** Shows that the server is on its way, or that there is none. */
  showState(starting: boolean): void {
    if (this.#disposed) return;
    this.#client = undefined;
    this.#item.busy = starting;
    this.#item.text = 'Kernlint';
    this.#item.detail = starting ? t('starting') : t('the server is not running');
    this.#item.severity = starting ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
    this.#item.command = starting ? undefined : { title: t('Show the output'), command: 'kernlint.showOutput' };
  }

  dispose(): void {
    this.#disposed = true;
    this.#following.dispose();
    this.#item.dispose();
  }

  /** Names the host of the active editor; the kernels of all hosts, where it shows none. */
  async #follow(): Promise<void> {
    const client = this.#client;
    const document = vscode.window.activeTextEditor?.document;
    if (!client) return;
    const known = document && this.#languages.includes(document.languageId);
    const host = known ? await hostOf(client, document.uri) : null;
    // Meanwhile the server may have ended, and the user gone on.
    if (this.#disposed || this.#client !== client || vscode.window.activeTextEditor?.document !== document) return;
    this.#item.text = host ? `${host.kernel} · ${nameOfHost(host)}` : this.#kernels;
  }
}

/** The host of a document; null where the server knows none, or ends meanwhile. */
async function hostOf(client: BaseLanguageClient, uri: vscode.Uri): Promise<HostSummary | null> {
  try {
    return await client.sendRequest<DescribeHostResult>(describeHost, { uri: uri.toString() });
  } catch {
    return null;
  }
}

/** `2 errors`, `1 warning`: nothing of what there is none. */
function* found({ errors, warnings, remarks }: Pick<StatusParams, 'errors' | 'warnings' | 'remarks'>): Generator<string> {
  if (errors > 0) yield errors === 1 ? t('1 error') : t('{0} errors', errors);
  if (warnings > 0) yield warnings === 1 ? t('1 warning') : t('{0} warnings', warnings);
  if (remarks > 0) yield remarks === 1 ? t('1 remark') : t('{0} remarks', remarks);
}

function summary(files: number, problems: string): string {
  if (problems === '') return files === 1 ? t('no problems in 1 file') : t('no problems in {0} files', files);
  return files === 1 ? t('{0} in 1 file', problems) : t('{0} in {1} files', problems, files);
}

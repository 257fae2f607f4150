import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

const { t } = vscode.l10n;

/** The entry behind the `{}` of the status bar: for which kernel the files are judged, and what was found in the workspace. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  /** The server may end behind the extension, and say so. */
  #disposed = false;

  constructor(languages: readonly string[]) {
    this.#item = vscode.languages.createLanguageStatusItem('kernlint.status', [...languages]);
    this.#item.name = 'Kernlint';
    this.showState(true);
  }

  show({ kernels, files, errors, warnings, remarks }: StatusParams): void {
    if (this.#disposed) return;
    this.#item.busy = false;
    this.#item.text = kernels.join(', ') || 'Kernlint';
    this.#item.detail = files === 0 ? t('no files') : summary(files, [...found({ errors, warnings, remarks })].join(', '));
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    this.#item.command = {
      title: t('Change'),
      command: 'workbench.action.openSettings',
      arguments: ['kernlint.kernel'],
    };
  }

  /** Shows that the server is on its way, or that there is none. */
  showState(starting: boolean): void {
    if (this.#disposed) return;
    this.#item.busy = starting;
    this.#item.text = 'Kernlint';
    this.#item.detail = starting ? t('starting') : t('the server is not running');
    this.#item.severity = starting ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
    this.#item.command = starting ? undefined : { title: t('Show the output'), command: 'kernlint.showOutput' };
  }

  dispose(): void {
    this.#disposed = true;
    this.#item.dispose();
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

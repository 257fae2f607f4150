import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

/** The entry behind the `{}` of the status bar: for which kernel the files are judged, and what was found in the workspace. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;

  constructor(languages: readonly string[]) {
    this.#item = vscode.languages.createLanguageStatusItem('kernlint.status', [...languages]);
    this.#item.name = 'Kernlint';
    this.showState(true);
  }

  show({ kernels, files, errors, warnings, remarks }: StatusParams): void {
    const problems = [count(errors, 'error'), count(warnings, 'warning'), count(remarks, 'remark')].filter(Boolean).join(', ');
    this.#item.busy = false;
    this.#item.text = kernels.join(', ') || 'Kernlint';
    this.#item.detail = files === 0 ? 'no files' : `${problems || 'no problems'} in ${count(files, 'file')}`;
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    this.#item.command = {
      title: 'Change',
      command: 'workbench.action.openSettings',
      arguments: ['kernlint.kernel'],
    };
  }

  /** Shows that the server is on its way, or that there is none. */
  showState(starting: boolean): void {
    this.#item.busy = starting;
    this.#item.text = 'Kernlint';
    this.#item.detail = starting ? 'starting' : 'the server is not running';
    this.#item.severity = starting ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
    this.#item.command = starting ? undefined : { title: 'Show the output', command: 'kernlint.showOutput' };
  }

  dispose(): void {
    this.#item.dispose();
  }
}

const count = (number: number, noun: string): string => (number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`);

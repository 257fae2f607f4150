import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chainsPanel } from './chains.ts';
import { conntrackPanel } from './conntrack.ts';
import { registerPanel } from './panel.ts';
import { tracePanel } from './trace.ts';

/** The three panels and their commands. */
export function registerViews(extension: vscode.Uri, client: () => Promise<BaseLanguageClient>): vscode.Disposable {
  return vscode.Disposable.from(
    registerPanel(chainsPanel(client), 'kernlint.showChains', extension),
    registerPanel(tracePanel(client), 'kernlint.tracePacket', extension),
    registerPanel(conntrackPanel(client), 'kernlint.planConntrack', extension),
  );
}

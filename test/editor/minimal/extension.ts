// The least that an extension with a language server does: what the activation of kernlint is measured beside.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export function activate({ extensionUri }: ExtensionContext): void {
  const module = Uri.joinPath(extensionUri, 'server.js').fsPath;
  client = new LanguageClient('minimal', 'Minimal', { module, transport: TransportKind.stdio }, { documentSelector: ['sysctl'] });
  void client.start();
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

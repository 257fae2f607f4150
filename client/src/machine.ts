import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { compareWithMachine, type MachineComparison, type MachineKey, trustWorkspace } from '../../server/src/lsp/protocol.ts';

const SCHEME = 'kernlint-machine';

interface Page {
  readonly text: string;
  readonly links: readonly vscode.DocumentLink[];
}

/**
 * The command that compares the sysctl files of the active editor's host with the kernel of this machine, in a document whose links go to the lines. The
 * server reads, and refuses where the workspace is not trusted; it is told when it is.
 */
export function registerMachine(start: () => Promise<BaseLanguageClient>): vscode.Disposable {
  const pages = new Map<string, Page>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const compare = async () => {
    const { activeTextEditor: editor } = vscode.window;
    if (!editor || !vscode.workspace.isTrusted) return;
    try {
      const uri = editor.document.uri.toString();
      const found = await (await start()).sendRequest<MachineComparison>(compareWithMachine, { uri });
      const shown = vscode.Uri.from({
        scheme: SCHEME,
        path: `${vscode.Uri.parse(found.host).path}/${vscode.l10n.t('this machine')}.txt`,
      });
      pages.set(shown.toString(), pageOf(found));
      changed.fire(shown);
      await vscode.window.showTextDocument(shown, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    } catch (error) {
      vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  };
  return vscode.Disposable.from(
    changed,
    vscode.commands.registerCommand('kernlint.compareWithMachine', compare),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.toString())?.text ?? '',
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      { provideDocumentLinks: ({ uri }) => [...(pages.get(uri.toString())?.links ?? [])] },
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => pages.delete(uri.toString())),
    // A server that starts later is told when it does.
    vscode.workspace.onDidGrantWorkspaceTrust(() =>
      start()
        .then((client) => client.sendNotification(trustWorkspace))
        .catch(() => undefined),
    ),
  );
}

/** The comparison as text: a table for each outcome, what differs first. Those that are the same are counted. */
function pageOf({ host, keys }: MachineComparison): Page {
  const { t } = vscode.l10n;
  const titles = {
    differs: t('What differs'),
    open: t('Where it is not certain what the files leave'),
    missing: t('What the kernel does not have'),
    unreadable: t('What cannot be read'),
  };
  const lines = [`${t('The files and the kernel of this machine')}: ${vscode.workspace.asRelativePath(vscode.Uri.parse(host))}`];
  const links: vscode.DocumentLink[] = [];
  for (const [outcome, title] of Object.entries(titles)) {
    const found = keys.filter((each) => each.outcome === outcome);
    if (found.length === 0) continue;
    const heading = [t('Key'), t('Files'), t('This machine'), t('Line')];
    const rows = found.map((each) => [each.key, each.value, each.live ?? each.note, placeOf(each)].map(cell));
    const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column]!.length)));
    const line = (row: readonly string[]) => `  ${row.map((text, i) => text.padEnd(widths[i]!)).join('   ')}`.trimEnd();
    lines.push('', `${title} (${found.length})`, '', line(heading), line(widths.map((width) => '─'.repeat(width))));
    rows.forEach((row, i) => {
      const { uri, range } = found[i]!.place;
      const at = line(row).lastIndexOf(row[3]!);
      const fragment = `L${range.start.line + 1},${range.start.character + 1}`;
      const where = new vscode.Range(lines.length, at, lines.length, at + row[3]!.length);
      links.push(new vscode.DocumentLink(where, vscode.Uri.parse(uri).with({ fragment })));
      lines.push(line(row));
    });
  }
  const same = keys.filter(({ outcome }) => outcome === 'same').length;
  lines.push('', t('As the files leave them: {0} of {1} keys.', same, keys.length), '');
  return { text: lines.join('\n'), links };
}

/** The name and the line: the whole path is behind the link. */
function placeOf({ place: { uri, range } }: MachineKey): string {
  return `${vscode.Uri.parse(uri).path.split('/').at(-1)}:${range.start.line + 1}`;
}

/** A text as a cell of a table, on one line. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ');
}

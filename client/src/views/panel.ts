import * as vscode from 'vscode';

/** The document that a panel speaks of, and the cursor in it. */
export interface Subject {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/** A kind of panel. Its page is `dist/webview-<id>.js`. */
export interface PanelKind {
  readonly id: 'chains' | 'trace' | 'conntrack';
  readonly title: string;
  /** The documents that it can speak of. */
  readonly languages: readonly string[];
  /** Whether it goes along when the cursor moves, and to other documents. */
  readonly follows: boolean;
  /** The texts of the page. */
  readonly labels: () => Readonly<Record<string, string>>;
  /** What the page shows for what it asks. */
  readonly answer: (asked: unknown, subject: Subject) => Promise<unknown>;
  /** What else the page may do, by the name of the deed; what it gives is told to the page. */
  readonly deeds: Readonly<Record<string, (told: unknown, subject: Subject) => Promise<string | undefined>>>;
}

/** What a page says. */
type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ask'; readonly asked: unknown }
  | { readonly kind: 'open'; readonly uri?: string; readonly line: number }
  | { readonly kind: 'do'; readonly deed: string; readonly told: unknown };

/** So long nobody may type before the page is drawn anew, in milliseconds. */
const PAUSE = 150;

/** A panel beside the editor: it asks the server what its page wants to know, one question at a time, and draws nothing by itself. */
class Panel {
  readonly kind: PanelKind;
  readonly #panel: vscode.WebviewPanel;
  #subject: Subject;
  #asked: { readonly value: unknown } | undefined;
  #isAsking = false;
  #isStale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(kind: PanelKind, panel: vscode.WebviewPanel, subject: Subject, dist: vscode.Uri) {
    this.kind = kind;
    this.#panel = panel;
    this.#subject = subject;
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.webview.html = page(panel.webview, dist, kind);
    this.#name();
  }

  /** Shows the panel, about another document. */
  show(subject: Subject): void {
    this.#panel.reveal(undefined, true);
    this.turnTo(subject);
  }

  /** Speaks of another document or place. */
  turnTo(subject: Subject): void {
    const isOther = subject.uri.toString() !== this.#subject.uri.toString();
    this.#subject = subject;
    if (isOther) this.#start();
    else void this.#ask();
  }

  speaksOf(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.#subject.uri.toString();
  }

  /** Draws anew when nobody has typed for a moment. */
  refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#start();
        break;
      case 'ask':
        this.#asked = { value: message.asked };
        await this.#ask();
        break;
      case 'open':
        await open(message.uri === undefined ? this.#subject.uri : vscode.Uri.parse(message.uri), message.line);
        break;
      case 'do': {
        const said = await this.kind.deeds[message.deed]?.(message.told, this.#subject);
        if (said !== undefined) void this.#panel.webview.postMessage({ kind: 'done', said });
      }
    }
  }

  /** Tells the page its texts and what it is about; it asks then. */
  #start(): void {
    this.#name();
    const { uri } = this.#subject;
    void this.#panel.webview.postMessage({ kind: 'start', uri: uri.toString(), labels: this.kind.labels() });
  }

  #name(): void {
    this.#panel.title = `${this.kind.title}: ${this.#subject.uri.path.split('/').at(-1)}`;
  }

  /** Asks what the page asked last; what comes in meanwhile is asked when the answer is there. */
  async #ask(): Promise<void> {
    if (!this.#asked) return;
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const view = await this.kind.answer(this.#asked.value, this.#subject);
        await this.#panel.webview.postMessage({ kind: 'show', view });
      }
    } catch (error) {
      await this.#panel.webview.postMessage({ kind: 'failed', said: String(error) });
    } finally {
      this.#isAsking = false;
    }
  }
}

/** Registers the command of a kind of panel, and brings the panel back after a restart of the window. There is one of each kind. */
export function registerPanel(kind: PanelKind, command: string, extension: vscode.Uri): vscode.Disposable {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const viewType = `kernlint.${kind.id}`;
  let panel: Panel | undefined;
  let latest: Subject | undefined;

  const isOfKind = (document: vscode.TextDocument) => kind.languages.includes(document.languageId);
  const subjectOf = ({ document, selection }: vscode.TextEditor): Subject => ({ uri: document.uri, position: selection.active });
  const note = (editor: vscode.TextEditor | undefined) => {
    if (editor && isOfKind(editor.document)) latest = subjectOf(editor);
  };
  const adopt = (shown: vscode.WebviewPanel, subject: Subject) => {
    panel = new Panel(kind, shown, subject, dist);
    shown.onDidDispose(() => {
      panel = undefined;
    });
  };
  note(vscode.window.activeTextEditor);

  return vscode.Disposable.from(
    vscode.commands.registerCommand(command, () => {
      note(vscode.window.activeTextEditor);
      if (!latest) {
        const message = vscode.l10n.t('Open a file of the host first: {0}.', kind.languages.join(', '));
        void vscode.window.showInformationMessage(message);
        return;
      }
      if (panel) panel.show(latest);
      else {
        const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        adopt(vscode.window.createWebviewPanel(viewType, kind.title, place), latest);
      }
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(shown, state: { readonly uri?: string } | undefined) {
        const uri = state?.uri === undefined ? latest?.uri : vscode.Uri.parse(state.uri);
        if (uri) adopt(shown, { uri, position: new vscode.Position(0, 0) });
        else shown.dispose();
      },
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      note(editor);
      if (editor && isOfKind(editor.document) && kind.follows) panel?.turnTo(subjectOf(editor));
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) note(textEditor);
      if (kind.follows && panel?.speaksOf(textEditor.document)) panel.turnTo(subjectOf(textEditor));
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isOfKind(document)) panel?.refreshSoon();
    }),
  );
}

/** Shows a line of a file where it is open already, else beside the panel; the panel keeps the keyboard. */
async function open(uri: vscode.Uri, line: number): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const tab = vscode.window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  const document = await vscode.workspace.openTextDocument(uri);
  const range = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  const viewColumn = shown?.viewColumn ?? tab?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true, selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The page is empty: all that it shows, its script makes as text. Nothing but files of the extension is loaded. */
function page(webview: vscode.Webview, dist: vscode.Uri, { id, title }: PanelKind): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${file('webview.css')}">
<title>${title}</title>
</head>
<body class="${id}">
<main></main>
<script nonce="${nonce}" src="${file(`webview-${id}.js`)}"></script>
</body>
</html>`;
}

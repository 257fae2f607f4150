import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  InsertReplaceEdit,
  Location,
  SignatureHelp,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { manyRules } from '../bench/samples.ts';
import { Editor, eventually, FULL } from './editor.ts';

const CAPABILITIES: ClientCapabilities = {
  ...FULL,
  workspace: { ...FULL.workspace, inlayHint: { refreshSupport: true } },
  textDocument: {
    ...FULL.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        tagSupport: { valueSet: [1] },
      },
    },
  },
};

const SYSCTL = 'file:///nowhere/etc/sysctl.conf';
const RULES = 'file:///nowhere/etc/iptables/rules.v4';

/** A text without its `‸`, and the place of that. */
function marked(text: string) {
  const before = text.slice(0, text.indexOf('‸')).split('\n');
  return { text: text.replace('‸', ''), position: { line: before.length - 1, character: before.at(-1)!.length } };
}

describe('the features of the editor, over stdio', () => {
  let editor: Editor;
  let refreshes = 0;
  let opened = 0;
  before(async () => {
    editor = await Editor.start({
      capabilities: CAPABILITIES,
      initializationOptions: { suggestCommand: 'ask.again' },
      answers: {
        'workspace/inlayHint/refresh': () => {
          refreshes++;
          return null;
        },
      },
    });
  });
  after(() => editor.stop());

  /** Opens a text under a name of its own and asks something at its `‸`. */
  async function ask<T>(method: string, uri: string, text: string, more: object = {}): Promise<T> {
    const languageId = uri === RULES ? 'iptables' : 'sysctl';
    const own = uri.replace('nowhere', `nowhere${++opened}`);
    const { text: plain, position } = marked(text);
    await editor.open(own, languageId, plain);
    return editor.connection.sendRequest(method, { textDocument: { uri: own }, position, ...more });
  }

  it('complete a key, and document it when it is looked at', async () => {
    const { items, isIncomplete } = await ask<CompletionList>('textDocument/completion', SYSCTL, '# a\nvm.sw‸app = 1\n');
    assert.equal(isIncomplete, true);
    const item = items.find(({ label }) => label === 'vm.swappiness');
    assert.ok(item, JSON.stringify(items));
    assert.equal(item.documentation, undefined);
    const { insert, replace, newText } = item.textEdit as InsertReplaceEdit;
    assert.deepEqual([insert.end.character, replace.end.character, newText], [5, 8, 'vm.swappiness']);
    const resolved = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /markdown.*vm\.swappiness/);
  });

  it('complete what must go on with the command of the editor that asks again', async () => {
    const { items } = await ask<CompletionList>('textDocument/completion', SYSCTL, 'vm.swappi‸');
    assert.equal(items[0]?.command?.command, 'ask.again');
  });

  it('complete a rule in the order of use, with snippets where the editor takes them', async () => {
    const rule = await ask<CompletionList>('textDocument/completion', RULES, '*filter\n-A INPUT -j ‸\nCOMMIT\n');
    const [first] = rule.items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    assert.equal(first?.label, 'ACCEPT');
    assert.match(first.labelDetails?.description ?? '', /pass/);
    const line = await ask<CompletionList>('textDocument/completion', RULES, '*filter\n‸\nCOMMIT\n');
    assert.equal(line.items.find(({ label }) => label === 'stateful-policy')?.insertTextFormat, 2);
    assert.equal(await ask('textDocument/completion', RULES, '*filter\n# ‸\nCOMMIT\n'), null);
  });

  it('do not put a list in the way of the Enter behind a whole rule', async () => {
    const rule = '*filter\n-A INPUT -p tcp -j ACCEPT ‸\nCOMMIT\n';
    assert.equal(await ask('textDocument/completion', RULES, rule, { context: { triggerKind: 2, triggerCharacter: ' ' } }), null);
    const { items } = await ask<CompletionList>('textDocument/completion', RULES, rule, { context: { triggerKind: 1 } });
    assert.ok(items.some(({ label }) => label === '-s'));
    const log = { context: { triggerKind: 2, triggerCharacter: ' ' } };
    assert.ok(await ask('textDocument/completion', RULES, rule.replace('ACCEPT', 'LOG'), log));
  });

  it('help with the words of an option', async () => {
    const help = await ask<SignatureHelp>('textDocument/signatureHelp', RULES, '-A INPUT -p tcp --tcp-flags SYN ‸\n');
    assert.deepEqual([help.signatures[0]?.label, help.activeParameter], ['--tcp-flags flag[,...] flag[,...]', 1]);
    assert.equal(await ask('textDocument/signatureHelp', RULES, '-A INPUT ‸\n'), null);
    const unasked = { context: { triggerKind: 2, triggerCharacter: ' ', isRetrigger: false } };
    assert.ok(await ask('textDocument/signatureHelp', RULES, '-A INPUT -p tcp --tcp-flags ‸\n', unasked));
    assert.ok(await ask('textDocument/signatureHelp', RULES, '-A INPUT -m limit --limit ‸\n'));
    assert.equal(await ask('textDocument/signatureHelp', RULES, '-A INPUT -m limit --limit ‸\n', unasked), null);
  });

  it('show hints, until they are switched off', async () => {
    const uri = 'file:///hints/etc/sysctl.conf';
    await editor.open(uri, 'sysctl', 'net.core.rmem_max = 16777216\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const hints = () => editor.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    assert.deepEqual(await hints(), [{ position: { line: 0, character: 28 }, label: '16 MiB', paddingLeft: true }]);
    const before = refreshes;
    editor.settings = { inlayHints: { enable: false } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(async () => assert.deepEqual(await hints(), []));
    await eventually(() => assert.ok(refreshes > before, 'the editor was not told'));
    editor.settings = {};
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(async () => assert.equal((await hints()).length, 1));
  });

  const CHAINS = '*filter\n:INPUT DROP [0:0]\n:web - [0:0]\n-A INPUT -j w‸eb\n-A web -j ACCEPT\nCOMMIT\n';

  it('lead to a chain, and to its uses', async () => {
    const [definition] = await ask<Location[]>('textDocument/definition', RULES, CHAINS);
    assert.deepEqual(definition?.range, { start: { line: 2, character: 1 }, end: { line: 2, character: 4 } });
    const uses = await ask<Location[]>('textDocument/references', RULES, CHAINS, { context: { includeDeclaration: false } });
    assert.deepEqual(
      uses.map(({ range }) => range.start.line),
      [3, 4],
    );
    const marks = await ask<{ kind: number }[]>('textDocument/documentHighlight', RULES, CHAINS);
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('rename a chain, or say why not', async () => {
    assert.deepEqual(await ask('textDocument/prepareRename', RULES, CHAINS), {
      start: { line: 3, character: 12 },
      end: { line: 3, character: 15 },
    });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', RULES, CHAINS, { newName: 'www' });
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((one) => 'newText' in one && one.newText),
      ['www', 'www', 'www'],
    );
    await assert.rejects(ask('textDocument/rename', RULES, CHAINS, { newName: 'a b' }), /Blanks/);
    await assert.rejects(
      ask('textDocument/prepareRename', RULES, CHAINS.replace('w‸eb', 'web').replace('INPUT -j', 'IN‸PUT -j')),
      /built into/,
    );
  });

  it('tell the parts of a document', async () => {
    const [table] = await ask<DocumentSymbol[]>('textDocument/documentSymbol', RULES, CHAINS);
    assert.deepEqual(
      table?.children?.map(({ name }) => name),
      ['INPUT', 'web'],
    );
    const folds = await ask<FoldingRange[]>('textDocument/foldingRange', RULES, CHAINS);
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [[0, 5]],
    );
  });

  it('link the rules in comments with their pages', async () => {
    const text = '# kernlint-disable-file sysctl/deprecated-key, no/rule\n‸';
    const links = await ask<{ range: { start: { character: number } }; target: string }[]>(
      'textDocument/documentLink',
      SYSCTL,
      text,
    );
    assert.deepEqual(
      links.map(({ range }) => range.start.character),
      [24],
    );
    assert.match(links[0]!.target, /sysctl\/deprecated-key\.md$/);
  });

  it('answer while a long file is typed in', async function () {
    this.timeout(60_000);
    const uri = 'file:///long/etc/iptables/rules.v4';
    const text = manyRules(5000);
    const line = text.split('\n').length - 3;
    await editor.open(uri, 'iptables', text);
    await editor.pull(uri);
    const typed = '-A INPUT -p tcp ';
    const place = (character: number) => ({ line, character });
    await editor.change(uri, 2, [{ range: { start: place(0), end: place(0) }, text: '\n' }]);
    const times: number[] = [];
    const pulls: Promise<unknown>[] = [];
    for (const [i, letter] of [...typed].entries()) {
      await editor.change(uri, i + 3, [{ range: { start: place(i), end: place(i) }, text: letter }]);
      // As VS Code does: it asks for diagnostics after each letter, before it asks for the list.
      pulls.push(editor.pull(uri));
      const started = performance.now();
      await editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: place(i + 1) });
      times.push(performance.now() - started);
    }
    await Promise.all(pulls);
    times.sort((a, b) => a - b);
    assert.ok(times[times.length >> 1]! < 250, `${times.map(Math.round)} ms`);
  });
});

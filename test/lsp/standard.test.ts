import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { Editor, eventually, FULL, temporaryFolder } from './editor.ts';

const RULES = `*filter
:INPUT DROP [0:0]
:web - [0:0]
-A INPUT --jump web -p tcp
-A web -j ACCEPT
COMMIT
`;

describe('what editors know by the standard, over stdio', () => {
  let editor: Editor;
  let folder: ReturnType<typeof temporaryFolder>;
  const refreshed: string[] = [];
  before(async () => {
    folder = temporaryFolder({
      'etc/iptables/rules.v4': RULES,
      'etc/sysctl.d/10-a.conf': 'vm.swappiness=1\nkernel.panic = 10\n',
      'etc/sysctl.d/20-b.conf': 'vm.swappiness = 2\n',
    });
    const refresh = (what: string) => () => {
      refreshed.push(what);
      return null;
    };
    editor = await Editor.start({
      folders: [folder.uri()],
      capabilities: {
        ...FULL,
        workspace: { ...FULL.workspace, semanticTokens: { refreshSupport: true }, codeLens: { refreshSupport: true } },
      },
      initializationOptions: { lensCommands: { showPlaces: 'show.places', treatAs: 'treat.as' } },
      answers: {
        'workspace/semanticTokens/refresh': refresh('tokens'),
        'workspace/codeLens/refresh': refresh('lenses'),
      },
    });
  });
  after(async () => {
    await editor.stop();
    folder.remove();
  });

  const rules = () => ({ textDocument: { uri: folder.uri('etc/iptables/rules.v4') } });
  const sysctl = () => ({ textDocument: { uri: folder.uri('etc/sysctl.d/10-a.conf') } });
  const options = { tabSize: 2, insertSpaces: true };
  const send = <T>(method: string, params: object) => editor.connection.sendRequest<T>(method, params);

  it('is declared', () => {
    const { capabilities } = editor.initialized!;
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.equal(capabilities.documentOnTypeFormattingProvider?.firstTriggerCharacter, '\n');
    assert.equal(capabilities.selectionRangeProvider, true);
    assert.equal(capabilities.callHierarchyProvider, true);
    assert.equal(capabilities.workspaceSymbolProvider, true);
    assert.deepEqual(capabilities.codeLensProvider, { resolveProvider: true });
  });

  it('formats a document, a range, and the line that Enter ended', async () => {
    const [edit, ...others] = await send<TextEdit[]>('textDocument/formatting', { ...rules(), options });
    assert.deepEqual(others, []);
    assert.equal(edit?.range.start.line, 3);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual(await send('textDocument/rangeFormatting', { ...rules(), range, options }), []);

    const uri = folder.uri('etc/iptables/typed.rules');
    await editor.open(uri, 'iptables', '*filter\n:web -\n\nCOMMIT\n');
    const position = { line: 2, character: 0 };
    assert.deepEqual(await send('textDocument/onTypeFormatting', { textDocument: { uri }, position, ch: '\n', options }), [
      { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } }, newText: ' [0:0]' },
    ]);
  });

  it('aligns settings unless the user does not want it', async () => {
    const format = () => send<TextEdit[]>('textDocument/formatting', { ...sysctl(), options });
    assert.deepEqual(await format(), [
      { range: { start: { line: 0, character: 13 }, end: { line: 0, character: 14 } }, newText: ' = ' },
      { range: { start: { line: 1, character: 13 }, end: { line: 1, character: 13 } }, newText: ' ' },
    ]);
    editor.settings = { format: { align: false }, codeLens: false };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(async () => assert.equal((await format()).length, 1));
    assert.equal(await send('textDocument/codeLens', rules()), null);
    editor.settings = {};
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(async () => assert.notEqual(await send('textDocument/codeLens', rules()), null));
    assert.ok(refreshed.includes('tokens') && refreshed.includes('lenses'));
  });

  it('sends semantic tokens: all, of a range, and what changed', async () => {
    const legend = editor.initialized!.capabilities.semanticTokensProvider!.legend;
    const uri = folder.uri('etc/sysctl.d/10-a.conf');
    await editor.open(uri, 'sysctl', 'vm.swappiness=1\nkernel.panic = 10\n');
    const full = await send<SemanticTokens>('textDocument/semanticTokens/full', sysctl());
    assert.equal(full.data.length, 10);
    assert.deepEqual(full.data.slice(0, 3), [0, 0, 13]);
    assert.equal(legend.tokenTypes[full.data[3]!], 'property');
    assert.equal(legend.tokenModifiers[Math.log2(full.data[4]!)], 'overridden');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    const part = await send<SemanticTokens>('textDocument/semanticTokens/range', { ...sysctl(), range });
    assert.deepEqual(part.data.slice(0, 3), [1, 0, 12]);

    const start = { line: 2, character: 0 };
    await editor.change(uri, 2, [{ range: { start, end: start }, text: 'vm.panic_on_oom = 1\n' }]);
    const delta = await send<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      ...sysctl(),
      previousResultId: full.resultId,
    });
    assert.deepEqual(delta.edits, [{ start: 10, deleteCount: 0, data: [1, 0, 15, full.data[3], 0] }]);
    const other = await send<SemanticTokens>('textDocument/semanticTokens/full/delta', { ...sysctl(), previousResultId: 'x' });
    assert.equal(other.data.length, 15);
    await editor.close(uri);
  });

  it('shows lenses, which lead to places by a command of the editor', async () => {
    const lenses = await send<CodeLens[]>('textDocument/codeLens', rules());
    assert.deepEqual(
      lenses.map(({ command }) => command),
      [undefined, undefined, undefined],
    );
    const texts = await Promise.all(lenses.map((lens) => send<CodeLens>('codeLens/resolve', lens)));
    assert.deepEqual(
      texts.map(({ command }) => command?.title),
      ['1 rule', '1 rule', '1 reference'],
    );
    const { command, arguments: [params] = [] } = texts[2]!.command!;
    assert.equal(command, 'show.places');
    assert.deepEqual(params.places[0].range.start, { line: 3, character: 16 });

    const [lens] = await send<CodeLens[]>('textDocument/codeLens', sysctl());
    const { command: effective } = await send<CodeLens>('codeLens/resolve', lens!);
    assert.equal(effective?.title, 'effective: 2, from etc/sysctl.d/20-b.conf:1');
    assert.equal(effective?.arguments?.[0].places[0].uri, folder.uri('etc/sysctl.d/20-b.conf'));
  });

  it('reads a document of rules as rules once the user says so', async () => {
    const uri = folder.uri('etc/sysctl.d/30-c.conf');
    const symbols = () => send<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    await editor.open(uri, 'sysctl', RULES);
    assert.deepEqual(await symbols(), []);
    const [lens] = await send<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const { command } = await send<CodeLens>('codeLens/resolve', lens!);
    assert.deepEqual([command?.command, command?.arguments], ['treat.as', [{ uri, languageId: 'iptables' }]]);
    await editor.close(uri);
    await editor.open(uri, 'iptables', RULES);
    assert.deepEqual(
      (await symbols()).map(({ name }) => name),
      ['*filter'],
    );
    await editor.close(uri);
  });

  it('finds symbols of files that are not open', async () => {
    const symbols = await send<WorkspaceSymbol[]>('workspace/symbol', { query: 'WEB' });
    const [web] = symbols.filter(({ containerName }) => containerName?.startsWith('etc/iptables/rules.v4'));
    assert.equal(web?.name, 'web');
    assert.deepEqual('range' in web!.location && web!.location.range.start, { line: 2, character: 1 });
  });

  it('walks from chain to chain', async () => {
    const [item] = await send<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      ...rules(),
      position: { line: 2, character: 2 },
    });
    assert.equal(item?.name, 'web');
    const [incoming] = await send<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    assert.equal(incoming?.from.name, 'INPUT');
    assert.deepEqual(incoming?.fromRanges[0]?.start, { line: 3, character: 16 });
    const [outgoing] = await send<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: incoming?.from });
    assert.equal(outgoing?.to.name, 'web');
    assert.equal(await send('textDocument/prepareCallHierarchy', { ...sysctl(), position: { line: 0, character: 0 } }), null);
  });

  it('selects step by step', async () => {
    const [selection] = await send<SelectionRange[]>('textDocument/selectionRange', {
      ...rules(),
      positions: [{ line: 3, character: 17 }],
    });
    const lengths: number[] = [];
    for (let range = selection; range; range = range.parent)
      lengths.push(range.range.end.line - range.range.start.line || range.range.end.character - range.range.start.character);
    assert.deepEqual(lengths.slice(0, 3), [3, 10, 26]);
  });
});

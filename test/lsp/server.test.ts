import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodeAction, Diagnostic, Hover, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { Editor, type EditorOptions, eventually, FULL, POOR, temporaryFolder } from './editor.ts';

const OLD_KEY = 'net.ipv4.netfilter.ip_conntrack_tcp_timeout_established = 600\n';
const SOUND = 'net.core.somaxconn = 1024\n';

describe('language server over stdio', () => {
  const editors: Editor[] = [];
  const folders: { remove: () => void }[] = [];
  const start = async (options: EditorOptions = {}) => {
    const editor = await Editor.start(options);
    editors.push(editor);
    return editor;
  };
  const folderOf = (files: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder(files);
    folders.push(folder);
    return folder;
  };
  afterEach(async () => {
    await Promise.all(editors.splice(0).map((editor) => editor.stop()));
    for (const folder of folders.splice(0)) folder.remove();
  });

  const codes = (items: readonly Diagnostic[] | undefined) => (items ?? []).map(({ code }) => code);

  describe('an open document', () => {
    const uri = 'file:///nowhere/etc/sysctl.conf';

    it('has its diagnostics, with a page for each rule', async () => {
      const editor = await start();
      await editor.open(uri, 'sysctl', OLD_KEY);
      const { items = [] } = await editor.pull(uri);
      const found = items.find(({ code }) => code === 'sysctl/deprecated-key');
      assert.ok(found, JSON.stringify(items));
      assert.equal(found.source, 'kernlint');
      assert.deepEqual(found.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 55 } });
      const page = found.codeDescription?.href ?? '';
      assert.ok(page.endsWith('/docs/rules/sysctl/deprecated-key.md'), page);
    });

    it('is told unchanged by its result id, and changed after an edit', async () => {
      const editor = await start();
      await editor.open(uri, 'sysctl', OLD_KEY);
      const first = await editor.pull(uri);
      assert.deepEqual(await editor.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
      const line = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      await editor.change(uri, 2, [{ range: line, text: SOUND }]);
      const second = await editor.pull(uri, first.resultId);
      assert.equal(second.kind, 'full');
      assert.ok(!codes(second.items).includes('sysctl/deprecated-key'));
    });

    it('is judged as if it had been opened so, after any edits', async () => {
      const editor = await start();
      const lines = [OLD_KEY, SOUND, '# a comment\n', '\n', 'net.ipv4.ip_forward\n', '\r\n', 'vm.swappiness = ü 1\n'];
      let text = lines.join('');
      let seed = 7;
      const random = (below: number) => {
        seed = (seed * 1103515245 + 12345) % 2 ** 31;
        return seed % below;
      };
      const place = (offset: number) => {
        const before = text.slice(0, offset).split(/\r\n|\n/);
        return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      };
      await editor.open(uri, 'sysctl', text);
      for (let version = 2; version < 60; version++) {
        // Not between the two characters of a line end: no editor has a place there.
        let from = random(text.length + 1);
        if (text[from - 1] === '\r') from++;
        let to = Math.min(text.length, from + random(30));
        if (text[to - 1] === '\r') to = Math.min(text.length, to + 1);
        const inserted = lines[random(lines.length)] ?? '';
        await editor.change(uri, version, [{ range: { start: place(from), end: place(to) }, text: inserted }]);
        text = text.slice(0, from) + inserted + text.slice(to);
      }
      const other = 'file:///elsewhere/etc/sysctl.conf';
      await editor.open(other, 'sysctl', text);
      assert.deepEqual((await editor.pull(uri)).items, (await editor.pull(other)).items);
    });

    it('that stands in no folder is judged with the other files of its host, and they are not reported', async () => {
      const host = folderOf({
        'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 4000000\n',
        'etc/modprobe.d/a.conf': 'options nf_conntrack hashsize=8192\n',
      });
      const document = host.uri('etc/sysctl.conf');
      const editor = await start();
      editor.watchWorkspace();
      await editor.open(document, 'sysctl', 'net.netfilter.nf_conntrack_max = 4000000\n');
      const { items = [] } = await editor.pull(document);
      const found = items.find(({ code }) => code === 'conntrack/bucket-ratio');
      assert.deepEqual(found?.relatedInformation?.[0]?.location.uri, host.uri('etc/modprobe.d/a.conf'));
      await eventually(() => assert.ok(editor.rules(document).length > 0));
      assert.deepEqual([...editor.problems.keys()], [document]);
    });

    it('of another kind, such as the old side of a diff, has none', async () => {
      const editor = await start();
      await editor.open('git:/nowhere/etc/sysctl.conf?%7B%7D', 'sysctl', OLD_KEY);
      assert.deepEqual((await editor.pull('git:/nowhere/etc/sysctl.conf?%7B%7D')).items, []);
    });

    it('with more problems than are shown has the most severe ones, and a note of how many there are', async () => {
      const editor = await start({ settings: { maxProblems: 3 } });
      const typo = 'net.core.somaxcon = 1\n';
      await editor.open(uri, 'sysctl', typo.repeat(3) + OLD_KEY.replace('=', '').repeat(2));
      const { items = [] } = await editor.pull(uri);
      assert.match(String(items[0]?.message), /^Shown are the 3 most severe of \d+ problems/);
      assert.equal(items[0]?.code, undefined);
      const all = await start({ settings: { maxProblems: 0 } });
      await all.open(uri, 'sysctl', typo.repeat(3) + OLD_KEY.replace('=', '').repeat(2));
      const whole = (await all.pull(uri)).items ?? [];
      assert.ok(whole.length > 3);
      const severities = (found: readonly Diagnostic[]) => found.map(({ severity }) => severity ?? 0).sort();
      assert.deepEqual(severities(items.slice(1)), severities(whole).slice(0, 3));
    });

    it('that was never saved is alone, and of the language that the user chose', async () => {
      const editor = await start();
      await editor.open('untitled:Untitled-1', 'sysctl', OLD_KEY);
      await editor.open('untitled:Untitled-2', 'plaintext', OLD_KEY);
      assert.deepEqual(codes((await editor.pull('untitled:Untitled-1')).items), ['sysctl/deprecated-key']);
      assert.deepEqual((await editor.pull('untitled:Untitled-2')).items, []);
    });
  });

  describe('the workspace', () => {
    it('is reported without any document open, and kept live as files change', async () => {
      const folder = folderOf({ 'etc/sysctl.d/90-old.conf': OLD_KEY, 'etc/sysctl.d/91.conf': SOUND });
      const editor = await start({ folders: [folder.uri()] });
      editor.watchWorkspace();
      const old = folder.uri('etc/sysctl.d/90-old.conf');
      await eventually(() => assert.deepEqual(editor.rules(old), ['sysctl/deprecated-key']));
      assert.ok(editor.registered.includes('workspace/didChangeWatchedFiles'));

      folder.write('etc/sysctl.d/90-old.conf', SOUND);
      folder.write('etc/sysctl.d/92.conf', OLD_KEY);
      await editor.touched(old, folder.uri('etc/sysctl.d/92.conf'));
      await eventually(() => assert.deepEqual(editor.rules(folder.uri('etc/sysctl.d/92.conf')), ['sysctl/deprecated-key']));
      assert.deepEqual(editor.rules(old), []);

      folder.remove('etc');
      await editor.touched(folder.uri('etc'));
      await eventually(() => assert.deepEqual(editor.rules(folder.uri('etc/sysctl.d/92.conf')), []));

      folder.write('host/etc/sysctl.conf', OLD_KEY);
      await editor.touched(folder.uri('host'));
      await eventually(() => assert.deepEqual(editor.rules(folder.uri('host/etc/sysctl.conf')), ['sysctl/deprecated-key']));
    });

    it('has a document as it stands in the editor, and as on disk after it was closed', async () => {
      const folder = folderOf({ 'etc/sysctl.conf': SOUND });
      const uri = folder.uri('etc/sysctl.conf');
      const editor = await start({ folders: [folder.uri()] });
      editor.watchWorkspace();
      await editor.open(uri, 'sysctl', OLD_KEY);
      await eventually(() => assert.deepEqual(editor.rules(uri), ['sysctl/deprecated-key']));
      await editor.close(uri);
      await eventually(() => assert.deepEqual(editor.rules(uri), []));
    });

    it('answers with what changed since the result ids that it is given', async () => {
      const folder = folderOf({ 'etc/sysctl.conf': OLD_KEY, 'b/etc/sysctl.conf': OLD_KEY });
      const editor = await start({ folders: [folder.uri()] });
      const { resultId } = await editor.pull(folder.uri('etc/sysctl.conf'));
      editor.watchWorkspace([{ uri: folder.uri('etc/sysctl.conf'), value: resultId }]);
      await eventually(() => assert.deepEqual([...editor.problems.keys()], [folder.uri('b/etc/sysctl.conf')]));
    });

    it('follows its config, asks open documents to be pulled again, and reports the faults of the config', async () => {
      const folder = folderOf({ 'etc/sysctl.conf': OLD_KEY });
      const uri = folder.uri('etc/sysctl.conf');
      const config = folder.uri('kernlint.config.json');
      const editor = await start({ folders: [folder.uri()] });
      editor.watchWorkspace();
      await eventually(() => assert.deepEqual(editor.rules(uri), ['sysctl/deprecated-key']));

      folder.write('kernlint.config.json', '{ "rules": { "sysctl/deprecated-key": "off" }, "kernle": 1 }');
      const refreshes = editor.refreshes;
      await editor.touched(config);
      await eventually(() => assert.deepEqual(editor.rules(uri), []));
      assert.match(String(editor.problems.get(config)?.[0]?.message), /kernle/);
      await eventually(() => assert.ok(editor.refreshes > refreshes));

      folder.write('kernlint.config.json', '{ "ignore": ["etc"] }');
      await editor.touched(config);
      await eventually(() => assert.deepEqual(editor.problems.get(config), []));
      await editor.open(uri, 'sysctl', OLD_KEY);
      assert.deepEqual((await editor.pull(uri)).items, []);
    });

    it('judges together what its config says is one host, and apart when it says so no more', async () => {
      const install = {
        'a/etc/modprobe.d/a.conf': 'install sctp /bin/true\n',
        'b/etc/modprobe.d/b.conf': 'install sctp /bin/false\n',
      };
      const folder = folderOf({ ...install, 'kernlint.config.json': '{ "hosts": [{ "name": "web", "files": ["a", "b"] }] }' });
      const uri = folder.uri('b/etc/modprobe.d/b.conf');
      const editor = await start({ folders: [folder.uri()] });
      editor.watchWorkspace();
      await eventually(() => assert.deepEqual(editor.rules(uri), ['modprobe/duplicate-install']));
      await editor.open(uri, 'modprobe', 'install sctp /bin/false\n');
      assert.equal((await editor.pull(uri)).items?.length, 1);
      folder.write('kernlint.config.json', '{}');
      await editor.touched(folder.uri('kernlint.config.json'));
      await eventually(() => assert.deepEqual(editor.rules(uri), []));
      assert.deepEqual((await editor.pull(uri)).items, []);
    });

    it('follows the settings of the user, and says what is wrong with them', async () => {
      const folder = folderOf({ 'etc/sysctl.conf': OLD_KEY });
      const uri = folder.uri('etc/sysctl.conf');
      const editor = await start({ folders: [folder.uri()], settings: { kernel: '', rules: {} } });
      editor.watchWorkspace();
      await eventually(() => assert.deepEqual(editor.rules(uri), ['sysctl/deprecated-key']));
      editor.settings = { kernel: '2.6.9', ignore: [] };
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await eventually(() => assert.deepEqual(editor.rules(uri), []));
      editor.settings = { kernel: 'no such kernel' };
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await eventually(() => assert.match(editor.messages.join(), /no such kernel/));
    });

    it('is left out where the user wants open documents only', async () => {
      const folder = folderOf({ 'etc/sysctl.conf': OLD_KEY, 'b/etc/sysctl.conf': OLD_KEY });
      const editor = await start({ folders: [folder.uri()], settings: { validateWorkspace: false } });
      editor.watchWorkspace();
      await editor.open(folder.uri('etc/sysctl.conf'), 'sysctl', OLD_KEY);
      await eventually(() => assert.deepEqual([...editor.problems.keys()], [folder.uri('etc/sysctl.conf')]));
    });

    it('is taken back when the request is', async () => {
      const editor = await start({ folders: [folderOf({ 'etc/sysctl.conf': OLD_KEY }).uri()] });
      const cancel = editor.watchWorkspace();
      await eventually(() => assert.equal(editor.problems.size, 1));
      assert.deepEqual(await cancel(), { items: [] });
    });
  });

  it('pushes to an editor that cannot pull', async () => {
    const folder = folderOf({ 'etc/sysctl.conf': SOUND, 'b/etc/sysctl.conf': OLD_KEY });
    const uri = folder.uri('etc/sysctl.conf');
    const editor = await start({ capabilities: POOR, folders: [folder.uri()] });
    await eventually(() => assert.deepEqual(editor.rules(folder.uri('b/etc/sysctl.conf')), ['sysctl/deprecated-key']));
    await editor.open(uri, 'sysctl', OLD_KEY);
    await eventually(() => assert.deepEqual(editor.rules(uri), ['sysctl/deprecated-key']));
    await editor.change(uri, 2, [{ text: SOUND }]);
    await eventually(() => assert.deepEqual(editor.rules(uri), []));
  });

  describe('code actions', () => {
    const uri = 'file:///nowhere/etc/sysctl.conf';
    const line = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
    const ask = (editor: Editor, range = line, only?: string[]) =>
      editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only },
      });

    const annotated = (action: CodeAction | undefined) => {
      const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
      const id = (change?.edits[0] as { annotationId?: string } | undefined)?.annotationId;
      return { change, annotation: id === undefined ? undefined : action?.edit?.changeAnnotations?.[id] };
    };

    it('fix the finding at the cursor, or silence it; only a safe fix is preferred', async () => {
      const editor = await start();
      await editor.open(uri, 'sysctl', `${SOUND}${OLD_KEY}`);
      const there = { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } };
      const actions = await ask(editor, there);
      const [fix] = actions;
      assert.equal(fix?.kind, 'quickfix');
      assert.equal(fix.isPreferred, true);
      assert.equal(fix.diagnostics?.[0]?.code, 'sysctl/deprecated-key');
      const [change] = (fix.edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.deepEqual(change?.textDocument, { uri, version: 1 });
      assert.match(JSON.stringify(change.edits), /net\.netfilter\.nf_conntrack_tcp_timeout_established/);
      const silencing = actions.filter(({ title }) => title.startsWith('Disable'));
      assert.equal(silencing.length, 2);
      assert.ok(silencing.every(({ isPreferred }) => !isPreferred));
      assert.deepEqual(await ask(editor), []);
    });

    it('say what they mean in the menu, and ask before packets pass that did not', async () => {
      const lazy = {
        ...FULL,
        workspace: { ...FULL.workspace, workspaceEdit: { ...FULL.workspace?.workspaceEdit, changeAnnotationSupport: {} } },
        textDocument: { ...FULL.textDocument, codeAction: { resolveSupport: { properties: ['edit'] } } },
      };
      const rules = [':INPUT DROP', ':FORWARD ACCEPT', ':OUTPUT ACCEPT', '-A INPUT -p udp --sport 53 -j ACCEPT'];
      const raw = '*raw\n:PREROUTING ACCEPT\n:OUTPUT ACCEPT\n-A OUTPUT -p udp --dport 53 -j NOTRACK\nCOMMIT\n';
      const text = `*filter\n${rules.join('\n')}\nCOMMIT\n${raw}`;
      const there = { start: { line: 9, character: 3 }, end: { line: 9, character: 3 } };
      const rulesUri = 'file:///nowhere/etc/iptables/rules.v4';
      const editor = await start({ capabilities: lazy });
      await editor.open(rulesUri, 'iptables', text);
      const offer = (triggerKind: 1 | 2) =>
        editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: rulesUri },
          range: there,
          context: { diagnostics: [], triggerKind },
        });
      const opening = (await offer(1)).find(({ title }) => /widens/.test(title));
      const { annotation } = annotated(opening);
      assert.equal(annotation?.label, 'only widens');
      assert.equal(annotation.needsConfirmation, true);
      assert.match(annotation.description ?? '', /^Lets pass untracked: .*udp/);
      // Who only looks whether there is something waits for nothing, and learns the same when a fix is chosen.
      const found = (await offer(2)).find(({ title }) => opening?.title.startsWith(title));
      assert.equal(found?.edit, undefined);
      assert.ok(found);
      const resolved = await editor.connection.sendRequest<CodeAction>('codeAction/resolve', found);
      assert.deepEqual(annotated(resolved), annotated(opening));
    });

    it('fix all in one edit, for who asks for it', async () => {
      const editor = await start();
      await editor.open(uri, 'sysctl', `${OLD_KEY}${SOUND}`);
      assert.ok((await ask(editor)).every(({ kind }) => kind === 'quickfix'));
      for (const only of [['source'], ['source.fixAll'], ['source.fixAll.kernlint']]) {
        const actions = await ask(editor, line, only);
        assert.deepEqual(
          actions.map(({ kind }) => kind),
          ['source.fixAll.kernlint'],
        );
      }
      assert.deepEqual(await ask(editor, line, ['source.fixAll.other']), []);
      await editor.change(uri, 2, [{ text: SOUND }]);
      assert.deepEqual(await ask(editor, line, ['source.fixAll']), []);
    });

    it('make a file where the editor can', async () => {
      const text = 'net.netfilter.nf_conntrack_max = 4000000\n';
      const able = await start({ settings: { kernel: '3.10' } });
      await able.open(uri, 'sysctl', text);
      const made = (await ask(able)).flatMap(({ edit }) => edit?.documentChanges ?? []).filter((change) => 'kind' in change);
      assert.deepEqual(made, [
        { kind: 'create', uri: 'file:///nowhere/etc/modprobe.d/nf_conntrack.conf', options: { ignoreIfExists: true } },
      ]);
      const poor = await start({ capabilities: POOR, initializationOptions: { settings: { kernel: '3.10' } } });
      await poor.open(uri, 'sysctl', text);
      assert.ok((await ask(poor)).every(({ title }) => title.startsWith('Disable')));
    });

    it('come as plain changes for an editor that knows no other', async () => {
      const editor = await start({ capabilities: POOR });
      await editor.open(uri, 'sysctl', OLD_KEY);
      const [fix] = await ask(editor);
      assert.deepEqual(Object.keys(fix?.edit?.changes ?? {}), [uri]);
    });
  });

  it('explains the word under the pointer, also where nothing is judged', async () => {
    const editor = await start();
    for (const uri of ['file:///nowhere/etc/sysctl.conf', 'git:/nowhere/etc/sysctl.conf?%7B%7D']) {
      await editor.open(uri, 'sysctl', `# a comment\nnet.netfilter.nf_conntrack_max = 65536\n`);
      const at = (line: number, character: number) =>
        editor.connection.sendRequest<Hover | null>('textDocument/hover', {
          textDocument: { uri },
          position: { line, character },
        });
      const hover = await at(1, 5);
      assert.match(JSON.stringify(hover?.contents), /nf_conntrack_max.*MiB/);
      assert.deepEqual(hover?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 30 } });
      assert.equal(await at(0, 3), null);
    }
  });

  it('tells the editor for which kernels it judges, and what it found', async () => {
    const folder = folderOf({
      'a/etc/sysctl.conf': OLD_KEY,
      'b/etc/sysctl.conf': SOUND,
      'a/kernlint.config.json': '{ "kernel": "6.1" }',
    });
    const editor = await start({ folders: [folder.uri()], settings: { kernel: 'debian12' } });
    const expected = { kernels: ['Linux 6.1', 'Debian 12 (6.1)'], files: 2, errors: 0, warnings: 1, remarks: 0 };
    await eventually(() => assert.deepEqual(editor.status, expected));
  });

  it('names its rules, and has a page for each', async () => {
    const editor = await start();
    const rules = await editor.connection.sendRequest<{ id: string; title: string }[]>('kernlint/rules');
    assert.ok(rules.length > 5);
    for (const { id } of rules) assert.ok(existsSync(fileURLToPath(new URL(`../../docs/rules/${id}.md`, import.meta.url))), id);
  });

  it('makes the page of a rule itself for an editor that takes documents from a server', async () => {
    const uri = 'file:///nowhere/etc/sysctl.conf';
    const editor = await start({ capabilities: { ...FULL, workspace: { ...FULL.workspace, textDocumentContent: {} } } });
    await editor.open(uri, 'sysctl', OLD_KEY);
    const page = (await editor.pull(uri)).items?.[0]?.codeDescription?.href;
    const content = await editor.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: page });
    assert.match(content.text, /^# sysctl\/deprecated-key\n/);
  });

  it('reads a virtual workspace through the editor', async () => {
    const folder = 'vscode-vfs://github/someone/something';
    const files = new Map([[`${folder}/etc/sysctl.conf`, OLD_KEY]]);
    const below = (uri: string) =>
      [...files.keys()].filter((file) => file.startsWith(`${uri}/`)).map((file) => file.slice(uri.length + 1));
    const kindOf = (uri: string) => (files.has(uri) ? 'file' : below(uri).length > 0 ? 'folder' : null);
    const answers: EditorOptions['answers'] = {
      'kernlint/readFile': ({ uri }) => {
        const text = files.get(uri);
        return text === undefined ? null : Buffer.from(text).toString('base64');
      },
      'kernlint/statFile': ({ uri }) => kindOf(uri),
      'kernlint/listFolder': ({ uri }) => {
        const names = new Set(below(uri).map((path) => path.split('/')[0] ?? ''));
        return [...names].map((name) => ({ name, kind: kindOf(`${uri}/${name}`) }));
      },
    };
    const editor = await start({ folders: [folder], initializationOptions: { servesFiles: true }, answers });
    editor.watchWorkspace();
    await eventually(() => assert.deepEqual(editor.rules(`${folder}/etc/sysctl.conf`), ['sysctl/deprecated-key']));
  });
});

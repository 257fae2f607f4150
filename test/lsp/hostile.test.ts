import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Editor, eventually, temporaryFolder } from './editor.ts';

const BAD = 'net.ipv4.ip_conntrack_max = 1\n';
const uri = (name: string) => `file:///nowhere/${name}/etc/sysctl.conf`;

describe('a server that is treated badly', function () {
  this.timeout(60_000);
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(async () => {
    if (editor.process.exitCode === null) await editor.stop();
  });
  /** It answers, and it answers what is right. */
  const alive = async () => {
    const name = uri(`alive-${Math.random()}`);
    await editor.open(name, 'sysctl', BAD);
    const { items = [] } = await editor.pull(name);
    assert.ok(
      items.some(({ code }) => code === 'sysctl/deprecated-key'),
      JSON.stringify(items),
    );
    await editor.close(name);
  };
  const request = (method: string, params?: unknown) => editor.connection.sendRequest(method, params);

  it('refuses requests that it does not know, and params that are none', async () => {
    await assert.rejects(request('textDocument/nonsense', {}));
    await editor.connection.sendNotification('textDocument/nonsense', {});
    await editor.connection.sendNotification('$/nonsense', {});
    const methods = [
      ...[
        'hover',
        'completion',
        'codeAction',
        'diagnostic',
        'formatting',
        'documentSymbol',
        'rename',
        'definition',
        'foldingRange',
      ],
      ...['semanticTokens/full', 'inlayHint', 'codeLens', 'signatureHelp', 'selectionRange', 'references'],
    ].map((name) => `textDocument/${name}`);
    const wrong = [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: '%' }, position: {} },
    ];
    for (const method of [...methods, 'workspace/symbol', 'completionItem/resolve', 'codeLens/resolve'])
      for (const params of wrong) await request(method, params).catch(() => undefined);
    await alive();
  });

  it('answers for places that do not exist', async () => {
    await editor.open(uri('a'), 'sysctl', BAD);
    for (const line of [-1, 0, 5, 2 ** 31, 1e300])
      for (const character of [-1, 3, 1e9])
        for (const method of ['hover', 'completion', 'definition', 'signatureHelp'])
          await request(`textDocument/${method}`, { textDocument: { uri: uri('a') }, position: { line, character } }).catch(
            () => undefined,
          );
    await alive();
  });

  it('goes on after changes of documents that are not open, closes and opens twice, and versions that go back', async () => {
    await editor.change(uri('never'), 2, [{ text: BAD }]);
    await editor.close(uri('never'));
    await editor.open(uri('a'), 'sysctl', BAD);
    await editor.open(uri('a'), 'sysctl', `# twice\n${BAD}`);
    await editor.change(uri('a'), -5, [
      { range: { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } }, text: 'x' },
    ]);
    await editor.change(uri('a'), 1, [{ text: BAD }]);
    const { items = [] } = await editor.pull(uri('a'));
    assert.equal(items[0]?.range.start.line, 0);
    await editor.close(uri('a'));
    await editor.close(uri('a'));
    await alive();
  });

  it('reads on behind a message that is no JSON', async () => {
    editor.process.stdin!.write('Content-Length: 7\r\n\r\n{"a": [');
    editor.process.stdin!.write('Content-Length: 2\r\n\r\n[]');
    editor.process.stdin!.write('Content-Length: 4\r\n\r\nnull');
    await alive();
  });

  it('holds a thousand open documents, each judged as it stands', async () => {
    const names = Array.from({ length: 1000 }, (_, i) => uri(`host-${i}`));
    for (const name of names) await editor.open(name, 'sysctl', '');
    for (const name of names) await editor.change(name, 2, [{ text: BAD }]);
    for (const name of [names[0]!, names[500]!, names[999]!]) {
      const { items = [] } = await editor.pull(name);
      assert.ok(items.length > 0);
    }
    for (const name of names) await editor.close(name);
    await alive();
  });

  it('forgets requests that are taken back', async () => {
    await editor.open(uri('a'), 'sysctl', BAD.repeat(2000));
    const pulls = Array.from({ length: 50 }, (_, i) => {
      void editor.change(uri('a'), i + 2, [{ text: BAD.repeat(2000 + i) }]);
      return editor.pull(uri('a')).catch(() => undefined);
    });
    for (let id = 0; id < 100; id++) await editor.connection.sendNotification('$/cancelRequest', { id });
    await Promise.all(pulls);
    await alive();
  });

  it('stands files that come, change and go while it reads them', async () => {
    const folder = temporaryFolder({ 'etc/sysctl.conf': BAD });
    try {
      await editor.stop();
      editor = await Editor.start({ folders: [folder.uri()] });
      const stop = editor.watchWorkspace();
      for (let i = 0; i < 100; i++) {
        const name = `h${i % 7}/etc/sysctl.conf`;
        if (i % 3 === 0) folder.remove(`h${i % 7}`);
        else folder.write(name, BAD.repeat(i));
        await editor.touched(folder.uri(name));
      }
      folder.write('last/etc/sysctl.conf', BAD);
      await editor.touched(folder.uri('last/etc/sysctl.conf'));
      await eventually(() => assert.ok(editor.rules(folder.uri('last/etc/sysctl.conf')).includes('sysctl/deprecated-key')));
      await stop().catch(() => undefined);
      await alive();
    } finally {
      folder.remove();
    }
  });

  it('ends when it is told to, also where somebody still asks behind the shutdown', async () => {
    await request('shutdown');
    await editor.pull(uri('a')).catch(() => undefined);
    const exited = once(editor.process, 'exit');
    await editor.connection.sendNotification('exit');
    assert.deepEqual(await exited, [0, null]);
  });

  it('ends when the editor does', async () => {
    const command = editor.process.spawnargs;
    const parent = spawn('sleep', ['60']);
    const server = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify({
      ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
      params: { processId: parent.pid, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await once(server.stdout, 'data');
    parent.kill();
    await once(server, 'exit');
  });

  it('refuses requests before it was initialized', async () => {
    const command = editor.process.spawnargs;
    const server = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: {} });
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    let answer = '';
    server.stdout.on('data', (data) => {
      answer += data;
    });
    await eventually(() => assert.match(answer, /"error":\{"code":-32/));
    server.stdin.end();
    await once(server, 'exit');
  });
});

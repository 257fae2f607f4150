import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { compareWithMachine, type MachineComparison, trustWorkspace } from '../../server/src/lsp/protocol.ts';
import { Editor, type EditorOptions, temporaryFolder } from './editor.ts';

describe('comparing with the machine, over stdio', () => {
  const folder = temporaryFolder({
    'etc/sysctl.d/10-a.conf': '# ours\nvm.swappiness = 199\nkernel.no_such_key = 1\n',
  });
  const uri = folder.uri('etc/sysctl.d/10-a.conf');
  const text = '# ours\nvm.swappiness = 199\nkernel.no_such_key = 1\n';
  after(() => folder.remove());

  async function within(options: EditorOptions, work: (editor: Editor) => Promise<void>) {
    const editor = await Editor.start({ folders: [folder.uri()], ...options });
    try {
      await editor.open(uri, 'sysctl', text);
      await work(editor);
    } finally {
      await editor.stop();
    }
  }
  const compare = (editor: Editor, of = uri) => editor.connection.sendRequest<MachineComparison>(compareWithMachine, { uri: of });
  const hover = async (editor: Editor) => {
    const position = { line: 1, character: 4 };
    const found = await editor.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
    return (found?.contents as { value: string } | undefined)?.value ?? '';
  };

  it('is refused until the workspace is trusted, in the hover too', async () => {
    await within({ settings: { compareWithMachine: true } }, async (editor) => {
      await assert.rejects(compare(editor), process.platform === 'linux' ? /trusted workspace only/ : /no Linux kernel/);
      assert.doesNotMatch(await hover(editor), /On this machine/);
      if (process.platform !== 'linux') return;
      await editor.connection.sendNotification(trustWorkspace);
      assert.ok((await compare(editor)).keys.length > 0);
      assert.match(await hover(editor), /On this machine/);
    });
  });

  it('is refused for documents that are not on the machine', async () => {
    await within({ initializationOptions: { trusted: true } }, async (editor) => {
      const remote = 'vscode-vfs://github/o/r/etc/sysctl.conf';
      await editor.open(remote, 'sysctl', text);
      await assert.rejects(compare(editor, remote), process.platform === 'linux' ? /not on this machine/ : /no Linux kernel/);
    });
  });

  it('gives each key with what the kernel has and the line that decides; the hover asks only where it is switched on', async function () {
    if (!existsSync('/proc/sys/vm/swappiness')) {
      console.log('      skipped: there is no Linux kernel here');
      return this.skip();
    }
    const now = readFileSync('/proc/sys/vm/swappiness', 'utf8').trim();
    await within({ initializationOptions: { trusted: true } }, async (editor) => {
      const { host, keys } = await compare(editor);
      assert.equal(host, folder.uri());
      const told = keys.map(({ key, value, live, outcome, note, place }) => [key, value, live, outcome, note, place]);
      const at = (line: number, end: number) => ({
        uri,
        range: { start: { line, character: 0 }, end: { line, character: end } },
      });
      assert.deepEqual(told, [
        ['kernel.no_such_key', '1', null, 'missing', 'Its kernel does not have the key.', at(2, 22)],
        ['vm.swappiness', '199', now, now === '199' ? 'same' : 'differs', '', at(1, 19)],
      ]);
      assert.doesNotMatch(await hover(editor), /On this machine/);
    });
    await within({ initializationOptions: { trusted: true }, settings: { compareWithMachine: true } }, async (editor) => {
      assert.match(await hover(editor), new RegExp(`On this machine: \`${now}\``));
    });
  });
});

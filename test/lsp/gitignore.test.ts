import assert from 'node:assert/strict';
import { Editor, eventually, FULL, temporaryFolder } from './editor.ts';

const OLD_KEY = 'net.ipv4.ip_conntrack_max = 65536\n';

describe('the language server in a work tree of git', function () {
  this.timeout(60_000);

  it('reads no file that git ignores, before and after a change, and judges one that is open', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'out/\n',
      'etc/sysctl.conf': OLD_KEY,
      'out/etc/sysctl.conf': OLD_KEY,
    });
    const editor = await Editor.start({ folders: [folder.uri()], capabilities: FULL });
    try {
      const hidden = folder.uri('out/etc/sysctl.conf');
      editor.watchWorkspace();
      await eventually(() => assert.deepEqual(editor.rules(folder.uri('etc/sysctl.conf')), ['sysctl/deprecated-key']));
      assert.deepEqual(editor.rules(hidden), []);

      folder.write('out/etc/sysctl.d/a.conf', OLD_KEY);
      folder.write('etc/sysctl.d/a.conf', OLD_KEY);
      await editor.touched(folder.uri('out'), hidden, folder.uri('out/etc/sysctl.d/a.conf'), folder.uri('etc/sysctl.d/a.conf'));
      await eventually(() => assert.deepEqual(editor.rules(folder.uri('etc/sysctl.d/a.conf')), ['sysctl/deprecated-key']));
      assert.deepEqual([editor.rules(hidden), editor.rules(folder.uri('out/etc/sysctl.d/a.conf'))], [[], []]);

      await editor.open(hidden, 'sysctl', OLD_KEY);
      await eventually(async () => assert.equal((await editor.pull(hidden)).items?.length, 1));

      folder.write('.gitignore', '');
      await editor.touched(folder.uri('.gitignore'));
      await eventually(() => assert.deepEqual(editor.rules(folder.uri('out/etc/sysctl.d/a.conf')), ['sysctl/deprecated-key']));
    } finally {
      await editor.stop();
      folder.remove();
    }
  });
});

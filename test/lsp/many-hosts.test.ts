import assert from 'node:assert/strict';
import { editFile } from '../../server/src/core/workspace/source-file.ts';
import { FileError, type Files, type FolderEntry } from '../../server/src/host/files.ts';
import { Judge } from '../../server/src/lsp/judge.ts';
import { Session } from '../../server/src/lsp/session.ts';

const HOSTS = 2000;
const LINE = 'net.netfilter.nf_conntrack_max = 262144\n';

/** Files that are nowhere but here, by path. */
function filesOf(texts: ReadonlyMap<string, string>): Files {
  const folders = new Map<string, Map<string, FolderEntry>>();
  for (const path of texts.keys()) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const at = parts.slice(0, depth).join('/');
      const entries = folders.get(at) ?? new Map<string, FolderEntry>();
      folders.set(at, entries.set(parts[depth]!, { name: parts[depth]!, kind: depth === parts.length - 1 ? 'file' : 'folder' }));
    }
  }
  const missing = (path: string) => new FileError(path, 'no such file', true);
  return {
    read: async (path) => {
      const text = texts.get(path);
      if (text === undefined) throw missing(path);
      return new TextEncoder().encode(text);
    },
    list: async (path) => [...(folders.get(path)?.values() ?? [])],
    kind: async (path) => {
      if (!texts.has(path) && !folders.has(path)) throw missing(path);
      return texts.has(path) ? 'file' : 'folder';
    },
    realPath: async (path) => path,
  };
}

describe('a workspace of 2,000 hosts', () => {
  it('is judged anew for the host of an edit alone', async function () {
    this.timeout(60_000);
    const texts = new Map<string, string>();
    for (let i = 0; i < HOSTS; i++) {
      texts.set(`/w/hosts/h${i}/etc/sysctl.d/90-net.conf`, LINE);
      texts.set(`/w/hosts/h${i}/etc/modprobe.d/a.conf`, 'options nf_conntrack hashsize=65536\n');
    }
    const session = new Session(filesOf(texts), (error) => assert.fail(String(error)));
    await session.load(async () => ({ folders: [{ uri: 'file:///w', settings: {} }], settings: {} }));
    const path = '/w/hosts/h1234/etc/sysctl.d/90-net.conf';
    session.openDocument(`file://${path}`, 'sysctl', 1, LINE);
    await session.ready();

    const judge = new Judge(session, (error) => assert.fail(String(error)));
    const all = [...session.workspace.files].map((file) => file.path);
    assert.equal(all.length, 2 * HOSTS);
    const judged = () =>
      new Promise<void>((resolve) => {
        judge.onNews(() => all.every((name) => judge.known(name)?.complete) && resolve());
        judge.judgeAll(all);
      });
    await judged();
    // What is found in a host that is not judged anew is the same list again.
    const findings = (name: string) => judge.known(name)?.findings;
    const before = new Map(all.map((name) => [name, findings(name)]));
    const judgedAnew = () => all.filter((name) => findings(name) !== before.get(name));
    assert.deepEqual(judgedAnew(), []);

    const start = LINE.indexOf('262144');
    session.changeDocument(`file://${path}`, 2, (file) =>
      editFile(file, { range: { start, end: start + 6 }, newText: '9999999' }),
    );
    await judged();
    assert.deepEqual(judgedAnew(), ['/w/hosts/h1234/etc/modprobe.d/a.conf', path]);
    assert.ok(findings(path)?.some(({ rule }) => rule === 'conntrack/bucket-ratio'));
  });
});

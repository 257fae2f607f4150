import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostRoot } from '../../server/src/core/workspace/host-root.ts';
import { editFile, lineIndex, type SourceFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';

const file = (path: string, text = `# ${path}\n`) => sourceFile(path, 'sysctl', text);
const paths = (files: Iterable<SourceFile>) => [...files].map(({ path }) => path);

describe('a workspace', () => {
  it('is what a map of its files is, whatever is done to it', () => {
    const path = fc.constantFrom(
      'a/etc/sysctl.conf',
      'a/etc/sysctl.d/1.conf',
      'a/sysctl.d/2.conf',
      'b/sysctl.conf',
      'c/sysctl.conf',
      'sysctl.conf',
    );
    const step = fc.oneof(
      fc.record({ put: fc.array(fc.tuple(path, fc.string({ maxLength: 3 })), { maxLength: 4 }) }),
      fc.record({ drop: path }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const map = new Map<string, SourceFile>();
        let workspace = Workspace.empty;
        for (const what of steps) {
          if ('put' in what) {
            const files = what.put.map(([name, text]) => file(name, text));
            for (const one of files) map.set(one.path, one);
            workspace = workspace.with(...files);
          } else {
            map.delete(what.drop);
            workspace = workspace.without(what.drop);
          }
          assert.deepEqual(paths(workspace.files).sort(), [...map.keys()].sort());
          for (const [name, one] of map) {
            assert.equal(workspace.file(name), one);
            assert.equal(workspace.hostOf(name)?.root, hostRoot(name));
            assert.ok(workspace.hostOf(name)?.files.includes(one));
          }
          assert.deepEqual(
            [...workspace.hosts].map(({ root }) => root).sort(),
            [...new Set([...map.keys()].map(hostRoot))].sort(),
          );
          for (const host of workspace.hosts) assert.deepEqual(paths(host.files), paths(host.files).sort());
        }
        assert.equal(workspace.file('nowhere/sysctl.conf'), undefined);
        assert.equal(workspace.hostOf('a/etc/sysctl.d/absent.conf'), undefined);
      }),
    );
  });

  it('keeps the identity of the hosts that a change leaves alone', () => {
    const before = Workspace.of([file('a/etc/sysctl.conf'), file('b/etc/sysctl.conf'), file('b/etc/sysctl.d/1.conf')]);
    const after = before.with(file('a/etc/sysctl.conf', 'x = 1\n'));
    assert.notEqual(after.hostOf('a/etc/sysctl.conf'), before.hostOf('a/etc/sysctl.conf'));
    assert.equal(after.hostOf('b/etc/sysctl.conf'), before.hostOf('b/etc/sysctl.conf'));
    assert.equal(after.without('b/etc/sysctl.d/1.conf').hostOf('a/etc/sysctl.conf'), after.hostOf('a/etc/sysctl.conf'));
    assert.equal(before.file('a/etc/sysctl.conf')?.text, '# a/etc/sysctl.conf\n', 'the old workspace is as it was');
  });

  it('is itself where nothing changes', () => {
    const workspace = Workspace.of([file('a/etc/sysctl.conf'), file('b/etc/sysctl.conf')]);
    assert.equal(workspace.with(workspace.file('a/etc/sysctl.conf')!), workspace);
    assert.equal(workspace.with(), workspace);
    assert.equal(workspace.without('c/etc/sysctl.conf'), workspace);
  });

  it('holds more files than a function takes arguments', () => {
    const files = Array.from({ length: 200_000 }, (_, i) => ({
      ...file('x/sysctl.conf', ''),
      path: `h${i % 1000}/sysctl.d/${i}.conf`,
    }));
    const workspace = Workspace.of(files);
    assert.equal([...workspace.hosts].length, 1000);
    assert.equal(workspace.file('h7/sysctl.d/1007.conf'), files[1007]);
  });
});

describe('a source file', () => {
  it('is after an edit what a fresh one is, and keeps what the edit did not touch', () => {
    const before = file('a/sysctl.conf', 'a = 1\nb = 2\nc = 3\n');
    const after = editFile(before, { range: { start: 10, end: 11 }, newText: '22' });
    assert.deepEqual(after, file('a/sysctl.conf', 'a = 1\nb = 22\nc = 3\n'));
    assert.equal(after.tree.lines[0], before.tree.lines[0]);
    assert.equal(after.tree.lines[2], before.tree.lines[2]);
    assert.equal(lineIndex(after), lineIndex(after));
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { FileError, MOST_BYTES } from '../../server/src/host/files.ts';
import { exists, nodeFiles, writeFile } from '../../server/src/host/node-files.ts';
import { useFolder } from '../harness/cli.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

async function errorOf(work: Promise<unknown>): Promise<FileError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof FileError, String(error));
  return error;
}

describe('files on disk', () => {
  const folder = useFolder();
  const at = (name: string) => join(folder().path, name);

  it('are read whole, or up to a limit', async () => {
    const long = 'x'.repeat(100_000);
    folder().write({ long, empty: '' });
    assert.equal((await nodeFiles.read(at('long'))).length, 100_000);
    assert.equal((await nodeFiles.read(at('long'), 4096)).length, 4096);
    assert.equal((await nodeFiles.read(at('empty'))).length, 0);
  });

  it('say in plain words why they cannot be read', async () => {
    const missing = await errorOf(nodeFiles.read(at('nothing')));
    assert.equal(missing.message, 'no such file or directory');
    assert.ok(missing.missing);
    assert.equal((await errorOf(nodeFiles.read(folder().path))).message, 'is a directory');
    folder().write({ file: '' });
    assert.equal((await errorOf(nodeFiles.read(at('file/below')))).message, 'no such file or directory');
    assert.equal((await errorOf(nodeFiles.list(at('nothing')))).message, 'no such file or directory');
  });

  it('are not read beyond the largest size, and their beginning is', async () => {
    closeSync(openSync(at('huge'), 'w'));
    truncateSync(at('huge'), MOST_BYTES + 1);
    assert.equal((await errorOf(nodeFiles.read(at('huge')))).message, 'is larger than 64 MiB');
    assert.equal((await nodeFiles.read(at('huge'), 10)).length, 10);
  });

  it('are read from a pipe, which claims no size', async () => {
    assert.equal(spawnSync('mkfifo', [at('pipe')]).status, 0);
    const writer = spawnSync('sh', ['-c', `(sleep 0.1; printf abc; sleep 0.1; printf def) > ${at('pipe')} &`], {
      stdio: 'ignore',
    });
    assert.equal(writer.status, 0);
    assert.equal(Buffer.from(await nodeFiles.read(at('pipe'))).toString(), 'abcdef');
  });
});

describe('writing a file', () => {
  const folder = useFolder();
  const at = (name: string) => join(folder().path, name);

  it('keeps its mode and leaves nothing else behind', async () => {
    folder().write({ a: 'old' });
    chmodSync(at('a'), 0o640);
    await writeFile(at('a'), bytes('new'), bytes('old'));
    assert.equal(folder().read('a'), 'new');
    assert.equal(statSync(at('a')).mode & 0o7777, 0o640);
    assert.deepEqual(readdirSync(folder().path), ['a']);
  });

  it('keeps a link and writes what it leads to', async () => {
    folder().write({ 'real/a': 'old' });
    symlinkSync('real/a', at('link'));
    await writeFile(at('link'), bytes('new'), bytes('old'));
    assert.ok(lstatSync(at('link')).isSymbolicLink());
    assert.equal(readlinkSync(at('link')), 'real/a');
    assert.equal(folder().read('real/a'), 'new');
  });

  it('leaves a file alone that changed meanwhile', async () => {
    folder().write({ a: 'somebody else' });
    const error = await errorOf(writeFile(at('a'), bytes('new'), bytes('old')));
    assert.equal(error.message, 'changed on disk meanwhile; left alone');
    assert.equal(folder().read('a'), 'somebody else');
  });

  it('never puts a file in the place of what is none, as of /dev/null behind a link', async () => {
    assert.equal(spawnSync('mkfifo', [at('pipe')]).status, 0);
    symlinkSync('pipe', at('link'));
    const error = await errorOf(writeFile(at('link'), bytes('new'), bytes('')));
    assert.equal(error.message, 'is no regular file; left alone');
    assert.ok(lstatSync(at('pipe')).isFIFO());
  });

  it('makes a new file and its folders', async () => {
    await writeFile(at('etc/modprobe.d/a.conf'), bytes('x\n'));
    assert.equal(folder().read('etc/modprobe.d/a.conf'), 'x\n');
  });

  it('sees a link that leads nowhere as something that stands there', () => {
    symlinkSync('nowhere', at('link'));
    assert.ok(exists(at('link')));
    assert.ok(!exists(at('nothing')));
  });
});

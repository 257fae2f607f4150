import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sysctlKey } from '../../server/src/core/index.ts';
import type { Files } from '../../server/src/host/files.ts';
import { PROC_SYS, readLive } from '../../server/src/host/live.ts';
import { nodeFiles } from '../../server/src/host/node-files.ts';

describe('reading the settings of a kernel that runs', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'kernlint-live-'));
    const files = {
      'proc/sys/vm/swappiness': '60\n',
      'proc/sys/net/ipv4/tcp_rmem': '4096\t131072\t6291456\n',
      'proc/sys/net/ipv4/conf/eth0.100/rp_filter': '2\n',
      'proc/sys/net/ipv4/conf/lo/rp_filter': '0\n',
      secret: 'secret\n',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const read = async (files: Pick<Files, 'read' | 'list'>, ...keys: string[]) =>
    Object.fromEntries(await readLive(files, join(folder, 'proc/sys'), keys.map(sysctlKey)));

  it('finds keys by name and by pattern, with dots in the names of interfaces', async () => {
    assert.deepEqual(
      await read(nodeFiles, 'vm.swappiness', 'net.ipv4.conf.*.rp_filter', 'net.ipv4.conf.x*.rp_filter', 'vm.none'),
      {
        'vm.swappiness': { kind: 'value', text: '60\n' },
        'net.ipv4.conf.eth0/100.rp_filter': { kind: 'value', text: '2\n' },
        'net.ipv4.conf.lo.rp_filter': { kind: 'value', text: '0\n' },
        'net.ipv4.conf.x*.rp_filter': { kind: 'missing' },
        'vm.none': { kind: 'missing' },
      },
    );
  });

  it('tells what cannot be read', async () => {
    const found = await read(nodeFiles, 'net.ipv4');
    assert.deepEqual(found['net.ipv4'], { kind: 'unreadable', why: 'is a directory' });
  });

  it('never leaves its folder, whatever a file calls a key', async () => {
    const asked: string[] = [];
    const watched: Pick<Files, 'read' | 'list'> = {
      read: (path, limit) => {
        asked.push(path);
        return nodeFiles.read(path, limit);
      },
      list: (path) => {
        asked.push(path);
        return nodeFiles.list(path);
      },
    };
    const names = [
      'vm/../../../secret',
      '../../secret',
      '/../secret',
      'vm/*/../../../secret',
      '../*',
      'vm/.',
      'a\0b',
      '',
      '//',
      '*/../*/../*',
    ];
    const found = await read(watched, ...names);
    assert.ok(
      Object.values(found).every(({ kind }) => kind === 'missing'),
      JSON.stringify(found),
    );
    assert.deepEqual(
      asked.filter((path) => /\/\.\.?(\/|$)|\0/.test(path)),
      [],
    );
  });

  it('reads what the kernel of this machine has', async function () {
    if (!existsSync(PROC_SYS)) {
      console.log('      skipped: there is no Linux kernel here');
      return this.skip();
    }
    const found = await readLive(nodeFiles, PROC_SYS, ['kernel.ostype', 'net.ipv4.conf.*.forwarding'].map(sysctlKey));
    assert.deepEqual(found.get('kernel.ostype'), { kind: 'value', text: readFileSync('/proc/sys/kernel/ostype', 'utf8') });
    assert.ok(found.has('net.ipv4.conf.all.forwarding'));
  });
});

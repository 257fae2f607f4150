import assert from 'node:assert/strict';
import { type DescribeHostResult, describeHost, type ListTargetsResult, listTargets } from '../../server/src/lsp/protocol.ts';
import { Editor, temporaryFolder } from './editor.ts';

const LINE = 'net.ipv4.ip_forward = 1\n';

describe('the host and the kernel of a document, over stdio', () => {
  const folder = temporaryFolder({
    'web/etc/sysctl.d/90-net.conf.j2': LINE,
    'old/kernlint.config.json': '{ "rules": {}, "overrides": [{ "files": ["etc/**"], "kernel": "rhel7" }] }',
    'old/etc/sysctl.conf': LINE,
    'named/kernlint.config.json': '{ "kernel": "6.1", "hosts": [{ "name": "edge", "files": ["a/**"], "kernel": "5.4" }] }',
    'named/a/sysctl.conf': LINE,
  });
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ folders: [folder.uri()], settings: { kernel: 'debian12' } });
  });
  after(async () => {
    await editor.stop();
    folder.remove();
  });

  const ask = async (path: string) => {
    await editor.open(folder.uri(path), 'sysctl', LINE);
    const host = await editor.connection.sendRequest<DescribeHostResult>(describeHost, { uri: folder.uri(path) });
    const inFolder = (uri = '') => uri.slice(folder.uri().length);
    return host && [inFolder(host.folder), host.name, host.kernel, inFolder(host.config ?? undefined)];
  };

  it('come from the settings where no config speaks of the kernel', async () => {
    assert.deepEqual(await ask('web/etc/sysctl.d/90-net.conf.j2'), ['/web', '', 'Debian 12 (6.1)', '']);
  });

  it('come from the config that decides, with the name that it gives the host', async () => {
    assert.deepEqual(await ask('old/etc/sysctl.conf'), ['/old', '', 'RHEL 7 (3.10)', '/old/kernlint.config.json']);
    assert.deepEqual(await ask('named/a/sysctl.conf'), ['/named/a', 'edge', 'Linux 5.4', '/named/kernlint.config.json']);
  });

  it('can be chosen by distribution, or typed', async () => {
    const list = (typed: string) => editor.connection.sendRequest<ListTargetsResult>(listTargets, { typed });
    const all = await list('');
    assert.deepEqual(all[0], { value: '', label: 'Linux 5.10 to 7.3' });
    assert.ok(all.some(({ value, label }) => value === 'rhel7' && label === 'RHEL 7 (3.10)'));
    assert.equal(new Set(all.map(({ label }) => label)).size, all.length);
    assert.deepEqual((await list('5.4-6.12'))[0], { value: '5.4-6.12', label: 'Linux 5.4 to 6.12' });
    assert.deepEqual(await list('bookworm'), all);
    assert.deepEqual(await list('deb'), all);
  });
});

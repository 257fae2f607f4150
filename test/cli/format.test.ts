import assert from 'node:assert/strict';
import { useFolder } from '../harness/cli.ts';

const BEFORE = 'net.ipv4.ip_forward=1\nvm.swappiness =  10\n';
const AFTER = 'net.ipv4.ip_forward = 1\nvm.swappiness       = 10\n';

describe('kernlint format', () => {
  const folder = useFolder();

  it('lays files out anew, and in a second run changes nothing', async () => {
    folder().write({
      'etc/sysctl.conf': BEFORE,
      'etc/modprobe.d/a.conf': 'options  a b=1\n',
      'etc/modules-load.d/a.conf': 'a\n',
    });
    const { code, out, err } = await folder().kernlint(['format', 'etc']);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(out.trimEnd().split('\n').sort(), ['formatted etc/modprobe.d/a.conf', 'formatted etc/sysctl.conf']);
    assert.equal(folder().read('etc/sysctl.conf'), AFTER);
    assert.equal(folder().read('etc/modprobe.d/a.conf'), 'options a b=1\n');
    assert.deepEqual(Object.values(await folder().kernlint(['format', 'etc'])).slice(0, 3), [0, '', '']);
  });

  it('only says what it would do, and ends with 1', async () => {
    folder().write({ 'etc/sysctl.conf': BEFORE });
    const { code, out } = await folder().kernlint(['format', '--check', 'etc']);
    assert.deepEqual([code, out], [1, 'would format etc/sysctl.conf\n']);
    const diff = await folder().kernlint(['format', '--diff', 'etc']);
    assert.equal(diff.code, 1);
    assert.match(diff.out, /^-vm.swappiness = {2}10\n\+net.ipv4.ip_forward = 1\n\+vm.swappiness {7}= 10$/m);
    assert.equal(folder().read('etc/sysctl.conf'), BEFORE);
    folder().write({ 'etc/sysctl.conf': AFTER });
    assert.equal((await folder().kernlint(['format', '--check', 'etc'])).code, 0);
  });

  it('reads standard input, aligns nothing where it shall not, and keeps every other byte', async () => {
    const input = Buffer.from(`# caf\xe9\n${BEFORE}`, 'latin1');
    const { code, bytes } = await folder().kernlint(['format', '--no-align', '--stdin-filename', 'sysctl.conf', '-'], input);
    assert.equal(code, 0);
    assert.equal(bytes.toString('latin1'), '# caf\xe9\nnet.ipv4.ip_forward = 1\nvm.swappiness = 10\n');
  });

  it('asks for paths, and reports what it cannot read', async () => {
    assert.equal((await folder().kernlint(['format'])).code, 2);
    assert.equal((await folder().kernlint(['format', 'nowhere'])).code, 2);
    assert.equal((await folder().kernlint(['format', '--kernel', '6.1', 'etc'])).code, 2);
  });
});

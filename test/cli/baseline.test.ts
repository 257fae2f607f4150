import assert from 'node:assert/strict';
import { useFolder } from '../harness/cli.ts';

const OLD = 'net.ipv4.netfilter.ip_conntrack_max = 65536\n';

describe('a baseline', () => {
  const folder = useFolder();

  it('accepts what is found today and fails on what comes', async () => {
    folder().write({ 'etc/sysctl.d/a.conf': OLD });
    const made = await folder().kernlint(['check', '.', '--update-baseline']);
    assert.deepEqual([made.code, made.out], [0, '']);
    assert.match(made.err, /1 finding accepted in kernlint-baseline\.json/);
    const check = () => folder().kernlint(['check', '.', '--baseline', 'kernlint-baseline.json']);
    assert.equal((await check()).code, 0);

    folder().write({ 'etc/sysctl.d/a.conf': `# moved\n\n${OLD}` });
    assert.equal((await check()).code, 0, 'a line that moved is still accepted');

    folder().write({ 'etc/sysctl.d/a.conf': `${OLD}net.ipv4.netfilter.ip_conntrack_udp_timeout = 60\n` });
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.match(out, /a\.conf:2:1: warning/);
    assert.doesNotMatch(out, /a\.conf:1:1/);
  });

  it('means the same from another folder, and is written the same again', async () => {
    folder().write({ 'x/etc/sysctl.d/a.conf': OLD });
    await folder().kernlint(['check', 'x', '--update-baseline', '--baseline', 'x/known.json']);
    const first = folder().read('x/known.json');
    await folder().kernlint(['check', './x/etc', '--update-baseline', '--baseline', 'x/known.json']);
    assert.equal(folder().read('x/known.json'), first);
    assert.deepEqual(Object.keys(JSON.parse(first)), ['version', 'findings']);
    assert.equal(JSON.parse(first).findings[0].path, 'etc/sysctl.d/a.conf');
  });

  it('that is missing or something else ends with 2', async () => {
    folder().write({ 'a.conf': '', 'etc/sysctl.conf': '', 'bad.json': '{"version":2}' });
    for (const file of ['none.json', 'bad.json', 'a.conf'])
      assert.equal((await folder().kernlint(['check', 'etc', '--baseline', file])).code, 2, file);
  });
});

describe('--max-warnings', () => {
  const folder = useFolder();

  it('allows so many warnings, and no error', async () => {
    folder().write({ 'etc/sysctl.d/a.conf': `${OLD}net.ipv4.netfilter.ip_conntrack_udp_timeout = 60\n` });
    const code = async (n: string) => (await folder().kernlint(['check', '.', '--max-warnings', n])).code;
    assert.deepEqual([await code('1'), await code('2'), await code('x')], [1, 0, 2]);
    folder().write({ 'etc/sysctl.d/b.conf': 'no equals sign\n' });
    assert.equal(await code('9'), 1);
  });
});

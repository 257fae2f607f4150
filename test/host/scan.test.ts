import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../server/src/host/node-files.ts';
import { Resolver } from '../../server/src/host/resolver.ts';
import { scan } from '../../server/src/host/scan.ts';
import { useFolder } from '../harness/cli.ts';

const RULES = '*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n';

describe('scan', () => {
  const folder = useFolder();
  const found = async (below = '') => {
    const root = folder().path + below;
    const { found, problems } = await scan(nodeFiles, root, new Resolver(nodeFiles));
    assert.deepEqual(problems, []);
    return found.map(({ path, format }) => `${path.slice(root.length + 1)} ${format}`);
  };

  it('finds files by their path, at any depth, in the order of paths', async () => {
    folder().write({
      'roles/web/files/etc/sysctl.d/90-net.conf': '',
      'etc/sysctl.conf': '',
      'etc/modprobe.d/a.conf': '',
      'etc/modprobe.d/README': '',
      'etc/nginx/nginx.conf': 'events {}\n',
    });
    assert.deepEqual(await found(), [
      'etc/modprobe.d/a.conf modprobe',
      'etc/sysctl.conf sysctl',
      'roles/web/files/etc/sysctl.d/90-net.conf sysctl',
    ]);
  });

  it('finds rule sets by their beginning, where the name does not speak against it', async () => {
    folder().write({
      fw: RULES,
      'fw.save': `# a firewall\n${RULES}`,
      'fw.txt': RULES,
      'fw.rules.j2': RULES,
      'fw.conf': RULES,
      'fw.png': RULES,
      '.profile': RULES,
      'notes.txt': 'the table *filter\n',
      binary: `${RULES}\0`,
    });
    assert.deepEqual(await found(), [
      'fw iptables',
      'fw.conf iptables',
      'fw.rules.j2 iptables',
      'fw.save iptables',
      'fw.txt iptables',
    ]);
  });

  it('leaves out version control, packages and what a config ignores', async () => {
    folder().write({
      '.git/sysctl.conf': '',
      'node_modules/x/sysctl.conf': '',
      'vendor/sysctl.conf': '',
      'a/sysctl.conf': '',
      'a/sysctl.conf.j2': '',
      'b/sysctl.conf': '',
      'b/kernlint.config.json': '{"ignore": ["sysctl.*"]}',
      'kernlint.config.json': '{"ignore": ["vendor", "*.j2"]}',
    });
    assert.deepEqual(await found(), ['a/sysctl.conf sysctl']);
  });

  it('goes into a folder that was named, whatever its name', async () => {
    folder().write({ 'node_modules/x/sysctl.conf': '' });
    assert.deepEqual(await found('/node_modules'), ['x/sysctl.conf sysctl']);
  });

  it('follows no link to a folder, and none that leads out', async () => {
    folder().write({ 'in/etc/sysctl.conf': '', 'out/sysctl.conf': '' });
    mkdirSync(join(folder().path, 'in/etc/sysctl.d'));
    symlinkSync('../../out', join(folder().path, 'in/etc/out'));
    symlinkSync('../..', join(folder().path, 'in/etc/loop'));
    symlinkSync('../../../out/sysctl.conf', join(folder().path, 'in/etc/sysctl.d/out.conf'));
    symlinkSync('nowhere', join(folder().path, 'in/etc/sysctl.d/broken.conf'));
    assert.deepEqual(await found('/in'), ['etc/sysctl.conf sysctl']);
  });

  it('takes a file with two names once, and by its own name where that tells the format', async () => {
    folder().write({ 'etc/sysctl.conf': '', 'etc/current': 'x' });
    mkdirSync(join(folder().path, 'etc/sysctl.d'));
    symlinkSync('../sysctl.conf', join(folder().path, 'etc/sysctl.d/99-sysctl.conf'));
    symlinkSync('current', join(folder().path, 'etc/rules.v4'));
    symlinkSync('current', join(folder().path, 'etc/rules.v6'));
    assert.deepEqual(await found(), ['etc/rules.v4 iptables', 'etc/sysctl.conf sysctl']);
  });

  it('knows the other names of a file, and a link that masks others as an empty file', async () => {
    folder().write({ 'host/etc/sysctl.conf': '', 'host/etc/sysctl.d/10-a.conf': '', 'host/etc/notes': '' });
    const link = (target: string, name: string) => symlinkSync(target, join(folder().path, 'host/etc', name));
    link('../sysctl.conf', 'sysctl.d/99-sysctl.conf');
    // Meant from the root of the host, where something stands there.
    link('/etc/sysctl.conf', 'sysctl.d/20-main.conf');
    link('/dev/null', 'sysctl.d/50-default.conf');
    link('/dev/null', 'null');
    const { found, problems } = await scan(nodeFiles, `${folder().path}/host`, new Resolver(nodeFiles));
    assert.deepEqual(problems, []);
    const short = (path: string) => path.slice(`${folder().path}/host/etc/`.length);
    assert.deepEqual(
      found.map(({ path, links }) => [path, ...links].map(short).join(' ')),
      ['sysctl.conf sysctl.d/20-main.conf sysctl.d/99-sysctl.conf', 'sysctl.d/10-a.conf', 'sysctl.d/50-default.conf'],
    );
  });

  it('reports what it may not look into, and goes on', async function () {
    if (process.getuid?.() === 0) {
      console.log('      (skipped: root may look into every folder)');
      this.skip();
    }
    folder().write({ 'closed/sysctl.conf': '', 'open/sysctl.conf': '' });
    chmodSync(join(folder().path, 'closed'), 0);
    const { found, problems } = await scan(nodeFiles, folder().path, new Resolver(nodeFiles));
    assert.equal(found.length, 1);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['permission denied'],
    );
    chmodSync(join(folder().path, 'closed'), 0o755);
  });
});

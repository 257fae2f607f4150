import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { FileError } from '../../server/src/host/files.ts';
import { imageFacts } from '../../server/src/host/image.ts';
import { rootFiles } from '../../server/src/host/root-files.ts';
import { useFolder } from '../harness/cli.ts';

describe('a host by its root', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const link = (path: string, target: string) => {
    mkdirSync(dirname(join(folder().path, path)), { recursive: true });
    symlinkSync(target, join(folder().path, path));
  };
  const run = (...args: string[]) => folder().kernlint(args);
  const values = async (...args: string[]) => {
    const { out } = await run('effective', '--format', 'json', '--root', 'img', ...args);
    const told = JSON.parse(out) as { values: { key: string; value: string; from: { path: string } }[] };
    return told.values.map(({ key, value, from }) => `${key}=${value} ${from.path}`);
  };

  it('follows links as the kernel does for who has changed its root', async function () {
    if (process.getuid?.() !== 0 || spawnSync('python3', ['-V']).status !== 0) {
      console.log('      skipped: chroot needs root, and the question is asked with python3');
      this.skip();
    }
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', '..', '.'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'));
    const place = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const target = fc.tuple(fc.constantFrom('', '/', '../../../../../'), path).map((parts) => parts.join(''));
    const tree = fc.tuple(
      fc.array(fc.tuple(place, fc.option(target)), { maxLength: 8 }),
      fc.array(path, { minLength: 3, maxLength: 6 }),
    );
    const questions: { root: string; asked: readonly string[] }[] = [];
    for (const [entries, asked] of fc.sample(tree, { numRuns: Number(process.env.RUNS ?? 150), seed: 11 })) {
      const name = `root${questions.length}`;
      folder().write({ [`${name}/a/b/c/d`]: '', [`${name}/d`]: '' });
      for (const [at, to] of entries) {
        try {
          if (to === null) folder().write({ [`${name}/${at}`]: '' });
          else link(`${name}/${at}`, to);
        } catch {
          // Something else stands there, or above it.
        }
      }
      questions.push({ root: join(folder().path, name), asked });
    }
    const script = `
import json, os, sys
real = []
here = os.open('/', os.O_RDONLY)
opened = os.open('/proc/self/fd', os.O_RDONLY)
for question in json.load(sys.stdin):
    os.chroot(question['root'])
    os.chdir('/')
    answers = []
    for path in question['asked']:
        try: file = os.open('/' + path, os.O_PATH)
        except OSError: answers.append(None)
        else:
            answers.append(os.readlink(str(file), dir_fd=opened))
            os.close(file)
    real.append(answers)
    os.fchdir(here)
    os.chroot('.')
json.dump(real, sys.stdout)`;
    const { stdout, stderr } = spawnSync('python3', ['-c', script], { input: JSON.stringify(questions), encoding: 'utf8' });
    assert.equal(stderr, '');
    const ours: (string | null)[][] = [];
    for (const { root, asked } of questions) {
      const files = rootFiles(root);
      const one = async (path: string) => {
        try {
          return (await files.realPath(`${root}/${path}`)).slice(root.length) || '/';
        } catch (error) {
          assert.ok(error instanceof FileError);
          return null;
        }
      };
      ours.push(await Promise.all(asked.map(one)));
    }
    assert.deepEqual(ours, JSON.parse(stdout));
    assert.ok(ours.flat().filter((path) => path !== null).length > questions.length, 'most questions have an answer');
  });

  it('is what a boot reads: links from its root, masks, and nothing from outside', async () => {
    folder().write({
      'img/etc/sysctl.conf': 'net.core.somaxconn=1\n',
      'img/usr/lib/sysctl.d/50-masked.conf': 'vm.swappiness=3\n',
      'img/usr/lib/sysctl.d/55-nowhere.conf': 'kernel.panic=2\nvm.dirty_ratio=2\n',
      'img/opt/x.conf': 'vm.swappiness=7\n',
      'img/etc/static/sysctl.d/10-a.conf': 'kernel.panic=3\n',
      'img/home/somebody/sysctl.conf': 'kernel.panic=4\n',
      'img/root/etc/sysctl.d/99-copy.conf': 'kernel.panic=5\n',
      'secret.conf': 'kernel.panic=6\n',
    });
    link('img/lib', 'usr/lib');
    link('img/etc/sysctl.d', 'static/sysctl.d');
    link('img/etc/static/sysctl.d/99-sysctl.conf', '/etc/sysctl.conf');
    link('img/etc/static/sysctl.d/50-masked.conf', '/dev/null');
    link('img/etc/static/sysctl.d/55-nowhere.conf', '/opt/removed.conf');
    link('img/etc/static/sysctl.d/60-opt.conf', '/opt/x.conf');
    link('img/etc/static/sysctl.d/70-out.conf', '../../../../../../../../secret.conf');
    link('img/etc/static/sysctl.d/80-out.conf', join(folder().path, 'secret.conf'));
    assert.deepEqual(await values(), [
      'kernel.panic=3 img/etc/sysctl.d/10-a.conf',
      'net.core.somaxconn=1 img/etc/sysctl.conf',
      'vm.swappiness=7 img/etc/sysctl.d/60-opt.conf',
    ]);
    assert.deepEqual(await values('vm.swappiness'), ['vm.swappiness=7 img/etc/sysctl.d/60-opt.conf']);
  });

  it('says which kernel it takes, unless somebody names one', async () => {
    folder().write({
      'img/etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
      'img/etc/sysctl.d/a.conf': 'net.ipv4.tcp_tw_recycle=1\n',
    });
    const notes = async (...args: string[]) => (await run('check', '--root', 'img', ...args)).err;
    assert.match(await notes(), /kernel is taken to be debian12, as etc\/os-release says/);
    assert.equal(await notes('--kernel', '3.10'), '');
    folder().write({ 'img/kernlint.config.json': '{"kernel": "3.10"}' });
    assert.equal(await notes(), '');
  });

  it('knows the kernel by os-release, and by lib/modules where that is another one', async () => {
    const kernel = async (release: string, modules: readonly string[], at = 'usr/lib/modules') => {
      const root = `img${readdirSync(folder().path).length}`;
      folder().write({
        [`${root}/etc/os-release`]: release,
        ...Object.fromEntries(modules.map((name) => [`${root}/${at}/${name}/modules.dep`, ''])),
      });
      const path = join(folder().path, root);
      return (await imageFacts(rootFiles(path), path)).kernel;
    };
    const bookworm = 'ID=debian\nVERSION_ID="12"\n';
    assert.equal(await kernel(bookworm, []), 'debian12');
    assert.equal(await kernel(bookworm, ['6.1.0-18-amd64', '6.1.0-9-amd64']), 'debian12');
    assert.equal(await kernel(bookworm, ['6.1.0-18-amd64', '6.12.9+bpo-amd64']), '6.12');
    assert.equal(await kernel('ID="rhel"\nVERSION_ID="8.10"\n', ['4.18.0-553.el8_10.x86_64'], 'lib/modules'), 'rhel8');
    assert.equal(await kernel('ID=ubuntu\nVERSION_ID="22.04"\n', []), 'ubuntu22.04');
    assert.equal(await kernel('ID=arch\n', ['6.9.7-arch1-1']), '6.9');
    assert.equal(await kernel('ID=arch\n', []), undefined);
  });

  it('knows who starts it', async () => {
    const boot = async (files: Readonly<Record<string, string>>) => {
      folder().write(Object.fromEntries(Object.entries(files).map(([path, text]) => [`img/${path}`, text])));
      const root = join(folder().path, 'img');
      const { boot } = await imageFacts(rootFiles(root), root);
      rmSync(root, { recursive: true });
      return boot;
    };
    assert.equal(await boot({ 'usr/lib/systemd/systemd': '' }), 'systemd');
    assert.equal(await boot({ 'sbin/openrc': '', 'etc/os-release': 'ID=alpine\n' }), 'openrc');
    assert.equal(await boot({ 'sbin/openrc': '', 'etc/os-release': 'ID=gentoo\n' }), 'sysvinit');
    assert.equal(await boot({ 'etc/hostname': '' }), undefined);
  });

  it('stands instead of paths, and is never written to', async () => {
    folder().write({ 'img/etc/sysctl.conf': '' });
    for (const args of [
      ['check', 'img', '--root', 'img'],
      ['check', '--staged', '--root', 'img'],
      ['fix', '--root', 'img'],
      ['check', '--root', 'nothing'],
      ['check', '--root', 'img/etc/sysctl.conf'],
    ])
      assert.equal((await run(...args)).code, 2, args.join(' '));
    for (const args of [['conntrack'], ['trace', '--proto', 'tcp']]) {
      folder().write({ 'img/etc/iptables/rules.v4': '*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n' });
      const { code, err } = await run(...args, '--root', 'img');
      assert.equal(code, 0, err);
    }
  });
});

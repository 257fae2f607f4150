import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { nodeFiles } from '../../server/src/host/node-files.ts';
import { Resolver } from '../../server/src/host/resolver.ts';
import { scan } from '../../server/src/host/scan.ts';
import { useFolder } from '../harness/cli.ts';

describe('what git ignores', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const git = (...args: string[]) => execFileSync('git', ['-C', folder().path, ...args], { encoding: 'utf8' });
  const scanned = async (below = '', noIgnore = false) => {
    const { found, problems } = await scan(nodeFiles, join(folder().path, below), new Resolver(nodeFiles), { noIgnore });
    assert.deepEqual(problems, []);
    return found.map(({ path }) => path.slice(folder().path.length + 1)).sort();
  };
  const check = async (...args: string[]) => {
    const { out, err } = await folder().kernlint(['check', '--format', 'json', ...args]);
    return [
      ...(JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path),
      ...err.split('\n').filter(Boolean),
    ];
  };

  it('is what git itself says, for any patterns in any folder', async () => {
    const names = ['a', 'b', 'a b', 'x!', 'B'];
    const folders = ['', ...names, ...names.flatMap((one) => names.slice(0, 3).map((other) => `${one}/${other}`))];
    const files = folders.flatMap((at) => ['n.iptables', 'm.iptables', '#.iptables'].map((name) => join(at, name)));
    folder().write(Object.fromEntries(files.map((file) => [file, '*filter\nCOMMIT\n'])));
    git('init', '-q');
    const word = fc.constantFrom(
      'a',
      'b',
      'n',
      '*',
      '?',
      '**',
      '[ab]',
      '[!n]',
      '*.iptables',
      'n.iptables',
      'm*',
      'x!',
      '\\#*',
      'a b',
      'A',
      'N.iptables',
    );
    const pattern = fc
      .tuple(
        fc.constantFrom('', '', '!', '#', '\\'),
        fc.constantFrom('', '', '/'),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '', '/', '/*', '  '),
      )
      .map(([sign, root, words, end]) => sign + root + words.join('/') + end);
    const ignoreFiles = fc.dictionary(
      fc.constantFrom('.git/info/exclude', '.gitignore', 'a/.gitignore', 'a/b/.gitignore', 'a b/.gitignore', 'x!/.gitignore'),
      fc.array(pattern, { maxLength: 4 }).map((lines) => lines.join('\n')),
      { maxKeys: 4 },
    );
    await fc.assert(
      fc.asyncProperty(ignoreFiles, async (texts) => {
        folder().write(texts);
        const told = git('ls-files', '--others', '--exclude-standard', '-z').split('\0');
        assert.deepEqual(await scanned(), told.filter((name) => name.endsWith('.iptables')).sort());
        for (const name of Object.keys(texts)) rmSync(join(folder().path, name));
      }),
      { numRuns: Number(process.env.RUNS ?? 60), seed: 7 },
    );
  });

  it('is left out below a folder, and read where it is named or --no-ignore is given', async () => {
    folder().write({ 'a/sysctl.conf': '', 'out/sysctl.conf': '', 'out/b/sysctl.conf': '', '.gitignore': 'out/\n' });
    assert.deepEqual(await check('.'), ['a/sysctl.conf', 'out/b/sysctl.conf', 'out/sysctl.conf'], 'no work tree of git');
    git('init', '-q');
    assert.deepEqual(await check('.'), ['a/sysctl.conf']);
    assert.deepEqual(await check('.', '--no-ignore'), ['a/sysctl.conf', 'out/b/sysctl.conf', 'out/sysctl.conf']);
    assert.deepEqual(await check('out'), ['out/b/sysctl.conf', 'out/sysctl.conf']);
    assert.deepEqual(await check('out/b'), ['out/b/sysctl.conf']);
    assert.deepEqual(await check('out/sysctl.conf'), ['out/sysctl.conf']);
  });

  it('counts in a folder of the work tree that is named, with the patterns above it', async () => {
    folder().write({ 'a/b/sysctl.conf': '', 'a/b/c.iptables': '', 'a/.gitignore': '*.iptables\n' });
    git('init', '-q');
    assert.deepEqual(await scanned('a/b'), ['a/b/sysctl.conf']);
  });

  it('is each work tree for itself', async () => {
    folder().write({ 'in/a.iptables': '', 'in/.gitignore': 'b.iptables\n', 'in/b.iptables': '', '.gitignore': 'a.iptables\n' });
    git('init', '-q');
    git('init', '-q', 'in');
    assert.deepEqual(await scanned(), ['in/a.iptables']);
    assert.deepEqual(await scanned('in'), ['in/a.iptables']);
  });

  it('does not hide what is in the index', async () => {
    folder().write({ 'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 1\n', '.gitignore': '*.conf\n' });
    git('init', '-q');
    git('add', '-f', 'etc');
    assert.deepEqual(await check('--staged'), ['etc/sysctl.conf']);
  });
});

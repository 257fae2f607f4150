import assert from 'node:assert/strict';
import { parseKernelTarget, sourceFile, Workspace } from '../../server/src/core/index.ts';
import { parseConfig } from '../../server/src/host/config.ts';
import { FileError, folderOf } from '../../server/src/host/files.ts';
import { globs } from '../../server/src/host/globs.ts';
import { Resolver, type ResolverOptions } from '../../server/src/host/resolver.ts';
import { filesOf } from '../harness/files.ts';

const config = (value: unknown) => JSON.stringify(value);

/** A resolver that has seen the folders of `paths`, and the hosts of these paths. */
async function resolve(configs: Readonly<Record<string, string>>, paths: readonly string[], options: ResolverOptions = {}) {
  const resolver = new Resolver(filesOf(configs), options);
  for (const path of paths) await resolver.enter(folderOf(path)!);
  const workspace = Workspace.of(paths.map((path) => sourceFile(path, 'sysctl', '')));
  return { resolver, settingsAt: (path: string) => resolver.settingsFor(workspace.hostOf(path)!) };
}

const label = (kernel: string) => {
  const parsed = parseKernelTarget(kernel);
  assert.ok(parsed.ok);
  return parsed.target.label;
};

describe('the nearest config', () => {
  const configs = {
    '/repo/kernlint.config.json': config({ kernel: '6.1', rules: { 'file/*': 'off' } }),
    '/repo/old/kernlint.config.json': config({ kernel: '3.10' }),
  };

  it('is the one in the folder of a file or above, and the only one', async () => {
    const { settingsAt } = await resolve(configs, [
      '/repo/new/etc/sysctl.conf',
      '/repo/old/etc/sysctl.conf',
      '/else/sysctl.conf',
    ]);
    assert.equal(settingsAt('/repo/new/etc/sysctl.conf').target.label, label('6.1'));
    assert.equal(settingsAt('/repo/old/etc/sysctl.conf').target.label, label('3.10'));
    assert.equal(settingsAt('/else/sysctl.conf').target.label, label('default'));
    assert.equal(settingsAt('/repo/new/etc/sysctl.conf').severity('file/byte-order-mark', '/repo/new/etc/sysctl.conf'), 'off');
    assert.equal(
      settingsAt('/repo/old/etc/sysctl.conf').severity('file/byte-order-mark', '/repo/old/etc/sysctl.conf'),
      undefined,
    );
  });

  it('may stand in the root of the file system', async () => {
    const { settingsAt } = await resolve({ '/kernlint.config.json': config({ memory: '1G' }) }, ['/etc/sysctl.conf']);
    assert.equal(settingsAt('/etc/sysctl.conf').memory, 2 ** 30);
  });

  it('is read once, with all that is wrong with it', async () => {
    let reads = 0;
    const files = filesOf({ '/repo/kernlint.config.json': '{"kernal": 1}' });
    const resolver = new Resolver({
      ...files,
      read: (path) => {
        reads++;
        return files.read(path);
      },
    });
    await Promise.all(['/repo/a', '/repo/b', '/repo/a/c'].map((folder) => resolver.enter(folder)));
    assert.deepEqual(
      resolver.configs.map(({ problems }) => problems.length),
      [1],
    );
    assert.equal(reads, 5, 'a, b, a/c, repo and the root are asked once');
  });

  it('is a problem where it cannot be read', async () => {
    const resolver = new Resolver({
      ...filesOf({}),
      read: async (path) => {
        throw new FileError(path, 'permission denied');
      },
    });
    await resolver.enter('/repo');
    assert.equal(resolver.configOf('/repo/sysctl.conf')?.problems[0]?.message, 'permission denied');
  });

  it('gives way to a config that was named, and to none', async () => {
    const only = parseConfig('/elsewhere/c.json', config({ kernel: '5.4', ignore: ['*.d'] }));
    const named = await resolve(configs, ['/repo/old/etc/sysctl.conf'], { only });
    assert.equal(named.settingsAt('/repo/old/etc/sysctl.conf').target.label, label('5.4'));
    assert.equal(named.resolver.ignored('/repo/old/etc/sysctl.d'), true);
    const none = await resolve(configs, ['/repo/old/etc/sysctl.conf'], { only: null });
    assert.equal(none.settingsAt('/repo/old/etc/sysctl.conf').target.label, label('default'));
  });
});

describe('an override', () => {
  const rule = 'file/byte-order-mark';

  it('counts for the files that its globs name, the last one first', async () => {
    const text = config({
      rules: { 'file/*': 'hint' },
      overrides: [
        { files: ['hosts/**'], rules: { [rule]: 'error' } },
        { files: ['hosts/b/**'], rules: { 'file/*': 'off' } },
      ],
    });
    const paths = ['/r/x/sysctl.conf', '/r/hosts/a/sysctl.conf', '/r/hosts/b/sysctl.conf'];
    const { settingsAt } = await resolve({ '/r/kernlint.config.json': text }, paths);
    assert.deepEqual(
      paths.map((path) => settingsAt(path).severity(rule, path)),
      ['hint', 'error', 'off'],
    );
  });

  it('that names any file of a host speaks for the kernel and the memory of the whole host', async () => {
    const text = config({
      kernel: '6.1',
      memory: '1G',
      overrides: [
        { files: ['old/etc/modprobe.d/**'], kernel: '3.10' },
        { files: ['old/**'], memory: '2G' },
      ],
    });
    const { settingsAt } = await resolve({ '/r/kernlint.config.json': text }, [
      '/r/old/etc/sysctl.conf',
      '/r/old/etc/modprobe.d/a.conf',
      '/r/new/etc/sysctl.conf',
    ]);
    assert.equal(settingsAt('/r/old/etc/sysctl.conf').target.label, label('3.10'));
    assert.equal(settingsAt('/r/old/etc/sysctl.conf').memory, 2 ** 31);
    assert.equal(settingsAt('/r/new/etc/sysctl.conf').target.label, label('6.1'));
  });

  it('gives a host one kernel where its files have several: the last override counts', async () => {
    const overrides = [
      { files: ['sysctl.d/**'], kernel: '5.4' },
      { files: ['modprobe.d/**'], kernel: '3.10' },
    ];
    const { settingsAt } = await resolve({ '/r/kernlint.config.json': config({ overrides }) }, [
      '/r/modprobe.d/a.conf',
      '/r/sysctl.d/a.conf',
    ]);
    assert.equal(settingsAt('/r/modprobe.d/a.conf').target.label, label('3.10'));
    assert.equal(settingsAt('/r/modprobe.d/a.conf'), settingsAt('/r/sysctl.d/a.conf'));
  });

  it('takes the kernel of a host from the config at its root before one below', async () => {
    const { settingsAt } = await resolve(
      {
        '/r/kernlint.config.json': config({ kernel: '6.1' }),
        '/r/etc/sysctl.d/kernlint.config.json': config({ kernel: '3.10', memory: '4G', rules: { [rule]: 'off' } }),
      },
      ['/r/etc/sysctl.d/a.conf', '/r/etc/modprobe.d/a.conf'],
    );
    const settings = settingsAt('/r/etc/sysctl.d/a.conf');
    assert.equal(settings.target.label, label('6.1'));
    assert.equal(settings.memory, 2 ** 32, 'what the root does not say, a config below may');
    assert.equal(settings.severity(rule, '/r/etc/sysctl.d/a.conf'), 'off');
    assert.equal(settings.severity(rule, '/r/etc/modprobe.d/a.conf'), undefined);
  });
});

describe('settings of editor and command line', () => {
  const path = '/r/etc/sysctl.conf';
  const base = parseConfig(
    '/r/settings.json',
    config({ kernel: '4.9', memory: '1G', rules: { 'file/*': 'hint', 'modprobe/*': 'info' }, ignore: ['*.j2'] }),
  );

  it('weigh less than a config, value by value and rule by rule', async () => {
    const text = config({ kernel: '6.1', rules: { 'file/*': 'error' }, ignore: ['vendor'] });
    const { resolver, settingsAt } = await resolve({ '/r/kernlint.config.json': text }, [path], { base });
    const settings = settingsAt(path);
    assert.equal(settings.target.label, label('6.1'));
    assert.equal(settings.memory, 2 ** 30);
    assert.equal(settings.severity('file/byte-order-mark', path), 'error');
    assert.equal(settings.severity('modprobe/deprecated-module', path), 'info');
    assert.ok(resolver.ignored('/r/vendor') && resolver.ignored('/r/etc/sysctl.conf.j2') && !resolver.ignored(path));
  });

  it('weigh more than all when they come from the command line', async () => {
    const kernel = parseKernelTarget('5.10');
    assert.ok(kernel.ok);
    const text = config({ kernel: '6.1', overrides: [{ files: ['**'], kernel: '3.10', memory: '2G' }] });
    const { settingsAt } = await resolve({ '/r/kernlint.config.json': text }, [path], {
      base,
      forced: { kernel: kernel.target, memory: 42 },
    });
    assert.equal(settingsAt(path).target.label, label('5.10'));
    assert.equal(settingsAt(path).memory, 42);
  });

  it('are the same object for the same host, so that its findings are remembered', async () => {
    const { settingsAt } = await resolve({}, [path]);
    assert.equal(settingsAt(path), settingsAt(path));
  });
});

describe('globs', () => {
  const cases: readonly (readonly [patterns: string[], path: string, named: boolean | undefined])[] = [
    [['*.j2'], 'a/b.j2', true],
    [['*.j2'], 'a/b.conf', undefined],
    [['vendor'], 'a/vendor/etc/sysctl.conf', true],
    [['vendor/'], 'vendor/x', true],
    [['/vendor'], 'a/vendor', undefined],
    [['/vendor'], 'vendor/x', true],
    [['./a/b'], 'a/b', true],
    [['a/b'], 'x/a/b', undefined],
    [['a/*.conf'], 'a/x.conf', true],
    [['a/*.conf'], 'a/b/x.conf', undefined],
    [['**/old/**'], 'hosts/old', true],
    [['**/old/**'], 'old/etc/.hidden', true],
    [['*.conf', '!keep.conf'], 'a/keep.conf', false],
    [['!keep.conf', '*.conf'], 'a/keep.conf', true],
    [['{a,b}/x'], 'b/x', true],
    [['[unclosed'], '[unclosed', true],
    [[], 'x', undefined],
  ];
  for (const [patterns, path, named] of cases)
    it(`${JSON.stringify(patterns)} ${named === undefined ? 'do not speak of' : named ? 'name' : 'take back'} ${path}`, () =>
      assert.equal(globs(patterns)(path), named));
});

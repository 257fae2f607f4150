import assert from 'node:assert/strict';
import type { Boot } from '../../server/src/core/knowledge/boot.ts';
import { type DropIn, type Reader, readerOf, readingOrder } from '../../server/src/core/model/reading-order.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { workspaceOf } from '../harness/host.ts';

/** The paths that a host reads, in order; those of which it is not sure have a question mark. */
function order(paths: readonly string[], { boot, reader }: { boot?: Boot; reader?: Reader } = {}): string[] {
  const [host] = workspaceOf(Object.fromEntries(paths.map((path) => [path, `# ${path}\n`])), boot).hosts;
  const format = formatOfPath(paths[0]!) as DropIn;
  return readingOrder(host!, format, reader).map(({ file, unsure }) => file.path + (unsure ? '?' : ''));
}

const SYSCTL = [
  'etc/sysctl.conf',
  'etc/sysctl.d/10-a.conf',
  'etc/sysctl.d/60-b.conf',
  'lib/sysctl.d/00-l.conf',
  'run/sysctl.d/20-r.conf',
  'run/sysctl.d/60-b.conf',
  'usr/lib/sysctl.d/10-a.conf',
  'usr/lib/sysctl.d/99-z.conf',
  'usr/local/lib/sysctl.d/50-o.conf',
];

describe('the order in which files are read', () => {
  it('is by name over all directories, where systemd or procps read them', () => {
    const byName = [
      'lib/sysctl.d/00-l.conf',
      'etc/sysctl.d/10-a.conf',
      'run/sysctl.d/20-r.conf',
      'usr/local/lib/sysctl.d/50-o.conf',
      'etc/sysctl.d/60-b.conf',
    ];
    assert.deepEqual(order(SYSCTL), [...byName, 'etc/sysctl.conf', 'usr/lib/sysctl.d/99-z.conf']);
    assert.deepEqual(order(SYSCTL, { boot: 'sysvinit' }), [...byName, 'usr/lib/sysctl.d/99-z.conf', 'etc/sysctl.conf']);
    assert.deepEqual(order(SYSCTL, { boot: 'kubernetes' }), order(SYSCTL));
    assert.deepEqual(order(SYSCTL, { reader: 'procps' }), order(SYSCTL, { boot: 'sysvinit' }));
  });

  it('is directory by directory on OpenRC, where /run hides all and /etc hides /lib and /usr/lib', () => {
    assert.deepEqual(order(SYSCTL, { boot: 'openrc' }), [
      'lib/sysctl.d/00-l.conf',
      'usr/lib/sysctl.d/99-z.conf',
      'etc/sysctl.d/10-a.conf',
      'etc/sysctl.conf',
      'run/sysctl.d/20-r.conf',
      'run/sysctl.d/60-b.conf',
    ]);
    const modules = ['etc/modules-load.d/b.conf', 'lib/modules-load.d/a.conf', 'run/modules-load.d/b.conf'];
    assert.deepEqual(order(modules, { boot: 'openrc' }), [modules[0], modules[2], modules[1]]);
    assert.deepEqual(order(modules), [modules[1], modules[0]]);
  });

  it('of modprobe.d is one for all', () => {
    const files = ['etc/modprobe.d/b.conf', 'lib/modprobe.d/b.conf', 'run/modprobe.d/a.conf', 'usr/local/lib/modprobe.d/a.conf'];
    for (const boot of ['systemd', 'openrc', 'sysvinit', 'container', 'none'] as const)
      assert.deepEqual(order(files, { boot }), [files[2], files[0]], boot);
  });

  it('is not sure of files that stand for each other, nor of places that nobody knows', () => {
    assert.deepEqual(order(['etc/sysctl.d/a.conf', 'etc/sysctl.d/a.conf.j2']).sort(), [
      'etc/sysctl.d/a.conf.j2?',
      'etc/sysctl.d/a.conf?',
    ]);
    assert.deepEqual(order(['etc/sysctl.d/a.conf', 'sysctl.d/a.conf']).sort(), ['etc/sysctl.d/a.conf?', 'sysctl.d/a.conf?']);
  });

  it('has a reader for every way to boot', () => {
    const reader = (boot: Boot) => readerOf([...workspaceOf({ 'etc/sysctl.conf': '' }, boot).hosts][0]!);
    assert.equal(reader('systemd'), 'systemd');
    assert.equal(reader('openrc'), 'openrc');
    assert.equal(reader('container'), 'procps');
  });
});

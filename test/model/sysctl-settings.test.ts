import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defaultTarget } from '../../server/src/core/knowledge/kernel.ts';
import { effectiveValue, effectiveValues } from '../../server/src/core/model/boot/effective.ts';
import { effective, numberOf, setByPattern, sysctlSettings } from '../../server/src/core/model/sysctl-settings.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { workspaceOf } from '../harness/host.ts';
import { BOOT_KEYS, randomTree } from '../oracle/boot-trees.ts';
import { Dice } from '../oracle/dice.ts';

type Files = Readonly<Record<string, string>>;

function settings(files: Files) {
  return sysctlSettings([...workspaceOf(files).hosts][0]!);
}

function order(files: Files): string[] {
  return settings(files).assignments.map(({ file }) => file.path);
}

const HOSTS: readonly Files[] = [
  { 'usr/lib/sysctl.d/90-x.conf': 'a.b = 1\n', 'etc/sysctl.d/10-y.conf': 'a.b = 2\n', 'run/sysctl.d/50-z.conf': 'a.b = 3\n' },
  { 'usr/lib/sysctl.d/50-a.conf': 'a.b = 1\n', 'etc/sysctl.d/50-a.conf': 'a.b = 2\n', 'run/sysctl.d/50-a.conf': 'a.b = 3\n' },
  {
    'etc/sysctl.d/9-a.conf': 'a.b = 1\n',
    'etc/sysctl.d/10-a.conf': 'a.b = 2\n',
    'etc/sysctl.d/Z.conf': 'a.b = 3\n',
    'etc/sysctl.d/_.conf': 'a.b = 4\n',
    'etc/sysctl.d/a.conf': 'a.b = 5\n',
  },
  {
    'usr/local/lib/sysctl.d/20-a.conf': 'a.b = 1\n',
    'usr/lib/sysctl.d/20-a.conf': 'a.b = 2\n',
    'usr/lib/sysctl.d/10-b.conf': 'a.b = 3\n',
  },
];

describe('the sysctl settings of a host', () => {
  it('are read in the order of systemd, with its masking', function () {
    if (spawnSync('systemd-analyze', ['--version']).status !== 0) {
      console.log('      skipped: systemd-analyze is not on this machine');
      return this.skip();
    }
    for (const files of HOSTS) {
      const root = mkdtempSync(join(tmpdir(), 'kernlint-'));
      try {
        for (const [path, text] of Object.entries(files)) {
          mkdirSync(join(root, dirname(path)), { recursive: true });
          writeFileSync(join(root, path), text);
        }
        const run = spawnSync('systemd-analyze', [`--root=${root}`, 'cat-config', 'sysctl.d'], { encoding: 'utf8' });
        const read = [...run.stdout.matchAll(/^# \/?(.*\.conf)$/gm)].map((match) => match[1]!.replace(`${root.slice(1)}/`, ''));
        assert.deepEqual(order(files), read);
      } finally {
        rmSync(root, { recursive: true });
      }
    }
  });

  it('take sysctl.conf as 99-sysctl.conf, and its link only once', () => {
    const files = {
      'etc/sysctl.conf': 'a.b = 1\n',
      'etc/sysctl.d/99-sysctl.conf': 'a.b = 1\n',
      'etc/sysctl.d/50-a.conf': 'a.b = 2\n',
    };
    assert.deepEqual(order(files), ['etc/sysctl.d/50-a.conf', 'etc/sysctl.conf']);
    // systemd applies zz.conf last, procps sysctl.conf: nobody can say which value stays.
    const unsure = settings({ 'etc/sysctl.conf': 'a.b = 1\n', 'etc/sysctl.d/zz.conf': 'a.b = 2\n' });
    assert.equal(effective(unsure, 'a.b'), undefined);
    assert.equal(effective(settings({ 'etc/sysctl.conf': 'a.b = 1\n', 'etc/sysctl.d/zz.conf': 'a.b = 1\n' }), 'a.b')?.value, '1');
  });

  it('give the last line of a key, whatever its spelling', () => {
    const host = settings({ 'etc/sysctl.d/a.conf': 'net.core.somaxconn = 1\n-net/core/somaxconn = 0x10 # c\nnet.core.* = 3\n' });
    assert.equal(numberOf(effective(host, 'net.core.somaxconn')), 16);
    assert.equal(host.open, false);
  });

  it('resolve old names to what they mean', () => {
    const host = settings({ 'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 5\nnet.ipv4.neigh.lo.retrans_time = 100\n' });
    assert.equal(effective(host, 'net.netfilter.nf_conntrack_max')?.value, '5');
    assert.equal(effective(host, 'net.ipv4.neigh.lo.retrans_time_ms'), undefined, 'another unit');
    assert.equal(
      effective(settings({ 'etc/sysctl.conf': 'net.nf_conntrack_max = 6\n' }), 'net.netfilter.nf_conntrack_max')?.value,
      '6',
    );
  });

  it('know what they cannot know', () => {
    const templated = settings({ 'etc/sysctl.d/a.conf.j2': 'a.b = {{ x }}\n{{ k }} = 1\n' });
    assert.equal(templated.open, true);
    assert.equal(effective(templated, 'a.b')?.value, undefined);
    assert.equal(effective(templated, 'a.b')?.line.value.text, '{{ x }}');
    assert.equal(settings({ 'etc/sysctl.d/a.conf.j2': 'a.b = 1\n{{ rest }}\n' }).open, true);
    const conditional = settings({ 'etc/sysctl.d/a.conf.j2': '{% if x %}\na.b = 1\n{% endif %}\n' });
    assert.equal(conditional.open, true);
    assert.equal(effective(conditional, 'a.b'), undefined);
    assert.equal(settings({ 'etc/sysctl.d/a.conf.j2': '# {{ managed }}\na.b = {{ x }}\n' }).open, false);
  });
});

describe('the deciding line of a key', () => {
  it('is the one that the model of the readers finds, wherever it is given', () => {
    let compared = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const files = Object.entries(randomTree(new Dice(seed))).filter(([path]) => formatOfPath(path) === 'sysctl');
      // Without the links, which systemd needs to read sysctl.conf, and with empty files in the place of masks.
      const tree = files.filter(([path]) => path !== 'etc/sysctl.conf' && !path.endsWith('/99-sysctl.conf'));
      const [host] = workspaceOf(
        Object.fromEntries(tree.map(([path, text]) => [path, text.startsWith('-> ') ? '' : text])),
      ).hosts;
      if (!host) continue;
      const values = effectiveValues(host, 'systemd', defaultTarget);
      for (const key of BOOT_KEYS) {
        const line = effective(sysctlSettings(host), key);
        const read = line && effectiveValue(values, key, defaultTarget);
        // What the kernel refuses, and what another key changes on the side, is the readers' model's to say.
        if (!line || read?.from.key.name !== key || read.value === undefined) continue;
        compared++;
        assert.equal(line.value, read.value, `seed ${seed}: ${key}`);
      }
    }
    assert.ok(compared > 250, `${compared} keys`);
  });
});

describe('patterns', () => {
  it('set what they hit within the parts of a key', () => {
    const host = settings({
      'etc/sysctl.d/a.conf': 'net.ipv4.conf.*.rp_filter = 2\nnet.netfilter.nf_conntrack_[bm]* = 1\nvm.[ = 1\n',
    });
    for (const key of [
      'net.ipv4.conf.eth0/100.rp_filter',
      'net.netfilter.nf_conntrack_max',
      'net.netfilter.nf_conntrack_buckets',
    ])
      assert.equal(setByPattern(host, key), true, key);
    for (const key of ['net.ipv4.conf.a.b.rp_filter', 'net.netfilter.nf_conntrack_count', 'net.ipv4.conf.rp_filter'])
      assert.equal(setByPattern(host, key), false, key);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { moduleOptions } from '../../server/src/core/model/boot/modules.ts';
import { workspaceOf } from '../harness/host.ts';
import { onDisk, type Tree } from '../harness/real-boot.ts';
import { Dice } from './dice.ts';

/** Trees of the usual run; KERNLINT_BOOT_TREES gives another number. */
const TREES = Number(process.env.KERNLINT_BOOT_TREES ?? 25);

const DIRECTORIES = ['etc', 'run', 'usr/lib'];
const MODULES = ['nf_conntrack', 'nf-conntrack', 'nf_conntrack_ftp', 'ip_conntrack', 'bonding', 'loop'];
const WORDS = [
  'hashsize=65536',
  'hashsize=131072',
  'acct=1',
  'acct',
  'acct=0',
  'ports=21,2121',
  'mode=4',
  'max-loop=8',
  'max_loop=64',
];

function randomTree(dice: Dice): Record<string, string> {
  const files: Record<string, string> = {};
  for (let n = 1 + dice.below(6); n > 0; n--) {
    const name = dice.pick(['a.conf', 'b.conf', '10-x.conf', '9-x.conf', 'Z.conf', '_.conf', 'zz.conf']);
    files[`${dice.pick(DIRECTORIES)}/modprobe.d/${name}`] = dice.chance(0.1)
      ? ''
      : Array.from({ length: 1 + dice.below(4) }, () => line(dice)).join('');
  }
  return files;
}

function line(dice: Dice): string {
  const words = dice.draw(WORDS, 1 + dice.below(3)).join(dice.pick([' ', '  ', '\t']));
  const roll = dice.below(20);
  if (roll === 0) return `# options ${dice.pick(MODULES)} ${words}\n`;
  if (roll === 1) return `option ${dice.pick(MODULES)} ${words}\n`;
  if (roll === 2) return `options ${dice.pick(MODULES)} \\\n${words}\n`;
  if (roll === 3) return `options ${dice.pick(MODULES)}\n`;
  if (roll === 4) return `  options ${dice.pick(MODULES)} ${words}  \n`;
  return `options ${dice.pick(MODULES)} ${words}\n`;
}

/** The folders of the tree stand where modprobe looks, and it shows what it read. */
const SCRIPT = `
set -e
for folder in etc run usr/lib; do mkdir -p $1/$folder/modprobe.d; done
mkdir -p /etc/modprobe.d /usr/lib/modprobe.d
mount -t tmpfs tmpfs /run
mkdir /run/modprobe.d
for folder in etc run usr/lib; do mount --bind $1/$folder/modprobe.d /$folder/modprobe.d; done
if [ -d /usr/local/lib/modprobe.d ]; then mount -t tmpfs tmpfs /usr/local/lib/modprobe.d; fi
modprobe -c 2>/dev/null
`;

const normal = (name: string): string => name.replaceAll('-', '_');

/** Module, parameter and the last value, as modprobe read them. */
function shown(root: string): string[] {
  const run = spawnSync('unshare', ['-m', '--propagation', 'private', 'sh', '-c', SCRIPT, 'sh', root], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const last = new Map<string, string>();
  for (const text of run.stdout.split('\n').filter((text) => text.startsWith('options '))) {
    const [, module, ...words] = text.split(/\s+/).filter((word) => word !== '');
    if (!MODULES.some((known) => normal(known) === module)) continue;
    for (const word of words) last.set(`${module} ${normal(word.replace(/=.*/, ''))}`, word);
  }
  return [...last].map(([place, word]) => `${place.split(' ')[0]} ${word}`).sort();
}

function modelled(tree: Tree): string[] {
  const [host] = workspaceOf(tree).hosts;
  return moduleOptions(host!)
    .map(({ option: { module, name, value } }) => `${module} ${name}${value === undefined ? '' : `=${value}`}`)
    .sort();
}

describe('the options of modules', () => {
  it('are those that modprobe reads from all directories, the last of each parameter', async function () {
    this.timeout(120_000);
    const probe = spawnSync(
      'unshare',
      ['-m', '--propagation', 'private', 'sh', '-c', 'mount -t tmpfs tmpfs /run && modprobe -c'],
      {
        encoding: 'utf8',
      },
    );
    if (probe.status !== 0) {
      console.log(`      skipped: no modprobe in a namespace of mounts here: ${probe.error?.message ?? probe.stderr.trim()}`);
      return this.skip();
    }
    for (let seed = 1; seed <= TREES; seed++) {
      const tree = randomTree(new Dice(seed));
      const real = await onDisk(tree, shown);
      assert.deepEqual(modelled(tree), real, `seed ${seed}: ${JSON.stringify(tree, undefined, 1)}`);
    }
  });
});

import assert from 'node:assert/strict';
import { release } from 'node:os';
import { collect } from '../../server/src/cli/inputs.ts';
import { inputArguments } from '../../server/src/cli/options.ts';
import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { sysctlKey } from '../../server/src/core/knowledge/sysctl/key.ts';
import { effectiveValue, effectiveValues } from '../../server/src/core/model/boot/effective.ts';
import type { Host } from '../../server/src/core/workspace/workspace.ts';
import { afterReader, onDisk, type RealReader, type Tree, whyNoReaders } from '../harness/real-boot.ts';
import { BOOT_HOSTS } from './boot-hosts.ts';
import { BOOT_KEYS, randomTree } from './boot-trees.ts';
import { Dice } from './dice.ts';

/** Trees of the usual run; KERNLINT_BOOT_TREES gives another number, KERNLINT_SEED another beginning. */
const TREES = Number(process.env.KERNLINT_BOOT_TREES ?? 8);
const SEED = Number(process.env.KERNLINT_SEED ?? 1);

const kernel = parseKernelTarget(release().replace(/-.*/, ''));

/** The host that a tree on disk is, links and all. */
async function hostOf(root: string): Promise<Host | undefined> {
  const inputs = await collect(inputArguments({ 'no-config': true }, [root]), async () => new Uint8Array());
  assert.deepEqual(inputs.problems, []);
  return [...inputs.workspace.hosts][0];
}

/** What the tree should leave, by key; undefined where nothing sets it. */
async function modelled(root: string, reader: RealReader, keys: readonly string[]): Promise<Map<string, string | undefined>> {
  assert.ok(kernel.ok);
  const host = await hostOf(root);
  if (!host) return new Map(keys.map((key) => [key, undefined]));
  const values = effectiveValues(host, reader, kernel.target);
  return new Map(keys.map((key) => [key, effectiveValue(values, key, kernel.target)?.value]));
}

const pathOf = (key: string): string => sysctlKey(key).parts.join('/');

/** Numbers as the kernel shows them: 0x200 and 0100 in decimal, one blank between two, nothing behind what the key takes. */
function shown(value: string, like: string): string {
  const words = value.replace(/#.*/, '').trim().split(/\s+/);
  const numbers = words.map((word) => (/^0[0-7]+$/.test(word) ? Number.parseInt(word, 8) : Number(word)));
  return numbers.slice(0, like.split(/\s+/).length).join(' ');
}

/** The keys on which the kernel and the model differ, each in a sentence. */
async function differences(tree: Tree, reader: RealReader, untouched: ReadonlyMap<string, string>): Promise<string[]> {
  return await onDisk(tree, async (root) => {
    const expected = await modelled(root, reader, BOOT_KEYS);
    const real = afterReader(root, reader, BOOT_KEYS.map(pathOf));
    return BOOT_KEYS.flatMap((key) => {
      const now = real.get(pathOf(key))?.replace(/\s+/g, ' ');
      const before = untouched.get(pathOf(key))?.replace(/\s+/g, ' ');
      const value = expected.get(key);
      if (now === undefined || before === undefined) return [`${key} is not there`];
      // What default gets goes to all interfaces whose own value nobody wrote (devinet_copy_dflt_conf). systemd-sysctl writes no value that is
      // there already; for all but lo, udev lets it write once more when the interface appears.
      if (/^net\.ipv4\.conf\.(?!all|default)/.test(key) && (value === undefined || shown(value, before) === before)) return [];
      const model = value === undefined ? before : shown(value, now);
      return model === now ? [] : [`${reader} leaves ${key} = ${now}, the model says ${value ?? `${before}, as it was`}`];
    });
  });
}

describe('what the sysctl files of a host leave', function () {
  this.timeout(600_000);
  let untouched: ReadonlyMap<string, string>;

  before(async function () {
    const why = whyNoReaders() ?? (kernel.ok ? undefined : kernel.message);
    if (why) {
      console.log(`      skipped: ${why}`);
      return this.skip();
    }
    untouched = await onDisk({}, (root) => afterReader(root, 'systemd', BOOT_KEYS.map(pathOf)));
  });

  for (const reader of ['systemd', 'procps'] as const) {
    it(`is what ${reader === 'systemd' ? 'systemd-sysctl' : 'sysctl --system'} leaves, for random trees`, async () => {
      const failures: string[] = [];
      let keys = 0;
      for (let seed = SEED; seed < SEED + TREES; seed++) {
        const tree = randomTree(new Dice(seed));
        keys += BOOT_KEYS.length;
        const found = await differences(tree, reader, untouched);
        if (found.length > 0) failures.push(`seed ${seed}: ${found.join('; ')}\n${JSON.stringify(tree, undefined, 1)}`);
      }
      console.log(`      ${reader}: ${TREES - failures.length} of ${TREES} trees agree, ${keys} keys`);
      assert.deepEqual(failures.slice(0, 5), []);
    });
  }

  for (const { title, tree } of BOOT_HOSTS) {
    it(`is what both readers leave, for ${title}`, async () => {
      for (const reader of ['systemd', 'procps'] as const) await onDisk(tree, (root) => compareTable(root, reader));
    });
  }
});

/** Compares every row of a host's table with the kernel, and prints both with KERNLINT_SHOW=1. */
async function compareTable(root: string, reader: RealReader): Promise<void> {
  assert.ok(kernel.ok);
  const host = await hostOf(root);
  const rows = [...effectiveValues(host!, reader, kernel.target).byKey.values()].filter(({ key }) => !sysctlKey(key).glob);
  const real = afterReader(
    root,
    reader,
    rows.map(({ key }) => pathOf(key)),
  );
  let compared = 0;
  for (const { key, value, from, overridden } of rows) {
    const now = real.get(pathOf(key))?.replace(/\s+/g, ' ');
    if (process.env.KERNLINT_SHOW)
      console.log(
        `      ${reader.padEnd(8)} ${key.padEnd(52)} ${value ?? 'refused'} | ${now ?? 'no such key'} | ${from.file.path.slice(root.length + 1)}, ${overridden.length} lost`,
      );
    if (value === undefined || now === undefined) continue;
    assert.equal(shown(value, now), now, `${reader}: ${key}`);
    compared++;
  }
  assert.ok(compared >= 6, `${compared} keys compared`);
}

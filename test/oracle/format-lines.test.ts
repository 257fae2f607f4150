import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatEdits } from '../../server/src/core/features/format/format.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';

/** A key that every network namespace has; what is said of it here is never written to the machine's own. */
const KEY = 'net.ipv4.ip_default_ttl';
const SYSTEMD = '/usr/lib/systemd/systemd-sysctl';
const seed = Number(process.env.KERNLINT_SEED ?? 1);

const formatted = (format: 'sysctl' | 'modprobe', text: string) =>
  applyEdits(text, formatEdits(sourceFile(`x/${format}.conf`, format, text), { align: true }));

const texts = (lines: fc.Arbitrary<string>) =>
  fc.sample(
    fc.array(lines, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
    { numRuns: 60, seed },
  );

const pick = (...items: readonly string[]) => fc.constantFrom(...items);
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));

const settings = fc.oneof(
  {
    weight: 6,
    arbitrary: joined(
      pick('', '', ' ', '\t', '- ', '-', '\v'),
      pick(KEY, KEY.replaceAll('.', '/'), 'net.ipv4.ip_forward', `${KEY} x`, 'net.ipv4.*_ttl'),
      pick('=', ' = ', '\t=\t', '  =', '==', ' '),
      pick('64', '65', '1 2\t3', '', 'a = b', '66 # c', '"64"', '\u00a070'),
      pick('\n', '\n', '  \n', '\t\n', '\r\n', '\f\n', ''),
    ),
  },
  { weight: 2, arbitrary: pick('# c  \n', '\n', ' \n', 'word\n', `-${KEY}  \n`, ' ;x\n') },
);

const directives = fc.oneof(
  {
    weight: 3,
    arbitrary: joined(
      pick('options', 'install', 'remove', 'softdep', 'weakdep'),
      pick(' ', '  ', '\t'),
      pick('nf_conntrack', 'a-b', 'x*'),
      pick(' ', ' ', '  ', '\t ', '\v', '\\ '),
      pick('hashsize=1  b="x  y"', 'pre:  c   post: d', 'c  pre: d', '/bin/true   "a  b"', 'm  n', '', '"x  y', 'a\\ b'),
      pick('\n', '\n', '  \n', '\r\n', '\\\n'),
    ),
  },
  {
    weight: 2,
    arbitrary: joined(
      pick('', ' ', '\\\n'),
      pick('alias  a\tb', 'blacklist   a-b ', 'blacklist a  b', 'alias  a', 'word   a'),
      pick('\n'),
    ),
  },
  { weight: 1, arbitrary: pick('# a   b\n', '\n', '  \n', '#  \\\n') },
);

/** What each command line says of each text, once in a file of this name and once laid out. */
function asked(all: readonly string[], name: string, format: 'sysctl' | 'modprobe', commandOf: (folder: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-format-'));
  try {
    const answers = (text: string) => {
      rmSync(join(folder, 'd'), { recursive: true, force: true });
      mkdirSync(join(folder, 'd'));
      writeFileSync(join(folder, 'd', name), text);
      const { stdout, stderr } = spawnSync('unshare', ['-n', 'sh', '-c', commandOf(join(folder, 'd'))], { encoding: 'utf8' });
      return `${stdout}${stderr}`;
    };
    return all.map((text) => ({ text, before: answers(text), after: answers(formatted(format, text)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('formatted lines', function () {
  this.timeout(120_000);
  const noSpace = spawnSync('unshare', ['-n', 'true']).status !== 0 && 'no network namespace can be made here (it takes root)';

  it('are the same to sysctl', function () {
    const reason = noSpace || (spawnSync('sysctl', ['--version']).error && 'sysctl is not on this machine');
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const all = texts(settings);
    for (const { text, before, after } of asked(all, 'x.conf', 'sysctl', (d) => `sysctl -p ${d}/x.conf; sysctl ${KEY}`))
      assert.equal(after, before, `${JSON.stringify(text)} ${JSON.stringify(formatted('sysctl', text))}`);
    assert.ok(all.filter((text) => formatted('sysctl', text) !== text).length > all.length / 4);
  });

  it('are the same to systemd-sysctl', function () {
    const reason = noSpace || (!existsSync(SYSTEMD) && 'systemd is not on this machine');
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const command = (d: string) => `SYSTEMD_LOG_LEVEL=debug ${SYSTEMD} ${d}/x.conf; sysctl ${KEY}`;
    for (const { text, before, after } of asked(texts(settings), 'x.conf', 'sysctl', command))
      assert.equal(after, before, `${JSON.stringify(text)} ${JSON.stringify(formatted('sysctl', text))}`);
  });

  it('are the same to modprobe', function () {
    if (spawnSync('modprobe', ['--version']).error) {
      console.log('      skipped: modprobe is not on this machine');
      return this.skip();
    }
    // The kernel passes over blanks between parameters, and so does the shell between words.
    const squeezed = (answer: string) => answer.replace(/[ \t]+/g, ' ').replace(/ $/gm, '');
    const all = texts(directives);
    const command = (d: string) => `modprobe -C ${d} -c | grep -avE '^alias (char|symbol)|^#'`;
    for (const { text, before, after } of asked(all, 'x.conf', 'modprobe', command))
      assert.equal(squeezed(after), squeezed(before), `${JSON.stringify(text)} ${JSON.stringify(formatted('modprobe', text))}`);
    assert.ok(all.filter((text) => formatted('modprobe', text) !== text).length > all.length / 4);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { lineStarts } from '../../server/src/core/syntax/lines.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';

/** A key that every network namespace has; what is said of it here is never written to the machine's own. */
const KEY = 'net.ipv4.ip_default_ttl';

const separators = fc.constantFrom('=', ' = ', '\t=\t', '= ', ' =', '==', ' : ', ' ', '\v=\f');
const values = fc.oneof(
  fc.constantFrom(
    '64',
    '64 # c',
    '64#c',
    '"64"',
    '1 2\t3',
    '',
    'a\\',
    '\\',
    ';',
    '|/bin/x %p',
    'é',
    '\u00a0',
    '-1',
    'a = b',
    '$5',
    "'",
  ),
  fc.string({ unit: fc.constantFrom('a', ' ', '\t', '=', '#', ';', '"', '\\', '-', '.', '/', '[', 'é', '\v'), maxLength: 8 }),
);
const keys = fc.constantFrom(KEY, KEY.replaceAll('.', '/'), `-${KEY}`, ` ${KEY}`, `\t-${KEY}`, `${KEY} `);
const ends = fc.constantFrom('\n', '\r\n', ' \n', '\t\n');
const otherLines = fc.constantFrom('# c\n', ' # c\n', ';c\n', '\t; c\n', '\n', ' \n', '\r\n', '[x]\n', 'word\n', `${KEY}\n`);
const lines = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(keys, separators, values, ends).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: otherLines },
  { weight: 1, arbitrary: fc.tuple(keys, separators, values, values, ends).map(([k, s, a, b, e]) => `${k}${s}${a}\0${b}${e}`) },
);

/** The values that our tree gives to KEY, as the reader would write them; keys with a blank behind the dash are another key. */
function ourValues(text: string): string[] {
  return parse('sysctl', text).lines.flatMap((line) => {
    if (line.kind !== 'assignment' || line.key.text.replaceAll('/', '.') !== KEY) return [];
    return line.dash && line.key.start > line.dash.end ? [] : [line.value.text];
  });
}

function ourBadLines(text: string): number[] {
  const tree = parse('sysctl', text);
  return tree.lines.flatMap((line, i) => (line.kind === 'other' ? [text.slice(0, lineStarts(tree)[i]).split('\n').length] : []));
}

function whyNot(): string | undefined {
  const { error, stdout } = spawnSync('sysctl', ['--version'], { encoding: 'utf8' });
  if (error) return 'sysctl of procps is not on this machine';
  if (!/procps\S* 4\./.test(stdout)) return `this reads as procps 4 does, and here is ${stdout.trim()}`;
  return inNamespace(['sysctl', '-n', KEY]).status === 0 ? undefined : 'no network namespace can be made here (it takes root)';
}

function inNamespace(command: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawnSync('unshare', ['-n', ...command], { encoding: 'utf8', env });
}

const missing = whyNot();

(missing ? describe.skip : describe)(`sysctl of procps${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-sysctl-'));
  const file = join(folder, 'x.conf');
  after(() => rmSync(folder, { recursive: true }));

  it('cuts lines into keys and values as the parser does', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 40 }), (parts) => {
        const text = parts.join('');
        writeFileSync(file, text);
        const { stdout, stderr } = inNamespace(['sysctl', '--dry-run', '-p', file]);
        const theirs = stdout.split('\n').slice(0, -1);
        assert.deepEqual(
          ourValues(text).map((value) => `${KEY} = ${value}`),
          theirs,
        );
        const bad = [...stderr.matchAll(/\((\d+)\): invalid syntax/g)].map((match) => Number(match[1]));
        assert.deepEqual(ourBadLines(text), bad);
      }),
      { numRuns: 40 },
    );
  });
});

const SYSTEMD = [
  process.env.KERNLINT_SYSTEMD_SYSCTL ?? '',
  '/usr/lib/systemd/systemd-sysctl',
  '/lib/systemd/systemd-sysctl',
].find((path) => path !== '' && existsSync(path));
const noSystemd = missing ?? (SYSTEMD ? undefined : 'systemd-sysctl is not on this machine');

(noSystemd ? describe.skip : describe)(`systemd-sysctl${noSystemd ? ` (skipped: ${noSystemd})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-sysctl-'));
  const file = join(folder, 'x.conf');
  after(() => rmSync(folder, { recursive: true }));

  it('cuts a line as the parser does', () => {
    // A vertical tab is a blank to procps only; a NUL or a lone CR begins a new line for systemd only.
    const line = fc.tuple(keys, separators, values, ends).map((parts) => parts.join(''));
    const readAlike = line.filter((text) => !/[\v\f\0]/.test(text));
    fc.assert(
      fc.property(readAlike, (text) => {
        writeFileSync(file, text);
        const run = inNamespace([SYSTEMD!, file], { ...process.env, SYSTEMD_LOG_LEVEL: 'debug', SYSTEMD_LOG_TARGET: 'console' });
        const set = [...run.stderr.matchAll(/^Setting '\/proc\/sys\/net\/ipv4\/ip_default_ttl' to '(.*)'$/gm)];
        assert.deepEqual(
          ourValues(text),
          set.map((match) => match[1]),
          `${text}\n${run.stderr}`,
        );
        assert.equal(ourBadLines(text).length, run.stderr.includes('Line is not an assignment') ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });
});

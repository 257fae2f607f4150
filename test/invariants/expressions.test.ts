import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { checkSync } from 'recheck';

const root = join(import.meta.dirname, '..', '..');

/** Expressions that can take the square of a length, and why that length is small. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['/(^|[/_-])ufw\\/(.*\\/)?user6?\\.rules$/', 'a path'],
  [
    '/^(\\S+(?:[ \\t]+\\d+)*)[ \\t]*[,;]?[ \\t]+([a-z][\\w./*-]*)[ \\t]*=[ \\t]*(\\S.*)$/',
    'a value of less than 1,000 characters',
  ],
]);

describe('regular expressions', function () {
  this.timeout(120_000);

  it('take time by the length of a text, or the text is short', () => {
    const found = new Map<string, string>();
    for (const folder of ['server/src', 'client/src'])
      for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
        /(?<!\.d)\.ts$/.test(file),
      ))
        for (const expression of expressionsOf(readFileSync(join(root, folder, name), 'utf8')))
          found.set(expression, `${folder}/${name}`);
    assert.ok(found.size > 400, 'the expressions are found');
    const slow = [...found].filter(([expression]) => !SHORT.has(expression) && !isFast(expression));
    assert.deepEqual(slow, []);
    assert.deepEqual(
      [...SHORT.keys()].filter((expression) => !found.has(expression)),
      [],
      'an exception that nothing needs',
    );
  });

  it('are told apart by the checker', () => {
    assert.ok(isFast('/^a+b$/'));
    assert.ok(!isFast('/^(a+)+$/'));
    assert.ok(!isFast('/a+$/'));
  });
});

function isFast(expression: string): boolean {
  const end = expression.lastIndexOf('/');
  return checkSync(expression.slice(1, end), expression.slice(end + 1), { timeout: null, randomSeed: 7 }).status === 'safe';
}

/** The literals of a source, as they are written. */
function expressionsOf(source: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part);
    else if (node !== null && typeof node === 'object') {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex) found.push(`/${regex.pattern}/${regex.flags}`);
      else for (const part of Object.values(node)) walk(part);
    }
  };
  walk(parse(transformSync(source, { loader: 'ts', format: 'esm' }).code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

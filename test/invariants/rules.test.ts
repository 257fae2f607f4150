import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generatedFiles, presentFiles } from '../../scripts/gen-docs.ts';
import { allRules } from '../../server/src/core/index.ts';
import type { Rule } from '../../server/src/core/lint/rule.ts';
import { switchedOn } from '../../server/src/core/lint/run.ts';
import { findingsOf, settingsOf, workspaceOf } from '../harness/host.ts';

const root = join(import.meta.dirname, '..', '..');
const RULES = 'server/src/core/rules';

/** Where a rule stands that is exported by a file below rules/. */
interface Exported {
  readonly path: string;
  readonly id: string;
}

/** What is wrong with the way rules stand in files: each rule in the file that its id names, one to a file, and each in the set of all. */
function ruleFaults(exported: readonly Exported[], registered: readonly string[]): string[] {
  const faults: string[] = [];
  for (const { path, id } of exported) {
    if (path !== `${id}.ts`) faults.push(`${id} stands in ${path}`);
    if (!registered.includes(id)) faults.push(`${id} is not in the index of its family`);
    if (exported.filter((other) => other.path === path).length > 1) faults.push(`${path} has several rules`);
  }
  for (const id of registered) {
    if (!exported.some((other) => other.id === id)) faults.push(`${id} is exported by no file`);
    if (registered.filter((other) => other === id).length > 1) faults.push(`${id} is there twice`);
  }
  return faults;
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Rule>).meta?.id === 'string';

async function exportedRules(): Promise<Exported[]> {
  const files = readdirSync(join(root, RULES), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/(^|\/)index\.ts$/.test(path));
  const of = await Promise.all(
    files.map(async (path) => {
      const module = (await import(pathToFileURL(join(root, RULES, path)).href)) as Record<string, unknown>;
      return Object.values(module)
        .filter(isRule)
        .map(({ meta }) => ({ path, id: meta.id }));
    }),
  );
  return of.flat();
}

const registered = allRules.rules.map(({ meta }) => meta.id);

describe('rules', () => {
  it('stand one to a file, which has the name of the rule, and in the set of all', async () => {
    assert.deepEqual(ruleFaults(await exportedRules(), registered), []);
  });

  it('would be missed in a wrong file, in a file with two, and outside the set', async () => {
    const exported = await exportedRules();
    const [first, second] = exported as [Exported, Exported];
    const moved = [{ ...first, path: 'file/other.ts' }, ...exported.slice(1)];
    assert.match(ruleFaults(moved, registered).join(), /stands in file\/other\.ts/);
    const crowded = [first, { ...second, path: first.path }, ...exported.slice(2)];
    assert.match(ruleFaults(crowded, registered).join(), /has several rules/);
    const without = registered.filter((id) => id !== first.id);
    assert.match(ruleFaults(exported, without).join(), /not in the index/);
    assert.match(ruleFaults(exported, [...registered, first.id]).join(), /there twice/);
    assert.match(ruleFaults(exported.slice(1), registered).join(), /exported by no file/);
  });

  it('have an id that says the problem and not what to do', () => {
    for (const { meta } of allRules.rules) assert.doesNotMatch(meta.id, /\/(no|use|avoid|prefer)-/);
  });
});

describe('the findings of a rule', () => {
  for (const { meta } of allRules.rules) {
    it(`${meta.id} do not depend on where the host lies, and never show that`, () => {
      for (const example of meta.docs.bad) {
        const below = (root: string) =>
          Object.fromEntries(Object.entries(example.files).map(([path, text]) => [root + path, text]));
        const words = (root: string) =>
          findingsOf(workspaceOf(below(root), example.boot), switchedOn(settingsOf(example), meta)).map(
            ({ rule, message, range, related, fixes }) => [
              `${rule} ${range.start} ${message}`,
              ...related.map((other) => other.message),
              ...fixes.map(({ title }) => title),
            ],
          );
        assert.deepEqual(words('/srv/hosts/web1/'), words(''));
      }
    });
  }
});

describe('generated files', () => {
  const generated = generatedFiles();

  for (const [path, text] of generated) {
    it(`${path} is up to date`, () => {
      const file = join(root, path);
      assert.ok(existsSync(file), 'npm run docs makes it');
      assert.equal(readFileSync(file, 'utf8'), text, 'npm run docs makes it anew');
    });
  }

  it('stand alone: no page is left of a rule that is gone', () => {
    assert.deepEqual(presentFiles(root), [...generated.keys()].sort());
  });

  it('include a page of every rule', () => {
    for (const { meta } of allRules.rules) assert.ok(generated.has(`docs/rules/${meta.id}.md`));
  });
});

import assert from 'node:assert/strict';
import type { Fix } from '../../server/src/core/lint/finding.ts';
import { applyFixes, type FixOptions } from '../../server/src/core/lint/fix.ts';
import type { Rule } from '../../server/src/core/lint/rule.ts';
import { RuleSet } from '../../server/src/core/lint/run.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { workspaceOf } from '../harness/host.ts';
import { toyMeta, wordRule } from '../harness/toy-rules.ts';

const PATH = 'etc/sysctl.conf';

function fix(text: string, rules: RuleSet, options: Partial<FixOptions> = {}) {
  const result = applyFixes(workspaceOf({ [PATH]: text }), () => defaultSettings, rules, {
    offered: false,
    formatOf: formatOfPath,
    ...options,
  });
  return { text: result.workspace.file(PATH)!.text, applied: result.applied.length, workspace: result.workspace };
}

/** Reports the file once, as long as `wrong` says so, with these fixes. */
function fileRule(id: string, wrong: (text: string) => boolean, fixes: (path: string, text: string) => Fix[]): Rule {
  return {
    meta: toyMeta(id),
    file: {
      sysctl: ({ file, report }) => {
        if (wrong(file.text)) report({ range: { start: 0, end: 0 }, message: 'wrong', fixes: fixes(file.path, file.text) });
      },
    },
  };
}

describe('applying fixes', () => {
  it('applies all that do not touch, in one go', () => {
    assert.deepEqual(fix('aaa=1\nbbb=aaa\n', new RuleSet([wordRule('toy/a', 'aaa', 'ccc')])).text, 'ccc=1\nbbb=ccc\n');
  });

  it('goes on until nothing is left: one fix may bring the next', () => {
    const rules = new RuleSet([wordRule('toy/a', 'aaa', 'bbb'), wordRule('toy/b', 'bbb', 'ccc')]);
    assert.deepEqual(fix('aaa=bbb\n', rules).text, 'ccc=ccc\n');
  });

  it('takes the first of two that overlap, then looks again', () => {
    const rules = new RuleSet([wordRule('toy/a', 'aabb', 'xx'), wordRule('toy/b', 'bbcc', 'yy')]);
    const result = fix('aabbcc=1\n', rules);
    assert.equal(result.text, 'xxcc=1\n');
    assert.equal(result.applied, 1);
  });

  it('ends where two rules undo each other', () => {
    const result = fix('aaa=1\n', new RuleSet([wordRule('toy/a', 'aaa', 'bbb'), wordRule('toy/b', 'bbb', 'aaa')]));
    assert.match(result.text, /^(aaa|bbb)=1\n$/);
  });

  it('ends where a fix brings its own finding for ever', () => {
    assert.ok(fix('aaa=1\n', new RuleSet([wordRule('toy/a', 'aaa', 'aaaaaa')])).applied < 1000);
  });

  it('ends at once where a fix changes nothing', () => {
    assert.equal(fix('aaa=1\n', new RuleSet([wordRule('toy/a', 'aaa', 'aaa')])).text, 'aaa=1\n');
  });

  it('applies offered fixes when asked, the first of each finding', () => {
    const rule = fileRule(
      'toy/a',
      (text) => !text.startsWith('#'),
      (path) => [
        { title: 'one', safety: 'offered', edits: [{ path, range: { start: 0, end: 0 }, newText: '#1 ' }] },
        { title: 'two', safety: 'offered', edits: [{ path, range: { start: 0, end: 0 }, newText: '#2 ' }] },
      ],
    );
    assert.equal(fix('x=1\n', new RuleSet([rule])).text, 'x=1\n');
    assert.equal(fix('x=1\n', new RuleSet([rule]), { offered: true }).text, '#1 x=1\n');
  });

  it('takes one fix of a cluster, then judges anew', () => {
    let judged = 0;
    const lines = (text: string) => [...text.matchAll(/^aaa/gm)];
    const rule: Rule = {
      meta: toyMeta('toy/a'),
      file: {
        sysctl: ({ file, report }) => {
          judged++;
          for (const { index } of lines(file.text)) {
            const range = { start: index, end: index + 3 };
            const edits = [{ path: file.path, range, newText: 'bbb' }];
            report({ range, message: 'aaa', fixes: [{ title: 'b', safety: 'safe', cluster: 'all', edits }] });
          }
        },
      },
    };
    const many = 'aaa=1\n'.repeat(300);
    assert.equal(fix(many, new RuleSet([rule])).text, many.replaceAll('aaa', 'bbb'));
    assert.equal(judged, 301, 'a run goes on for as many rounds as there is something to fix');
  });

  it('makes files, and changes none that it may not', () => {
    const rule = fileRule(
      'toy/a',
      () => true,
      () => [
        {
          title: 'make',
          safety: 'safe',
          edits: [{ path: 'etc/modprobe.d/new.conf', range: { start: 0, end: 0 }, newText: 'options x\n' }],
        },
      ],
    );
    const once = new RuleSet([{ ...rule, file: { sysctl: (context) => !context.host.files[1] && rule.file!.sysctl!(context) } }]);
    assert.equal(fix('x=1\n', once).workspace.file('etc/modprobe.d/new.conf')?.text, 'options x\n');
    const never = fix('x=1\n', once, { mayChange: (path) => path === PATH });
    assert.equal(never.workspace.file('etc/modprobe.d/new.conf'), undefined);
    assert.equal(never.applied, 0);
  });

  it('applies a fix as a whole or not at all', () => {
    const rule = fileRule(
      'toy/a',
      (text) => !text.includes('#'),
      (path, text) => [
        {
          title: 'both ends',
          safety: 'safe',
          edits: [
            { path, range: { start: 0, end: 0 }, newText: '# ' },
            { path, range: { start: text.length, end: text.length }, newText: ' #' },
          ],
        },
      ],
    );
    assert.equal(fix('x', new RuleSet([rule])).text, '# x #');
    const insert = fileRule(
      'toy/b',
      (text) => !text.includes('!'),
      (path) => [{ title: 'first', safety: 'safe', edits: [{ path, range: { start: 0, end: 0 }, newText: '!' }] }],
    );
    assert.equal(fix('x', new RuleSet([insert, rule])).text, '!# x #');
  });

  it('is quick with many fixes in one file', () => {
    const many = 'aaa=1\n'.repeat(50_000);
    const start = performance.now();
    const result = fix(many, new RuleSet([wordRule('toy/a', 'aaa', 'bbb')]));
    assert.equal(result.text, many.replaceAll('aaa', 'bbb'));
    assert.ok(performance.now() - start < 5000, 'quadratic');
  });
});

import assert from 'node:assert/strict';
import type { Rule } from '../../server/src/core/lint/rule.ts';
import { lintHost, RuleSet } from '../../server/src/core/lint/run.ts';
import { defaultSettings, type Settings } from '../../server/src/core/workspace/settings.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { workspaceOf } from '../harness/host.ts';
import { toyMeta, wordRule } from '../harness/toy-rules.ts';

const hostOf = (files: Readonly<Record<string, string>>) => [...workspaceOf(files).hosts][0]!;

describe('the engine', () => {
  it('hands every line to the visitors of its kind, with its place', () => {
    const seen: string[] = [];
    const rule: Rule = {
      meta: toyMeta('toy/visit'),
      visit: {
        sysctl: {
          assignment: (line, { index, start, at, file }) => {
            const { start: from, end } = at(line.value);
            seen.push(`${index} ${start} ${line.key.text}=${file.text.slice(from, end)}`);
          },
        },
        modprobe: { directive: (line, { file }) => seen.push(`${file.path} ${line.command.text}`) },
      },
    };
    lintHost(
      hostOf({ 'etc/sysctl.conf': '# c\na = 1\n\nb = 2', 'etc/modprobe.d/x.conf': 'options y\n' }),
      defaultSettings,
      new RuleSet([rule]),
    );
    assert.deepEqual(seen, ['etc/modprobe.d/x.conf options', '1 4 a=1', '3 11 b=2']);
  });

  it('runs a check of the host once, and puts its findings to the files that they name', () => {
    const rule: Rule = {
      meta: toyMeta('toy/host'),
      host: ({ host, report }) => {
        for (const { path } of host.files) report({ path, range: { start: 0, end: 1 }, message: `one of ${host.files.length}` });
        report({ path: 'etc/not-there', range: { start: 0, end: 0 }, message: 'nobody sees this' });
      },
    };
    const findings = lintHost(
      hostOf({ 'etc/sysctl.conf': 'a=1', 'etc/modprobe.d/x.conf': 'b' }),
      defaultSettings,
      new RuleSet([rule]),
    );
    assert.deepEqual(
      [...findings].map(([path, of]) => [path, of.map(({ message }) => message)]),
      [
        ['etc/modprobe.d/x.conf', ['one of 2']],
        ['etc/sysctl.conf', ['one of 2']],
      ],
    );
  });

  it('goes on where a rule fails, and says once in each file which one it was', () => {
    const visit: Rule = {
      meta: toyMeta('toy/visit'),
      visit: {
        sysctl: {
          assignment: (line) => {
            if (line.value.text === '2') throw new Error('no');
          },
        },
      },
    };
    const file: Rule = {
      meta: toyMeta('toy/file'),
      file: {
        sysctl: () => {
          throw new TypeError('never');
        },
      },
    };
    const host: Rule = {
      meta: toyMeta('toy/host'),
      host: () => {
        throw new RangeError('nowhere');
      },
    };
    const rules = new RuleSet([visit, file, host, wordRule('toy/word', 'bbb')], undefined, function* () {
      yield;
      throw new Error('too early');
    });
    const path = 'etc/sysctl.conf';
    const judged = () => lintHost(hostOf({ [path]: 'a = 1\na = 2\na = 2\nbbb = 2\n' }), defaultSettings, rules).get(path)!;
    const failed = (id: string, start: number, error: string) => ({
      ...{ rule: id, severity: 'error', path, related: [], fixes: [], tags: [], failed: true },
      range: { start, end: start },
      message: `kernlint itself failed in the rule ${id} (${error}); what else the rule would say here is missing.`,
    });
    for (const _ of [1, 2]) {
      const found = judged();
      assert.deepEqual(
        found.filter((finding) => finding.failed),
        [
          failed('toy/file', 0, 'TypeError: never'),
          failed('toy/host', 0, 'RangeError: nowhere'),
          failed('toy/visit', 6, 'Error: no'),
        ],
      );
      assert.deepEqual(
        found.filter((finding) => !finding.failed).map(({ rule }) => rule),
        ['toy/word'],
      );
    }
  });

  it('leaves out what follows from a finding that stands for all of the file', () => {
    const alone: Rule = {
      meta: toyMeta('toy/alone'),
      file: { sysctl: ({ report }) => report({ range: { start: 0, end: 1 }, message: 'all of it', alone: true }) },
    };
    const found = lintHost(
      hostOf({ 'etc/sysctl.conf': 'bbb = 1\n', 'etc/modprobe.d/x.conf': 'bbb\n' }),
      defaultSettings,
      new RuleSet([wordRule('toy/word', 'bbb'), alone]),
    );
    assert.deepEqual(
      [...found].map(([, of]) => of.map(({ rule }) => rule)),
      [['toy/word'], ['toy/alone']],
    );
  });

  it('gives an entry to every file, and puts findings in the order of places', () => {
    const rules = new RuleSet([wordRule('toy/b', 'bbb'), wordRule('toy/a', 'aaa'), wordRule('toy/c', 'aaa=')]);
    const findings = lintHost(
      hostOf({ 'etc/sysctl.conf': 'bbb=1\naaa=bbb\n', 'etc/sysctl.d/x.conf': '' }),
      defaultSettings,
      rules,
    );
    assert.deepEqual(
      findings.get('etc/sysctl.conf')?.map(({ rule, range }) => `${range.start} ${rule}`),
      ['0 toy/b', '6 toy/a', '6 toy/c', '10 toy/b'],
    );
    assert.deepEqual(findings.get('etc/sysctl.d/x.conf'), []);
  });

  it('takes the severity of the user before that of the report before that of the rule', () => {
    const rule: Rule = {
      meta: toyMeta('toy/a'),
      file: {
        sysctl: ({ report }) => {
          report({ range: { start: 0, end: 1 }, message: 'as usual' });
          report({ range: { start: 1, end: 2 }, message: 'worse', severity: 'error' });
        },
      },
    };
    const off: Rule = { ...rule, meta: toyMeta('toy/off', { severity: 'off' }) };
    const severities = (severity: Settings['severity']) =>
      lintHost(hostOf({ 'etc/sysctl.conf': 'abc' }), { ...defaultSettings, severity }, new RuleSet([rule, off]))
        .get('etc/sysctl.conf')!
        .map((finding) => `${finding.rule} ${finding.severity}`);
    assert.deepEqual(
      severities(() => undefined),
      ['toy/a warning', 'toy/a error'],
    );
    assert.deepEqual(
      severities((id) => (id === 'toy/a' ? 'off' : 'hint')),
      ['toy/off hint', 'toy/off hint'],
    );
    assert.deepEqual(severities((_id, path) => (path.endsWith('.d') ? 'off' : 'info')).length, 4);
  });

  it('remembers the findings of a host that did not change', () => {
    let runs = 0;
    const rules = new RuleSet([{ meta: toyMeta('toy/count'), file: { sysctl: () => void runs++ } }]);
    const workspace = workspaceOf({ 'a/etc/sysctl.conf': 'a=1', 'b/etc/sysctl.conf': 'a=1' });
    const judge = (of: typeof workspace) => {
      for (const host of of.hosts) lintHost(host, defaultSettings, rules);
    };
    judge(workspace);
    judge(workspace);
    assert.equal(runs, 2);
    judge(workspace.with(sourceFile('b/etc/sysctl.conf', 'sysctl', 'a=2')));
    assert.equal(runs, 3, 'the other host is as it was');
    for (const host of workspace.hosts) lintHost(host, { ...defaultSettings, memory: 1 }, rules);
    assert.equal(runs, 5, 'other settings are another question');
  });
});

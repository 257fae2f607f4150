import assert from 'node:assert/strict';
import { type CodeAction, codeActions, fixAll } from '../../server/src/core/features/code-actions.ts';
import type { Rule } from '../../server/src/core/lint/rule.ts';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { findingsOf, settingsOf, workspaceOf } from '../harness/host.ts';
import { toyMeta, toyRules, wordRule } from '../harness/toy-rules.ts';

const rules = toyRules(wordRule('toy/a', 'aaa'), wordRule('toy/b', 'bbb', 'ccc'));

/** The actions at a word of a text, and what the text becomes by one of them. */
function at(path: string, text: string, word = 'aaa', of = rules) {
  const workspace = workspaceOf({ [path]: text });
  const [host] = workspace.hosts;
  const file = workspace.file(path)!;
  const start = text.indexOf(word);
  const actions = codeActions(host!, file, { start, end: start }, defaultSettings, of);
  const by = (title: RegExp): string => {
    const action = actions.find((candidate) => title.test(candidate.title));
    assert.ok(action, `no ${title} in ${actions.map((candidate) => candidate.title)}`);
    return applyEdits(text, action.edits);
  };
  return { actions, line: () => by(/for this line/), file: () => by(/for this file/) };
}

describe('code actions', () => {
  it('are the fixes at a place first, then the suppressions', () => {
    const { actions } = at('etc/sysctl.conf', 'aaa=1\nbbb=aaa\n', 'bbb');
    assert.deepEqual(
      actions.map(({ title, kind, preferred }) => [title, kind, preferred]),
      [
        ['Write ccc', 'fix', true],
        ['Disable toy/b for this line', 'suppress', false],
        ['Disable toy/b for this file', 'suppress', false],
      ],
    );
  });

  it('prefer the first safe fix, and no offered one', () => {
    const edits = [{ path: 'etc/sysctl.conf', range: { start: 0, end: 0 }, newText: '' }];
    const rule: Rule = {
      meta: toyMeta('toy/fixes'),
      file: {
        sysctl: ({ report }) =>
          report({
            range: { start: 0, end: 3 },
            message: '',
            fixes: (['offered', 'safe', 'safe'] as const).map((safety, i) => ({ title: `${safety} ${i}`, safety, edits })),
          }),
      },
    };
    const { actions } = at('etc/sysctl.conf', 'aaa=1\n', 'aaa', toyRules(rule));
    assert.deepEqual(
      actions.filter(({ preferred }) => preferred).map(({ title }) => title),
      ['safe 1'],
    );
  });

  it('are none where there is no finding', () => {
    assert.deepEqual(at('etc/sysctl.conf', 'x=1\naaa=2\n', 'x').actions, []);
  });

  describe('that silence a line', () => {
    const NEXT = '# kernlint-disable-next-line toy/a';
    const cases: readonly (readonly [title: string, path: string, before: string, after: string])[] = [
      ['stand above it', 'etc/sysctl.conf', 'x=1\naaa=1\n', `x=1\n${NEXT}\naaa=1\n`],
      ['have its indent', 'etc/sysctl.conf', ' \taaa=1\n', ` \t${NEXT}\n \taaa=1\n`],
      ['have its indent in modules-load.d', 'etc/modules-load.d/a.conf', '  aaa\n', `  ${NEXT}\n  aaa\n`],
      [
        'begin in the first column in an iptables file',
        'etc/iptables/rules.v4',
        '*raw\n  -A aaa\nCOMMIT\n',
        `*raw\n${NEXT}\n  -A aaa\nCOMMIT\n`,
      ],
      ['begin in the first column in modprobe.d', 'etc/modprobe.d/a.conf', '  options aaa\n', `${NEXT}\n  options aaa\n`],
      [
        'stand above all of a continued line',
        'etc/modprobe.d/a.conf',
        'options x \\\n  y \\\n  aaa\n',
        `${NEXT}\noptions x \\\n  y \\\n  aaa\n`,
      ],
      ['stand above all of an open quote', 'etc/sysconfig/iptables-config', 'X="a\naaa"\n', `${NEXT}\nX="a\naaa"\n`],
      ['keep CRLF', 'etc/sysctl.conf', 'x=1\r\naaa=1', `x=1\r\n${NEXT}\r\naaa=1`],
      [
        'join one that stands there',
        'etc/sysctl.conf',
        '# kernlint-disable-next-line toy/b -- why\naaa=bbb\n',
        '# kernlint-disable-next-line toy/b, toy/a -- why\naaa=bbb\n',
      ],
    ];
    for (const [title, path, before, after] of cases) {
      it(title, () => {
        assert.equal(at(path, before).line(), after);
        const left = findingsAfter(path, after);
        assert.ok(!left.includes('toy/a'), left.join());
      });
    }

    it('are not offered above a byte order mark, nor behind a backslash that the shell would join', () => {
      const titles = (path: string, text: string) => at(path, text).actions.map(({ title }) => title);
      assert.deepEqual(titles('etc/sysctl.conf', '\uFEFFaaa=1\n'), ['Disable toy/a for this file']);
      assert.deepEqual(titles('etc/sysconfig/iptables-config', 'run x \\\n  aaa\n'), ['Disable toy/a for this file']);
    });
  });

  describe('that silence a file', () => {
    const FILE = '# kernlint-disable-file toy/a';
    const cases: readonly (readonly [title: string, path: string, before: string, after: string])[] = [
      ['stand at its top', 'etc/sysctl.conf', '# mine\naaa=1\n', `${FILE}\n# mine\naaa=1\n`],
      [
        'stand below a first line that tells what it is',
        'etc/iptables/rules.v4',
        '# Generated by iptables-save\n*raw\n-A aaa\nCOMMIT\n',
        `# Generated by iptables-save\n${FILE}\n*raw\n-A aaa\nCOMMIT\n`,
      ],
      ['stand below a line of its interpreter', 'etc/modprobe.d/a.conf', '#!/x\naaa\n', `#!/x\n${FILE}\naaa\n`],
      ['stand below a byte order mark', 'etc/sysctl.conf', '\uFEFFaaa=1', `\uFEFFaaa=1\n${FILE}`],
      [
        'join one that stands there',
        'etc/sysctl.conf',
        'aaa=bbb\n# kernlint-disable-file toy/b\n',
        'aaa=bbb\n# kernlint-disable-file toy/b, toy/a\n',
      ],
      ['keep CRLF', 'etc/sysctl.conf', 'aaa=1\r\n', `${FILE}\r\naaa=1\r\n`],
    ];
    for (const [title, path, before, after] of cases) {
      it(title, () => {
        assert.equal(at(path, before).file(), after);
        assert.deepEqual(findingsAfter(path, after), []);
      });
    }
  });

  it('do not offer to silence the report of an unused suppression', () => {
    const { actions } = at('etc/sysctl.conf', '# kernlint-disable toy/a\nx=1\n', 'toy/a');
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['fix'],
    );
  });
});

function findingsAfter(path: string, text: string): string[] {
  const [host] = workspaceOf({ [path]: text }).hosts;
  return (lintHost(host!, defaultSettings, rules).get(path) ?? []).map(({ rule }) => rule);
}

describe('fix all', () => {
  it('applies the safe fixes of one file, until none is left, as small edits', () => {
    const chain = toyRules(wordRule('toy/a', 'aaa', 'bbb'), wordRule('toy/b', 'bbb', 'ccc'));
    const text = 'x=1\naaa=1\ny=1\r\nbbb=2';
    const workspace = workspaceOf({ 'etc/sysctl.conf': text, 'etc/sysctl.d/a.conf': 'aaa=3\n' });
    const [host] = workspace.hosts;
    const edits = fixAll(host!, workspace.file('etc/sysctl.conf')!, defaultSettings, chain);
    assert.deepEqual(
      edits.map(({ path, range, newText }) => [path, range.start, newText]),
      [
        ['etc/sysctl.conf', 4, 'ccc=1\n'],
        ['etc/sysctl.conf', 15, 'ccc=2'],
      ],
    );
    assert.equal(applyEdits(text, edits), 'x=1\nccc=1\ny=1\r\nccc=2');
  });

  it('is nothing where nothing is safe', () => {
    const workspace = workspaceOf({ 'etc/sysctl.conf': 'aaa=1\n' });
    const [host] = workspace.hosts;
    assert.deepEqual(fixAll(host!, workspace.file('etc/sysctl.conf')!, defaultSettings, rules), []);
  });
});

describe('the suppressions of every rule', () => {
  for (const rule of allRules.rules) {
    if (rule === allRules.unused?.rule) continue;
    it(`silence ${rule.meta.id} in its examples, and change nothing else`, () => {
      for (const example of rule.meta.docs.bad) {
        const settings = settingsOf(example);
        const workspace = workspaceOf(example.files, example.boot);
        const before = findingsOf(workspace, settings);
        for (const finding of before.filter((candidate) => candidate.rule === rule.meta.id)) {
          const host = workspace.hostOf(finding.path)!;
          const actions = codeActions(host, workspace.file(finding.path)!, finding.range, settings, allRules);
          const own = actions.filter((action) => action.kind === 'suppress' && action.finding === finding);
          assert.ok(own.length > 0, 'no suppression is offered');
          for (const action of own) {
            const after = findingsOf(afterAction(workspace, action), settings);
            const count = (of: typeof after) =>
              of.filter(({ rule: id, path }) => id === finding.rule && path === finding.path).length;
            if (/file$/.test(action.title)) assert.equal(count(after), 0, action.title);
            else assert.ok(count(after) < count(before), action.title);
            const fresh = after.filter(({ rule: id }) => !before.some((known) => known.rule === id));
            assert.deepEqual(fresh, [], action.title);
          }
        }
      }
    });
  }
});

function afterAction(workspace: Workspace, action: CodeAction): Workspace {
  const [{ path }] = action.edits as [CodeAction['edits'][number]];
  const file = workspace.file(path)!;
  return workspace.with(sourceFile(path, file.format, applyEdits(file.text, action.edits)));
}

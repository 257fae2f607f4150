import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings, type Settings } from '../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { workspaceOf } from '../harness/host.ts';
import { toyRules, wordRule } from '../harness/toy-rules.ts';

const rules = toyRules(wordRule('toy/a', 'aaa'), wordRule('toy/b', 'bbb'));
const UNUSED = 'file/unused-suppression';

/** The findings of a text as `line rule`, one-based. */
function found(text: string, path = 'etc/sysctl.conf', settings: Settings = defaultSettings): string[] {
  const [host] = workspaceOf({ [path]: text }).hosts;
  return (lintHost(host!, settings, rules).get(path) ?? []).map((finding) => {
    const line = text.slice(0, finding.range.start).split('\n').length;
    return `${line} ${finding.rule}`;
  });
}

/** The text after all fixes of unused suppressions. */
function cleaned(text: string, path = 'etc/sysctl.conf'): string {
  const workspace = Workspace.of(workspaceOf({ [path]: text }).files);
  const options = { offered: true, formatOf: formatOfPath };
  return applyFixes(workspace, () => defaultSettings, rules, options).workspace.file(path)!.text;
}

describe('a suppression', () => {
  const cases: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ['silences a rule on the next line only', '# kernlint-disable-next-line toy/a\naaa=1\naaa=2\n', '3 toy/a'],
    ['silences the rule that it names and no other', '# kernlint-disable-next-line toy/a\naaa=bbb\n', '2 toy/b'],
    ['silences several rules', '# kernlint-disable-next-line toy/a, toy/b\naaa=bbb\n'],
    ['takes names with blanks between them', '# kernlint-disable-next-line toy/a toy/b\naaa=bbb\n'],
    ['silences all rules where it names none', '# kernlint-disable-next-line\naaa=bbb\naaa=1\n', '3 toy/a'],
    ['may give a reason', '# kernlint-disable-next-line toy/a -- toy/b is not meant\naaa=bbb\n', '2 toy/b'],
    ['may give a reason without a name', '# kernlint-disable-next-line -- both are wanted\naaa=bbb\n'],
    ['may be indented and begin with ;', ' ;kernlint-disable-next-line toy/a\naaa=1\n'],
    ['stands on top of another', '# kernlint-disable-next-line toy/a\n# kernlint-disable-next-line toy/b\naaa=bbb\n'],
    ['silences the rest of a file', 'aaa=1\n# kernlint-disable toy/a\naaa=2\naaa=3\n', '1 toy/a'],
    ['silences up to the next enable', '# kernlint-disable toy/a\naaa=1\n# kernlint-enable toy/a\naaa=2\n', '4 toy/a'],
    [
      'of all rules ends for one',
      '# kernlint-disable\naaa=bbb\n# kernlint-enable toy/a\naaa=bbb\n# kernlint-enable\naaa=bbb\n',
      '4 toy/a',
      '6 toy/a',
      '6 toy/b',
    ],
    [
      'begins again behind an enable',
      '# kernlint-disable toy/a\naaa=1\n# kernlint-enable\naaa=2\n# kernlint-disable toy/a\naaa=3\n',
      '4 toy/a',
    ],
    ['of a file counts before and behind it', 'aaa=1\n# kernlint-disable-file toy/a\naaa=2\nbbb=3\n', '4 toy/b'],
    ['of a file outweighs an enable', '# kernlint-disable-file\n# kernlint-enable\naaa=bbb\n'],
    ['works in a file with CRLF', '# kernlint-disable-next-line toy/a\r\naaa=1\r\naaa=2\r\n', '3 toy/a'],
    ['works on the last line without its end', '# kernlint-disable-next-line toy/a\naaa=1'],
    ['is no other word', '# kernlint-disabled toy/a\naaa=1\n', '2 toy/a'],
    ['is a comment', 'x = # kernlint-disable-file toy/a\naaa=1\n', '2 toy/a'],
    [
      'that covers what another covers is in use, too',
      '# kernlint-disable-file toy/a\n# kernlint-disable\n# kernlint-disable toy/a\n# kernlint-disable-next-line toy/a\naaa=1\n',
    ],
    ['that silences nothing is reported', '# kernlint-disable-next-line toy/a\nx=1\n', `1 ${UNUSED}`],
    ['that silences nothing is reported, name by name', '# kernlint-disable-next-line toy/a, toy/b\naaa=1\n', `1 ${UNUSED}`],
    ['without a name that silences nothing is reported', '# kernlint-disable\nx=1\n', `1 ${UNUSED}`],
    ['with nothing below it is reported', 'aaa=1\n# kernlint-disable-next-line toy/a', '1 toy/a', `2 ${UNUSED}`],
    ['of a rule that does not exist is reported', '# kernlint-disable-next-line toy/x, toy/a\naaa=1\n', `1 ${UNUSED}`],
    ['may silence the report of itself', `# kernlint-disable-file ${UNUSED}\n# kernlint-disable toy/a\nx=1\n`],
    ['of everything does not silence the report of itself', '# kernlint-disable-file\nx=1\n', `1 ${UNUSED}`],
  ];
  for (const [title, text, ...expected] of cases) it(title, () => assert.deepEqual(found(text), expected));

  it('speaks of the next logical line, with all its continuations', () => {
    assert.deepEqual(found('# kernlint-disable-next-line toy/a\noptions x \\\n  aaa=1\naaa\n', 'etc/modprobe.d/x.conf'), [
      '4 toy/a',
    ]);
  });

  it('ends with its first line where a comment of modprobe.d swallows the next', () => {
    assert.deepEqual(found('# kernlint-disable-next-line toy/a \\\noptions x\naaa\n', 'etc/modprobe.d/x.conf'), []);
  });

  it('begins in the first column in an iptables file', () => {
    const path = 'etc/iptables/rules.v4';
    assert.deepEqual(found('# kernlint-disable-next-line toy/a\n-A aaa\n', path), []);
    assert.deepEqual(found(' # kernlint-disable-next-line toy/a\n-A aaa\n', path), ['2 toy/a']);
    assert.deepEqual(found(';kernlint-disable-next-line toy/a\n-A aaa\n', path), ['2 toy/a']);
  });

  it('of a rule that is switched off is not called useless', () => {
    const settings: Settings = { ...defaultSettings, severity: (rule) => (rule === 'toy/a' ? 'off' : undefined) };
    assert.deepEqual(found('# kernlint-disable-next-line toy/a\naaa=1\n', 'etc/sysctl.conf', settings), []);
  });

  it('costs no more than the lines it stands among', () => {
    const text = Array.from(
      { length: 20_000 },
      () => '# kernlint-disable toy/a\n# kernlint-disable-next-line toy/b\naaa=bbb\n',
    ).join('');
    const start = performance.now();
    assert.deepEqual(found(text), []);
    assert.ok(performance.now() - start < 5000, 'quadratic');
  });
});

describe('the fix of an unused suppression', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['# kernlint-disable-next-line toy/a\nx=1\n', 'x=1\n'],
    ['x=1\n  # kernlint-disable-next-line toy/a -- why\r\ny=1\r\n', 'x=1\ny=1\r\n'],
    ['x=1\n# kernlint-disable-next-line toy/a', 'x=1\n'],
    ['# kernlint-disable-next-line toy/a, toy/b\naaa=1\n', '# kernlint-disable-next-line toy/a\naaa=1\n'],
    ['# kernlint-disable-next-line toy/b, toy/a -- why\naaa=1\n', '# kernlint-disable-next-line toy/a -- why\naaa=1\n'],
    ['# kernlint-disable-next-line toy/x1 , toy/a,zzzzzz/q\naaa=1\n', '# kernlint-disable-next-line toy/a\naaa=1\n'],
    ['# kernlint-disable-next-line toy/b, toy/a, zzzzzz/q -- why\naaa=1\n', '# kernlint-disable-next-line toy/a -- why\naaa=1\n'],
    ['# kernlint-disable toy/a, toy/b\nx=1\n', 'x=1\n'],
  ];
  for (const [before, after] of cases) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => assert.equal(cleaned(before), after));
  }

  it('takes a comment of modprobe.d away with the line that it swallows', () => {
    assert.equal(cleaned('# kernlint-disable toy/a \\\noptions x\nblacklist y\n', 'etc/modprobe.d/x.conf'), 'blacklist y\n');
  });

  it('corrects a name that is one letter off', () => {
    const near = toyRules(wordRule('toy/long-name', 'aaa'));
    const workspace = workspaceOf({ 'etc/sysctl.conf': '# kernlint-disable toy/lnog-name -- why\naaa=1\n' });
    const fixed = applyFixes(workspace, () => defaultSettings, near, { offered: true, formatOf: formatOfPath });
    assert.equal(fixed.workspace.file('etc/sysctl.conf')!.text, '# kernlint-disable toy/long-name -- why\naaa=1\n');
  });
});

import assert from 'node:assert/strict';
import { readArguments, UsageError } from '../../server/src/cli/arguments.ts';
import { useFolder } from '../harness/cli.ts';

describe('the command line', () => {
  const folder = useFolder();

  it('takes options before and behind the paths', () => {
    const read = readArguments(['--format=json', 'check', 'a', '--kernel', '3.10', 'b', '--memory=16G', '--', '--c']);
    assert.equal(read.command, 'check');
    assert.deepEqual(read.operands, ['a', 'b', '--c']);
    assert.equal(read.format, 'json');
    assert.equal(read.memory, 16 * 2 ** 30);
    assert.ok(read.kernel?.label.includes('3.10'));
  });

  it('takes a colour with and without a value', () => {
    const color = (...args: string[]) => readArguments(['check', 'x', ...args]).color;
    assert.deepEqual(
      [color(), color('--color'), color('--color=always'), color('--color=never'), color('--color=auto'), color('--no-color')],
      [undefined, true, true, false, undefined, false],
    );
  });

  const wrong: readonly (readonly [args: string[], message: RegExp])[] = [
    [[], /name a command/],
    [['chekc', 'x'], /unknown command "chekc"; did you mean check\?/],
    [['etc/sysctl.conf'], /unknown command "etc\/sysctl\.conf"; to check a file, write kernlint check/],
    [['check'], /name files or folders/],
    [['check', 'x', '--kernal', '6.1'], /unknown option --kernal; did you mean --kernel\?/],
    [['check', 'x', '--kernel=nothing'], /--kernel: .*nothing/],
    [['check', 'x', '--memory', '16'], /--memory: .*16G/],
    [['check', 'x', '--format', 'xml'], /--format takes one of text, json, not "xml"/],
    [['check', 'x', '--as', 'ini'], /--as takes one of sysctl, modprobe/],
    [['check', '-', '-'], /standard input can be read once/],
    [['check', 'x', '--stdin-filename', 'y'], /give - as a path/],
    [['check', 'x', '--offered'], /go with kernlint fix/],
    [['check', 'x', '--config', 'a', '--no-config'], /contradict/],
    [['check', 'x', '--config'], /--config/],
    [['explain'], /name one rule/],
  ];
  for (const [args, message] of wrong) {
    it(`refuses "kernlint ${args.join(' ')}" with exit code 2 and one line`, async () => {
      assert.throws(() => readArguments(args), UsageError);
      const { code, out, err } = await folder().kernlint(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
      assert.equal(err.split('\n').length, 2, err);
    });
  }

  it('explains a rule, and suggests the nearest for a name that none has', async () => {
    const { code, out } = await folder().kernlint(['explain', 'file/byte-order-mark']);
    assert.equal(code, 0);
    assert.match(out, /^# file\/byte-order-mark\n/);
    assert.match(out, /etc\/sysctl\.d\/90-net\.conf:1:1: error: The file begins with a byte order mark/);
    const unknown = await folder().kernlint(['explain', 'file/byte-order-marc']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /did you mean file\/byte-order-mark\?/);
  });

  it('lists the rules, tells its version and helps', async () => {
    assert.match((await folder().kernlint(['rules'])).out, /^file\/byte-order-mark +error +safe fix +Byte order mark$/m);
    assert.match((await folder().kernlint(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    const help = await folder().kernlint(['check', '--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /kernlint check PATHS/);
  });
});

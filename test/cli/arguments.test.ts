import assert from 'node:assert/strict';
import { readCommandLine } from '../../server/src/cli/command.ts';
import { commands } from '../../server/src/cli/commands/index.ts';
import { inputArguments } from '../../server/src/cli/options.ts';
import { reportArguments } from '../../server/src/cli/report-options.ts';
import { useFolder } from '../harness/cli.ts';

describe('the command line', () => {
  const folder = useFolder();

  it('takes options before and behind the paths', () => {
    const { command, values, operands } = readCommandLine(
      ['--format=json', 'check', 'a', '--kernel', '3.10', 'b', '--memory=16G', '--boot', 'openrc', '--', '--c'],
      commands,
    );
    assert.equal(command?.name, 'check');
    const { kernel, memory, boot, paths } = inputArguments(values, operands);
    assert.deepEqual(paths, ['a', 'b', '--c']);
    assert.equal(reportArguments(values).format, 'json');
    assert.equal(memory, 16 * 2 ** 30);
    assert.equal(boot, 'openrc');
    assert.ok(kernel?.label.includes('3.10'));
  });

  it('takes a colour with and without a value', () => {
    const color = (...args: string[]) => reportArguments(readCommandLine(['check', 'x', ...args], commands).values).color;
    assert.deepEqual(
      [color(), color('--color'), color('--color=always'), color('--color=never'), color('--color=auto'), color('--no-color')],
      [undefined, true, true, false, undefined, false],
    );
  });

  it('has one kind of option by one name, whichever the command', () => {
    const types = new Map<string, string>();
    for (const { options } of commands)
      for (const [name, { type }] of Object.entries(options)) {
        assert.equal(types.get(name) ?? type, type, name);
        types.set(name, type);
      }
  });

  it('helps with each command, and names each of its options', async () => {
    for (const { name, options } of commands) {
      const { code, out } = await folder().kernlint([name, '--help']);
      assert.equal(code, 0);
      for (const option of Object.keys(options)) assert.ok(out.includes(`--${option}`), `${name}: --${option}`);
      for (const line of out.split('\n')) assert.ok(line.length <= 130, line);
    }
  });

  const wrong: readonly (readonly [args: string[], message: RegExp])[] = [
    [[], /name a command/],
    [['chekc', 'x'], /unknown command "chekc"; did you mean check\?/],
    [['etc/sysctl.conf'], /unknown command "etc\/sysctl\.conf"; to check a file, write kernlint check/],
    [['check'], /name files or folders/],
    [['check', 'x', '--format', 'jsn'], /not "jsn"; did you mean json\?/],
    [['check', 'x', '--format'], /^kernlint: --format needs a value$/m],
    [['check', 'x', '--format', '--color'], /^kernlint: --format needs a value; write --format=VALUE/],
    [['check', 'x', '--staged=yes'], /^kernlint: --staged takes no value$/m],
    [['check', 'x', '--kernal', '6.1'], /unknown option --kernal; did you mean --kernel\?/],
    [['check', 'x', '--kernel=nothing'], /--kernel: .*nothing/],
    [['check', 'x', '--memory', '16'], /--memory: .*16G/],
    [['check', 'x', '--boot', 'upstart'], /--boot takes one of systemd, openrc, .*, not "upstart"/],
    [['check', 'x', '--format', 'xml'], /--format takes one of text, grouped, json, .*, not "xml"/],
    [['check', 'x', '--as', 'ini'], /--as takes one of sysctl, modprobe/],
    [['check', '-', '-'], /standard input can be read once/],
    [['check', 'x', '--stdin-filename', 'y'], /give - as a path/],
    [['check', 'x', '--offered'], /--offered goes with kernlint fix, not with kernlint check/],
    [['check', 'x', '--config', 'a', '--no-config'], /contradict/],
    [['check', 'x', '--config'], /--config/],
    [['explain'], /name one rule/],
  ];
  for (const [args, message] of wrong) {
    it(`refuses "kernlint ${args.join(' ')}" with exit code 2 and one line`, async () => {
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
    const help = await folder().kernlint(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /kernlint check PATHS/);
  });
});

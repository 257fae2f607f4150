import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { commands } from '../../server/src/cli/commands/index.ts';
import { manPage } from '../../server/src/cli/man.ts';

describe('the manual page', () => {
  const page = manPage(commands);
  const run = (program: string, args: readonly string[]) => spawnSync(program, args, { input: page, encoding: 'utf8' });

  it('is what mandoc and groff take without a warning', function () {
    const tools = [
      ['mandoc', ['-Tlint', '-W', 'warning']],
      ['groff', ['-man', '-ww', '-z']],
    ] as const;
    const there = tools.filter(([program]) => spawnSync(program, ['-h']).error === undefined);
    if (there.length === 0) {
      console.log('      skipped: neither mandoc nor groff is installed');
      this.skip();
    }
    for (const [program, args] of there) {
      const { stdout, stderr } = run(program, args);
      // A page without a date is the same on each day that it is made.
      const said = `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && !line.includes('missing date'));
      assert.deepEqual(said, [], program);
    }
  });

  it('tells each command and each option, as they are typed', function () {
    if (spawnSync('groff', ['-h']).error !== undefined) {
      console.log('      skipped: groff is not installed');
      this.skip();
    }
    const told = run('groff', ['-man', '-Tascii', '-P-cbou', '-rLL=400n']).stdout;
    for (const { name, options } of commands) {
      assert.ok(told.includes(`kernlint ${name}`), name);
      const [, part = ''] = told.split(`\n   kernlint ${name}`);
      for (const [option, { value }] of Object.entries(options))
        assert.match(
          part.replaceAll('|', '/'),
          new RegExp(`--${option}${value ? ` ${value.replaceAll('|', '/')}` : ''}\\s`),
          name,
        );
    }
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { commands } from '../../server/src/cli/commands/index.ts';
import { REPORT_FORMATS } from '../../server/src/cli/reports/index.ts';
import { allRules } from '../../server/src/core/index.ts';
import { useFolder } from '../harness/cli.ts';

const COMMANDS = [...commands.map(({ name }) => name), 'lsp'].sort();

/** Command lines up to where the user asks, and all that a shell then offers. */
const QUESTIONS: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['kernlint ', COMMANDS],
  ['kernlint che', ['check']],
  ['kernlint --ver', ['--version']],
  ['kernlint check --format ', [...REPORT_FORMATS].sort()],
  ['kernlint check --format ju', ['junit']],
  ['kernlint check etc --max-w', ['--max-warnings']],
  ['kernlint effective --reader ', ['openrc', 'procps', 'systemd']],
  ['kernlint trace --loader l', ['legacy']],
  ['kernlint conntrack --format ', ['json', 'text']],
  ['kernlint kernels --from debian1', ['debian10', 'debian11', 'debian12', 'debian13']],
  ['kernlint explain notr', [...allRules.byId.keys()].filter((id) => id.startsWith('notr')).sort()],
  ['kernlint completion ', ['bash', 'fish', 'zsh']],
  ['kernlint check ho', ['hosts/']],
  ['kernlint check --config ker', ['kern el.json']],
  ['kernlint check --root ', ['hosts/']],
  ['kernlint lsp --', ['--stdio']],
];

describe('kernlint completion', function () {
  this.timeout(60_000);
  const folder = useFolder();
  beforeEach(() => folder().write({ 'hosts/a/etc/sysctl.conf': '', 'kern el.json': '' }));
  const script = async (shell: string) => {
    const { code, out } = await folder().kernlint(['completion', shell]);
    assert.equal(code, 0);
    return out;
  };
  const run = (shell: string, args: readonly string[], input: string) => {
    const { stdout, stderr } = spawnSync(shell, args, {
      cwd: folder().path,
      input,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder().path },
    });
    assert.equal(stderr, '');
    return stdout;
  };
  function needs(test: Mocha.Context, shell: string): void {
    if (spawnSync(shell, ['-c', 'true']).status === 0) return;
    console.log(`      skipped: ${shell} is not installed`);
    test.skip();
  }
  /** What stands behind each mark, sorted; the marks tell the questions apart. */
  const answers = (out: string) =>
    out
      .split('== question\n')
      .slice(1)
      .map((part) => [...new Set(part.split('\n').filter(Boolean))].sort());
  const check = (out: string) => {
    const told = answers(out);
    for (const [i, [line, offered]] of QUESTIONS.entries()) assert.deepEqual(told[i], offered, line);
  };

  it('teaches bash', async function () {
    needs(this, 'bash');
    const ask = QUESTIONS.map(([line]) => {
      const typed = line.split(' ').map((word) => `'${word}'`);
      return `echo '== question'\nCOMP_WORDS=(${typed.join(' ')}) COMP_CWORD=${typed.length - 1}\n_kernlint\nfor one in "\${COMPREPLY[@]}"; do [[ -d $one ]] && one+=/; echo "$one"; done\n`;
    });
    check(run('bash', ['--norc'], `${await script('bash')}\n${ask.join('')}`));
  });

  it('teaches bash the value behind =, which it takes for a word', async function () {
    needs(this, 'bash');
    const ask = (words: string) =>
      `echo '== question'\nCOMP_WORDS=(${words})\nCOMP_CWORD=$((\${#COMP_WORDS[@]} - 1))\n_kernlint\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`;
    const out = run(
      'bash',
      ['--norc'],
      `${await script('bash')}\n${ask('kernlint check --format =')}${ask('kernlint check --format = sar')}`,
    );
    assert.deepEqual(answers(out), [[...REPORT_FORMATS].sort(), ['sarif']]);
  });

  it('teaches fish', async function () {
    needs(this, 'fish');
    const ask = QUESTIONS.map(([line]) => `echo '== question'\ncomplete -C '${line}'\n`);
    const out = run('fish', ['--no-config', '-c', `${await script('fish')}\n${ask.join('')}`], '');
    check(out.replace(/\t.*/g, '').replaceAll('kern\\ el', 'kern el'));
  });

  it('teaches zsh', async function () {
    needs(this, 'zsh');
    // Asked in a terminal of its own, where what is offered goes through compadd; calls that only sort their words offer nothing.
    const inside = [
      'PS1=; autoload -Uz compinit; compinit -u -D; LISTMAX=0',
      'compadd() {',
      '  local -a found',
      '  if (( ! $' + '{argv[(I)-[ODA]*]} )); then builtin compadd -O found "$@"; offered+=($found); fi',
      '  builtin compadd "$@"',
      '}',
      'ask() {',
      '  offered=(); zle complete-word',
      '  { print "== question"; for one in $offered; do [[ -d $one ]] && one+=/; print -r -- $one; done } >> answers',
      '  zle kill-whole-line; print -r "== done"',
      '}',
      'zle -N ask; bindkey "^I" ask; source ./c.zsh; print "== done"',
    ];
    folder().write({ 'c.zsh': await script('zsh'), 'inside.zsh': inside.join('\n') });
    const wait = "zpty -r z answer $'*== done\\r*'\n";
    const ask = QUESTIONS.map(([line]) => `zpty -w -n z $'${line}\\t'\n${wait}`);
    run(
      'zsh',
      ['-f'],
      `zmodload zsh/zpty\nzpty z 'TERM=dumb zsh -f -i'\nzpty -w z 'source ./inside.zsh'\n${wait}${ask.join('')}zpty -d z\n`,
    );
    check(folder().read('answers').replaceAll('\\ ', ' '));
  });
});

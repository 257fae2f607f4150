import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { formatOfPath } from '../../server/src/core/index.ts';
import { useFolder } from '../harness/cli.ts';

const root = join(import.meta.dirname, '..', '..');
const OLD = 'net.ipv4.netfilter.ip_conntrack_max = 65536\n';
const who = {
  GIT_AUTHOR_NAME: 't',
  GIT_AUTHOR_EMAIL: 't@example.org',
  GIT_COMMITTER_NAME: 't',
  GIT_COMMITTER_EMAIL: 't@example.org',
};
const guide = readFileSync(join(root, 'docs/ci.md'), 'utf8');

/** The block of the guide that begins with a comment that names a file. */
function recipe(file: string): string {
  const [, text] = new RegExp(`\`\`\`\\w+\\n(?:#|//) ${file.replaceAll('.', '\\.')}\\n([^]+?)\`\`\``).exec(guide) ?? [];
  return text!;
}

describe('hooks, with the programs that run them', function () {
  this.timeout(180_000);
  const folder = useFolder();
  const env = () => ({
    ...process.env,
    ...who,
    HOME: folder().path,
    PATH: `${join(folder().path, 'bin')}:${process.env.PATH}`,
    FORCE_COLOR: '0',
  });
  const run = (command: string, args: readonly string[], cwd = folder().path, more: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...env(), ...more } });
    return { code: status, out: stdout + stderr };
  };
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', args, { cwd, env: env(), stdio: ['ignore', 'pipe', 'pipe'] });

  beforeEach(() => {
    folder().write({ 'bin/kernlint': `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n` });
    execFileSync('chmod', ['+x', join(folder().path, 'bin/kernlint')]);
  });

  it('pre-commit installs this repository, and its hooks judge and mend', function () {
    if (run('pre-commit', ['--version']).code !== 0) {
      console.log('      skipped: there is no pre-commit here; run: apt-get install pre-commit');
      this.skip();
    }
    const source = join(folder().path, 'kernlint');
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\0');
    for (const file of files.filter((name) => name !== '' && existsSync(join(root, name)))) {
      mkdirSync(dirname(join(source, file)), { recursive: true });
      cpSync(join(root, file), join(source, file));
    }
    git(source, 'init', '-q');
    git(source, 'add', '-A');
    git(source, 'commit', '-qm', 'all');
    const rev = git(source, 'rev-parse', 'HEAD').toString().trim();

    const repo = join(folder().path, 'repo');
    const config = parse(recipe('.pre-commit-config.yaml'));
    const hooks = config.repos[0].hooks.map(({ id }: { id: string }) => ({ id, language_version: 'system' }));
    folder().write({
      'repo/.pre-commit-config.yaml': JSON.stringify({ repos: [{ repo: source, rev, hooks }] }),
      'repo/etc/sysctl.d/old.conf': OLD,
      'repo/etc/sysctl.d/other.conf': 'net.ipv4.tcp_tw_recycle = 1\n',
      'repo/etc/modprobe.d/nf.conf': 'options nf_conntrack hashsize=16384\n',
    });
    git(repo, 'init', '-q');
    git(repo, 'add', '.pre-commit-config.yaml', 'etc/sysctl.d/old.conf', 'etc/modprobe.d');
    const { npm_config_cache: cache = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim() } =
      process.env;
    const hook = () =>
      run('pre-commit', ['run'], repo, { PRE_COMMIT_HOME: join(folder().path, 'cache'), npm_config_cache: cache });
    const first = hook();
    assert.equal(first.code, 1, first.out);
    assert.match(first.out, /etc\/sysctl\.d\/old\.conf:1:1: warning: .*\[sysctl\/deprecated-key\]/);
    assert.doesNotMatch(first.out, /tcp_tw_recycle/, 'a file that is not in the commit');
    assert.equal(
      folder().read('repo/etc/sysctl.d/old.conf'),
      'net.netfilter.nf_conntrack_max = 65536\n',
      'kernlint-fix mended it',
    );
    git(repo, 'add', 'etc/sysctl.d/old.conf');
    const second = hook();
    assert.equal(second.code, 0, second.out);
  });

  it('the hooks of pre-commit are for the names that kernlint knows', () => {
    const [check, fix] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
    assert.equal(check.files, fix.files);
    const names = new RegExp(check.files.replace('(?x)', '').replace(/\s+/g, ''));
    const known = [
      'etc/sysctl.conf',
      'a/sysctl.d/99-x.conf.j2',
      'etc/modprobe.d/nf.conf',
      'etc/modprobe.conf',
      'modules-load.d/a.conf',
      'etc/sysconfig/iptables-config',
      'etc/sysconfig/ip6tables',
      'etc/iptables/rules.v4',
      'iptables.rules',
      'iptables.up.rules',
      'var/lib/iptables/rules-save',
      'my.iptables',
      'etc/ufw/before6.rules',
      'etc/ufw/user.rules',
    ];
    for (const name of known) assert.ok(formatOfPath(name) && names.test(name), name);
    for (const name of ['README.md', 'sysctl.conf.bak', 'rules.v4.orig', 'sysctl.d/README', 'iptables.sh'])
      assert.ok(!names.test(name), name);
  });

  it('lint-staged runs the recipe, and the commit is refused', () => {
    const repo = join(folder().path, 'repo');
    folder().write({
      'repo/lint-staged.config.mjs': recipe('lint-staged.config.mjs'),
      'repo/.husky/pre-commit': `#!/bin/sh\n${recipe('.husky/pre-commit')}`,
      'repo/package.json': '{ "name": "x", "private": true }\n',
      'repo/etc/sysctl.d/a.conf': 'net.ipv4.ip_forward = 1\n',
    });
    execFileSync('chmod', ['+x', join(repo, '.husky/pre-commit')]);
    const npx = join(folder().path, 'bin/npx');
    writeFileSync(
      npx,
      `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'node_modules/lint-staged/bin/lint-staged.js')}" "$@"\n`,
    );
    execFileSync('chmod', ['+x', npx]);
    git(repo, 'init', '-q');
    git(repo, 'config', 'core.hooksPath', '.husky');
    git(repo, 'add', '.');
    const sound = run('git', ['commit', '-qm', 'first'], repo);
    assert.equal(sound.code, 0, sound.out);
    folder().write({ 'repo/etc/sysctl.d/b.conf': OLD });
    git(repo, 'add', '.');
    const refused = run('git', ['commit', '-qm', 'second'], repo);
    assert.notEqual(refused.code, 0);
    assert.match(refused.out, /b\.conf:1:1: warning/);
  });

  it('the step of the GitHub action annotates, writes SARIF and ends as the check does', () => {
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
    const step = action.runs.steps.at(-1);
    folder().write({ 'a b/etc/sysctl.conf': OLD, 'c/etc/sysctl.conf': 'net.ipv4.ip_forward = 1\n' });
    const inputs: Readonly<Record<string, string>> = Object.fromEntries(
      Object.entries<{ default: string }>(action.inputs).map(([name, { default: value }]) => [name, value]),
    );
    const check = (given: Readonly<Record<string, string>>) => {
      const value = (text: string) =>
        text
          .replace(/\$\{\{ github\.action_path \}\}/, root)
          .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => ({ ...inputs, ...given })[name]!);
      const variables = Object.fromEntries(Object.entries<string>(step.env).map(([name, text]) => [name, value(text)]));
      return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], folder().path, variables);
    };
    const failing = check({ sarif: 'out.sarif', kernel: 'rhel8' });
    assert.equal(failing.code, 1, failing.out);
    assert.match(failing.out, /^::warning file=a b\/etc\/sysctl\.conf,line=1/m);
    assert.equal(JSON.parse(folder().read('out.sarif')).version, '2.1.0');
    assert.equal(check({ paths: 'c', 'max-warnings': '3' }).code, 0);
    assert.equal(check({ 'max-warnings': '3' }).code, 0);
    assert.equal(check({ paths: '$(touch made) `touch made` c' }).code, 2);
    assert.throws(() => folder().read('made'), 'nothing in an input is run');
  });
});

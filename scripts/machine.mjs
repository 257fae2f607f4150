// What this machine has, and how it comes by the rest: Debian packages by apt where we are root, the editor through npm anywhere on Linux.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const editorDir = join(root, 'test', 'vscode-web');

/** Where the packaged extension is put. */
export function packageFile() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(root, `${name}-${version}.vsix`);
}

/** Debian's packages, by the command that tells whether they are here. */
const debianPackages = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  'iptables-restore': ['iptables'],
  ipset: ['ipset'],
  ip: ['iproute2'],
  modprobe: ['kmod'],
  sysctl: ['procps'],
  'pre-commit': ['pre-commit'],
};

const sameTool = { chromium: ['chromium-browser', 'google-chrome', 'google-chrome-stable'] };

/** Gives the path of a command, or undefined. The sbin folders count too: a user's PATH often lacks them. */
export function which(command) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
  const suffixes = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  return folders.flatMap((folder) => suffixes.map((suffix) => join(folder, command + suffix))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const has = (command) => [command, ...(sameTool[command] ?? [])].some((name) => which(name));

/** Runs a command in the project and shows what it prints; gives its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/**
 * Brings the commands that are missing, where this is a Debian and we are root. Gives those that are missing still, each with the
 * command that brings it: `{ chromium: 'apt-get install chromium' }`.
 */
export function ensureCommands(commands) {
  const missing = commands.filter((command) => !has(command));
  const packages = missing.flatMap((command) => debianPackages[command]);
  if (packages.length > 0 && which('apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(', ')} ...`);
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], options);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  }
  const still = missing.filter((command) => !has(command));
  return Object.fromEntries(still.map((command) => [command, `apt-get install ${debianPackages[command].join(' ')}`]));
}

/** Brings the VS Code that comes through npm, once for each state of its lock. Gives undefined, or the reason why it cannot run here. */
export async function ensureEditor() {
  if (process.platform !== 'linux') return 'the VS Code that comes through npm runs on Linux only';
  const lock = createHash('sha256')
    .update(readFileSync(join(editorDir, 'package-lock.json')))
    .digest('hex');
  const stamp = join(editorDir, 'node_modules', '.installed-lock');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.log('Installing the VS Code for the tests into test/vscode-web (about 500 MB) ...');
    if (run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: editorDir }) !== 0)
      return 'npm could not install it; run: npm ci --ignore-scripts --prefix test/vscode-web';
    writeFileSync(stamp, lock);
  }
  const { prepare } = await import('../test/vscode-web/prepare.mjs');
  const { findNode } = await import('../test/vscode-web/editor.mjs');
  prepare();
  return findNode() ? undefined : `its server needs Node 22.15 or newer, and this is ${process.version}`;
}

/** As ensureEditor, and with a browser that shows it. */
export async function ensureEditorAndChromium() {
  const reason = await ensureEditor();
  if (reason) return reason;
  const missing = process.env.VSCODE_WEB_CHROMIUM ? {} : ensureCommands(['chromium']);
  return missing.chromium && `no Chromium; run: ${missing.chromium}`;
}

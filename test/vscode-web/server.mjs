import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { builtinsDir, findNode, serverDir } from './editor.mjs';

const main = join(serverDir, 'out', 'server-main.js');

/** Runs the server's own command line, as `code --install-extension` does on the desktop; gives what it prints. */
export function runServerCommand(dirs, ...args) {
  const folders = ['--extensions-dir', dirs.extensions, '--server-data-dir', dirs.server];
  const { stdout, stderr } = spawnSync(findNode(), [main, ...args, ...folders], { encoding: 'utf8' });
  return stdout + stderr;
}

/**
 * Starts a VS Code server on a free port of 127.0.0.1, behind a random token. It reaches no marketplace and sends no telemetry.
 * `dirs` names the folders it may write to: `server`, `userData`, `extensions`. `onOutput` is handed all that it prints.
 * Gives `{ port, token, exited, stop }`; `exited` resolves with a sentence when it ends by itself, `stop` ends it and all its children.
 */
export async function startServer({ dirs, port = 0, locale, extraArguments = [], onOutput = () => {} }) {
  const token = randomUUID();
  const node = findNode();
  if (!node) throw new Error('the VS Code server needs Node 22.15 or newer');
  const child = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust', '--force-disable-user-env'],
      ...['--server-data-dir', dirs.server, '--user-data-dir', dirs.userData, '--extensions-dir', dirs.extensions],
      ...['--builtin-extensions-dir', builtinsDir],
      ...(locale ? ['--locale', locale] : []),
      ...extraArguments,
    ],
    // Its own process group: extension hosts, file watchers and language servers are in it, and end with it.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
  );

  let log = '';
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(`${code ?? signal}`)));
  let stopping = false;
  const exited = new Promise((resolve) => {
    ended.then((how) => stopping || resolve(`the VS Code server ended early (${how})\n${log.slice(-2000)}`));
  });
  const listening = new Promise((resolve, reject) => {
    const read = (data) => {
      log += data;
      onOutput(String(data));
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    exited.then((why) => reject(new Error(why)));
  });

  const stop = async () => {
    stopping = true;
    const kill = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // The group is gone already.
      }
    };
    if (child.exitCode === null && child.signalCode === null) {
      kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000))]);
    }
    kill('SIGKILL');
  };
  return { port: await listening, token, exited, stop };
}

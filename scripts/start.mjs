// `npm start`: builds, prints the findings of examples/, and opens them in a VS Code that runs the extension from this folder.
// `npm start -- --browser` serves a VS Code to a browser also where there is no display, and prints its address (forward the port to it).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCommands, ensureEditor, packageFile, root, run, which } from './machine.mjs';

const examples = join(root, 'examples');
const first = join(examples, 'webhost', 'etc', 'sysconfig', 'iptables');
const { env, platform } = process;
const serve = process.argv.includes('--browser');

if (run(process.execPath, ['esbuild.mjs']) !== 0) process.exit(1);

console.log('\n$ node dist/cli.js check examples');
if (run(process.execPath, ['dist/cli.js', 'check', 'examples']) > 1) process.exit(1);

const hasDisplay = platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
const someoneLooks = hasDisplay && !env.CI && process.stdin.isTTY;
if (serve) await openInBrowser();
else if (!someoneLooks) sayHow();
else if (which('code')) openOnDesktop();
else await openInBrowser();

function sayHow() {
  console.log(`
There is no display, or nobody at it, so no editor is opened. To see the examples in VS Code:
  with a desktop VS Code:   code --extensionDevelopmentPath="${root}" "${examples}"
  in a browser:             npm start -- --browser`);
}

function openOnDesktop() {
  console.log('\nOpening examples/ in VS Code.');
  process.exitCode = run(which('code'), [`--extensionDevelopmentPath=${root}`, examples, first], { shell: platform === 'win32' });
}

async function openInBrowser() {
  const reason = await ensureEditor();
  if (reason) {
    console.error(`\nNo VS Code to open: there is no "code" command, and ${reason}.`);
    process.exit(1);
  }
  if (run(process.execPath, ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] }) !== 0) process.exit(1);
  const { runServerCommand, startServer } = await import('../test/vscode-web/server.mjs');
  const { calmSettings } = await import('../test/vscode-web/editor.mjs');
  const temp = mkdtempSync(join(tmpdir(), 'kernlint-'));
  const dirs = { server: join(temp, 'server'), userData: join(temp, 'user-data'), extensions: join(temp, 'extensions') };
  mkdirSync(join(dirs.userData, 'User'), { recursive: true });
  writeFileSync(join(dirs.userData, 'User', 'settings.json'), JSON.stringify(calmSettings));
  runServerCommand(dirs, '--install-extension', packageFile());
  const server = await startServer({ dirs });
  const close = async () => {
    await server.stop();
    rmSync(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close);
  server.exited.then((why) => {
    console.error(why);
    process.exit(1);
  });

  const payload = JSON.stringify([['openFile', `vscode-remote://localhost:${server.port}${encodeURI(first)}`]]);
  const query = new URLSearchParams({ tkn: server.token, folder: examples, payload });
  const url = `http://localhost:${server.port}/?${query}`;
  console.log(`\nexamples/ in VS Code, until you press Ctrl-C:\n  ${url}`);
  if (someoneLooks) showInBrowser(url);
}

function showInBrowser(url) {
  const opener = platform === 'darwin' ? 'open' : 'xdg-open';
  const browsers = ['firefox', 'chromium', 'google-chrome', 'x-www-browser'];
  if (!which('xdg-open') && !browsers.some(which)) ensureCommands(['chromium']);
  const command = [opener, ...browsers].find(which);
  if (!command) return;
  const args = command === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox', url] : [url];
  spawn(which(command), args, { stdio: 'ignore', detached: true }).unref();
}

#!/usr/bin/env node
// Stands in for the VS Code desktop program that @vscode/test-electron starts: takes the same command line, starts the VS Code server of the
// npm package code-server, opens its workbench in a headless Chromium, prints what the tests print, and leaves with their exit code.
//
//   --extensionDevelopmentPath=, --extensionTestsPath=, --user-data-dir=, --extensions-dir=, --locale=, --disable-extensions,
//   and a folder, a .code-workspace or a file, mean what they mean on the desktop. The environment says the rest:
//
//   VSCODE_WEB_KIND=web    the extension and its tests run in the web worker host, not in the remote Node host
//   VSCODE_WEB_DRIVER      a module whose default export, called with { page }, runs instead of a test suite and drives the page itself
//   VSCODE_WEB_SETTINGS    user settings, as JSON
//   VSCODE_WEB_MARK        what the tests in the worker host put before each line that they print: all else there is the workbench's own log
//   VSCODE_WEB_TIMEOUT_MS  limit of the whole run (240000), then exit code 124
//   VSCODE_WEB_LOG=1       prints the logs of the server and the workbench too
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { calmSettings, findChromium } from './editor.mjs';
import { startServer } from './server.mjs';
import { serveFolder } from './static-server.mjs';

const env = process.env;
const inWorker = env.VSCODE_WEB_KIND === 'web';
const verbose = env.VSCODE_WEB_LOG === '1';
const limit = Number(env.VSCODE_WEB_TIMEOUT_MS ?? 240_000);
const options = readCommandLine(process.argv.slice(2));

const temp = mkdtempSync(join(tmpdir(), 'vscode-web-'));
const userData = options['user-data-dir'] ? resolve(options['user-data-dir']) : join(temp, 'user-data');
const extensions = options['extensions-dir'] ? resolve(options['extensions-dir']) : join(temp, 'extensions');
for (const dir of [join(userData, 'User'), extensions]) mkdirSync(dir, { recursive: true });

let server;
let browser;
let finished = false;
const timer = setTimeout(() => finish(124, `no result after ${limit} ms`), limit);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(130, signal));
process.on('uncaughtException', (error) => finish(2, error.stack));
process.on('unhandledRejection', (error) => finish(2, error?.stack ?? String(error)));

// What the tests print goes through a file: in the log it would be mixed with the workbench's own. The second file says that the tests came
// to their end: an extension host that was killed reports exit code 0.
const output = join(temp, 'tests.out');
const completed = join(temp, 'tests.completed');
writeFileSync(output, '');
let printed = 0;
const printing = setInterval(printOutput, 50);

writeSettings();
server = await startServer({
  dirs: { server: join(temp, 'server'), userData, extensions },
  locale: options.locale,
  extraArguments: ['--enable-smoke-test-driver'],
  onOutput: watchServer,
});
server.exited.then((why) => finish(2, why));
const authority = `localhost:${server.port}`;
const extensionUrls = new Map();
if (inWorker) for (const folder of options.extensionDevelopmentPath) extensionUrls.set(folder, await serveFolder(folder));

const page = await openPage();
await page.goto(`http://${authority}/?${workbenchQuery()}`);
await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
if (env.VSCODE_WEB_DRIVER) {
  const { default: drive } = await import(pathToFileURL(resolve(env.VSCODE_WEB_DRIVER)).href);
  try {
    await drive({ page });
    await finish(0);
  } catch (error) {
    await finish(1, error.stack);
  }
}

function readCommandLine(words) {
  const read = { extensionDevelopmentPath: [], positional: [] };
  for (const word of words) {
    const [, name, value] = /^--([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (!name) read.positional.push(word);
    else if (name === 'extensionDevelopmentPath') read.extensionDevelopmentPath.push(resolve(value));
    else read[name] = value ?? true;
  }
  return read;
}

function writeSettings() {
  const file = join(userData, 'User', 'settings.json');
  if (existsSync(file) && !env.VSCODE_WEB_SETTINGS) return;
  const settings = { ...calmSettings, ...JSON.parse(env.VSCODE_WEB_SETTINGS ?? '{}') };
  writeFileSync(file, JSON.stringify(settings));
}

/** A crash of the extension host reaches the page as a mere notification, so it is read from the server's log. */
function watchServer(text) {
  if (verbose) process.stderr.write(text.replace(/^/gm, '[server] '));
  const crash = !inWorker && /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(text);
  if (crash)
    setTimeout(() => finish(1, `the extension host ended without a result (code ${crash[1]}, signal ${crash[2]})`), 3000);
}

async function openPage() {
  const executablePath = findChromium();
  if (!executablePath) await finish(2, 'no Chromium found; install it, or name one in VSCODE_WEB_CHROMIUM');
  const { chromium } = await import('playwright-core');
  browser = await chromium.launch({
    executablePath,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
  browser.on('disconnected', () => finish(2, 'the browser went away'));
  const locale = options.locale ?? 'en-US';
  const context = await browser.newContext({ bypassCSP: inWorker, viewport: { width: 1400, height: 900 }, locale });
  if (options.locale)
    await context.addInitScript((name) => {
      globalThis._VSCODE_NLS_LANGUAGE = name;
    }, locale);
  await context.addCookies([{ name: 'vscode-tkn', value: server.token, url: `http://${authority}` }]);
  const opened = await context.newPage();
  opened.on('crash', () => finish(2, 'the page crashed'));
  if (verbose) opened.on('console', (message) => console.error(`[page] ${message.type()} ${message.text().slice(0, 400)}`));
  await opened.exposeFunction('codeAutomationExit', (code) => {
    const killed = code === 0 && !inWorker && !existsSync(completed);
    return killed ? finish(1, 'the extension host ended before the tests did') : finish(code);
  });
  if (inWorker) await letWorkerIn(opened);
  return opened;
}

/** Hands the page what the remote host would have: the extension over http in the page's own configuration, and a way to print. */
async function letWorkerIn(opened) {
  const mark = env.VSCODE_WEB_MARK ?? '';
  await opened.exposeFunction('codeAutomationLog', (_type, words) => {
    const line = format(...words);
    if (line.startsWith(mark)) appendFileSync(output, `${line.slice(mark.length)}\n`);
  });
  const components = (url) => {
    const { protocol, host, pathname } = new URL(url);
    return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
  };
  const developmentOptions = {
    extensions: [...extensionUrls.values()].map(components),
    ...(options.extensionTestsPath ? { extensionTestsPath: components(urlOf(options.extensionTestsPath)) } : {}),
  };
  await opened.addInitScript((more) => {
    new MutationObserver((_changes, observer) => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (!meta) return;
      observer.disconnect();
      const configuration = JSON.parse(meta.getAttribute('data-settings'));
      configuration.developmentOptions = { ...configuration.developmentOptions, ...more };
      meta.setAttribute('data-settings', JSON.stringify(configuration));
    }).observe(document, { childList: true, subtree: true });
  }, developmentOptions);
}

function workbenchQuery() {
  const payload = [];
  if (!inWorker) {
    for (const folder of options.extensionDevelopmentPath) payload.push(['extensionDevelopmentPath', urlOf(folder)]);
    if (options.extensionTestsPath && !env.VSCODE_WEB_DRIVER) payload.push(['extensionTestsPath', urlOf(testsEntry())]);
  }
  if (options['disable-extensions']) payload.push(['disableExtensions', 'true']);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  const opened = options.positional.map((path) => resolve(path)).find((path) => existsSync(path));
  if (!opened) query.set('ew', 'true');
  else if (statSync(opened).isDirectory()) query.set('folder', opened);
  else query.set('workspace', opened);
  return query;
}

function urlOf(path) {
  const full = resolve(path);
  const encode = (part) => part.split('/').map(encodeURIComponent).join('/');
  for (const [folder, url] of extensionUrls)
    if (full === folder || full.startsWith(folder + sep)) return url + encode(full.slice(folder.length));
  return `vscode-remote://${authority}${encode(full)}`;
}

/** The suite behind a few lines that send its console to the output file; the host gave the console setters that do nothing. */
function testsEntry() {
  const shim = join(temp, 'tests.cjs');
  writeFileSync(
    shim,
    `const { appendFileSync, writeFileSync } = require('node:fs');
const { format } = require('node:util');
const value = (...words) => appendFileSync(${JSON.stringify(output)}, format(...words) + '\\n');
for (const name of ['log', 'info', 'warn', 'error', 'debug']) Object.defineProperty(console, name, { value, configurable: true, writable: true });
exports.run = async () => {
  await require(${JSON.stringify(resolve(options.extensionTestsPath))}).run();
  writeFileSync(${JSON.stringify(completed)}, '');
};
`,
  );
  return shim;
}

function printOutput() {
  const file = openSync(output, 'r');
  const buffer = Buffer.alloc(65_536);
  for (
    let size = readSync(file, buffer, 0, buffer.length, printed);
    size > 0;
    size = readSync(file, buffer, 0, buffer.length, printed)
  ) {
    process.stdout.write(Buffer.from(buffer.subarray(0, size)));
    printed += size;
  }
  closeSync(file);
}

async function finish(code, why) {
  if (finished) return;
  finished = true;
  clearTimeout(timer);
  clearInterval(printing);
  printOutput();
  if (why) console.error(`vscode-web: ${why}`);
  await Promise.race([Promise.resolve(browser?.close()).catch(() => {}), new Promise((done) => setTimeout(done, 5000))]);
  await server?.stop();
  rmSync(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.exit(code);
}

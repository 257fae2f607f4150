// Makes the VS Code server that code-server carries start without any native build. code-server is installed with --ignore-scripts, so the
// server's own dependencies are the plain packages of this folder; the five that would need a compiler are stubs with nothing behind them.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinsDir, serverDir } from './editor.mjs';

const packages = join(import.meta.dirname, 'node_modules');

const spdlog = `const fs = require('node:fs');
class Logger {
  constructor(file) { this.file = file; }
  setPattern() {} clearFormatters() {} setLevel() {} flush() {} drop() {}
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical'])
  Logger.prototype[level] = function (message) {
    try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + level + '] ' + message + '\\n'); } catch {}
  };
exports.version = 0;
exports.setFlushOn = () => {};
exports.setLevel = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (_name, file) => new Logger(file);
`;

const stubs = {
  '@vscode/spdlog': spdlog,
  '@vscode/native-watchdog': 'exports.start = () => {};\n',
  '@vscode/deviceid': "exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';\n",
  '@microsoft/1ds-core-js': 'exports.AppInsightsCore = class {};\n',
  '@microsoft/1ds-post-js': 'exports.PostChannel = class {};\n',
};

// The other built-in extensions cost start-up time, make noise in the log, or ask for native modules.
const builtins = [
  'theme-defaults',
  'theme-modern-icons',
  'theme-seti',
  'configuration-editing',
  'json',
  'json-language-features',
  'markdown-basics',
  'markdown-language-features',
  'mermaid-markdown-features',
  'references-view',
  'search-result',
  'ini',
  'shellscript',
];

/** Makes the installed packages ready to start; throws where they are not installed. May be called again. */
export function prepare() {
  if (!existsSync(join(serverDir, 'out', 'server-main.js')))
    throw new Error('run: npm ci --ignore-scripts --prefix test/vscode-web');
  for (const [name, text] of Object.entries(stubs)) {
    const dir = join(packages, name);
    if (existsSync(join(dir, 'package.json'))) continue;
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ name, version: '0.0.0-stub', main: 'index.js' }));
    writeFileSync(join(dir, 'index.js'), text);
  }
  // The workbench also fetches vscode-textmate, onig.wasm and others below this folder.
  link(packages, join(serverDir, 'node_modules'));
  rmSync(builtinsDir, { recursive: true, force: true });
  mkdirSync(builtinsDir);
  for (const name of builtins) {
    const from = join(serverDir, 'extensions', name);
    if (existsSync(from)) link(from, join(builtinsDir, name));
  }
}

function link(from, to) {
  rmSync(to, { recursive: true, force: true });
  symlinkSync(from, to, 'junction');
}

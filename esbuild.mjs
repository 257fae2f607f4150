// Builds what is shipped: the bundles in dist/.
//   node esbuild.mjs            minified, as packaged
//   node esbuild.mjs --dev      readable, with source maps
//   node esbuild.mjs --watch    --dev, and again after each change
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { notices } from './scripts/notices.mjs';
import { buildSharing } from './scripts/share.mjs';

const LIBRARY = 'dist/index.mjs';
const TYPES = 'dist/index.d.mts';
const NOTICES = 'dist/THIRD-PARTY-NOTICES.txt';
const TEXTS = 'dist/l10n';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  target: 'es2022',
  logLevel: 'warning',
  // jsonc-parser's UMD entry builds and then fails at run time, so the ESM entries come first.
  mainFields: ['module', 'main'],
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
// In the web the extension host and the Worker have no node:* modules at all.
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** The core is most of every server and of the command line: one bundle for all, which Node requires and a Worker finds as a global name. */
const CORE = 'kernlintCore';
const core = {
  ...common,
  platform: 'neutral',
  entryPoints: ['server/src/core/index.ts'],
  outfile: 'dist/core.js',
  format: 'iife',
  globalName: CORE,
  footer: { js: `if (typeof module === 'object') module.exports = ${CORE};` },
};
const withoutCore = (code) => ({
  name: 'without-core',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/core\/index\.ts$/ }, () => ({ path: 'core', namespace: 'shared' }));
    onLoad({ filter: /^core$/, namespace: 'shared' }, () => ({ contents: `module.exports = ${code};` }));
  },
});
const inNode = { plugins: [withoutCore("require('./core.js')")], external: ['./core.js'] };
/** In a Worker, and in Node as a part of the server there. */
const inWorker = {
  plugins: [withoutCore(`typeof ${CORE} === 'object' ? ${CORE} : require('./core.js')`)],
  external: ['./core.js'],
};

/** A bundle of CommonJS has no address of its own. */
const HERE = "const bundleUrl = require('node:url').pathToFileURL(__filename).href;";
const cli = { ...node, ...inNode, define: { 'import.meta.url': 'bundleUrl' } };

/** What the editor loads first is small: the language client is loaded when the extension is active. */
const inEditor = {
  ...node,
  external: ['vscode', './language-client.js'],
  // As import() it would be loaded by another loader than that of the editor.
  supported: { 'dynamic-import': false },
  plugins: [
    {
      name: 'language-client-apart',
      setup({ onResolve }) {
        onResolve({ filter: /\/language-client\.ts$/ }, ({ kind }) =>
          kind === 'dynamic-import' ? { path: './language-client.js', external: true } : undefined,
        );
      },
    },
  ],
};

const bundles = [
  { ...inEditor, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js' },
  core,
  { ...browser, entryPoints: ['server/src/lsp/worker.ts'], outfile: 'dist/worker.web.js', format: 'iife' },
  { ...cli, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: `#!/usr/bin/env node\n${HERE}` } },
  // What a thread runs, and where the library of the pool looks for its own part of that.
  { ...cli, entryPoints: ['server/src/cli/pool-worker.ts'], outfile: 'dist/pool-worker.js', banner: { js: HERE } },
  { ...node, entryPoints: ['node_modules/tinypool/dist/entry/worker.js'], outfile: 'dist/entry/worker.js' },
  // Each panel loads its own script only; the layout of graphs comes with that of the chains.
  ...['chains', 'trace', 'conntrack'].map((view) => ({
    ...browser,
    entryPoints: [`client/src/webview/${view}.ts`],
    outfile: `dist/webview-${view}.js`,
    format: 'iife',
  })),
  { ...common, entryPoints: ['client/src/webview/webview.css'], outfile: 'dist/webview.css' },
  // The library stands alone: it must run where nothing else of the package can be found, such as a Worker.
  { ...common, platform: 'neutral', format: 'esm', entryPoints: ['server/src/api/index.ts'], outfile: LIBRARY },
];

/** Bundles for the web and for the desktop that have much in common. */
const SERVER = 'kernlintServer';
const pairs = [
  [
    {
      ...browser,
      entryPoints: ['client/src/browser/main.ts'],
      outfile: 'dist/client.web.js',
      format: 'cjs',
      external: ['vscode'],
    },
    { ...inEditor, entryPoints: ['client/src/node/language-client.ts'], outfile: 'dist/language-client.js' },
  ],
  [
    {
      ...browser,
      entryPoints: ['server/src/lsp/browser-main.ts'],
      outfile: 'dist/server.web.js',
      format: 'iife',
      globalName: SERVER,
      footer: { js: `if (typeof module === 'object') module.exports = ${SERVER};` },
      ...inWorker,
    },
    { ...node, entryPoints: ['server/src/lsp/node-main.ts'], outfile: 'dist/server.js', ...inNode },
  ],
];

if (watch) {
  await Promise.all([...bundles, ...pairs.flat()].map(async (options) => (await context(options)).watch()));
} else {
  // What is wrong was printed already; the bundles of the last good build stay.
  const built = [
    ...bundles.map((options) => build({ ...options, metafile: true })),
    ...pairs.map((pair) => buildSharing(...pair)),
  ];
  const metafiles = (await Promise.all(built).catch(() => process.exit(1))).flatMap((result) => result.metafile ?? result);
  writeFileSync(NOTICES, notices(metafiles));
  spawnSync(process.execPath, ['--import=tsx', 'scripts/l10n.ts', '--pack', TEXTS], { stdio: 'inherit' });
  writeFileSync(TYPES, declarations());
  const outfiles = [...bundles, ...pairs.flat()].map(({ outfile }) => outfile);
  const made = [TYPES, NOTICES, `${TEXTS}/`, ...outfiles.flatMap((outfile) => (dev ? [outfile, `${outfile}.map`] : [outfile]))];
  for (const name of readdirSync('dist'))
    if (!made.some((file) => `${file}/`.startsWith(`dist/${name}/`))) rmSync(`dist/${name}`, { recursive: true });
  chmodSync('dist/cli.js', 0o755);
  for (const outfile of outfiles) console.log(`${outfile.padEnd(20)} ${Math.round(statSync(outfile).size / 1024)} KB`);
}

/** The types of the library in one file: its functions and, in front of them, what they take and give. Faults of types are for `npm run typecheck`. */
function declarations() {
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'server/src/api/tsconfig.json']);
  const [types, functions] = ['types', 'index'].map((name) => readFileSync(`out/types/src/api/${name}.d.ts`, 'utf8'));
  return types + functions.replace(/^(import|export) type .* from '\.\/types\.ts';\n/gm, '');
}

// Builds what is shipped: five bundles in dist/.
//   node esbuild.mjs            minified, as packaged
//   node esbuild.mjs --dev      readable, with source maps
//   node esbuild.mjs --watch    --dev, and again after each change
import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs';
import { build, context } from 'esbuild';

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

const bundles = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/browser/main.ts'], outfile: 'dist/client.web.js', format: 'cjs', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/lsp/node-main.ts'], outfile: 'dist/server.js' },
  { ...browser, entryPoints: ['server/src/lsp/browser-main.ts'], outfile: 'dist/server.web.js', format: 'iife' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

if (watch) {
  await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
} else {
  // What is wrong was printed already; the bundles of the last good build stay.
  await Promise.all(bundles.map((options) => build(options))).catch(() => process.exit(1));
  const made = bundles.flatMap(({ outfile }) => (dev ? [outfile, `${outfile}.map`] : [outfile]));
  for (const name of readdirSync('dist')) if (!made.includes(`dist/${name}`)) rmSync(`dist/${name}`, { recursive: true });
  chmodSync('dist/cli.js', 0o755);
  for (const { outfile } of bundles) console.log(`${outfile.padEnd(20)} ${Math.round(statSync(outfile).size / 1024)} KB`);
}

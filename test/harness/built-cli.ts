import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Builds the command line as it is shipped, with what its threads run beside it, since threads know no TypeScript. */
export async function builtCli(): Promise<{ readonly path: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-built-'));
  const common = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',

    logLevel: 'warning',
  } as const;
  const here = {
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  };
  const one = (from: string, to: string, more = {}) =>
    build({ ...common, mainFields: ['module', 'main'], ...more, entryPoints: [join(root, from)], outfile: join(folder, to) });
  await Promise.all([
    one('server/src/cli/main.ts', 'cli.js', here),
    one('server/src/cli/pool-worker.ts', 'pool-worker.js', here),
    one('node_modules/tinypool/dist/entry/worker.js', 'entry/worker.js'),
  ]);
  return { path: join(folder, 'cli.js'), remove: () => rmSync(folder, { recursive: true }) };
}

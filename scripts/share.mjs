// The desktop and the web need much the same code. A web extension is one file, so that file has the shared modules and hands them out, and the bundle for
// the desktop, which may read other files, takes them from there.
import { basename, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Builds `web`, whose one entry point is a module, and `desktop`, which takes from it each module that both have. `web` must be CommonJS or make a module of itself
 * in Node. Gives the metafiles.
 */
export async function buildSharing(web, desktop) {
  const [entry] = web.entryPoints;
  const { metafile } = await build({ ...web, metafile: true, write: false });
  const inWeb = new Set(Object.keys(metafile.inputs).filter((path) => path !== entry));
  const taken = new Set();
  const file = `./${basename(web.outfile)}`;
  const made = await build({
    ...desktop,
    metafile: true,
    external: [...(desktop.external ?? []), file],
    plugins: [...(desktop.plugins ?? []), takes(inWeb, taken, file)],
  });
  const { entryPoints: _, ...options } = web;
  const again = await build({
    ...options,
    metafile: true,
    stdin: { contents: handsOut(entry, taken), resolveDir: '.', sourcefile: 'shared.js' },
  });
  return [made.metafile, again.metafile];
}

/** What the web's bundle is made from: its entry point, and the modules by their paths, each evaluated when it is asked for. */
function handsOut(entry, paths) {
  const modules = [...paths]
    .sort()
    .map((path) => `get ${JSON.stringify(path)}() { return require(${JSON.stringify(`./${path}`)}); },`);
  return `export * from ${JSON.stringify(`./${entry}`)};\nexport const modules = {\n${modules.join('\n')}\n};\n`;
}

const takes = (shared, taken, file) => ({
  name: 'takes-shared-modules',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, namespace, pluginData }) => {
      if (kind === 'entry-point' || namespace !== 'file' || pluginData?.resolving) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: { resolving: true } });
      const name = relative('.', found.path);
      if (found.errors.length > 0 || found.external || found.namespace !== 'file' || !shared.has(name)) return undefined;
      taken.add(name);
      return { path: name, namespace: 'taken' };
    });
    onLoad({ filter: /./, namespace: 'taken' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(file)}).modules[${JSON.stringify(path)}];`,
    }));
  },
});

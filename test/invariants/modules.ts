import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A source file, and what it imports: paths of the project for relative imports, names of packages for the others. */
export interface Module {
  readonly path: string;
  readonly imports: readonly string[];
}

const IMPORT =
  /^\s*(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** The modules below folders of the project. */
export function readModules(root: string, folders: readonly string[]): Module[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/');
        return { path, imports: importsOf(path, readFileSync(join(root, path), 'utf8')) };
      }),
  );
}

/** What a text imports, seen from the path of its file. */
export function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3]!;
    return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
  });
}

const CORE = 'server/src/core/';
const CORE_LAYERS = ['text', 'syntax', 'knowledge', 'workspace', 'model', 'lint', 'rules', 'describe', 'features', 'index.ts'];
const LAYERS = [
  ...CORE_LAYERS.map((layer) => CORE + layer),
  'server/src/host',
  'server/src/api',
  'server/src/lsp',
  'server/src/cli',
  'client/src',
];

/** The number of a module's layer; a module in no layer gets -1. */
function layerOf(path: string): number {
  return LAYERS.findIndex((layer) => path === layer || path.startsWith(`${layer}/`));
}

/** Imports of a layer to the right, or of a neighbour that is none of its business; and modules that stand in no layer. */
export function layerFaults(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, imports }) => {
    const own = layerOf(path);
    if (own < 0) return [`${path} stands in no layer`];
    return imports
      .filter((target) => /^(server|client)\//.test(target))
      .flatMap((target) => {
        const other = layerOf(target);
        if (other < 0) return [`${path} imports ${target}, which stands in no layer`];
        const inCore = path.startsWith(CORE);
        if (!inCore && target.startsWith(CORE) && target !== `${CORE}index.ts`)
          return [`${path} imports ${target} past core/index.ts`];
        if (path.startsWith('client/') && !target.startsWith('client/') && target !== 'server/src/lsp/protocol.ts')
          return [`${path} imports ${target}: the client sees lsp/protocol.ts only`];
        if (path.startsWith('server/src/cli/') && target.startsWith('server/src/lsp/')) return [`${path} imports ${target}`];
        return other > own ? [`${path} imports ${target}, which stands to its right`] : [];
      });
  });
}

/** Imports of the core that are not of the core: packages, node: modules, files outside. */
export function coreFaults(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => path.startsWith(CORE))
    .flatMap(({ path, imports }) =>
      imports.filter((target) => !target.startsWith(CORE)).map((target) => `${path} imports ${target}`),
    );
}

/** Where modules import each other in a circle: one of the ways round, as `a > b > a`. */
export function circles(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const trail: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' > '));
    if (at >= 0 || done.has(path)) return;
    trail.push(path);
    for (const target of byPath.get(path)?.imports ?? []) if (byPath.has(target)) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const { path } of modules) visit(path);
  return found;
}

/** Imports of a relative path at which there is no file. */
export function missingTargets(modules: readonly Module[]): string[] {
  const known = new Set(modules.map(({ path }) => path));
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter((target) => /^(server|client)\/.*\.ts$/.test(target) && !known.has(target))
      .map((target) => `${path} imports ${target}, which does not exist`),
  );
}

/** Who reaches for the disk: node:fs belongs to host/node-files.ts alone. */
export function diskFaults(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => path !== 'server/src/host/node-files.ts')
    .flatMap(({ path, imports }) =>
      imports.filter((target) => /^(node:)?fs(\/promises)?$/.test(target)).map((target) => `${path} imports ${target}`),
    );
}

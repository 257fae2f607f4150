import { type Host, pathInHost } from '../core/index.ts';
import { absolutePath } from '../host/node-files.ts';
import { UsageError } from './command.ts';
import type { Inputs } from './inputs.ts';

/**
 * The one host that the named paths are about: the only one there, or the one whose root was named. Undefined where no file of a known format is
 * there. Throws a UsageError where several are.
 */
export function oneHost({ workspace, show }: Inputs, paths: readonly string[]): Host | undefined {
  const hosts = [...workspace.hosts];
  if (hosts.length < 2) return hosts[0];
  const roots = paths.map((path) => absolutePath(path).replace(/\/$/, ''));
  const named = hosts.filter(({ root }) => roots.includes(root));
  if (named.length === 1) return named[0];
  const shown = hosts.map(({ files }) => show(files[0]!.path).slice(0, -pathInHost(files[0]!.path).length - 1) || '.');
  const some = shown.length > 4 ? `${shown.slice(0, 3).join(', ')} and ${shown.length - 3} more` : shown.join(', ');
  throw new UsageError(`there are ${shown.length} hosts; name the folder of one of them: ${some}`);
}

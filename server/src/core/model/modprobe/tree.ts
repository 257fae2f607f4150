import { normalName } from '../../knowledge/modprobe/index.ts';
import { packagedAliases, packagedModule } from '../../knowledge/modprobe/packages.ts';
import type { Modules } from './steps.ts';

/** The modules of the newest packaged kernels: what is a module there may be part of another kernel, or missing from it. */
export const packagedTree: Modules = {
  has: (name) => packagedModule(name) !== undefined,
  needs: (name) => inOrder(name, new Set([name])),
  carriers: (alias) => packagedAliases().get(alias) ?? packagedAliases().get(alias.replaceAll('_', '-')) ?? [],
};

/** All that a module needs, what is needed first standing first. */
function inOrder(name: string, seen: Set<string>): string[] {
  return (packagedModule(normalName(name))?.needs ?? []).flatMap((need) => {
    if (seen.has(need)) return [];
    seen.add(need);
    return [...inOrder(need, seen), need];
  });
}

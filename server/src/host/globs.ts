import picomatch from 'picomatch/posix';
import { withoutEnd } from '../core/index.ts';

/** Says of a path, relative to the folder of the globs, whether they name it; undefined where no glob speaks of it. */
export type Globs = (path: string) => boolean | undefined;

/**
 * Globs as kernlint.config.json has them. One without a slash counts at any depth (`*.j2`), one with a slash from the folder of the
 * config (`hosts/old/**`); one that names a folder names all below it; `!` takes back what an earlier one named.
 */
export function globs(patterns: readonly string[]): Globs {
  const compiled = patterns.map((pattern) => {
    const negated = /^!(?!\()/.test(pattern);
    const plain = (negated ? pattern.slice(1) : pattern).replace(/^\.\//, '');
    const bare = withoutEnd(plain.replace(/^\/+/, ''), '/');
    const rooted = plain.startsWith('/') || bare.includes('/') ? bare : `**/${bare}`;
    return { matches: picomatch([rooted, `${rooted}/**`], { dot: true }), names: !negated };
  });
  return (path) => compiled.findLast(({ matches }) => matches(path))?.names;
}

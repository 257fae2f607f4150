import type { SysctlKey } from './key.ts';

/** Whether a key with `*`, `?` or `[...]` hits another: part by part, as glob(7) does, so that no pattern reaches over a separator. */
export function hits(pattern: SysctlKey, { parts }: Pick<SysctlKey, 'parts'>): boolean {
  return pattern.parts.length === parts.length && pattern.parts.every((part, i) => fitsPart(part, parts[i]!));
}

const compiled = new Map<string, RegExp | undefined>();

function fitsPart(pattern: string, part: string): boolean {
  if (!/[*?[\\]/.test(pattern)) return pattern === part;
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  // A file whose name begins with a dot is hit by nothing but a dot; there is none below /proc/sys.
  return compiled.get(pattern)?.test(part) ?? false;
}

/** The expression of one part; undefined where a bracket is not finished, which glob(7) takes for itself. */
function compile(pattern: string): RegExp | undefined {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === '*') source += '.*';
    else if (char === '?') source += '.';
    else if (char === '[') {
      const bracket = /^\[([!^]?)(\]?[^\]]*)\]/.exec(pattern.slice(at));
      if (bracket) {
        source += `[${bracket[1] ? '^' : ''}${bracket[2]!.replace(/[\\[\]^]/g, '\\$&')}]`;
        at += bracket[0].length - 1;
      } else source += '\\[';
    } else source += (char === '\\' && at + 1 < pattern.length ? pattern[++at]! : char).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    // A reversed range in brackets hits nothing.
    return undefined;
  }
}

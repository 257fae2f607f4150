/** A key as the readers resolve it. */
export interface SysctlKey {
  /** The parts of the path below /proc/sys: `['net', 'ipv4', 'conf', 'eth0.100', 'rp_filter']`. */
  readonly parts: readonly string[];
  /** One spelling for all that mean the same file: parts joined by dots, a dot inside a part written as `/`. */
  readonly name: string;
  /** Whether a part is a pattern (`*`, `?`, `[...]`), so that the line may set many keys. */
  readonly glob: boolean;
}

/**
 * Resolves a key as procps and systemd-sysctl do: the first separator decides. Where it is `/`, nothing is converted, so that dots belong to
 * names; where it is `.`, every dot becomes a slash and every slash a dot. A leading `-` and a leading
 * separator are taken off. Repeated separators count once.
 */
export function sysctlKey(written: string): SysctlKey {
  const text = written.startsWith('-') ? written.slice(1).trimStart() : written;
  const separator = /[./]/.exec(text)?.[0] ?? '.';
  const glob = /[*?[]/.test(text);
  // Most keys have dots alone, once between their parts: they are their own name.
  if (separator === '.' && !text.includes('/') && !text.includes('..') && !text.startsWith('.'))
    return { parts: text.split('.'), name: text, glob };
  const parts = text
    .split(separator)
    .map((part) => (separator === '.' ? part.replaceAll('/', '.') : part))
    .filter((part, i, all) => part !== '' || i === all.length - 1);
  return { parts, name: keyName(parts), glob };
}

/** The dotted spelling of a path's parts. */
export function keyName(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('.', '/')).join('.');
}

/**
 * `name`, a dotted spelling, written in the manner of `written`: with slashes where the first separator there is a slash.
 * A dot inside a part (an interface) keeps its meaning in both.
 */
export function spellLike(written: string, name: string): string {
  if (/[./]/.exec(written)?.[0] !== '/') return name;
  return name.replace(/[./]/g, (char) => (char === '.' ? '/' : '.'));
}

import type { SysctlAssignment, SysctlLine, SysctlTree } from '../../syntax/sysctl/tree.ts';
import { hasHole, isTemplateControl } from '../../syntax/template.ts';
import { isPlain } from './plain.ts';

interface SysctlFormat {
  readonly align: boolean;
  /** Whether blanks at the beginning of lines stay. */
  readonly indents: boolean;
}

/** What stands before the `=`, with its indent, and from behind it to the end of the line. */
interface Setting {
  readonly left: string;
  readonly right: string;
}

/**
 * The lines from `first` to `last` as `key = value`, by their numbers. Settings in lines one below the other are a block, which is aligned as a
 * whole even where only a part of it is asked for. Lines that stay as they are may be missing.
 */
export function formatSysctlLines(
  { lines }: SysctlTree,
  { first, last }: { readonly first: number; readonly last: number },
  format: SysctlFormat,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  let start = first;
  while (start > 0 && settingOf(lines[start - 1]!, format)) start--;
  for (let at = start; at <= last; ) {
    const block: Setting[] = [];
    for (let setting = next(at); setting; setting = next(at + block.length)) block.push(setting);
    const width = format.align ? block.reduce((most, { left }) => Math.max(most, left.length), 0) : 0;
    block.forEach(({ left, right }, i) => {
      texts.set(at + i, `${left.padEnd(width)} = ${right}`);
    });
    at += Math.max(1, block.length);
  }
  return texts;

  function next(index: number): Setting | undefined {
    return index < lines.length ? settingOf(lines[index]!, format) : undefined;
  }
}

/** The two sides of a setting that may be moved; undefined for any other line. */
function settingOf(line: SysctlLine, { indents }: SysctlFormat): Setting | undefined {
  if (line.kind !== 'assignment' || !isPlain(line.text) || !isMovable(line)) return undefined;
  const { text, dash, key, value, holes } = line;
  const from = dash?.start ?? key.start;
  return {
    left: `${indents ? text.slice(0, from) : ''}${text.slice(from, key.end)}`,
    // Blanks behind a hole may keep the line end from a template that takes it away.
    right: holes.length > 0 ? text.slice(value.start).replace(/\n$/, '') : value.text,
  };
}

/** procps looks for a key that begins with a blank in `- key`, and what `key =` does depends on the reader. */
function isMovable({ text, dash, key, value, holes }: SysctlAssignment): boolean {
  if (key.text === '' || value.text === '' || /\s/.test(key.text) || (dash && key.start > dash.end)) return false;
  return !hasHole(holes, { start: 0, end: key.end + 1 }) && !isTemplateControl(text.slice(value.start));
}

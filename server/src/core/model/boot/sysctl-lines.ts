import { type SysctlKey, sysctlKey } from '../../knowledge/sysctl/key.ts';
import { lineStarts } from '../../syntax/lines.ts';
import type { SysctlAssignment, SysctlExclusion } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { shift, type TextRange } from '../../text/range.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import type { Reader } from '../reading-order.ts';
import { sysctlFiles } from './sysctl-files.ts';

/** A line as a reader takes it. */
export interface ReadLine {
  readonly file: SourceFileOf<'sysctl'>;
  /** The number of the logical line in its tree. */
  readonly index: number;
  /** From the key to the end of the value, in the file. */
  readonly range: TextRange;
  readonly key: SysctlKey;
  /** Whether no separator is repeated. procps compares the paths of patterns and of explicit keys as they are written. */
  readonly exact: boolean;
  /** The text that goes to the kernel, template holes as they stand; undefined for `-key`, which only takes the key out of patterns. */
  readonly value: string | undefined;
  /** Whether the value is in the file as it stands here: no template hole is in it. */
  readonly literal: boolean;
  /** Whether the line may be replaced by that of another file, or come by conditions. */
  readonly unsure: boolean;
}

/** What a reader takes from the files of a host. */
export interface ReadLines {
  /** In the order of reading. */
  readonly lines: readonly ReadLine[];
  /** Whether there may be more: a template hole where keys stand. */
  readonly open: boolean;
}

/** The lines that a reader takes from these files, each file in its turn. */
export function readLines(host: Host, reader: Reader): ReadLines {
  const lines: ReadLine[] = [];
  let open = false;
  for (const { file, unsure } of sysctlFiles(host, reader)) {
    open ||= unsure;
    const read = linesOf(file, reader, unsure);
    for (const line of read.lines) lines.push(line);
    open ||= read.open;
  }
  return { lines, open };
}

/** The lines that a reader takes from one file. */
export function linesOf(file: SourceFileOf<'sysctl'>, reader: Reader, unsure = false): ReadLines {
  const lines: ReadLine[] = [];
  const starts = lineStarts(file.tree);
  let open = false;
  file.tree.lines.forEach((line, index) => {
    if (line.kind !== 'assignment' && line.kind !== 'exclusion') {
      open ||= line.holes.length > 0 && !/^\s*[#;]/.test(line.text);
      return;
    }
    if (hasHole(line.holes, line.key)) {
      open = true;
      return;
    }
    const key = keyOf(line, reader);
    if (!key) return;
    const value = line.kind === 'assignment' ? line.value : undefined;
    lines.push({
      file,
      index,
      range: shift({ start: line.key.start, end: value?.end ?? line.key.end }, starts[index]!),
      key,
      exact: reader === 'systemd' || /^[^./]+([./][^./]+)*$/.test(line.key.text),
      value: value?.text,
      literal: !value || !hasHole(line.holes, value),
      unsure,
    });
  });
  return { lines, open };
}

/** The key as the reader looks for it; undefined where it finds no file of that name. */
function keyOf(line: SysctlAssignment | SysctlExclusion, reader: Reader): SysctlKey | undefined {
  const { text, start } = line.key;
  // systemd trims what stands behind the dash; procps looks for a key that begins with a blank.
  if (text === '' || (reader !== 'systemd' && line.dash && start > line.dash.end)) return undefined;
  const key = sysctlKey(line.dash ? text : text.replace(/^-/, ''));
  const parts = key.parts.filter((part) => part !== '');
  if (parts.length === key.parts.length) return key;
  // A separator at the end: systemd drops it. procps looks into a directory, unless glob(3) has found the file by then.
  const open = key.parts.at(-1) === '' && !(key.glob && !/[*?[]/.test(parts.at(-1) ?? '*'));
  if (parts.length === 0 || (reader !== 'systemd' && open)) return undefined;
  return { ...key, parts, name: parts.map((part) => part.replaceAll('.', '/')).join('.') };
}

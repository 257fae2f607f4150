import { type KernelChange, type KernelMove, type KeyChange, lineIndex } from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import { table } from './table.ts';

/** A sysctl key with what changes for it. */
export interface KeyMove {
  readonly key: string;
  readonly changes: readonly KeyChange[];
}

/** What changes from one kernel to another. */
export interface Moved {
  readonly move: KernelMove;
  readonly changes: readonly KernelChange[];
  readonly keys: readonly KeyMove[];
}

/** What changes, as JSON: the form that docs/command-line.md describes. Lines count from 0. */
export function kernelsJson({ show }: Inputs, { move, changes, keys }: Moved): string {
  return `${JSON.stringify({
    from: move.from.label,
    to: move.to.label,
    changes: changes.map(({ file, range, subject, kind, since, message, breaks }) => ({
      path: show(file.path),
      line: lineIndex(file).position(range.start).line,
      subject,
      kind,
      ...(since === undefined ? {} : { since }),
      message,
      breaks,
    })),
    keys: keys.map(({ key, changes: of }) => ({
      key,
      changes: of.map(({ since, ...change }) => ({ ...change, ...(since === undefined ? {} : { since }) })),
    })),
  })}\n`;
}

/** What changes, for people: what stops working first. */
export function kernelsText({ show }: Inputs, { move, changes, keys }: Moved): string {
  const place = ({ file, range }: KernelChange) => `${show(file.path)}:${lineIndex(file).position(range.start).line + 1}`;
  const rows = (breaks: boolean) =>
    changes
      .filter((change) => change.breaks === breaks)
      .map((change) => [place(change), change.subject, change.kind, change.message]);
  const keyRows = keys.flatMap(({ key, changes: of }) =>
    of.length === 0
      ? [[key, 'nothing', '', '']]
      : of.map(({ kind, since, before, after }) => [
          key,
          kind,
          since ?? '',
          before === '' ? after : `${before} becomes ${after}`,
        ]),
  );
  const columns = ['place', 'subject', 'change', 'what it means'];
  const parts = [
    section('Stops working', columns, rows(true)),
    section('Changes', columns, rows(false)),
    section('Keys', ['key', 'change', 'since', ''], keyRows),
  ].filter((part) => part !== '');
  const heading = `From ${move.from.label} to ${move.to.label}`;
  return parts.length === 0 ? `${heading} nothing changes.\n` : `${heading}\n\n${parts.join('\n')}`;
}

function section(title: string, heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `${title} (${rows.length})\n${table(heading, rows)}`;
}

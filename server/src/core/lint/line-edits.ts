import { lineStarts } from '../syntax/lines.ts';
import { pathBeside } from '../workspace/host-root.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import type { FixEdit } from './finding.ts';

/** The line end that the file uses around a line. */
function lineEnd(file: SourceFile, index: number): string {
  const line = [file.tree.lines[index], file.tree.lines[0]].find((candidate) => candidate?.text.endsWith('\n'));
  return line?.text.endsWith('\r\n') ? '\r\n' : '\n';
}

/** Takes a logical line away, with its line end. */
export function removeLine(file: SourceFile, index: number): FixEdit {
  const start = lineStarts(file.tree)[index]!;
  return { path: file.path, range: { start, end: start + file.tree.lines[index]!.text.length }, newText: '' };
}

/** Puts a line behind another one. */
export function insertLine(file: SourceFile, index: number, text: string): FixEdit {
  const line = file.tree.lines[index]!.text;
  const at = lineStarts(file.tree)[index]! + line.length;
  const end = lineEnd(file, index);
  return { path: file.path, range: { start: at, end: at }, newText: line.endsWith('\n') ? text + end : end + text };
}

/**
 * Puts a line at the end of a file of the host, named by its path below /etc as seen from the file `beside`; the file is made where it is not there.
 */
export function appendLine(host: Host, beside: string, inEtc: string, text: string): FixEdit {
  const path = pathBeside(beside, inEtc);
  const file = host.files.find((candidate) => candidate.path === path);
  if (!file || file.text === '') return { path, range: { start: 0, end: 0 }, newText: `${text}\n` };
  return insertLine(file, file.tree.lines.length - 1, text);
}

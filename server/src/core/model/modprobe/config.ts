import { directive } from '../../knowledge/modprobe/directives.ts';
import { lineStarts } from '../../syntax/lines.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { shift, type TextRange } from '../../text/range.ts';
import { hasTemplateControl, type SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { readingOrder } from '../reading-order.ts';

/** One line of modprobe.d that kmod obeys. Ranges are those of the file. */
export interface Statement {
  readonly file: SourceFileOf<'modprobe'>;
  readonly line: ModprobeDirective;
  /** Where the line begins in the file. */
  readonly start: number;
  readonly command: string;
  /** The first word as kmod keeps it: `_` for `-`, but within brackets; with the CR of a line that ends there in CR and LF. */
  readonly name: string;
  /** The other words. */
  readonly rest: readonly string[];
  readonly nameRange: TextRange;
  /** From the command to the last word. */
  readonly range: TextRange;
  /** Whether other files or conditions of a template may replace or drop the line. */
  readonly unsure: boolean;
}

/** What modprobe makes of the files of a host. */
export interface ModprobeConfig {
  /** Every line that it obeys, in the order of reading. Those with template holes in their command or name are left out. */
  readonly statements: readonly Statement[];
  /** Whether a template may bring other lines. */
  readonly open: boolean;
}

const known = new WeakMap<Host, ModprobeConfig>();

/** The configuration of modprobe, worked out once for a host. Measured with `modprobe -c` of kmod 30. */
export function modprobeConfig(host: Host): ModprobeConfig {
  let config = known.get(host);
  if (!config) {
    config = collect(host);
    known.set(host, config);
  }
  return config;
}

function collect(host: Host): ModprobeConfig {
  const statements: Statement[] = [];
  let open = false;
  for (const { file, unsure } of readingOrder(host, 'modprobe')) {
    open ||= hasTemplateControl(file);
    const starts = lineStarts(file.tree);
    file.tree.lines.forEach((line, index) => {
      if (line.kind !== 'directive') return;
      const [word] = line.words;
      const head = { start: line.command.start, end: word?.end ?? line.command.end };
      if (hasHole(line.holes, head)) open = true;
      else if (word && obeys(line)) {
        const start = starts[index]!;
        const [name = '', ...rest] = said(line);
        statements.push({
          file,
          line,
          start,
          command: line.command.text,
          name: keptName(name)!,
          rest,
          nameRange: shift(word, start),
          range: shift({ start: head.start, end: line.words.at(-1)!.end }, start),
          unsure,
        });
      }
    });
  }
  return { statements, open };
}

/**
 * The words behind the command. kmod takes a CR at the end of a line for a part of its last word; in a softdep it is a blank, and a second blank
 * behind the module begins the next word.
 */
function said(line: ModprobeDirective): readonly string[] {
  const { command, text, words } = line;
  const texts = words.map((word) => word.text);
  const last = words.at(-1);
  if (command.text !== 'softdep' && last && text.startsWith('\r\n', last.end)) texts[texts.length - 1] = `${last.text}\r`;
  if (command.text === 'softdep' && hasWideGap(line)) texts[1] = ` ${texts[1]}`;
  return texts;
}

/** Whether more than one blank stands behind the first word, as kmod counts them: a continued line has none at its end. */
export function hasWideGap({ text, words }: ModprobeDirective): boolean {
  const [first, second] = words;
  return first !== undefined && second !== undefined && text.slice(first.end, second.start).replaceAll('\\\n', '').length > 1;
}

/** Whether kmod does anything with the line: it knows the command, has enough words, and each bracket of an alias is closed. */
function obeys({ command, words }: ModprobeDirective): boolean {
  const record = directive(command.text);
  if (!record || record.removed !== undefined || words.length < record.words) return false;
  const names = command.text === 'alias' ? words.slice(0, 2) : words.slice(0, 1);
  return names.every((word) => keptName(word.text) !== undefined);
}

/** A name with `_` for `-`, but within brackets; undefined where a bracket is not closed, or closes nothing. */
export function keptName(name: string): string | undefined {
  let kept = '';
  for (let i = 0; i < name.length; i++) {
    if (name[i] === ']') return undefined;
    if (name[i] === '[') {
      const end = name.indexOf(']', i);
      if (end < 0) return undefined;
      kept += name.slice(i, end + 1);
      i = end;
    } else kept += name[i] === '-' ? '_' : name[i];
  }
  return kept;
}

/** The statements of one command, by the name that they are about. */
export function byName(config: ModprobeConfig, command: string): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of config.statements) {
    if (statement.command !== command) continue;
    const same = found.get(statement.name);
    if (same) same.push(statement);
    else found.set(statement.name, [statement]);
  }
  return found;
}

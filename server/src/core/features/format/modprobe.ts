import { directive } from '../../knowledge/modprobe/directives.ts';
import type { ModprobeDirective, ModprobeLine } from '../../syntax/modprobe/tree.ts';
import type { ModulesLoadLine } from '../../syntax/modules-load/tree.ts';
import type { SysconfigLine } from '../../syntax/sysconfig/tree.ts';

/** A line of modprobe.d with single spaces between its words; undefined where it stays as it is. `indents` keeps blanks at its beginning. */
export function formatModprobeLine(line: ModprobeLine, indents: boolean): string | undefined {
  if (line.kind !== 'directive' || line.holes.length > 0 || line.text.includes('\\')) return undefined;
  const { command, words, text } = line;
  const record = directive(command.text);
  // What stands behind the last word that kmod reads is a fault or a remark, and not ours to lay out.
  if (!record || record.removed || words.length < record.words || words.length > record.reads) return undefined;
  const spaced = formatted(line);
  return spaced && `${indents ? text.slice(0, command.start) : ''}${spaced}`;
}

function formatted({ command, words, text }: ModprobeDirective): string | undefined {
  const all = [command, ...words].map(({ start, end }) => text.slice(start, end));
  switch (command.text) {
    case 'install':
    case 'remove':
      // The rest of the line is the shell's.
      return `${all.slice(0, 2).join(' ')} ${text.slice(words[1]!.start).replace(/\n$/, '')}`;
    case 'softdep':
    case 'weakdep':
      // kmod reads other words where more than one blank stands behind the module.
      return words[1]!.start === words[0]!.end + 1 ? all.join(' ') : undefined;
    default:
      return all.join(' ');
  }
}

/** A line of modules-load.d without blanks around the name; undefined where it stays as it is. */
export function formatModuleLine(line: ModulesLoadLine, indents: boolean): string | undefined {
  if (line.kind !== 'module' || line.holes.length > 0) return undefined;
  return `${indents ? line.text.slice(0, line.name.start) : ''}${line.name.text}`;
}

/** An assignment of iptables-config without blanks behind it; undefined where it stays as it is. */
export function formatVariableLine(line: SysconfigLine): string | undefined {
  const isWhole = line.kind === 'assignment' && line.literal && !line.openQuote && line.rest === null && line.holes.length === 0;
  // A backslash before a blank would take it into the value.
  return isWhole && !line.text.includes('\\') && !line.text.includes('#') ? line.text.slice(0, line.value.end) : undefined;
}

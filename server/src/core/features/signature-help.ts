import { argumentForm, argumentNote } from '../describe/iptables-arguments.ts';
import { prose } from '../describe/markdown.ts';
import { directive } from '../knowledge/modprobe/directives.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { type BoundOption, bind } from '../model/ruleset/bind.ts';
import { iptablesGrammar } from '../syntax/iptables/parse.ts';
import type { IptablesLine } from '../syntax/iptables/tree.ts';
import { lineAt, lineStarts } from '../syntax/lines.ts';
import { modprobeGrammar } from '../syntax/modprobe/parse.ts';
import type { SysctlLine } from '../syntax/sysctl/tree.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { typedFamily } from './iptables-family.ts';

/** How the thing that the cursor is in is written, and which of its words the cursor is on. */
export interface Signature {
  readonly label: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly parameters: readonly { readonly range: TextRange; readonly documentation?: string }[];
  readonly active: number;
}

/** The words that an option of a rule, a command of modprobe.d or a list of numbers takes, while they are typed; undefined elsewhere. */
export function signatureAt(file: SourceFile, offset: number): Signature | undefined {
  const index = lineAt(file.tree, offset);
  const at = offset - (lineStarts(file.tree)[index] ?? 0);
  switch (file.format) {
    case 'iptables': {
      const line = file.tree.lines[index];
      return line && ofRule(line, at, () => typedFamily(file));
    }
    case 'sysctl':
      return ofFields(file.tree.lines[index], at);
    case 'modprobe': {
      const text = file.tree.lines[index]?.text.slice(0, at) ?? '';
      return ofDirective(text);
    }
    default:
      return undefined;
  }
}

/** Words with what each is, in one line; the first is the name. */
function signature(name: string, words: readonly string[], notes: readonly (string | undefined)[], active: number): Signature {
  let label = name;
  const parameters = words.map((word, i) => {
    const start = label.length + 1;
    label += ` ${word}`;
    const note = notes[i];
    return { range: { start, end: start + word.length }, ...(note ? { documentation: prose(note) } : {}) };
  });
  return { label, parameters, active };
}

function ofRule(line: IptablesLine, at: number, family: () => 'ipv4' | 'ipv6'): Signature | undefined {
  if (line.kind !== 'rule' || line.text[at - 1] === '"') return undefined;
  const before = iptablesGrammar.parse(line.text.slice(0, at));
  if (before.kind !== 'rule' || before.openQuote >= 0) return undefined;
  const begins = /[ \t]$/.test(before.text);
  // A word that is not begun yet has its place, too.
  const whole = begins ? iptablesGrammar.parse(`${before.text}x`) : before;
  if (whole.kind !== 'rule') return undefined;
  const { options } = bind(whole, family());
  const option = options.at(-1);
  if (!option?.known || option.known.args.length === 0 || option.resolution.kind !== 'option') return undefined;
  const active = option.args.findIndex((arg) => arg.end === whole.text.length);
  return active < 0 ? undefined : optionSignature(option, active);
}

function optionSignature({ known, name }: BoundOption, active: number): Signature {
  const made = signature(`--${name}`, known!.args.map(argumentForm), known!.args.map(argumentNote), active);
  return { ...made, documentation: prose(known!.summary) };
}

/** `net.ipv4.tcp_rmem = min default max`. */
function ofFields(line: SysctlLine | undefined, at: number): Signature | undefined {
  if (line?.kind !== 'assignment' || at <= line.equals) return undefined;
  const record = findSysctl(line.key.text);
  if (!record?.fields) return undefined;
  const words = line.text
    .slice(line.equals + 1, at)
    .trimStart()
    .split(/\s+/);
  const active = words.length - 1;
  if (active >= record.fields.length) return undefined;
  const made = signature(
    `${line.key.text} =`,
    record.fields.map((field) => field.replaceAll(' ', '-')),
    [],
    active,
  );
  return { ...made, documentation: prose(record.what) };
}

/** `alias NAME MODULE`; the words that may be repeated share one place. */
function ofDirective(before: string): Signature | undefined {
  const line = modprobeGrammar.parse(before);
  if (line.kind !== 'directive' || !/\s/.test(before.trimStart())) return undefined;
  const record = directive(line.command.text);
  if (!record || record.removed !== undefined) return undefined;
  const [name, ...words] = record.usage.split(' ');
  const typed = line.words.length - (/\s$/.test(before) ? 0 : 1);
  if (words.length === 0 || typed >= record.reads) return undefined;
  const made = signature(name!, words, [], Math.min(typed, words.length - 1));
  return { ...made, documentation: prose(record.what) };
}

import { allRules, distributionNames } from '../../core/index.ts';
import { type Command, type Option, type Options, ownOptions } from '../command.ts';

/** What may stand in a place: one of a few words, the path of a file or a folder, or what no shell can guess. */
export type Place = readonly string[] | 'path' | 'folder' | 'free';

/** An option as a shell offers it. */
export interface OfferedOption {
  readonly name: string;
  readonly short: string | undefined;
  readonly help: string;
  /** What its value is; undefined where it takes none. */
  readonly value: Place | undefined;
}

/** A command as a shell offers it. */
export interface OfferedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OfferedOption[];
  readonly operands: Place;
}

/** Writes the script that teaches a shell. */
export type ShellScript = (commands: readonly OfferedCommand[]) => string;

/** All that can be offered, worked out of what the commands declare. */
export function offeredCommands(commands: readonly Command[]): OfferedCommand[] {
  const known = commands.map(({ name, summary, options, operands }) => ({
    name,
    summary,
    options: offeredOptions({ ...options, help: ownOptions.help }),
    operands: placeOf(operands),
  }));
  const stdio = { name: 'stdio', short: undefined, help: 'talk by standard input and output', value: undefined };
  return [...known, { name: 'lsp', summary: 'the language server', options: [stdio], operands: [] }];
}

/** The options without a command. */
export const programOptions: readonly OfferedOption[] = offeredOptions(ownOptions);

function offeredOptions(options: Options): OfferedOption[] {
  return Object.entries(options).map(([name, option]) => ({
    name,
    short: option.short,
    help: option.help,
    value: option.type === 'boolean' ? undefined : placeOfValue(option),
  }));
}

function placeOfValue({ choices, value = '' }: Option): Place {
  return choices ?? placeOf(value);
}

/** What a placeholder stands for: `text|json`, `FILE`, `PATHS...`. */
function placeOf(placeholder: string): Place {
  if (placeholder === '') return [];
  if (/^[a-z]+(\|[a-z]+)+$/.test(placeholder)) return placeholder.split('|');
  if (placeholder === 'RULE') return [...allRules.byId.keys()].sort();
  if (placeholder === 'KERNEL') return distributionNames();
  if (/^\[?DIR\]?$/.test(placeholder)) return 'folder';
  return /\b(FILE|PATHS|DIR|RULES|REV1)\b/.test(placeholder) ? 'path' : 'free';
}

import { parseArgs } from 'node:util';
import { nearest } from '../core/index.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** An option as the command line and the help know it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What the help calls its value. */
  readonly value?: string;
  /** All that its value can be, where that is not in `value` itself. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What the user gave, by the option's name. */
export type Values<O extends Options> = { readonly [Name in keyof O]?: ValueOf<O[Name]['type']> };

type ValueOf<Type> = Type extends 'boolean' ? boolean : string;

/** A command: what it takes, how the help tells it, and what it does. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** What stands behind its name, for the help: `PATHS...`. */
  readonly operands: string;
  readonly summary: string;
  readonly options: O;
  /** Throws a UsageError for what cannot be run and a FileError for a file that cannot be read. */
  run(values: Values<O>, operands: readonly string[], terminal: Terminal): ExitCode | Promise<ExitCode>;
}

/** A command whose `run` sees its own options by their types. */
export const command = <const O extends Options>(definition: Command<O>): Command<O> => definition;

/** A command line that cannot be run; the message is for the user. */
export class UsageError extends Error {}

/** Options of the program, with and without a command. */
export const ownOptions = {
  help: { type: 'boolean', short: 'h', help: 'help, of a command where one is named' },
  version: { type: 'boolean', short: 'V', help: 'the version' },
} as const satisfies Options;

/** A command line, read: options may stand before and behind the command. */
export interface CommandLine {
  readonly command: Command | undefined;
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
}

/** Reads a command line, without the program's name. Throws a UsageError. */
export function readCommandLine(args: readonly string[], commands: readonly Command[]): CommandLine {
  const options: Options = Object.assign({}, ...commands.map((each) => each.options), ownOptions);
  const { values, positionals } = parse(args.flatMap(colorOption), options);
  const [word, ...operands] = positionals;
  const chosen = word === undefined ? undefined : commandOf(word, commands);
  if (chosen && !values.help && !values.version)
    for (const name of Object.keys(values))
      if (!(name in chosen.options)) throw new UsageError(foreignOption(name, chosen, commands));
  return { command: chosen, values, operands };
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(-[^ ']*)/.exec(message)?.[1];
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option) throw new UsageError(wrongValue(option, message));
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || !option) throw new UsageError(message);
    const close = nearest(
      option,
      Object.keys(options).map((name) => `--${name}`),
    );
    throw new UsageError(`unknown option ${option}${close ? `; did you mean ${close}?` : ''}`);
  }
}

/** What Node says of a value that is missing, looks like an option or is too much, in fewer words. */
function wrongValue(option: string, message: string): string {
  if (message.includes('does not take an argument')) return `${option} takes no value`;
  if (message.includes('argument missing')) return `${option} needs a value`;
  return `${option} needs a value; write ${option}=VALUE for one that begins with -`;
}

/** `--color=WHEN` has a value and `--color` has none, which parseArgs cannot say. */
function colorOption(arg: string): string[] {
  switch (arg) {
    case '--color=always':
      return ['--color'];
    case '--color=never':
      return ['--no-color'];
    case '--color=auto':
      return [];
    default:
      return [arg];
  }
}

function commandOf(word: string, commands: readonly Command[]): Command {
  const found = commands.find(({ name }) => name === word);
  if (found) return found;
  const close = nearest(
    word,
    commands.map(({ name }) => name),
  );
  throw new UsageError(
    `unknown command "${word}"${close ? `; did you mean ${close}?` : '; to check a file, write kernlint check'}`,
  );
}

function foreignOption(name: string, chosen: Command, commands: readonly Command[]): string {
  const owners = commands.filter(({ options }) => name in options).map((owner) => `kernlint ${owner.name}`);
  return `--${name} goes with ${owners.join(' and ')}, not with kernlint ${chosen.name}`;
}

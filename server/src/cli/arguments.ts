import { type ParseArgsConfig, parseArgs } from 'node:util';
import { FORMATS, type Format, type KernelTarget, nearest, parseKernelTarget } from '../core/index.ts';
import { parseMemory } from '../host/memory.ts';

/** What the user asked for, checked. */
export interface Arguments {
  readonly command: 'check' | 'fix' | 'explain' | 'rules' | 'help' | 'version';
  /** What stands behind the command: paths, or the name of a rule. */
  readonly operands: readonly string[];
  readonly kernel: KernelTarget | undefined;
  readonly memory: number | undefined;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  readonly format: 'text' | 'json';
  readonly as: Format | undefined;
  readonly stdinFilename: string | undefined;
  readonly offered: boolean;
  readonly dryRun: boolean;
  readonly diff: boolean;
  /** Undefined: as the terminal is. */
  readonly color: boolean | undefined;
}

/** A command line that cannot be run; the message is for the user. */
export class UsageError extends Error {}

export const HELP = `kernlint checks Linux kernel network configuration: sysctl, modprobe.d, modules-load.d,
iptables-save and iptables-config files.

  kernlint check PATHS...      report the problems of files and folders
  kernlint fix PATHS...        apply the safe fixes and report what is left
  kernlint explain RULE        what a rule finds, why, and examples
  kernlint rules               all rules
  kernlint lsp --stdio         the language server, for any editor that speaks LSP

A path of - is standard input. Files named in one run are judged together as hosts.

  --kernel KERNEL              6.12, 3.10-6.12, rhel8, debian12 ...; wins over the config
  --memory SIZE                memory of the host: 512M, 16G; wins over the config
  --config FILE                use this config for all files
  --no-config                  use no config; else the nearest kernlint.config.json counts
  --format text|json           the form of the report (text)
  --as FORMAT                  what the named files and standard input are:
                               ${FORMATS.join(', ')}
  --stdin-filename NAME        the path that standard input is judged as
  --color[=WHEN], --no-color   WHEN is always, never or auto (auto)

for fix:
  --offered                    also apply offered fixes, the first of each problem
  --dry-run                    change no file
  --diff                       print the changes as a patch, change no file

  --help, --version

Exit code: 0 no errors and no warnings, 1 some, 2 something could not be checked.
`;

const OPTIONS = {
  kernel: { type: 'string' },
  memory: { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  format: { type: 'string' },
  as: { type: 'string' },
  'stdin-filename': { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  offered: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  diff: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const satisfies ParseArgsConfig['options'];

const COMMANDS = ['check', 'fix', 'explain', 'rules', 'help', 'version'] as const;

/** Reads a command line, without the program's name. Throws a UsageError. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args.flatMap(colorOption));
  const [word, ...operands] = positionals;
  const command = values.help ? 'help' : values.version ? 'version' : commandOf(word);
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json'] as const);
  const read: Arguments = {
    command,
    operands,
    kernel: values.kernel === undefined ? undefined : kernelOf(values.kernel),
    memory: values.memory === undefined ? undefined : memoryOf(values.memory),
    config: values.config,
    noConfig: values['no-config'] ?? false,
    format,
    as: values.as === undefined ? undefined : oneOf('--as', values.as, FORMATS),
    stdinFilename: values['stdin-filename'],
    offered: values.offered ?? false,
    dryRun: (values['dry-run'] || values.diff) ?? false,
    diff: values.diff ?? false,
    color: values['no-color'] ? false : values.color ? true : undefined,
  };
  checkTogether(read);
  return read;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(-[^ ']*)/.exec(message)?.[1];
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || !option) throw new UsageError(message);
    const close = nearest(
      option,
      Object.keys(OPTIONS).map((name) => `--${name}`),
    );
    throw new UsageError(`unknown option ${option}${close ? `; did you mean ${close}?` : ''}`);
  }
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

function commandOf(word: string | undefined): Arguments['command'] {
  if (word === undefined) throw new UsageError('name a command: kernlint check PATHS...; kernlint --help tells all');
  const command = COMMANDS.find((name) => name === word);
  if (command) return command;
  const close = nearest(word, COMMANDS);
  throw new UsageError(
    `unknown command "${word}"${close ? `; did you mean ${close}?` : '; to check a file, write kernlint check'}`,
  );
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found) return found;
  throw new UsageError(`${option} takes one of ${allowed.join(', ')}, not "${value}"`);
}

function kernelOf(text: string): KernelTarget {
  const parsed = parseKernelTarget(text);
  if (!parsed.ok) throw new UsageError(`--kernel: ${parsed.message}`);
  return parsed.target;
}

function memoryOf(text: string): number {
  const parsed = parseMemory(text);
  if (!parsed.ok) throw new UsageError(`--memory: ${parsed.message}`);
  return parsed.bytes;
}

function checkTogether({ command, operands, ...options }: Arguments): void {
  const reads = command === 'check' || command === 'fix';
  if (reads && operands.length === 0) throw new UsageError(`name files or folders: kernlint ${command} PATHS...`);
  if (reads && operands.filter((operand) => operand === '-').length > 1) throw new UsageError('standard input can be read once');
  if (reads && options.stdinFilename !== undefined && !operands.includes('-'))
    throw new UsageError('--stdin-filename names standard input; give - as a path');
  if (command === 'explain' && operands.length !== 1) throw new UsageError('name one rule: kernlint explain RULE');
  if (command !== 'fix' && (options.offered || options.dryRun))
    throw new UsageError('--offered, --dry-run and --diff go with kernlint fix');
  if (options.config !== undefined && options.noConfig) throw new UsageError('--config and --no-config contradict each other');
}

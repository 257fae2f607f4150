import { type Boot, boots, FORMATS, type Format, type KernelTarget, nearest, parseKernelTarget } from '../core/index.ts';
import { parseMemory } from '../host/memory.ts';
import { type Options, UsageError, type Values } from './command.ts';

const BOOTS = boots.map(({ name }) => name);

/** Options of every command that reads files. */
export const inputOptions = {
  kernel: { type: 'string', value: 'KERNEL', help: '6.12, 3.10-6.12, rhel8, debian12 ...; wins over the config' },
  memory: { type: 'string', value: 'SIZE', help: 'memory of the host: 512M, 16G; wins over the config' },
  boot: { type: 'string', value: 'NAME', choices: BOOTS, help: `what starts the host: ${BOOTS.join(', ')}` },
  config: { type: 'string', value: 'FILE', help: 'use this config for all files' },
  'no-config': { type: 'boolean', help: 'use no config; else the nearest kernlint.config.json counts' },
  as: {
    type: 'string',
    value: 'FORMAT',
    choices: FORMATS,
    help: `what named files and standard input are: ${FORMATS.join(', ')}`,
  },
  'no-ignore': { type: 'boolean', help: 'read what git ignores, too, below a folder' },
  'stdin-filename': { type: 'string', value: 'NAME', help: 'the path that standard input is judged as' },
} as const satisfies Options;

/** Options of every command that reads files and changes none. */
export const readOptions = {
  root: {
    type: 'string',
    value: 'DIR',
    help: 'read what a host boots with, from its root: / or a mounted image; instead of paths',
  },
  ...inputOptions,
} as const satisfies Options;

/** Options of every command that may colour its output. */
export const colorOptions = {
  color: { type: 'boolean', help: 'always colours; --color=WHEN takes always, never or auto (auto)' },
  'no-color': { type: 'boolean', help: 'never colours' },
} as const satisfies Options;

/** Options of every command that answers a question. */
export const answerOptions = {
  format: { type: 'string', value: 'text|json', help: 'the form of the answer (text)' },
} as const satisfies Options;

/** Which files to read and how to judge them, checked. */
export interface InputArguments {
  /** Files, folders, and `-` for standard input. */
  readonly paths: readonly string[];
  readonly kernel: KernelTarget | undefined;
  /** In bytes. */
  readonly memory: number | undefined;
  readonly boot: Boot | undefined;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  readonly as: Format | undefined;
  readonly stdinFilename: string | undefined;
  readonly noIgnore: boolean;
  /** The folder that is the root of a host, as the user wrote it: of that host the files are read that count when it boots. */
  readonly root: string | undefined;
}

/** Checks the options of what to read. Throws a UsageError. */
export function inputArguments(
  values: Values<typeof inputOptions> & { readonly root?: string },
  paths: readonly string[],
): InputArguments {
  if (values.root !== undefined && paths.length > 0) throw new UsageError(`--root names what to read; leave "${paths[0]}" away`);
  if (paths.filter((path) => path === '-').length > 1) throw new UsageError('standard input can be read once');
  if (values['stdin-filename'] !== undefined && !paths.includes('-'))
    throw new UsageError('--stdin-filename names standard input; give - as a path');
  if (values.config !== undefined && values['no-config']) throw new UsageError('--config and --no-config contradict each other');
  return {
    paths,
    kernel: values.kernel === undefined ? undefined : kernelOf('--kernel', values.kernel),
    memory: values.memory === undefined ? undefined : memoryOf(values.memory),
    boot: values.boot === undefined ? undefined : oneOf('--boot', values.boot, BOOTS),
    config: values.config,
    noConfig: values['no-config'] ?? false,
    as: values.as === undefined ? undefined : oneOf('--as', values.as, FORMATS),
    stdinFilename: values['stdin-filename'],
    noIgnore: values['no-ignore'] ?? false,
    root: values.root,
  };
}

/** Whether colours were asked for; undefined where the terminal decides. */
export function wantsColor(values: Values<typeof colorOptions>): boolean | undefined {
  return values['no-color'] ? false : values.color ? true : undefined;
}

/** The form of an answer. Throws a UsageError. */
export function answerFormat({ format }: Values<typeof answerOptions>): 'text' | 'json' {
  return oneOf('--format', format ?? 'text', ['text', 'json'] as const);
}

/** The value of an option that takes one of a few. Throws a UsageError. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found) return found;
  const close = nearest(value, allowed);
  throw new UsageError(`${option} takes one of ${allowed.join(', ')}, not "${value}"${close ? `; did you mean ${close}?` : ''}`);
}

/** The kernel or the range of kernels that an option names. Throws a UsageError. */
export function kernelOf(option: string, text: string): KernelTarget {
  const parsed = parseKernelTarget(text);
  if (!parsed.ok) throw new UsageError(`${option}: ${parsed.message}`);
  return parsed.target;
}

function memoryOf(text: string): number {
  const parsed = parseMemory(text);
  if (!parsed.ok) throw new UsageError(`--memory: ${parsed.message}`);
  return parsed.bytes;
}

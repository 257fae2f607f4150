import { version } from '../../../package.json';
import { FileError } from '../host/files.ts';
import { readCommandLine, UsageError } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, programHelp } from './help.ts';
import { printable } from './reports/excerpt.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Runs one command line, without the program's name, and gives its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const { command, values, operands } = readCommandLine(args, commands);
    if (values.help) terminal.out(command ? commandHelp(command) : programHelp(commands));
    else if (values.version) terminal.out(`${version}\n`);
    else if (command) return await command.run(values, operands, terminal);
    else throw new UsageError('name a command: kernlint check PATHS...; kernlint --help tells all');
    return 0;
  } catch (error) {
    if (error instanceof UsageError) terminal.err(`kernlint: ${error.message.split('\n').map(printable).join('\n')}`);
    else if (error instanceof FileError) terminal.err(`kernlint: ${printable(`${error.path}: ${error.message}`)}`);
    else throw error;
    return 2;
  }
}

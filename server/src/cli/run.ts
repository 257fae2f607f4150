import { version } from '../../../package.json';
import { FileError } from '../host/files.ts';
import { HELP, readArguments, UsageError } from './arguments.ts';
import { check } from './check.ts';
import { explain, listRules } from './explain.ts';
import { fix } from './fix.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Runs one command line, without the program's name, and gives its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const read = readArguments(args);
    switch (read.command) {
      case 'check':
        return await check(read, terminal);
      case 'fix':
        return await fix(read, terminal);
      case 'explain':
        return explain(read.operands[0]!, terminal);
      case 'rules':
        return listRules(terminal);
      case 'help':
        terminal.out(HELP);
        return 0;
      case 'version':
        terminal.out(`${version}\n`);
        return 0;
    }
  } catch (error) {
    if (error instanceof UsageError) terminal.err(`kernlint: ${error.message}`);
    else if (error instanceof FileError) terminal.err(`kernlint: ${error.path}: ${error.message}`);
    else throw error;
    return 2;
  }
}

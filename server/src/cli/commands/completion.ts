import { type Command, command, UsageError } from '../command.ts';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { offeredCommands } from '../completion/words.ts';
import { zshScript } from '../completion/zsh.ts';
import { oneOf } from '../options.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
const SHELLS = Object.keys(SCRIPTS) as readonly (keyof typeof SCRIPTS)[];

/** The command that writes what a shell must know to complete these commands, and itself. */
export function completionCommand(others: readonly Command[]): Command {
  const own: Command = command({
    name: 'completion',
    operands: SHELLS.join('|'),
    summary: 'a script that lets a shell complete commands, options and their values',
    options: {},
    run(_, [shell, ...more], terminal) {
      if (shell === undefined || more.length > 0) throw new UsageError(`name a shell: kernlint completion ${SHELLS.join('|')}`);
      terminal.out(SCRIPTS[oneOf('kernlint completion', shell, SHELLS)](offeredCommands([...others, own])));
      return 0;
    },
  });
  return own;
}

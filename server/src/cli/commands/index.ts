import type { Command } from '../command.ts';
import { checkCommand } from './check.ts';
import { explainCommand, rulesCommand } from './explain.ts';
import { fixCommand } from './fix.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [checkCommand, fixCommand, explainCommand, rulesCommand];

import type { Command } from '../command.ts';
import { checkCommand } from './check.ts';
import { completionCommand } from './completion.ts';
import { conntrackCommand } from './conntrack.ts';
import { diffCommand } from './diff.ts';
import { effectiveCommand } from './effective.ts';
import { explainCommand, rulesCommand } from './explain.ts';
import { fixCommand } from './fix.ts';
import { fleetCommand } from './fleet.ts';
import { formatCommand } from './format.ts';
import { initCommand } from './init.ts';
import { kernelsCommand } from './kernels.ts';
import { traceCommand } from './trace.ts';

const told: readonly Command[] = [
  checkCommand,
  fixCommand,
  formatCommand,
  effectiveCommand,
  conntrackCommand,
  kernelsCommand,
  traceCommand,
  diffCommand,
  fleetCommand,
  explainCommand,
  rulesCommand,
  initCommand,
];

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [...told, completionCommand(told)];

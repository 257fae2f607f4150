import type { Extension } from '../../../knowledge/iptables/index.ts';
import type { IptablesRule } from '../../../syntax/iptables/tree.ts';
import type { Family } from '../../packets/address.ts';
import { bind } from '../bind.ts';
import { factsOf, type RuleFacts } from '../facts.ts';
import { applyCommand } from './commands.ts';
import { areCounters } from './counters.ts';
import { type ChainState, chainOf, type FaultList, type Section, usesChain } from './section.ts';
import { addressCount } from './values/addresses.ts';

/** Takes a line -A in, or another that holds a rule, with the faults that it has by itself. */
export function addRule(section: Section, line: IptablesRule, index: number, faults: FaultList): void {
  section.last = index;
  const { family } = section;
  const facts = factsOf(line, family);
  if (line.counters && !areCounters(line.counters)) {
    // The loader reads a part of the line only, so that nobody knows what it brings.
    section.unsure = true;
    for (const fault of facts.report.faults) faults.found.push({ index, fault });
    return;
  }
  const { report, command, chain, targetName: name, targetExtension: extension } = facts;
  const toChain = name === undefined ? undefined : section.chains.get(name);
  if (toChain && extension) chainLikeTarget(line, extension, section, index, faults);
  else for (const fault of report.faults) faults.found.push({ index, fault });
  if (facts.family !== undefined && facts.family !== family) return;
  if (command === undefined) return;
  if (command !== 'append') applyCommand(section, line, index, facts, faults);
  if (name !== undefined && !toChain && !extension) section.open.push({ index, name, line, use: facts.goto ? 'goto' : 'jump' });
  if (chain === undefined || (command !== 'append' && command !== 'insert' && command !== 'replace')) return;
  const own = chainOf(section, chain);
  if (command === 'append') usesChain(section, line, index, own);
  if (command !== 'replace') own.size += rulesOf(line, facts, family);
  own.lines.push(line);
  section.filled.add(own);
  section.rules.push(index);
  const dead = own.ended && (command === 'append' || (facts.position !== undefined && facts.position !== 1));
  if (report.limits.length > 0 && !(toChain && extension)) own.limited.push({ index, line, limits: report.limits, dead });
  if (report.endsChain && !toChain) endChain(own, command !== 'append');
  if (!toChain) return;
  own.jumps.push({ index, line, to: toChain, dead });
  section.jumping.add(own);
  toChain.jumped++;
  for (const fault of report.ifChain) faults.found.push({ index, fault });
}

/** What follows a verdict for everything is dead; of what stands there already, that is not followed exactly. */
function endChain(chain: ChainState, atOnce: boolean): void {
  chain.ended = true;
  if (atOnce) for (const one of [...chain.jumps, ...chain.limited]) one.dead = true;
}

/** A chain may have the name of a target, and takes its place: what the line says of the target is unknown then. */
function chainLikeTarget(line: IptablesRule, target: Extension, { family }: Section, index: number, faults: FaultList): void {
  const option = bind(line, family).options.find(({ extension }) => extension === target);
  if (!option) return;
  const written = option.word.text;
  const unknown = { near: undefined, ambiguous: [], owner: undefined, removed: undefined };
  faults.add(index, option.word, { kind: 'unknown-option', written, ...unknown });
}

/** How many rules a line makes: of a list of addresses one of each source with each destination; NaN where that is not certain. */
function rulesOf(line: IptablesRule, { plain }: RuleFacts, family: Family): number {
  if (line.holes.length > 0) return Number.NaN;
  if (plain || !line.text.includes(',')) return 1;
  const sides = bind(line, family).options.filter(({ extension, name }) => !extension && /^(source|destination)$/.test(name));
  return sides.reduce((count, { args }) => {
    const words = args[0]?.text ?? '';
    // A name may stand for several addresses.
    return count * (/[g-z]/i.test(words) ? Number.NaN : addressCount(words));
  }, 1);
}

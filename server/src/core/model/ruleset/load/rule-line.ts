import type { Extension } from '../../../knowledge/iptables/index.ts';
import type { IptablesRule } from '../../../syntax/iptables/tree.ts';
import type { Family } from '../../packets/address.ts';
import { bind } from '../bind.ts';
import { factsOf, type RuleFacts } from '../facts.ts';
import { applyCommand } from './commands.ts';
import { areCounters } from './counters.ts';
import { type FaultList, push, type Section, usesChain } from './section.ts';
import { addressCount } from './values/addresses.ts';

/** Takes a line -A in, or another that holds a rule, with the faults that it has by itself. */
export function addRule(section: Section, line: IptablesRule, index: number, faults: FaultList): void {
  section.last = index;
  const { family, chains } = section;
  const facts = factsOf(line, family);
  if (line.counters && !areCounters(line.counters)) {
    // The loader reads a part of the line only, so that nobody knows what it brings.
    section.unsure = true;
    for (const fault of facts.report.faults) faults.found.push({ index, fault });
    return;
  }
  const { report, command, chain, targetName: name, targetExtension: extension } = facts;
  const toChain = name !== undefined && chains.has(name);
  if (toChain && extension) chainLikeTarget(line, extension, section, index, faults);
  else for (const fault of report.faults) faults.found.push({ index, fault });
  if (facts.family !== undefined && facts.family !== family) return;
  if (command === undefined) return;
  if (command !== 'append') applyCommand(section, line, index, facts, faults);
  if (name !== undefined && !toChain && !extension) section.open.push({ index, name, line, use: facts.goto ? 'goto' : 'jump' });
  if (chain === undefined || (command !== 'append' && command !== 'insert' && command !== 'replace')) return;
  if (command === 'append') usesChain(section, line, index, chain);
  if (command !== 'replace') grow(section, chain, line, facts);
  push(section.lines, chain, line);
  section.rules.push(index);
  const dead = section.ended.has(chain) && (command === 'append' || (facts.position !== undefined && facts.position !== 1));
  if (report.limits.length > 0 && !(toChain && extension)) {
    push(section.limited, chain, { index, line, limits: report.limits, dead });
  }
  if (report.endsChain && !toChain) endChain(section, chain, command !== 'append');
  if (!toChain) return;
  push(section.jumps, chain, { index, line, to: name, dead });
  section.jumped.set(name, (section.jumped.get(name) ?? 0) + 1);
  for (const fault of report.ifChain) faults.found.push({ index, fault });
}

/** What follows a verdict for everything is dead; of what stands there already, that is not followed exactly. */
function endChain(section: Section, chain: string, atOnce: boolean): void {
  section.ended.add(chain);
  if (!atOnce) return;
  for (const list of [section.jumps.get(chain), section.limited.get(chain)]) for (const one of list ?? []) one.dead = true;
}

/** A chain may have the name of a target, and takes its place: what the line says of the target is unknown then. */
function chainLikeTarget(line: IptablesRule, target: Extension, { family }: Section, index: number, faults: FaultList): void {
  const option = bind(line, family).options.find(({ extension }) => extension === target);
  if (!option) return;
  const written = option.word.text;
  const unknown = { near: undefined, ambiguous: [], owner: undefined, removed: undefined };
  faults.add(index, option.word, { kind: 'unknown-option', written, ...unknown });
}

/** A list of addresses makes several rules, and a name may stand for several addresses. */
function grow(section: Section, chain: string, line: IptablesRule, { plain }: RuleFacts): void {
  const isOne = plain || !line.text.includes(',');
  const rules = line.holes.length > 0 ? Number.NaN : isOne ? 1 : rulesOf(line, section.family);
  section.sizes.set(chain, (section.sizes.get(chain) ?? 0) + rules);
}

/** How many rules a line with commas makes: one of each source with each destination. */
function rulesOf(line: IptablesRule, family: Family): number {
  const sides = bind(line, family).options.filter(({ extension, name }) => !extension && /^(source|destination)$/.test(name));
  return sides.reduce((count, { args }) => {
    const words = args[0]?.text ?? '';
    return count * (/[g-z]/i.test(words) ? Number.NaN : addressCount(words));
  }, 1);
}

import { isBuiltinChain, POLICIES } from '../../../knowledge/iptables/index.ts';
import type { IptablesRule } from '../../../syntax/iptables/tree.ts';
import { bind } from '../bind.ts';
import type { RuleFacts } from '../facts.ts';
import { nameFault } from './chain-names.ts';
import type { FaultDetail, RefusedBy } from './fault.ts';
import { empty, type FaultList, type Section, usesChain, wholeLine } from './section.ts';

type Note = (detail: FaultDetail, refusedBy?: RefusedBy) => void;

/** What the lines do that are no -A. */
export function applyCommand(section: Section, line: IptablesRule, index: number, facts: RuleFacts, faults: FaultList): void {
  const { command, chain, position, policy } = facts;
  const note: Note = (detail, refusedBy) => faults.add(index, wholeLine(line), detail, refusedBy);
  if (chain === undefined) {
    if (command === 'flush') empty(section, undefined);
    else if (command === 'delete-chain') deleteAll(section, note);
    return;
  }
  if (command === 'new-chain') {
    makeChain(section, chain, index, note);
    return;
  }
  usesChain(section, line, index, chain);
  if (command === 'rename-chain') renameChain(section, chain, bind(line, section.family).commands[0]?.args[1]?.text, note);
  else if (command === 'delete-chain') deleteChain(section, chain, note);
  else if (command === 'flush') {
    empty(section, chain);
    section.sizes.set(chain, 0);
  } else if (command === 'policy' && policy !== undefined && section.known) setPolicy(section, chain, policy, note);
  else changeRule(section, command!, chain, position, note);
}

function makeChain(section: Section, chain: string, index: number, note: Note): void {
  const first = section.chains.get(chain);
  const fault = nameFault(chain, true, section.family);
  if (fault) note({ kind: 'invalid-chain-name', name: chain, why: fault.why }, fault.refusedBy);
  else if (first === undefined && !isBuiltinChain(section.name, chain)) section.chains.set(chain, index);
  else note({ kind: 'repeated-chain', name: chain, first });
}

function renameChain(section: Section, chain: string, newName: string | undefined, note: Note): void {
  const builtIn = [chain, newName ?? ''].find((name) => isBuiltinChain(section.name, name));
  if (builtIn) note({ kind: 'syntax', says: `the chain ${builtIn} is built in: it keeps its name, and no other can have it` });
  else if (section.chains.has(chain)) {
    section.unsure = true;
    note({ kind: 'syntax', says: 'a chain that the same file makes cannot be renamed' }, 'nft');
  }
}

function deleteChain(section: Section, chain: string, note: Note): void {
  if (isBuiltinChain(section.name, chain)) {
    const isDeclared = section.declarations.some(({ line }) => line.name.text === chain);
    note({ kind: 'syntax', says: `the chain ${chain} is built in and cannot be deleted` }, isDeclared ? 'legacy' : 'both');
    return;
  }
  const inUse = section.chains.has(chain) && whyKept(section, chain);
  if (inUse) note({ kind: 'syntax', says: inUse });
  if (section.chains.delete(chain)) section.deleted.add(chain);
}

function deleteAll(section: Section, note: Note): void {
  for (const chain of section.chains.keys()) {
    const inUse = whyKept(section, chain);
    if (inUse) {
      note({ kind: 'syntax', says: inUse });
      break;
    }
  }
  for (const chain of section.chains.keys()) section.deleted.add(chain);
  section.chains.clear();
}

/** Only empty chains that no rule jumps to can be deleted. */
function whyKept(section: Section, chain: string): string | undefined {
  if (!section.alone || section.unsure) return undefined;
  if ((section.jumped.get(chain) ?? 0) > 0) return `the chain ${chain} cannot be deleted as long as a rule jumps to it`;
  if ((section.sizes.get(chain) ?? 0) > 0)
    return `the chain ${chain} cannot be deleted with rules in it: flush it before, with -F ${chain}`;
  return undefined;
}

function setPolicy(section: Section, chain: string, policy: string, note: Note): void {
  const builtIn = isBuiltinChain(section.name, chain);
  const isDrop = section.name === 'nat' && policy === 'DROP';
  if (builtIn ? isDrop || !POLICIES.includes(policy) : section.chains.has(chain)) {
    note({ kind: 'invalid-policy', policy, chain, table: section.name, builtIn });
  }
}

/** Lines that need a rule which is not there are refused: a file begins with empty chains, unless -n loads it. */
function changeRule(section: Section, command: string, chain: string, position: number | undefined, note: Note): void {
  const isOff = command === 'delete' || command === 'replace';
  if (!isOff && command !== 'insert' && command !== 'check') return;
  const size = section.sizes.get(chain) ?? 0;
  const most = command === 'insert' ? size + 1 : size;
  // Which rule goes is not followed: nothing is said of those that were there.
  const ended = section.ended.has(chain);
  if (isOff) empty(section, chain);
  if (ended) section.ended.add(chain);
  section.sizes.set(chain, command === 'delete' ? size - 1 : size);
  const isWhole = section.declaresBuiltIn || section.chains.has(chain);
  if (!section.alone || !isWhole || section.unsure || !((position ?? 1) > most)) return;
  const has = size === 0 ? 'no rule' : size === 1 ? 'one rule' : `${size} rules`;
  note({ kind: 'syntax', says: `the chain ${chain} has ${has} at this place, so that the line is refused` });
}

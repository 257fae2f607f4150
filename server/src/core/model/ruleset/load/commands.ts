import { isBuiltinChain, POLICIES } from '../../../knowledge/iptables/index.ts';
import type { IptablesRule } from '../../../syntax/iptables/tree.ts';
import { say } from '../../../text/say.ts';
import { bind } from '../bind.ts';
import type { RuleFacts } from '../facts.ts';
import { nameFault } from './chain-names.ts';
import type { FaultDetail, RefusedBy } from './fault.ts';
import {
  type ChainState,
  chainOf,
  empty,
  emptyAll,
  type FaultList,
  makeChain,
  rename,
  type Section,
  unmakeChain,
  usesChain,
  wholeLine,
} from './section.ts';

type Note = (detail: FaultDetail, refusedBy?: RefusedBy) => void;

/** What the lines do that are no -A. */
export function applyCommand(section: Section, line: IptablesRule, index: number, facts: RuleFacts, faults: FaultList): void {
  const { command, chain, position, policy } = facts;
  const note: Note = (detail, refusedBy) => faults.add(index, wholeLine(line), detail, refusedBy);
  if (chain === undefined) {
    if (command === 'flush') flushAll(section, note);
    else if (command === 'delete-chain') deleteChains(section, [...section.chains.values()], line, index, note);
    return;
  }
  if (command === 'new-chain') {
    newChain(section, chain, index, note);
    return;
  }
  const state = chainOf(section, chain);
  usesChain(section, line, index, state);
  if (command === 'rename-chain') renameChain(section, state, bind(line, section.family).commands[0]?.args[1]?.text, index, note);
  else if (command === 'delete-chain') deleteChain(section, state, line, index, note);
  else if (command === 'flush') empty(section, state);
  else if (command === 'policy' && policy !== undefined && section.known) setPolicy(section, state, policy, note);
  else changeRule(section, { command: command!, chain: state, position, line }, note);
}

function flushAll(section: Section, note: Note): void {
  if (section.rules.length > 0) {
    section.flushed = true;
    const says = say`-F without a chain does not empty what the same file brought before it in iptables-nft, and does in iptables-legacy`;
    note({ kind: 'syntax', says }, 'none');
  }
  emptyAll(section);
}

function newChain(section: Section, chain: string, index: number, note: Note): void {
  const first = section.chains.get(chain)?.made;
  const fault = nameFault(chain, true, section.family);
  if (fault) note({ kind: 'invalid-chain-name', name: chain, why: fault.why }, fault.refusedBy);
  else if (first === undefined && !isBuiltinChain(section.name, chain)) makeChain(section, chain, index);
  else note({ kind: 'repeated-chain', name: chain, first });
}

function renameChain(section: Section, chain: ChainState, newName: string | undefined, index: number, note: Note): void {
  const builtIn = [chain.name, newName ?? ''].find((name) => isBuiltinChain(section.name, name));
  if (builtIn) note({ kind: 'syntax', says: say`the chain ${builtIn} is built in: it keeps its name, and no other can have it` });
  else if (chain.made === undefined || newName === undefined) return;
  else if (section.chains.has(newName)) note({ kind: 'syntax', says: say`there is a chain ${newName} already` });
  else {
    note({ kind: 'syntax', says: say`a chain that the same file makes cannot be renamed` }, 'nft');
    if (nameFault(newName, true, section.family)) section.unsure = true;
    else rename(section, chain, newName, index);
  }
}

function deleteChain(section: Section, chain: ChainState, line: IptablesRule, index: number, note: Note): void {
  if (chain.builtIn) {
    const isDeclared = section.declarations.some((declaration) => declaration.line.name.text === chain.name);
    note(
      { kind: 'syntax', says: say`the chain ${chain.name} is built in and cannot be deleted` },
      isDeclared ? 'legacy' : 'both',
    );
  } else if (chain.made !== undefined) deleteChains(section, [chain], line, index, note);
}

/** Only empty chains that no rule jumps to can be deleted. The first that is not is enough said. */
function deleteChains(section: Section, chains: readonly ChainState[], line: IptablesRule, index: number, note: Note): void {
  const { kept } = section;
  const known = section.alone && !section.unsure && !section.flushed;
  const filled = chains.find(({ size }) => size > 0);
  const wanted = chains.find(({ jumped }) => jumped > 0);
  if (known && filled !== undefined) {
    note({
      kind: 'syntax',
      says: say`the chain ${filled.name} cannot be deleted with rules in it: flush it before, with -F ${filled.name}`,
    });
  } else if (known && wanted !== undefined) kept.push({ index, chain: wanted, range: wholeLine(line) });
  for (const chain of chains) unmakeChain(section, chain);
}

/** Chains that were to go although rules jump to them. iptables-nft looks at what is left in the end: a later -F of those rules is in time. */
export function judgeKept({ kept }: Section, faults: FaultList): void {
  for (const { index, chain, range } of kept) {
    const says = say`the chain ${chain.name} cannot be deleted as long as a rule jumps to it`;
    faults.add(index, range, { kind: 'syntax', says }, chain.jumped > 0 ? 'both' : 'legacy');
  }
}

function setPolicy(section: Section, chain: ChainState, policy: string, note: Note): void {
  const { builtIn } = chain;
  const isDrop = section.name === 'nat' && policy === 'DROP';
  if (builtIn ? isDrop || !POLICIES.includes(policy) : chain.made !== undefined) {
    note({ kind: 'invalid-policy', policy, chain: chain.name, table: section.name, builtIn });
  }
}

/** A line that names a rule of a chain, by its number or by its words. */
interface Change {
  readonly command: string;
  readonly chain: ChainState;
  readonly position: number | undefined;
  readonly line: IptablesRule;
}

const CHANGES: ReadonlySet<string> = new Set(['delete', 'replace', 'insert', 'check', 'zero']);

/** Lines that need a rule which is not there are refused: a file begins with empty chains, unless -n loads it. */
function changeRule(section: Section, change: Change, note: Note): void {
  const { command, chain, position } = change;
  if (!CHANGES.has(command) || (command === 'zero' && position === undefined)) return;
  const isOff = command === 'delete' || command === 'replace';
  const size = chain.size;
  const most = command === 'insert' ? size + 1 : size;
  // Which rule goes is not followed: nothing is said of those that were there.
  const { ended } = chain;
  if (isOff) empty(section, chain);
  chain.ended = ended;
  chain.size = command === 'delete' ? size - 1 : size;
  section.filled.add(chain);
  const isWhole = section.declaresBuiltIn || chain.made !== undefined;
  if (!section.alone || !isWhole || section.unsure || section.flushed) return;
  if ((position ?? 1) > most) {
    const says =
      size === 0
        ? say`the chain ${chain.name} has no rule at this place, so that the line is refused`
        : size === 1
          ? say`the chain ${chain.name} has one rule at this place, so that the line is refused`
          : say`the chain ${chain.name} has ${size} rules at this place, so that the line is refused`;
    note({ kind: 'syntax', says }, command === 'zero' ? 'legacy' : 'both');
  } else if (position !== undefined && position <= most && (command === 'replace' || command === 'zero')) {
    note({ kind: 'syntax', says: say`iptables-nft 1.8.9 crashes over the number of a rule that the same file brings` }, 'nft');
  } else if (isAbsent(section, change)) {
    const says = say`no rule with this target and these matches stands in ${chain.name} at this place, so that the line is refused`;
    note({ kind: 'syntax', says });
  }
}

/** More rules of a chain are not compared with one that is to go. */
const MOST_COMPARED = 1000;

/** Whether no rule of the chain can be the one that the words name: none ever had this target and these matches. */
function isAbsent({ family }: Section, { command, chain, position, line }: Change): boolean {
  const there = chain.lines;
  if ((command !== 'delete' && command !== 'check') || position !== undefined || there.length > MOST_COMPARED) return false;
  const wanted = likeness(line, family);
  return wanted !== undefined && there.map((one) => likeness(one, family)).every((other) => other && other !== wanted);
}

/** Matches that a protocol brings unasked; two rules may differ in them by their words alone. */
const IMPLIED: ReadonlySet<string> = new Set('tcp udp udplite sctp dccp icmp icmp6 icmpv6 ipv6-icmp ah esp mh'.split(' '));

/** What rules have in common that the loaders take for the same; undefined where it is not known. */
function likeness(line: IptablesRule, family: Section['family']): string | undefined {
  if (line.holes.length > 0) return undefined;
  const { target, matches } = bind(line, family);
  const names = matches.map(({ word }) => (word.text === 'state' ? 'conntrack' : word.text));
  const action = target?.word.text === 'NOTRACK' ? 'CT' : target?.word.text;
  return [action, ...names.filter((name) => !IMPLIED.has(name)).sort()].join(' ');
}

import { extensionNames, isBuiltinChain, POLICIES } from '../../../knowledge/iptables/index.ts';
import { hasHole } from '../../../syntax/template.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Token } from '../../../text/range.ts';
import { say } from '../../../text/say.ts';
import type { Family } from '../../packets/address.ts';
import { bind } from '../bind.ts';
import { isOfUfw, runtimeOwner } from '../jumps.ts';
import { nameFault } from './chain-names.ts';
import type { FaultList, Section } from './section.ts';
import { byteLength } from './values/texts.ts';

/** The `:CHAIN` lines of a section: names, policies, and what stands twice. */
export function judgeDeclarations(section: Section, faults: FaultList): void {
  for (const { line, index } of section.declarations) {
    const { name, policy } = line;
    judgeChainName(name, index, section.family, faults);
    if (!policy) {
      faults.add(index, name, {
        kind: 'syntax',
        says: say`a policy must stand behind ${name.text || ':'}: - for a user chain, ACCEPT or DROP for a built-in one`,
      });
    } else if (!hasHole(line.holes, policy) && section.known) judgePolicy(section, name.text, policy, index, faults);
    const first = section.repeated.get(index);
    if (first !== undefined) faults.add(index, name, { kind: 'repeated-chain', name: name.text, first }, 'legacy');
  }
}

function judgeChainName(name: Token, index: number, family: Family, faults: FaultList): void {
  const { text } = name;
  const fault = nameFault(text, false, family);
  if (fault) faults.add(index, name, { kind: 'invalid-chain-name', name: text, why: fault.why }, fault.refusedBy);
  else if (byteLength(text) > 28) {
    faults.add(index, name, { kind: 'name-too-long', option: ':', value: text, why: say`chain names have 28 bytes at most` });
  } else if (text === '') {
    const colon = { start: name.start - 1, end: name.start };
    faults.add(index, colon, { kind: 'invalid-chain-name', name: text, why: say`a name must follow the colon at once` });
  }
}

function judgePolicy(section: Section, chain: string, policy: Token, index: number, faults: FaultList): void {
  if (policy.text === '-') return;
  const builtIn = isBuiltinChain(section.name, chain);
  if (builtIn && POLICIES.includes(policy.text)) return;
  faults.add(
    index,
    policy,
    { kind: 'invalid-policy', policy: policy.text, chain, table: section.name, builtIn },
    builtIn ? 'both' : 'legacy',
  );
}

/**
 * The chains that were used before they were there, or that are nowhere. `shared`: the file is one of several that are loaded into one rule
 * set, so that others may bring them.
 */
export function judgeChainUses(section: Section, shared: boolean, faults: FaultList): void {
  if (!section.known || section.unsure) return;
  const fragment = shared || !section.declaresBuiltIn;
  const names = new Namesakes(section);
  const elsewhere = new Set<string>();
  for (const { index, name, line, use } of section.open) {
    const binding = bind(line, section.family);
    const token = use === 'rule' ? binding.chain : binding.target?.word;
    if (!token || hasHole(line.holes, token)) continue;
    const declaredAt = section.chains.get(name)?.made;
    const builtIn = isBuiltinChain(section.name, name);
    const mayExist =
      declaredAt === undefined &&
      !builtIn &&
      !section.others.get(name)?.deleted &&
      (fragment || runtimeOwner({ name }) !== undefined);
    // Of a chain that another file may bring, one word is enough.
    if (mayExist && (elsewhere.has(name) || (shared && isOfUfw({ name })))) continue;
    if (mayExist) elsewhere.add(name);
    const refusedBy = mayExist ? 'unknown' : 'both';
    const isNew = declaredAt === undefined && !builtIn;
    const near = isNew ? names.chain(name) : undefined;
    const target = isNew && use === 'jump' && near === undefined ? names.target(name) : undefined;
    if (target !== undefined)
      faults.add(index, token, { kind: 'unknown-target', name, near: target, extension: undefined }, refusedBy);
    else {
      const insertAfter = section.declarations.findLast((declaration) => declaration.index < index)?.index ?? section.index;
      faults.add(
        index,
        token,
        { kind: 'unknown-chain', name, use, table: section.name, near, builtIn, declaredAt, fragment, insertAfter },
        refusedBy,
      );
    }
  }
}

/** So many names are compared with all chains of a table; a file in which more are wrong is not misspelled. */
const MOST_COMPARED = 50;

/** What names that are no chains were meant to be; each is looked up once. */
class Namesakes {
  readonly #chains: ReadonlyMap<string, unknown>;
  readonly #targets: readonly string[];
  readonly #known = new Map<string, string | undefined>();

  constructor(section: Section) {
    this.#chains = section.chains;
    this.#targets = extensionNames('target', section.family);
  }

  /** The nearest chain that is declared. */
  chain(name: string): string | undefined {
    if (!this.#known.has(name))
      this.#known.set(name, this.#known.size < MOST_COMPARED ? nearest(name, this.#chains.keys()) : undefined);
    return this.#known.get(name);
  }

  /** The target of which it is another spelling. */
  target(name: string): string | undefined {
    return this.#targets.find((target) => target === name.toUpperCase()) ?? nearest(name, this.#targets);
  }
}

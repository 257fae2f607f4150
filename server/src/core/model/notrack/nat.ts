import { type Family, parseAddresses } from '../packets/address.ts';
import { ANY_FLAGS, ANY_STATE, type Box, boxesMeet, EVERY_PORT, everything } from '../packets/box.ts';
import { BoxIndex } from '../packets/box-index.ts';
import { ANY_INTERFACE, type InterfaceSet, interfaceMatches } from '../packets/interface-set.ts';
import { type Intervals, interval, isSubset } from '../packets/intervals.ts';
import { parsePortRange } from '../packets/match.ts';
import { type ReachedRule, reachedRules } from '../packets/reach.ts';
import { bindingOf, type ChainRule, type RuleTables } from '../ruleset/ruleset.ts';
import type { Exemption, Exemptions } from './exemptions.ts';
import { directionsOf, isEveryAddress } from './flow.ts';
import { isLoopbackOnly } from './pairing.ts';

export type NatHook = 'PREROUTING' | 'OUTPUT' | 'POSTROUTING';

/** Exempt packets that a NAT rule of the same file is meant for, or whose answers it must translate back. */
export interface NatConflict {
  readonly exemption: Exemption;
  readonly nat: ChainRule;
  readonly kind: /** The NAT rule never sees the exempt requests. */
    | 'request-not-translated'
    /** The answers of the translated service are exempt, so that nothing translates them back. */
    | 'answer-not-translated'
    /** Forwarded requests leave with the inner source address. */
    | 'source-not-translated'
    /** Answers to masqueraded connections end on this host. */
    | 'answer-not-forwarded';
  /** Whether all conditions of both rules are understood. */
  readonly exact: boolean;
}

const HOOKS: readonly NatHook[] = ['PREROUTING', 'OUTPUT', 'POSTROUTING'];

const DESTINATION: ReadonlySet<string> = new Set(['DNAT', 'REDIRECT']);
const SOURCE: ReadonlySet<string> = new Set(['SNAT', 'MASQUERADE']);

/** The exemptions that keep a NAT rule from its work, one finding for a pair of rules. `forwards` tells whether packets may be forwarded. */
export function natConflicts(
  ruleset: RuleTables,
  exemptions: Exemptions,
  forwards: (exemption: Exemption) => boolean,
): NatConflict[] {
  const conflicts: NatConflict[] = [];
  const known = new Map<Exemption, Set<ChainRule>>();
  const nats = HOOKS.map((hook) => ({ hook, rules: natRules(ruleset, hook) }));
  if (nats.every(({ rules }) => rules.length === 0)) return [];
  const byPackets = new BoxIndex<number>();
  for (const [i, { box }] of exemptions.all.entries()) byPackets.add(withoutInterfaces(box), i);
  for (const { hook, rules } of nats) {
    for (const nat of rules) {
      const boxes = [nat.box, answersTo(nat, ruleset.family), translatedAnswers(nat, ruleset.family)?.box ?? nat.box];
      const concerned = new Set(boxes.flatMap((box) => byPackets.near(withoutInterfaces(box))));
      for (const exemption of [...concerned].sort((a, b) => a - b).map((i) => exemptions.all[i]!)) {
        // On the loopback only raw OUTPUT counts, and only what nat OUTPUT redirected is answered there.
        const local = isLoopbackOnly(exemption.box, ruleset.family);
        if (local && (exemption.hook !== 'OUTPUT' || hook !== 'OUTPUT')) continue;
        const kind =
          hook === 'POSTROUTING'
            ? sourceConflict(exemption, nat, ruleset, forwards)
            : destinationConflict(exemption, nat, hook, ruleset);
        if (kind === 'request-not-translated' && isServedHere(exemption, exemptions, ruleset.family)) continue;
        const told = known.get(exemption) ?? new Set();
        if (!kind || told.has(nat.rule)) continue;
        known.set(exemption, told.add(nat.rule));
        conflicts.push({ exemption, nat: nat.rule, kind, exact: exemption.exact && nat.exact });
      }
    }
  }
  return conflicts;
}

/**
 * Whether answers leave this host from the very address that the exempt requests go to: then the exemption keeps these requests from NAT on
 * purpose, as a resolver on a Kubernetes node does for the address of the cluster's DNS.
 */
function isServedHere({ box }: Exemption, exemptions: Exemptions, family: Family): boolean {
  return (
    !isEveryAddress(box.destination, family) &&
    exemptions.all.some((other) => other.hook === 'OUTPUT' && isSubset(other.box.source, box.destination))
  );
}

function natRules(ruleset: RuleTables, hook: NatHook): ReachedRule[] {
  const table = ruleset.tables.get('nat');
  const wanted = (rule: ChainRule) => {
    const target = rule.facts.targetName ?? '';
    return DESTINATION.has(target) || SOURCE.has(target);
  };
  return table ? (reachedRules(table, hook, everything(ruleset.family), wanted, () => false) ?? []) : [];
}

function destinationConflict(
  exemption: Exemption,
  nat: ReachedRule,
  hook: NatHook,
  ruleset: RuleTables,
): NatConflict['kind'] | undefined {
  if (!DESTINATION.has(nat.rule.facts.targetName ?? '')) return undefined;
  const directions = directionsOf(exemption.box);
  const boxes = (exemption.effective ?? []).map(timeless);
  if (
    exemption.hook === hook &&
    directions.includes('request') &&
    boxes.some((box) => boxesMeet(box, outside(timeless(nat.box))))
  ) {
    return 'request-not-translated';
  }
  const answers = translatedAnswers(nat, ruleset.family);
  if (!answers || !directions.includes('reply')) return undefined;
  // Answers of a REDIRECT leave this host; those of a DNAT come in from the new address, which may be anyone's.
  if (exemption.hook !== (answers.source === undefined ? 'OUTPUT' : 'PREROUTING')) return undefined;
  const box = answers.source ? { ...answers.box, source: answers.source } : answers.box;
  return boxes.some((own) => boxesMeet(withoutInterfaces(own), box)) ? 'answer-not-translated' : undefined;
}

/** The answers of the service behind a DNAT or REDIRECT, as raw sees them; undefined where the new address or port is not plain. */
function translatedAnswers(nat: ReachedRule, family: Family): { box: Box; source: Intervals | undefined } | undefined {
  const option = bindingOf(nat.rule).options.find(
    ({ name }) => name === 'to-destination' || name === 'to-ports' || name === 'to-port',
  );
  const word = option?.args[0]?.text ?? '';
  if (option?.hole) return undefined;
  const isRedirect = nat.rule.facts.targetName === 'REDIRECT';
  const bracketed = /^\[([^\]]+)\](?::(.*))?$/.exec(word);
  const plain = isRedirect
    ? ['', word]
    : bracketed
      ? [bracketed[1]!, bracketed[2] ?? '']
      : family === 'ipv4'
        ? word.split(':')
        : [word, ''];
  const [address = '', port = ''] = plain;
  const ports = port === '' ? nat.box.dport : parsePortRange(port.replace('-', ':'));
  const source = address === '' ? undefined : parseAddresses(address, family);
  if (!ports || (address !== '' && !source)) return undefined;
  // Without a port there is nothing to tell these answers from all others of the address.
  if (isSubset(EVERY_PORT, ports)) return undefined;
  return { box: { ...everything(family), protocol: nat.box.protocol, sport: ports }, source };
}

function sourceConflict(
  exemption: Exemption,
  nat: ReachedRule,
  ruleset: RuleTables,
  forwards: (exemption: Exemption) => boolean,
): NatConflict['kind'] | undefined {
  if (!SOURCE.has(nat.rule.facts.targetName ?? '') || exemption.hook !== 'PREROUTING' || !forwards(exemption)) return undefined;
  const { family } = ruleset;
  for (const direction of directionsOf(exemption.box)) {
    // A rule scoped to an address speaks of one server; whether its packets are forwarded is not in the file.
    const server = direction === 'request' ? exemption.box.destination : exemption.box.source;
    if (!isEveryAddress(server, family) || isWholePort(exemption.box)) continue;
    const sameName = single(exemption.box.input) !== undefined && single(exemption.box.input) === single(nat.box.output);
    if (direction === 'request') {
      if (sameName) continue;
      if (boxesMeet(withoutInterfaces(timeless(exemption.box)), withoutInterfaces(timeless(nat.box))))
        return 'source-not-translated';
    } else {
      if (!interfacesAgree(exemption.box.input, nat.box.output)) continue;
      if (boxesMeet(withoutInterfaces(timeless(exemption.box)), answersTo(nat, family))) return 'answer-not-forwarded';
    }
  }
  return undefined;
}

/** The answers to the packets of a rule of POSTROUTING. */
function answersTo({ box }: ReachedRule, family: Family): Box {
  return { ...everything(family), protocol: box.protocol, sport: box.dport, source: box.destination };
}

/** A rule without any port is the business of too-broad. */
function isWholePort(box: Box): boolean {
  return isSubset(EVERY_PORT, box.dport) && isSubset(EVERY_PORT, box.sport);
}

function single(set: InterfaceSet): string | undefined {
  return set.find((test) => !test.negated && !test.prefix && test.name !== '')?.name;
}

function interfacesAgree(input: InterfaceSet, output: InterfaceSet): boolean {
  const name = single(output);
  const other = single(input);
  if (name !== undefined) return interfaceMatches(input, name);
  return other === undefined || interfaceMatches(output, other);
}

function timeless(box: Box): Box {
  return { ...box, state: ANY_STATE, flags: ANY_FLAGS };
}

function withoutInterfaces(box: Box): Box {
  return { ...box, input: ANY_INTERFACE, output: ANY_INTERFACE };
}

/** The rule without the loopback, which NAT rules for the outside do not mean. */
function outside(box: Box): Box {
  const notHere = interval(127 * 2 ** 24, 128 * 2 ** 24 - 1);
  return typeof box.destination[0]?.low === 'number' && isSubset(box.destination, notHere) ? { ...box, destination: [] } : box;
}

import type { Chain, Ruleset } from '../ruleset/ruleset.ts';
import { parseAddress } from './address.ts';
import { type Box, boxesMeet, everything, Flags, State } from './box.ts';
import { type Packet, TCP, UDP } from './packet.ts';
import { filterOutcome, verdictOf } from './path.ts';

/** INPUT of IPv6 that lets nothing in from outside is how people switch IPv6 off. */
export function isShutToIPv6({ family }: Ruleset, { rules }: Chain): boolean {
  const outside: Box = { ...everything('ipv6'), input: [{ name: 'lo', prefix: false, negated: true }] };
  return (
    family === 'ipv6' &&
    rules.every((rule) => ['drop', 'continue'].includes(verdictOf(rule) ?? '') || !boxesMeet(rule.facts.match.box, outside))
  );
}

/** Whether OUTPUT lets connections out whose answers INPUT certainly drops, whatever the protocol and port. */
export function dropsAnswers(ruleset: Ruleset): boolean {
  const [here, there] = addresses(ruleset, '198.51.100.20', '203.0.113.77');
  const services = [
    [TCP, 443],
    [TCP, 80],
    [TCP, 22],
    [TCP, 25],
    [UDP, 53],
    [UDP, 123],
  ] as const;
  return services.every(([protocol, port]) => {
    const request = packet({
      protocol,
      source: here,
      destination: there,
      sport: 40000,
      dport: port,
      output: 'eth0',
      state: State.NEW,
      flags: Flags.SYN,
    });
    const answer = packet({
      protocol,
      source: there,
      destination: here,
      sport: port,
      dport: 40000,
      input: 'eth0',
      state: State.ESTABLISHED,
      flags: Flags.SYN_ACK,
    });
    const out = filterOutcome(ruleset, 'OUTPUT', request);
    const back = filterOutcome(ruleset, 'INPUT', answer);
    return out?.accept !== undefined && out.drop === undefined && back !== undefined && back.accept === undefined;
  });
}

/** Whether INPUT certainly drops what OUTPUT sends to the loopback interface, whatever the protocol and port. */
export function dropsLoopback(ruleset: Ruleset): boolean {
  const [here] = addresses(ruleset, '127.0.0.1', '127.0.0.1');
  return [
    [TCP, 5432],
    [TCP, 25],
    [UDP, 53],
  ].every(([protocol, dport]) => {
    const local = {
      protocol: protocol!,
      source: here,
      destination: here,
      sport: 40000,
      dport: dport!,
      state: State.NEW,
      flags: Flags.SYN,
    };
    const out = filterOutcome(ruleset, 'OUTPUT', packet({ ...local, output: 'lo' }));
    const back = filterOutcome(ruleset, 'INPUT', packet({ ...local, input: 'lo' }));
    return out?.accept !== undefined && back !== undefined && back.accept === undefined;
  });
}

function addresses({ family }: Ruleset, a: string, b: string) {
  const v6 = new Map([
    ['127.0.0.1', '::1'],
    ['198.51.100.20', '2001:db8:20::1'],
    ['203.0.113.77', '2001:db8:77::1'],
  ]);
  return [a, b].map((text) => parseAddress(family === 'ipv4' ? text : v6.get(text)!, family)!) as [
    Packet['source'],
    Packet['source'],
  ];
}

function packet(known: Partial<Packet> & Pick<Packet, 'protocol' | 'source' | 'destination' | 'state'>): Packet {
  return { sport: 0, dport: 0, icmpType: 0, flags: 0, input: '', output: '', ...known };
}

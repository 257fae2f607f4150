import type { Family } from '../packets/address.ts';
import { ANY_FLAGS, type Box, boxIntersect, everything, State } from '../packets/box.ts';
import type { InterfaceSet } from '../packets/interface-set.ts';
import { interval } from '../packets/intervals.ts';
import { TCP } from '../packets/packet.ts';
import { within } from './answer.ts';
import { bits, NO_BITS_KNOWN } from './bits.ts';
import { GROUPS, isLocal, type Surroundings } from './conditions.ts';
import { flagClass, interfaceNamed, type Route, type TracedPacket } from './packet.ts';
import type { TraceRequest } from './request.ts';

/** Any interface but the loopback. */
const OUTSIDE: InterfaceSet = [{ name: 'lo', prefix: false, negated: true }];
const NONE = interfaceNamed('');

/** The packet of a request before it meets the first rule. */
export function firstPacket(family: Family, request: TraceRequest, around: Surroundings): TracedPacket {
  const { packet: fields, from, state, connection } = request;
  const isTcp = fields.protocol === TCP;
  // What opens a connection is a SYN, unless the request knows better.
  const opens = isTcp && connection === undefined && (state === undefined || state === 'NEW');
  const tcpFlags = fields.tcpFlags ?? (opens ? 0x02 : undefined);
  const box = boxOf(family, request, tcpFlags);
  const isLoop = from === 'host' && isLocal(box.destination, request.route, around) === true;
  const given = fields.output === undefined ? undefined : interfaceNamed(fields.output);
  const output = from === 'wire' ? NONE : (given ?? (isLoop ? interfaceNamed('lo') : outside(request)));
  const input =
    from === 'host'
      ? NONE
      : fields.input === undefined
        ? [...OUTSIDE, ...(request.within?.input ?? [])]
        : interfaceNamed(fields.input);
  return {
    box: { ...box, input, output },
    icmpCode: fields.icmpCode,
    tcpFlags,
    length: fields.length,
    ttl: fields.ttl,
    tos: fields.tos === undefined ? NO_BITS_KNOWN : bits(fields.tos),
    mac: fields.mac?.toUpperCase(),
    mark: bits(fields.mark ?? 0),
    tracking: { kind: 'unseen' },
    templated: false,
    route: request.route ?? (from === 'wire' && fields.output !== undefined ? 'forwarded' : undefined),
  };
}

/** The interfaces that a packet of the request may leave by, where nothing else tells. */
export function outside({ within: asked }: TraceRequest): InterfaceSet {
  return asked ? [...OUTSIDE, ...asked.output] : OUTSIDE;
}

function boxOf(family: Family, { packet, within: asked }: TraceRequest, tcpFlags: number | undefined): Box {
  const whole = everything(family);
  const box = {
    ...whole,
    protocol: packet.protocol === undefined ? whole.protocol : interval(packet.protocol),
    source: packet.source ?? whole.source,
    destination: packet.destination ?? whole.destination,
    sport: packet.sport ?? whole.sport,
    dport: packet.dport ?? whole.dport,
    icmpType: packet.icmpType === undefined ? whole.icmpType : interval(packet.icmpType),
    flags: tcpFlags === undefined ? ANY_FLAGS : flagClass(tcpFlags),
    // To rules before connection tracking a packet is INVALID; measured on Linux 6.18.
    state: State.INVALID,
  };
  return asked ? boxIntersect(box, { ...asked, state: State.INVALID }) : box;
}

/** Where a packet goes by its destination alone: groups and the broadcast address end here. */
export function routeByAddress({ box }: TracedPacket, around: Surroundings): Route | undefined {
  const group = within(box.destination, GROUPS[around.family]);
  if (group) return 'local';
  const local = isLocal(box.destination, undefined, around);
  return local === undefined || group === undefined ? undefined : local ? 'local' : 'forwarded';
}

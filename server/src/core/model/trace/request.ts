import type { Box } from '../packets/box.ts';
import type { Intervals } from '../packets/intervals.ts';
import type { Answer } from './answer.ts';
import type { Connection, Route } from './packet.ts';
import type { Question } from './result.ts';
import type { StateName } from './tracking.ts';

/** What a packet looks like. What is left out is not known, and what then depends on it is said. */
export interface PacketFields {
  readonly protocol?: number;
  readonly source?: Intervals;
  readonly destination?: Intervals;
  readonly sport?: Intervals;
  readonly dport?: Intervals;
  readonly icmpType?: number;
  readonly icmpCode?: number;
  /** The flags of a TCP segment as a byte. Left out, the first packet of a connection is its SYN. */
  readonly tcpFlags?: number;
  /** Bytes of the whole IP packet. */
  readonly length?: number;
  /** TTL or hop limit; left out, it is not known, but long enough. */
  readonly ttl?: number;
  readonly tos?: number;
  /** `AA:BB:CC:DD:EE:FF`. */
  readonly mac?: string;
  /** The packet mark before the first rule; 0 where it is left out. */
  readonly mark?: number;
  /** Where it came in; left out, some interface that is not the loopback. */
  readonly input?: string;
  /** Where it goes out; left out, some interface that is not the loopback. */
  readonly output?: string;
}

/** Which packet to trace. It is a whole packet, without extension headers or IP options. */
export interface TraceRequest {
  /** From an interface, or from a process of this host. */
  readonly from: 'wire' | 'host';
  readonly packet: PacketFields;
  /**
   * Only the packets of this box are meant: as they are when they come in or are sent, by the interface that they first leave by. What tracking
   * says of them is left aside.
   */
  readonly within?: Box;
  /** Whether a received packet is for this host; left out, its address tells, or both are followed. */
  readonly route?: Route;
  /** All addresses of this host; those of the loopback count without being named. */
  readonly localAddresses?: Intervals;
  /** The interface that leads to a destination, where the routes are known; asked where NAT has changed it, or `packet.output` is left out. */
  readonly outputTo?: (destination: Intervals) => string | undefined;
  /** What connection tracking says of it; left out, it follows from the packet, which then belongs to no connection yet. */
  readonly state?: StateName;
  /** The connection that it belongs to: the outcome of an earlier packet of it. */
  readonly connection?: Connection;
  /** Which loader the rules come by; iptables-nft where it is left out. It asks the security table of INPUT behind nat, not before. */
  readonly loader?: 'nft' | 'legacy';
  /** net.netfilter.nf_conntrack_tcp_loose; true where it is left out, as in the kernel. */
  readonly loose?: boolean;
  /** net.ipv4.ip_forward or its IPv6 counterpart; true where it is left out, since else nothing comes to FORWARD. */
  readonly forwarding?: boolean;
  /** net.ipv4.conf.*.route_localnet: addresses of 127.0.0.0/8 may come in and go out; false where it is left out, as in the kernel. */
  readonly routeLocalnet?: boolean;
  /** Answers questions that are open; undefined for those to follow both ways. */
  readonly assume?: (question: Question) => Answer;
}

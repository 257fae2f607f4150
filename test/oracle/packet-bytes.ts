/** A packet to put on a wire: what its headers say. */
export interface WirePacket {
  readonly family: 'ipv4' | 'ipv6';
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly source: string;
  readonly destination: string;
  readonly sport: number;
  readonly dport: number;
  readonly icmpType: number;
  readonly icmpCode: number;
  readonly tcpFlags: number;
  readonly sequence: number;
  readonly acknowledged: number;
  readonly ttl: number;
  readonly tos: number;
  /** The identifier of an echo. */
  readonly id: number;
  /** Tells the packet from others where it arrives. */
  readonly payload: string;
}

const NUMBERS = { ipv4: { tcp: 6, udp: 17, icmp: 1 }, ipv6: { tcp: 6, udp: 17, icmp: 58 } };

/** The bytes of the IP packet, with all its checksums. */
export function packetBytes(packet: WirePacket): Buffer {
  const { family, source, destination, ttl, tos } = packet;
  const number = NUMBERS[family][packet.protocol];
  const [from, to] = [addressBytes(source), addressBytes(destination)];
  const transport = transportBytes(packet);
  const checksumAt = { tcp: 16, udp: 6, icmp: 2 }[packet.protocol];
  const pseudo = Buffer.alloc(8);
  pseudo.writeUInt32BE(transport.length, 0);
  pseudo[7] = number;
  const covered = family === 'ipv4' && packet.protocol === 'icmp' ? [transport] : [from, to, pseudo, transport];
  transport.writeUInt16BE(checksum(Buffer.concat(covered)) || 0xffff, checksumAt);
  if (family === 'ipv6') {
    const header = Buffer.alloc(8);
    header.writeUInt32BE((0x6000_0000 | (tos << 20)) >>> 0, 0);
    header.writeUInt16BE(transport.length, 4);
    header[6] = number;
    header[7] = ttl;
    return Buffer.concat([header, from, to, transport]);
  }
  const header = Buffer.alloc(12);
  header[0] = 0x45;
  header[1] = tos;
  header.writeUInt16BE(20 + transport.length, 2);
  header.writeUInt16BE(0x4000, 6);
  header[8] = ttl;
  header[9] = number;
  header.writeUInt16BE(checksum(Buffer.concat([header, from, to])), 10);
  return Buffer.concat([header, from, to, transport]);
}

function transportBytes(packet: WirePacket): Buffer {
  const payload = Buffer.from(packet.payload);
  switch (packet.protocol) {
    case 'tcp': {
      const header = Buffer.alloc(20);
      header.writeUInt16BE(packet.sport, 0);
      header.writeUInt16BE(packet.dport, 2);
      header.writeUInt32BE(packet.sequence, 4);
      header.writeUInt32BE(packet.acknowledged, 8);
      header[12] = 0x50;
      header[13] = packet.tcpFlags;
      header.writeUInt16BE(8192, 14);
      return Buffer.concat([header, payload]);
    }
    case 'udp': {
      const header = Buffer.alloc(8);
      header.writeUInt16BE(packet.sport, 0);
      header.writeUInt16BE(packet.dport, 2);
      header.writeUInt16BE(8 + payload.length, 4);
      return Buffer.concat([header, payload]);
    }
    case 'icmp': {
      const header = Buffer.alloc(8);
      header[0] = packet.icmpType;
      header[1] = packet.icmpCode;
      header.writeUInt16BE(packet.id, 4);
      header.writeUInt16BE(1, 6);
      return Buffer.concat([header, payload]);
    }
  }
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 2) sum += (bytes[i]! << 8) | (bytes[i + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

/** The bytes of an address as people write it; IPv6 with `::` at most once and no dots. */
export function addressBytes(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const groups = (half: string) => (half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16)));
  const [first, last] = [groups(head), groups(tail)];
  const all = [...first, ...new Array<number>(8 - first.length - last.length).fill(0), ...last];
  return Buffer.concat(all.map((group) => Buffer.from([group >> 8, group & 0xff])));
}

/** What an arrived IP packet says of itself. */
export interface Arrived {
  readonly protocol: number;
  readonly source: string;
  readonly destination: string;
  readonly sport: number;
  readonly dport: number;
  readonly ttl: number;
  readonly tos: number;
  readonly payload: string;
}

/** Reads the bytes of an IP packet, without its link header. */
export function readPacket(bytes: Buffer): Arrived {
  const isV4 = bytes[0]! >> 4 === 4;
  const at = isV4 ? (bytes[0]! & 15) * 4 : 40;
  const protocol = bytes[isV4 ? 9 : 6]!;
  const header = protocol === 6 ? 20 : 8;
  const address = (from: number) =>
    isV4 ? [...bytes.subarray(from, from + 4)].join('.') : groupsOf(bytes.subarray(from, from + 16));
  return {
    protocol,
    source: address(isV4 ? 12 : 8),
    destination: address(isV4 ? 16 : 24),
    sport: bytes.readUInt16BE(at),
    dport: bytes.readUInt16BE(at + 2),
    ttl: bytes[isV4 ? 8 : 7]!,
    tos: isV4 ? bytes[1]! : (bytes.readUInt16BE(0) >> 4) & 0xff,
    payload: bytes.subarray(at + header).toString('latin1'),
  };
}

function groupsOf(bytes: Buffer): string {
  return Array.from({ length: 8 }, (_, i) => bytes.readUInt16BE(2 * i).toString(16)).join(':');
}

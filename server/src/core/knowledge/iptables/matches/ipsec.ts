import { integer, NETWORK, oneOf, range, U32 } from '../args.ts';
import type { ArgType, Extension, Family } from '../record.ts';

const BOTH: readonly Family[] = ['ipv4', 'ipv6'];
const SPI: ArgType = range(U32);

/** Matches on IPsec. */
export const IPSEC_MATCHES: readonly Extension[] = [
  {
    kind: 'match',
    name: 'policy',
    families: BOTH,
    kernelModule: 'xt_policy',
    summary: 'Asks whether IPsec has decrypted a packet, or will encrypt it.',
    when: 'On VPN gateways: accept the inner networks only out of the tunnel (`--dir in`), and exempt what goes into it from MASQUERADE (`--dir out`).',
    cost: 'A look at the packet, or a policy lookup for `--dir out`. It knows XFRM only, not WireGuard, OpenVPN or other tunnels with an interface of their own.',
    example: { table: 'nat', rule: '-A POSTROUTING -m policy --dir out --pol ipsec -j ACCEPT' },
    options: [
      {
        long: 'dir',
        required: true,
        args: [oneOf(['in', 'out'])],
        chains: [
          { names: ['PREROUTING', 'INPUT', 'FORWARD'], values: ['in'] },
          { names: ['FORWARD', 'OUTPUT', 'POSTROUTING'], values: ['out'] },
        ],
        summary: 'The policy that was applied to the packet (in), or that will be (out).',
      },
      { long: 'pol', args: [oneOf(['none', 'ipsec'])], summary: 'The packet is not under IPsec (none), or is (ipsec).' },
      { long: 'strict', args: [], summary: 'The elements below describe the whole policy, in order; else one of them must be part of it.' },
      { long: 'reqid', negatable: true, repeatable: true, args: [integer(0, U32)], summary: 'The request id of the policy element.' },
      { long: 'spi', negatable: true, repeatable: true, args: [integer(0, U32)], summary: 'The SPI of the security association.' },
      {
        long: 'proto',
        negatable: true,
        repeatable: true,
        args: [{ type: 'protocol', only: [50, 51, 108] }],
        summary: 'The protocol of the element: esp, ah or ipcomp.',
      },
      { long: 'mode', negatable: true, repeatable: true, args: [oneOf(['transport', 'tunnel'])], summary: 'The mode of the element.' },
      {
        long: 'tunnel-src',
        negatable: true,
        repeatable: true,
        args: [NETWORK],
        summary: 'The near end of the tunnel; not with the mode transport.',
      },
      {
        long: 'tunnel-dst',
        negatable: true,
        repeatable: true,
        args: [NETWORK],
        summary: 'The far end of the tunnel; not with the mode transport.',
      },
      { long: 'next', repeatable: true, args: [], requires: ['strict'], summary: 'The next element begins here.' },
    ],
    source: 'iptables libxt_policy, Linux xt_policy',
  },
  {
    kind: 'match',
    name: 'esp',
    families: BOTH,
    kernelModule: 'xt_esp',
    summary: 'Compares the SPI of an encrypted IPsec packet.',
    when: 'To tell apart several tunnels between the same two hosts.',
    cost: 'One comparison. Behind a NAT, ESP travels in UDP port 4500, where this never matches.',
    example: { table: 'filter', rule: '-A INPUT -p esp -m esp --espspi 500 -j ACCEPT' },
    options: [{ long: 'espspi', negatable: true, args: [SPI], summary: 'The SPI, or a range of them.' }],
    protocols: ['esp'],
    source: 'iptables libxt_esp, Linux xt_esp',
  },
  {
    kind: 'match',
    name: 'ah',
    families: BOTH,
    kernelModule: 'ipt_ah',
    kernelModule6: 'ip6t_ah',
    summary: 'Compares the SPI of the IPsec authentication header.',
    when: 'Hardly ever: AH is rare, because it does not survive a NAT.',
    cost: 'One comparison. IPv4 needs `-p ah`; IPv6 finds the header in the chain by itself.',
    example: { table: 'filter', rule: '-A INPUT -p ah -m ah --ahspi 500 -j ACCEPT' },
    example6: { table: 'filter', rule: '-A INPUT -m ah --ahspi 500 -j ACCEPT' },
    options: [
      { long: 'ahspi', negatable: true, args: [SPI], summary: 'The SPI, or a range of them.' },
      { long: 'ahlen', families: ['ipv6'], negatable: true, args: [integer(0, U32)], summary: 'The length of the header in bytes.' },
      { long: 'ahres', families: ['ipv6'], args: [], summary: 'The reserved field is 0.' },
    ],
    source: 'iptables libipt_ah and libip6t_ah, Linux ipt_ah and ip6t_ah',
  },
  {
    kind: 'match',
    name: 'ipcomp',
    families: BOTH,
    kernelModule: 'xt_ipcomp',
    summary: 'Compares the CPI of a packet that IPsec has compressed.',
    when: 'Hardly ever: most gateways compress inside ESP or not at all.',
    cost: 'One comparison.',
    example: { table: 'filter', rule: '-A INPUT -p ipcomp -m ipcomp --ipcompspi 18 -j ACCEPT' },
    options: [
      { long: 'ipcompspi', negatable: true, args: [SPI], summary: 'The CPI, or a range of them.' },
      { long: 'compres', args: [], summary: 'The reserved field is 0.' },
    ],
    protocols: ['ipcomp'],
    sinceIptables: '1.6.0',
    kernel: { since: '3.14' },
    source: 'iptables libxt_ipcomp, Linux xt_ipcomp',
  },
];

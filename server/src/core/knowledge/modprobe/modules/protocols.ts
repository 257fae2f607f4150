import type { ModuleRecord } from '../record.ts';
import { inWords, parameter } from './words.ts';

/** Why hosts that do not use a protocol or file system block it; the benchmarks for hardening name these modules. */
const RARE = 'Few hosts use it, and the kernel loads it for any program that asks: hardening blocks it with `install`.';
const MOUNTS =
  'The kernel loads it for any such file system that is mounted, a stick included: hardening blocks it with `install`.';

/** Protocols, file systems and buses that hardening blocks. */
export const blockedModules: readonly ModuleRecord[] = [
  inWords('dccp', `Datagrams with congestion control; gone from Linux 6.16. ${RARE}`),
  inWords('sctp', `Streams over several paths, as telephone networks use them. ${RARE}`, [
    parameter('no_checksums', 'bool', 'Sends and takes packets without checksums.', { default: 'off' }),
  ]),
  inWords('rds', `Reliable datagrams between the nodes of Oracle clusters. ${RARE}`),
  inWords('tipc', `Messages between the nodes of a cluster. ${RARE}`),
  inWords('rxrpc', `The remote calls of AFS. ${RARE}`),
  inWords('vsock', 'Sockets between a virtual machine and its host.'),
  inWords('can', `Sockets of the CAN bus in cars and machines. ${RARE}`),
  inWords('atm', `Asynchronous transfer mode, the network of old DSL lines. ${RARE}`),
  inWords('ax25', `Amateur packet radio; gone from recent kernels. ${RARE}`),
  inWords('netrom', `Routing for amateur packet radio; gone from recent kernels. ${RARE}`),
  inWords('rose', `Packet radio over AX.25; gone from recent kernels. ${RARE}`),
  inWords('x25', `X.25, the packet network of the telephone companies. ${RARE}`),
  inWords('appletalk', `The network of old Macintoshes; gone from recent kernels. ${RARE}`),
  inWords('ipx', `The network of Novell; gone since Linux 4.18. ${RARE}`),
  inWords('decnet', `The network of Digital; gone since Linux 6.1. ${RARE}`),
  inWords('econet', `The network of Acorn; gone since Linux 3.5. ${RARE}`),
  inWords('psnap', 'A header of 802.2 frames, which AppleTalk and IPX needed.'),
  inWords('p8022', 'Frames of 802.2, which IPX needed.'),
  inWords('p8023', 'Raw frames of 802.3, which IPX needed; gone from recent kernels.'),
  inWords('af_802154', `Sockets of IEEE 802.15.4 radio, under its name of old. ${RARE}`),
  inWords('n_hdlc', `Synchronous lines on a serial port. ${RARE}`),
  inWords('l2tp_ppp', 'PPP through L2TP tunnels, for providers and VPNs.'),
  inWords('cramfs', `A compressed file system of small devices. ${MOUNTS}`),
  inWords('freevxfs', `The file system of Veritas, to read. ${MOUNTS}`),
  inWords('jffs2', `A file system for flash memory. ${MOUNTS}`),
  inWords('hfs', `The old file system of Apple. ${MOUNTS}`),
  inWords('hfsplus', `The newer file system of Apple. ${MOUNTS}`),
  inWords('udf', `The file system of DVDs; some clouds hand over their settings on one. ${MOUNTS}`),
  inWords(
    'squashfs',
    'A compressed file system to read: live systems and snap packages need it, so that blocking it breaks them.',
  ),
  inWords('vfat', 'The file system of sticks and of the EFI partition: blocked, a machine with UEFI may not start.'),
  inWords('nfs', 'The client of the network file system.'),
  inWords(
    'nfsd',
    'The server of the network file system. It has a softdep, so that `install nfsd /bin/false` does not block it.',
  ),
  inWords('cifs', 'The client of Windows shares.'),
  inWords(
    'ksmbd',
    'A server of Windows shares in the kernel. It has a softdep, so that `install ksmbd /bin/false` does not block it.',
  ),
  inWords('gfs2', 'A file system that the nodes of a cluster share.'),
  inWords('overlay', 'A file system of layers: containers stand on it, and container services load it by modules-load.d.', [
    parameter('metacopy', 'bool', 'Copies only the owner and mode of a file up where its content does not change.', {
      writable: true,
    }),
    parameter('redirect_dir', 'bool', 'Lets folders be renamed that lie in a lower layer.', { writable: true }),
  ]),
  inWords(
    'vivid',
    'A camera that is none, for tests. It gave ordinary users the rights of root in the past: hardening blocks it.',
  ),
  inWords(
    'algif_aead',
    'Encryption by the kernel for programs. Few use it, and it had faults that gave users the rights of root.',
  ),
];

/** Modules of the network that hosts load or set by name. */
export const linkModules: readonly ModuleRecord[] = [
  inWords('8021q', 'VLANs: interfaces such as eth0.100 with a tag of 802.1Q.'),
  inWords('wireguard', 'The VPN of that name; since Linux 5.6.'),
  inWords(
    'tcp_bbr',
    'Congestion control by bandwidth and delay. Load it, or the kernel does when net.ipv4.tcp_congestion_control names it.',
  ),
  inWords('nf_tables', 'The packet filter of nft, and of iptables-nft.'),
  inWords('cfg80211', 'The common part of all wireless drivers.', [
    parameter('ieee80211_regdom', 'charp', 'The country whose rules for radio hold until others are learned: `DE`, `US`.'),
    parameter('cfg80211_disable_40mhz_24ghz', 'bool', 'No wide channels at 2.4 GHz.', { default: 'off', writable: true }),
  ]),
  inWords('iwlwifi', 'Wireless cards of Intel.', [
    parameter('power_save', 'bool', 'Lets the card sleep between packets.', {
      default: 'off',
      advice: 'Off where latency matters or the link drops.',
    }),
    parameter(
      '11n_disable',
      'uint',
      'Switches parts of 802.11n off, bit by bit; 1 is all of it, 8 enables aggregation when sending.',
      {
        default: '0',
      },
    ),
    parameter('bt_coex_active', 'bool', 'Shares the antenna with Bluetooth.', { default: 'on' }),
    parameter('swcrypto', 'int', '1 encrypts in the processor instead of the card.', { default: '0' }),
    parameter('led_mode', 'int', 'What the lamp shows: 0 default, 1 on or off, 2 blinks, 3 off.', { default: '0' }),
  ]),
  inWords('ath9k', 'Wireless cards of Atheros.', [
    parameter('nohwcrypt', 'int', '1 encrypts in the processor instead of the card.', { default: '0' }),
    parameter('ps_enable', 'int', '1 lets the card sleep between packets.', { default: '0' }),
  ]),
  inWords(
    'r8169',
    'Network cards of Realtek. It has a softdep, so that an `install` line for it is passed over; `blacklist` keeps the hardware from loading it.',
  ),
  inWords('e1000e', 'Gigabit network cards of Intel on PCI Express; the manufacturer has a driver of that name, too.', [
    parameter(
      'InterruptThrottleRate',
      'int[33]',
      'Interrupts a second at most, a number for each card; 0 no limit, 1 and 3 by load.',
      { default: '3' },
    ),
    parameter('IntMode', 'int[33]', 'Kind of interrupt, a number for each card: 0 line, 1 MSI, 2 MSI-X.', { default: '2' }),
  ]),
  inWords('igb', 'Gigabit network cards of Intel; the manufacturer has a driver of that name with more parameters.', [
    parameter('max_vfs', 'uint', 'How many virtual functions each card gets; /sys does the same since Linux 3.8.', {
      default: '0',
    }),
  ]),
  inWords('ixgbe', '10 gigabit network cards of Intel; the manufacturer has a driver of that name with more parameters.', [
    parameter('allow_unsupported_sfp', 'uint|bool', 'Takes transceivers that Intel has not tested.', { default: 'off' }),
    parameter('max_vfs', 'uint', 'How many virtual functions each card gets; /sys does the same since Linux 3.8.', {
      default: '0',
    }),
  ]),
  inWords('bluetooth', 'The stack of Bluetooth. Servers blacklist it together with btusb.', [
    parameter('disable_ertm', 'bool', 'Without the mode that some game controllers cannot do.', {
      default: 'off',
      writable: true,
    }),
  ]),
  inWords('vhost_net', 'Network cards of virtual machines, served by the kernel.'),
];

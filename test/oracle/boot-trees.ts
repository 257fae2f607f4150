import type { Tree } from '../harness/real-boot.ts';
import type { Dice } from './dice.ts';

/** Keys that each network namespace keeps to itself, with values that they take. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  'net.core.somaxconn': ['128', '1024', '4096', '0x200', '0100'],
  'net.ipv4.ip_forward': ['0', '1'],
  'net.ipv4.tcp_fin_timeout': ['15', '30', '60'],
  'net.ipv4.tcp_keepalive_time': ['600', '1200', '7200'],
  'net.ipv4.tcp_syncookies': ['0', '1', '2'],
  'net.ipv4.tcp_rmem': ['4096 87380 6291456', '4096\t131072\t8388608'],
  'net.ipv4.ip_local_port_range': ['1024 65000', '32768 60999', '10240   65535'],
  'net.netfilter.nf_conntrack_tcp_timeout_established': ['3600', '86400', '432000'],
  'net.netfilter.nf_conntrack_udp_timeout': ['30', '60'],
  'net.unix.max_dgram_qlen': ['10', '512'],
};

const DEVICES = ['all', 'default', 'lo', 'eth0', 'eth0/100', 'br-lan'];
const PER_DEVICE = [
  'net.ipv4.conf.*.rp_filter',
  'net.ipv4.conf.*.accept_redirects',
  'net.ipv4.conf.*.forwarding',
  'net.ipv4.conf.*.log_martians',
  'net.ipv6.conf.*.forwarding',
  'net.ipv6.conf.*.accept_ra',
  'net.ipv6.conf.*.hop_limit',
];

/** All keys that a tree may set, with dots. */
export const BOOT_KEYS: readonly string[] = [
  ...Object.keys(PLAIN),
  ...PER_DEVICE.flatMap((key) => DEVICES.map((device) => key.replace('*', device))),
];

const DIRECTORIES = ['etc/sysctl.d', 'etc/sysctl.d', 'run/sysctl.d', 'usr/lib/sysctl.d', 'usr/local/lib/sysctl.d'];
const NAMES = ['10-a', '50-b', '9-z', '99-sysctl', '90-net', 'Z', '_x', 'zz', '.hidden'];

/** A host's files that set namespaced keys in every manner that readers know, and in some that they refuse. */
export function randomTree(dice: Dice): Tree {
  const files: Record<string, string> = {};
  const few = dice.draw(BOOT_KEYS, 4 + dice.below(8));
  for (let n = 2 + dice.below(5); n > 0; n--) {
    const name = dice.pick(NAMES) + dice.pick(['.conf', '.conf', '.conf', '.conf', '.conf', '.conf.bak', '']);
    const path = `${dice.pick(DIRECTORIES)}/${name}`;
    if (dice.chance(0.08)) files[path] = '-> /dev/null';
    else if (dice.chance(0.05)) files[path] = '';
    else files[path] = Array.from({ length: 1 + dice.below(6) }, () => line(dice, few)).join('');
  }
  if (dice.chance(0.4)) files['etc/sysctl.conf'] = Array.from({ length: 1 + dice.below(5) }, () => line(dice, few)).join('');
  if (files['etc/sysctl.conf'] !== undefined && dice.chance(0.5))
    files[`etc/sysctl.d/${dice.pick(['99-sysctl', '99-sysctl', '20-main'])}.conf`] = dice.pick([
      '-> ../sysctl.conf',
      '-> /etc/sysctl.conf',
    ]);
  return files;
}

function line(dice: Dice, keys: readonly string[]): string {
  const key = dice.pick(keys);
  const roll = dice.below(100);
  if (roll < 4) return dice.pick(['# comment\n', '; comment\n', '\n', '  \n', 'no assignment here\n', '[section]\n']);
  if (roll < 10) return `-${spelled(dice, dice.chance(0.2) ? patternOf(dice, key) : key)}\n`;
  if (roll < 24) return `${spelled(dice, patternOf(dice, key))} = ${valueFor(dice, key)}\n`;
  const dash = dice.chance(0.1) ? dice.pick(['-', '-', '- ']) : '';
  const blank = dice.pick(['', ' ', ' ', '\t']);
  const indent = dice.chance(0.1) ? '  ' : '';
  const end = dice.chance(0.05) ? '\r\n' : dice.pick(['\n', '\n', ' \n']);
  return `${indent}${dash}${spelled(dice, key)}${blank}=${blank}${valueFor(dice, key)}${end}`;
}

function valueFor(dice: Dice, key: string): string {
  const usual =
    PLAIN[key] ?? (key.endsWith('hop_limit') ? ['64', '128'] : key.endsWith('accept_ra') ? ['0', '1', '2'] : ['0', '1']);
  const value = dice.pick(usual);
  const roll = dice.below(100);
  if (roll < 3) return `"${value}"`;
  if (roll < 5) return `${value} # text`;
  if (roll < 7) return '';
  if (roll < 9 && !/\s/.test(value)) return `${value}k`;
  if (roll < 10 && !/\s/.test(value)) return '99999999999';
  return value;
}

/** A pattern that hits the key, or hit something else. */
function patternOf(dice: Dice, key: string): string {
  const parts = key.split('.');
  if (parts.length === 5) {
    const device = dice.pick(['*', '*', 'eth*', 'e*0', '[ad]*', '[!a]*', '?o', 'br-???', 'eth?']);
    const pattern = [...parts.slice(0, 3), device, parts[4]];
    return dice.chance(0.1) ? [parts[0], 'ipv?', ...pattern.slice(2)].join('.') : pattern.join('.');
  }
  return `${parts.slice(0, -1).join('.')}.${parts.at(-1)!.slice(0, -2)}*`;
}

function spelled(dice: Dice, key: string): string {
  const roll = dice.below(100);
  if (roll < 20) return key.replace(/[./]/g, (char) => (char === '.' ? '/' : '.'));
  if (roll < 22) return key.replace('.', '..');
  if (roll < 24) return `${key}.`;
  if (roll < 25) return `.${key}`;
  if (roll < 27) return key.replaceAll('/', '.');
  return key;
}

import type { Vendor } from './version.ts';

/** A release of a distribution: the name messages show, and its kernel as it shipped (no hardware enablement kernels). */
export interface Release {
  readonly name: string;
  /** `6.1`, or `4.14, 5.10` where a release ships several, or `6.11 - 6.17` where one follows upstream. */
  readonly kernels: string;
  readonly vendor?: Vendor;
  /** Whether systemd-sysctl passes over /etc/sysctl.conf there, as nothing in sysctl.d links to it. */
  readonly ignoresSysctlConf?: true;
}

const RED_HAT: readonly [release: string, kernel: string, vendor: Vendor][] = [
  ['5', '2.6.18', 'el5'],
  ['6', '2.6.32', 'el6'],
  ['7', '3.10', 'el7'],
  ['8', '4.18', 'el8'],
  ['9', '5.14', 'el9'],
  ['10', '6.12', 'el10'],
];

/** Rebuilds of Red Hat Enterprise Linux: the ids that users write, and the name that messages show. Oracle's UEK has names of its own. */
const REBUILDS: readonly [id: string, name: string, first: number][] = [
  ['rhel', 'RHEL', 5],
  ['el', 'RHEL', 5],
  ['centos', 'CentOS', 5],
  ['centosstream', 'CentOS Stream', 8],
  ['rocky', 'Rocky Linux', 8],
  ['alma', 'AlmaLinux', 8],
  ['almalinux', 'AlmaLinux', 8],
  ['ol', 'Oracle Linux', 5],
  ['oracle', 'Oracle Linux', 5],
  ['scientific', 'Scientific Linux', 5],
];

const DEBIAN: readonly [release: string, codeName: string, kernel: string][] = [
  ['5', 'lenny', '2.6.26'],
  ['6', 'squeeze', '2.6.32'],
  ['7', 'wheezy', '3.2'],
  ['8', 'jessie', '3.16'],
  ['9', 'stretch', '4.9'],
  ['10', 'buster', '4.19'],
  ['11', 'bullseye', '5.10'],
  ['12', 'bookworm', '6.1'],
  ['13', 'trixie', '6.12'],
];

/** The first Debian without the link 99-sysctl.conf: package systemd 257 lacks it, and procps 4.0.4 takes /etc/sysctl.conf away. */
const DEBIAN_WITHOUT_SYSCTL_CONF = 13;

const UBUNTU: readonly [release: string, codeName: string, kernel: string][] = [
  ['8.04', 'hardy', '2.6.24'],
  ['10.04', 'lucid', '2.6.32'],
  ['12.04', 'precise', '3.2'],
  ['14.04', 'trusty', '3.13'],
  ['16.04', 'xenial', '4.4'],
  ['18.04', 'bionic', '4.15'],
  ['18.10', 'cosmic', '4.18'],
  ['19.04', 'disco', '5.0'],
  ['19.10', 'eoan', '5.3'],
  ['20.04', 'focal', '5.4'],
  ['20.10', 'groovy', '5.8'],
  ['21.04', 'hirsute', '5.11'],
  ['21.10', 'impish', '5.13'],
  ['22.04', 'jammy', '5.15'],
  ['22.10', 'kinetic', '5.19'],
  ['23.04', 'lunar', '6.2'],
  ['23.10', 'mantic', '6.5'],
  ['24.04', 'noble', '6.8'],
  ['24.10', 'oracular', '6.11'],
  ['25.04', 'plucky', '6.14'],
  ['25.10', 'questing', '6.17'],
  ['26.04', 'resolute', '7.0'],
];

/** The kernel that each Fedora release began with, from 20 on; it goes on to about the first kernel of the release after the next. */
const FEDORA_FIRST = 20;
const FEDORA: readonly string[] = [
  ...['3.11', '3.17', '4.0', '4.2', '4.5', '4.8', '4.11', '4.13', '4.16', '4.18'],
  ...['5.0', '5.3', '5.6', '5.8', '5.11', '5.14', '5.17', '6.0', '6.2', '6.5'],
  ...['6.8', '6.11', '6.14', '6.17', '6.19'],
];

const ROLLING = '6.18 - 7.3';
const OTHERS: Readonly<Record<string, Release>> = {
  amzn1: { name: 'Amazon Linux 1', kernels: '4.14' },
  amzn2: { name: 'Amazon Linux 2', kernels: '4.14, 5.10' },
  amzn2023: { name: 'Amazon Linux 2023', kernels: '6.1, 6.12' },
  sles11: { name: 'SLES 11', kernels: '3.0', vendor: 'sle11' },
  sles12: { name: 'SLES 12', kernels: '4.12', vendor: 'sle12' },
  sles15: { name: 'SLES 15', kernels: '4.12, 5.3, 5.14, 6.4', vendor: 'sle15' },
  sles16: { name: 'SLES 16', kernels: '6.12', vendor: 'sle16' },
  leap15: { name: 'openSUSE Leap 15', kernels: '4.12, 5.3, 5.14, 6.4', vendor: 'sle15' },
  leap16: { name: 'openSUSE Leap 16', kernels: '6.12', vendor: 'sle16' },
  opensuse: { name: 'openSUSE Leap 15.6 and 16', kernels: '6.4, 6.12' },
  alpine: { name: 'Alpine Linux 3.20 to 3.23', kernels: '6.6 - 6.18' },
  openwrt19: { name: 'OpenWrt 19.07', kernels: '4.14' },
  openwrt21: { name: 'OpenWrt 21.02', kernels: '5.4' },
  openwrt22: { name: 'OpenWrt 22.03', kernels: '5.10' },
  openwrt23: { name: 'OpenWrt 23.05', kernels: '5.15' },
  openwrt24: { name: 'OpenWrt 24.10', kernels: '6.6' },
  uek4: { name: 'Oracle UEK 4', kernels: '4.1' },
  uek5: { name: 'Oracle UEK 5', kernels: '4.14' },
  uek6: { name: 'Oracle UEK 6', kernels: '5.4' },
  uek7: { name: 'Oracle UEK 7', kernels: '5.15' },
  uek8: { name: 'Oracle UEK 8', kernels: '6.12' },
  arch: { name: 'Arch Linux', kernels: ROLLING, ignoresSysctlConf: true },
  gentoo: { name: 'Gentoo', kernels: ROLLING },
  tumbleweed: { name: 'openSUSE Tumbleweed', kernels: ROLLING },
  sid: { name: 'Debian unstable', kernels: ROLLING, ignoresSysctlConf: true },
};

const ALIASES: Readonly<Record<string, string>> = {
  al2: 'amzn2',
  al2023: 'amzn2023',
  amazonlinux2: 'amzn2',
  amazonlinux2023: 'amzn2023',
  archlinux: 'arch',
  manjaro: 'arch',
  rolling: 'arch',
  opensusetumbleweed: 'tumbleweed',
  opensuseleap15: 'leap15',
  opensuseleap16: 'leap16',
  debiansid: 'sid',
  debianunstable: 'sid',
  suse11: 'sles11',
  suse12: 'sles12',
  suse15: 'sles15',
  sle11: 'sles11',
  sle12: 'sles12',
  sle15: 'sles15',
  sle16: 'sles16',
};

/** All releases by the id that users write, without dots, dashes and blanks; made on first use. */
export function releases(): ReadonlyMap<string, Release> {
  known ??= makeReleases();
  return known;
}

let known: ReadonlyMap<string, Release> | undefined;

function makeReleases(): ReadonlyMap<string, Release> {
  const map = new Map<string, Release>(Object.entries(OTHERS));
  for (const [id, name, first] of REBUILDS) {
    for (const [release, kernels, vendor] of RED_HAT)
      if (Number(release) >= first) map.set(`${id}${release}`, { name: `${name} ${release}`, kernels, vendor });
  }
  for (const [release, codeName, kernels] of DEBIAN) {
    const ignores = Number(release) >= DEBIAN_WITHOUT_SYSCTL_CONF ? ({ ignoresSysctlConf: true } as const) : {};
    for (const id of [`debian${release}`, codeName]) map.set(id, { name: `Debian ${release}`, kernels, ...ignores });
  }
  for (const [release, codeName, kernels] of UBUNTU) {
    for (const id of [`ubuntu${release.replace('.', '')}`, codeName]) map.set(id, { name: `Ubuntu ${release}`, kernels });
  }
  FEDORA.forEach((kernel, i) => {
    const release = FEDORA_FIRST + i;
    const last = FEDORA[i + 2] ?? '7.3';
    for (const id of [`fedora${release}`, `fc${release}`, `f${release}`])
      map.set(id, { name: `Fedora ${release}`, kernels: `${kernel} - ${last}` });
  });
  for (const [alias, id] of Object.entries(ALIASES)) map.set(alias, map.get(id)!);
  return map;
}

/** What starts a host, and with that what reads its files. */
export type Boot = 'systemd' | 'openrc' | 'sysvinit' | 'kubernetes' | 'container' | 'none';

/** A program that reads the sysctl files of a host, each in an order of its own. */
export type SysctlReader = 'systemd' | 'procps' | 'openrc';

export interface BootRecord {
  readonly name: Boot;
  /** What it is, as the documentation says it. A sentence without its full stop. */
  readonly what: string;
  /** Whether sysctl files are read while the host boots. */
  readonly readsSysctl: boolean;
  /** Who reads them at boot, or where nobody does, who reads them when asked. */
  readonly sysctlReader: SysctlReader;
  /** Whether modules-load.d is read while the host boots. */
  readonly readsModulesLoad: boolean;
  /** What writes settings later, while the host runs. */
  readonly later?: string;
}

/**
 * Every way to boot that kernlint knows. Sources: systemd 247 to 262 and procps 3.3.17 and 4.0 (measured); the sysctl and modules scripts
 * of Alpine's OpenRC package, and /etc/init.d/procps of Debian, as read.
 */
export const boots: readonly BootRecord[] = [
  {
    name: 'systemd',
    what: 'systemd-modules-load, then systemd-sysctl: sysctl.d of all directories by name; /etc/sysctl.conf by a link only',
    readsSysctl: true,
    sysctlReader: 'systemd',
    readsModulesLoad: true,
  },
  {
    name: 'openrc',
    what: 'OpenRC as Alpine has it: /lib, /usr/lib, then /etc/sysctl.d, /etc/sysctl.conf and /run, directory by directory',
    readsSysctl: true,
    sysctlReader: 'openrc',
    readsModulesLoad: true,
  },
  {
    name: 'sysvinit',
    what: '`sysctl --system` of procps at boot: sysctl.d by name, then /etc/sysctl.conf; also runit, and OpenRC as Gentoo has it',
    readsSysctl: true,
    sysctlReader: 'procps',
    readsModulesLoad: false,
  },
  {
    name: 'kubernetes',
    what: 'a node of Kubernetes: systemd, and kubelet and kube-proxy write some settings when they start',
    readsSysctl: true,
    sysctlReader: 'systemd',
    readsModulesLoad: true,
    later: 'kubelet and kube-proxy',
  },
  {
    name: 'container',
    what: "a container's file system: nothing loads modules or reads sysctl files, and most settings are the host's",
    readsSysctl: false,
    sysctlReader: 'procps',
    readsModulesLoad: false,
  },
  {
    name: 'none',
    what: 'nothing of these: files are read when somebody runs `sysctl --system` or modprobe',
    readsSysctl: false,
    sysctlReader: 'procps',
    readsModulesLoad: false,
  },
];

/** How a host boots unless a config says otherwise. */
export const defaultBoot: Boot = 'systemd';

const byName = new Map<string, BootRecord>(boots.map((boot) => [boot.name, boot]));

/** The record of a way to boot. */
export function bootRecord(boot: Boot): BootRecord {
  return byName.get(boot)!;
}

/** The way to boot of that name; undefined for other texts. */
export function bootNamed(name: string): Boot | undefined {
  return byName.get(name)?.name;
}

/** What a variable of iptables-config takes. */
export type SysconfigType = 'yes-no' | 'integer' | 'modules' | 'words';

/** A variable of /etc/sysconfig/iptables-config; the file for IPv6 has the same ones with IP6TABLES_ for IPTABLES_. */
export interface SysconfigVariable {
  readonly name: string;
  readonly type: SysconfigType;
  readonly unit?: string;
  /** What the service takes where the variable is not set. */
  readonly default: string;
  /** Which releases read it. */
  readonly versions: string;
  /** What it does. Sentences, Markdown. */
  readonly what: string;
  /** What else follows from it. Sentences, Markdown. */
  readonly advice?: string;
}

/** Where the facts stand: the iptables.init scripts of Enterprise Linux 5 to 9 and of Fedora, and the changelog of their package. */
export const SYSCONFIG_SOURCE = 'iptables.init of Enterprise Linux 5 to 9; package changelog';

const YES = 'Only the word `yes` in small letters switches it on; anything else is no.';

/** All variables, under their names for IPv4. */
export const sysconfigVariables: readonly SysconfigVariable[] = [
  {
    name: 'IPTABLES_MODULES',
    type: 'modules',
    default: '(none)',
    versions: 'all',
    what: 'Modules, mostly connection tracking helpers, that the service loads with modprobe after it has restored the rules.',
    advice: 'A failure is only counted. Rules that need a module are restored before it comes, so this list does not help them.',
  },
  {
    name: 'IPTABLES_MODULES_UNLOAD',
    type: 'yes-no',
    default: 'yes',
    versions: 'Enterprise Linux 5 to 7, Fedora up to 27; gone with iptables 1.6.2-2 (March 2018)',
    what: `Unloads the tables, NAT and connection tracking when the service stops or restarts. ${YES}`,
    advice:
      'Every restart then forgets all tracked connections and sets every net.netfilter.nf_conntrack_* key back to its default; only `options` of ' +
      'modprobe.d come back. Set `no`, or let IPTABLES_SYSCTL_LOAD_LIST set the keys again.',
  },
  {
    name: 'IPTABLES_SAVE_ON_STOP',
    type: 'yes-no',
    default: 'no',
    versions: 'all',
    what: `Writes the rules of the kernel to the rules file when the service stops. ${YES}`,
    advice: 'The file then holds whatever other programs (Docker, fail2ban) had added, and comments in it are lost.',
  },
  {
    name: 'IPTABLES_SAVE_ON_RESTART',
    type: 'yes-no',
    default: 'no',
    versions: 'all',
    what: `Writes the rules of the kernel to the rules file when the service restarts. ${YES}`,
    advice: 'An edit of the file is then overwritten by the old rules before it is read.',
  },
  {
    name: 'IPTABLES_SAVE_COUNTER',
    type: 'yes-no',
    default: 'no',
    versions: 'all',
    what: `Keeps the packet and byte counters of rules when it saves and restores. ${YES}`,
  },
  {
    name: 'IPTABLES_STATUS_NUMERIC',
    type: 'yes-no',
    default: 'yes',
    versions: 'all',
    what: `Shows addresses and ports as numbers in the status. ${YES}`,
    advice: 'Otherwise each address is looked up by DNS while the status is printed.',
  },
  {
    name: 'IPTABLES_STATUS_VERBOSE',
    type: 'yes-no',
    default: 'no',
    versions: 'all',
    what: `Shows counters and interfaces in the status. ${YES}`,
  },
  {
    name: 'IPTABLES_STATUS_LINENUMBERS',
    type: 'yes-no',
    default: 'yes',
    versions: 'all',
    what: `Shows the number of each rule in the status. ${YES}`,
  },
  {
    name: 'IPTABLES_SYSCTL_LOAD_LIST',
    type: 'words',
    default: '(none)',
    versions: 'Enterprise Linux 7 and newer',
    what:
      'Texts to look for in the sysctl files: lines that contain one are set again after a start, restart or reload. `.nf_conntrack .bridge-nf` is what ' +
      'most hosts want.',
    advice:
      'Early Enterprise Linux 7 looks in /etc/sysctl.conf alone, later ones in /etc/sysctl.d/ alone, from iptables 1.8.4-15 on only in its *.conf files.',
  },
  {
    name: 'IPTABLES_RESTORE_WAIT',
    type: 'integer',
    unit: 'seconds',
    default: '600',
    versions: 'late Enterprise Linux 7 and newer',
    what: 'How long iptables-restore waits for another program that holds the lock of the tables; 0 does not wait.',
  },
  {
    name: 'IPTABLES_RESTORE_WAIT_INTERVAL',
    type: 'integer',
    unit: 'microseconds',
    default: '1000000',
    versions: 'late Enterprise Linux 7 and newer',
    what: 'How long it sleeps between two tries for the lock; a value of 1000000 or more changes nothing.',
  },
];

const byName = new Map(sysconfigVariables.map((variable) => [variable.name, variable]));

/** The variable of that name, in its IPv4 or IPv6 spelling; undefined for others. */
export function findSysconfigVariable(name: string): SysconfigVariable | undefined {
  return byName.get(name.replace(/^IP6TABLES_/, 'IPTABLES_'));
}

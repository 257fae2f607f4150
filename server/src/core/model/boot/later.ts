import type { SysconfigAssignment } from '../../syntax/sysconfig/tree.ts';
import { say } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { runtimeOwner } from '../ruleset/jumps.ts';
import { rulesetOf } from '../ruleset/ruleset.ts';
import { linesOf, type ReadLine, readLines } from './sysctl-lines.ts';

/** Who writes sysctl keys after the boot has applied the files. */
export type LaterWriter = 'udev' | 'ufw' | 'iptables' | 'kube-proxy' | 'kubelet' | 'Docker';

/** A write that comes later than the sysctl files, or may. */
export interface LaterWrite {
  readonly by: LaterWriter;
  /** When: a clause without its full stop. */
  readonly when: string;
  /** With dots. */
  readonly key: string;
  /** What it writes; undefined where the host's files do not tell. */
  readonly value: string | undefined;
  /** The line that says so, where there is one. */
  readonly line: ReadLine | undefined;
  /** Whether it is certain from the files that it happens. */
  readonly certain: boolean;
}

/** What is written after the sysctl files were applied, as far as files of the host show who would, in the order of time. */
export function laterWrites(host: Host): readonly LaterWrite[] {
  return [...byUdev(host), ...byUfw(host), ...byFirewallService(host), ...byPrograms(host)];
}

/** udev lets systemd-sysctl set the keys of an interface again when it appears (99-systemd.rules of 247 to 257; `lo` is left out). */
function byUdev(host: Host): LaterWrite[] {
  if (host.boot !== 'systemd' && host.boot !== 'kubernetes') return [];
  const last = new Map<string, ReadLine>();
  for (const line of readLines(host, 'systemd').lines) {
    const { parts, glob } = line.key;
    const ofInterface = parts.length === 5 && /^net\/ipv[46]\/(conf|neigh)$/.test(parts.slice(0, 3).join('/'));
    if (ofInterface && !glob && !/^(all|default|lo)$/.test(parts[3]!)) last.set(line.key.name, line);
  }
  return [...last].flatMap(([key, line]) =>
    line.value === undefined
      ? []
      : [{ by: 'udev', when: say`when ${line.key.parts[3]} appears`, key, value: line.value, line, certain: !line.unsure }],
  );
}

/** ufw applies a file of its own with procps when it starts; nothing orders that after systemd-sysctl (ufw.service of 0.36.2). */
function byUfw(host: Host): LaterWrite[] {
  return host.files.flatMap((file) => {
    if (file.format !== 'sysctl' || pathInHost(file.path) !== 'etc/ufw/sysctl.conf') return [];
    return linesOf(file, 'procps').lines.flatMap((line): LaterWrite[] =>
      line.value === undefined
        ? []
        : [
            {
              by: 'ufw',
              when: say`when ufw starts, where it is enabled`,
              key: line.key.name,
              value: line.value,
              line,
              certain: false,
            },
          ],
    );
  });
}

/** The iptables service of Enterprise Linux 7 and later greps lines out of the sysctl files and applies them after the rules. */
function byFirewallService(host: Host): LaterWrite[] {
  const configs = host.files.filter((file) => file.format === 'iptables-config');
  const words = configs.flatMap((file) =>
    assignments(file, /^IP6?TABLES_SYSCTL_LOAD_LIST$/).flatMap(({ value, literal }) => (literal ? value.text.split(/\s+/) : [])),
  );
  const wanted = words.filter((word) => word !== '');
  if (wanted.length === 0) return [];
  // Of a file with a link, which is read twice, each line once.
  const found = new Map<string, ReadLine>();
  for (const line of readLines(host, 'procps').lines) {
    const { text } = line.file.tree.lines[line.index]!;
    if (line.value !== undefined && wanted.some((word) => text.includes(word)))
      found.set(`${line.file.path} ${line.index}`, line);
  }
  return [...found.values()].map((line) => ({
    by: 'iptables',
    when: say`when the iptables service starts`,
    key: line.key.name,
    value: line.value,
    line,
    certain: false,
  }));
}

function assignments(file: SourceFileOf<'iptables-config'>, name: RegExp): readonly SysconfigAssignment[] {
  return file.tree.lines.flatMap((line) => (line.kind === 'assignment' && name.test(line.name.text) ? [line] : []));
}

/** What the programs write by their documented defaults: the --conntrack options of kube-proxy, the kernel defaults of kubelet, dockerd's --ip-forward. */
const WRITTEN: Readonly<
  Record<'kube-proxy' | 'kubelet' | 'Docker', readonly (readonly [key: string, value: string | undefined])[]>
> = {
  'kube-proxy': [
    // 32768 for each processor, 131072 at least: --conntrack-max-per-core, --conntrack-min.
    ['net.netfilter.nf_conntrack_max', undefined],
    ['net.netfilter.nf_conntrack_tcp_timeout_established', '86400'],
    ['net.netfilter.nf_conntrack_tcp_timeout_close_wait', '3600'],
    ['net.ipv4.conf.all.route_localnet', '1'],
  ],
  kubelet: [
    ['vm.overcommit_memory', '1'],
    ['vm.panic_on_oom', '0'],
    ['kernel.panic', '10'],
    ['kernel.panic_on_oops', '1'],
    ['kernel.keys.root_maxkeys', '1000000'],
    ['kernel.keys.root_maxbytes', '25000000'],
  ],
  Docker: [['net.ipv4.ip_forward', '1']],
};

function byPrograms(host: Host): LaterWrite[] {
  const owners = new Set(
    host.files.flatMap((file) =>
      file.format === 'iptables'
        ? rulesetOf(file).sections.flatMap((table) => [...table.chains.values()].map((chain) => runtimeOwner(chain)))
        : [],
    ),
  );
  const programs: ('kube-proxy' | 'kubelet' | 'Docker')[] = [];
  if (owners.has('Docker')) programs.push('Docker');
  if (owners.has('Kubernetes') || host.boot === 'kubernetes') programs.push('kubelet', 'kube-proxy');
  return programs.flatMap((by) =>
    WRITTEN[by].map(([key, value]) => ({
      by,
      when: say`when ${by} starts, by its defaults`,
      key,
      value,
      line: undefined,
      certain: false,
    })),
  );
}

import { bootRecord } from '../../knowledge/boot.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { appendLine } from '../../lint/line-edits.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { loadedModules, loads } from '../../model/loaded-modules.ts';
import { type Assignment, sysctlSettings } from '../../model/sysctl-settings.ts';
import { say, sentences } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import type { Host } from '../../workspace/workspace.ts';

/** A key of a module that nothing loads before the settings are applied. */
export const moduleNotLoaded: Rule = {
  meta: {
    id: 'sysctl/module-not-loaded',
    title: 'Key of a module that is not loaded yet',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what:
        'The line sets a key that a module brings, such as `net.bridge.bridge-nf-call-iptables` of br_netfilter, and nothing in modules-load.d loads the module. ' +
        'It is silent unless the host has a file in modules-load.d, which shows that its files are known; for lines that begin with `-`; and for modules that hardware or a mount loads. Information where the lines ask for the defaults of the module. The keys of connection tracking are the matter of conntrack/ rules.',
      why: 'systemd-sysctl runs once at boot, after systemd-modules-load and before the programs that load such modules on the way. A key that is not there yet is noted in the log and left, and nobody writes it later: the kernel keeps the default of the module.',
      whenOff: 'When the module is part of your kernel, or loaded in the initial file system.',
      bad: [
        {
          title: 'A node of Kubernetes that loads one of its two modules.',
          files: {
            'etc/sysctl.d/k8s.conf': 'net.bridge.bridge-nf-call-iptables = 1\nnet.bridge.bridge-nf-call-ip6tables = 1\n',
            'etc/modules-load.d/k8s.conf': 'overlay\n',
          },
        },
        {
          title: 'Not the default of the module: nobody writes it later.',
          files: {
            'etc/sysctl.d/90-net.conf': 'net.bridge.bridge-nf-call-iptables = 0\n',
            'etc/modules-load.d/net.conf': 'bonding\n',
          },
        },
      ],
      good: [
        {
          title: 'Both.',
          files: {
            'etc/sysctl.d/k8s.conf': 'net.bridge.bridge-nf-call-iptables = 1\n',
            'etc/modules-load.d/k8s.conf': 'overlay\nbr_netfilter\n',
          },
        },
        {
          title: 'Nothing is known of the rest of the host.',
          files: { 'etc/sysctl.d/k8s.conf': 'net.bridge.bridge-nf-call-iptables = 1\n' },
        },
      ],
      sources: ['unit files of systemd 247 to 257', 'systemd 252 and 257: measured'],
    },
  },
  host: check,
};

/** Modules that a rule set or a name of connection tracking pulls in, which conntrack/ rules judge. */
const OF_TRACKING = /^nf_/;

function check({ host, report }: HostContext): void {
  const modules = loadedModules(host);
  if (modules.files.length === 0 || modules.open || !bootRecord(host.boot).readsSysctl) return;
  for (const [module, lines] of linesByModule(host)) {
    if (loads(modules, module)) continue;
    const [first, ...others] = lines as [Assignment, ...Assignment[]];
    // What the module brings by itself is what the lines ask for.
    const same = lines.every(isDefault);
    const key = first.line.key.text;
    report({
      path: first.file.path,
      range: { start: first.keyRange.start, end: first.valueRange.end },
      severity: same ? 'info' : undefined,
      message: sentences(
        others.length > 0
          ? say`${key} and ${others.length} more exist once ${module} is loaded, and nothing in modules-load.d loads it: at boot systemd-sysctl finds no such file and goes on.`
          : say`${key} exists once ${module} is loaded, and nothing in modules-load.d loads it: at boot systemd-sysctl finds no such file and goes on.`,
        same
          ? say`The default of the module is the same; where something checks the key before, load ${module} in modules-load.d.`
          : say`Load ${module} in modules-load.d.`,
      ),
      related: [
        ...others.map((line) => ({ path: line.file.path, range: line.keyRange, message: say`${line.line.key.text}, too.` })),
        ...modules.files.slice(0, 1).map(({ file }) => ({
          path: file.path,
          range: { start: 0, end: 0 },
          message: say`${pathInHost(file.path)} loads other modules.`,
        })),
      ],
      fixes: [
        {
          title: say`Load ${module} in modules-load.d/${module}.conf`,
          safety: 'offered',
          edits: [appendLine(host, first.file.path, `modules-load.d/${module}.conf`, module)],
          cluster: `module-not-loaded ${module}`,
        },
      ],
    });
  }
}

function isDefault({ key, value }: Assignment): boolean {
  return findSysctl(key.name)?.default?.every((entry) => entry.value === value) ?? false;
}

/** The lines that set a network key of a module, by that module. */
function linesByModule(host: Host): ReadonlyMap<string, readonly Assignment[]> {
  const byModule = new Map<string, Assignment[]>();
  for (const line of sysctlSettings(host).assignments) {
    const module = line.key.parts[0] === 'net' && !line.line.dash && !line.unsure ? findSysctl(line.key.name)?.module : undefined;
    if (!module || OF_TRACKING.test(module)) continue;
    byModule.set(module, [...(byModule.get(module) ?? []), line]);
  }
  return byModule;
}

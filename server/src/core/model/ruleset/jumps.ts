import type { Chain, Table } from './ruleset.ts';

/** The chains of a table that some rule of it jumps or goes to. */
export function jumpTargets(table: Table): ReadonlySet<string> {
  const names = new Set<string>();
  for (const chain of table.chains.values()) {
    for (const rule of chain.rules) if (rule.facts.target) names.add(rule.facts.target.word.text);
  }
  return names;
}

/** Whether a program makes and fills chains of this name while it runs: Docker, Kubernetes, fail2ban, libvirt, ufw ... Gives the program. */
export function runtimeOwner(chain: Pick<Chain, 'name'>): string | undefined {
  return OWNERS.find(([pattern]) => pattern.test(chain.name))?.[1];
}

const OWNERS: readonly (readonly [RegExp, string])[] = [
  [/^DOCKER(-|$)/, 'Docker'],
  [/^KUBE-/, 'Kubernetes'],
  [/^(cali-|felix-)/, 'Calico'],
  [/^(CILIUM_|OLD_CILIUM_)/, 'Cilium'],
  [/^FLANNEL-/, 'flannel'],
  [/^WEAVE(-|$)/, 'Weave Net'],
  [/^CNI-/, 'a CNI plugin'],
  [/^(f2b-|fail2ban-)/, 'fail2ban'],
  [/^LIBVIRT_/, 'libvirt'],
  [/^(NETAVARK|PODMAN)/, 'Podman'],
  [/^ts-/, 'Tailscale'],
  [/^(sshguard|SSHGUARD)/, 'sshguard'],
];

import { phrase, said } from '../../text/say.ts';
import type { Chain, Table } from './ruleset.ts';

/** The chains of a table that some rule of it jumps or goes to, and the targets of its rules. */
export function jumpTargets(table: Table): ReadonlySet<string> {
  return table.targetNames();
}

/** Whether a program makes and fills chains of this name while it runs: Docker, Kubernetes, fail2ban, libvirt ... Gives the program. */
export function runtimeOwner(chain: Pick<Chain, 'name'>): string | undefined {
  const owner = OWNERS.find(([pattern]) => pattern.test(chain.name))?.[1];
  return owner === CNI ? said(CNI) : owner;
}

/** Whether ufw makes chains of this name: its files name them, and its program brings them. */
export function isOfUfw(chain: Pick<Chain, 'name'>): boolean {
  return /^ufw6?-/.test(chain.name);
}

/** Plugins that have no one name. */
const CNI = phrase`a CNI plugin`;
const OWNERS: readonly (readonly [RegExp, string])[] = [
  [/^DOCKER(-|$)/, 'Docker'],
  [/^KUBE-/, 'Kubernetes'],
  [/^(cali-|felix-)/, 'Calico'],
  [/^(CILIUM_|OLD_CILIUM_)/, 'Cilium'],
  [/^FLANNEL-/, 'flannel'],
  [/^WEAVE(-|$)/, 'Weave Net'],
  [/^CNI-/, CNI],
  [/^(f2b-|fail2ban-)/, 'fail2ban'],
  [/^LIBVIRT_/, 'libvirt'],
  [/^(NETAVARK|PODMAN)/, 'Podman'],
  [/^ts-/, 'Tailscale'],
  [/^(sshguard|SSHGUARD)/, 'sshguard'],
];

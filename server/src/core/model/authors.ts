import { pathInHost } from '../workspace/host-root.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** Files of Ubuntu and Debian in /etc that are there to be overridden. */
const SHIPPED_IN_ETC =
  /^(etc\/)?sysctl\.d\/(10-(console-messages|ipv6-privacy|kernel-hardening|magic-sysrq|map-count|network-security|ptrace|zeropage|bufferbloat|link-restrictions|lxd-inotify|apparmor|qemu-kvm)|30-postgresql-shm|protect-links|99-cloudimg-ipv6)\.conf$/;

/** Who wrote a file of a host, as its place tells: the administrator, a package below /usr, or what comes with or runs the host. */
export function authorOf({ path }: Pick<SourceFile, 'path'>): 'admin' | 'package' | 'other' {
  const inHost = pathInHost(path);
  if (/^((usr\/)?lib|usr\/local\/lib)\//.test(inHost)) return 'package';
  return inHost.startsWith('run/') || SHIPPED_IN_ETC.test(inHost) ? 'other' : 'admin';
}

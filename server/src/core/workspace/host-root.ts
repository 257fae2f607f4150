/** Where the directories of these formats stand below the root of a host. The longest match counts. */
const BELOW_ROOT =
  /(?:^|\/)(?:(?:usr\/local\/lib|usr\/lib|lib|etc|run)\/(?:sysctl\.d|modprobe\.d|modules-load\.d)|etc\/(?:sysconfig|iptables|ufw|default|network)|(?:usr\/)?lib\/ufw|(?:sysctl|modprobe|modules-load)\.d|sysconfig|iptables|ufw)\/[^/]+$|(?:^|\/)etc\/[^/]+$/;

/**
 * The root of the host that a file belongs to, without a slash at its end: what stands before `etc/`, `usr/lib/`, `run/` or a bare `sysctl.d/`,
 * `modprobe.d/` ...; else the folder of the file, so that flat copies in one folder are one host.
 */
export function hostRoot(path: string): string {
  const match = BELOW_ROOT.exec(path);
  if (match) return path.slice(0, match.index);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path of a file below the root of its host: `etc/sysctl.d/90-net.conf`. */
export function pathInHost(path: string): string {
  const root = hostRoot(path);
  return path.slice(root === '' && !path.startsWith('/') ? 0 : root.length + 1);
}

/** Where a host has the files that are read when it boots, as paths below its root; a folder stands for all that is in it. */
export const bootPlaces: readonly string[] = [
  ...['etc', 'run', 'usr/local/lib', 'usr/lib', 'lib'].flatMap((base) =>
    ['sysctl.d', 'modprobe.d', 'modules-load.d'].map((name) => `${base}/${name}`),
  ),
  ...['etc/sysctl.conf', 'etc/modprobe.conf', 'etc/sysconfig', 'etc/iptables', 'etc/ufw'],
  // ufw of Debian and of upstream, and the saved rules of Gentoo.
  ...['usr/lib/ufw', 'lib/ufw', 'var/lib/iptables', 'var/lib/ip6tables'],
  // What older guides for Debian restore from a script of an interface.
  ...['etc/iptables.rules', 'etc/ip6tables.rules', 'etc/iptables.up.rules', 'etc/ip6tables.up.rules'],
];

/** The folders above a place, and the root itself. */
const ABOVE = new Set(
  bootPlaces.flatMap((place) => {
    const parts = place.split('/');
    return parts.map((_, i) => parts.slice(0, i).join('/'));
  }),
);

/** Whether a path, as seen from the root of a host, is a place that is read at boot or lies in one. */
export function isReadAtBoot(path: string): boolean {
  return bootPlaces.some((place) => path === place || path.startsWith(`${place}/`));
}

/** Whether a path, as seen from the root of a host, is a folder through which one comes to a place that is read at boot. */
export function leadsToBootFiles(path: string): boolean {
  return ABOVE.has(path);
}

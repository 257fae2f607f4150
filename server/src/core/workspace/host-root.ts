import { withoutTemplateSuffix } from '../syntax/format.ts';

/** A place below the root of a host where files of these formats stand, as the beginning of a path. */
const PLACE =
  '(?:(?:usr/local/lib|usr/lib|lib|etc|run)/(?:sysctl|modprobe|modules-load)\\.d' +
  '|etc/(?:sysconfig|iptables|ip6tables|iptables\\.d|ufw|default|network)|etc' +
  '|(?:usr/)?lib/ufw|usr/share/ufw(?:/iptables)?|var/lib/ip6?tables';

/** Folders that repositories keep without what stands above them on a host. */
const BARE_PLACE = '|(?:sysctl|modprobe|modules-load)\\.d|sysconfig|ip6?tables|ufw)';

const BELOW_ROOT = new RegExp(`(?:^|/)${PLACE}${BARE_PLACE}/[^/]+$`);

/** The folders of an Ansible role, a Puppet module or a Chef cookbook that hold what goes to the host. */
const OF_ROLE = /((?:^|\/)(?:roles|modules|cookbooks)\/[^/]+)\/(?:files|templates)(?:\/default)?$/;
const OF_ANY = /(?:^|\/)(?:files|templates)$/;

/**
 * The root of the host that a file belongs to, without a slash at its end: what stands before `etc/`, `usr/lib/`, `run/` or a bare
 * `sysctl.d/`, `modprobe.d/` ...; else the folder of the file, so that flat copies in one folder are one host. The `files` and
 * `templates` of one role are one host. The empty text for the machine's own `/etc`, and for a relative path that begins with `etc/`.
 */
export function hostRoot(path: string): string {
  const { base, placed } = split(path);
  const role = OF_ROLE.exec(base);
  if (role) return base.slice(0, role.index + role[1]!.length);
  return placed ? base.replace(OF_ANY, '') : base;
}

/**
 * The path that a file has on its host once it is installed, as far as its own path tells: `etc/sysctl.d/90-net.conf`, or
 * `sysctl.d/90-net.conf`. Two files of one host with the same path are alternatives, of which one is installed.
 */
export function pathInHost(path: string): string {
  const { base } = split(path);
  return withoutTemplateSuffix(path.slice(base === '' && !path.startsWith('/') ? 0 : base.length + 1));
}

/**
 * The path for a new file of the host that `path` belongs to, named by its path below /etc: beside `a/etc/sysctl.d/x.conf`,
 * `modprobe.d/y.conf` is `a/etc/modprobe.d/y.conf`; beside `a/sysctl.d/x.conf` it is `a/modprobe.d/y.conf`.
 */
export function pathBeside(path: string, inEtc: string): string {
  const { base } = split(path);
  const below = pathInHost(path);
  const etc = /^(etc|run|lib|usr|var)\//.test(below) ? 'etc/' : '';
  const prefix = base === '' && !path.startsWith('/') ? '' : `${base}/`;
  return `${prefix}${etc}${inEtc}`;
}

/** What stands before the place of a file; `placed` is false for a file that stands in no known place. */
function split(path: string): { base: string; placed: boolean } {
  const match = BELOW_ROOT.exec(path);
  if (match) return { base: path.slice(0, match.index), placed: true };
  return { base: path.slice(0, Math.max(0, path.lastIndexOf('/'))), placed: false };
}

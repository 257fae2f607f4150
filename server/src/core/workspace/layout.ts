import { type Boot, defaultBoot } from '../knowledge/boot.ts';
import { formatOfPath } from '../syntax/format.ts';
import { hostRoot, pathInHost } from './host-root.ts';

/** Says which files are one host, and how that host boots. */
export interface Layout {
  /** The key of the host of a path: files with one key are judged together. The same answer for as long as the workspace lives. */
  readonly hostOf: (path: string) => string;
  /** How the host of these files, of which there is at least one, boots. */
  readonly bootOf: (paths: readonly string[]) => Boot;
  /** Whether the files of one key, of which these are all, are a bag of samples, in which each file is a host of its own. */
  readonly apart: (paths: readonly string[]) => boolean;
}

/** Hosts by the root of their files, which all boot alike. */
export function byRoot(boot: Boot = defaultBoot): Layout {
  return { hostOf: hostRoot, bootOf: () => boot, apart: isBagOfSamples };
}

/** A layout in which all files are one host. */
export function oneHost(root: string, boot: Boot): Layout {
  return { hostOf: () => root, bootOf: () => boot, apart: () => false };
}

/** Rule sets that are parts of one, as ufw keeps them. */
const PART = /^(before|after|user)6?\.rules$/;

/**
 * Whether files that lie in one folder, and in no place that a host has for them, are no copies of one host's files: two rule sets for one
 * family can not both be that of a host. One of each kind, side by side, may well be one host.
 */
export function isBagOfSamples(paths: readonly string[]): boolean {
  const names = paths.map(pathInHost);
  if (names.some((name) => name.includes('/') || PART.test(name))) return false;
  const ruleSets = names.filter((name) => (formatOfPath(name) ?? 'iptables') === 'iptables');
  const forIpv6 = ruleSets.filter((name) => /6/.test(name)).length;
  return Math.max(forIpv6, ruleSets.length - forIpv6) > 1;
}

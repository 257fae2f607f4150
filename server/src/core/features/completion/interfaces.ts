import { sysctlKey } from '../../knowledge/sysctl/key.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';

/** How much of a file is looked at, in UTF-16 code units: the interfaces of a host stand in the first rules of a long file, too. */
const LOOKED_AT = 200_000;

const NAME = /^[A-Za-z][\w.@-]{0,14}\+?$/;
/** Parts of sysctl keys that stand for all interfaces, or for new ones. */
const NO_INTERFACE = new Set(['all', 'default']);

const known = new WeakMap<SourceFile, readonly string[]>();

/**
 * The network interfaces that the files of a host name: in sysctl keys, and behind `-i` and `-o` of rules, where `tun+` stands for many. Sorted, each
 * once.
 */
export function interfacesOf(host: Host): readonly string[] {
  return [...new Set(host.files.flatMap(interfacesIn))].sort();
}

function interfacesIn(file: SourceFile): readonly string[] {
  let names = known.get(file);
  if (!names) {
    names = [...new Set(read(file).filter((name) => NAME.test(name) && !NO_INTERFACE.has(name)))];
    known.set(file, names);
  }
  return names;
}

function read(file: SourceFile): string[] {
  const text = file.text.slice(0, LOOKED_AT);
  if (file.format === 'iptables') return [...text.matchAll(/[ \t]-[io][ \t]+([^\s!"]+)(?=\s)/g)].map((match) => match[1]!);
  if (file.format !== 'sysctl') return [];
  return [...text.matchAll(/^[ \t]*(?:-[ \t]*)?(net[./]ipv[46][./](?:conf|neigh)[./][^\s=*?[]+)/gm)].flatMap((match) => {
    const { parts } = sysctlKey(match[1]!);
    return parts.length === 5 ? [parts[3]!] : [];
  });
}

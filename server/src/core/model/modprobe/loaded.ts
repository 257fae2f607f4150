import { normalName } from '../../knowledge/modprobe/index.ts';
import { findSysconfigVariable } from '../../knowledge/sysconfig.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { hasHole } from '../../syntax/template.ts';
import { shift, type TextRange } from '../../text/range.ts';
import type { Host } from '../../workspace/workspace.ts';
import { modulesLoadFiles } from '../reading-order.ts';

/** A module that a file of the host asks for by its name. */
export interface LoadedByName {
  /** With `_` for `-`. */
  readonly name: string;
  readonly place: { readonly path: string; readonly range: TextRange };
  /** Whether the one who loads it passes over a blacklisted module: systemd-modules-load does, the iptables service does not. */
  readonly obeysBlacklist: boolean;
}

/** What modules-load.d and IPTABLES_MODULES of a host ask for, in no certain order. What a template decides is left out. */
export function loadedByName(host: Host): readonly LoadedByName[] {
  return [...fromModulesLoad(host), ...fromService(host)];
}

function fromModulesLoad(host: Host): LoadedByName[] {
  return modulesLoadFiles(host).flatMap(({ file, unsure }) => {
    if (unsure) return [];
    const starts = lineStarts(file.tree);
    return file.tree.lines.flatMap((line, i): LoadedByName[] => {
      if (line.kind !== 'module' || line.holes.length > 0) return [];
      const place = { path: file.path, range: shift(line.name, starts[i]!) };
      return [{ name: normalName(line.name.text), place, obeysBlacklist: host.boot !== 'openrc' }];
    });
  });
}

function fromService(host: Host): LoadedByName[] {
  return host.files.flatMap((file) => {
    if (file.format !== 'iptables-config') return [];
    const starts = lineStarts(file.tree);
    return file.tree.lines.flatMap((line, i): LoadedByName[] => {
      if (line.kind !== 'assignment' || !line.literal || hasHole(line.holes, line.value)) return [];
      if (findSysconfigVariable(line.name.text)?.type !== 'modules') return [];
      const written = line.text.slice(line.value.start, line.value.end);
      return [...written.matchAll(/[\w-]+/g)].map((match) => {
        const start = starts[i]! + line.value.start + match.index;
        const place = { path: file.path, range: { start, end: start + match[0].length } };
        return { name: normalName(match[0]), place, obeysBlacklist: false };
      });
    });
  });
}

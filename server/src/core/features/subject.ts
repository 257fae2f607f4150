import type { ModuleSubject } from '../describe/modprobe.ts';
import { conntrackSettings, machineMemory, tableCases } from '../model/conntrack.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Host } from '../workspace/workspace.ts';

/** What the host says of the table of connections, on the newest kernel of the target: what descriptions of keys and modules ask for. */
export function subjectOf(host: Host, settings: Settings): ModuleSubject {
  const newest = tableCases(conntrackSettings(host), settings.target, machineMemory(settings)).at(-1);
  return {
    target: settings.target,
    memoryBytes: settings.memory,
    conntrack: {
      max: newest?.maxFrom === 'sysctl' ? newest.max : undefined,
      buckets: newest && newest.bucketsFrom !== 'default' ? newest.buckets : undefined,
    },
  };
}

import {
  type Difference,
  type Finding,
  type Host,
  hostTraits,
  lineIndex,
  Peers,
  pathInHost,
  type Severity,
} from '../core/index.ts';
import { batchesOf } from './batches.ts';
import { read, type Survey } from './inputs.ts';
import { type Findings, judge } from './judge.ts';

/** A place in a file, as it is shown. */
export interface ShownPlace {
  readonly path: string;
  /** Zero-based. */
  readonly line: number;
}

/** What several hosts of a group are told in the same words. */
export interface SharedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The file on each host. */
  readonly file: string;
  readonly hosts: readonly string[];
  /** Where the first of the hosts has it. */
  readonly place: ShownPlace;
}

/** Hosts that should be alike. */
export interface Role {
  /** The path that they share, with * for what differs: `hosts/web*`. */
  readonly name: string;
  readonly hosts: number;
  readonly differences: readonly Difference<ShownPlace>[];
  /** By the number of hosts. */
  readonly findings: readonly SharedFinding[];
}

interface Group {
  readonly peers: Peers<ShownPlace>;
  readonly findings: Map<string, Omit<SharedFinding, 'hosts'> & { readonly hosts: string[] }>;
}

/**
 * Looks at all hosts of a survey, some at a time, and groups them by their role: hosts whose folders differ in a number only, or else all that
 * stand in one folder. Only what they have and what is told of them is kept.
 */
export async function surveyFleet(
  survey: Survey,
  step: (files: number) => void,
): Promise<{ roles: Role[]; files: number; problems: string[] }> {
  const roleOf = roles(survey);
  const groups = new Map<string, Group>();
  const problems: string[] = [];
  let files = 0;
  for (const batch of batchesOf(survey)) {
    const inputs = await read({ ...survey, problems: [] }, batch, async () => new Uint8Array());
    const { findings, problems: failures } = judge(inputs, inputs.workspace);
    problems.push(...inputs.problems, ...failures);
    files += inputs.files.length;
    for (const host of inputs.workspace.hosts) {
      const name = nameOf(survey, host.files[0]!.path);
      const role = roleOf(name);
      const group = groups.get(role) ?? { peers: new Peers(), findings: new Map() };
      groups.set(role, group);
      const { target } = inputs.resolver.settingsFor(host);
      group.peers.add(name, hostTraits(host, target), ({ file, range }) => placeIn(survey, file, range.start));
      addFindings(group, name, host, findings, survey);
    }
    step(batch.length);
  }
  const found = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { peers, findings }]): Role => ({
        name,
        hosts: peers.size,
        differences: peers.differences(),
        findings: [...findings.values()].sort((a, b) => b.hosts.length - a.hosts.length),
      }),
    );
  return { roles: found, files, problems };
}

function addFindings(group: Group, name: string, host: Host, findings: Findings, survey: Survey): void {
  for (const file of host.files)
    for (const { rule, severity, message, range } of findings.get(file.path) ?? ([] as readonly Finding[])) {
      const path = pathInHost(file.path);
      const id = `${rule}\0${path}\0${message}`;
      const known = group.findings.get(id);
      if (!known)
        group.findings.set(id, { rule, severity, message, file: path, hosts: [name], place: placeIn(survey, file, range.start) });
      else if (known.hosts.at(-1) !== name) known.hosts.push(name);
    }
}

function placeIn({ show }: Survey, file: Host['files'][number], offset: number): ShownPlace {
  return { path: show(file.path), line: lineIndex(file).position(offset).line };
}

/** The folder of a host as it is shown: what stands before the path that a file of it has on the host. */
function nameOf({ show }: Survey, path: string): string {
  return show(path).slice(0, -pathInHost(path).length).replace(/\/$/, '') || '.';
}

/** Says of the name of a host which role it has. */
function roles(survey: Survey): (host: string) => string {
  const hosts = new Set(survey.candidates.map(({ path }) => nameOf(survey, path)));
  const sizes = new Map<string, number>();
  for (const host of hosts) sizes.set(numbered(host), (sizes.get(numbered(host)) ?? 0) + 1);
  return (host) => {
    const role = numbered(host);
    return (sizes.get(role) ?? 0) > 1 ? role : `${host.slice(0, host.lastIndexOf('/') + 1)}*`;
  };
}

/** `hosts/web*` for `hosts/web12`. */
function numbered(host: string): string {
  const slash = host.lastIndexOf('/') + 1;
  return host.slice(0, slash) + host.slice(slash).replace(/\d+/g, '*');
}

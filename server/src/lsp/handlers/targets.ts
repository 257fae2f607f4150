import { defaultSettings, distributionNames, hostRoot, parseKernelTarget } from '../../core/index.ts';
import { CONFIG_NAME } from '../../host/config.ts';
import {
  type DescribeHostResult,
  describeHost,
  type FileParams,
  type ListTargetsParams,
  type ListTargetsResult,
  listTargets,
  type TargetChoice,
} from '../protocol.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Tells for which kernel a document is judged, and which ones there are to choose from. */
export function serveTargets({ connection, session }: Server): void {
  connection.onRequest(describeHost, async (params: FileParams, token): Promise<DescribeHostResult> => {
    const about = await asked(session, params, token);
    if (!about) return null;
    const { file, host, settings } = about;
    const config = session.kernelConfigOf(host);
    return {
      folder: session.uriOf(hostRoot(file.path) || '/'),
      name: host.root.split(`/${CONFIG_NAME}#`)[1] ?? '',
      kernel: settings.target.label,
      config: config ? session.uriOf(config.path) : null,
    };
  });
  connection.onRequest(listTargets, ({ typed }: ListTargetsParams): ListTargetsResult => {
    const own = choiceOf(typed);
    const rest = known();
    return own && !rest.some(({ label }) => label === own.label) ? [own, ...rest] : rest;
  });
}

let choices: readonly TargetChoice[] | undefined;

/** The kernels that count where nothing is set, and each release of a distribution by the first of its names. */
function known(): readonly TargetChoice[] {
  if (choices) return choices;
  const byLabel = new Map<string, TargetChoice>();
  for (const name of distributionNames()) {
    const choice = choiceOf(name);
    if (choice && !byLabel.has(choice.label)) byLabel.set(choice.label, choice);
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  const releases = [...byLabel.values()].sort((a, b) => compare(a.label, b.label));
  choices = [{ value: '', label: defaultSettings.target.label }, ...releases];
  return choices;
}

function choiceOf(name: string): TargetChoice | undefined {
  const parsed = parseKernelTarget(name);
  return parsed.ok ? { value: name, label: parsed.target.label } : undefined;
}

import type { CancellationToken } from 'vscode-languageserver';
import { chainsView, conntrackView, traceView } from '../../core/index.ts';
import { fromPosition } from '../convert.ts';
import {
  type PlanConntrackParams,
  type PlanConntrackResult,
  planConntrack,
  type ShowChainsParams,
  type ShowChainsResult,
  showChains,
  type TracePacketParams,
  type TracePacketResult,
  type TraceView,
  tracePacket,
} from '../protocol.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Works out what the panels of an editor show: chains, the way of a packet, a table of connections. */
export function serveViews({ connection, session, converter }: Server): void {
  connection.onRequest(showChains, async (params: ShowChainsParams, token: CancellationToken): Promise<ShowChainsResult> => {
    const about = await asked(session, params, token);
    if (about?.file.format !== 'iptables') return null;
    const { opened, search, loader, position } = params;
    return chainsView(about.file, { offset: fromPosition(about.file, position), opened, search, loader });
  });

  connection.onRequest<TracePacketResult, void>(tracePacket, async (params: TracePacketParams, token: CancellationToken) => {
    const about = await asked(session, params, token);
    if (about?.file.format !== 'iptables') return null;
    return withUris(traceView(about.file, about.host, params.words, params.answers), (path) => session.uriOf(path));
  });

  connection.onRequest(
    planConntrack,
    async (params: PlanConntrackParams, token: CancellationToken): Promise<PlanConntrackResult> => {
      const about = await asked(session, params, token);
      const view = about && conntrackView(about.host, about.settings, params.wish, about.file.path);
      if (!view) return null;
      const { edits, ...lines } = view.lines;
      return { ...view, lines, edit: converter.workspaceEdit(edits) ?? null };
    },
  );
}

function withUris(view: TraceView, uriOf: (path: string) => string): TraceView {
  if (!view.ok) return view;
  const placed = <T extends { readonly path: string | undefined }>(at: T): T => ({ ...at, path: at.path && uriOf(at.path) });
  return {
    ...view,
    paths: view.paths.map(uriOf),
    questions: view.questions.map(placed),
    outcomes: view.outcomes.map((outcome) => ({
      ...outcome,
      steps: outcome.steps.map((step) => {
        const passed = { ...step.passed, rules: step.passed.rules.map(placed) };
        return { ...placed(step), passed };
      }),
    })),
  };
}

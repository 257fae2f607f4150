import { explainGuard, hostGuards, hostRoot } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { type GuardStatus, type ListGuardsResult, listGuards } from '../protocol.ts';
import type { Server } from '../server-parts.ts';

/** Tells all guards and whether they hold. */
export function serveGuards({ connection, session }: Server): void {
  connection.onRequest(listGuards, async (): Promise<ListGuardsResult> => {
    await session.ready();
    return [...session.workspace.hosts].flatMap((host) => {
      const place = (at: { path: string; range: { start: number; end: number } } | undefined) => {
        const file = at && host.files.find(({ path }) => path === at.path);
        return file && at ? { uri: session.uriOf(at.path), range: toRange(file, at.range) } : null;
      };
      const first = host.files[0]!.path;
      const folder = session.uriOf(hostRoot(first) || '/');
      const seen = new Map<string, number>();
      return hostGuards(host, session.settingsFor(host)).map((guard): GuardStatus => {
        const { outcome, message, decider } = explainGuard(guard, host);
        const name = [guard.at?.path ?? '', guard.family ?? '', guard.text].join(' ');
        // The same words twice in one file are two guards.
        seen.set(name, (seen.get(name) ?? 0) + 1);
        return {
          id: `${host.root} ${name} ${seen.get(name)}`,
          host: folder,
          text: guard.text,
          place: place(guard.at),
          outcome,
          message,
          decider: place(decider),
        };
      });
    });
  });
}

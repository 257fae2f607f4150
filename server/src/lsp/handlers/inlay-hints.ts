import { inlayHints } from '../../core/index.ts';
import { fromRange, toPosition } from '../convert.ts';
import { logFailure } from '../log.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Shows what large numbers amount to, where the user has not switched that off. */
export function serveInlayHints({ connection, session, configuration, params }: Server): void {
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about || !configuration.inlayHints) return [];
    const { file, settings } = about;
    const hints = inlayHints(file, fromRange(file, range), settings);
    return hints.map(({ offset, text }) => ({ position: toPosition(file, offset), label: text, paddingLeft: true }));
  });
  if (!params.capabilities.workspace?.inlayHint?.refreshSupport) return;
  // Hints depend on the settings: on the kernel that the files are for, and on whether there shall be any.
  session.onChange((change) => {
    if (change === 'outside') logFailure(connection, connection.languages.inlayHint.refresh());
  });
}

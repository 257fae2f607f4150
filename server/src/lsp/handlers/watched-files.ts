import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { logFailure } from '../log.ts';
import type { Server } from '../server-parts.ts';
import { isConfig } from '../session.ts';

/** Follows what happens on disk. */
export function serveWatchedFiles({ connection, session, configuration }: Server): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    return uris.some(isConfig) ? configuration.reload() : session.filesChanged(uris);
  });
}

/**
 * Asks the editor to watch. All paths: a saved rule set may have any name, and a folder that goes away is reported by its own name only.
 */
export function watchFiles({ connection, params }: Server): void {
  if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
    logFailure(
      connection,
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] }),
    );
}

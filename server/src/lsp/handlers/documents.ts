import { changedFile } from '../convert.ts';
import type { Server } from '../server-parts.ts';

/** Keeps the session's documents as they are in the editor; an edit re-parses the lines that it touches. */
export function serveDocuments({ connection, session }: Server): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    session.openDocument(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    session.changeDocument(uri, version, (file) => contentChanges.reduce(changedFile, file)),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.closeDocument(uri));
}

import type { Connection } from 'vscode-languageserver';

/** Waits for an answer that nothing depends on: an editor that refuses is logged, and does not end the server. */
export function logFailure(connection: Connection, answer: Promise<unknown>): void {
  answer.catch((error: unknown) => connection.console.warn(String(error)));
}

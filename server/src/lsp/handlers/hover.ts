import { MarkupKind } from 'vscode-languageserver';
import { hover } from '../../core/index.ts';
import { fromPosition, toRange } from '../convert.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Explains the word under the pointer, also in documents that are not judged. */
export function serveHover({ connection, session }: Server): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    const { file, host, settings } = about;
    const found = hover(file, fromPosition(file, position), host, settings);
    return found ? { range: toRange(file, found.range), contents: { kind: MarkupKind.Markdown, value: found.markdown } } : null;
  });
}

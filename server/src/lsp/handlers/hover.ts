import { MarkupKind } from 'vscode-languageserver';
import { type Host, hostRoot, hover } from '../../core/index.ts';
import { fromPosition, toRange } from '../convert.ts';
import type { Server } from '../server-parts.ts';
import { pathOf } from '../uris.ts';

/** Explains the word under the pointer, also in documents that are not judged. */
export function serveHover({ connection, session }: Server): void {
  connection.onHover(async ({ textDocument, position }) => {
    await session.ready();
    const path = pathOf(textDocument.uri);
    const file = session.file(path);
    if (!file) return null;
    const host: Host = session.workspace.hostOf(path) ?? { root: hostRoot(path), files: [file] };
    const found = hover(file, fromPosition(file, position), host, session.settingsFor(host));
    return found ? { range: toRange(file, found.range), contents: { kind: MarkupKind.Markdown, value: found.markdown } } : null;
  });
}

import { DocumentHighlightKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { definitions, highlights, references, rename, renameable } from '../../core/index.ts';
import { fromPosition, toRange } from '../convert.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Leads from a chain or key to where it comes from and where it is used, and renames chains. */
export function serveNavigation({ connection, session, converter }: Server): void {
  connection.onDefinition(async ({ textDocument, position }, token) => {
    const about = await asked(session, textDocument, token);
    return about
      ? converter.locations(definitions(about.file, fromPosition(about.file, position), about.host, about.settings))
      : null;
  });

  connection.onReferences(async ({ textDocument, position, context }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    const { file, host, settings } = about;
    return converter.locations(references(file, fromPosition(file, position), host, settings, context.includeDeclaration));
  });

  connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    const { file, host, settings } = about;
    return highlights(file, fromPosition(file, position), host, settings).map(({ range, writes }) => ({
      range: toRange(file, range),
      kind: writes ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });

  connection.onPrepareRename(async ({ textDocument, position }, token) => {
    const about = await asked(session, textDocument, token);
    const found = about && renameable(about.file, fromPosition(about.file, position), about.host);
    if (!found) return null;
    return found.fault === undefined ? toRange(about.file, found.range) : refused(found.fault);
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    const { file, host } = about;
    const found = rename(file, fromPosition(file, position), newName, host);
    if (!found) return null;
    if ('fault' in found) return refused(found.fault);
    return converter.workspaceEdit(found.ranges.map((range) => ({ path: file.path, range, newText: newName })));
  });
}

/** An answer that the editor shows to the user as it is. */
function refused(why: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}

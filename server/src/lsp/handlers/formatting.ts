import { editsAfterEnter, formatEdits, type SourceFile, type TextEdit } from '../../core/index.ts';
import { fromPosition, fromRange, toRange } from '../convert.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Lays out a document or a part of it, and completes the line that Enter ended. */
export function serveFormatting({ connection, session, configuration }: Server): void {
  connection.onDocumentFormatting(async ({ textDocument }, token) => {
    const about = await asked(session, textDocument, token);
    return about ? converted(about.file, formatEdits(about.file, configuration.format)) : null;
  });
  connection.onDocumentRangeFormatting(async ({ textDocument, range }, token) => {
    const about = await asked(session, textDocument, token);
    return about ? converted(about.file, formatEdits(about.file, configuration.format, fromRange(about.file, range))) : null;
  });
  connection.onDocumentOnTypeFormatting(async ({ textDocument, position }, token) => {
    const about = await asked(session, textDocument, token);
    return about ? converted(about.file, editsAfterEnter(about.file, fromPosition(about.file, position))) : null;
  });
}

function converted(file: SourceFile, edits: readonly TextEdit[]) {
  return edits.map(({ range, newText }) => ({ range: toRange(file, range), newText }));
}

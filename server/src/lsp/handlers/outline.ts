import { type DocumentSymbol, FoldingRangeKind, type SelectionRange, SymbolKind } from 'vscode-languageserver';
import {
  folds,
  type OutlineEntry,
  outline,
  ruleLinks,
  type SourceFile,
  selectionRanges,
  workspaceSymbols,
} from '../../core/index.ts';
import { fromPosition, toRange } from '../convert.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

const KINDS: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  table: SymbolKind.Namespace,
  chain: SymbolKind.Class,
  group: SymbolKind.Namespace,
  key: SymbolKind.Property,
  module: SymbolKind.Module,
  variable: SymbolKind.Variable,
};

/** Tells the parts of a document, for its outline, for folding and for selecting, what leads out of it, and the parts of all files by name. */
export function serveOutline({ connection, session, converter }: Server): void {
  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const about = await asked(session, textDocument, token);
    return about ? outline(about.file).map((entry) => symbol(entry, about.file)) : null;
  });
  connection.onFoldingRanges(async ({ textDocument }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    return folds(about.file).map(({ startLine, endLine, kind }) => {
      return { startLine, endLine, kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region };
    });
  });
  connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    const { file } = about;
    return positions.map((position) => {
      const ranges = selectionRanges(file, fromPosition(file, position)).map((range) => toRange(file, range));
      return ranges.reduceRight<SelectionRange | undefined>((parent, range) => ({ range, parent }), undefined)!;
    });
  });
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    await session.ready();
    if (token.isCancellationRequested) return null;
    return workspaceSymbols(session.workspace.files, query).flatMap(({ name, kind, container, ...place }) => {
      const [location] = converter.locations([place]);
      return location ? [{ name, kind: KINDS[kind], containerName: container, location }] : [];
    });
  });
  connection.onDocumentLinks(async ({ textDocument }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    return ruleLinks(about.file).map(({ range, rule }) => ({
      range: toRange(about.file, range),
      target: converter.pageOf(rule),
    }));
  });
}

function symbol({ name, detail, kind, range, nameRange, children }: OutlineEntry, file: SourceFile): DocumentSymbol {
  return {
    name,
    detail,
    kind: KINDS[kind],
    range: toRange(file, range),
    selectionRange: toRange(file, nameRange),
    children: children?.map((child) => symbol(child, file)),
  };
}

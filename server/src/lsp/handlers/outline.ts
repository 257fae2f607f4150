import { type DocumentSymbol, FoldingRangeKind, SymbolKind } from 'vscode-languageserver';
import { folds, type OutlineEntry, outline, ruleLinks, type SourceFile } from '../../core/index.ts';
import { toRange } from '../convert.ts';
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

/** Tells the parts of a document, for its outline and for folding, and what leads out of it. */
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

import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver';
import { type ChainItem, chainItem, incomingCalls, outgoingCalls, type SourceFile } from '../../core/index.ts';
import { fromPosition, toRange } from '../convert.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Tells which chains lead to a chain, and which it leads to. */
export function serveCallHierarchy({ connection, session }: Server): void {
  const { callHierarchy } = connection.languages;

  callHierarchy.onPrepare(async ({ textDocument, position }, token) => {
    const about = await asked(session, textDocument, token);
    if (about?.file.format !== 'iptables') return null;
    const found = chainItem(about.file, fromPosition(about.file, position));
    return found ? [item(found, about.file, textDocument.uri)] : null;
  });

  callHierarchy.onIncomingCalls(async ({ item: { uri, name, detail, selectionRange } }, token) => {
    const about = await asked(session, { uri }, token);
    if (about?.file.format !== 'iptables') return null;
    const { file } = about;
    const at = fromPosition(file, selectionRange.start);
    return incomingCalls(file, { name, table: detail ?? '', range: { start: at, end: at } }).map(({ chain, ranges }) => {
      return { from: item(chain, file, uri), fromRanges: ranges.map((range) => toRange(file, range)) };
    });
  });

  callHierarchy.onOutgoingCalls(async ({ item: { uri, name, detail, selectionRange } }, token) => {
    const about = await asked(session, { uri }, token);
    if (about?.file.format !== 'iptables') return null;
    const { file } = about;
    const at = fromPosition(file, selectionRange.start);
    return outgoingCalls(file, { name, table: detail ?? '', range: { start: at, end: at } }).map(({ chain, ranges }) => {
      return { to: item(chain, file, uri), fromRanges: ranges.map((range) => toRange(file, range)) };
    });
  });
}

function item({ name, table, range }: ChainItem, file: SourceFile, uri: string): CallHierarchyItem {
  const place = toRange(file, range);
  return { name, detail: table, kind: SymbolKind.Class, uri, range: place, selectionRange: place };
}

import { SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { type SemanticToken, type SourceFile, semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../core/index.ts';
import { fromRange, toPosition } from '../convert.ts';
import { logFailure } from '../log.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';
import { pathOf } from '../uris.ts';

export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

/** Colours what no grammar can know. Remembers the last answer of each open document, and sends what differs from it. */
export function serveSemanticTokens({ connection, session, params }: Server): void {
  const builders = new Map<string, SemanticTokensBuilder>();
  session.onClose((path) => builders.delete(path));
  const { semanticTokens: requests } = connection.languages;

  requests.on(async ({ textDocument }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return { data: [] };
    const builder = new SemanticTokensBuilder();
    builders.set(pathOf(textDocument.uri), builder);
    return fill(builder, about.file, semanticTokens(about.file, about.host, about.settings)).build();
  });

  requests.onDelta(async ({ textDocument, previousResultId }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return { data: [] };
    const path = pathOf(textDocument.uri);
    const builder = builders.get(path) ?? new SemanticTokensBuilder();
    builders.set(path, builder);
    builder.previousResult(previousResultId);
    return fill(builder, about.file, semanticTokens(about.file, about.host, about.settings)).buildEdits();
  });

  requests.onRange(async ({ textDocument, range }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return { data: [] };
    const { file, host, settings } = about;
    return fill(new SemanticTokensBuilder(), file, semanticTokens(file, host, settings, fromRange(file, range))).build();
  });

  if (!params.capabilities.workspace?.semanticTokens?.refreshSupport) return;
  // Another kernel has other keys, and another file may override a setting.
  session.onChange((change) => {
    if (change === 'outside') logFailure(connection, requests.refresh());
  });
}

function fill(builder: SemanticTokensBuilder, file: SourceFile, tokens: readonly SemanticToken[]): SemanticTokensBuilder {
  for (const { start, end, type, modifiers } of tokens) {
    const { line, character } = toPosition(file, start);
    const bits = modifiers.reduce((sum, name) => sum | (1 << TOKEN_MODIFIERS.indexOf(name)), 0);
    builder.push(line, character, end - start, TOKEN_TYPES.indexOf(type), bits);
  }
  return builder;
}

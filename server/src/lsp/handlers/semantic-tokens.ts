import type { CancellationToken, SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import { semanticTokenSteps, type TextRange, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../core/index.ts';
import { fromRange, toPosition } from '../convert.ts';
import { logFailure } from '../log.ts';
import { type Asked, asked } from '../request.ts';
import type { Server } from '../server-parts.ts';
import { pathOf } from '../uris.ts';

export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

/** How long the tokens of a long document are looked for on end, in milliseconds, before the server looks for what came in meanwhile. */
const SLICE = 20;

/** Colours what no grammar can know. Remembers the last answer of each open document, and sends what differs from it. */
export function serveSemanticTokens({ connection, session, params }: Server): void {
  const answers = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let count = 0;
  session.onClose((path) => answers.delete(path));
  const { semanticTokens: requests } = connection.languages;

  async function whole(uri: string, token: CancellationToken, previous?: string): Promise<SemanticTokens | SemanticTokensDelta> {
    const about = await asked(session, { uri }, token);
    const data = about && (await encoded(about, token));
    if (!data) return { data: [] };
    const before = answers.get(pathOf(uri));
    const answer = { resultId: String(++count), data };
    answers.set(pathOf(uri), answer);
    if (previous === undefined || before?.resultId !== previous) return answer;
    return { resultId: answer.resultId, edits: editsBetween(before.data, data) };
  }

  requests.on(({ textDocument }, token) => whole(textDocument.uri, token) as Promise<SemanticTokens>);
  requests.onDelta(({ textDocument, previousResultId }, token) => whole(textDocument.uri, token, previousResultId));
  requests.onRange(async ({ textDocument, range }, token) => {
    const about = await asked(session, textDocument, token);
    return { data: (about && (await encoded(about, token, fromRange(about.file, range)))) ?? [] };
  });

  if (!params.capabilities.workspace?.semanticTokens?.refreshSupport) return;
  // Another kernel has other keys, and another file may override a setting.
  session.onChange((change) => {
    if (change === 'outside') logFailure(connection, requests.refresh());
  });
}

/** Tokens as LSP counts them, five numbers each, places from the token before; undefined where nobody asks any more. */
async function encoded(
  { file, host, settings }: Asked,
  token: CancellationToken,
  range?: TextRange,
): Promise<number[] | undefined> {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  let until = performance.now() + SLICE;
  for (const step of semanticTokenSteps(file, host, settings, range)) {
    for (const { start, end, type, modifiers } of step) {
      const { line, character } = toPosition(file, start);
      const bits = modifiers.reduce((sum, name) => sum | (1 << TOKEN_MODIFIERS.indexOf(name)), 0);
      const ahead = line === lastLine ? character - lastCharacter : character;
      data.push(line - lastLine, ahead, end - start, TOKEN_TYPES.indexOf(type), bits);
      [lastLine, lastCharacter] = [line, character];
    }
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (token.isCancellationRequested) return undefined;
    until = performance.now() + SLICE;
  }
  return data;
}

/** What stands between the equal beginnings and ends of two answers. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head === before.length && head === after.length) return [];
  return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}

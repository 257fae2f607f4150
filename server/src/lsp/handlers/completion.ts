import {
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  type CompletionItem as LspCompletion,
  MarkupKind,
} from 'vscode-languageserver';
import { type Completion, type CompletionKind, type CompletionSubject, complete, describeCompletion } from '../../core/index.ts';
import { fromPosition, toRange } from '../convert.ts';
import type { InitializationOptions } from '../protocol.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** What the user may type to see the list; a blank comes before most words of these files. */
export const TRIGGERS: readonly string[] = [' ', '-', '=', '.', '/', ',', '*', ':', '"'];

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  group: CompletionItemKind.Folder,
  value: CompletionItemKind.Value,
  module: CompletionItemKind.Module,
  parameter: CompletionItemKind.Field,
  command: CompletionItemKind.Keyword,
  option: CompletionItemKind.Field,
  table: CompletionItemKind.Module,
  chain: CompletionItemKind.Class,
  match: CompletionItemKind.Interface,
  target: CompletionItemKind.Function,
  variable: CompletionItemKind.Variable,
  interface: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
};

/** What an entry takes with it to the editor and back, so that its documentation can be written. */
interface Data {
  readonly uri: string;
  readonly about: CompletionSubject;
}

/** Lists what can stand at the cursor; the documentation of an entry is written when the user looks at it. */
export function serveCompletion({ connection, session, params }: Server): void {
  const { completionItem } = params.capabilities.textDocument?.completion ?? {};
  const { suggestCommand }: InitializationOptions = params.initializationOptions ?? {};
  const tags = completionItem?.tagSupport !== undefined;

  connection.onCompletion(async ({ textDocument, position, context }, token): Promise<CompletionList | null> => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    const { file, host, settings } = about;
    const found = complete(file, fromPosition(file, position), host, settings);
    const unasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    if (!found || (found.whole && unasked)) return null;
    const insert = toRange(file, found.range);
    const replace = toRange(file, { start: found.range.start, end: found.wordEnd });
    const place = completionItem?.insertReplaceSupport ? { insert, replace } : { range: insert };
    const items = found.items.flatMap((item, i) => (item.snippet && !completionItem?.snippetSupport ? [] : [converted(item, i)]));
    return { isIncomplete: found.changing, items };

    function converted(item: Completion, index: number): LspCompletion {
      const { label, detail, filter, rank, about } = item;
      return {
        label,
        kind: KINDS[item.kind],
        ...(detail ? (completionItem?.labelDetailsSupport ? { labelDetails: { description: detail } } : { detail }) : {}),
        sortText: `${rank}${String(index).padStart(4, '0')}`,
        ...(filter === undefined ? {} : { filterText: filter }),
        textEdit: { ...place, newText: item.insert ?? label },
        ...(item.snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
        ...(item.deprecated && tags ? { tags: [CompletionItemTag.Deprecated] } : {}),
        ...(item.goOn && suggestCommand ? { command: { title: 'Suggest', command: suggestCommand } } : {}),
        ...(about ? { data: { uri: textDocument.uri, about } satisfies Data } : {}),
      };
    }
  });

  connection.onCompletionResolve(async (item, token) => {
    const data: Data | undefined = item.data;
    const place = data && (await asked(session, data, token));
    const value = place && describeCompletion(data.about, place.host, place.settings);
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  });
}

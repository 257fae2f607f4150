import {
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type CodeAction as LspCodeAction,
  type Range,
} from 'vscode-languageserver';
import { allRules, codeActions, fixAll, fixMeaning, say } from '../../core/index.ts';
import { fromRange } from '../convert.ts';
import type { Server } from '../server-parts.ts';
import { pathOf } from '../uris.ts';

/** The kind that runs on save where the user asked for it: safe fixes, and this document only. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kernlint`;

/** How long a menu may wait for what its fixes mean, in milliseconds; the others are told when one is chosen. */
const PATIENCE = 1000;

/** By what a fix that was sent without its edit is found again. */
interface FixData {
  readonly uri: string;
  readonly range: Range;
  /** Its number among all that is offered there. */
  readonly index: number;
  readonly title: string;
}

/**
 * Offers the fixes of the findings at a place, and those of a whole document. What a fix means is in its title where somebody opens the menu; an editor
 * that only looks whether there is something gets the edit, and what it means, when it is to be carried out.
 */
export function serveCodeActions({ connection, session, judge, converter, params }: Server): void {
  const resolves = params.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false;
  const isAutomatic = ({ context }: CodeActionParams) => context.triggerKind === CodeActionTriggerKind.Automatic;

  connection.onCodeAction(async (asked, token): Promise<LspCodeAction[]> => {
    const { textDocument, range } = asked;
    const { only } = asked.context;
    await session.ready();
    const path = pathOf(textDocument.uri);
    // Else all of a long file would be judged at once, while its user types.
    await judge.judged(path, token);
    const file = session.workspace.file(path);
    const host = session.workspace.hostOf(path);
    if (!file || !host || token.isCancellationRequested) return [];
    const settings = session.settingsFor(host);
    const wants = (kind: string) => only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

    const actions: (LspCodeAction | undefined)[] = [];
    if (!only || wants(CodeActionKind.QuickFix)) {
      const until = performance.now() + (isAutomatic(asked) ? 0 : PATIENCE);
      for (const [index, action] of codeActions(host, file, fromRange(file, range), settings, allRules).entries()) {
        const { fix, title } = action;
        if (!fix) actions.push(converter.quickFix(action));
        else if (performance.now() < until) actions.push(converter.quickFix(action, fixMeaning(host, settings, fix)));
        else actions.push(later(converter.quickFix(action), { uri: textDocument.uri, range, index, title }));
      }
    }
    // Made only for who asks for it: the menu of a line would wait for it.
    if (wants(FIX_ALL)) {
      const edits = fixAll(host, file, settings, allRules);
      const edit = edits.length > 0 && converter.workspaceEdit(edits);
      if (edit) actions.push({ title: say`Apply all safe fixes of Kernlint`, kind: FIX_ALL, edit });
    }
    return actions.filter((action) => action !== undefined);
  });

  /** The entry without its edit, where the editor asks for that. */
  const later = (action: LspCodeAction | undefined, data: FixData): LspCodeAction | undefined => {
    if (!action || !resolves) return action;
    const { edit, ...rest } = action;
    return { ...rest, data };
  };

  connection.onCodeActionResolve(async (action, token): Promise<LspCodeAction> => {
    const data = action.data as FixData | undefined;
    if (!data) return action;
    const path = pathOf(data.uri);
    await session.ready();
    await judge.judged(path, token);
    const file = session.workspace.file(path);
    const host = session.workspace.hostOf(path);
    if (!file || !host || token.isCancellationRequested) return action;
    const settings = session.settingsFor(host);
    const chosen = codeActions(host, file, fromRange(file, data.range), settings, allRules)[data.index];
    if (chosen?.title !== data.title) return action;
    const edit = chosen.fix && converter.workspaceEdit(chosen.edits, fixMeaning(host, settings, chosen.fix));
    return edit ? { ...action, edit } : action;
  });
}

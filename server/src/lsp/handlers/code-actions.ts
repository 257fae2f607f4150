import { CodeActionKind, type CodeAction as LspCodeAction } from 'vscode-languageserver';
import { allRules, codeActions, fixAll, say } from '../../core/index.ts';
import { fromRange } from '../convert.ts';
import type { Server } from '../server-parts.ts';
import { pathOf } from '../uris.ts';

/** The kind that runs on save where the user asked for it: safe fixes, and this document only. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kernlint`;

/** Offers the fixes of the findings at a place, and those of a whole document. */
export function serveCodeActions({ connection, session, judge, converter }: Server): void {
  connection.onCodeAction(async ({ textDocument, range, context: { only } }, token): Promise<LspCodeAction[]> => {
    await session.ready();
    const path = pathOf(textDocument.uri);
    // Else all of a long file would be judged at once, while its user types.
    await judge.judged(path, token);
    const file = session.workspace.file(path);
    const host = session.workspace.hostOf(path);
    if (!file || !host || token.isCancellationRequested) return [];
    const settings = session.settingsFor(host);
    const asked = (kind: string) => only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

    const actions: (LspCodeAction | undefined)[] = [];
    if (!only || asked(CodeActionKind.QuickFix)) {
      const found = codeActions(host, file, fromRange(file, range), settings, allRules);
      actions.push(...found.map((action) => converter.quickFix(action)));
    }
    // Made only for who asks for it: the menu of a line would wait for it.
    if (asked(FIX_ALL)) {
      const edits = fixAll(host, file, settings, allRules);
      const edit = edits.length > 0 && converter.workspaceEdit(edits);
      if (edit) actions.push({ title: say`Apply all safe fixes of Kernlint`, kind: FIX_ALL, edit });
    }
    return actions.filter((action) => action !== undefined);
  });
}

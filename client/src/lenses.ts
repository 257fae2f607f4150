import * as vscode from 'vscode';
import type { InitializationOptions, ShowPlacesParams, TreatAsParams } from '../../server/src/lsp/protocol.ts';

/** The commands behind the code lenses of the server; the palette does not list them. */
export const lensCommands: NonNullable<InitializationOptions['lensCommands']> = {
  showPlaces: 'kernlint.showPlaces',
  treatAs: 'kernlint.treatAs',
};

/** Registers the commands that a click on a code lens runs. */
export function registerLensCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(lensCommands.showPlaces, ({ uri, position, places }: ShowPlacesParams) => {
      const from = [vscode.Uri.parse(uri), new vscode.Position(position.line, position.character)] as const;
      const locations = places.map(({ uri: other, range: { start, end } }) => {
        return new vscode.Location(
          vscode.Uri.parse(other),
          new vscode.Range(start.line, start.character, end.line, end.character),
        );
      });
      // One place is gone to, several are shown in place.
      return vscode.commands.executeCommand('editor.action.goToLocations', ...from, locations, 'peek');
    }),
    vscode.commands.registerCommand(lensCommands.treatAs, async ({ uri, languageId }: TreatAsParams) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    }),
  );
}

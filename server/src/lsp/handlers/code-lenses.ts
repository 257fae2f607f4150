import { CodeLensRefreshRequest, type CodeLens as LspCodeLens } from 'vscode-languageserver';
import { type CodeLens, codeLenses, type LensText, lensText } from '../../core/index.ts';
import { fromRange, toRange } from '../convert.ts';
import { logFailure } from '../log.ts';
import type { InitializationOptions, ShowPlacesParams, TreatAsParams } from '../protocol.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** What a lens takes with it to the editor and back. */
interface Data {
  readonly uri: string;
  readonly kind: CodeLens['kind'];
}

/** Shows above chains and settings what is known of them; the words are found when the editor shows a lens. */
export function serveCodeLenses({ connection, session, configuration, converter, params }: Server): void {
  const { lensCommands }: InitializationOptions = params.initializationOptions ?? {};

  connection.onCodeLens(async ({ textDocument }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about || !configuration.codeLens) return null;
    const { file, host, settings } = about;
    return codeLenses(file, host, settings).map(({ range, kind }) => {
      return { range: toRange(file, range), data: { uri: textDocument.uri, kind } satisfies Data };
    });
  });

  connection.onCodeLensResolve(async (lens, token) => {
    const data: Data | undefined = lens.data;
    const about = data && (await asked(session, data, token));
    if (!about) return lens;
    const { file, host, settings } = about;
    const found = lensText(file, { kind: data.kind, range: fromRange(file, lens.range) }, host, settings);
    return { ...lens, command: { title: found?.title ?? '', command: '', ...(found && click(lens, data, found)) } };
  });

  /** What a click does; nothing where the editor has no command for it. */
  function click({ range }: LspCodeLens, { uri }: Data, { places, format }: LensText) {
    if (format) {
      const treat: TreatAsParams = { uri, languageId: format };
      return lensCommands && { command: lensCommands.treatAs, arguments: [treat] };
    }
    const show: ShowPlacesParams = { uri, position: range.start, places: converter.locations(places) };
    return lensCommands && places.length > 0 ? { command: lensCommands.showPlaces, arguments: [show] } : undefined;
  }

  if (!params.capabilities.workspace?.codeLens?.refreshSupport) return;
  // Another file of the host may take a setting back.
  session.onChange((change) => {
    if (change === 'outside') logFailure(connection, connection.sendRequest(CodeLensRefreshRequest.type));
  });
}

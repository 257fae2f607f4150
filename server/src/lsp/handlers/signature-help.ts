import { MarkupKind, SignatureHelpTriggerKind } from 'vscode-languageserver';
import { signatureAt } from '../../core/index.ts';
import { fromPosition } from '../convert.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Says how the option at the cursor is written, while its words are typed. */
export function serveSignatureHelp({ connection, session }: Server): void {
  connection.onSignatureHelp(async ({ textDocument, position, context }, token) => {
    const about = await asked(session, textDocument, token);
    const found = about && signatureAt(about.file, fromPosition(about.file, position));
    // Where one word follows, the list of completion says enough.
    const unasked = context?.triggerKind === SignatureHelpTriggerKind.TriggerCharacter && !context.isRetrigger;
    if (!found || (unasked && found.parameters.length === 1)) return null;
    const { label, documentation, parameters, active } = found;
    const markdown = (value: string | undefined) =>
      value === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value } };
    const words = parameters.map(({ range: { start, end }, documentation: note }) => {
      const place: [number, number] = [start, end];
      return { label: place, ...markdown(note) };
    });
    return {
      signatures: [{ label, ...markdown(documentation), parameters: words, activeParameter: active }],
      activeSignature: 0,
      activeParameter: active,
    };
  });
}

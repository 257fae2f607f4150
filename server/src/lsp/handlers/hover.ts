import { MarkupKind } from 'vscode-languageserver';
import { describeLive, hover, settingAt } from '../../core/index.ts';
import { fromPosition, toRange } from '../convert.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';

/** Explains the word under the pointer, also in documents that are not judged. */
export function serveHover({ connection, session, configuration, machine }: Server): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const about = await asked(session, textDocument, token);
    if (!about) return null;
    const { file, host, settings } = about;
    const offset = fromPosition(file, position);
    const found = hover(file, offset, host, settings);
    if (!found) return null;
    const key = configuration.compareWithMachine ? settingAt(file, offset) : undefined;
    const read = key && !machine.refusal(file.path) ? await machine.compare(host, settings, [key]) : [];
    const live = read.find((each) => each.key === key?.name);
    const value = live ? `${found.markdown}\n\n${describeLive(live)}` : found.markdown;
    return { range: toRange(file, found.range), contents: { kind: MarkupKind.Markdown, value } };
  });
}

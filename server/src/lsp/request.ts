import { defaultBoot, type Host, hostRoot, type Settings, type SourceFile } from '../core/index.ts';
import type { Session } from './session.ts';
import { pathOf } from './uris.ts';

/** What most questions of an editor are about. */
export interface Asked {
  readonly file: SourceFile;
  readonly host: Host;
  readonly settings: Settings;
}

/** The document of a request once all that came before has been read, also one that is not judged; undefined where nobody asks any more. */
export async function asked(
  session: Session,
  { uri }: { readonly uri: string },
  token: { readonly isCancellationRequested: boolean },
): Promise<Asked | undefined> {
  await session.ready();
  const path = pathOf(uri);
  const file = session.file(path);
  if (!file || token.isCancellationRequested) return undefined;
  const host: Host = session.workspace.hostOf(path) ?? { root: hostRoot(path), boot: defaultBoot, files: [file] };
  return { file, host, settings: session.settingsFor(host) };
}

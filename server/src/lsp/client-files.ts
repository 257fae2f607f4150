import type { Connection } from 'vscode-languageserver';
import { FileError, type Files } from '../host/files.ts';
import {
  type FileParams,
  type ListFolderResult,
  listFolder,
  type ReadFileResult,
  readFile,
  type StatFileResult,
  statFile,
} from './protocol.ts';
import { schemeOf, uriOf } from './uris.ts';

/** Files as the editor sees them: the only ones that there are in the web, and those of virtual workspaces everywhere. */
export function clientFiles(connection: Connection): Files {
  const ask = async <T>(method: string, path: string): Promise<T> => {
    const answer = await connection.sendRequest<T | null>(method, { uri: uriOf(path) } satisfies FileParams);
    if (answer === null) throw new FileError(path, 'no such file or directory', true);
    return answer;
  };
  return {
    read: async (path, limit) => {
      const bytes = Uint8Array.from(atob(await ask<NonNullable<ReadFileResult>>(readFile, path)), (letter) =>
        letter.charCodeAt(0),
      );
      return limit === undefined ? bytes : bytes.subarray(0, limit);
    },
    list: (path) => ask<NonNullable<ListFolderResult>>(listFolder, path),
    kind: (path) => ask<NonNullable<StatFileResult>>(statFile, path),
    // The editor follows links by itself and does not tell where they lead.
    realPath: async (path) => path,
  };
}

/** Files on disk through `local`, all others through `remote`. */
export function filesByScheme(local: Files, remote: Files): Files {
  const of = (path: string) => (schemeOf(path) === 'file' ? local : remote);
  return {
    read: (path, limit) => of(path).read(path, limit),
    list: (path) => of(path).list(path),
    kind: (path) => of(path).kind(path),
    realPath: (path) => of(path).realPath(path),
  };
}

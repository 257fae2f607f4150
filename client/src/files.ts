import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileKind,
  type FileParams,
  type ListFolderResult,
  listFolder,
  type ReadFileResult,
  readFile,
  type StatFileResult,
  statFile,
} from '../../server/src/lsp/protocol.ts';

/** Lets a server that has no file system of its own, or not the one of this workspace, read through the editor's. */
export function serveFiles(client: BaseLanguageClient): void {
  const { fs } = vscode.workspace;
  const serve = <T>(method: string, read: (uri: vscode.Uri) => Promise<T>) =>
    client.onRequest(
      method,
      ({ uri }: FileParams): Promise<unknown> => read(client.protocol2CodeConverter.asUri(uri)).catch(() => null),
    );
  serve<ReadFileResult>(readFile, async (uri) => toBase64(await fs.readFile(uri)));
  serve<ListFolderResult>(listFolder, async (uri) =>
    (await fs.readDirectory(uri)).map(([name, type]) => ({ name, kind: kindOf(type) })),
  );
  serve<StatFileResult>(statFile, async (uri) => kindOf((await fs.stat(uri)).type));
}

/** The kind behind a link is told together with the link. */
function kindOf(type: vscode.FileType): FileKind {
  if (type & vscode.FileType.File) return 'file';
  return type & vscode.FileType.Directory ? 'folder' : 'other';
}

/** In pieces, as a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

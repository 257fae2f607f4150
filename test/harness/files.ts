import { FileError, type Files } from '../../server/src/host/files.ts';

/** Files that exist in a test only; no folders are listed. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  const missing = (path: string): never => {
    throw new FileError(path, 'no such file or directory', true);
  };
  return {
    read: async (path) => (path in texts ? new TextEncoder().encode(texts[path]) : missing(path)),
    list: async (path) => missing(path),
    kind: async (path) => (path in texts ? 'file' : missing(path)),
    realPath: async (path) => path,
  };
}

import { URI } from 'vscode-uri';

// The core names a file by one text with `/` between its parts. A file on disk has its absolute path; a file of any other kind keeps its
// scheme in front (`vscode-vfs://github/owner/repository/etc/sysctl.conf`), so that two of one path never mix.

/** The path of a URI. */
export function pathOf(uri: string): string {
  const { scheme, authority, path, query } = URI.parse(uri);
  // Documents that were never saved have nothing to do with each other: each is in a folder of its own.
  if (scheme === 'untitled' && !path.includes('/')) return `untitled:///${path}/${path}`;
  if (scheme !== 'file') return `${scheme}://${authority}${path.startsWith('/') ? '' : '/'}${path}${query && `?${query}`}`;
  if (authority) return `//${authority}${path}`;
  // As Node writes it on Windows, with the drive in one case.
  const drive = /^\/([A-Za-z]):/.exec(path)?.[1];
  return drive ? `${drive.toUpperCase()}${path.slice(2)}` : path;
}

/** The URI of a path. What an editor calls one of its open documents may be spelled otherwise. */
export function uriOf(path: string): string {
  const [, scheme, authority, rest, query] = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)(\/[^?]*)(?:\?(.*))?$/i.exec(path) ?? [];
  if (scheme) return URI.from({ scheme, authority, path: rest, query }).toString();
  const share = /^\/\/([^/]+)(\/.*)$/.exec(path);
  if (share) return URI.from({ scheme: 'file', authority: share[1], path: share[2] }).toString();
  return URI.from({ scheme: 'file', path: path.startsWith('/') ? path : `/${path}` }).toString();
}

/** `file`, `untitled`, `vscode-vfs` ... */
export const schemeOf = (path: string): string => /^([a-z][a-z0-9+.-]+):\/\//i.exec(path)?.[1] ?? 'file';

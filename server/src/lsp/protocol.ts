// What the client and the server say to each other beyond LSP. The client imports this file and nothing else of the server.

/** What the client hands over in `initializationOptions`; every field may be missing, as other editors send none. */
export interface InitializationOptions {
  /** The link behind a rule's id, with `{rule}` where the id goes; the file of the rule's page where it is missing. */
  readonly ruleLink?: string;
  /** Whether the client answers the requests for files below. A server without a file system, or not with this one, reads through them. */
  readonly servesFiles?: boolean;
}

export interface FileParams {
  readonly uri: string;
}

/** Request, server to client: the bytes of a file in base64, or null where it cannot be read. */
export const readFile = 'kernlint/readFile';
export type ReadFileResult = string | null;

/** Request, server to client: what is in a folder, or null where it cannot be read. */
export const listFolder = 'kernlint/listFolder';
export type ListFolderResult = readonly { readonly name: string; readonly kind: FileKind }[] | null;

/** Request, server to client: what stands at a URI, once links are followed, or null where there is nothing. */
export const statFile = 'kernlint/statFile';
export type StatFileResult = FileKind | null;

export type FileKind = 'file' | 'folder' | 'other';

/** Notification, server to client: what the status item shows. */
export const status = 'kernlint/status';
export interface StatusParams {
  /** The kernels that the hosts are judged for, as text: `6.1`, `5.4-6.12`; more than one where hosts differ. */
  readonly kernels: readonly string[];
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** Information and hints. */
  readonly remarks: number;
}

/** Request, client to server: all rules, in the order of their ids. */
export const listRules = 'kernlint/rules';
export type ListRulesResult = readonly RuleSummary[];
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
}

// What the client and the server say to each other beyond LSP. The client imports this file and nothing else of the server.
import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Bundle, ChainsRequest, ChainsView, ConntrackView, ConntrackWish, TraceView, TraceWords } from '../core/index.ts';

/** What the client hands over in `initializationOptions`; other editors send none. */
export interface InitializationOptions {
  /** Whether the client answers the requests for files below. A server without a file system, or not with this one, reads through them. */
  readonly servesFiles?: boolean;
  /** What people read, in their language: texts by the English ones, as in l10n/bundle.l10n.<language>.json. English where there are none. */
  readonly texts?: Bundle;
  /** Whether the user trusts the workspace; only then the server reads settings of its own machine. */
  readonly trusted?: boolean;
  /** The editor's command that asks for completion: runs behind an entry that something must follow. */
  readonly suggestCommand?: string;
  /** The editor's commands behind its code lenses; without them a lens is a text that cannot be clicked. */
  readonly lensCommands?: {
    /** Takes ShowPlacesParams. */
    readonly showPlaces: string;
    /** Takes TreatAsParams. */
    readonly treatAs: string;
  };
}

/** What the command that shows places gets. */
export interface ShowPlacesParams {
  readonly uri: string;
  readonly position: Position;
  readonly places: readonly Location[];
}

/** What the command that makes a document one of another language gets. */
export interface TreatAsParams {
  readonly uri: string;
  readonly languageId: string;
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

/** Request, client to server: the host of a document, and the kernel that it is judged for; null for a document that the server does not know. */
export const describeHost = 'kernlint/host';
export type DescribeHostResult = HostSummary | null;
export interface HostSummary {
  /** The folder that its files stand in. */
  readonly folder: string;
  /** The name that a config gives it; empty where none does. */
  readonly name: string;
  /** Its kernels as text: `Linux 6.1`, `RHEL 7 (3.10)`. */
  readonly kernel: string;
  /** The config that says so; null where the settings of the editor do, or nothing does. */
  readonly config: string | null;
}

/** Request, client to server: the kernels to choose from. What was typed comes first, where it names a target. */
export const listTargets = 'kernlint/targets';
export interface ListTargetsParams {
  readonly typed: string;
}
export type ListTargetsResult = readonly TargetChoice[];
export interface TargetChoice {
  /** What the setting holds; empty for the kernels that count where nothing is set. */
  readonly value: string;
  readonly label: string;
}

/** The scheme of the documents that the server makes: they need no file and no network. */
export const SCHEME = 'kernlint';

/** The URI of the page of a rule. */
export const pageOfRule = (id: string): string => `${SCHEME}:/rules/${id}.md`;

/** The rule that a page is about; undefined for any other URI. */
export const ruleOfPage = (uri: string): string | undefined => /^kernlint:\/rules\/([a-z0-9-]+\/[a-z0-9-]+)\.md$/.exec(uri)?.[1];

/** Request, client to server: all rules, in the order of their ids. */
export const listRules = 'kernlint/rules';
export type ListRulesResult = readonly RuleSummary[];
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
}

/** Request, client to server: all guards of the workspace with what the rules make of them, host by host. */
export const listGuards = 'kernlint/guards';
export type ListGuardsResult = readonly GuardStatus[];
export interface GuardStatus {
  /** The same for the same guard of the same host, whatever its answer is. */
  readonly id: string;
  /** The folder of the host. */
  readonly host: string;
  /** The words of the guard. */
  readonly text: string;
  /** Where it stands; null for one of the config. */
  readonly place: { readonly uri: string; readonly range: Range } | null;
  readonly outcome: 'holds' | 'fails' | 'unknown' | 'wrong' | 'idle';
  /** Why it does not hold; empty where there is nothing to say. */
  readonly message: string;
  /** The line that decides; null where none does. */
  readonly decider: { readonly uri: string; readonly range: Range } | null;
}

/** Request, client to server: the rule set of a document as a picture, around a place in it; null for documents of other languages. */
export const showChains = 'kernlint/chains';
export interface ShowChainsParams extends FileParams, Omit<ChainsRequest, 'offset'> {
  readonly position: Position;
}
export type ShowChainsResult = ChainsView | null;

/** Request, client to server: what becomes of a packet that meets the rules of a document's host. Paths are URIs here. */
export const tracePacket = 'kernlint/trace';
export interface TracePacketParams extends FileParams {
  readonly words: TraceWords;
  /** Answers to open questions, by their id. */
  readonly answers: Readonly<Record<string, boolean>>;
}
export type TracePacketResult = TraceView | null;

/** Request, client to server: the table of connections of a document's host, as its files set it up or as sliders stand. */
export const planConntrack = 'kernlint/conntrack';
export interface PlanConntrackParams extends FileParams {
  readonly wish?: ConntrackWish;
}
export type PlanConntrackResult = PlannedConntrack | null;
export interface PlannedConntrack extends Omit<ConntrackView, 'lines'> {
  readonly lines: Omit<ConntrackView['lines'], 'edits'>;
  /** The edit that puts the lines into the files; null where the client cannot carry it out. */
  readonly edit: WorkspaceEdit | null;
}

/** Notification, client to server: the user trusts the workspace now. */
export const trustWorkspace = 'kernlint/trustWorkspace';

/**
 * Request, client to server: what the files of a document's host leave in sysctl keys, beside what the kernel of the server's machine says. Fails, with the
 * reason for the user, where the workspace is not trusted, the document is not on that machine, or the machine is no Linux.
 */
export const compareWithMachine = 'kernlint/compareWithMachine';
export interface MachineComparison {
  /** The folder of the host. */
  readonly host: string;
  readonly keys: readonly MachineKey[];
}
export interface MachineKey {
  readonly key: string;
  /** What the files leave. */
  readonly value: string;
  /** What the kernel says; null where it does not. */
  readonly live: string | null;
  /** `open`: it is not certain what the files leave. */
  readonly outcome: 'same' | 'differs' | 'missing' | 'unreadable' | 'open';
  /** Why there is no live value; empty where there is one. */
  readonly note: string;
  /** The line that decides. */
  readonly place: { readonly uri: string; readonly range: Range };
}

export type { ChainsView, ConntrackWish, TraceView, TraceWords };

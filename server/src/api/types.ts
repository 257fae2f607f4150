/** What the library takes and gives: plain data, the same as the JSON of the command line. It imports nothing, so that its declarations stand alone. */

/** Texts by path, relative to the root of a host or of a tree of hosts: `etc/sysctl.d/90-net.conf`. The path tells the format. */
export type Files = Readonly<Record<string, string>>;

export type Format = 'sysctl' | 'modprobe' | 'modules-load' | 'iptables' | 'iptables-config';
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a kernlint.config.json may say; docs/config.md describes it. */
export interface Config {
  /** `5.15`, `rhel8`, `debian12`, `5.4-6.12`, or several of them. */
  readonly kernel?: string | readonly string[];
  /** Of the host: `16G`, or a number of bytes. */
  readonly memory?: string | number;
  /** How the host boots: `systemd`, `openrc` ... */
  readonly boot?: string;
  /** By the id of a rule, or `family/*`. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Globs of files that are not judged. */
  readonly ignore?: readonly string[];
  readonly [key: string]: unknown;
}

/** Counted from zero, `character` in UTF-16 code units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` to `end`, without the character at `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Another place that a diagnostic speaks of. */
export interface Related {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

export interface Edit {
  /** One that is not among the files is a file to make. */
  readonly path: string;
  readonly range: Range;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  /** `safe` keeps the meaning or repairs what cannot load; `offered` is a choice of the user's. */
  readonly safety: 'safe' | 'offered';
  /** All of them make the fix; ranges speak of the files as they were judged. */
  readonly edits: readonly Edit[];
  /** What it does to the meaning of the host's files, where that was asked for. */
  readonly meaning?: FixMeaning;
}

export interface FixMeaning {
  /** `repairs`: what it changes could not be loaded or did nothing. `narrows`: fewer packets pass or pass untracked, `widens`: more. */
  readonly effect: 'keeps' | 'repairs' | 'narrows' | 'widens' | 'changes' | 'unknown';
  /** In sentences. */
  readonly account: string;
}

export interface Diagnostic {
  /** The id of the rule: `conntrack/bucket-ratio`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly Related[];
  /** The recommended one first. */
  readonly fixes: readonly Fix[];
}

/** A file that was judged, sound or not. */
export interface FileReport {
  readonly path: string;
  readonly format: Format;
  readonly diagnostics: readonly Diagnostic[];
}

/** A logical line of a file: what it is, and its text with its line end. */
export interface Line {
  /** Of the format: `assignment`, `comment`, `rule`, `table` ... */
  readonly kind: string;
  readonly text: string;
}

export interface ParsedFile {
  readonly format: Format;
  /** Their texts, put together, are the text that was parsed. */
  readonly lines: readonly Line[];
}

export interface FixResult {
  /** All files as they are now, new ones among them. */
  readonly files: Files;
  /** What was done, in order. */
  readonly applied: readonly { readonly path: string; readonly rule: string; readonly title: string }[];
  /** What is left. */
  readonly left: readonly FileReport[];
}

/** A line of a file, counted from zero. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** What a boot leaves in one sysctl key. */
export interface EffectiveValue {
  /** With dots. */
  readonly key: string;
  readonly value: string;
  /** The line that decides. */
  readonly from: Place;
  /** The lines that lose, in the order of reading; without the value where it is a template's. */
  readonly overridden: readonly (Place & { readonly value?: string | undefined })[];
}

/** A packet in words, as for `kernlint trace`. What is left out is not known, and each way that it may go is followed. */
export interface Packet {
  /** The interfaces. */
  readonly in?: string;
  readonly out?: string;
  /** A process of this host sends it. */
  readonly sent?: boolean;
  /** It is for this host, or for one behind it. */
  readonly local?: boolean;
  readonly forward?: boolean;
  readonly proto?: string;
  readonly src?: string;
  readonly dst?: string;
  readonly sport?: string;
  readonly dport?: string;
  readonly icmpType?: string;
  readonly tcpFlags?: string;
  readonly syn?: boolean;
  readonly state?: string;
  readonly mark?: string;
  readonly ttl?: string;
  readonly tos?: string;
  readonly length?: string;
  readonly mac?: string;
  /** The addresses of this host, with commas. */
  readonly localAddress?: string;
  readonly loader?: 'nft' | 'legacy';
}

export interface TracePlace {
  readonly hook: string;
  readonly table?: string;
  readonly chain?: string;
  readonly path?: string;
  readonly line?: number;
}

export interface TraceQuestion extends Partial<TracePlace> {
  readonly kind: 'match' | 'target' | 'chain' | 'route' | 'state' | 'nat';
  readonly text: string;
}

export interface TraceStep extends TracePlace {
  readonly did: string;
  readonly matched: 'yes' | 'assumed' | 'maybe';
  readonly note?: string;
  readonly rule?: string;
}

export interface TraceOutcome {
  readonly verdict: {
    readonly kind: 'accept' | 'drop' | 'reject' | 'unknown';
    /** `local` or `out`, of what is accepted. */
    readonly to?: string;
    readonly why?: string;
    /** Of what is rejected. */
    readonly answer?: string;
  };
  /** The packet as it was in the end. */
  readonly packet: {
    readonly source: string;
    readonly destination: string;
    /** Source and destination with their ports. */
    readonly from: string;
    readonly to: string;
    /** What tracking says of it: `NEW`, or several with commas. */
    readonly state: string;
    readonly mark: string;
    readonly ttl?: number;
  };
  readonly assumed: readonly (TraceQuestion & { readonly answer: boolean })[];
  /** How many ways lead there. */
  readonly ways: number;
  readonly steps: readonly TraceStep[];
}

export interface Trace {
  /** Whether there is one outcome, and it is known. */
  readonly certain: boolean;
  readonly outcomes: readonly TraceOutcome[];
  /** What decides between the outcomes. */
  readonly dependsOn: readonly TraceQuestion[];
  /** What came up and changes nothing. */
  readonly whatever: readonly TraceQuestion[];
}

export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity | 'off';
  readonly fix: 'none' | 'offered' | 'safe';
}

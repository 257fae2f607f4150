import type { Boot } from '../knowledge/boot.ts';
import type { Format } from '../syntax/format.ts';
import type { TreeOf } from '../syntax/parse.ts';
import type { TextRange } from '../text/range.ts';
import type { Settings, Severity } from '../workspace/settings.ts';
import type { SourceFile, SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import type { Report } from './finding.ts';

/** Files of one host, by path below its root, and what happens to them. Examples run as tests. */
export interface Example {
  /** One sentence: what the example shows. */
  readonly title: string;
  /** Text by path: `{ 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 1024\n' }`. */
  readonly files: Readonly<Record<string, string>>;
  /** The target kernel, as a user writes it; the default target where it is missing. */
  readonly kernel?: string;
  /** The machine's memory in bytes. */
  readonly memory?: number;
  /** How the host boots; systemd where it is missing. */
  readonly boot?: Boot;
  /** Other rules that a bad example may trigger beside its own. */
  readonly also?: readonly string[];
}

export interface RuleMeta {
  /** `family/name`; also the name of its file, its doc page and its key in the config. It never changes. */
  readonly id: string;
  /** What is wrong, as a heading of a few words. */
  readonly title: string;
  readonly severity: Severity | 'off';
  /** The strongest fix that the rule offers. */
  readonly fix: 'none' | 'safe' | 'offered';
  /** The version of kernlint that brought the rule. */
  readonly since: string;
  /** Whether the answer depends on the target kernel. */
  readonly kernel?: boolean;
  readonly docs: {
    /** What the rule finds. Markdown. */
    readonly what: string;
    /** Why it matters, with the kernel's or the loader's behaviour. Markdown. */
    readonly why: string;
    /** When to switch it off or lower it. Markdown. */
    readonly whenOff?: string;
    readonly bad: readonly Example[];
    readonly good: readonly Example[];
    /** Where the facts come from: a kernel file, a commit id, a measured behaviour. */
    readonly sources?: readonly string[];
  };
}

/** What every check sees. */
export interface HostContext {
  readonly host: Host;
  readonly settings: Settings;
  readonly report: (report: Report & { readonly path: string }) => void;
}

/** What a check of one file sees. `report` takes ranges in the file. */
export interface FileContext<F extends Format = Format> {
  readonly host: Host;
  readonly settings: Settings;
  readonly file: [Format] extends [F] ? SourceFile : SourceFileOf<F>;
  readonly report: (report: Report) => void;
}

/** What a visitor of one line sees. */
export interface LineContext<F extends Format = Format> extends FileContext<F> {
  /** Where the line begins in the file. */
  readonly start: number;
  /** The number of the logical line in the tree. */
  readonly index: number;
  /** A range of the line as a range of the file. */
  readonly at: (range: TextRange) => TextRange;
}

type LineOf<F extends Format> = TreeOf[F]['lines'][number];

/**
 * Visitors of one format, by the kind of line they want. What a visitor of a line of a rule set reports may depend on that line, on the path, the
 * family and the template control of its file, and on the target and the memory of the settings, and on nothing else: its silence on a line is
 * remembered when other lines change. A rule that looks around is a `file` check.
 */
export type Visitor<F extends Format> = {
  readonly [K in LineOf<F>['kind']]?: (line: Extract<LineOf<F>, { kind: K }>, context: LineContext<F>) => void;
};

/**
 * One rule. The engine walks each file once and hands every line to the visitors that want its kind; `file` runs once a file, `host` once a
 * host, over what the model has worked out. A rule never throws on any input, keeps no state, and walks no file that a query walks already.
 */
export interface Rule {
  readonly meta: RuleMeta;
  readonly visit?: { readonly [F in Format]?: Visitor<F> };
  readonly file?: { readonly [F in Format]?: (context: FileContext<F>) => void };
  readonly host?: (context: HostContext) => void;
}

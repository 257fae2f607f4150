import type { ChainName, Extension, TableName } from '../../../knowledge/iptables/index.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Misfit, MisfitKind } from './values/misfit.ts';

/**
 * Who refuses the file for a fault. `kernels`: some kernels, by how they were built. `unknown`: only the machine that loads it could tell. `none`:
 * it loads, and does not do what it says.
 */
export type RefusedBy = 'both' | 'nft' | 'legacy' | 'kernels' | 'none' | 'unknown';

/** One edit inside a line. */
export interface LineEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** An edit of the line that mends a fault without doubt. */
export interface Mend {
  readonly title: string;
  readonly edits: readonly LineEdit[];
}

/** A word that an option cannot take. */
type ValueFault = {
  [K in MisfitKind]: Misfit & {
    readonly kind: K;
    /** As it is written: `--dport`. */
    readonly option: string;
    readonly value: string;
    readonly mend?: Mend;
  };
}[MisfitKind];

/** A match or target that is not there. */
interface UnknownExtension {
  readonly name: string;
  readonly near: string | undefined;
  /** What is known of it, where it once was, or only one loader or some kernels have it. */
  readonly extension: Extension | undefined;
}

/** The lines of one `*table`, by their numbers in the tree. */
export interface TableSpan {
  readonly index: number;
  readonly commit: number | undefined;
  readonly rules: readonly number[];
}

/** What the loader does not like, apart from where. One kind is one rule. */
export type FaultDetail =
  | ValueFault
  /** A sentence without its full stop. */
  | { readonly kind: 'syntax'; readonly says: string; readonly mend?: Mend }
  | { readonly kind: 'trailing-comment'; readonly comment: TextRange }
  | { readonly kind: 'unknown-table'; readonly name: string }
  | ({ readonly kind: 'unknown-match' } & UnknownExtension)
  | ({ readonly kind: 'unknown-target' } & UnknownExtension)
  | {
      readonly kind: 'unknown-option';
      readonly written: string;
      /** The nearest name that is known. */
      readonly near: string | undefined;
      /** What the shortened name may mean. */
      readonly ambiguous: readonly string[];
      /** The match or target that has the option and does not stand before it: `-m multiport`. */
      readonly owner: string | undefined;
      /** Why the loaders do not know it any more. */
      readonly removed: string | undefined;
      readonly mend?: Mend;
    }
  | {
      readonly kind: 'missing-argument';
      readonly option: string;
      readonly wanted: number;
      readonly given: number;
      readonly taken: string | undefined;
    }
  /** An extension of the other family, an option of it, or its protocol. */
  | { readonly kind: 'wrong-family'; readonly what: string; readonly instead: string | undefined }
  | { readonly kind: 'deprecated-negation'; readonly option: string; readonly mend: Mend }
  | { readonly kind: 'negation-not-allowed'; readonly option: string }
  | { readonly kind: 'repeated-option'; readonly option: string }
  | { readonly kind: 'conflicting-options'; readonly option: string; readonly other: string }
  /** `needs` says which, joined by `or` where one is enough. `before` where it must stand before. */
  | {
      readonly kind: 'missing-option';
      readonly what: string;
      readonly needs: readonly string[];
      readonly all: boolean;
      readonly before: boolean;
    }
  | {
      readonly kind: 'option-needs-protocol';
      readonly what: string;
      readonly protocols: readonly string[];
      /** The protocol that the rule has instead. */
      readonly has: string | undefined;
      /** The protocol stands in the rule, but too late. */
      readonly late: boolean;
      readonly mend?: Mend;
    }
  | {
      readonly kind: 'target-not-allowed';
      readonly what: string;
      readonly tables: readonly TableName[];
      readonly chains: readonly ChainName[];
      /** Where it stands. */
      readonly table: string;
      readonly hook: string | undefined;
      /** The chains that lead from the hook to it, ends included. */
      readonly path: readonly string[];
    }
  | { readonly kind: 'interface-hook'; readonly option: string; readonly hooks: readonly string[]; readonly chain: string }
  | {
      readonly kind: 'unknown-chain';
      readonly name: string;
      readonly use: 'rule' | 'jump' | 'goto';
      readonly table: string;
      /** The nearest chain that is declared. */
      readonly near: string | undefined;
      /** It is a built-in chain, to which no rule may jump. */
      readonly builtIn: boolean;
      /** The line that declares it, too late. */
      readonly declaredAt: number | undefined;
      /** The file may be one of several that are loaded into one rule set. */
      readonly fragment: boolean;
      /** The line behind which a declaration would stand well. */
      readonly insertAfter: number;
    }
  | {
      readonly kind: 'invalid-policy';
      readonly policy: string;
      readonly chain: string;
      readonly table: string;
      readonly builtIn: boolean;
    }
  | { readonly kind: 'invalid-chain-name'; readonly name: string; readonly why: string }
  /** `first` is the line that makes the chain; undefined for a built-in one. */
  | { readonly kind: 'repeated-chain'; readonly name: string; readonly first: number | undefined }
  | {
      readonly kind: 'chain-loop';
      /** The chains of the loop, each with the line that leads to the next. */
      readonly cycle: readonly { readonly chain: string; readonly index: number }[];
      /** The built-in chain that leads into it; undefined where none does, and it loads. */
      readonly hook: string | undefined;
    }
  /** `path` are the chains from the built-in one to the first that is too deep; `depth` counts all chains behind the built-in one. */
  | { readonly kind: 'chain-depth'; readonly path: readonly string[]; readonly depth: number; readonly most: number }
  | { readonly kind: 'repeated-table'; readonly name: string; readonly first: TableSpan; readonly second: TableSpan }
  | { readonly kind: 'missing-commit'; readonly name: string; readonly insertAfter: number }
  | { readonly kind: 'rule-outside-table'; readonly what: 'rule' | 'chain' | 'commit'; readonly noTable: boolean }
  | {
      readonly kind: 'invisible-character';
      readonly characters: readonly { readonly at: number; readonly name: string; readonly newText: string }[];
    };

export type FaultKind = FaultDetail['kind'];

/** A fault in one line. */
export type Fault<K extends FaultKind = FaultKind> = Extract<FaultDetail, { readonly kind: K }> & {
  /** In the line. */
  readonly range: TextRange;
  readonly refusedBy: RefusedBy;
};

import type { TextEdit } from '../text/edit.ts';
import type { TextRange } from '../text/range.ts';
import type { Severity } from '../workspace/settings.ts';

/** Another place that a finding speaks of: the other file, the earlier line. */
export interface Related {
  readonly path: string;
  readonly range: TextRange;
  readonly message: string;
}

/** An edit in a named file. A path that the workspace does not have is a file to create, at range 0-0. */
export interface FixEdit extends TextEdit {
  readonly path: string;
}

export interface Fix {
  /** An imperative for a menu: `Rename to net.netfilter.nf_conntrack_max`. */
  readonly title: string;
  /** `safe` keeps the meaning or repairs what cannot load, and may run in fix-all; `offered` is a choice of the user's. */
  readonly safety: 'safe' | 'offered';
  readonly edits: readonly FixEdit[];
  /** Fixes of one cluster bear on each other: a run that applies many takes one of a cluster, then looks again. */
  readonly cluster?: string;
  /** It changes line ends. Editors keep those of a document apart from its text, so that such an edit does nothing there. */
  readonly lineEnds?: true;
}

/** `unnecessary` is shown faded, `deprecated` struck through. */
export type Tag = 'unnecessary' | 'deprecated';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly range: TextRange;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly tags: readonly Tag[];
  /** The rule did not find this: it failed, and what else it would say is missing. */
  readonly failed?: true;
  /** All else that was found in the file follows from this, and was left out. */
  readonly alone?: true;
}

/** What a rule reports: a finding without what the engine knows by itself. */
export interface Report {
  readonly range: TextRange;
  readonly message: string;
  /** The file, where it is not the one that is being visited. Needed in a host check. */
  readonly path?: string;
  /** Where this finding weighs more or less than its rule usually does. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** A function where they take time to find: it is asked only when somebody looks at the fixes. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  readonly tags?: readonly Tag[];
  /** All else that is found in the file follows from this, and is left out. */
  readonly alone?: true;
}

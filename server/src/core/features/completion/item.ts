import type { Family } from '../../knowledge/iptables/index.ts';
import type { TextRange } from '../../text/range.ts';

export type CompletionKind =
  | 'key'
  /** A part of a key, with many keys below it. */
  | 'group'
  | 'value'
  | 'module'
  | 'parameter'
  | 'command'
  | 'option'
  | 'table'
  | 'chain'
  | 'match'
  | 'target'
  | 'variable'
  | 'interface'
  | 'snippet';

/** What an entry is about: enough to write its documentation once somebody looks at it. Plain data, as it travels to the editor and back. */
export type CompletionSubject =
  | { readonly of: 'sysctl'; readonly key: string; readonly value?: string }
  | { readonly of: 'module' | 'directive' | 'general' | 'rule'; readonly name: string }
  | { readonly of: 'parameter'; readonly module: string; readonly name: string; readonly value?: string }
  | { readonly of: 'variable'; readonly name: string; readonly value?: string }
  | { readonly of: 'match' | 'target' | 'table'; readonly name: string; readonly family: Family }
  | { readonly of: 'chain'; readonly name: string; readonly table: string }
  | {
      readonly of: 'option';
      readonly kind: 'match' | 'target';
      readonly extension: string;
      readonly option: string;
      readonly family: Family;
    };

/** One entry of the list that an editor shows while the user types. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail?: string;
  /** What is written in place of the word, where it is not the label. */
  readonly insert?: string;
  /** Whether `insert` has the place holders of snippets, `${1:text}`. */
  readonly snippet?: true;
  /** What is compared with the typed word, where it is not the label. */
  readonly filter?: string;
  readonly deprecated?: true;
  /** Small numbers stand first; entries of one rank stay in the order of the list. */
  readonly rank: number;
  /** Something must follow: the editor should ask again at once. */
  readonly goOn?: true;
  readonly about?: CompletionSubject;
}

export interface Completions {
  readonly items: readonly Completion[];
  /** From the start of the typed word to the cursor. Ranges of the functions for one line count from its start. */
  readonly range: TextRange;
  /** Where the word ends, behind the cursor. */
  readonly wordEnd: number;
  /** Whether the list depends on the typed word, so that each letter makes another one. */
  readonly changing: boolean;
  /** What stands there needs nothing more: the list should not come by itself, and take the Enter that was to end the line. */
  readonly whole?: boolean;
}

/** The first sentence of a text, without the marks of Markdown and its full stop: what fits beside a label. */
export function brief(text: string): string {
  return text.replace(/\.( .*)?$/s, '').replaceAll('`', '');
}

/** Text that stands for itself in a snippet. */
export function plainInSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place of a snippet where the cursor stops, with what stands there at first; a second place of the same number follows the first. */
export function placeHolder(number: number, text: string): string {
  return `\${${number}:${plainInSnippet(text)}}`;
}

/** A place of a snippet where one of several words is chosen. */
export function choice(number: number, words: readonly string[]): string {
  return `\${${number}|${words.join(',')}|}`;
}

/** Where the run of characters that a pattern knows ends, from `at` on. */
export function runEnd(text: string, at: number, pattern: RegExp): number {
  let end = at;
  while (end < text.length && pattern.test(text[end]!)) end++;
  return end;
}

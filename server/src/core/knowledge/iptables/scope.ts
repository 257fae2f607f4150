import { type GeneralOption, generalLongNames, generalOption } from './general.ts';
import { findMatch, findTarget, longName, type OptionTable, optionTable, protocolMatch, withPrefix } from './lookup.ts';
import type { Extension, ExtensionOption, Family } from './record.ts';

/** What a word that begins with `-` means where it stands in a rule. */
export type Resolution =
  | { readonly kind: 'general'; readonly option: GeneralOption; readonly value?: string }
  /** `implied` where `-p` brought the match that knows the option. */
  | {
      readonly kind: 'option';
      readonly extension: Extension;
      readonly option: ExtensionOption;
      readonly implied: boolean;
      readonly value?: string;
    }
  /** A beginning of several names. `certain` is false where an extension that nobody knows may have a name of its own. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[]; readonly certain: boolean }
  | { readonly kind: 'unknown'; readonly certain: boolean };

interface Loaded {
  readonly extension: Extension;
  readonly table: OptionTable;
}

/**
 * The options that are known at one place of a rule. It goes through the words from left to right, as the loader does: `-m`, `-p` and `-j` make
 * further options known, general options come first, then the extensions from the last loaded to the first. (Read in xtables.c of iptables
 * 1.8.9, and compared with the loaders.)
 *
 * Make one and `reset` it for each rule.
 */
export class RuleScope {
  readonly #family: Family;
  /** Newest first, each extension once: a second `-m mark` brings no new options. */
  #loaded: Loaded[] = [];
  #protocol: string | undefined;
  #protocolTried = false;
  #opaque = false;

  constructor(family: Family) {
    this.#family = family;
  }

  /** Forgets the rule, to begin the next one. */
  reset(): void {
    this.#loaded = [];
    this.#protocol = undefined;
    this.#protocolTried = false;
    this.#opaque = false;
  }

  /** Takes the word behind `-m`; gives the match, or undefined for a name that the family does not know. */
  addMatch(name: string): Extension | undefined {
    return this.#add(findMatch(name, this.#family));
  }

  /**
   * Takes the word behind `-j`; gives the target, or undefined for a chain and for a name that nobody knows. A chain that the file declares has
   * no options, so that an option behind it is certainly unknown.
   */
  addTarget(name: string, declaredChain = false): Extension | undefined {
    const target = findTarget(name, this.#family);
    if (!target && declaredChain) return undefined;
    return this.#add(target);
  }

  /** Takes the word behind `-p`. */
  setProtocol(word: string): void {
    this.#protocol = word;
  }

  /** The meaning of a word that begins with `-`, here. A value glued to it comes along in `value`. */
  resolve(word: string): Resolution {
    if (!word.startsWith('--')) return this.#short(word);
    const name = longName(word);
    const equals = word.indexOf('=');
    const value = equals < 0 ? undefined : word.slice(equals + 1);
    const found = this.#long(name, value, false);
    if (found.kind === 'general' || found.kind === 'option' || name === '') return found;
    // An unknown word makes the loader try the match of the protocol, once a rule.
    const implied = this.#impliedMatch();
    return implied ? this.#long(name, value, true) : found;
  }

  #add(extension: Extension | undefined): Extension | undefined {
    if (!extension || extension.opaque) this.#opaque = true;
    if (!extension) return undefined;
    if (!this.#loaded.some((entry) => entry.extension === extension)) {
      this.#loaded.unshift({ extension, table: optionTable(extension, this.#family) });
    }
    return extension;
  }

  #impliedMatch(): Extension | undefined {
    if (this.#protocolTried || this.#protocol === undefined) return undefined;
    this.#protocolTried = true;
    const match = protocolMatch(this.#protocol, this.#family);
    return match ? this.#add(match) : undefined;
  }

  #short(word: string): Resolution {
    const option = generalOption(word);
    if (!option || (word.length > 2 && option.args.length === 0)) return { kind: 'unknown', certain: !this.#opaque };
    return { kind: 'general', option, ...(word.length > 2 ? { value: word.slice(2) } : {}) };
  }

  #long(name: string, value: string | undefined, implied: boolean): Resolution {
    const glued = value === undefined ? {} : { value };
    const general = generalLongNames.get(name);
    if (general) return { kind: 'general', option: general, ...glued };
    for (const { extension, table } of this.#loaded) {
      const option = table.get(name);
      if (option) return { kind: 'option', extension, option, implied, ...glued };
    }
    return this.#shortened(name, glued, implied);
  }

  /** A shortened name must fit one option only, among all that are known here. */
  #shortened(name: string, glued: { readonly value?: string }, implied: boolean): Resolution {
    const certain = !this.#opaque;
    if (name === '') return { kind: 'unknown', certain };
    const names: string[] = [];
    const meanings = new Set<GeneralOption | ExtensionOption>();
    let found: Resolution = { kind: 'unknown', certain };
    for (const [long, option] of generalLongNames) {
      if (!long.startsWith(name)) continue;
      names.push(long);
      meanings.add(option);
      found = { kind: 'general', option, ...glued };
    }
    for (const { extension, table } of this.#loaded) {
      for (const [long, option] of withPrefix(table, name)) {
        names.push(long);
        meanings.add(option);
        found = { kind: 'option', extension, option, implied, ...glued };
      }
    }
    return meanings.size > 1 ? { kind: 'ambiguous', names, certain } : found;
  }
}

import { type GeneralOption, generalLongNames, generalOption } from './general.ts';
import { findMatch, findTarget, longName, optionTable, protocolMatch, withPrefix } from './lookup.ts';
import type { Extension, ExtensionOption, Family } from './record.ts';

/** What a word that begins with `-` means where it stands in a rule. */
export type Resolution =
  | { readonly kind: 'general'; readonly option: GeneralOption; readonly value?: string }
  | OptionResolution
  /** A beginning of several names. `certain` is false where an extension that nobody knows may have a name of its own. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[]; readonly certain: boolean }
  | { readonly kind: 'unknown'; readonly certain: boolean };

/** An option of an extension; `implied` where this very word made `-p` bring its match. A value that is glued on with `=` comes along. */
export interface OptionResolution {
  readonly kind: 'option';
  readonly extension: Extension;
  readonly option: ExtensionOption;
  readonly implied: boolean;
  readonly value?: string;
}

interface Loaded {
  readonly extension: Extension;
  /** What each full spelling (`--dport`) means, made once an extension: a rule of a long file costs map lookups and nothing else. */
  readonly spelled: ReadonlyMap<string, OptionResolution>;
}

const generalSpelled: ReadonlyMap<string, Resolution> = new Map(
  [...generalLongNames].flatMap(([name, option]): [string, Resolution][] => [
    [`--${name}`, { kind: 'general', option }],
    ...(option.short === '0' ? [] : [[`-${option.short}`, { kind: 'general', option }] as [string, Resolution]]),
  ]),
);

const loadable: Readonly<Record<Family, Map<Extension, Loaded>>> = { ipv4: new Map(), ipv6: new Map() };

function loadableOf(extension: Extension, family: Family): Loaded {
  const known = loadable[family].get(extension);
  if (known) return known;
  const spelled = [...optionTable(extension, family)].map(([name, option]): [string, OptionResolution] => [
    `--${name}`,
    { kind: 'option', extension, option, implied: false },
  ]);
  const made: Loaded = { extension, spelled: new Map(spelled) };
  loadable[family].set(extension, made);
  return made;
}

/**
 * The options that are known at one place of a rule. It goes through the words from left to right, as the loader does: `-m`, `-p` and `-j` make
 * further options known, general options come first, then the extensions from the last loaded to the first. (Read in xshared.c and xtables.c of
 * iptables 1.8.9, and compared with the loaders.)
 *
 * Make one and `reset` it for each rule.
 */
export class RuleScope {
  readonly #family: Family;
  /** Newest first, each extension once: a second `-m mark` brings no new options. */
  readonly #loaded: Loaded[] = [];
  #protocol: string | undefined;
  #protocolTried = false;
  #opaque = false;

  constructor(family: Family) {
    this.#family = family;
  }

  /** Forgets the rule, to begin the next one. */
  reset(): void {
    this.#loaded.length = 0;
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

  /** The meaning of a word that begins with `-`, here. */
  resolve(word: string): Resolution {
    const exact = this.#exact(word);
    if (exact) return exact;
    if (!word.startsWith('--')) return this.#glued(word);
    const equals = word.indexOf('=');
    const value = equals < 0 ? undefined : word.slice(equals + 1);
    const spelled = equals < 0 ? word : word.slice(0, equals);
    const found = (value === undefined ? undefined : this.#exact(spelled)) ?? this.#shortened(longName(spelled));
    const known = found.kind === 'general' || found.kind === 'option';
    // An unknown word makes the loader try the match of the protocol, once a rule.
    const implied = known || spelled === '--' ? undefined : this.#impliedMatch();
    const meaning = implied ? (this.#exact(spelled) ?? this.#shortened(longName(spelled))) : found;
    if (meaning.kind === 'option')
      return { ...meaning, implied: implied !== undefined, ...(value === undefined ? {} : { value }) };
    return value !== undefined && meaning.kind === 'general' ? { ...meaning, value } : meaning;
  }

  #add(extension: Extension | undefined): Extension | undefined {
    if (!extension || extension.opaque) this.#opaque = true;
    if (!extension) return undefined;
    const loaded = loadableOf(extension, this.#family);
    if (!this.#loaded.includes(loaded)) this.#loaded.unshift(loaded);
    return extension;
  }

  #impliedMatch(): Extension | undefined {
    if (this.#protocolTried || this.#protocol === undefined) return undefined;
    this.#protocolTried = true;
    const match = protocolMatch(this.#protocol, this.#family);
    return match ? this.#add(match) : undefined;
  }

  #exact(spelled: string): Resolution | undefined {
    const general = generalSpelled.get(spelled);
    if (general) return general;
    for (const { spelled: options } of this.#loaded) {
      const option = options.get(spelled);
      if (option) return option;
    }
    return undefined;
  }

  /** A letter with something behind it: `-mtcp`. */
  #glued(word: string): Resolution {
    const option = generalOption(word);
    if (!option || option.args.length === 0) return { kind: 'unknown', certain: !this.#opaque };
    return { kind: 'general', option, value: word.slice(2) };
  }

  /** A shortened name must fit one option only, among all that are known here. */
  #shortened(name: string): Resolution {
    const certain = !this.#opaque;
    if (name === '') return { kind: 'unknown', certain };
    const names: string[] = [];
    const meanings = new Set<GeneralOption | ExtensionOption>();
    let found: Resolution = { kind: 'unknown', certain };
    for (const [long, option] of generalLongNames) {
      if (!long.startsWith(name)) continue;
      names.push(long);
      meanings.add(option);
      found = { kind: 'general', option };
    }
    for (const { extension } of this.#loaded) {
      for (const [long, option] of withPrefix(optionTable(extension, this.#family), name)) {
        names.push(long);
        meanings.add(option);
        found = { kind: 'option', extension, option, implied: false };
      }
    }
    return meanings.size > 1 ? { kind: 'ambiguous', names, certain } : found;
  }
}

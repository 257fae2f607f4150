import { type Extension, type GeneralOption, protocolNumber } from '../../../knowledge/iptables/index.ts';
import type { IptablesWord } from '../../../syntax/iptables/tree.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Binding, BoundOption } from '../bind.ts';

/** A match or the target of a rule with the options that it got. A match that stands twice is two uses. */
export interface Use {
  readonly extension: Extension;
  /** The word that brought it: behind -m or -j, or the option that made the loader bring the match of the protocol. */
  readonly word: TextRange;
  readonly options: readonly BoundOption[];
}

/** What -p says. */
export interface Protocol {
  /** Undefined for a name that only a machine knows. */
  readonly number: number | undefined;
  readonly word: IptablesWord;
  readonly negated: boolean;
}

/** The option as one of iptables itself; undefined for those of extensions and for unknown ones. */
export function asGeneral({ known, extension }: BoundOption): GeneralOption | undefined {
  return extension ? undefined : (known as GeneralOption | undefined);
}

/** How messages call a match or target: `-m tcp`. */
export function nameOf({ kind, name }: Extension): string {
  return `${kind === 'match' ? '-m' : '-j'} ${name}`;
}

/** The matches of a rule and its target, in the order in which they come in; without those of which only the name is known. */
export function usesOf({ options, matches, target }: Binding): readonly Use[] {
  const uses: { extension: Extension; word: TextRange; options: BoundOption[] }[] = [];
  for (const option of options) {
    const named = asGeneral(option) && option.args[0];
    if (named) {
      const brought = target?.word === named ? target : matches.find(({ word }) => word === named);
      if (brought?.extension) uses.push({ extension: brought.extension, word: named, options: [] });
    }
    const { extension } = option;
    if (!extension) continue;
    // Options go to the youngest match of the name.
    let use = uses.findLast((candidate) => candidate.extension === extension);
    if (!use) {
      use = { extension, word: option.word, options: [] };
      uses.push(use);
    }
    use.options.push(option);
  }
  return uses.filter(({ extension }) => !extension.opaque);
}

/** The protocol of a rule; undefined where it has none. */
export function protocolOf({ options }: Binding): Protocol | undefined {
  const option = options.find((candidate) => asGeneral(candidate)?.long === 'protocol');
  const word = option?.args[0];
  return word && { number: protocolNumber(word.text.toLowerCase()), word, negated: option.negated };
}

import { type Extension, type ExtensionOption, type Family, optionTable } from '../../../knowledge/iptables/index.ts';
import type { TextRange } from '../../../text/range.ts';
import type { BoundOption } from '../bind.ts';
import type { Notes } from './notes.ts';
import { nameOf, type Use } from './uses.ts';

/** Options that stand twice, or beside others that exclude them. */
export function judgeCompany({ options }: Use, notes: Notes): void {
  for (let i = 1; i < options.length; i++) {
    const option = options[i]!;
    const known = option.known as ExtensionOption;
    const before = options.slice(0, i);
    const isTwin = !known.repeatable && before.some((other) => other.known === known);
    const foe = before.find((other) => excludes(known, other.known as ExtensionOption));
    if (isTwin) notes.add(option.word, { kind: 'repeated-option', option: option.word.text });
    else if (foe) notes.add(option.word, { kind: 'conflicting-options', option: option.word.text, other: foe.word.text });
  }
}

function excludes(one: ExtensionOption, other: ExtensionOption): boolean {
  return one.excludes?.includes(other.long) === true || other.excludes?.includes(one.long) === true;
}

/** Options that an extension, or one of its options, cannot do without. */
export function judgeNeeds({ extension, word, options }: Use, family: Family, notes: Notes): void {
  const { required, any } = needsOf(extension, family);
  const missing = required.filter((name) => !has(options, name));
  if (missing.length > 0) missingOption(notes, word, nameOf(extension), missing, true);
  if (any.length > 0 && !any.some((name) => has(options, name))) missingOption(notes, word, nameOf(extension), any, false);
  for (const [i, option] of options.entries()) {
    const { requires, requiresOneOf, requiresBefore } = option.known as ExtensionOption;
    if (requires) {
      const earlier = requiresBefore ? options.slice(0, i) : options;
      const lacking = requires.filter((name) => !has(earlier, name));
      const late = lacking.every((name) => has(options, name));
      if (lacking.length > 0) missingOption(notes, option.word, option.word.text, lacking, true, late);
    }
    if (requiresOneOf && !requiresOneOf.some((name) => has(options, name))) {
      missingOption(notes, option.word, option.word.text, requiresOneOf, false);
    }
  }
}

function has(options: readonly BoundOption[], name: string): boolean {
  return options.some((option) => option.name === name);
}

function missingOption(
  notes: Notes,
  range: TextRange,
  what: string,
  names: readonly string[],
  all: boolean,
  before = false,
): void {
  notes.add(range, { kind: 'missing-option', what, needs: names.map((name) => `--${name}`), all, before });
}

/** The names of the options that an extension must have, and of those of which it must have one. */
interface Needs {
  readonly required: readonly string[];
  readonly any: readonly string[];
}

const needs: Readonly<Record<Family, Map<Extension, Needs>>> = { ipv4: new Map(), ipv6: new Map() };

function needsOf(extension: Extension, family: Family): Needs {
  let found = needs[family].get(extension);
  if (!found) {
    const options = [...new Set(optionTable(extension, family).values())].filter(({ removed }) => removed === undefined);
    const any = extension.requiresAny === 'any' ? options.map(({ long }) => long) : (extension.requiresAny ?? []);
    found = { required: options.filter((option) => option.required).map(({ long }) => long), any };
    needs[family].set(extension, found);
  }
  return found;
}

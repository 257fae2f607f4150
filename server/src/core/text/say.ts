// The language of the texts that people read. A process speaks one language: a server has one client.

/**
 * Texts of a language by their English ones, as VS Code keeps them in bundle.l10n.<language>.json, or by the short keys of these. What an English text has
 * filled in is `{0}`, `{1}` ...
 */
export type Bundle = Readonly<Record<string, string>>;

let bundle: Bundle | undefined;

/** Sets the language of all texts from here on; English without a bundle, and for each text that it lacks. */
export function speak(texts: Bundle | undefined): void {
  bundle = texts;
}

/** What stands for an English text in a packed bundle, where the texts themselves would take most of the room: FNV-1a, 32 bits. */
export function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

function translation(text: string): string | undefined {
  return bundle && (bundle[text] ?? bundle[shortKey(text)]);
}

const keys = new WeakMap<TemplateStringsArray, string>();

function keyOf(strings: TemplateStringsArray): string {
  const known = keys.get(strings);
  if (known !== undefined) return known;
  const key = strings.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
  keys.set(strings, key);
  return key;
}

/**
 * A text in the language of the process: say`The table holds ${max} entries.` A text is a whole sentence, or a clause or an item of a list that
 * stands for itself, so that a translation may order it as its language wants; for one and for many there are two texts.
 */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number | bigint | undefined)[]): string {
  const text = bundle && translation(keyOf(strings));
  if (text === undefined) return strings.reduce((before, part, i) => `${before}${values[i - 1]}${part}`);
  return text.replace(/\{(\d+)\}/g, (hole, number: number) => (number < values.length ? String(values[number]) : hole));
}

/** Marks an English text of a table, which is made before the language is known: phrase`Ends the chain.` Whoever shows it puts it into `said`. */
export function phrase(strings: TemplateStringsArray): string {
  return strings[0]!;
}

/** A text that is written down elsewhere, by `phrase` or in the meta of a rule, in the language of the process. */
export function said(text: string): string {
  return translation(text) ?? text;
}

/** A text that begins a sentence: with a capital letter in English, as it is in other languages, where it may begin with a name. */
export function capitalised(text: string): string {
  return bundle ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences as one text, as the language joins them: with a blank between them or none. What ends with a full stop as in English has one. */
export function sentences(...all: readonly string[]): string {
  const [first = '', ...rest] = all.filter((sentence) => sentence !== '');
  return rest.reduce((before, next) => (/[.!?]$/.test(before) ? `${before} ${next}` : say`${before} ${next}`), first);
}

/** Items in a row, as the language joins them: `a, b and c`. */
export function andList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : say`${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Items of which one is meant, as the language joins them: `a, b or c`. */
export function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : say`${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** A fault of a translation: what is wrong with which English text. */
export interface Fault {
  readonly fault: 'missing' | 'stale' | 'placeholders differ' | 'code differs' | 'blanks at the ends';
  readonly text: string;
}

/** What is wrong with the translations of some texts, by their English or by their key. */
export function translationFaults(
  english: Readonly<Record<string, string>>,
  translated: Readonly<Record<string, string>>,
): Fault[] {
  const faults: Fault[] = [];
  for (const [key, text] of Object.entries(english)) {
    const other = translated[key];
    if (other === undefined || other === '') faults.push({ fault: 'missing', text: key });
    else {
      if (!sameItems(placeholders(text), placeholders(other))) faults.push({ fault: 'placeholders differ', text: key });
      if (!sameItems(codeSpans(text), codeSpans(other))) faults.push({ fault: 'code differs', text: key });
      if (other !== other.trim()) faults.push({ fault: 'blanks at the ends', text: key });
    }
  }
  for (const key of Object.keys(translated)) if (!Object.hasOwn(english, key)) faults.push({ fault: 'stale', text: key });
  return faults;
}

/** What makes an English text a bad one to translate: a piece of a sentence that begins or ends with what joins it to another, or a brace that looks like a placeholder. */
export function textFaults(text: string): string[] {
  const faults: string[] = [];
  if (/^[\s,;:.]|\s$/.test(text)) faults.push('is a piece of a sentence');
  const numbers = placeholders(text);
  if (numbers.some((number, i) => number !== `{${i}}`)) faults.push('has a brace that looks like a placeholder');
  return faults;
}

const placeholders = (text: string): readonly string[] => text.match(/\{\d+\}/g) ?? [];

/** What stands between backquotes stays as it is in every language. */
const codeSpans = (text: string): readonly string[] => text.match(/`[^`]+`/g) ?? [];

function sameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n');
}

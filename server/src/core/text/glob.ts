/**
 * Whether a pattern of glob(7) hits the whole of a name: `*`, `?`, `[a-z]`, `[!a-z]`, `\` before a character that stands for itself. A bracket that is not
 * finished is a character like others, and a range that runs backwards hits nothing. Takes at most the product of both lengths, whatever the pattern.
 */
export function globFits(pattern: string, name: string): boolean {
  let at = 0;
  let inName = 0;
  // Where to go on when what follows the last `*` does not fit: one character later in the name.
  let behindStar = -1;
  let retry = 0;
  while (inName < name.length) {
    if (pattern[at] === '*') {
      behindStar = ++at;
      retry = inName;
      continue;
    }
    const char = String.fromCodePoint(name.codePointAt(inName)!);
    const next = behindOne(pattern, at, char);
    if (next !== undefined) {
      at = next;
      inName += char.length;
    } else if (behindStar >= 0) {
      at = behindStar;
      inName = ++retry;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** The place behind what stands for one character at `at`, if it stands for this one. */
function behindOne(pattern: string, at: number, char: string): number | undefined {
  const own = pattern[at];
  if (own === undefined) return undefined;
  if (own === '?') return at + 1;
  const close = own === '[' ? bracketEnd(pattern, at) : -1;
  if (close >= 0) return inBracket(pattern.slice(at + 1, close), char) ? close + 1 : undefined;
  const from = own === '\\' && at + 1 < pattern.length ? at + 1 : at;
  return pattern.startsWith(char, from) ? from + char.length : undefined;
}

/** Where the bracket that opens at `at` closes; a `]` that stands first in it is one of its characters. */
function bracketEnd(pattern: string, at: number): number {
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  return pattern.indexOf(']', at + (negated ? 3 : 2));
}

function inBracket(body: string, char: string): boolean {
  const negated = body[0] === '!' || body[0] === '^';
  const members = [...(negated ? body.slice(1) : body)];
  let hit = false;
  for (let i = 0; i < members.length; i++) {
    const isRange = members[i + 1] === '-' && i + 2 < members.length;
    if (isRange && members[i]! > members[i + 2]!) return false;
    hit ||= isRange ? members[i]! <= char && char <= members[i + 2]! : members[i] === char;
    if (isRange) i += 2;
  }
  return hit !== negated;
}

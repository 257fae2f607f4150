/** A text without those of the given characters that it ends with. In time of what is cut off, where an expression would try each place of a run. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Where the run of characters begins that ends right before `at` and that a pattern for one character knows. */
export function runStart(text: string, at: number, pattern: RegExp): number {
  let start = at;
  while (start > 0 && pattern.test(text[start - 1]!)) start--;
  return start;
}

/** Plain text for Markdown: what would be markup stands for itself. An underscore inside a word is no markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*{}[\]<>#|~]|\b_|_\b/g, (mark, at: number) =>
    mark === '_' && isInsideWord(text, at) ? mark : `\\${mark}`,
  );
}

function isInsideWord(text: string, at: number): boolean {
  return /\w/.test(text[at - 1] ?? '') && /\w/.test(text[at + 1] ?? '');
}

/** A sentence of the facts for Markdown: what it puts between backquotes is code, everything else stands for itself. */
export function prose(text: string): string {
  return text
    .split('`')
    .map((part, i) => (i % 2 === 1 ? inlineCode(part) : escapeMarkdown(part)))
    .join('');
}

/** A piece of code in a line of Markdown, whatever backquotes it holds. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

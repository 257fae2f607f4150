/**
 * Whether a line is one physical line without control characters but the tab: to some readers those are blanks and to others letters. A line
 * that ends in CR LF has one, too, and so has one with a byte order mark.
 */
export function isPlain(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code < 0x20 ? code !== 0x09 && !(code === 0x0a && at === line.length - 1) : code === 0x7f || code === 0xfeff)
      return false;
  }
  return true;
}

/** An XML element. `attributes` that are undefined are left out; children are elements or the result of `xmlText`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`],
  );
  return children.length === 0 ? `<${name}${list.join('')}/>\n` : `<${name}${list.join('')}>\n${children.join('')}</${name}>\n`;
}

/** What stands before and behind the children of the one element of a document. */
export function xmlFrame(
  name: string,
  attributes: Readonly<Record<string, string>>,
): { readonly open: string; readonly close: () => string } {
  const tag = element(name, attributes, ['']).split('\n')[0];
  return { open: `<?xml version="1.0" encoding="utf-8"?>\n${tag}\n`, close: () => `</${name}>\n` };
}

/** Text for content and attributes. Characters that XML cannot hold become the mark for unknown ones. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, (c) => `&#${c.codePointAt(0)};`);
}

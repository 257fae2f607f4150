import type { DatedReading, KeyFacts } from './history.ts';

/** The subtrees with a file of their own, the longest prefix first; the last takes the rest. */
export const SUBTREES: readonly { readonly file: string; readonly prefix: string }[] = [
  { file: 'net-ipv4', prefix: 'net.ipv4.' },
  { file: 'net-ipv6', prefix: 'net.ipv6.' },
  { file: 'net-core', prefix: 'net.core.' },
  { file: 'net-netfilter', prefix: 'net.netfilter.' },
  { file: 'net-netfilter', prefix: 'net.nf_conntrack_max' },
  { file: 'net', prefix: 'net.' },
  { file: 'vm', prefix: 'vm.' },
  { file: 'kernel', prefix: 'kernel.' },
  { file: 'fs', prefix: 'fs.' },
  { file: 'other', prefix: '' },
];

/** The text of a generated file: one line for each key. */
export function printSubtree(facts: readonly KeyFacts[], kernels: readonly string[]): string {
  return `// Made by scripts/sysctl-facts.ts from the sources of Linux ${kernels.join(', ')}. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = \`
${facts.map(printKey).join('\n')}
\`;
`;
}

/** `key; type; word value; word value`, where a value that changed is a list: `0..1, 5.15: 0..255`. */
function printKey(facts: KeyFacts): string {
  const parts = [
    facts.key,
    facts.count > 1 ? `${facts.type} x${facts.count}` : facts.type,
    said('since', facts.seen && facts.since ? `${facts.since}-${facts.seen}` : facts.since),
    said('removed', facts.lost && facts.removed ? `${facts.lost}-${facts.removed}` : facts.removed),
    said('vendors', facts.vendors.join(' ')),
    said('range', facts.ranges.map((entry) => dated(entry.since, `${entry.min ?? ''}..${entry.max ?? ''}`)).join(', ')),
    said('reads', facts.reads.map(printReading).join(', ')),
    said('default', facts.defaults.map((entry) => dated(entry.since, entry.value)).join(', ')),
    (facts.mode & 0o222) === 0 ? `readonly ${facts.readOnlySince ?? ''}`.trim() : '',
    (facts.mode & 0o444) === 0 ? 'writeonly' : '',
    said('writable', facts.writableSince),
    facts.scope === 'machine' ? '' : said('scope', facts.scope),
    said('module', facts.module),
    said('config', facts.config),
    said('in', facts.file),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function printReading({ since, seen, vendor, text }: DatedReading): string {
  return dated(vendor ?? (seen ? `${since}-${seen}` : since), text);
}

function said(word: string, value: string | undefined): string {
  return value ? `${word} ${value}` : '';
}

function dated(since: string | undefined, value: string): string {
  return since ? `${since}: ${value}` : value;
}

import type { TraceWords } from '../../../server/src/lsp/protocol.ts';

type Name = keyof TraceWords;

/** The words that stand alone. */
const FLAGS: readonly Name[] = ['sent', 'local', 'forward', 'syn'];
const VALUES: readonly Name[] = [
  ...(['in', 'out', 'proto', 'src', 'sport', 'dst', 'dport', 'icmpType', 'tcpFlags', 'state'] as const),
  ...(['mark', 'ttl', 'tos', 'length', 'mac', 'localAddress', 'loader'] as const),
];

/** `icmpType` is `--icmp-type`. */
const optionOf = (name: Name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const NAMES: ReadonlyMap<string, Name> = new Map([...FLAGS, ...VALUES].map((name) => [optionOf(name), name]));

/** The words of a packet as the command line takes them: `--in eth0 --proto tcp --syn`. */
export function textOf(words: TraceWords): string {
  const parts = [...VALUES, ...FLAGS].flatMap((name) => {
    const value = words[name];
    if (value === undefined || value === false || value === '') return [];
    return value === true ? [optionOf(name)] : [`${optionOf(name)} ${value}`];
  });
  return parts.join(' ');
}

/** The packet that words of the command line mean, `--in eth0` or `--in=eth0`; else the word that is not understood. */
export function wordsOf(text: string): { readonly words: TraceWords } | { readonly wrong: string } {
  const words: Partial<Record<Name, string | boolean>> = {};
  const parts = text.split(/\s+/).filter((part) => part !== '');
  for (let i = 0; i < parts.length; i++) {
    const [, option = '', glued] = /^([^=]+)(?:=(.*))?$/.exec(parts[i]!) ?? [];
    const name = NAMES.get(option);
    if (!name) return { wrong: parts[i]! };
    if (FLAGS.includes(name)) words[name] = true;
    else {
      const value = glued ?? parts[++i];
      if (value === undefined || (name === 'loader' && value !== 'nft' && value !== 'legacy'))
        return { wrong: parts[i] ?? option };
      words[name] = value;
    }
  }
  return { words: words as TraceWords };
}

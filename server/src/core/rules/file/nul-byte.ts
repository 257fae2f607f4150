import type { FileContext, Rule } from '../../lint/rule.ts';
import type { Format } from '../../syntax/format.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { phrase, said, say } from '../../text/say.ts';

/** What the readers do with a NUL byte. */
const EFFECT: Readonly<Record<Format, string>> = {
  sysctl: phrase`sysctl drops the rest of the line, and systemd-sysctl takes it for a line of its own`,
  modprobe: phrase`kmod drops the rest of the line`,
  'modules-load': phrase`systemd takes the rest of the line for a line of its own`,
  iptables: phrase`both loaders drop the rest of the line, conditions and target with it`,
  'iptables-config': phrase`shells leave it out or refuse the file`,
};

/** A NUL byte in a text file. */
export const nulByte: Rule = {
  meta: {
    id: 'file/nul-byte',
    title: 'NUL byte',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'The file holds a NUL byte: a piece of a binary file, UTF-16, or what a power cut left of a file. Reported once a file.',
      why: 'The readers are written in C, where a NUL ends the text: what stands behind it on the line is lost without a word. A line that begins with one is refused by iptables-restore; a file in UTF-16 is refused whole or says nothing.',
      bad: [
        {
          title: 'The target is cut off: the rule loads, and accepts nothing.',
          files: {
            'etc/sysconfig/iptables': '*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -s 192.0.2.0/24\0 -j DROP\nCOMMIT\n',
          },
        },
        { title: 'Half of the value is lost.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 40\x0096\n' } },
      ],
      good: [{ title: 'Text.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4096\n' } }],
      sources: ['iptables 1.8.9 (both backends), procps 4.0.2, kmod 30, systemd 252, dash and bash: measured'],
    },
  },
  file: { sysctl: check, modprobe: check, 'modules-load': check, iptables: check, 'iptables-config': check },
};

function check({ file, report }: Pick<FileContext, 'file' | 'report'>): void {
  const at = file.text.indexOf('\0');
  if (at < 0) return;
  const range = { start: at, end: at + 1 };
  if (isUtf16(file.text)) {
    const message = say`The file is UTF-16, which none of its readers knows. Save it as UTF-8.`;
    report({ range, severity: 'error', message, alone: true });
    return;
  }
  const count = file.text.split('\0').length - 1;
  const refused = file.format === 'iptables' && lineStarts(file.tree).some((start) => file.text[start] === '\0');
  const effect = refused ? say`a line that begins with one is refused by both loaders` : said(EFFECT[file.format]);
  report({
    range,
    severity: refused ? 'error' : 'warning',
    message:
      count === 1
        ? say`A NUL byte stands here: ${effect}. Remove it.`
        : say`${count} NUL bytes stand in this file, the first here: ${effect}. Remove them.`,
    // More of them than lines: that is no text that was damaged, and nothing of it would be left.
    fixes:
      count > file.tree.lines.length
        ? []
        : [
            {
              title: count === 1 ? say`Remove it and what is cut off` : say`Remove them and what is cut off`,
              // It may be what was meant to count.
              safety: 'offered',
              edits: [{ path: file.path, range: { start: 0, end: file.text.length }, newText: asRead(file.text) }],
            },
          ],
  });
}

/** The text without NUL bytes and without what the readers drop behind them; a line that begins with some stays, since it is refused whole. */
function asRead(text: string): string {
  return text.replace(/^\0+/gm, '').replace(/\0[^\n]*/g, '');
}

/** Every second byte of the beginning is NUL, as in UTF-16 of Latin letters; with its byte order mark or without. */
function isUtf16(text: string): boolean {
  const start = text.slice(0, 64);
  const zeros = start.split('\0').length - 1;
  return start.length >= 4 && zeros >= (start.length - 3) / 2 && /^(?:\u00ff\u00fe|\u00fe\u00ff|[^\0]\0|\0[^\0])/.test(start);
}

import type { FileContext, Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';

const MARK = '\uFEFF';

/** A file that begins with U+FEFF: no reader of these formats skips it. */
export const byteOrderMark: Rule = {
  meta: {
    id: 'file/byte-order-mark',
    title: 'Byte order mark',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'The file begins with a byte order mark (U+FEFF), which editors on Windows add and do not show.',
      why: 'Neither `iptables-restore`, `sysctl`, `systemd-sysctl` nor `modprobe` skips it: it becomes part of the first line, which is then refused or means something else. A comment on the first line is no comment any more.',
      bad: [
        { title: 'A mark before the first key.', files: { 'etc/sysctl.d/90-net.conf': '\uFEFFnet.core.somaxconn = 4096\n' } },
      ],
      good: [{ title: 'The same file without it.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4096\n' } }],
      sources: ['procps 3.3.17 and 4.0, systemd 247 to 262, kmod 30 and 34, iptables 1.8.9: measured'],
    },
  },
  file: {
    sysctl: check,
    modprobe: check,
    'modules-load': check,
    iptables: check,
    'iptables-config': check,
  },
};

function check({ file, report }: Pick<FileContext, 'file' | 'report'>): void {
  if (!file.text.startsWith(MARK)) return;
  const range = { start: 0, end: 1 };
  report({
    range,
    message: say`The file begins with a byte order mark (U+FEFF). No reader skips it, so the first line is lost or refused; save the file without it.`,
    fixes: [{ title: say`Remove the byte order mark`, safety: 'safe', edits: [{ path: file.path, range, newText: '' }] }],
  });
}

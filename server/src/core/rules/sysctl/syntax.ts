import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { keyName } from '../../knowledge/sysctl/key.ts';
import type { Fix, Report } from '../../lint/finding.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysctlAssignment, SysctlOther } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import type { TextRange } from '../../text/range.ts';
import { say, sentences } from '../../text/say.ts';
import { checkInvisible } from './invisible-characters.ts';
import { betweenQuotes } from './quoted-value.ts';

/** A line that is no assignment, or whose key and value are cut elsewhere than its writer thought. */
export const syntax: Rule = {
  meta: {
    id: 'sysctl/syntax',
    title: 'Not a setting',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A line without `=`, a pasted command (`sysctl -w key=value`, `echo 1 > /proc/sys/...`), a key with `/proc/sys` before it, `==`, two settings on one line, or a character that nobody sees.',
      why: 'A sysctl file holds `key = value` and comments, nothing else: no commands, no quotes, no continuation. systemd-sysctl says "not an assignment", applies the other lines and fails; procps 4 goes on with status 0. What stands before the first `=` is taken as the key as it is, so a pasted command is an unknown key. In every case nothing is set.',
      bad: [
        { title: 'A pasted command.', files: { 'etc/sysctl.conf': 'sysctl -w net.ipv4.ip_forward=1\n' } },
        { title: 'A pasted redirection.', files: { 'etc/sysctl.conf': 'echo 1 > /proc/sys/net/ipv4/ip_forward\n' } },
        { title: 'No equals sign.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn: 4096\nvm.swappiness 10\n' } },
        { title: 'A path.', files: { 'etc/sysctl.d/90-net.conf': '/proc/sys/net/core/somaxconn = 4096\n' } },
        {
          title: 'Two settings on one line.',
          files: { 'etc/sysctl.conf': 'net.core.somaxconn = 4096 net.ipv4.ip_forward = 1\n' },
        },
        { title: 'A no-break space from a web page.', files: { 'etc/sysctl.conf': 'net.core.somaxconn\u00a0= 4096\n' } },
      ],
      good: [
        {
          title: 'Comments, patterns, exclusions and slashes.',
          files: {
            'etc/sysctl.d/90-net.conf':
              '# one\n; two\n-net/core/somaxconn=4096\nnet.ipv4.conf.*.rp_filter = 2\n-net.ipv4.conf.lo.rp_filter\n',
          },
        },
        { title: 'A template.', files: { 'etc/sysctl.d/90-net.conf.j2': '{{ settings }}\n{{ key }} = {{ value }}\n' } },
      ],
      sources: ['procps 3.3.17 and 4.0, systemd 247 to 262: measured'],
    },
  },
  visit: {
    sysctl: {
      other: checkOther,
      assignment(line, context) {
        if (hasHole(line.holes, line.key) || line.text.startsWith(MARK)) return;
        const found = checkKey(line, context) ?? checkValue(line, context) ?? checkInvisible(line, context);
        if (found) context.report(found);
      },
    },
  },
};

/** A mark at the beginning of the file is a finding of its own. */
const MARK = '\uFEFF';

const ECHO = /^(?:sudo\s+)?echo\s+(?:-[ne]+\s+)?/;
const INTO_PROC = /^\s*\/proc\/sys\/([\w./*-]+)$/;
const PAIR = /^([\w./*@-]+?)(?:\s*:\s*|\s+)(\S.*)$/;

function checkOther(line: SysctlOther, context: LineContext<'sysctl'>): void {
  if (line.holes.length > 0 || line.text.startsWith(MARK) || isLink(context.file.text)) return;
  const setting = settingMeant(line.content.text);
  context.report({
    range: context.at(line.content),
    message: setting
      ? say`A sysctl file takes key = value, and this line sets nothing. Write ${setting}.`
      : say`This line has no "=" and sets nothing: a sysctl file takes key = value, and comments that begin with #.`,
    fixes: setting ? [replace(context, line.content, setting, say`Write ${setting}`)] : [],
  });
}

/** Whether a key is a pasted command, or has what stands before the keys in /proc: another finding than that no kernel knows it. */
export function isCommand(key: string): boolean {
  return COMMAND.test(key) || PROC.test(key) || /^[./]/.test(key);
}

/** Whether the file is a link, as a checkout without links shows it: the path alone, without a newline. */
function isLink(text: string): boolean {
  return /^\.{0,2}\/[\w./-]+$/.test(text);
}

/** The setting that a line without `=` means, where that is plain: a redirection into /proc/sys, or a known key and a value. */
function settingMeant(text: string): string | undefined {
  const echo = redirection(text);
  const pair = PAIR.exec(text);
  const key = echo
    ? keyName(echo.path.split('/').filter((part) => part !== ''))
    : pair && findSysctl(pair[1]!)
      ? pair[1]!
      : undefined;
  const value = echo ? echo.value.trim() : (pair?.[2] ?? '');
  return key && value !== '' && !/[=\u0080-\uffff]/.test(value) ? `${key} = ${value}` : undefined;
}

/** `echo VALUE > /proc/sys/PATH`. */
function redirection(text: string): { readonly value: string; readonly path: string } | undefined {
  const [command = '', target = '', ...more] = text.split('>');
  const prefix = ECHO.exec(command)?.[0];
  const path = INTO_PROC.exec(target)?.[1];
  if (prefix === undefined || path === undefined || more.length > 0) return undefined;
  const written = command.slice(prefix.length).trimEnd();
  const value = /^(["'])([^"']*)\1$/.exec(written)?.[2] ?? written;
  return /["']/.test(value) ? undefined : { value, path };
}

function replace({ file, at }: LineContext<'sysctl'>, range: TextRange, newText: string, title: string): Fix {
  return { title, safety: 'safe', edits: [{ path: file.path, range: at(range), newText }] };
}

const COMMAND = /^((?:sudo\s+)?(?:\S*\/)?sysctl(?:\s+-[\w-]+)*\s+|(?:export|set)\s+)(["']?)([\w./*@-]*)$/;
const PROC = /^(?:\/?proc[./]sys[./]|\/?sys[./])(.+)$/;

function checkKey(line: SysctlAssignment, context: LineContext<'sysctl'>): Report | undefined {
  const { key, value } = line;
  const range = context.at(key);
  if (key.text === '')
    return {
      range: context.at({ start: key.start, end: line.equals + 1 }),
      message: say`No key stands before the "=": this line sets nothing.`,
    };
  const command = COMMAND.exec(key.text);
  if (command) {
    const [, prefix, quote, rest] = command;
    const closed = value.text.endsWith(quote!) ? value.text.slice(0, -1) : undefined;
    const plain = quote === '' ? (betweenQuotes(value.text) ?? value.text) : closed;
    const setting = `${rest} = ${plain}`;
    const certain = rest !== '' && plain !== undefined && plain !== '' && !/["']/.test(plain);
    return {
      range,
      message: sentences(
        say`${prefix!.trim()} is a command, and this file takes key = value: the whole text before the "=" becomes an unknown key.`,
        certain ? say`Write ${setting}.` : say`Write the setting alone.`,
      ),
      fixes: certain ? [replace(context, { start: key.start, end: value.end }, setting, say`Write ${setting}`)] : [],
    };
  }
  const path = PROC.exec(key.text)?.[1];
  if (path && findSysctl(path))
    return {
      range,
      message: say`The key is counted from /proc/sys already, so ${key.text} does not exist. Write ${path}.`,
      fixes: [replace(context, key, path, say`Write ${path}`)],
    };
  const colon = key.text.endsWith(':') ? key.text.slice(0, -1).trimEnd() : '';
  if (colon && findSysctl(colon))
    return {
      range,
      message: say`The colon becomes part of the key, and ${key.text} does not exist. Write ${colon} =.`,
      fixes: [replace(context, { start: key.start, end: line.equals }, `${colon} `, say`Write ${colon} =`)],
    };
  return undefined;
}

const SECOND = /^(\S+(?:[ \t]+\d+)*)[ \t]*[,;]?[ \t]+([a-z][\w./*-]*)[ \t]*=[ \t]*(\S.*)$/;

function checkValue(line: SysctlAssignment, context: LineContext<'sysctl'>): Report | undefined {
  const { key, value } = line;
  const record = findSysctl(key.text);
  if (hasHole(line.holes, value) || (record && record.type === 'string')) return undefined;
  const doubled = /^=+[ \t]*/.exec(value.text)?.[0];
  if (doubled && record) {
    const range = { start: line.equals + 1, end: value.start + doubled.length };
    return {
      range: context.at({ start: line.equals, end: range.end }),
      message: say`The second "=" becomes part of the value, and the kernel refuses ${value.text} for ${key.text}. Write one.`,
      fixes: value.text.length > doubled.length ? [replace(context, range, ' ', say`Write one "="`)] : [],
    };
  }
  // A second setting is a slip of a person, not what stands in a value of kilobytes.
  const second = value.text.length < 1000 ? SECOND.exec(value.text) : null;
  if (!second || !record || !findSysctl(second[2]!)) return undefined;
  const settings = [second[1]!.replace(/[,;]$/, ''), `${second[2]} = ${second[3]}`];
  return {
    range: context.at(value),
    message: say`A line holds one setting: ${second[2]} is not set by this one. Give it a line of its own.`,
    fixes: [
      replace(context, value, settings.join(line.text.endsWith('\r\n') ? '\r\n' : '\n'), say`Give ${second[2]} its own line`),
    ],
  };
}

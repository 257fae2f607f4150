import { version } from '../../../package.json';
import { type Command, type Options, ownOptions } from './command.ts';

/** The manual page kernlint(1), in the macros of man(7), made of what the commands declare. */
export function manPage(commands: readonly Command[]): string {
  const lines = [
    `.TH KERNLINT 1 "" "kernlint ${version}" "User Commands"`,
    '.SH NAME',
    'kernlint \\- check Linux kernel network configuration',
    '.SH SYNOPSIS',
    ...commands.flatMap(synopsis),
    '.B kernlint lsp \\-\\-stdio',
    '.SH DESCRIPTION',
    text('kernlint reads sysctl.conf and sysctl.d, modprobe.d, modules-load.d, iptables-save files and iptables-config.'),
    text(
      'It reports what a loader refuses, what loses traffic, and what is not what was meant, and knows the files of a host together.',
    ),
    '.PP',
    text('A path of - is standard input. Below a folder, files are found by their path, or by their first lines.'),
    '.SH COMMANDS',
    ...commands.flatMap(described),
    '.SS kernlint lsp \\-\\-stdio',
    'The language server, for any editor that speaks LSP.',
    '.SH OPTIONS',
    ...optionLines(ownOptions),
    '.SH EXIT STATUS',
    ...tagged('.B 0', 'No errors and no warnings.'),
    ...tagged('.B 1', 'Some.'),
    ...tagged('.B 2', 'Something could not be checked; a line on standard error says what.'),
    '.SH FILES',
    ...tagged(
      '.I kernlint.config.json',
      'The kernels, severities and ignored files of a project; the nearest one, in the folder of a file or above, counts.',
    ),
    ...tagged('.I kernlint\\-baseline.json', 'Findings that are accepted for now.'),
    '.SH SEE ALSO',
    ['iptables-restore(8)', 'modprobe.d(5)', 'modules-load.d(5)', 'sysctl(8)', 'sysctl.d(5)']
      .map((page) => `.BR ${text(page.slice(0, -3))} ${page.slice(-3)}`)
      .join(' ,\n'),
  ];
  return `${lines.join('\n')}\n`;
}

function synopsis({ name, operands }: Command): string[] {
  return [`.B kernlint ${text(name)}`, ...(operands === '' ? [] : [`.RI ${quoted(operands)}`]), '.br'];
}

function described({ name, operands, summary, options }: Command): string[] {
  const sentence = `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;
  return [`.SS ${text(`kernlint ${name} ${operands}`.trimEnd())}`, text(sentence), ...optionLines(options)];
}

function optionLines(options: Options): string[] {
  return Object.entries(options).flatMap(([name, { short, value, help }]) => {
    const names = `${short ? `\\-${short}, ` : ''}\\-\\-${text(name)}`;
    return tagged(
      value === undefined ? `.B ${names}` : `.BI ${quoted(`${names} `)} ${quoted(value)}`,
      `${help[0]?.toUpperCase()}${help.slice(1)}.`,
    );
  });
}

const tagged = (tag: string, body: string): string[] => ['.TP', tag, text(body)];

/** Text in which nothing is taken for a command: a line that begins with a dot or a quote, a backslash, a hyphen that is none. */
function text(plain: string): string {
  return plain
    .replace(/\\(?!-)/g, '\\e')
    .replace(/(?<!\\)-/g, '\\-')
    .replace(/^[.']/, '\\&$&');
}

const quoted = (plain: string) => `"${text(plain).replaceAll('"', '\\(dq')}"`;

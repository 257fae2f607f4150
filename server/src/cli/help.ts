import { type Command, type Options, ownOptions } from './command.ts';

const EXIT_CODES = 'Exit code: 0 no errors and no warnings, 1 some, 2 something could not be checked.';

/** What `kernlint --help` prints. */
export function programHelp(commands: readonly Command[]): string {
  const rows = [...commands.map(({ name, operands, summary }): Row => [usage(name, operands), summary]), LSP];
  return `kernlint checks Linux kernel network configuration: sysctl, modprobe.d, modules-load.d,
iptables-save and iptables-config files.

${table(rows)}
A path of - is standard input. Files named in one run are judged together as hosts.
kernlint COMMAND --help names the options of a command.

${optionTable(ownOptions)}
${EXIT_CODES}
`;
}

/** What `kernlint COMMAND --help` prints. */
export function commandHelp({ name, operands, summary, options }: Command): string {
  return `${usage(name, operands)}\n\n${summary[0]?.toUpperCase()}${summary.slice(1)}.\n\n${optionTable(options)}`;
}

type Row = readonly [left: string, right: string];

const LSP: Row = ['kernlint lsp --stdio', 'the language server, for any editor that speaks LSP'];

const usage = (name: string, operands: string) => `kernlint ${name} ${operands}`.trimEnd();

function optionTable(options: Options): string {
  return table(
    Object.entries(options).map(([name, { short, value, help }]) => {
      return [`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, help];
    }),
  );
}

function table(rows: readonly Row[]): string {
  const wide = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(wide)}  ${right}\n`).join('');
}

import { type OfferedCommand, type OfferedOption, type Place, programOptions, type ShellScript } from './words.ts';

/** For fish. */
export const fishScript: ShellScript = (commands) => {
  const names = commands.map(({ name }) => name).join(' ');
  const first = `-n ${quoted(`not __fish_seen_subcommand_from ${names}`)}`;
  return `# Completes kernlint in fish: kernlint completion fish | source
complete -c kernlint -e
complete -c kernlint -f
${programOptions.map((option) => optionLine(first, option)).join('')}${commands
  .map(({ name, summary }) => `complete -c kernlint ${first} -a ${name} -d ${quoted(summary)}\n`)
  .join('')}${commands.map(commandLines).join('')}`;
};

function commandLines({ name, options, operands }: OfferedCommand): string {
  const here = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  const values = offer(operands);
  const rest = values === '' ? '' : `complete -c kernlint ${here} ${values}\n`;
  return options.map((option) => optionLine(here, option)).join('') + rest;
}

function optionLine(where: string, { name, short, help, value }: OfferedOption): string {
  const parts = [
    `complete -c kernlint ${where} -l ${name}`,
    short ? `-s ${short}` : '',
    value === undefined ? '' : `${value === 'path' ? '-r' : '-x'} ${offer(value)}`,
  ];
  return `${parts
    .filter((part) => part !== '')
    .join(' ')
    .trimEnd()} -d ${quoted(help)}\n`;
}

function offer(place: Place): string {
  if (place === 'path') return '-F';
  if (place === 'folder') return "-a '(__fish_complete_directories)'";
  return place === 'free' || place.length === 0 ? '' : `-a ${quoted(place.join(' '))}`;
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

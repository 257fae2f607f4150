import { type OfferedCommand, type OfferedOption, type Place, programOptions, type ShellScript } from './words.ts';

/** For zsh: to be sourced behind compinit, or in a file _kernlint of a folder of $fpath. */
export const zshScript: ShellScript = (commands) => `#compdef kernlint
# Completes kernlint in zsh: source <(kernlint completion zsh)
_kernlint() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}\n`).join('')}  )
  local line state curcontext=$curcontext
  _arguments -C ${programOptions.map(optionSpec).join(' ')} '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${commands.map(commandCase).join('')}      esac ;;
  esac
}
if [[ $funcstack[1] == _kernlint ]]; then _kernlint "$@"; else compdef _kernlint kernlint; fi
`;

function commandCase({ name, options, operands }: OfferedCommand): string {
  const rest = action(operands);
  const specs = [...options.map(optionSpec), ...(rest === '' ? [] : [quoted(`*:argument:${rest}`)])];
  return `        ${name})\n          _arguments ${specs.join(' \\\n            ')} ;;\n`;
}

function optionSpec({ name, help, value }: OfferedOption): string {
  const end = value === undefined ? '' : `=:${name}:${action(value) || ' '}`;
  const text = help.replace(/[[\]\\]/g, '\\$&');
  return quoted(value === undefined ? `--${name}[${text}]` : `--${name}=[${text}]${end.slice(1)}`);
}

function action(place: Place): string {
  if (place === 'folder') return '_files -/';
  if (place === 'path') return '_files';
  return place === 'free' || place.length === 0 ? '' : `(${place.join(' ')})`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

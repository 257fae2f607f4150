import { type OfferedCommand, type OfferedOption, type Place, programOptions, type ShellScript } from './words.ts';

/** For bash, without the package bash-completion. In `--format=json` bash sees three words. */
export const bashScript: ShellScript = (commands) => `# Completes kernlint in bash: source <(kernlint completion bash)
_kernlint() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= i
  [[ $word == = ]] && word=
  [[ $before == = ]] && before=\${COMP_WORDS[COMP_CWORD-2]}
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commands.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$before in
${commands.flatMap(valueCases).join('')}  esac
  case $command:$word in
    :-*) COMPREPLY=($(compgen -W '${optionWords(programOptions)}' -- "$word")) ;;
    :*) COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$word")) ;;
${commands.map(({ name, options }) => `    ${name}:-*) ${words(optionWords(options))} ;;\n`).join('')}${commands
  .map(({ name, operands }) => `    ${name}:*) ${offer(operands)} ;;\n`)
  .join('')}  esac
}
complete -F _kernlint kernlint
`;

function valueCases({ name, options }: OfferedCommand): string[] {
  return options.flatMap((option) => {
    if (option.value === undefined) return [];
    const names = [`${name}:--${option.name}`, ...(option.short ? [`${name}:-${option.short}`] : [])];
    return [`    ${names.join('|')}) ${offer(option.value)}; return ;;\n`];
  });
}

const optionWords = (options: readonly OfferedOption[]) => options.map(({ name }) => `--${name}`).join(' ');

const words = (list: string) => `COMPREPLY=($(compgen -W '${list}' -- "$word"))`;

function offer(place: Place): string {
  if (place === 'free') return ':';
  if (typeof place !== 'string') return place.length === 0 ? ':' : words(place.join(' '));
  return `compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -${place === 'folder' ? 'd' : 'f'} -- "$word")`;
}

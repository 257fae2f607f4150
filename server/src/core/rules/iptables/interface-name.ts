import type { Family } from '../../model/packets/address.ts';
import { bind } from '../../model/ruleset/bind.ts';
import type { IptablesRule, IptablesWord } from '../../syntax/iptables/tree.ts';

/** The interface names of -i and -o in a rule; template holes are left out. */
export function interfaceWords(line: IptablesRule, family: Family): IptablesWord[] {
  return bind(line, family).options.flatMap((option) => {
    const [word] = option.args;
    const isInterface = !option.extension && (option.name === 'in-interface' || option.name === 'out-interface');
    return isInterface && word && !option.hole ? [word] : [];
  });
}

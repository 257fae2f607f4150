import type { Family } from '../../model/packets/address.ts';
import { bind } from '../../model/ruleset/bind.ts';
import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import type { Token } from '../../text/range.ts';

/** The addresses of -s and -d in a rule, one entry for each part of a comma list; quoted words and template holes are left out. */
export function addressWords(line: IptablesRule, family: Family): Token[] {
  return bind(line, family).options.flatMap((option) => {
    const [word] = option.args;
    if (option.extension || (option.name !== 'source' && option.name !== 'destination') || !word || word.quoted || option.hole)
      return [];
    let start = word.start;
    return word.text.split(',').map((text): Token => {
      const token = { start, end: start + text.length, text };
      start = token.end + 1;
      return token;
    });
  });
}

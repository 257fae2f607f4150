import { extensionNames, findMatch, findTarget, type GeneralOption } from '../../../knowledge/iptables/index.ts';
import type { IptablesWord } from '../../../syntax/iptables/tree.ts';
import { nearest } from '../../../text/nearest.ts';
import { say } from '../../../text/say.ts';
import type { Family } from '../../packets/address.ts';
import type { BoundOption } from '../bind.ts';
import type { Notes } from './notes.ts';

/** What -m, -j and -p name. Gives whether the line can be read on. */
export function judgeName(option: BoundOption, general: GeneralOption, family: Family, notes: Notes): boolean {
  const arg = option.args[0];
  if (!arg) return true;
  if (general.long === 'protocol') judgeProtocol(option, arg, family, notes);
  if (general.long === 'match') return judgeExtension('match', option, arg, family, notes);
  if (general.long === 'jump') return judgeExtension('target', option, arg, family, notes);
  return true;
}

function judgeExtension(kind: 'match' | 'target', option: BoundOption, arg: IptablesWord, family: Family, notes: Notes): boolean {
  const find = kind === 'match' ? findMatch : findTarget;
  const name = arg.text;
  const extension = find(name, family);
  const unknown = kind === 'match' ? 'unknown-match' : 'unknown-target';
  if (extension?.removedIptables !== undefined) {
    notes.add(arg, { kind: unknown, name, near: undefined, extension });
    return false;
  }
  if (extension) {
    if (extension.backend)
      notes.add(arg, { kind: unknown, name, near: undefined, extension }, extension.backend === 'nft' ? 'legacy' : 'nft');
    else if (extension.kernel?.removed !== undefined)
      notes.add(arg, { kind: unknown, name, near: undefined, extension }, 'unknown');
    return true;
  }
  const foreign = find(name, family === 'ipv4' ? 'ipv6' : 'ipv4');
  if (foreign && !foreign.opaque) {
    notes.add(arg, { kind: 'wrong-family', what: `${option.word.text} ${name}`, instead: TWINS[family][name] });
    return false;
  }
  // Any other name may be a chain, which the judge of the file looks for.
  if (kind === 'target') return true;
  const near = nearest(name, extensionNames('match', family));
  notes.add(arg, { kind: unknown, name, near, extension: undefined }, near === undefined ? 'unknown' : 'both');
  return false;
}

/** What a family has in place of an extension of the other one. */
const TWINS: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
  ipv4: { icmp6: '-m icmp', icmpv6: '-m icmp', 'ipv6-icmp': '-m icmp', hl: '-m ttl', HL: '-j TTL', frag: '-f' },
  ipv6: { icmp: '-m icmp6', ttl: '-m hl', TTL: '-j HL' },
};

function judgeProtocol(option: BoundOption, arg: IptablesWord, family: Family, notes: Notes): void {
  const name = arg.text.toLowerCase();
  if (option.not && (name === 'all' || /^\s*\+?0+$/.test(name))) {
    notes.add(arg, { kind: 'syntax', says: say`! with the protocol 0 or all matches nothing, and is refused` });
  }
  if (family === 'ipv6' && name === 'icmp')
    notes.add(arg, { kind: 'wrong-family', what: `-p ${arg.text}`, instead: '-p ipv6-icmp' }, 'none');
  if (family === 'ipv4' && /^(ipv6-icmp|icmpv6)$/.test(name)) {
    notes.add(arg, { kind: 'wrong-family', what: `-p ${arg.text}`, instead: '-p icmp' }, 'none');
  }
}

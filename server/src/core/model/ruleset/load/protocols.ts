import { type ExtensionOption, NAT_PORT_PROTOCOLS, protocolNumber } from '../../../knowledge/iptables/index.ts';
import type { TextRange } from '../../../text/range.ts';
import { say } from '../../../text/say.ts';
import type { BoundOption } from '../bind.ts';
import type { Notes } from './notes.ts';
import { nameOf, type Protocol, type Use } from './uses.ts';
import { findName } from './values/names.ts';
import { natWantsPort } from './values/ports.ts';

const NAT_PORT_NAMES: readonly string[] = ['tcp', 'udp', 'sctp', 'dccp', 'icmp'];

/** The protocols that a match, a target or one of its options works with. */
export function judgeProtocols(use: Use, protocol: Protocol | undefined, notes: Notes): void {
  const { extension, options, word } = use;
  const own = extension.protocols;
  if (own) {
    const late =
      extension.name === 'multiport' &&
      protocol !== undefined &&
      options.some((option) => option.word.start < protocol.word.start);
    if (!fits(protocol, own) || late) note(notes, word, nameOf(extension), own, protocol, late);
    else if (protocol!.negated)
      note(notes, word, nameOf(extension), own, protocol, false, hasFormOfNft(use) ? 'legacy' : undefined);
  }
  for (const option of options) if (!option.hole) judgeOption(option, protocol, notes);
}

function judgeOption(option: BoundOption, protocol: Protocol | undefined, notes: Notes): void {
  const { word, args } = option;
  const { needsProtocol, protocols, args: types } = option.known as ExtensionOption;
  if (needsProtocol && (!protocol?.number || protocol.negated)) note(notes, word, word.text, [], protocol, false);
  if (
    protocols &&
    (!protocols.values || protocols.values.includes(canonical(option))) &&
    (!fits(protocol, protocols.names) || protocol!.negated)
  ) {
    note(notes, word, protocols.values ? `${word.text} ${args[0]!.text}` : word.text, protocols.names, protocol, false);
  }
  const [arg] = args;
  if (!arg || !natWantsPort(types[0]!, arg.text)) return;
  const isFitting = protocol?.number !== undefined && NAT_PORT_PROTOCOLS.has(protocol.number);
  if (!isFitting || protocol.word.start > word.start)
    note(notes, arg, say`the port in ${word.text}`, NAT_PORT_NAMES, protocol, isFitting);
}

function fits(protocol: Protocol | undefined, names: readonly string[]): boolean {
  return protocol?.number !== undefined && names.some((name) => protocolNumber(name) === protocol.number);
}

/** `late` where the protocol would do, but stands behind what needs it. */
function note(
  notes: Notes,
  range: TextRange,
  what: string,
  protocols: readonly string[],
  protocol: Protocol | undefined,
  late: boolean,
  refusedBy?: 'legacy',
): void {
  const has = protocol && `${protocol.negated ? '! ' : ''}-p ${protocol.word.text}`;
  notes.add(range, { kind: 'option-needs-protocol', what, protocols, has, late: late && fits(protocol, protocols) }, refusedBy);
}

/** Whether iptables-nft writes the match in a form of its own, in which it overlooks the `!` before -p. */
function hasFormOfNft({ extension, options }: Use): boolean {
  return ['tcp', 'udp'].includes(extension.name) && options.length > 0 && options.every(({ name }) => name !== 'tcp-option');
}

/** The full name of the value of an option that takes one of a fixed set. */
function canonical({ known, args }: BoundOption): string {
  const type = (known as ExtensionOption).args[0];
  const text = args[0]?.text ?? '';
  return (type?.type === 'enum' && findName(type.values, type.compare, text)?.name) || text;
}

/** Whether a use is the tcp match and asks for a set SYN. */
export function asksForSyn({ extension, options }: Use): boolean {
  if (extension.name !== 'tcp') return false;
  return options.some(
    ({ name, negated, args }) =>
      !negated && (name === 'syn' || (name === 'tcp-flags' && /\b(SYN|ALL)\b/i.test(args[1]?.text ?? ''))),
  );
}

import type { ArgType, Family } from '../../../../knowledge/iptables/index.ts';
import { TOS_NAMES } from '../../../../knowledge/iptables/names.ts';
import { say } from '../../../../text/say.ts';
import { address, addressRange, hopAddresses, icmpType, prefixLength } from './addresses.ts';
import { bpf, hexString, u32 } from './expressions.ts';
import type { Misfit } from './misfit.ts';
import * as names from './names.ts';
import * as numbers from './numbers.ts';
import { natAddress, natPorts, portList, portRange, systemPort } from './ports.ts';
import * as texts from './texts.ts';

/**
 * What is wrong with a word where a value of `type` belongs, as the loaders of iptables 1.8 parse it; undefined where it fits, or where only a
 * use of the whole rule tells. Exact in both directions: a word without a misfit loads, one with a misfit is refused, unless it says `loads` or
 * `maybe`. `general` tells whether the option belongs to iptables itself and not to an extension.
 */
export function judgeWord(type: ArgType, text: string, family: Family, general: boolean): Misfit | undefined {
  switch (type.type) {
    case 'address':
      return address(type, text, family);
    case 'addressRange':
      return addressRange(text, family);
    case 'prefixLength':
      return prefixLength(text, family);
    case 'hopAddresses':
      return hopAddresses(text);
    case 'icmpType':
      return icmpType(type.family, text);
    case 'natAddress':
      return natAddress(type, text, family);
    case 'natPorts':
      return natPorts(text, true);
    case 'port':
      return systemPort(text);
    case 'portRange':
      return portRange(type, text);
    case 'portList':
      return portList(type, text);
    case 'integer':
      return numbers.integer(type, text);
    case 'integerRange':
      return numbers.integerRange(type, text);
    case 'decimal':
      return numbers.decimal(type, text);
    case 'mark':
      return numbers.mark(type, text);
    case 'maskedNumber':
      return numbers.maskedNumber(type, text);
    case 'tos':
      return numbers.tos(
        TOS_NAMES.map(({ name }) => name),
        text,
      );
    case 'tcClass':
      return numbers.tcClass(text);
    case 'rate':
      return numbers.rate(type, text);
    case 'burst':
      return numbers.burst(type, text);
    case 'duration':
      return numbers.duration(text);
    case 'bitRate':
      return numbers.bitRate(text);
    case 'ruleNumber':
      return numbers.integer({ min: 1, max: 0x7fff_ffff }, text);
    case 'enum':
      return names.oneName(type, text);
    case 'enumList':
      return names.nameList(type, text);
    case 'tcpFlags':
      return names.tcpFlags(text);
    case 'dscpClass':
      return names.dscpClass(text);
    case 'logLevel':
      return names.logLevel(text);
    case 'sctpChunks':
      return names.sctpChunks(text);
    case 'ipv6Options':
      return names.ipv6Options(text);
    case 'mobilityType':
      return names.mobilityType(text);
    case 'monthDays':
      return names.monthDays(text);
    case 'weekDays':
      return names.weekDays(text);
    case 'protocol':
      return names.protocol(type, general ? text.toLowerCase() : text);
    case 'setFlags':
      return names.setFlags(type, text);
    case 'string':
      return texts.freeText(type, text);
    case 'external':
      return texts.external(type, text);
    case 'interface':
      return texts.interfaceName(type, text, !general);
    case 'setName':
      return texts.setName(text);
    case 'mac':
      return texts.mac(text);
    case 'user':
    case 'group':
      return texts.owner(type.type, text);
    case 'date':
      return texts.date(text);
    case 'timeOfDay':
      return texts.timeOfDay(text);
    case 'expression':
      return type.language === 'u32' ? u32(text) : type.language === 'bpf' ? bpf(text) : hexString(text);
    case 'counter':
      return /^\s*[+-]?\d/.test(text) ? undefined : { kind: 'invalid-value', why: say`it takes a number` };
    // These are judged with the rule they stand in.
    case 'chain':
    case 'policy':
    case 'table':
    case 'match':
    case 'target':
    case 'seconds':
      return undefined;
  }
}

import type { ArgType, NamedValue } from '../knowledge/iptables/record.ts';
import { say } from '../text/say.ts';

const MOST_NAMES = 8;

/** How a word of this type is written, for a line of usage: `port[:port]`. Plain text. */
export function argumentForm(arg: ArgType): string {
  switch (arg.type) {
    case 'address':
      return `address${arg.mask ? '[/mask]' : ''}${arg.list ? '[,...]' : ''}`;
    case 'addressRange':
      return 'address[-address]';
    case 'prefixLength':
      return 'length';
    case 'natAddress':
      return `[address[-address]][:port[-port${arg.shift ? '[/base]' : ''}]]`;
    case 'natPorts':
      return 'port[-port]';
    case 'portRange':
      return 'port[:port]';
    case 'portList':
      return 'port[,port:port,...]';
    case 'integer':
    case 'decimal':
      return 'number';
    case 'integerRange':
      return arg.both ? 'first:last' : 'number[:number]';
    case 'enum':
      return arg.values.length <= 4 && !arg.numbers ? arg.values.map(({ name }) => name).join('|') : 'name';
    case 'enumList':
      return 'name[,...]';
    case 'mark':
      return `value${arg.mask ? '[/mask]' : ''}`;
    case 'mac':
      return 'XX:XX:XX:XX:XX:XX';
    case 'rate':
      return 'number[/second|/minute|/hour|/day]';
    case 'burst':
      return 'number[kb|mb]';
    case 'date':
      return 'YYYY[-MM[-DD[Thh[:mm[:ss]]]]]';
    case 'timeOfDay':
      return 'hh:mm[:ss]';
    case 'string':
      return 'text';
    case 'setFlags':
      return 'src|dst[,...]';
    case 'tcpFlags':
      return 'flag[,...]';
    case 'icmpType':
      return 'name|type[/code]';
    case 'tos':
    case 'maskedNumber':
      return 'value[/mask]|name';
    case 'tcClass':
      return 'major:minor';
    case 'sctpChunks':
      return 'type[:flags][,...]';
    case 'ipv6Options':
      return 'type[:length][,...]';
    case 'hopAddresses':
      return 'address[,...]';
    case 'mobilityType':
      return 'type[:type]';
    case 'monthDays':
    case 'weekDays':
      return 'day[,...]';
    case 'user':
    case 'group':
      return `${arg.type}|number[-number]`;
    case 'expression':
      return arg.language === 'hex-string' ? 'text' : 'program';
    case 'external':
      return 'name';
    default:
      return PLAIN[arg.type];
  }
}

const PLAIN = {
  port: 'port',
  duration: 'time',
  interface: 'interface',
  setName: 'set',
  protocol: 'protocol',
  dscpClass: 'class',
  logLevel: 'level',
  bitRate: 'rate',
  chain: 'chain',
  ruleNumber: 'number',
  policy: 'policy',
  table: 'table',
  match: 'match',
  target: 'target',
  counter: 'number',
  seconds: 'seconds',
} as const;

/** What is worth knowing about a word of this type beyond its form: limits, names. One sentence, backquotes for code; undefined if nothing is. */
export function argumentNote(arg: ArgType): string | undefined {
  switch (arg.type) {
    case 'integer':
      return say`A number from ${arg.min} to ${arg.max >= 2 ** 53 ? '2^64 - 1' : arg.max}.`;
    case 'integerRange':
      return arg.max >= 2 ** 53 ? undefined : say`Numbers up to ${arg.max}.`;
    case 'decimal':
      return say`A number from ${arg.min} to ${arg.max}.`;
    case 'portList':
      return say`At most ${arg.max} ports; a range counts as two.`;
    case 'portRange':
      return arg.reading === 'system'
        ? say`Ports by number or service name; a number above 65535 silently becomes another port.`
        : say`Ports by number or service name.`;
    case 'string':
      return arg.overflow === 'cut'
        ? say`At most ${arg.max} bytes; the rest is cut off without a word.`
        : say`At most ${arg.max} bytes; more is refused.`;
    case 'rate':
      return arg.bytes ? say`At most ${arg.max} a second; \`512kb/s\` counts bytes.` : say`At most ${arg.max} a second.`;
    case 'interface':
      return arg.wildcard ? say`At most 15 bytes; a \`+\` at the end stands for any rest.` : say`At most 15 bytes.`;
    case 'setName':
      return say`The set must exist when the rules are loaded.`;
    case 'enum':
    case 'enumList':
      return argumentForm(arg).includes('|') || arg.values.length < 2 ? undefined : `${nameList(arg.values)}.`;
    case 'logLevel':
      return say`\`emerg\`, \`alert\`, \`crit\`, \`error\`, \`warning\`, \`notice\`, \`info\`, \`debug\`, or 0 to 7; \`warn\` and \`err\` are not known.`;
    case 'tcpFlags':
      return say`FIN, SYN, RST, PSH, ACK, URG, ALL, NONE.`;
    case 'maskedNumber':
      return say`Names come from ${arg.names} of the machine that loads the rules.`;
    case 'external':
      return say`It is a ${arg.of}.`;
    default:
      return undefined;
  }
}

function nameList(values: readonly NamedValue[]): string {
  const names = values.slice(0, MOST_NAMES).map(({ name }) => `\`${name}\``);
  return values.length > MOST_NAMES ? say`${names.join(', ')} and ${values.length - MOST_NAMES} more` : names.join(', ');
}

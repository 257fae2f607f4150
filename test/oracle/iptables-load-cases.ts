import {
  type ArgType,
  type Extension,
  type ExtensionOption,
  type Family,
  GENERAL_OPTIONS,
  MATCHES,
  optionTable,
  TABLES,
  TARGETS,
} from '../../server/src/core/knowledge/iptables/index.ts';
import { fileWith } from '../knowledge/iptables-rules.ts';
import { samples } from '../knowledge/iptables-samples.ts';

/** A file with one rule in question. */
export interface RuleCase {
  readonly extension: string;
  readonly family: Family;
  /** How the rule was made from a good one. */
  readonly what: string;
  readonly text: string;
}

const FAMILIES: readonly Family[] = ['ipv4', 'ipv6'];

/** Words that are tried wherever an option takes something that is not free text. */
const STRANGE = [
  '""',
  '" 5"',
  '"5 "',
  '+5',
  '-5',
  '0x5',
  '05',
  '08',
  '5x',
  '5.5',
  '5,6',
  '5:6',
  '6:5',
  '5-6',
  '!5',
  'x',
  '0',
  '1',
  '7',
  '32',
  '33',
  '64',
  '128',
  '129',
  '255',
  '256',
  '65535',
  '65536',
  '4294967295',
  '4294967296',
  '18446744073709551615',
  '18446744073709551616',
  '1/2',
  '1/',
  '/1',
  ',',
  '5,',
  ':',
  '5:',
  ':5',
  'any',
  '"a b"',
  '0x',
  '5%',
  'TCP',
];

/** Words for some types that lie at the edge of what their parsers take. */
function edges(arg: ArgType): readonly string[] {
  switch (arg.type) {
    case 'address':
    case 'addressRange':
    case 'natAddress':
    case 'prefixLength':
      return [
        '10',
        '10.1.2',
        '010.1.2.3',
        '0x0a000001',
        '192.0.2.1/24',
        '192.0.2.1/255.0.255.0',
        '192.0.2.1/33',
        '192.0.2.256',
        '192.0.2.1,192.0.2.2',
        '192.0.2.1-192.0.2.9',
        '192.0.2.9-192.0.2.1',
        '2001:db8::1',
        '2001:db8::1/64',
        '2001:db8::/129',
        '::ffff:192.0.2.1',
        '[2001:db8::1]',
        '[2001:db8::1]:80',
        '2001:db8::9-2001:db8::1',
        '192.0.2.1:80',
        '192.0.2.1:80-70',
        ':80',
        ':80-90',
        '192.0.2.1:',
        '192.0.2.1:70000',
        'x/0',
        '0/0',
        '255.255.255.0',
        'ffff::',
        '192.0.2.1-',
        '192.0.2.1:80-90/100',
        '[2001:db8::1-2001:db8::9]:80-90',
      ];
    case 'portRange':
    case 'portList':
    case 'port':
    case 'natPorts':
      return [
        '80',
        '80:90',
        '90:80',
        '80-90',
        '90-80',
        '80,90',
        '80:90,100',
        '80:80',
        '1,2,3,4,5,6,7,8,9,10,11,12,13,14:15',
        '80:90:100',
        '80-90/100',
        '080',
        'http',
        'http:https',
        '80,',
        ',80',
        '70000',
        '80:',
        '1-2-3',
      ];
    case 'rate':
      return [
        '5/sec',
        '5/seconds',
        '5/min',
        '5/m',
        '5/mi',
        '5/MINUTE',
        '5/hours',
        '0/s',
        '10000/s',
        '10001/s',
        '10001/min',
        '1000001/s',
        '5x/s',
        '5/week',
        '512kb/s',
        '0kb/s',
        '5gb/s',
        '5/',
        '/s',
        'b/s',
      ];
    case 'burst':
      return ['512kb', '1mb', '5gb', '1000000', '1000001', '1000001b'];
    case 'mac':
      return [
        '1:2:3:4:5:6',
        '01:02:03:04:05',
        '01:02:03:04:05:06:07',
        '01-02-03-04-05-06',
        '001:2:3:4:5:6',
        '0g:2:3:4:5:6',
        ':::::',
        '01:02:03:04:05:',
      ];
    case 'icmpType':
      return [
        'echo-request',
        'echo',
        'ping',
        'pi',
        'destination-unreachable',
        'dest',
        '3/4',
        '3/',
        '/3',
        '3/4/5',
        '3/0:4',
        '3:4',
        '256',
        '3/256',
        'Redirect',
        'any',
        '8/x',
        'neighbor-sol',
        '128',
        'host-prohibited',
      ];
    case 'date':
    case 'timeOfDay':
      return [
        '2024-02-30',
        '2024-13',
        '1970',
        '1970-01-01',
        '2038-12-31T23:59:59',
        '2039',
        '2024-01-01T24:00',
        '2024-01-01 10:00',
        '24:00',
        '23:59',
        '8:5',
        '08:00:60',
        '8',
        '8:',
        ':8',
        '08:00:00:00',
      ];
    case 'monthDays':
    case 'weekDays':
      return [
        '1,2',
        '1,,2',
        '31',
        '32',
        '08',
        '010',
        '123',
        'Mon',
        'mon',
        'Mo',
        'M',
        'Monday',
        'Mon,Tue',
        'Mon Tue',
        '7',
        '8',
        '0',
        'Sun,1',
      ];
    case 'enumList':
    case 'enum': {
      const [first = '', second = first] = arg.values.map(({ name }) => name);
      return [
        `${first},${second}`,
        `${first},`,
        `,${first}`,
        `${first},,${second}`,
        `"${first}, ${second}"`,
        first.toLowerCase(),
        first.toUpperCase(),
        first.slice(0, 2),
        `${first}x`,
        `${first}|${second}`,
      ];
    }
    case 'tcpFlags':
      return ['SYN,ACK', 'syn', 'SYN|ACK', 'SYN,FOO', ',', 'ALL', 'SYN,,ACK', 'ECE'];
    case 'mark':
    case 'maskedNumber':
    case 'tos':
      return ['0x1/0x1', '0x1/', '1/0x100000000', '1/2/3', '0x10/0x3f', '0x10/256', 'Minimize-Delay', 'minimize-delay'];
    case 'setFlags':
      return ['src', 'dst,src', 'source', 'SRC', 'src,', 'src,src,src,src,src,src', 'src,src,src,src,src,src,src'];
    case 'user':
    case 'group':
      return ['root', '0-100', '100-0', '0:100', '4294967294', '0-', '1a', 'nobody-x'];
    case 'interface':
      return ['eth0', 'eth+', '+', 'abcdefghijklmno', 'abcdefghijklmnop', 'a/b', '"a b"', '!eth0', '""'];
    case 'expression':
      return [
        '"0=1"',
        '"0=1,2:3"',
        '"0&0xff=1&&4=5"',
        '"0=1&&"',
        '"0=1&2"',
        '"0<1=2"',
        '"0<<1=2"',
        '"=1"',
        '"0="',
        '"1,6 0 0 0"',
        '"2,6 0 0 0"',
        '"1,6 0 0 0,"',
        '"0,6 0 0 0"',
        '"|0d0a|"',
        '"|0d 0a|x"',
        '"|0|"',
        '"|0d"',
        '"a\\\\|b"',
        '"|xx|"',
      ];
    case 'sctpChunks':
      return [
        'DATA',
        'data',
        'DATA:U',
        'DATA:X',
        'INIT:T',
        'ABORT:t',
        'ALL',
        'all',
        'DATA,INIT',
        'DATA,,INIT',
        'FOO',
        'DATA:-',
        'any',
      ];
    case 'tcClass':
      return ['1:10', '0x1:0x10', 'ffff:ffff', '1:', ':1', '1:10x', '1: 10', '1 :10', 'g:1'];
    case 'duration':
    case 'bitRate':
      return ['1s', '250ms', '1sec', '1min', '2mbit', '2Mbit', '2mb', '1.5kbit', '-1s', '1e3us', '.5s', 'inf', '0x10'];
    case 'decimal':
      return ['0.5', '.5', '1.', '1.1', '-0.1', '1e-1', '0x1p-1', 'nan', '0,5', '50%'];
    case 'logLevel':
      return ['warning', 'warn', 'Warning', 'err', 'error', '7', '8', 'panic', 'debug'];
    case 'mobilityType':
    case 'ipv6Options':
    case 'hopAddresses':
      return [
        '5',
        '5:6',
        '6:5',
        'bu',
        'binding',
        'home-test',
        '5:2,6',
        '0:1',
        '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16',
        '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17',
        '2001:db8::1,2001:db8::2',
        '2001:db8::1,',
      ];
    case 'protocol':
      return ['tcp', 'TCP', 'icmp', 'ipv6-icmp', 'esp', 'gre', '6', '0x6', '255', '256', 'all', 'nosuch', '"tcp "'];
    default:
      return [];
  }
}

/** The words of a line with their quotes. */
function cut(line: string): string[] {
  return line.match(/"[^"]*"|\S+/g) ?? [];
}

/** The line of the rule in question: the last before COMMIT. */
function ruleOf(text: string): { before: string; rule: string; after: string } {
  const lines = text.split('\n');
  const at = lines.lastIndexOf('COMMIT') - 1;
  return {
    before: lines
      .slice(0, at)
      .map((l) => `${l}\n`)
      .join(''),
    rule: lines[at]!,
    after: lines.slice(at + 1).join('\n'),
  };
}

function withRule(text: string, rule: string): string {
  const { before, after } = ruleOf(text);
  return `${before}${rule}\n${after}`;
}

/** Every case that the records give, in a fixed order. */
export function* ruleCases(): Generator<RuleCase> {
  for (const extension of [...MATCHES, ...TARGETS]) {
    if (extension.opaque) continue;
    for (const family of extension.families) yield* casesOf(extension, family);
  }
  for (const family of FAMILIES) yield* generalCases(family);
}

let serial = 0;

function* casesOf(extension: Extension, family: Family): Generator<RuleCase> {
  const of = (what: string, text: string, as: Family = family): RuleCase => ({
    extension: `${extension.kind === 'match' ? '-m' : '-j'} ${extension.name}`,
    family: as,
    what,
    // The kernel keeps an estimator, and refuses another one of its name.
    text: text.replace('--rateest-name x', () => `--rateest-name r${serial++}`),
  });
  const options = [...new Set(optionTable(extension, family).values())].filter(({ removed }) => removed === undefined);
  const plain = fileWith({ extension, family, options: [] });
  const bare = fileWith({ extension, family, options: [], bare: true });
  if (bare) yield of('without options', bare);
  if (plain) {
    yield of('as it should be', plain);
    yield* surroundings(plain, of);
    yield of('in the other family', plain, family === 'ipv4' ? 'ipv6' : 'ipv4');
  }
  for (const option of options) {
    const text = fileWith({ extension, family, options: [option] });
    if (!text) continue;
    yield of(`--${option.long}`, text);
    yield* optionCases(option, family, text, of);
    for (const other of options) {
      if (other === option) continue;
      const both = fileWith({ extension, family, options: [option, other] });
      if (both) yield of(`--${option.long} --${other.long}`, both);
    }
    const without = fileWith({ extension, family, options: [option], bare: true });
    if (without && without !== text) yield of(`--${option.long} alone`, without);
    const option_ = option;
    if (option_.required) {
      const missing = fileWith({ extension, family, options: [], without: option_ });
      if (missing) yield of(`without --${option.long}`, missing);
    }
  }
}

type Make = (what: string, text: string, as?: Family) => RuleCase;

/** The words of one option, and how it stands in the line. */
function* optionCases(option: ExtensionOption, family: Family, text: string, of: Make): Generator<RuleCase> {
  const { rule } = ruleOf(text);
  const words = cut(rule);
  const at = words.lastIndexOf(`--${option.long}`);
  const given = option.optionalArgs ? 0 : option.args.length;
  const own = words.slice(at, at + 1 + given);
  const spliced = (replacement: readonly string[]) =>
    withRule(text, [...words.slice(0, at), ...replacement, ...words.slice(at + own.length)].join(' '));
  for (const [i, arg] of option.args.entries()) {
    const sample = samples(arg, family);
    const candidates = new Set([
      ...(sample?.good ?? []),
      ...(sample?.bad ?? []),
      ...edges(arg),
      ...(arg.type === 'string' ? ['""', 'x'.repeat(300)] : STRANGE),
    ]);
    for (const word of candidates) {
      const args = option.args.map((type, j) => (j === i ? word : (own[j + 1] ?? samples(type, family)?.good[0] ?? '')));
      yield of(`--${option.long} ${word}`, spliced([`--${option.long}`, ...args]));
    }
  }
  if (given > 0) {
    yield of(`--${option.long} without its word`, spliced(own.slice(0, -1)));
    yield of(`--${option.long}=word`, spliced([`${own[0]}=${own[1]}`, ...own.slice(2)]));
    yield of(`--${option.long} ! word`, spliced([own[0]!, '!', ...own.slice(1)]));
    yield of(`--${option.long} word word`, spliced([...own, 'word']));
  } else yield of(`--${option.long} word`, spliced([...own, 'word']));
  yield of(`! --${option.long}`, spliced(['!', ...own]));
  yield of(`! ! --${option.long}`, spliced(['!', '!', ...own]));
  yield of(`--${option.long} twice`, spliced([...own, ...own]));
  for (const alias of option.aliases ?? []) yield of(`--${alias}`, spliced([`--${alias}`, ...own.slice(1)]));
  for (const length of [2, 3, 5, 8, option.long.length - 1]) {
    if (length > 0 && length < option.long.length)
      yield of(
        `--${option.long.slice(0, length)} for --${option.long}`,
        spliced([`--${option.long.slice(0, length)}`, ...own.slice(1)]),
      );
  }
  yield of(`--${option.long}x`, spliced([`--${option.long}x`, ...own.slice(1)]));
  yield of(`-${option.long}`, spliced([`-${option.long}`, ...own.slice(1)]));
  yield of(
    `--${option.long} before all`,
    withRule(text, [...words.slice(0, 2), ...own, ...words.slice(2, at), ...words.slice(at + own.length)].join(' ')),
  );
}

/** Where the rule stands, its protocol, and what stands beside it. */
function* surroundings(text: string, of: Make): Generator<RuleCase> {
  const { before, rule } = ruleOf(text);
  const words = cut(rule);
  const tail = words.slice(2).join(' ');
  // Some matches ask for what a rule before them makes.
  const first = (chain: string) => before.replace(/^\*.*\n/, '').replaceAll(/^-A \S+/gm, `-A ${chain}`);
  for (const table of TABLES) {
    for (const chain of table.chains) {
      yield of(`in ${table.name} ${chain}`, `*${table.name}\n${first(chain)}-A ${chain} ${tail}\nCOMMIT\n`);
      yield of(
        `in a user chain behind ${table.name} ${chain}`,
        `*${table.name}\n:ONE - [0:0]\n:TWO - [0:0]\n${first(chain)}-A ${chain} -j ONE\n-A ONE -j TWO\n-A TWO ${tail}\nCOMMIT\n`,
      );
    }
    yield of(
      `in a user chain of ${table.name} that nothing leads to`,
      `*${table.name}\n:ONE - [0:0]\n${first('ONE')}-A ONE ${tail}\nCOMMIT\n`,
    );
  }
  const at = words.indexOf('-p');
  const rest = at < 0 ? words.slice(2) : words.filter((_, i) => i >= 2 && i !== at && i !== at + 1);
  const head = words.slice(0, 2);
  const protocols = [
    '-p tcp',
    '-p udp',
    '-p icmp',
    '-p ipv6-icmp',
    '-p all',
    '-p 6',
    '-p gre',
    '-p sctp',
    '-p dccp',
    '-p udplite',
    '-p esp',
    '-p TCP',
  ];
  for (const protocol of protocols) {
    yield of(`with ${protocol}`, withRule(text, [...head, protocol, ...rest].join(' ')));
    yield of(`with ! ${protocol}`, withRule(text, [...head, '!', protocol, ...rest].join(' ')));
    yield of(`with ${protocol} at the end`, withRule(text, [...head, ...rest, protocol].join(' ')));
  }
  yield of('without -p', withRule(text, [...head, ...rest].join(' ')));
  const beside: readonly (readonly [string, string])[] = [
    ['a comment behind it', `${rule} # why`],
    ['a stray word', `${rule} word`],
    ['an open quote', `${rule} "`],
    ['an unknown option', `${rule} --no-such-option 1`],
    ['a second target', `${rule} -j ACCEPT`],
    ['a lone !', `${rule} !`],
    ['a comment match', rule.replace(/-A (\S+)/, '-A $1 -m comment --comment "a # b"')],
    ['the match twice', rule.replace(/-A (\S+)/, `-A $1 ${/-m \S+/.exec(rule)?.[0] ?? ''}`)],
    ['quotes around all words', words.map((word) => (word.startsWith('"') ? word : `"${word}"`)).join(' ')],
    ['tabs', words.join('\t')],
    ['blanks before it', `   ${rule}`],
    ['counters', `[1:2] ${rule}`],
    ['half a counter', `[1] ${rule}`],
    ['-t filter', `${rule} -t filter`],
    ['-4', `-4 ${rule}`],
    ['-6', `-6 ${rule}`],
    ['-v', `${rule} -v`],
    ['-n', `${rule} -n`],
    ['two addresses', `${rule} -s 192.0.2.1,192.0.2.2`],
    [
      'another case of its name',
      rule.replace(
        /(-m|-j) ([A-Za-z]+)(?= |$)/,
        (_, o, n) => `${o} ${n === n.toUpperCase() ? n.toLowerCase() : n.toUpperCase()}`,
      ),
    ],
    ['a letter more in its name', rule.replace(/(-m|-j) (\S+)(?!.*-[mj] )/, '$1 $2x')],
  ];
  for (const [what, line] of beside) yield of(what, withRule(text, line));
}

/** The options of iptables itself. */
function* generalCases(family: Family): Generator<RuleCase> {
  const of = (what: string, rule: string): RuleCase => ({
    extension: 'iptables',
    family,
    what,
    text: `*filter\n:FORWARD ACCEPT [0:0]\n:X - [0:0]\n${rule}\nCOMMIT\n`,
  });
  const other = family === 'ipv4' ? '192.0.2.1' : '2001:db8::1';
  for (const option of GENERAL_OPTIONS) {
    if (option.inRestore === 'ends' || option.long === 'match' || option.long === 'modprobe') continue;
    const args = option.args;
    const good: Readonly<Record<string, readonly string[]>> = {
      target: ['ACCEPT', 'X', 'Y', 'FORWARD', 'accept', 'LOGX', '""'],
      chain: ['X', 'Y', 'ACCEPT', 'FORWARD'],
      counter: ['5', 'x', '-5', '5,6'],
      table: ['filter'],
      seconds: ['5'],
    };
    const first = args[0];
    const words = first
      ? [
          ...(good[first.type] ?? []),
          ...(samples(first, family)?.good ?? []),
          ...(samples(first, family)?.bad ?? []),
          ...edges(first),
          ...STRANGE,
        ]
      : [''];
    for (const word of new Set(words)) {
      const rest = args.slice(1).map(() => '7');
      const value = [word, ...rest].filter(Boolean).join(' ');
      for (const name of [`-${option.short}`, `--${option.long}`, ...(option.aliases ?? []).map((alias) => `--${alias}`)]) {
        if (name === '-0') continue;
        yield of(`${name} ${value}`, `-A FORWARD ${name} ${value}`);
      }
      yield of(`! -${option.short} ${value}`, `-A FORWARD ! --${option.long} ${value}`);
    }
    const sample = [words[0], ...args.slice(1).map(() => '7')].filter(Boolean).join(' ');
    yield of(`--${option.long} ! ${sample}`, `-A FORWARD --${option.long} ! ${sample}`);
    yield of(`--${option.long}=${sample}`, `-A FORWARD --${option.long}=${sample}`);
    yield of(`-${option.short}${sample}`, `-A FORWARD -${option.short}${sample}`);
    yield of(`--${option.long} twice`, `-A FORWARD --${option.long} ${sample} --${option.long} ${sample}`);
    yield of(`--${option.long} without its word`, `-A FORWARD --${option.long}`);
    yield of(`--${option.long.slice(0, -1)}`, `-A FORWARD --${option.long.slice(0, -1)} ${sample}`);
    yield of(`--${option.long.slice(0, 3)}`, `-A FORWARD --${option.long.slice(0, 3)} ${sample}`);
    yield of(`--${option.long} with -P`, `-P FORWARD ACCEPT --${option.long} ${sample}`);
  }
  const rules = [
    '-A FORWARD',
    '-I FORWARD',
    '-I FORWARD 1',
    '-I FORWARD 0',
    '-I FORWARD x',
    '-I FORWARD 2',
    '-I X 1 -j ACCEPT',
    '-A Y',
    '-A',
    '-A FORWARD -A X',
    '! -A FORWARD',
    '-P FORWARD DROP',
    '-P FORWARD REJECT',
    '-P X ACCEPT',
    '-P FORWARD',
    '-N Y',
    '-N X',
    '-N FORWARD',
    '-F',
    '-F FORWARD',
    '-F X',
    '-F Y',
    '-X X',
    '-X Y',
    '-Z',
    '-Z FORWARD',
    '-E X Z',
    '-E Y Z',
    '-E X',
    '-D FORWARD 1',
    '-D FORWARD -j ACCEPT',
    '-R FORWARD 1 -j ACCEPT',
    '-C FORWARD -j ACCEPT',
    '-L',
    '-S',
    '-A FORWARD FORWARD',
    'FORWARD',
    '-j ACCEPT',
    '--append FORWARD',
    '--appe FORWARD',
    '--a FORWARD',
    `-A FORWARD -s ${other},${other} ! -d ${other}`,
    `-A FORWARD ! -s ${other},${other}`,
    `-A FORWARD -s ${other},${other} -d ${other},${other}`,
    '-A FORWARD -p tcp ! -p udp',
    '-A FORWARD -j X -g X',
    '-A FORWARD -g X',
    '-A X -j FORWARD',
    '-A X -g X',
    '-A FORWARD -i eth0 -o eth1',
    '-A FORWARD -f',
    '-A FORWARD --',
    '-A FORWARD -- x',
    '-A FORWARD -',
    '-A FORWARD -k',
    '-A FORWARD -j ACCEPT --no-such',
    '-A FORWARD -j X --no-such',
    '-A FORWARD -m nosuch',
    '-A FORWARD -m TCP',
    '-A FORWARD -m',
    '-A FORWARD -jACCEPT',
    '-A FORWARD -mtcp -ptcp',
    '-AFORWARD -j ACCEPT',
    '-A FORWARD -fj ACCEPT',
    '-A FORWARD -vj ACCEPT',
  ];
  for (const rule of rules) yield of(rule, rule);
}

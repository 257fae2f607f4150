import type { Family } from '../../server/src/core/knowledge/iptables/index.ts';
import type { Dice } from './dice.ts';

const TABLES: Readonly<Record<string, readonly string[]>> = {
  filter: ['INPUT', 'FORWARD', 'OUTPUT'],
  nat: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
  mangle: ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING'],
  raw: ['PREROUTING', 'OUTPUT'],
};

/** Rules as people write them, each for a table; CHAIN stands for the chain, @ for an address of the family and ICMP for its name. */
const RULES: readonly (readonly [string, string])[] = [
  ['*', '-A CHAIN -j ACCEPT'],
  ['*', '-A CHAIN -s @ -j RETURN'],
  ['*', '-A CHAIN ! -s @/24 -d @ -j DROP'],
  ['*', '-A CHAIN -p tcp -m tcp --dport 22 -j ACCEPT'],
  ['*', '-A CHAIN -p tcp -m tcp --sport 1024:65535 --dport 80 --tcp-flags FIN,SYN,RST,ACK SYN -j ACCEPT'],
  ['*', '-A CHAIN -p udp -m udp ! --dport 53 -j RETURN'],
  ['*', '-A CHAIN -p tcp -m multiport --dports 25,110,143,993:995 -j ACCEPT'],
  ['*', '-A CHAIN -p ICMP -j ACCEPT'],
  ['*', '-A CHAIN -m state --state RELATED,ESTABLISHED -j ACCEPT'],
  ['*', '-A CHAIN -m conntrack ! --ctstate INVALID,NEW -j ACCEPT'],
  ['*', '-A CHAIN -m comment --comment "allow (ssh), it\'s fine" -j ACCEPT'],
  ['*', '-A CHAIN -m comment --comment "a \\"word\\" here" -j LOG --log-prefix "in: " --log-level 4'],
  ['*', '-A CHAIN -m limit --limit 5/min --limit-burst 10 -j LOG --log-prefix "[drop] "'],
  ['*', '-A CHAIN -m hashlimit --hashlimit-upto 5/sec --hashlimit-burst 8 --hashlimit-mode srcip --hashlimit-name ssh -j ACCEPT'],
  ['*', '-A CHAIN -p tcp --dport 22 -m recent --set --name SSH --rsource'],
  ['*', '-A CHAIN -m recent --update --seconds 60 --hitcount 4 --name SSH --rsource -j DROP'],
  ['*', '-A CHAIN -m mark --mark 0x1/0xff -j RETURN'],
  ['*', '-A CHAIN -m addrtype --dst-type LOCAL -j RETURN'],
  ['*', '-A CHAIN -m pkttype --pkt-type broadcast -j DROP'],
  ['*', '-A CHAIN -m iprange --src-range @-@ -j ACCEPT'],
  ['*', '-A CHAIN -m length --length 0:500 -j RETURN'],
  ['*', '-A CHAIN -m string --string "GET /" --algo bm --to 100 -j DROP'],
  ['*', '-A CHAIN -m statistic --mode random --probability 0.5 -j RETURN'],
  ['*', '-A CHAIN -p tcp -m connlimit --connlimit-above 10 --connlimit-mask 24 -j DROP'],
  ['*', '-A CHAIN -p esp -j ACCEPT'],
  ['*', '-A CHAIN -p 50 -j ACCEPT'],
  ['*', '-A CHAIN -j LOG'],
  ['*', '-A CHAIN -j WEB'],
  ['*', '-A CHAIN -g WEB'],
  ['*', '-A WEB -p tcp --syn -j RETURN'],
  ['*', '-A WEB -s @,@ -j ACCEPT'],
  ['*', '-I CHAIN 1 -j ACCEPT'],
  ['*', '-I CHAIN -p tcp --dport 443 -j ACCEPT'],
  ['*', '[12:3456] -A CHAIN -p udp -m udp --dport 123 -j ACCEPT'],
  ['*', '-P CHAIN DROP'],
  ['*', '-N LATE'],
  ['*', '-A LATE -j RETURN'],
  ['*', '-F CHAIN'],
  ['*', '-F'],
  ['*', '-X'],
  ['*', '-X WEB'],
  ['*', '-Z'],
  ['*', '-E WEB SITE'],
  ['*', '-D CHAIN 1'],
  ['*', '-D CHAIN -j ACCEPT'],
  ['*', '-R CHAIN 1 -j DROP'],
  ['*', '-C CHAIN -j ACCEPT'],
  ['*', '-4 -A CHAIN -s 192.0.2.1 -j ACCEPT'],
  ['*', '-6 -A CHAIN -s 2001:db8::1 -j ACCEPT'],
  ['filter', '-A CHAIN -j REJECT'],
  ['filter', '-A CHAIN -p tcp -j REJECT --reject-with tcp-reset'],
  ['nat', '-A POSTROUTING -o eth0 -j MASQUERADE'],
  ['nat', '-A POSTROUTING -s @/24 -o eth0 -j SNAT --to-source @'],
  ['nat', '-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j DNAT --to-destination @'],
  ['nat', '-A OUTPUT -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 8080'],
  ['mangle', '-A FORWARD -p tcp -m tcp --tcp-flags SYN,RST SYN -j TCPMSS --clamp-mss-to-pmtu'],
  ['mangle', '-A CHAIN -j MARK --set-xmark 0x1/0xffffffff'],
  ['mangle', '-A CHAIN -j CONNMARK --restore-mark --nfmask 0xffffffff --ctmask 0xffffffff'],
  ['raw', '-A CHAIN -p udp -m udp --dport 53 -j CT --notrack'],
  ['raw', '-A CHAIN -j NOTRACK'],
];

/** Lines that are no rules, or no good ones. */
const OTHERS: readonly string[] = [
  '',
  '# a comment',
  '#',
  ' ',
  '\t',
  ' # late',
  '-S',
  '-S INPUT',
  '-L',
  '-L -n',
  '-L INPUT -n -v',
  '-t filter -A INPUT -j ACCEPT',
  '--table nat -A INPUT -j ACCEPT',
  'iptables -A INPUT -j ACCEPT',
  'COMMIT',
  'COMMIT ',
  'COMMIT # done',
  'COMMIT now',
  '*filter',
  '*nat # x',
  ':WEB - [0:0]',
  ':WEB -',
  ':WEB',
  ':INPUT DROP',
  ':INPUT ACCEPT [0:0] # x',
  ':OUTPUT - [0:0]',
  ':LATE ACCEPT [0:0]',
  '-A',
  '-A INPUT',
  '-A INPUT -j',
  '-j ACCEPT',
  '--',
  '!',
  '"',
  '-w -A INPUT -j ACCEPT',
  '-v -A INPUT -j ACCEPT',
  '-n -A INPUT -j ACCEPT',
  '-h',
  '-V',
  '[1:2]',
  '[1] -A INPUT -j ACCEPT',
  '-A INPUT -fj ACCEPT',
  '-vA INPUT -j ACCEPT',
];

const ADDRESSES: Readonly<Record<Family, readonly string[]>> = {
  ipv4: ['192.0.2.1', '198.51.100.0', '203.0.113.7', '10.0.0.0'],
  ipv6: ['2001:db8::1', '2001:db8:1::', 'fd00::7', 'fe80::1'],
};

/** A change of one line, by what it does. */
const MUTATIONS: readonly ((line: string, dice: Dice) => string)[] = [
  // Words: gone, twice, in another place, of another line.
  (line, dice) => onWords(line, dice, (words, at) => words.splice(at, 1)),
  (line, dice) => onWords(line, dice, (words, at) => words.splice(at, 0, words[at]!)),
  (line, dice) => onWords(line, dice, (words, at) => words.splice(dice.below(words.length), 0, ...words.splice(at, 1))),
  (line, dice) => onWords(line, dice, (words, at) => words.splice(at, 0, dice.pick(STRAY))),
  (line, dice) => onWords(line, dice, (words, at) => words.splice(at, 1, dice.pick(STRAY))),
  (line, dice) =>
    onWords(line, dice, (words, at) => words.splice(at, 2, words.slice(at, at + 2).join(dice.pick(['', '=', ','])))),
  // Spelling: shorter, with another letter, in capitals.
  (line, dice) => onWord(line, dice, (word) => word.slice(0, -1)),
  (line, dice) => onWord(line, dice, (word) => word.slice(0, Math.max(1, dice.below(word.length)))),
  (line, dice) => onWord(line, dice, (word) => word.replace(/^--/, '-')),
  (line, dice) => onWord(line, dice, (word) => word.replace(/^-(?=[a-z]$)/, '--')),
  (line, dice) => onWord(line, dice, (word) => (word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase())),
  (line, dice) => onWord(line, dice, (word) => word.replace(/\d+/, () => dice.pick(NUMBERS))),
  // Quotes.
  (line, dice) => onWord(line, dice, (word) => `"${word}"`),
  (line, dice) => onWord(line, dice, (word) => `"${word}`),
  (line, dice) => onWord(line, dice, (word) => `'${word}'`),
  (line, dice) => onWord(line, dice, (word) => `\\${word}`),
  (line, dice) => onWord(line, dice, (word) => `"${word.slice(0, 2)}\\${word.slice(2)}"`),
  // Blanks and columns.
  (line) => ` ${line}`,
  (line) => `${line} `,
  (line) => line.replaceAll(' ', '\t'),
  (line) => `${line} \\`,
  (line) => `${line} # why`,
  (line) => `[0:0] ${line}`,
  (line, dice) => `[${dice.pick(['', '1', '1:', ':1', 'a:b', '1:2:3', '0:0'])}${dice.pick([']', '] ', ' '])}${line}`,
];

const STRAY = '! -p -j -s -d -i -o -m tcp udp ACCEPT DROP 22 80,443 1:2 0 eth0 lo -f -v -4 -6 # " x --syn --dport -c all @'.split(
  ' ',
);
const NUMBERS = '0 1 15 16 255 256 1000 65535 65536 4294967296 -1 0x10 010'.split(' ');

function onWords(line: string, dice: Dice, change: (words: string[], at: number) => void): string {
  const words = line.split(' ');
  change(words, dice.below(words.length));
  return words.join(' ');
}

function onWord(line: string, dice: Dice, change: (word: string) => string): string {
  return onWords(line, dice, (words, at) => {
    words[at] = change(words[at]!);
  });
}

/** What a fuzz draws from: rule lines by their table, beside those that stand here. */
export type Pool = readonly (readonly [table: string, line: string])[];

/**
 * A file of sound lines of a pool, most often with one or two that are changed at random or are no rules. `*` as a table stands for all of them.
 */
export function fuzzedFile(dice: Dice, family: Family, more: Pool = []): string {
  const table = dice.pick(['filter', 'filter', 'filter', 'nat', 'mangle', 'raw']);
  const chains = TABLES[table]!;
  const rules = [...RULES, ...more].filter(([of]) => of === table || of === '*').map(([, rule]) => rule);
  const filled = (line: string) =>
    line
      .replaceAll('CHAIN', () => dice.pick(chains))
      .replaceAll('@', () => dice.pick(ADDRESSES[family]))
      .replaceAll('ICMP', family === 'ipv4' ? 'icmp' : 'ipv6-icmp');
  const body = Array.from({ length: 1 + dice.below(5) }, () => filled(dice.pick(rules)));
  for (let changes = dice.below(3); changes > 0; changes--) {
    const at = dice.below(body.length);
    if (dice.chance(0.25)) body.splice(at, 0, dice.pick(OTHERS));
    else body[at] = filled(dice.pick(MUTATIONS)(body[at]!, dice));
  }
  const head = chains.map((chain) => `:${chain} ACCEPT [0:0]`);
  if (dice.chance(0.1)) head.length = 0;
  if (dice.chance(0.8)) head.push(':WEB - [0:0]');
  const end = dice.chance(0.97) ? 'COMMIT\n' : dice.pick(['', 'COMMIT', 'COMMIT\n# end\n', 'COMMIT\n\n']);
  return `*${table}\n${[...head, ...body].map((line) => `${line}\n`).join('')}${end}`;
}

import { C, faulty, filterTable, type NotrackCase, natTable, O80, P80, PAIR, S } from './notrack-cases.ts';

const UNPAIRED = 'notrack/unpaired';
const SHADOWED = 'notrack/shadowed';

/** Rule sets that hold both halves in words, and exempt one. */
export const FAULTY: readonly NotrackCase[] = [
  faulty(
    '-s copied instead of swapped',
    [`PREROUTING -s ${C}/32 -p tcp --dport 80 -j NOTRACK`, `OUTPUT -s ${C}/32 -p tcp --sport 80 -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING -s`],
  ),
  faulty(
    '-d copied instead of swapped',
    [`PREROUTING -d ${S}/32 -p tcp --dport 80 -j NOTRACK`, `OUTPUT -d ${S}/32 -p tcp --sport 80 -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING -d`],
  ),
  faulty(
    'a partner for another peer',
    [`PREROUTING -s ${C}/32 -p tcp --dport 80 -j NOTRACK`, 'OUTPUT -d 10.9.9.9/32 -p tcp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${UNPAIRED}@OUTPUT`],
  ),
  faulty(
    'a partner for another port',
    [`${P80} -j NOTRACK`, 'OUTPUT -p tcp --sport 81 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${UNPAIRED}@OUTPUT`],
  ),
  faulty(
    'a partner for another protocol',
    [`${P80} -j NOTRACK`, 'OUTPUT -p udp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${UNPAIRED}@OUTPUT`],
  ),
  faulty(
    '--dport copied instead of swapped',
    [`${P80} -j NOTRACK`, 'OUTPUT -p tcp --dport 80 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${UNPAIRED}@OUTPUT`],
  ),
  faulty(
    'both rules in PREROUTING of a server',
    [`${P80} -j NOTRACK`, 'PREROUTING -p tcp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@--dport 80`],
  ),
  faulty(
    'ACCEPT before the second half',
    [`${P80} -j NOTRACK`, 'OUTPUT -p tcp -j ACCEPT', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING`, `${SHADOWED}@OUTPUT`],
  ),
  faulty(
    'RETURN before the second half',
    [`${P80} -j NOTRACK`, 'OUTPUT -p tcp -j RETURN', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING`],
    { allowed: [SHADOWED] },
  ),
  faulty(
    'ACCEPT in a user chain before the second half',
    [`${P80} -j NOTRACK`, 'OUTPUT -j A', 'A -p tcp -j ACCEPT', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING`, `${SHADOWED}@OUTPUT`],
    { chains: ['A'] },
  ),
  faulty(
    'a second half in a chain that nothing jumps to',
    [`${P80} -j NOTRACK`, 'A -p tcp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${SHADOWED}@A -p`],
    { chains: ['A'] },
  ),
  faulty(
    'a shared chain that asks for -i',
    ['PREROUTING -j A', 'OUTPUT -j A', 'A -i eth0 -p tcp --dport 80 -j NOTRACK', 'A -i eth0 -p tcp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@--dport 80`],
    { chains: ['A'], allowed: [SHADOWED] },
  ),
  faulty(
    'a partner that takes every packet',
    ['PREROUTING -p tcp --dport 8080 -j NOTRACK', 'OUTPUT -j NOTRACK'],
    [`${UNPAIRED}@OUTPUT`],
    { allowed: ['notrack/too-broad'] },
  ),
  faulty(
    'a partner for fewer ports',
    ['PREROUTING -p tcp --dport 79:80 -j NOTRACK', 'OUTPUT -p tcp --sport 79 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`],
  ),
  faulty(
    'a partner for every peer',
    ['PREROUTING -s 10.9.9.9/32 -p tcp --dport 80 -j NOTRACK', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@OUTPUT`],
  ),
  ...['CT --zone 1', 'CT --helper ftp', 'CT'].map((target) =>
    faulty(
      `${target} before the second half`,
      [`${P80} -j NOTRACK`, `${O80} -j ${target}`, `${O80} -j NOTRACK`],
      [`${UNPAIRED}@PREROUTING`, `${SHADOWED}@--sport 80 -j NOTRACK`],
    ),
  ),
  faulty(
    'ACCEPT before both halves',
    ['PREROUTING -p tcp -j ACCEPT', 'OUTPUT -p tcp -j ACCEPT', ...PAIR],
    [`${SHADOWED}@--dport`, `${SHADOWED}@--sport`],
    { real: 'tracked' },
  ),
  faulty(
    'the state NEW, which raw never sees',
    ['PREROUTING -p tcp --dport 80 -m state --state NEW -j NOTRACK', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@OUTPUT`, `${SHADOWED}@PREROUTING`],
  ),
  faulty('only the opening SYN', ['PREROUTING -p tcp --dport 80 --syn -j NOTRACK', `${O80} -j NOTRACK`], [UNPAIRED], {
    filter: 'accept',
    real: 'leak',
  }),
  faulty('the pair of a server on a router', [`${P80} -j NOTRACK`, `${O80} -j NOTRACK`], [`${UNPAIRED}@PREROUTING`], {
    part: 'forwarded',
    allowed: [UNPAIRED],
  }),
  faulty(
    'the pair of a tunnel written as a server',
    ['PREROUTING -p udp --dport 4789 -j NOTRACK', 'OUTPUT -p udp --sport 4789 -j NOTRACK'],
    [UNPAIRED],
    { real: 'none' },
  ),
  faulty('a pair that the filter accepts as NEW only', PAIR, ['notrack/untracked-not-accepted'], { filter: 'in-est' }),
  faulty('answers that OUTPUT accepts as ESTABLISHED only', PAIR, ['notrack/reply-not-accepted'], {
    filter: filterTable('DDD', 'INPUT -p tcp --dport 80 -j ACCEPT', 'OUTPUT -m state --state ESTABLISHED,RELATED -j ACCEPT'),
  }),
  faulty('a redirected port', PAIR, ['notrack/nat-conflict'], {
    filter: 'accept',
    tables: natTable('PREROUTING -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 8080'),
    real: 'none',
  }),
  faulty('answers of a local redirect, on the loopback', ['OUTPUT -o lo -j NOTRACK'], ['notrack/nat-conflict'], {
    filter: 'accept',
    tables: natTable('OUTPUT -o lo -j RETURN', 'OUTPUT -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 8080'),
    real: 'none',
  }),
  faulty(
    'a range over the ephemeral ports',
    ['PREROUTING -p tcp --dport 10240:65000 -j NOTRACK', 'OUTPUT -p tcp --sport 10240:65000 -j NOTRACK'],
    ['notrack/too-broad@PREROUTING', 'notrack/too-broad@OUTPUT'],
    { real: 'none' },
  ),
];

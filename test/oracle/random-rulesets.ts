import type { Dice } from './dice.ts';
import type { Part } from './namespace.ts';

/** The ends of every connection. */
export const CLIENT = '10.1.0.1';
export const SERVER = '10.2.0.1';

/** A random rule set, and a connection to try with it. */
export interface Trial {
  readonly part: Part;
  readonly protocol: 'tcp' | 'udp';
  readonly text: string;
}

/** The conditions of a rule, of the kinds that the packet model reads. */
function conditions(dice: Dice, chain: string): string {
  const words: string[] = [];
  const not = () => dice.pick(['', '', '', '! ']);
  if (dice.chance(0.25)) words.push(`${not()}-s ${dice.pick([CLIENT, SERVER, '10.1.0.0/16', '10.0.0.0/8', '10.2.0.0/15'])}`);
  if (dice.chance(0.25)) words.push(`${not()}-d ${dice.pick([CLIENT, SERVER, '10.1.0.0/16', '10.0.0.0/8', '10.2.0.0/15'])}`);
  const sees = (direction: 'in' | 'out') => !(direction === 'in' ? ['OUTPUT'] : ['PREROUTING', 'INPUT']).includes(chain);
  if (dice.chance(0.15) && sees('in')) words.push(`${not()}-i ${dice.pick(['eth0', 'eth1', 'eth+', 'lo'])}`);
  if (dice.chance(0.15) && sees('out')) words.push(`${not()}-o ${dice.pick(['eth0', 'eth1', 'eth+', 'lo'])}`);
  if (dice.chance(0.7)) {
    const protocol = dice.pick(['tcp', 'tcp', 'udp']);
    words.push(`-p ${protocol}`);
    const port = () => dice.pick(['80', '80', '79:81', '1024:65535', '1:1023', '40000', '443']);
    if (dice.chance(0.2)) words.push(`-m multiport ${not()}--${dice.pick(['sports', 'dports'])} ${port()},${port()}`);
    else if (dice.chance(0.8)) words.push(`-m ${protocol} ${not()}--${dice.pick(['sport', 'dport', 'dport'])} ${port()}`);
  }
  return words.join(' ');
}

function rawRule(dice: Dice): string {
  const chain = dice.pick(['PREROUTING', 'OUTPUT', 'PREROUTING', 'OUTPUT', 'X']);
  const target = dice.pick([
    'NOTRACK',
    'NOTRACK',
    'NOTRACK',
    'CT --notrack',
    'ACCEPT',
    'RETURN',
    ...(chain === 'X' ? [] : ['X']),
  ]);
  return `-A ${chain} ${conditions(dice, chain)} -j ${target}`;
}

function filterRule(dice: Dice): string {
  const chain = dice.pick(['INPUT', 'FORWARD', 'OUTPUT', 'INPUT', 'FORWARD', 'OUTPUT', 'Y']);
  const states = dice.pick([
    'ESTABLISHED,RELATED',
    'ESTABLISHED,RELATED',
    'ESTABLISHED,RELATED,UNTRACKED',
    'NEW',
    'NEW,UNTRACKED',
    'INVALID',
    'NEW,ESTABLISHED',
  ]);
  const state = dice.chance(0.6) ? `-m conntrack ${dice.pick(['', '', '', '! '])}--ctstate ${states}` : '';
  const target = dice.pick(['ACCEPT', 'ACCEPT', 'ACCEPT', 'DROP', 'REJECT', 'RETURN', ...(chain === 'Y' ? [] : ['Y'])]);
  return `-A ${chain} ${conditions(dice, chain)} ${state} -j ${target}`;
}

/** A rule set of the raw and filter tables with the conditions that the packet model reads. */
export function trial(dice: Dice): Trial {
  const policy = () => dice.pick(['ACCEPT', 'DROP', 'DROP']);
  const heads = ['INPUT', 'FORWARD', 'OUTPUT'].map((chain) => `:${chain} ${policy()} [0:0]`);
  const raw = Array.from({ length: dice.below(6) }, () => rawRule(dice));
  // The usual rules stand among the random ones, else most connections would fail for want of any rule.
  const usual = ['INPUT', 'FORWARD', 'OUTPUT'].flatMap((chain) => [
    `-A ${chain} -m conntrack --ctstate ${dice.pick(['ESTABLISHED,RELATED', 'ESTABLISHED,RELATED,UNTRACKED'])} -j ACCEPT`,
    `-A ${chain} -p ${dice.pick(['tcp', 'udp'])} --dport 80 ${dice.pick(['', '-m conntrack --ctstate NEW'])} -j ACCEPT`,
  ]);
  const filter = dice.shuffle([
    ...Array.from({ length: dice.below(8) }, () => filterRule(dice)),
    ...usual.filter(() => dice.chance(0.75)),
  ]);
  const text = [
    ...['*raw', ':PREROUTING ACCEPT [0:0]', ':OUTPUT ACCEPT [0:0]', ':X - [0:0]', ...raw, 'COMMIT'],
    ...['*filter', ...heads, ':Y - [0:0]', ...filter, 'COMMIT', ''],
  ].join('\n');
  return {
    part: dice.pick(['inbound', 'outbound', 'forwarded'] as const),
    protocol: dice.pick(['tcp', 'tcp', 'udp'] as const),
    text,
  };
}

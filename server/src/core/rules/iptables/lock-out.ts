import type { FileContext, Rule } from '../../lint/rule.ts';
import { parseAddress } from '../../model/packets/address.ts';
import { Flags, State } from '../../model/packets/box.ts';
import { type Packet, TCP, UDP } from '../../model/packets/packet.ts';
import { filterOutcome } from '../../model/packets/path.ts';
import { type Ruleset, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift } from '../../text/range.ts';

const filter = (rules: string) => ({
  'etc/sysconfig/iptables': `*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n${rules}COMMIT\n`,
});

/** A filter that drops what the host itself needs. */
export const lockOut: Rule = {
  meta: {
    id: 'iptables/lock-out',
    title: 'The host cuts itself off',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: "INPUT drops the answers to the host's own connections although OUTPUT lets them out, or everything on the loopback interface. Both are proved with example packets through the chains.",
      why: 'Without answers there is no DNS, no update, no time. Without loopback, programs of one host do not reach each other: databases, mail, resolvers.',
      whenOff: 'Where another rule set accepts these packets first.',
      bad: [
        {
          title: 'No answer comes back.',
          files: filter('-A INPUT -i lo -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n'),
        },
        {
          title: 'Loopback is dropped.',
          files: filter(
            '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A INPUT -i eth0 -p tcp -m tcp --dport 22 -j ACCEPT\n',
          ),
        },
      ],
      good: [
        {
          title: 'Loopback and answers come in.',
          files: filter(
            '-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n',
          ),
        },
      ],
      sources: ['netfilter: loopback packets pass OUTPUT and INPUT like all others'],
    },
  },
  file: { iptables: check },
};

function check({ file, report }: FileContext<'iptables'>): void {
  const ruleset = rulesetOf(file);
  const input = ruleset.tables.get('filter')?.chains.get('INPUT');
  // A chain without rules is a decision, not an oversight.
  if (!input?.declaration || input.rules.length === 0) return;
  const range = shift(input.declaration.line.name, lineStarts(file.tree)[input.declaration.index]!);
  if (dropsAnswers(ruleset)) {
    report({
      range,
      message:
        'INPUT drops the answers to connections that this host opens (ESTABLISHED, to ephemeral ports): no DNS, no updates. Accept them: -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT.',
    });
  }
  if (dropsLoopback(ruleset)) {
    report({
      range,
      message:
        'INPUT drops packets of the loopback interface, so programs of this host cannot reach each other. Accept them: -A INPUT -i lo -j ACCEPT.',
    });
  }
}

/** Whether OUTPUT lets connections out whose answers INPUT certainly drops, whatever the protocol and port. */
function dropsAnswers(ruleset: Ruleset): boolean {
  const [here, there] = addresses(ruleset, '198.51.100.20', '203.0.113.77');
  const services = [
    [TCP, 443],
    [TCP, 80],
    [TCP, 22],
    [TCP, 25],
    [UDP, 53],
    [UDP, 123],
  ] as const;
  return services.every(([protocol, port]) => {
    const request = packet({
      protocol,
      source: here,
      destination: there,
      sport: 40000,
      dport: port,
      output: 'eth0',
      state: State.NEW,
      flags: Flags.SYN,
    });
    const answer = packet({
      protocol,
      source: there,
      destination: here,
      sport: port,
      dport: 40000,
      input: 'eth0',
      state: State.ESTABLISHED,
      flags: Flags.SYN_ACK,
    });
    const out = filterOutcome(ruleset, 'OUTPUT', request);
    const back = filterOutcome(ruleset, 'INPUT', answer);
    return out?.accept !== undefined && out.drop === undefined && back !== undefined && back.accept === undefined;
  });
}

function dropsLoopback(ruleset: Ruleset): boolean {
  const [here] = addresses(ruleset, '127.0.0.1', '127.0.0.1');
  return [
    [TCP, 5432],
    [TCP, 25],
    [UDP, 53],
  ].every(([protocol, dport]) => {
    const local = {
      protocol: protocol!,
      source: here,
      destination: here,
      sport: 40000,
      dport: dport!,
      state: State.NEW,
      flags: Flags.SYN,
    };
    const out = filterOutcome(ruleset, 'OUTPUT', packet({ ...local, output: 'lo' }));
    const back = filterOutcome(ruleset, 'INPUT', packet({ ...local, input: 'lo' }));
    return out?.accept !== undefined && back !== undefined && back.accept === undefined;
  });
}

function addresses({ family }: Ruleset, a: string, b: string) {
  const v6 = new Map([
    ['127.0.0.1', '::1'],
    ['198.51.100.20', '2001:db8:20::1'],
    ['203.0.113.77', '2001:db8:77::1'],
  ]);
  return [a, b].map((text) => parseAddress(family === 'ipv4' ? text : v6.get(text)!, family)!) as [
    Packet['source'],
    Packet['source'],
  ];
}

function packet(known: Partial<Packet> & Pick<Packet, 'protocol' | 'source' | 'destination' | 'state'>): Packet {
  return { sport: 0, dport: 0, icmpType: 0, flags: 0, input: '', output: '', ...known };
}

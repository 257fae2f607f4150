import assert from 'node:assert/strict';
import { type Guard, readGuard } from '../../server/src/core/model/guards/guard.ts';
import { hostGuards } from '../../server/src/core/model/guards/host-guards.ts';
import { judgeGuard } from '../../server/src/core/model/guards/judge.ts';
import { packetText } from '../../server/src/core/model/meaning/packet-text.ts';
import { parseIPv4 } from '../../server/src/core/model/packets/address.ts';
import { interval } from '../../server/src/core/model/packets/intervals.ts';
import { rulesetOf } from '../../server/src/core/model/ruleset/ruleset.ts';
import type { PacketFields, TraceRequest } from '../../server/src/core/model/trace/request.ts';
import { type TraceRules, tracePacket, traceRules } from '../../server/src/core/model/trace/trace.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { workspaceOf } from '../harness/host.ts';
import { Dice } from '../oracle/dice.ts';
import { trial } from '../oracle/random-rulesets.ts';

function guard(text: string): Guard {
  const read = readGuard(text);
  assert.ok(read.ok, `${text}: ${read.ok ? '' : read.message}`);
  return read.guard;
}

function rulesOf(text: string): TraceRules {
  return traceRules([rulesetOf(sourceFile('etc/iptables/rules.v4', 'iptables', text) as SourceFileOf<'iptables'>)], 'ipv4');
}

const filter = (...rules: string[]) =>
  ['*filter', ':INPUT DROP [0:0]', ':FORWARD DROP [0:0]', ':OUTPUT ACCEPT [0:0]', ...rules, 'COMMIT', ''].join('\n');

/** `holds`, `fails: <packet>` or `unknown: <why>`. */
function judged(words: string, text: string, forwarding?: boolean): string {
  const judgement = judgeGuard(guard(words), rulesOf(text), forwarding === undefined ? {} : { forwarding });
  if (judgement.kind === 'fails') {
    const { fields, state, direction } = judgement.example;
    return `fails: ${packetText(fields, state, direction, 'ipv4')}`;
  }
  return judgement.kind === 'unknown' ? `unknown: ${judgement.because} at ${judgement.place?.line}` : judgement.kind;
}

describe('the words of a guard', () => {
  it('name a set of packets and what it meets', () => {
    const { words, states, negated, verdict, family } = guard(
      'new tcp from 10.0.0.0/8 port 1024-65535 to port 22,80 in eth0 is not ACCEPT',
    );
    assert.deepEqual(words, { proto: 'tcp', src: '10.0.0.0/8', sport: '1024-65535', dport: '22,80', in: 'eth0' });
    assert.deepEqual([states, negated, verdict, family], [['NEW'], true, 'ACCEPT', 'ipv4']);
    assert.deepEqual(guard('udp port 53 is UNTRACKED').words, { proto: 'udp', dport: '53' });
    assert.deepEqual(guard('udp from port 53 to 10.0.0.5 is accept').words, { proto: 'udp', sport: '53', dst: '10.0.0.5' });
    assert.deepEqual(guard('tcp from 10.0.0.1 to 2.2.2.2 port 25 sent is DROP').words, {
      proto: 'tcp',
      src: '10.0.0.1',
      dst: '2.2.2.2',
      dport: '25',
      sent: true,
    });
    assert.deepEqual(guard('new or established packets are ACCEPT').states, ['NEW', 'ESTABLISHED']);
    assert.equal(guard('icmpv6 type 128 is ACCEPT').family, 'ipv6');
    assert.equal(guard('tcp to port 22, in by eth0 is ACCEPT').words.in, 'eth0');
  });

  it('are refused where they are wrong, with the place and the word that was meant', () => {
    const fault = (text: string) => {
      const read = readGuard(text);
      assert.ok(!read.ok, text);
      return `${text.slice(read.range.start, read.range.end)}: ${read.message}`;
    };
    assert.equal(fault('tcp form 10.0.0.0/8 is ACCEPT'), 'form: "form" is no word of a guard; did you mean "from"?');
    assert.equal(fault('tcp to port 22 is ACEPT'), 'ACEPT: "ACEPT" is no verdict; did you mean ACCEPT?');
    assert.match(fault('tcp to port 22 ACCEPT'), /^ACCEPT: "is" stands before ACCEPT/);
    assert.match(fault('tcp to port 22'), /^tcp to port 22: A guard ends with/);
    assert.match(fault('tcp to port is ACCEPT'), /^port: A value must follow "port"/);
    assert.match(fault('tcp to port 99999 is ACCEPT'), /^99999: 99999 is no port/);
    assert.match(fault('tcp from 10.0.0.300 is ACCEPT'), /^10\.0\.0\.300: .* is no IPv4 address/);
    assert.match(fault('to port 22 is ACCEPT'), /^22: a port needs a protocol/);
    assert.match(fault('tcp in eth0 sent is ACCEPT'), /^eth0: /);
    assert.match(fault('tcp to port 22 is ACCEPT now'), /^now: A guard ends with its verdict/);
    assert.match(fault('icmp type 3/4 is ACCEPT'), /^3\/4: /);
    assert.match(fault('tcp to port 22 to port 23 is ACCEPT'), /^23: This is said twice/);
    assert.match(fault(''), /A guard ends with/);
  });
});

describe('a guard', () => {
  const SSH = '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT';
  const STATE = '-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT';

  it('holds if all packets of its set meet what it says, and else names one that does not', () => {
    const words = 'tcp from 10.0.0.0/8 to port 22 is ACCEPT';
    assert.equal(judged(words, filter(SSH)), 'holds');
    assert.equal(
      judged(words, filter('-A INPUT -s 10.1.0.0/16 -j DROP', SSH)),
      'fails: new tcp from 10.1.2.3 port 40000 to 192.0.2.10 port 22, in by eth0',
    );
    assert.equal(
      judged('tcp to port 22 is ACCEPT', filter(SSH)),
      'fails: new tcp from 198.51.100.20 port 40000 to 192.0.2.10 port 22, in by eth0',
    );
    assert.equal(
      judged('tcp to port 22 is not ACCEPT', filter(SSH)),
      'fails: new tcp from 10.1.2.3 port 40000 to 192.0.2.10 port 22, in by eth0',
    );
    assert.equal(judged('tcp to port 23 is not ACCEPT', filter(SSH)), 'holds');
    assert.equal(judged('tcp to port 23 is REJECT', filter('-A INPUT -p tcp -j REJECT')), 'holds');
    assert.equal(judged('tcp to port 23 is DROP', filter('-A INPUT -p tcp -j REJECT')).slice(0, 5), 'fails');
  });

  it('speaks of connections that are opened, unless it names a state', () => {
    assert.equal(
      judged('tcp to port 22 is ACCEPT', filter('-A INPUT -p tcp ! --syn -j DROP', '-A INPUT -p tcp --dport 22 -j ACCEPT')),
      'holds',
    );
    assert.equal(judged('established packets are ACCEPT', filter(STATE)), 'holds');
    assert.equal(judged('established packets are ACCEPT', filter(SSH)).slice(0, 5), 'fails');
    assert.equal(judged('packets in lo are ACCEPT', filter('-A INPUT -i lo -j ACCEPT')), 'holds');
    assert.equal(judged('packets in lo are ACCEPT', filter(STATE)).slice(0, 5), 'fails');
  });

  it('with a destination means this host and what is forwarded, unless it says which', () => {
    const text = filter('-A INPUT -p tcp --dport 25 -j ACCEPT');
    assert.equal(
      judged('tcp to 10.0.0.5 port 25 is ACCEPT', text),
      'fails: new tcp from 198.51.100.20 port 40000 to 10.0.0.5 port 25, in by eth0, out by eth1',
    );
    assert.equal(judged('local tcp to 10.0.0.5 port 25 is ACCEPT', text), 'holds');
    assert.equal(judged('forwarded tcp to 10.0.0.5 port 25 is not ACCEPT', text), 'holds');
    assert.equal(judged('tcp to 10.0.0.5 port 25 is ACCEPT', text, false), 'holds');
    assert.equal(judged('tcp to 10.0.0.5 port 25 sent is ACCEPT', text), 'holds');
  });

  it('knows what is not tracked, also where it is dropped later', () => {
    const raw = ['*raw', ':PREROUTING ACCEPT [0:0]', '-A PREROUTING -p udp -m udp --dport 53 -j CT --notrack', 'COMMIT', ''].join(
      '\n',
    );
    for (const text of [raw, raw + filter()]) {
      assert.equal(judged('udp to port 53 is UNTRACKED', text), 'holds');
      assert.equal(judged('udp to port 54 is TRACKED', text), 'holds');
      assert.equal(judged('udp to port 52-53 is UNTRACKED', text).slice(0, 5), 'fails');
      assert.equal(judged('udp to port 52-53 is not UNTRACKED', text).slice(0, 5), 'fails');
    }
  });

  it('is open where a condition decides that no file tells, and not where it makes no difference', () => {
    const set = '-A INPUT -p tcp --dport 22 -m set --match-set admins src -j ACCEPT';
    assert.equal(judged('tcp to port 22 is ACCEPT', filter(set)), 'unknown: -m set --match-set admins src at 5');
    assert.equal(judged('tcp to port 22 is ACCEPT', filter(set, '-A INPUT -p tcp --dport 22 -j ACCEPT')), 'holds');
    assert.equal(judged('tcp to port 22-23 is ACCEPT', filter(set)).slice(0, 5), 'fails');
    assert.match(
      judged('tcp to port 22 is ACCEPT', filter('-A INPUT -p tcp -j NFQUEUE --queue-num 1')),
      /^unknown: a program decides/,
    );
  });

  it('agrees with the tracer about random packets of its set (150 random rule sets)', function () {
    this.timeout(0);
    const dice = new Dice(11);
    const tally = new Map<string, number>();
    for (let round = 0; round < 150; round++) {
      const { text } = trial(dice);
      const rules = rulesOf(text);
      const protocol = dice.pick(['tcp', 'udp'] as const);
      const [low, high] = dice.pick([
        [80, 80],
        [1, 1023],
        [440, 450],
      ] as const);
      const from = dice.pick([
        ['10.1.0.0/16', '10.1.0.1'],
        ['10.2.0.1', '10.2.0.1'],
      ] as const);
      const way = dice.pick(['local', 'forwarded', 'sent'] as const);
      const state = dice.pick(['new', 'established'] as const);
      const verdict = dice.pick(['ACCEPT', 'not ACCEPT', 'UNTRACKED', 'TRACKED'] as const);
      const words = `${state} ${protocol} from ${from[0]} to port ${low}-${high} ${way} is ${verdict}`;
      const { kind } = judgeGuard(guard(words), rules, {});
      tally.set(kind, (tally.get(kind) ?? 0) + 1);
      assert.notEqual(kind, 'unknown', `${words}\n${text}`);
      if (kind !== 'holds') continue;
      for (let n = 0; n < 60; n++) {
        const packet: PacketFields = {
          protocol: protocol === 'tcp' ? 6 : 17,
          source: interval(parseIPv4(from[1])!),
          destination: interval(parseIPv4(dice.pick(['10.1.0.9', '10.2.0.1', '192.0.2.1']))!),
          sport: interval(dice.pick([80, 443, 40000])),
          dport: interval(low + dice.below(high - low + 1)),
          ...(protocol === 'tcp' ? { tcpFlags: state === 'new' ? 2 : 16 } : {}),
          ...(way === 'sent' ? {} : { input: dice.pick(['eth0', 'eth1']) }),
          ...(way === 'local' ? {} : { output: dice.pick(['eth0', 'eth1']) }),
        };
        const request: TraceRequest = {
          from: way === 'sent' ? 'host' : 'wire',
          packet,
          state: state === 'new' ? 'NEW' : 'ESTABLISHED',
          ...(way === 'sent' ? {} : { route: way === 'local' ? 'local' : 'forwarded' }),
        };
        const { outcomes } = tracePacket(rules, request);
        assert.equal(outcomes.length, 1);
        const [{ verdict: met, packet: after }] = outcomes as [(typeof outcomes)[number]];
        const is = {
          ACCEPT: met.kind === 'accept',
          UNTRACKED: after.tracking.kind === 'untracked',
          TRACKED: after.tracking.kind !== 'untracked',
        };
        const asked = verdict === 'not ACCEPT' ? !is.ACCEPT : is[verdict];
        assert.ok(asked, `${words}\n${JSON.stringify(request)}\n${text}`);
      }
    }
    assert.ok((tally.get('holds') ?? 0) > 15 && (tally.get('fails') ?? 0) > 15, JSON.stringify([...tally]));
  });

  it('of the config is judged for each family that the host has rules for', () => {
    const [host] = [...workspaceOf({ 'etc/iptables/rules.v4': filter(SSH), 'etc/iptables/rules.v6': filter() }).hosts];
    const of = (...expect: string[]) =>
      hostGuards(host!, { ...defaultSettings, expect }).map(({ family, judgement }) => `${family} ${judgement?.kind}`);
    assert.deepEqual(of('tcp to port 23 is not ACCEPT'), ['ipv4 holds', 'ipv6 holds']);
    assert.deepEqual(of('tcp from 10.0.0.0/8 to port 22 is ACCEPT'), ['ipv4 holds']);
    const [only4] = [...workspaceOf({ 'etc/iptables/rules.v4': filter(SSH) }).hosts];
    const judgedOf = (text: string) =>
      hostGuards(only4!, { ...defaultSettings, expect: [text] }).map(({ judgement }) => judgement?.kind);
    assert.deepEqual(judgedOf('tcp from 2001:db8::/32 to port 22 is ACCEPT'), [undefined]);
  });
});

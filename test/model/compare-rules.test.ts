import assert from 'node:assert/strict';
import { compareRules } from '../../server/src/core/model/meaning/compare-rules.ts';
import { fateKey, fateOf } from '../../server/src/core/model/meaning/fate.ts';
import { DIRECTIONS, type PacketSet, requestFor, SEEN_STATES } from '../../server/src/core/model/meaning/packet-set.ts';
import { packetsText } from '../../server/src/core/model/meaning/packet-text.ts';
import { ruleMeaning } from '../../server/src/core/model/meaning/rule-meaning.ts';
import { type Family, parseIPv4 } from '../../server/src/core/model/packets/address.ts';
import { State } from '../../server/src/core/model/packets/box.ts';
import { interval } from '../../server/src/core/model/packets/intervals.ts';
import { boxHolds, hasPorts, type Packet } from '../../server/src/core/model/packets/packet.ts';
import { rulesetOf } from '../../server/src/core/model/ruleset/ruleset.ts';
import { flagClass } from '../../server/src/core/model/trace/packet.ts';
import type { PacketFields } from '../../server/src/core/model/trace/request.ts';
import { type TraceRules, tracePacket, traceRules } from '../../server/src/core/model/trace/trace.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Dice } from '../oracle/dice.ts';
import { trial } from '../oracle/random-rulesets.ts';

function rulesOf(text: string, family: Family = 'ipv4'): TraceRules {
  const path = family === 'ipv4' ? 'etc/iptables/rules.v4' : 'etc/iptables/rules.v6';
  return traceRules([rulesetOf(sourceFile(path, 'iptables', text) as SourceFileOf<'iptables'>)], family);
}

/** The changes between two rule sets: `accepted in new tcp to port 22`, and what may change. */
function changes(old: string, fresh: string, family: Family = 'ipv4'): string[] {
  const meaning = ruleMeaning(rulesOf(old, family), rulesOf(fresh, family), {}, {});
  assert.equal(meaning.cut, false);
  return [
    ...meaning.changes.map(({ kind, direction, packets, when }) => {
      const where = when.map(({ condition, holds }) => ` where ${holds ? '' : 'not '}${condition}`).join('');
      return `${kind} ${direction} ${packets.map((each) => packetsText(each, direction)).join(' | ')}${where}`;
    }),
    ...meaning.open.map(({ text, place }) => `may ${text} at ${place?.line}`),
    ...meaning.effects.map(({ side, rule }) => `${side} ${rule.facts.targetName}`),
  ];
}

/** The text with some rules taken out, doubled, moved, changed or added. */
function mutated(dice: Dice, text: string, donor: string): string {
  const lines = text.split('\n');
  const spots = () => lines.flatMap((line, i) => (line.startsWith('-A') ? [i] : []));
  const foreign = donor.split('\n').filter((line) => line.startsWith('-A'));
  for (let n = 1 + dice.below(3); n > 0; n--) {
    const all = spots();
    if (all.length === 0) break;
    const at = dice.pick(all);
    const table = lines.slice(0, at).findLast((line) => line.startsWith('*'));
    const fitting = foreign.filter((line) => /^-A (PREROUTING|X)/.test(line) === (table === '*raw') && !/^-A OUTPUT/.test(line));
    switch (dice.below(5)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1: {
        const start = lines.findLastIndex((line, i) => i < at && line.startsWith('*'));
        const end = lines.indexOf('COMMIT', at);
        const other = dice.pick(all.filter((i) => i > start && i < end));
        [lines[at], lines[other]] = [lines[other]!, lines[at]!];
        break;
      }
      case 2:
        lines[at] = lines[at]!.replace(/-j (ACCEPT|DROP)/, (_, target) => (target === 'DROP' ? '-j ACCEPT' : '-j DROP'));
        break;
      case 3:
        if (fitting.length > 0) lines.splice(at, 0, dice.pick(fitting));
        break;
      default:
        lines[at] = lines[at]!.replace(/port 80\b/, 'port 443');
    }
  }
  return lines.join('\n');
}

const ADDRESSES = ['10.1.0.1', '10.2.0.1', '10.1.7.7', '10.200.0.1', '192.0.2.1'];

interface Probe {
  readonly way: Pick<PacketSet, 'direction' | 'state'>;
  readonly fields: PacketFields;
  readonly packet: Packet;
}

function randomPacket(dice: Dice): Probe {
  const way = { direction: dice.pick(DIRECTIONS), state: dice.pick(SEEN_STATES) };
  const protocol = dice.pick([6, 6, 17, 47]);
  const [source, destination] = [parseIPv4(dice.pick(ADDRESSES))!, parseIPv4(dice.pick(ADDRESSES))!];
  const port = () => dice.pick([80, 79, 443, 40000, 1024, 1, 500]);
  const [sport, dport] = [port(), port()];
  const tcpFlags = way.state === 'NEW' ? 0x02 : dice.pick([0x10, 0x12, 0x11]);
  const name = () => dice.pick(['eth0', 'eth1', 'wlan0']);
  const input = way.direction === 'in' || way.direction === 'through' ? name() : '';
  const output = way.direction === 'out' || way.direction === 'through' ? name() : '';
  const fields: PacketFields = {
    protocol,
    source: interval(source),
    destination: interval(destination),
    ...(hasPorts(protocol) ? { sport: interval(sport), dport: interval(dport) } : {}),
    ...(protocol === 6 ? { tcpFlags } : {}),
    ...(input ? { input } : {}),
    ...(output ? { output } : {}),
  };
  const flags = flagClass(tcpFlags);
  return {
    way,
    fields,
    packet: { protocol, source, destination, sport, dport, icmpType: 0, flags, state: State.NEW, input, output },
  };
}

function fateBy(rules: TraceRules, { way, fields }: Probe): string {
  const { outcomes } = tracePacket(rules, { ...requestFor(way), packet: fields });
  assert.equal(outcomes.length, 1);
  return fateKey(fateOf(outcomes[0]!));
}

const ROUNDS = Number(process.env.KERNLINT_COMPARE_ROUNDS ?? 40);

describe('what changes for packets between two rule sets', () => {
  it(`says of a packet that it fares differently if and only if the tracer does (${ROUNDS} random pairs)`, function () {
    this.timeout(0);
    const dice = new Dice(7);
    let [differing, same, pieces] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const old = trial(dice).text;
      const other = trial(dice).text;
      const fresh = round % 4 === 0 ? other : mutated(dice, old, other);
      const [before, after] = [rulesOf(old), rulesOf(fresh)];
      const found = compareRules(before, after, {}, {});
      const about = `round ${round}\n${old}\n----\n${fresh}`;
      assert.equal(found.cut, false, about);
      assert.deepEqual(
        found.unknown.map(({ set }) => JSON.stringify(set)),
        [],
        about,
      );
      pieces += found.differences.length;
      for (let n = 0; n < 100; n++) {
        const probe = randomPacket(dice);
        const differs = fateBy(before, probe) !== fateBy(after, probe);
        const claimed = found.differences.filter(
          ({ set }) => set.direction === probe.way.direction && set.state === probe.way.state && boxHolds(set.box, probe.packet),
        );
        assert.equal(claimed.length, differs ? 1 : 0, `${JSON.stringify(probe)}\n${about}`);
        if (differs) differing++;
        else same++;
      }
    }
    assert.ok(differing > ROUNDS && same > ROUNDS && pieces > ROUNDS, `${differing} ${same} ${pieces}`);
  });

  const filter = (...rules: string[]) =>
    ['*filter', ':INPUT DROP [0:0]', ':FORWARD DROP [0:0]', ':OUTPUT ACCEPT [0:0]', ...rules, 'COMMIT', ''].join('\n');
  const STATE = '-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT';
  const LO = '-A INPUT -i lo -j ACCEPT';
  const SSH = '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT';
  const WEB = '-A INPUT -p tcp -m multiport --dports 80,443 -j ACCEPT';

  it('says nothing of moves, other words, counters, comments, renamed chains and chains that rules were moved to', () => {
    const old = filter(LO, STATE, SSH, WEB);
    assert.deepEqual(changes(old, filter(STATE, WEB, SSH, LO)), []);
    const words = [
      '[5:300] -A INPUT -i lo -j ACCEPT',
      '-A INPUT -m state --state RELATED,ESTABLISHED -m comment --comment "answers" -j ACCEPT',
      '-A INPUT --protocol tcp --source 10.0.0.0/255.0.0.0 --destination-port 22 -j ACCEPT',
      '-A INPUT -p tcp --dport 80 -j ACCEPT',
      '-A INPUT -p tcp --dport 443 -j ACCEPT',
    ];
    assert.deepEqual(changes(old, filter(...words)), []);
    const chain = (name: string) =>
      filter(
        `:${name} - [0:0]`,
        LO,
        STATE,
        `-A INPUT -p tcp -j ${name}`,
        ...[SSH, WEB].map((rule) => rule.replace('INPUT', name)),
      );
    assert.deepEqual(changes(old, chain('services')), []);
    assert.deepEqual(changes(chain('services'), chain('offers')), []);
  });

  it('takes NOTRACK for CT --notrack', () => {
    const raw = (target: string) =>
      ['*raw', ':PREROUTING ACCEPT [0:0]', `-A PREROUTING -p udp -j ${target}`, 'COMMIT', ''].join('\n');
    assert.deepEqual(changes(raw('NOTRACK'), raw('CT --notrack')), []);
    assert.notDeepEqual(changes(raw('NOTRACK'), raw('CT --zone 1')), []);
  });

  it('names the packets that are newly accepted or stopped as one set', () => {
    const old = filter(LO, STATE, SSH);
    assert.deepEqual(changes(old, filter(LO, STATE, SSH, WEB)), ['accepted in new or invalid tcp to port 80,443']);
    assert.deepEqual(changes(filter(LO, STATE, SSH, WEB), old), ['stopped in new or invalid tcp to port 80,443']);
    const rest =
      'new or invalid packets of all but tcp | new or invalid tcp from all but 10.0.0.0/8 | new or invalid tcp from 10.0.0.0/8 to port all but 22';
    assert.deepEqual(changes(old, filter(STATE, SSH)), [`stopped loop ${rest}`]);
    assert.deepEqual(changes(old, old.replace('INPUT DROP', 'INPUT ACCEPT')), [`accepted in ${rest}`]);
  });

  it('tells rejected from dropped, and what is no longer tracked with what the filter makes of it', () => {
    const reject = '-A INPUT -p udp --dport 53 -j REJECT';
    assert.deepEqual(changes(filter(STATE, reject), filter(STATE)), [
      'answered in new or invalid udp to port 53',
      'answered loop new or invalid udp to port 53',
    ]);
    const raw = (rule: string) => ['*raw', ':PREROUTING ACCEPT [0:0]', ':OUTPUT ACCEPT [0:0]', rule, 'COMMIT', ''].join('\n');
    const dns = raw('-A PREROUTING -i eth0 -p udp -m udp --dport 53 -j CT --notrack');
    const open = filter(STATE, '-A INPUT -p udp --dport 53 -j ACCEPT');
    assert.deepEqual(changes(open, dns + open), ['untracked in udp to port 53, in by eth0']);
    const stateful = filter(STATE, '-A INPUT -p udp --dport 53 -m conntrack --ctstate NEW -j ACCEPT');
    assert.deepEqual(changes(stateful, dns + stateful), ['stopped in new or established or related udp to port 53, in by eth0']);
  });

  it('follows packets through NAT', () => {
    const nat = (to: string) =>
      [
        '*nat',
        ':PREROUTING ACCEPT [0:0]',
        `-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j DNAT --to-destination ${to}`,
        'COMMIT',
        '',
      ].join('\n');
    const forward = '-A FORWARD -d 192.168.1.10/32 -p tcp -m tcp --dport 8080 -j ACCEPT';
    const old = nat('192.168.1.10:8080') + filter(forward);
    assert.deepEqual(changes(old, nat('192.168.1.10:8080') + filter()), [
      'stopped through tcp to 192.168.1.10 port 8080 | new tcp to port 80, in by eth0',
    ]);
    assert.deepEqual(changes(old, nat('192.168.1.11:8080') + filter(forward)), [
      'stopped through new tcp to port 80, in by eth0',
    ]);
  });

  it('says where an answer stands on a condition that no file decides, and guesses nothing', () => {
    const set = (name: string) => `-A INPUT -p tcp -m set --match-set ${name} src -j ACCEPT`;
    assert.deepEqual(changes(filter(STATE), filter(STATE, set('admins'))), [
      'accepted in new or invalid tcp where -m set --match-set admins src',
      'accepted loop new or invalid tcp where -m set --match-set admins src',
    ]);
    assert.deepEqual(
      changes(filter(set('admins')), filter(set('admins').replace('src -j', 'src -m comment --comment x -j'))),
      [],
    );
    const [first, second] = changes(filter(set('a')), filter(set('b')));
    assert.deepEqual([first, second], ['may -m set --match-set a src at 5', 'may -m set --match-set b src at 5']);
    assert.deepEqual(changes(filter(WEB), filter(WEB, '-A INPUT -j NFQUEUE --queue-num 0')).length, 1);
  });

  it('names rules that log or count in a set as what they are', () => {
    assert.deepEqual(changes(filter(SSH), filter('-A INPUT -p tcp -j LOG', SSH)), ['new LOG']);
    assert.deepEqual(changes(filter('-A INPUT -p tcp -j LOG', SSH), filter(SSH, '-A INPUT -p tcp -j LOG')), []);
    const log = (state: string, rate: string) =>
      filter(`-A INPUT -p tcp ! --tcp-flags FIN,SYN,RST,ACK SYN -m ${state} NEW -m limit --limit ${rate} -j LOG`, SSH);
    assert.deepEqual(changes(log('state --state', '5/min'), log('conntrack --ctstate', '5/min')), []);
    assert.deepEqual(changes(log('state --state', '5/min'), log('state --state', '6/min')).sort(), ['new LOG', 'old LOG']);
  });

  it('reads IPv6 too', () => {
    const old = filter(STATE);
    const fresh = filter(STATE, '-A INPUT -s 2001:db8::/32 -p tcp --dport 22 -j ACCEPT');
    assert.deepEqual(changes(old, fresh, 'ipv6')[0], 'accepted in new or invalid tcp from 2001:db8::/32 to port 22');
  });

  it('gives up on rule sets that differ everywhere, and says so, in little time', function () {
    this.timeout(20_000);
    const many = (dice: Dice) =>
      filter(
        ...Array.from(
          { length: 400 },
          () =>
            `-A INPUT -s 10.${dice.below(256)}.${dice.below(256)}.0/24 -p tcp --dport ${dice.below(65536)} -j ${dice.pick(['ACCEPT', 'DROP'])}`,
        ),
      );
    const start = performance.now();
    const { cut } = ruleMeaning(rulesOf(many(new Dice(1))), rulesOf(many(new Dice(2))), {}, {});
    assert.equal(cut, true);
    const shut = rulesOf(many(new Dice(1)));
    const open = rulesOf(many(new Dice(1)).replace('INPUT DROP', 'INPUT ACCEPT'));
    const { policies } = ruleMeaning(shut, open, {}, {});
    assert.deepEqual(policies, [{ table: 'filter', chain: 'INPUT', before: 'DROP', after: 'ACCEPT' }]);
    assert.ok(performance.now() - start < 10_000);
  });
});

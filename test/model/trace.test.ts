import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Family, formatAddress, parseAddresses } from '../../server/src/core/model/packets/address.ts';
import { rulesetOf } from '../../server/src/core/model/ruleset/ruleset.ts';
import { formatBits } from '../../server/src/core/model/trace/bits.ts';
import { only } from '../../server/src/core/model/trace/packet.ts';
import type { TraceRequest } from '../../server/src/core/model/trace/request.ts';
import type { Outcome, Trace } from '../../server/src/core/model/trace/result.ts';
import { tracePacket, traceRules } from '../../server/src/core/model/trace/trace.ts';
import { readTraceWords, type TraceWords } from '../../server/src/core/model/trace/words.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';

function rulesOf(text: string, family: Family = 'ipv4') {
  const path = family === 'ipv4' ? 'etc/iptables/rules.v4' : 'etc/iptables/rules.v6';
  return traceRules([rulesetOf(sourceFile(path, 'iptables', text) as SourceFileOf<'iptables'>)], family);
}

function trace(text: string, words: TraceWords, more: Partial<TraceRequest> = {}, family: Family = 'ipv4'): Trace {
  const read = readTraceWords(words, family);
  assert.ok(read.ok, 'message' in read ? read.message : '');
  return tracePacket(rulesOf(text, read.family), { ...read.request, ...more });
}

/** `accept`, `drop`, `reject icmp-port-unreachable`, or by the alphabet all of them where the answer is open. */
function verdict(text: string, words: TraceWords, more: Partial<TraceRequest> = {}, family: Family = 'ipv4'): string {
  const { outcomes } = trace(text, words, more, family);
  return outcomes
    .map(({ verdict: of }) => (of.kind === 'reject' ? `reject ${of.answer}` : of.kind))
    .sort()
    .join(' or ');
}

function only1(of: Trace): Outcome {
  assert.equal(of.outcomes.length, 1);
  return of.outcomes[0]!;
}

const filter = (...rules: string[]) =>
  ['*filter', ':INPUT DROP [0:0]', ':FORWARD DROP [0:0]', ':OUTPUT ACCEPT [0:0]', ...rules, 'COMMIT', ''].join('\n');
const nat = (...rules: string[]) =>
  ['*nat', ':PREROUTING ACCEPT [0:0]', ':POSTROUTING ACCEPT [0:0]', ...rules, 'COMMIT', ''].join('\n');
const SSH: TraceWords = { in: 'eth0', proto: 'tcp', src: '192.0.2.1', dport: '22' };

describe('the way of a packet', () => {
  it('ends at the first rule that decides, or at the policy', () => {
    const text = filter('-A INPUT -p tcp --dport 22 -j ACCEPT', '-A INPUT -p tcp --dport 22 -j DROP');
    assert.equal(verdict(text, SSH), 'accept');
    assert.equal(verdict(text, { ...SSH, dport: '23' }), 'drop');
    assert.deepEqual(
      only1(trace(text, SSH)).steps.flatMap(({ rule, line }) => (rule ? [line] : [])),
      [5],
    );
  });

  it('takes a match without options for a question, where it asks for more than the protocol', () => {
    const text = filter('-A INPUT -p tcp -m limit -j ACCEPT', '-A INPUT -p tcp -m tcp -m comment --comment x -j REJECT');
    assert.equal(verdict(text, SSH), 'accept or reject icmp-port-unreachable');
    assert.deepEqual(trace(filter('-A INPUT -p tcp -m tcp -m comment --comment x -j ACCEPT'), SSH).outcomes.length, 1);
    const six = filter(...['frag', 'hbh', 'dst', 'rt'].map((name) => `-A INPUT -m ${name} -j ACCEPT`), '-A INPUT -j REJECT');
    assert.match(verdict(six, { ...SSH, src: '2001:db8::1' }, {}, 'ipv6'), /^reject/);
  });

  it('goes through chains: jump comes back, goto does not', () => {
    const chains = [':A - [0:0]', ':B - [0:0]'];
    const text = (jump: string) =>
      filter(...chains, `-A INPUT ${jump} A`, '-A INPUT -j ACCEPT', '-A A -s 10.0.0.0/8 -j RETURN', '-A A -j B');
    assert.equal(verdict(text('-j'), SSH), 'accept');
    assert.equal(verdict(text('-g'), SSH), 'drop');
    assert.equal(verdict(text('-g'), { ...SSH, src: '10.1.1.1' }), 'drop');
  });

  it('tells what REJECT answers', () => {
    assert.equal(verdict(filter('-A INPUT -j REJECT'), SSH), 'reject icmp-port-unreachable');
    assert.equal(
      verdict(filter('-A INPUT -j REJECT'), { ...SSH, src: '2001:db8::1' }, {}, 'ipv6'),
      'reject icmp6-port-unreachable',
    );
    assert.equal(verdict(filter('-A INPUT -p tcp -j REJECT --reject-with tcp-rst'), SSH), 'reject tcp-reset');
  });

  it('knows that a table without a file lets pass, and that a chain without a policy accepts', () => {
    assert.equal(verdict(filter(), { out: 'eth0', proto: 'udp', dport: '53' }), 'accept');
    assert.equal(verdict('*filter\n-A INPUT -p udp -j DROP\nCOMMIT\n', SSH), 'accept');
  });

  it('takes a mark from mangle to filter', () => {
    const text = `*mangle\n-A PREROUTING -p tcp -j MARK --set-xmark 0x12/0xff\n-A PREROUTING -j MARK --and-mark 0xf0\nCOMMIT\n${filter('-A INPUT -m mark --mark 0x10/0xf0 -j ACCEPT')}`;
    const outcome = only1(trace(text, SSH));
    assert.equal(outcome.verdict.kind, 'accept');
    assert.equal(formatBits(outcome.packet.mark), '0x10');
  });

  it('tracks what raw does not exempt', () => {
    const text = (raw: string) => `*raw\n${raw}\nCOMMIT\n${filter('-A INPUT -m conntrack --ctstate NEW -j ACCEPT')}`;
    assert.equal(verdict(text(''), SSH), 'accept');
    assert.equal(verdict(text('-A PREROUTING -p tcp --dport 22 -j NOTRACK'), SSH), 'drop');
    // The first CT target counts.
    assert.equal(verdict(text('-A PREROUTING -j CT --zone 1\n-A PREROUTING -j NOTRACK'), SSH), 'accept');
  });

  it('knows which packets open a connection', () => {
    const text = filter('-A INPUT -m conntrack --ctstate INVALID -j REJECT', '-A INPUT -m conntrack --ctstate NEW -j ACCEPT');
    const flags = (tcpFlags: string) => verdict(text, { ...SSH, tcpFlags });
    assert.deepEqual(
      ['SYN', 'ACK', 'PSH,ACK', 'SYN,ACK', 'RST', 'FIN,ACK'].map(flags).map((each) => each.split(' ')[0]),
      ['accept', 'accept', 'accept', 'reject', 'reject', 'reject'],
    );
    assert.equal(verdict(text, { ...SSH, tcpFlags: 'ACK' }, { loose: false }), 'reject icmp-port-unreachable');
    assert.equal(verdict(text, { in: 'eth0', icmpType: 'echo-request' }), 'accept');
    assert.equal(verdict(text, { in: 'eth0', icmpType: 'echo-reply' }), 'reject icmp-port-unreachable');
    assert.equal(verdict(text, { in: 'eth0', proto: 'icmpv6', icmpType: 'neighbour-solicitation' }, {}, 'ipv6'), 'drop');
  });

  it('takes the state that is asserted', () => {
    const text = filter('-A INPUT -m state --state RELATED,ESTABLISHED -j ACCEPT');
    assert.equal(verdict(text, { ...SSH, state: 'est' }), 'accept');
    assert.equal(verdict(text, { ...SSH, state: 'INVALID' }), 'drop');
  });
});

describe('the way of a packet through NAT', () => {
  const text = `${nat('-A PREROUTING -i eth0 -p tcp --dport 80 -j DNAT --to-destination 10.0.0.9:8080', '-A POSTROUTING -o eth1 -j MASQUERADE')}${filter('-A FORWARD -d 10.0.0.9 -p tcp --dport 8080 -m conntrack --ctstate DNAT -j ACCEPT', '-A FORWARD -m conntrack --ctstate ESTABLISHED -j ACCEPT')}`;
  const web: TraceWords = { in: 'eth0', proto: 'tcp', src: '192.0.2.1', sport: '4000', dst: '203.0.113.5', dport: '80' };
  const localAddresses = parseAddresses('203.0.113.5', 'ipv4')!;
  const outputTo = () => 'eth1';

  it('changes where it goes, and what the filter sees', () => {
    const { verdict: end, packet, connection } = only1(trace(text, web, { localAddresses, outputTo }));
    assert.deepEqual(end, { kind: 'accept', to: 'out' });
    assert.equal(formatAddress(only(packet.box.destination)!), '10.0.0.9');
    assert.equal(only(packet.box.dport), 8080);
    assert.equal(formatAddress(only(packet.box.source)!), '203.0.113.5');
    assert.equal(formatAddress(only(connection!.reply.destination)!), '203.0.113.5');
  });

  it('turns the answers back', () => {
    const { connection } = only1(trace(text, web, { localAddresses, outputTo }));
    const answer: TraceWords = {
      in: 'eth1',
      proto: 'tcp',
      src: '10.0.0.9',
      sport: '8080',
      dst: '203.0.113.5',
      dport: '4000',
      tcpFlags: 'SYN,ACK',
    };
    const back = only1(trace(text, answer, { localAddresses, outputTo, connection: connection! }));
    assert.deepEqual(back.verdict, { kind: 'accept', to: 'out' });
    assert.equal(formatAddress(only(back.packet.box.source)!), '203.0.113.5');
    assert.equal(formatAddress(only(back.packet.box.destination)!), '192.0.2.1');
    assert.equal(only(back.packet.box.sport), 80);
    assert.ok(!back.steps.some(({ table, rule }) => table === 'nat' && rule), 'the nat table sees the first packet only');
  });

  it('leaves alone what is not tracked', () => {
    const untracked = `*raw\n-A PREROUTING -j NOTRACK\nCOMMIT\n${text}`;
    const { verdict: end, packet } = only1(trace(untracked, web, { localAddresses }));
    assert.equal(end.kind, 'drop');
    assert.equal(only(packet.box.dport), 80);
  });

  it('sends REDIRECT to this host, and in OUTPUT to the loopback', () => {
    const rules = `${nat('-A PREROUTING -p tcp --dport 80 -j REDIRECT --to-ports 8080', '-A OUTPUT -p tcp --dport 80 -j REDIRECT --to-ports 8080')}${filter('-A INPUT -p tcp --dport 8080 -j ACCEPT')}`;
    assert.deepEqual(only1(trace(rules, web)).verdict, { kind: 'accept', to: 'local' });
    const own = only1(trace(rules, { out: 'eth0', proto: 'tcp', src: '10.0.0.1', dst: '192.0.2.1', dport: '80' }));
    assert.deepEqual(own.verdict, { kind: 'accept', to: 'local' });
    assert.equal(formatAddress(only(own.packet.box.destination)!), '127.0.0.1');
  });

  it('is open for a packet of a connection of which nothing is known', () => {
    const established = { ...web, src: '10.0.0.9', dst: '203.0.113.5', dport: '4000', state: 'ESTABLISHED' };
    const answer = trace(text, established, { localAddresses });
    assert.deepEqual(
      answer.dependsOn.map(({ kind }) => kind),
      ['nat', 'route'],
    );
    assert.equal(
      verdict(text, established, { localAddresses, assume: ({ kind }) => (kind === 'nat' ? true : undefined) }),
      'drop',
    );
  });

  it('goes out and in again over the loopback', () => {
    const rules = filter('-A INPUT -i lo -j ACCEPT');
    assert.deepEqual(only1(trace(rules, { in: 'lo', proto: 'tcp', dport: '25' })).verdict, { kind: 'accept', to: 'local' });
    assert.deepEqual(only1(trace(rules, { sent: true, dst: '127.0.0.1' })).verdict, { kind: 'accept', to: 'local' });
    assert.equal(verdict(rules, { in: 'eth0', src: '127.0.0.1', dst: '192.0.2.1', local: true }), 'drop');
  });

  it('reads the ends of IPv6', () => {
    const rules = `${nat('-A PREROUTING -p udp --dport 53 -j DNAT --to-destination [2001:db8::53]:5353')}${filter('-A FORWARD -d 2001:db8::53 -p udp --dport 5353 -j ACCEPT')}`;
    assert.equal(
      verdict(rules, { in: 'eth0', proto: 'udp', dst: '2001:db8::1', dport: '53', forward: true }, {}, 'ipv6'),
      'accept',
    );
  });
});

describe('what a trace does not know', () => {
  it('is followed both ways, and said', () => {
    const text = filter('-A INPUT -m set --match-set bad src -j DROP', '-A INPUT -p tcp --dport 22 -j ACCEPT');
    const { certain, outcomes, dependsOn } = trace(text, SSH);
    assert.equal(certain, false);
    assert.deepEqual(
      outcomes.map((outcome) => [outcome.verdict.kind, outcome.choices.map(({ answer }) => answer)]),
      [
        ['drop', [true]],
        ['accept', [false]],
      ],
    );
    assert.deepEqual(
      dependsOn.map((question) => [question.text, question.place?.line]),
      [['-m set --match-set bad src', 5]],
    );
  });

  it('does not matter where both ways end alike', () => {
    const text = filter(
      ':A - [0:0]',
      '-A INPUT -m geoip --src-cc XX -j A',
      '-A INPUT -p tcp -j ACCEPT',
      '-A A -j LOG',
      '-A A -p tcp -j ACCEPT',
    );
    const answer = trace(text, SSH);
    assert.equal(answer.certain, true);
    assert.deepEqual(
      answer.whatever.map(({ text: open }) => open),
      ['--src-cc XX'],
    );
  });

  it('can be decided by the caller', () => {
    const text = filter('-A INPUT -m set --match-set bad src -j DROP', '-A INPUT -j ACCEPT');
    for (const answer of [true, false]) {
      const { certain, outcomes } = trace(text, SSH, { assume: ({ place }) => (place?.line === 5 ? answer : undefined) });
      assert.equal(certain, true);
      assert.equal(outcomes[0]!.verdict.kind, answer ? 'drop' : 'accept');
    }
  });

  it('is what the request leaves out, too', () => {
    const text = filter('-A INPUT -s 10.0.0.0/8 -j ACCEPT', '-A INPUT ! -s 10.0.0.0/8 -j DROP', '-A INPUT -j REJECT');
    assert.equal(verdict(text, { in: 'eth0', proto: 'tcp' }), 'accept or drop');
    // An answer for a whole network holds for all of it.
    assert.equal(verdict(text, { in: 'eth0', src: '10.20.0.0/16' }), 'accept');
    assert.equal(verdict(text, { in: 'eth0', src: '10.0.0.0/7' }), 'accept or drop');
  });

  it('is which way an unknown address goes', () => {
    const text = filter('-A INPUT -j ACCEPT');
    assert.equal(verdict(text, { in: 'eth0', dst: '192.0.2.9' }), 'accept or drop');
    assert.equal(verdict(text, { in: 'eth0', dst: '192.0.2.9', localAddress: '192.0.2.1' }), 'drop');
    assert.equal(verdict(text, { in: 'eth0', dst: '192.0.2.9', local: true }), 'accept');
    assert.equal(verdict(text, { in: 'eth0', dst: '192.0.2.9' }, { forwarding: false, route: 'forwarded' }), 'drop');
  });

  it('is what an unknown target does, and a chain that is not there', () => {
    assert.equal(verdict(filter('-A INPUT -j TARPIT', '-A INPUT -j ACCEPT'), SSH), 'accept or unknown');
    assert.equal(verdict(filter('-A INPUT -j DOCKER', '-A INPUT -j ACCEPT'), SSH), 'accept or unknown');
    assert.equal(verdict(filter('-A INPUT -j NFQUEUE', '-A INPUT -j ACCEPT'), SSH), 'accept or unknown');
  });

  it('is what a template fills in', () => {
    assert.equal(verdict(filter('-A INPUT -s {{ admin }} -j ACCEPT'), SSH), 'accept or drop');
    assert.equal(verdict(filter('-A INPUT -j {{ verdict }}', '-A INPUT -j ACCEPT'), SSH), 'accept or unknown');
    assert.equal(verdict(filter('{% if x %}', '-A INPUT -j ACCEPT', '{% endif %}'), SSH), 'accept or unknown');
  });

  it('is what other programs put before the chains of a file that nothing calls', () => {
    assert.equal(verdict('*filter\n:mine - [0:0]\n-A mine -j DROP\nCOMMIT\n', SSH), 'accept or unknown');
  });

  it('ends a circle and endless doubling', () => {
    assert.equal(verdict(filter(':A -', ':B -', '-A INPUT -j A', '-A A -j B', '-A B -j A'), SSH), 'unknown');
    const names = Array.from({ length: 60 }, (_, i) => `C${i}`);
    const doubling = names.slice(1).flatMap((name, i) => [`-A C${i} -j ${name}`, `-A C${i} -j ${name}`]);
    assert.equal(verdict(filter(...names.map((name) => `:${name} -`), '-A INPUT -j C0', ...doubling), SSH), 'unknown');
  });
});

describe('a trace', () => {
  it('walks a chain of 20,000 chains and a list of 100,000 addresses', () => {
    const deep = Array.from({ length: 20_000 }, (_, i) => `-A C${i} -j C${i + 1}`);
    const chains = Array.from({ length: 20_001 }, (_, i) => `:C${i} - [0:0]`);
    assert.equal(verdict(filter(...chains, '-A INPUT -j C0', ...deep, '-A C20000 -j ACCEPT'), SSH), 'accept');
    const list = Array.from({ length: 100_000 }, (_, i) => `-A INPUT -s ${formatAddress(0x0a000000 + 2 * i)} -j REJECT`);
    const rules = rulesOf(filter(...list, '-A INPUT -p tcp --dport 22 -j ACCEPT'));
    const read = readTraceWords(SSH, 'ipv4');
    assert.ok(read.ok);
    const before = process.cpuUsage();
    assert.equal(only1(tracePacket(rules, read.request)).verdict.kind, 'accept');
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 1_000_000, `${(user + system) / 1000} ms`);
  });

  it('goes through the files of all examples', () => {
    let files = 0;
    const packets: TraceWords[] = [
      {},
      { in: 'eth0', proto: 'tcp', dport: '22' },
      { out: 'eth0', proto: 'udp', dport: '53' },
      { in: 'lo' },
    ];
    for (const { meta } of allRules.rules)
      for (const example of [...meta.docs.bad, ...meta.docs.good])
        for (const [path, text] of Object.entries(example.files)) {
          if (formatOfPath(path) !== 'iptables') continue;
          files++;
          for (const words of packets) assert.ok(trace(text, words).outcomes.length > 0, path);
        }
    assert.ok(files > 100);
  });

  it('always ends, whatever the rules and the packet are', () => {
    const word = fc.constantFrom(
      ...'-s -d ! 10.0.0.0/8 -p tcp udp --dport 80 -m conntrack --ctstate NEW ESTABLISHED mark --mark 0x1/0x3 multiport --ports 1,2 -j -g A B ACCEPT DROP RETURN MARK --set-mark 0x2 set --match-set x src REJECT DNAT --to-destination 10.0.0.1:80 limit addrtype --dst-type LOCAL nosuch {{x}} -i eth+ LOG CONNMARK --save-mark icmp --icmp-type 8 NFQUEUE SNAT --to-source :90'.split(
        ' ',
      ),
    );
    const rule = fc
      .tuple(
        fc.constantFrom('PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING', 'A', 'B'),
        fc.array(word, { maxLength: 9 }),
      )
      .map(([chain, words]) => `-A ${chain} ${words.join(' ')}`);
    const table = fc
      .tuple(fc.constantFrom('raw', 'mangle', 'nat', 'filter', 'security', 'other'), fc.array(rule, { maxLength: 25 }))
      .map(([name, rules]) => [`*${name}`, ':INPUT DROP [0:0]', ':A - [0:0]', ':B - [0:0]', ...rules, 'COMMIT', ''].join('\n'));
    const words: fc.Arbitrary<TraceWords> = fc.record(
      {
        in: fc.constant('eth0'),
        proto: fc.constantFrom('tcp', 'udp', 'icmp'),
        src: fc.constantFrom('10.1.2.3', '0.0.0.0/0', '127.0.0.1'),
        dst: fc.constantFrom('10.1.2.4', '224.0.0.1', '127.0.0.1'),
        state: fc.constantFrom('NEW', 'ESTABLISHED', 'INVALID', 'RELATED', 'UNTRACKED'),
        ttl: fc.constantFrom('1', '64'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(table, { maxLength: 5 }), words, fc.boolean(), (tables, given, isSent) => {
        const { in: input, ...rest } = given;
        const { outcomes, certain, dependsOn } = trace(
          tables.join(''),
          isSent ? { ...rest, sent: true } : { ...rest, ...(input ? { in: input } : {}) },
        );
        assert.ok(outcomes.length > 0);
        assert.ok(certain || outcomes.length === 1 || dependsOn.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a packet in words', () => {
  const wrong = (words: TraceWords) => {
    const read = readTraceWords(words, 'ipv4');
    return read.ok ? undefined : `${read.word}: ${read.message}`;
  };

  it('says what is wrong with it', () => {
    assert.match(wrong({ dport: '80' })!, /^dport: a port needs a protocol/);
    assert.match(wrong({ proto: 'tpc' })!, /^proto: /);
    assert.match(wrong({ src: '10.0.0.300' })!, /^src: 10\.0\.0\.300 is no IPv4 address/);
    assert.match(wrong({ icmpType: 'echo-requst' })!, /did you mean echo-request\?/);
    assert.match(wrong({ state: 'OLD' })!, /^state: /);
    assert.match(wrong({ sent: true, in: 'eth0' })!, /^in: /);
    assert.match(wrong({ local: true, forward: true })!, /^local: /);
  });

  it('finds the family and the direction in it', () => {
    const read = readTraceWords({ src: '2001:db8::/32', out: 'eth0', proto: 'icmp' }, 'ipv4');
    assert.ok(read.ok);
    assert.equal(read.family, 'ipv6');
    assert.equal(read.request.from, 'host');
    assert.equal(read.request.packet.protocol, 58);
  });
});

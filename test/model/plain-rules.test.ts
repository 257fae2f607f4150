import assert from 'node:assert/strict';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { parseAddress } from '../../server/src/core/model/packets/address.ts';
import { boxesMeet } from '../../server/src/core/model/packets/box.ts';
import { BoxIndex } from '../../server/src/core/model/packets/box-index.ts';
import { Columns } from '../../server/src/core/model/packets/columns.ts';
import { type Extent, extentOf, wholeExtent } from '../../server/src/core/model/packets/extent.ts';
import { boxHolds, type Packet } from '../../server/src/core/model/packets/packet.ts';
import { bind } from '../../server/src/core/model/ruleset/bind.ts';
import { factsOf, readWhole } from '../../server/src/core/model/ruleset/facts.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { editFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';

type Family = 'ipv4' | 'ipv6';

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const roll = dice(7);
const one = (...choices: readonly string[]) => choices[roll(choices.length)]!;
const number = (most: number) => String(roll(most));

/** Words that are plain, and their neighbours that are not. */
const WORDS: Readonly<Record<string, (family: Family) => string>> = {
  NET: (family) =>
    family === 'ipv4'
      ? one(
          `10.${number(3)}.${number(256)}.${number(300)}/32`,
          `10.0.${number(256)}.0/24`,
          '10.1.2.3/8',
          '0.0.0.0/0',
          '010.1.1.1',
          '10.0.0.1',
          '10.0.0.1,10.0.0.2',
          'host.example',
          '10.1.1.1/33',
          '::1',
        )
      : one(
          `2001:db8:${number(999)}::/64`,
          `2001:db8::${number(999)}/128`,
          '::/0',
          '2001:db8::1/64',
          'fe80::1',
          '1:2:3:4:5:6:7:8',
          '1::2::3',
          '10.0.0.1',
          '::',
          '2001:db8:::1',
          '1:2:3:4:5:6:7',
        ),
  PORT: () => one(number(70_000), '80', '0', '080', '22:80', '80:22', ':80', 'http', '1024:', '80,443'),
  PORTS: () =>
    one(
      '80,443',
      `${number(65_536)},1:${number(500)}`,
      '443,80,22',
      '80,',
      '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16',
      '5:4',
      '80:90,91',
    ),
  NAME: () => one('eth0', 'eth+', 'br-1f', 'a-name-too-long-for-it', 'eth0:1', '!eth0', `veth${number(99)}`),
  CHAIN: () => one('INPUT', 'FORWARD', `C${number(50)}`, 'ACCEPT', 'a-chain-with-a-name-that-is-too-long', '-x'),
  TARGET: () => one('ACCEPT', 'DROP', 'REJECT', `C${number(50)}`, 'Accept', 'NOTRACK', 'RETURN', 'HL', 'TTL'),
  TEXT: () => one('"a remark"', 'word', '"it\\"s"', `"service ${number(999)}"`, '"-x"', '""', '"open', '"caf\u00e9"', '“quoted”'),
  NAT: () => one('10.0.0.7', `10.0.0.${number(256)}:${number(70_000)}`, '10.0.0.1-10.0.0.9', '10.0.0.7:0', '10.0.0.7/8'),
  SET: () => one('black', `set${number(99)}`, 'a-set-with-a-name-that-is-far-too-long'),
};

const SHAPES = [
  '-A CHAIN -s NET -j TARGET',
  '-A CHAIN ! -s NET -d NET -j TARGET',
  '-A CHAIN -i NAME -o NAME -j TARGET',
  '-A CHAIN -p tcp -m tcp --dport PORT -j TARGET',
  '-A CHAIN -s NET -p udp -m udp --sport PORT ! --dport PORT -m comment --comment TEXT -j TARGET',
  '-A CHAIN -p tcp -m multiport --dports PORTS -m conntrack --ctstate NEW -j TARGET',
  '-A CHAIN -p tcp -m tcp --dport PORT -m multiport --dports PORTS -j TARGET',
  '[1:2] -A CHAIN -p tcp -m comment --comment TEXT -m tcp -j DNAT --to-destination NAT',
  '-A CHAIN -m set --match-set SET src -g CHAIN',
  '-I CHAIN -m iprange --src-range 10.0.0.1-10.0.0.9 -s NET -j TARGET',
  '-I CHAIN 2 -s NET,NET -j TARGET',
  '-A CHAIN -s NET -m comment --comment TEXT',
  '-A CHAIN -s NET -s NET -j TARGET',
  '-A CHAIN -i NAME -m physdev --physdev-in NAME -j LOG --log-prefix TEXT',
];

function lines(family: Family, count: number): string {
  return Array.from({ length: count }, () =>
    SHAPES[roll(SHAPES.length)]!.replace(/[A-Z]{3,}/g, (word) => WORDS[word]?.(family) ?? word),
  ).join('\n');
}

describe('rules of known shapes', () => {
  for (const family of ['ipv4', 'ipv6'] as const) {
    it(`are understood as if each were read word for word (${family})`, () => {
      let shaped = 0;
      for (const line of parse('iptables', `${lines(family, 3000)}\n`).lines) {
        if (line.kind !== 'rule') continue;
        const quick = factsOf(line, family);
        const whole = readWhole(line, bind(line, family), family);
        if (quick.plain) shaped++;
        const { holds: _, plain: __, extent, ...expected } = whole;
        const got = Object.fromEntries(Object.keys(expected).map((key) => [key, quick[key as keyof typeof quick]]));
        assert.deepEqual(got, expected, line.text);
        assert.deepEqual(flat(quick.extent()), flat(extent()), line.text);
        for (let i = 0; i < 3; i++) {
          const packet = anyPacket(family);
          assert.equal(quick.holds(packet), boxHolds(whole.match.box, packet), line.text);
        }
      }
      assert.ok(shaped > 150, `only ${shaped} lines had a known shape`);
    });

    it(`are found by their packets (${family})`, () => {
      const boxes = parse('iptables', `${lines(family, 400)}\n`).lines.flatMap((line) =>
        line.kind === 'rule' ? [readWhole(line, bind(line, family), family).match.box] : [],
      );
      const index = new BoxIndex<number>();
      for (const [i, box] of boxes.entries()) index.add(box, i);
      for (const box of boxes.slice(0, 100)) {
        const meeting = boxes.flatMap((other, i) => (boxesMeet(box, other) ? [i] : []));
        const near = index.near(box);
        assert.deepEqual(
          near.filter((i) => boxesMeet(box, boxes[i]!)),
          meeting,
        );
      }
      const columns = new Columns(boxes.length, wholeExtent(family));
      for (const [i, box] of boxes.entries()) columns.put(i, extentOf(box, family));
      for (let i = 0; i < 200; i++) {
        const packet = anyPacket(family);
        const holding = boxes.flatMap((box, at) => (boxHolds(box, packet) ? [at] : []));
        assert.deepEqual(
          columns.near(packet).filter((at) => boxHolds(boxes[at]!, packet)),
          holding,
        );
      }
    });
  }

  it('are judged after small edits as in a new file', () => {
    const path = 'etc/iptables/rules.v4';
    const text = `*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n${Array.from({ length: 50 }, (_, i) => `:C${i} - [0:0]\n`).join('')}${lines('ipv4', 60)}\nCOMMIT\n`;
    let workspace = Workspace.of([sourceFile(path, 'iptables', text)]);
    for (let i = 0; i < 40; i++) {
      const file = workspace.file(path)!;
      const digits = [...file.text.matchAll(/\d/g)];
      const start = digits[roll(digits.length)]!.index;
      const newText = one('1', '7', '99', '', '1');
      workspace = workspace.with(editFile(file, { range: { start, end: start + 1 }, newText }));
      const edited = workspace.file(path)!;
      const fresh = Workspace.of([sourceFile(path, 'iptables', edited.text)]);
      const found = (host = workspace.hostOf(path)!) => JSON.stringify([...lintHost(host, defaultSettings, allRules)]);
      assert.equal(found(), found(fresh.hostOf(path)!));
    }
  });
});

function flat({ others: { protocol, icmpType, flags, state }, ...ends }: Extent) {
  return { ...ends, protocol, icmpType, flags, state };
}

function anyPacket(family: Family): Packet {
  const address = () =>
    parseAddress(
      family === 'ipv4' ? `10.${number(3)}.${number(256)}.${number(256)}` : `2001:db8:${number(999)}::${number(9)}`,
      family,
    )!;
  return {
    protocol: [1, 6, 17][roll(3)]!,
    source: address(),
    destination: address(),
    sport: roll(65_536),
    dport: [22, 80, 443, 1024, roll(65_536)][roll(5)]!,
    icmpType: 8,
    flags: 1,
    state: [1, 2, 4, 16][roll(4)]!,
    input: one('', 'eth0', 'br-1f'),
    output: one('', 'eth0', 'veth7'),
  };
}

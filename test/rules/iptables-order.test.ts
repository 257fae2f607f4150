import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { RuleSet } from '../../server/src/core/lint/run.ts';
import { parseAddress } from '../../server/src/core/model/packets/address.ts';
import { Flags, State } from '../../server/src/core/model/packets/box.ts';
import type { Packet } from '../../server/src/core/model/packets/packet.ts';
import { filterOutcome } from '../../server/src/core/model/packets/path.ts';
import { rulesetOf } from '../../server/src/core/model/ruleset/ruleset.ts';
import { establishedLate } from '../../server/src/core/rules/iptables/established-late.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { lint, workspaceOf } from '../harness/host.ts';
import { Dice } from '../oracle/dice.ts';

const PATH = 'etc/iptables/rules.v4';
const LATE = '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT';
const PORTS = Array.from({ length: 22 }, (_, i) => `-A INPUT -p tcp -m tcp --dport ${9000 + i} -j ACCEPT`);

function file(...rules: readonly string[]): string {
  const lines = ['*filter', ':INPUT DROP [0:0]', ':FORWARD ACCEPT [0:0]', ':OUTPUT ACCEPT [0:0]', ':A - [0:0]', ...rules];
  return `${lines.join('\n')}\nCOMMIT\n`;
}

/** The finding of iptables/established-late. */
function found(text: string) {
  return lint(PATH, text).find(({ rule }) => rule === establishedLate.meta.id);
}

/** The file with that one finding mended; undefined where nothing is offered. */
function moved(text: string): string | undefined {
  const { workspace } = applyFixes(workspaceOf({ [PATH]: text }), () => defaultSettings, ruleSet(), {
    offered: true,
    formatOf: formatOfPath,
  });
  const after = workspace.file(PATH)!.text;
  return after === text ? undefined : after;
}

function ruleSet() {
  return new RuleSet([establishedLate]);
}

describe('where established connections are accepted', () => {
  it('says how many rules stand before, and moves the rule to the top', () => {
    const text = file(...PORTS, LATE);
    assert.match(found(text)!.message, /22 rules of INPUT/);
    assert.equal(moved(text), file(LATE, ...PORTS));
  });

  it('moves it behind a rule that treats its packets otherwise', () => {
    for (const first of [
      '-A INPUT -s 192.0.2.0/24 -j DROP',
      '-A INPUT -m limit --limit 5/min -j LOG',
      '-A INPUT -m recent --update --seconds 60 --name X --rsource -j ACCEPT',
      '-A INPUT -p tcp -m tcp --dport 25',
      '-A INPUT -m set --match-set blocked src -j REJECT',
      '-A INPUT -j A',
    ]) {
      const rules = ['-A A -p tcp -j REJECT', first, ...PORTS];
      assert.equal(moved(file(...rules, LATE)), file('-A A -p tcp -j REJECT', first, LATE, ...PORTS), first);
    }
  });

  it('passes rules that leave its packets alone', () => {
    for (const first of [
      '-A INPUT -m conntrack --ctstate INVALID -j DROP',
      '-A INPUT -p tcp -m conntrack --ctstate NEW -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN -j DROP',
      '-A INPUT -m state --state NEW -m recent --set --name X --rsource',
      '-A INPUT -i lo -j ACCEPT',
      '-A INPUT -j A',
    ]) {
      const rules = ['-A A -m conntrack --ctstate NEW -j DROP', '-A A -p udp -j RETURN', first, ...PORTS];
      assert.equal(
        moved(file(...rules, LATE)),
        file('-A A -m conntrack --ctstate NEW -j DROP', '-A A -p udp -j RETURN', LATE, first, ...PORTS),
        first,
      );
    }
  });

  it('offers nothing where a rule just before it treats its packets otherwise', () => {
    const text = file(...PORTS, '-A INPUT -s 192.0.2.0/24 -j DROP', LATE);
    assert.match(found(text)!.message, /Line 28 may treat some of them otherwise/);
    assert.equal(moved(text), undefined);
  });

  it('is silent in short chains, and where some are accepted first', () => {
    assert.equal(found(file(...PORTS.slice(3), LATE)), undefined);
    assert.equal(found(file('-A INPUT -i eth0 -m state --state ESTABLISHED -j ACCEPT', ...PORTS, LATE)), undefined);
    assert.equal(found(file(...PORTS, '-A INPUT -m conntrack --ctstate NEW,ESTABLISHED -j ACCEPT')), undefined);
    assert.equal(found(file(...PORTS, '-A INPUT -p tcp -m conntrack --ctstate ESTABLISHED -j ACCEPT')), undefined);
    assert.equal(found(`{% for p in ports %}\n${file(...PORTS, LATE)}{% endfor %}\n`), undefined);
  });

  it('changes the fate of no packet', () => {
    const dice = new Dice(20240229);
    let offered = 0;
    for (let round = 0; round < 150; round++) {
      const inChain = Array.from({ length: 3 }, () => `-A A ${condition(dice)} -j ${dice.pick(['ACCEPT', 'RETURN', 'DROP'])}`);
      const rules = Array.from({ length: 22 }, () => {
        const target = dice.chance(0.9) ? 'ACCEPT' : dice.pick(['DROP', 'A', 'RETURN']);
        return `-A INPUT ${dice.chance(0.3) && target !== 'ACCEPT' ? '-m conntrack --ctstate NEW,INVALID' : condition(dice)} -j ${target}`;
      });
      const text = file(...inChain, ...rules, LATE);
      const after = moved(text);
      if (after === undefined) continue;
      offered++;
      const [one, other] = [text, after].map((words) =>
        rulesetOf(sourceFile(PATH, 'iptables', words) as SourceFileOf<'iptables'>),
      );
      for (let i = 0; i < 200; i++) {
        const packet = draw(dice);
        const [before, now] = [one, other].map((ruleset) => filterOutcome(ruleset!, 'INPUT', packet)!);
        assert.equal(before!.accept !== undefined, now!.accept !== undefined, `${JSON.stringify(packet)}\n${text}`);
      }
    }
    assert.ok(offered > 50, `${offered} moves`);
  });
});

function condition(dice: Dice): string {
  return dice.pick([
    '-p tcp -m tcp --dport 22',
    '-p udp -m udp --dport 53',
    '-s 192.0.2.0/24',
    '! -s 192.0.2.0/25 -p tcp',
    '-i lo',
    '-i eth0 -p udp',
    '-p tcp -m tcp --tcp-flags SYN,ACK SYN',
    '-m conntrack --ctstate NEW',
    '-m conntrack --ctstate INVALID,UNTRACKED',
    '-p icmp',
  ]);
}

function draw(dice: Dice): Packet {
  const address = (...texts: string[]) => parseAddress(dice.pick(texts), 'ipv4')!;
  return {
    protocol: dice.pick([1, 6, 17]),
    source: address('192.0.2.9', '192.0.2.200', '203.0.113.1'),
    destination: address('198.51.100.1'),
    sport: dice.pick([22, 53, 40000]),
    dport: dice.pick([22, 53, 8080]),
    icmpType: dice.pick([0, 3, 8]),
    flags: dice.pick(Object.values(Flags)),
    state: dice.pick(Object.values(State)),
    input: dice.pick(['lo', 'eth0', 'wan']),
    output: '',
  };
}

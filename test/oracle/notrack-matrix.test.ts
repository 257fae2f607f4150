import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { examplesOf, type Flow, firstBroken, stepsOf } from '../../server/src/core/model/notrack/flow.ts';
import { everything } from '../../server/src/core/model/packets/box.ts';
import { interval } from '../../server/src/core/model/packets/intervals.ts';
import { type Ruleset, rulesetOf } from '../../server/src/core/model/ruleset/ruleset.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { findingsOf, workspaceOf } from '../harness/host.ts';
import { Dice } from './dice.ts';
import { backends, hasPing, inWorld, type Part, pooled, whyNoNamespaces } from './namespace.ts';
import { BEARING, type Cell, classOf, entriesOf, fileOf, KINDS, PARTS, posturesOf, RULE_SETS } from './notrack-law.ts';

const PROTOCOLS = { tcp: 6, udp: 17, icmp: 1 };

function cellsOf(part: Part): Cell[] {
  return posturesOf(part).flatMap((posture) =>
    KINDS.flatMap((kind) => RULE_SETS.map((rules) => ({ part, posture, ...kind, rules }))),
  );
}

function nameOf({ part, protocol, loose, posture, rules }: Cell): string {
  return `${part} ${protocol}${loose ? '' : ' loose=0'} ${posture} {${rules.join('+')}}`;
}

function rulesetOfText(text: string): Ruleset {
  return rulesetOf(sourceFile('etc/iptables/rules.v4', 'iptables', text) as SourceFileOf<'iptables'>);
}

/** The core's examples of the connection of a cell. */
function flowsOf(ruleset: Ruleset, { part, protocol }: Cell): Flow[] {
  const box = { ...everything('ipv4'), protocol: interval(PROTOCOLS[protocol]) };
  const service = protocol === 'icmp' ? { ...box, icmpType: interval(8) } : { ...box, dport: interval(80) };
  return examplesOf(ruleset, service, 'request', part);
}

/** Whether the core thinks that the connection works; null where it does not know. */
function worksBy(ruleset: Ruleset, flow: Flow, cell: Cell): boolean | null {
  const halves = {
    request: cell.rules.includes(BEARING[cell.part].request),
    reply: cell.rules.includes(BEARING[cell.part].reply),
  };
  const broken = firstBroken(ruleset, stepsOf(flow, halves, cell.loose));
  return broken === null ? null : broken === undefined;
}

/** What becomes of every kind of connection that the host of a file can have while nothing is exempt. */
function fatesOf(cell: Cell): { part: Part; fate: ReturnType<typeof classOf> }[] {
  const parts: Part[] = cell.part === 'forwarded' ? ['forwarded'] : ['inbound', 'outbound'];
  return parts
    .map((part) => ({ part, fate: classOf({ ...cell, part }) }))
    .filter(({ part }) => classOf({ ...cell, part, rules: [] }) !== 'broken');
}

/** The rules that judge whether the directions of a connection fit together; others judge security, breadth and the loopback. */
const PAIRING = ['unpaired', 'mispaired', 'shadowed', 'untracked-not-accepted', 'reply-not-accepted'].map(
  (name) => `notrack/${name}`,
);

const judged = new Map<string, readonly Finding[]>();

/** What these rules say of the host of a cell; asked once for each. */
function notrackFindings(cell: Cell): readonly Finding[] {
  const known = judged.get(nameOf(cell));
  if (known) return known;
  const sysctl = `net.netfilter.nf_conntrack_tcp_loose = ${cell.loose ? 1 : 0}\n`;
  const host = workspaceOf({ 'etc/iptables/rules.v4': fileOf(cell), 'etc/sysctl.d/90-conntrack.conf': sysctl });
  const findings = findingsOf(host, defaultSettings).filter(({ rule }) => PAIRING.includes(rule));
  judged.set(nameOf(cell), findings);
  return findings;
}

describe('half-tracked connections', function () {
  this.timeout(120_000);

  for (const part of PARTS) {
    it(`the core follows the law for each of the ${cellsOf(part).length} cells, ${part}`, () => {
      for (const cell of cellsOf(part)) {
        const ruleset = rulesetOfText(fileOf(cell));
        const flows = flowsOf(ruleset, cell);
        assert.notEqual(flows.length, 0, `no example: ${nameOf(cell)}`);
        for (const flow of flows) assert.equal(worksBy(ruleset, flow, cell), classOf(cell) !== 'broken', nameOf(cell));
      }
    });
  }

  const files = [...cellsOf('inbound'), ...cellsOf('forwarded')];

  it('an error stands exactly where a connection that works without the raw table breaks with it', () => {
    const wrong = files.filter((cell) => {
      const expected = fatesOf(cell).some(({ fate }) => fate === 'broken');
      return notrackFindings(cell).some(({ severity }) => severity === 'error') !== expected;
    });
    assert.deepEqual(wrong.map(nameOf), []);
  });

  it('nothing is reported where all rules form complete pairs and the filter accepts them', () => {
    const wrong = files.filter((cell) => {
      const fates = fatesOf(cell);
      const paired = new Set(
        fates.filter(({ fate }) => fate === 'untracked').flatMap(({ part }) => Object.values(BEARING[part])),
      );
      if (fates.some(({ fate }) => fate !== 'untracked' && fate !== 'tracked') || cell.rules.some((rule) => !paired.has(rule)))
        return false;
      return isLoud(cell);
    });
    assert.deepEqual(wrong.map(nameOf), []);
  });

  it('a half that breaks nothing is a warning', () => {
    const wrong = files.filter((cell) => {
      const fates = fatesOf(cell).map(({ fate }) => fate);
      return (fates.includes('half') || fates.includes('invalid')) && !isLoud(cell);
    });
    assert.deepEqual(wrong.map(nameOf), []);
  });

  it('where no rule asks for tracking nothing is more than information', () => {
    assert.deepEqual(files.filter((cell) => cell.posture === 'noct' && isLoud(cell)).map(nameOf), []);
  });
});

function isLoud(cell: Cell): boolean {
  return notrackFindings(cell).some(({ severity }) => severity === 'error' || severity === 'warning');
}

describe('half-tracked connections with real packets', function () {
  this.timeout(180_000);
  const reason = whyNoNamespaces();
  const seed = Number(process.env.KERNLINT_SEED ?? 20240229);

  it(`40 cells drawn with seed ${seed} are what the law and the core say`, async function () {
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const cells = new Dice(seed).draw(
      PARTS.flatMap(cellsOf).filter(({ protocol }) => protocol !== 'icmp' || hasPing()),
      40,
    );
    const wrong = await pooled(cells.map((cell, at) => () => tryCell(cell, backends()[at % backends().length]!)));
    assert.equal(wrong.filter((text) => text !== undefined).join('\n\n'), '');
  });
});

/** Runs the connection of a cell; gives what differs from the law or the core. */
async function tryCell(cell: Cell, backend: 'nft' | 'legacy'): Promise<string | undefined> {
  const expected = classOf(cell);
  const text = fileOf(cell);
  return inWorld({ part: cell.part }, async (world) => {
    const refused = await world.load(text, backend);
    if (refused) return `${nameOf(cell)}: ${backend} refuses the file: ${refused}`;
    if (!cell.loose) await world.setSysctls({ 'net/netfilter/nf_conntrack_tcp_loose': 0 });
    const result = await world.exchange({ protocol: cell.protocol, patience: expected === 'broken' ? 1000 : 8000 });
    const works = result === 'works';
    const entries = works ? (await world.entries()).length : undefined;
    const core = worksBy(rulesetOfText(text), flowsOf(rulesetOfText(text), cell)[0]!, cell);
    if (works === (expected !== 'broken') && works === core && (!works || entries === entriesOf(expected))) return undefined;
    return `${nameOf(cell)} (${backend}): ${result} with ${entries} entries, the law says ${expected}, the core ${core}\n${text}`;
  });
}

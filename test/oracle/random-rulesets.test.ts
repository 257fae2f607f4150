import assert from 'node:assert/strict';
import { analyseNotrack } from '../../server/src/core/model/notrack/analysis.ts';
import { exemptionsOf, type RawHook } from '../../server/src/core/model/notrack/exemptions.ts';
import { type Flow, firstBroken, stepsOf } from '../../server/src/core/model/notrack/flow.ts';
import { formatAddress, parseAddress } from '../../server/src/core/model/packets/address.ts';
import { State } from '../../server/src/core/model/packets/box.ts';
import { boxHolds, type Packet } from '../../server/src/core/model/packets/packet.ts';
import { type Ruleset, rulesetOf } from '../../server/src/core/model/ruleset/ruleset.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Dice } from './dice.ts';
import { backends, inWorld, pooled, whyNoNamespaces } from './namespace.ts';
import { CLIENT, SERVER, type Trial, trial } from './random-rulesets.ts';

const PORT = 80;
const CLIENT_PORT = 40000;

function rulesetOfText(text: string): Ruleset {
  return rulesetOf(sourceFile('etc/iptables/rules.v4', 'iptables', text) as SourceFileOf<'iptables'>);
}

/** What the core says of the connection: true where it works, null where it does not know. */
function predicted({ part, protocol, text }: Trial): boolean | null {
  const ruleset = rulesetOfText(text);
  const [client, server] = [parseAddress(CLIENT, 'ipv4')!, parseAddress(SERVER, 'ipv4')!];
  const [towardsClient, towardsServer] = ['eth0', part === 'forwarded' ? 'eth1' : 'eth0'];
  const request: Packet = {
    protocol: protocol === 'tcp' ? 6 : 17,
    source: client,
    destination: server,
    sport: CLIENT_PORT,
    dport: PORT,
    icmpType: 0,
    flags: 2,
    state: 0,
    input: part === 'outbound' ? '' : towardsClient,
    output: part === 'inbound' ? '' : towardsServer,
  };
  const reply: Packet = {
    ...request,
    source: server,
    destination: client,
    sport: PORT,
    dport: CLIENT_PORT,
    input: request.output,
    output: request.input,
  };
  const flow: Flow = { role: part, request, reply };
  const halves = {
    request: isExempt(ruleset, part === 'outbound' ? 'OUTPUT' : 'PREROUTING', request),
    reply: isExempt(ruleset, part === 'inbound' ? 'OUTPUT' : 'PREROUTING', reply),
  };
  const broken = firstBroken(ruleset, stepsOf(flow, halves, true));
  return broken === null ? null : broken === undefined;
}

function isExempt(ruleset: Ruleset, hook: RawHook, packet: Packet): boolean {
  const there = hook === 'OUTPUT' ? { ...packet, input: '' } : { ...packet, output: '' };
  const all = exemptionsOf(ruleset)?.all ?? [];
  return all.some(
    (exemption) =>
      exemption.hook === hook && exemption.effective?.some((box) => boxHolds(box, { ...there, state: State.INVALID })),
  );
}

describe('random rule sets', function () {
  this.timeout(600_000);
  const reason = whyNoNamespaces();
  const seed = Number(process.env.KERNLINT_SEED ?? 20240229);
  const count = Number(process.env.KERNLINT_TRIALS ?? 24);
  const failures = Math.ceil(count / 2);

  it(`${count} rule sets drawn with seed ${seed} let through what the core says`, async function () {
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const dice = new Dice(seed);
    const trials = Array.from({ length: count }, () => trial(dice));
    const wrong = await pooled(trials.map((one, at) => () => tryTrial(one, backends()[at % backends().length]!)));
    assert.equal(wrong.filter((text) => text !== undefined).join('\n\n'), '');
  });

  it(`${failures} failures that kernlint foretells are real`, async function () {
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const dice = new Dice(seed);
    const found: Foretold[] = [];
    while (found.length < failures) found.push(...foretold(trial(dice).text));
    const wrong = await pooled(found.slice(0, failures).map((one) => () => tryForetold(one)));
    assert.equal(wrong.filter((text) => text !== undefined).join('\n\n'), '');
  });
});

/** A connection that works without the raw table and fails with it, as kernlint sees it. */
interface Foretold {
  readonly text: string;
  readonly flow: Flow;
}

/** The first failure of a rule set that would be an error; none where there is none, or where it cannot be tried. */
function foretold(text: string): Foretold[] {
  const analysis = analyseNotrack(rulesetOfText(text), { loose: true });
  if (analysis?.tracking !== 'on') return [];
  const halves = analysis.halfTracked.filter(({ unpaired }) => unpaired.exact).map(({ failure }) => failure?.flow);
  const whole = analysis.unaccepted.filter(({ exemption }) => exemption.exact).map(({ flow }) => flow);
  const flow = [...halves, ...whole].find((one) => one !== undefined && PROTOCOLS.has(one.request.protocol));
  return flow ? [{ text, flow }] : [];
}

const PROTOCOLS: ReadonlyMap<number, 'tcp' | 'udp'> = new Map([
  [6, 'tcp'],
  [17, 'udp'],
]);

/** Runs a foretold failure with and without the raw table; gives what is wrong with it. */
async function tryForetold({ text, flow: { role, request } }: Foretold): Promise<string | undefined> {
  const protocol = PROTOCOLS.get(request.protocol)!;
  const ends = { client: formatAddress(request.source), server: formatAddress(request.destination) };
  const world = { part: role, ...ends, input: request.input || undefined, output: request.output || undefined };
  const run = (rules: string, patience: number) =>
    inWorld(world, async (there) => {
      const refused = await there.load(rules);
      const rounds = protocol === 'udp' ? 1 : 2;
      return refused ?? there.exchange({ protocol, port: request.dport, clientPort: request.sport, rounds, patience });
    });
  const [without, with_] = [await run(text.replace(/^\*raw[^*]*^COMMIT$/m, ''), 8000), await run(text, 1000)];
  if (without === 'works' && with_ !== 'works') return undefined;
  return `${role} ${protocol} ${ends.client} to ${ends.server} port ${request.dport}: without raw ${without}, with it ${with_}\n${text}`;
}

/** Runs the connection of a trial; gives what differs from what the core says. */
async function tryTrial(one: Trial, backend: 'nft' | 'legacy'): Promise<string | undefined> {
  const expected = predicted(one);
  return inWorld({ part: one.part }, async (world) => {
    const refused = await world.load(one.text, backend);
    if (refused) return `${backend} refuses: ${refused}\n${one.text}`;
    const patience = expected === true ? 8000 : 1000;
    // The core's picture of a UDP flow is one question and its answer.
    const rounds = one.protocol === 'udp' ? 1 : 2;
    const result = await world.exchange({ protocol: one.protocol, port: PORT, clientPort: CLIENT_PORT, rounds, patience });
    if (expected === (result === 'works')) return undefined;
    return `${one.part} ${one.protocol} (${backend}): ${result}, the core says ${expected}\n${one.text}${(await world.entries()).join('\n')}`;
  });
}

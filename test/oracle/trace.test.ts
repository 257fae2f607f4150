import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Connection } from '../../server/src/core/model/trace/packet.ts';
import type { Trace } from '../../server/src/core/model/trace/result.ts';
import { tracePacket, traceRules } from '../../server/src/core/model/trace/trace.ts';
import { Dice } from './dice.ts';
import { type Backend, backends, whyNoNamespaces } from './namespace.ts';
import { blurred, type Probe, randomProbe, randomRules } from './random-trace.ts';
import { answerTo, difference, foretell, isForetold, nextOf, requestFor, rulesetOfText } from './trace-check.ts';
import { type Family, type Seen, TraceWorld } from './trace-world.ts';

/** What was compared, and with what result. */
interface Tally {
  rules: number;
  /** Packets with one foretold outcome, all of whose counters and headers were compared. */
  certain: number;
  /** Those whose verdict is foretold although some condition is open: only the verdict is compared. */
  verdicts: number;
  /** Packets of which the tracer says what their fate depends on; only the verdict is compared. */
  open: number;
  accepted: number;
  /** Verdicts of requests that leave out some of what is known, and how many of them were certain nevertheless. */
  blurred: number;
  blurredCertain: number;
  translated: number;
  readonly wrong: string[];
}

/** Connections of earlier rule sets would get in the way, by and by. */
const IN_ONE_WORLD = 20;

const seed = Number(process.env.KERNLINT_SEED ?? 20240229);
const count = Number(process.env.KERNLINT_TRACES ?? 8);

describe('traced packets', function () {
  this.timeout(3_600_000);
  const reason =
    whyNoNamespaces() ??
    (spawnSync('perl', ['-v']).status === 0 ? undefined : 'perl, which puts packets on the wire, is not installed');

  for (const backend of ['nft', 'legacy'] as const)
    for (const family of ['ipv4', 'ipv6'] as const)
      it(`${count} rule sets of ${family} in iptables-${backend} do what the tracer says`, async function () {
        const why = reason ?? (backends().includes(backend) ? undefined : `iptables-${backend} loads no rules here`);
        if (why) {
          console.log(`      skipped: ${why}`);
          return this.skip();
        }
        const tally = await tryRules(family, backend);
        const { rules, certain, verdicts, open, accepted, translated, wrong } = tally;
        const whole = `${certain} packets foretold (${accepted} accepted, ${translated} translated)`;
        const parts = `of ${verdicts} the verdict, ${open} open`;
        const less = `${tally.blurred} asked with less, ${tally.blurredCertain} of them certain`;
        console.log(`      ${rules} rule sets: ${whole}, ${parts}; ${less}`);
        assert.ok(wrong.length === 0, `${wrong.length} packets went another way\n${wrong.join('\n\n')}`);
        assert.ok(certain > open + verdicts, 'most packets can be foretold');
      });
});

async function tryRules(family: Family, backend: Backend): Promise<Tally> {
  const tally: Tally = {
    rules: 0,
    certain: 0,
    verdicts: 0,
    open: 0,
    accepted: 0,
    blurred: 0,
    blurredCertain: 0,
    translated: 0,
    wrong: [],
  };
  const dice = new Dice(seed + (family === 'ipv4' ? 1 : 2) + (backend === 'nft' ? 0 : 10));
  for (let done = 0; done < count; done += IN_ONE_WORLD) {
    await TraceWorld.run(family, backend, async (world) => {
      for (let trial = done; trial < Math.min(count, done + IN_ONE_WORLD); trial++) {
        const text = randomRules(dice, family);
        const probes = Array.from({ length: 4 }, (_, at) => randomProbe(dice, family, trial * 4 + at));
        const refused = await world.load(text);
        if (refused) tally.wrong.push(`${backend} refuses: ${refused}\n${text}`);
        else for (const probe of probes) await tryConnection(world, text, probe, tally);
        tally.rules++;
      }
    });
  }
  return tally;
}

/** Sends a packet, and where it is let through and its answer can be told, the answer and one packet more. */
async function tryConnection(world: TraceWorld, text: string, first: Probe, tally: Tally): Promise<void> {
  const ruleset = rulesetOfText(text, world.family);
  const trace = foretell(ruleset, world.backend, first);
  const seen = await tryPacket(world, text, first, trace, tally);
  const outcome = trace.outcomes[0]!;
  const answer = seen && trace.certain ? answerTo(first, outcome, seen) : undefined;
  if (!seen || !answer || !outcome.connection) return;
  const second = foretell(ruleset, world.backend, answer, outcome.connection);
  const seenAnswer = await tryPacket(world, text, answer, second, tally, outcome.connection);
  const connection = second.outcomes[0]!.connection;
  if (!seenAnswer || !second.certain || second.outcomes[0]!.verdict.kind !== 'accept' || !connection) return;
  const third = nextOf(first);
  await tryPacket(world, text, third, foretell(ruleset, world.backend, third, connection), tally, connection);
}

/** The same packet, of which less is known. */
function tryBlurred(
  world: TraceWorld,
  text: string,
  probe: Probe,
  connection: Connection | undefined,
  accepted: boolean,
  tally: Tally,
): void {
  const dice = new Dice(probe.packet.sport + probe.packet.payload.length);
  const rules = traceRules([rulesetOfText(text, world.family)], world.family);
  const trace = tracePacket(rules, blurred(dice, requestFor(probe, world.backend, connection)));
  tally.blurred++;
  if (trace.certain) tally.blurredCertain++;
  if (!isForetold(trace, accepted)) tally.wrong.push(`blurred; accepted: ${accepted}\n${JSON.stringify(probe)}\n${text}`);
}

async function tryPacket(
  world: TraceWorld,
  text: string,
  probe: Probe,
  trace: Trace,
  tally: Tally,
  connection?: Connection,
): Promise<Seen | undefined> {
  const [outcome] = trace.outcomes;
  const goesOut = trace.outcomes.some(({ verdict }) => verdict.kind === 'accept' && verdict.to === 'out');
  const seen = await world.send(probe.origin, probe.packet, goesOut);
  const accepted = seen.arrived !== undefined || seen.delivered;
  tryBlurred(world, text, probe, connection, accepted, tally);
  if (!trace.certain || trace.whatever.length > 0) {
    if (trace.certain) tally.verdicts++;
    else tally.open++;
    if (!isForetold(trace, accepted)) tally.wrong.push(`accepted: ${accepted}, not foretold\n${JSON.stringify(probe)}\n${text}`);
    return undefined;
  }
  tally.certain++;
  if (outcome!.verdict.kind === 'accept') tally.accepted++;
  if (outcome!.steps.some(({ note }) => note?.startsWith('source ') || note?.startsWith('destination '))) tally.translated++;
  const wrong = difference(outcome!, seen, text);
  if (wrong === undefined) return seen;
  const steps = outcome!.steps.map(
    ({ hook, table, chain, line, did, note }) => `  ${hook} ${table} ${chain} ${line} ${did} ${note ?? ''}`,
  );
  tally.wrong.push(`${world.backend} ${world.family} ${JSON.stringify(probe)}\n${wrong}\n${steps.join('\n')}\n${text}`);
  return undefined;
}

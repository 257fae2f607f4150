import type { Steps } from '../text/steps.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { notrackSteps } from './notrack/analysis.ts';
import { hostOptions } from './notrack/host-options.ts';
import { chainSteps } from './packets/path.ts';
import { factsOf } from './ruleset/facts.ts';
import { rulesWith } from './ruleset/host-rules.ts';
import { faultSteps } from './ruleset/load/file.ts';
import { redundancySteps } from './ruleset/redundancy.ts';
import { rulesetFamily, rulesetOf } from './ruleset/ruleset.ts';

/**
 * Works out, step by step, what rules ask of long rule sets and what would keep a server from answering if it were done at once. The answers
 * are remembered where they always are, so that nobody needs to know whether this ran.
 */
export function* workAhead(host: Host): Steps<void> {
  for (const file of host.files) {
    if (file.format !== 'iptables') continue;
    yield* ofRuleset(file);
    yield* notrackSteps(rulesWith(host, file), hostOptions(host));
  }
}

/** So many lines are read in one step. */
const LINES_OF_A_STEP = 500;

function* ofRuleset(file: SourceFileOf<'iptables'>): Steps<void> {
  const family = rulesetFamily(file);
  let lines = 0;
  for (const line of file.tree.lines) {
    if (++lines % LINES_OF_A_STEP === 0) yield;
    if (line.kind === 'rule') factsOf(line, family);
  }
  const ruleset = rulesetOf(file);
  yield;
  yield* faultSteps(file);
  yield* redundancySteps(ruleset);
  for (const chain of ruleset.tables.get('filter')?.chains.values() ?? []) yield* chainSteps(chain);
}

import type { Family } from '../../server/src/core/knowledge/iptables/index.ts';
import { faultsOfFile } from '../../server/src/core/model/ruleset/load/file.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { lint } from '../harness/host.ts';
import type { RuleCase } from './iptables-load-cases.ts';
import { type Backend, type Loaded, lacksModule, loadAll } from './iptables-loads.ts';

export const BACKENDS: readonly Backend[] = ['nft', 'legacy'];
export const FAMILIES: readonly Family[] = ['ipv4', 'ipv6'];

/** A path that says for which family the file is. */
export function pathOf(family: Family): string {
  return `etc/iptables/rules.${family === 'ipv4' ? 'v4' : 'v6'}`;
}

/**
 * `false error`: kernlint refuses what loads. `missed`: it says nothing of what is refused. `open`: only the machine that loads the file could
 * tell, or this kernel lacks a module: `why` says which.
 */
export type Verdict = 'agrees' | 'false error' | 'missed' | 'open';

export interface Outcome {
  readonly of: RuleCase;
  readonly backend: Backend;
  readonly verdict: Verdict;
  readonly why: string;
}

/** What a machine decides by what it has, of rules that are well written. */
const BY_MACHINE: readonly { readonly rule: RegExp; readonly output: RegExp; readonly why: string }[] = [
  {
    rule: /./,
    output: /Set .* doesn't exist|which is not applicable/,
    why: 'there is no such ipset, or it is of the other family',
  },
  { rule: /-m connlabel/, output: /connlabel\.conf|failed/, why: 'connlabel.conf has no such label' },
  { rule: /--path/, output: /failed/, why: 'there is no such control group' },
  { rule: /SECMARK/, output: /failed/, why: 'the kernel has no such security context' },
  { rule: /\bCT\b.*--(ti|he)/, output: /failed/, why: 'there is no such timeout policy or helper' },
  { rule: /-m nfacct/, output: /failed/, why: 'there is no such accounting object' },
  { rule: /-m rateest/, output: /failed/, why: 'no rule before makes this estimator' },
];

/** Loads each file in both ways and compares with what kernlint says of it. */
export async function compare(cases: readonly RuleCase[]): Promise<readonly Outcome[]> {
  const loads = cases.flatMap((one) => BACKENDS.map((backend) => ({ of: one, backend, family: one.family, text: one.text })));
  const answers = await loadAll(loads);
  return loads.map(({ of, backend }, i) => ({ of, backend, ...judge(of, backend, answers[i]!) }));
}

function judge({ text, family }: RuleCase, backend: Backend, answer: Loaded): Pick<Outcome, 'verdict' | 'why'> {
  if (lacksModule(answer)) return { verdict: 'open', why: 'this kernel lacks a module' };
  const { refused, open } = saysOf(text, family, backend);
  // A file may also end the restore with a usage text or the version, and status 0.
  const loads = answer.ok && !/^Usage:|^\S+-restore v\d\S* \(\w+\)$/m.test(answer.output);
  if (refused.length > 0) return loads ? { verdict: 'false error', why: refused.join(', ') } : { verdict: 'agrees', why: '' };
  if (open) return { verdict: 'open', why: 'a name that the machine looks up, or the ticks of its kernel' };
  if (loads) return { verdict: 'agrees', why: '' };
  const machine = BY_MACHINE.find(({ rule, output }) => rule.test(text) && output.test(answer.output));
  if (machine) return { verdict: 'open', why: machine.why };
  return { verdict: 'missed', why: answer.output.replace(/\s+/g, ' ').trim() };
}

function saysOf(text: string, family: RuleCase['family'], backend: Backend) {
  const path = pathOf(family);
  const file = sourceFile(path, 'iptables', text) as SourceFileOf<'iptables'>;
  const faults = [...faultsOfFile(file).values()].flat().map(({ fault }) => fault);
  const refused: string[] = faults
    .filter(({ refusedBy }) => refusedBy === 'both' || refusedBy === backend)
    .map(({ kind }) => kind);
  // Rules of all files speak of these.
  if (/[\r\0\uFEFF]/.test(text)) {
    const found = lint(path, text).filter(({ severity, rule }) => severity === 'error' && rule.startsWith('file/'));
    refused.push(...found.map(({ rule }) => rule));
  }
  return {
    refused,
    open: faults.some(({ refusedBy }) => refusedBy === 'unknown' || refusedBy === 'kernels'),
  };
}

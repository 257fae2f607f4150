import { findBuiltinChain } from '../../knowledge/iptables/index.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { say, sentences } from '../../text/say.ts';
import { whole } from './examples.ts';
import { onFaults, type Place } from './faults.ts';

/** A policy that a chain cannot have. */
export const invalidPolicy: Rule = {
  meta: {
    id: 'iptables/invalid-policy',
    title: 'Policy that the chain cannot have',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A built-in chain with a policy other than ACCEPT and DROP, or a user chain with one at all.',
      why: 'The loader refuses it. REJECT is a target: a chain that shall refuse what is left over has the policy DROP and ends in a rule `-j REJECT`. At the end of a user chain the packet goes back to where it came from, whatever its `:` line says.',
      bad: [
        { title: 'REJECT is no policy.', files: whole('*filter', ':INPUT REJECT [0:0]', 'COMMIT') },
        {
          title: 'A user chain has none.',
          files: whole('*filter', ':INPUT ACCEPT [0:0]', ':WEB ACCEPT [0:0]', '-A INPUT -j WEB', 'COMMIT'),
        },
      ],
      good: [
        {
          title: 'As they should be.',
          files: whole(
            '*filter',
            ':INPUT DROP [0:0]',
            ':WEB - [0:0]',
            '-A INPUT -i lo -j ACCEPT',
            '-A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT',
            '-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT',
            '-A INPUT -j WEB',
            'COMMIT',
          ),
        },
      ],
      sources: ['iptables 1.8.9, both backends: measured'],
    },
  },
  file: onFaults('invalid-policy', (fault, place) => ({ message: message(fault), fixes: fixes(fault, place) })),
};

function message({ policy, chain, table, builtIn }: Fault<'invalid-policy'>): string {
  if (builtIn) {
    const instead = policy === 'REJECT' ? say`Write DROP here, and end the chain with a rule -j REJECT.` : '';
    return sentences(say`The policy of ${chain} is ACCEPT or DROP, not ${policy}.`, instead);
  }
  const home = findBuiltinChain(chain);
  if (home)
    return say`${table} has no built-in chain ${chain}: as a user chain it has no policy, and no packet comes there by itself.`;
  return say`${chain} is a user chain, and has no policy: write - in its place.`;
}

function fixes({ policy, chain, builtIn, range }: Fault<'invalid-policy'>, { file, at, index }: Place): readonly Fix[] {
  if (file.tree.lines[index]!.kind !== 'chain' || (!builtIn && findBuiltinChain(chain))) return [];
  const upper = policy.toUpperCase();
  const newText = builtIn ? { REJECT: 'DROP', ACCEPT: 'ACCEPT', DROP: 'DROP' }[upper] : '-';
  if (newText === undefined) return [];
  return [{ title: say`Change to ${newText}`, safety: 'safe', edits: [{ path: file.path, range: at(range), newText }] }];
}

import type { Family } from '../../../knowledge/iptables/index.ts';
import { say } from '../../../text/say.ts';
import type { Binding, BoundOption } from '../bind.ts';
import { judgeCompany, judgeNeeds } from './company.ts';
import type { Notes } from './notes.ts';
import { asksForSyn, judgeProtocols } from './protocols.ts';
import { judgeRelations } from './relations.ts';
import { asGeneral, nameOf, protocolOf, type Use } from './uses.ts';
import { addressCount } from './values/addresses.ts';
import { byteLength } from './values/texts.ts';

/** Judges what no word alone tells: what stands twice, what excludes each other, what is missing. */
export function judgeWhole(binding: Binding, uses: readonly Use[], family: Family, notes: Notes): void {
  judgeCommand(binding, notes);
  judgeOnce(binding, notes);
  judgeLists(binding, notes);
  const protocol = protocolOf(binding);
  for (const use of uses) {
    judgeRelations(use, family, notes);
    judgeCompany(use, notes);
    judgeNeeds(use, family, notes);
    if (!protocol || protocol.number !== undefined) judgeProtocols(use, protocol, notes);
    if (use.extension.needsSyn && !uses.some(asksForSyn)) {
      const needs = ['--tcp-flags SYN,RST SYN'];
      notes.add(use.word, { kind: 'missing-option', what: nameOf(use.extension), needs, all: true, before: false }, 'legacy');
    }
  }
}

/** The commands that hold a rule. */
const WITH_RULE: ReadonlySet<string> = new Set(['append', 'insert', 'replace', 'delete', 'check']);
/** The options of a rule. Each stands once; -j and -g are one. */
const OF_RULE: ReadonlySet<string> = new Set(
  'source destination protocol in-interface out-interface fragments jump goto'.split(' '),
);

function judgeCommand({ commands, options }: Binding, notes: Notes): void {
  const [command, second] = commands;
  if (!command) return;
  const name = command.known!.long;
  const chain = command.args[0];
  if (second) notes.add(second.word, { kind: 'conflicting-options', option: second.word.text, other: command.word.text });
  if (chain && !command.hole && byteLength(chain.text) > 28) {
    notes.add(chain, {
      kind: 'name-too-long',
      option: command.word.text,
      value: chain.text,
      why: say`chain names have 28 bytes at most`,
    });
  }
  if (WITH_RULE.has(name) && !(name === 'delete' && command.args.length > 1)) {
    judgeHooks(chain?.text ?? '', options, notes);
    return;
  }
  const odd = options.find((option) => OF_RULE.has(asGeneral(option)?.long ?? ''));
  if (odd) notes.add(odd.word, { kind: 'conflicting-options', option: odd.word.text, other: command.word.text });
}

/** The option that names an interface which a built-in chain does not know. */
const UNKNOWN_INTERFACE: ReadonlyMap<string, string> = new Map([
  ['PREROUTING', 'out-interface'],
  ['INPUT', 'out-interface'],
  ['OUTPUT', 'in-interface'],
  ['POSTROUTING', 'in-interface'],
]);

/** The loader compares the name of the chain alone. */
function judgeHooks(chain: string, options: readonly BoundOption[], notes: Notes): void {
  const wrong = UNKNOWN_INTERFACE.get(chain);
  const found = wrong && options.find((option) => asGeneral(option)?.long === wrong);
  if (found) notes.add(found.word, { kind: 'interface-hook', option: found.word.text, hooks: [chain], chain });
}

function judgeOnce({ options }: Binding, notes: Notes): void {
  for (let i = 1; i < options.length; i++) {
    const option = options[i]!;
    const name = asGeneral(option)?.long;
    if (name === undefined || (!OF_RULE.has(name) && name !== 'set-counters')) continue;
    const isJump = name === 'jump' || name === 'goto';
    const before = options.slice(0, i).find((other) => {
      const otherName = asGeneral(other)?.long;
      return otherName === name || (isJump && (otherName === 'jump' || otherName === 'goto'));
    });
    if (!before) continue;
    if (before.known === option.known) notes.add(option.word, { kind: 'repeated-option', option: option.word.text });
    else notes.add(option.word, { kind: 'conflicting-options', option: option.word.text, other: before.word.text });
  }
}

/** A list of addresses makes several rules: it cannot be negated, nor take the place of one rule. */
function judgeLists({ commands, options }: Binding, notes: Notes): void {
  let list: BoundOption | undefined;
  let negated = false;
  for (const option of options) {
    if (option.hole || asGeneral(option)?.args[0]?.type !== 'address') continue;
    const text = option.args[0]?.text ?? '';
    if (option.not) negated = true;
    if (option.not && /\/(0+|::|0\.0\.0\.0)$/.test(text)) {
      notes.add(option.word, { kind: 'syntax', says: say`! before a network of length 0 matches nothing` }, 'nft');
    }
    if (addressCount(text) > 1) list ??= option;
  }
  if (!list) return;
  if (negated) {
    const says = say`a list of addresses makes one rule of each, so that no ! may stand before -s or -d of it: write a rule for each, or take an ipset`;
    notes.add(list.args[0]!, { kind: 'syntax', says });
  }
  if (commands[0]?.known?.long === 'replace') {
    notes.add(list.args[0]!, {
      kind: 'syntax',
      says: say`-R puts one rule in the place of one, and a list of addresses makes several`,
    });
  }
}

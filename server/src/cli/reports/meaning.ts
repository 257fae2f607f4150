import type { HostMeaning, PacketChange, RulesChange } from '../../core/index.ts';
import { printable } from './excerpt.ts';
import {
  type Comparison,
  changeTitle,
  effectLines,
  fateText,
  openLines,
  packetLines,
  placeText,
  tableText,
  valueText,
  whenText,
  witnessText,
} from './meaning-words.ts';
import type { Paint, Style } from './paint.ts';
import { count } from './summary.ts';

/** What changes in meaning, for people at a terminal: host by host, in a few lines each. */
export function meaningText(comparison: Comparison, paint: Paint): string {
  const parts = comparison.hosts.flatMap(({ name, status, meaning }) => {
    const head = paint('bold', printable(name));
    if (status === 'same') return [];
    if (!meaning) return [`${head}\n  ${status === 'added' ? 'new host' : 'host removed'}\n`];
    return [
      `${head}\n${hostLines(meaning, comparison, paint)
        .map((line) => `  ${line}\n`)
        .join('')}`,
    ];
  });
  const same = comparison.hosts.filter(({ status }) => status === 'same').length;
  const rest = same > 0 || parts.length === 0 ? [`no change in meaning: ${count(same, 'host')}\n`] : [];
  return [...parts, ...rest].join('\n');
}

const STYLES: Partial<Record<PacketChange['kind'], Style>> = { accepted: 'green', stopped: 'red' };

function hostLines(meaning: HostMeaning, { show }: Comparison, paint: Paint): string[] {
  const lines: string[] = [];
  const { added, removed, conntrack } = meaning;
  if (added.length > 0) lines.push(`files added: ${printable(added.join(', '))}`);
  if (removed.length > 0) lines.push(`files removed: ${printable(removed.join(', '))}`);
  for (const rules of meaning.rules) {
    for (const change of rules.changes) lines.push(...changeLines(change, rules, show, paint));
    for (const line of openLines(rules, show)) lines.push(paint('yellow', line));
    for (const line of effectLines(rules, show)) lines.push(line);
  }
  for (const [title, changes] of [
    ['sysctl', meaning.sysctl],
    ['module options', meaning.options],
    ['modules', meaning.modules],
  ] as const) {
    if (changes.length === 0) continue;
    lines.push(title);
    for (const { name, before, after } of changes) {
      const place = paint('dim', placeText(after ?? before, show));
      lines.push(`  ${printable(name)}: ${valueText(before)} -> ${valueText(after)}  ${place}`);
    }
  }
  if (conntrack) lines.push(`connection table: ${tableText(conntrack.before)} -> ${tableText(conntrack.after)}`);
  return lines;
}

function changeLines(change: PacketChange, rules: RulesChange, show: Comparison['show'], paint: Paint): string[] {
  const when = whenText(change);
  return [
    paint(STYLES[change.kind] ?? 'cyan', changeTitle(change, rules)),
    ...(when === '' ? [] : [`  ${paint('yellow', when)}`]),
    ...packetLines(change).map((line) => `  ${line}`),
    paint('dim', `    such as ${witnessText(change, rules)}`),
    paint('dim', `    before: ${fateText(change.before, change.kind, show)}`),
    paint('dim', `    after:  ${fateText(change.after, change.kind, show)}`),
  ];
}

/** The comparison as JSON: the form that docs/command-line.md describes. */
export function meaningJson(comparison: Comparison): string {
  const { show, before, after } = comparison;
  const hosts = comparison.hosts.map(({ name, status, meaning }) => ({
    host: name,
    status,
    ...(meaning ? hostJson(meaning, show) : {}),
  }));
  return `${JSON.stringify({ before, after, hosts }, undefined, 2)}\n`;
}

function hostJson(meaning: HostMeaning, show: Comparison['show']) {
  const { added, removed, conntrack, sysctl, options, modules } = meaning;
  const side = (set: (typeof sysctl)[number]['before']) =>
    set && { value: set.value, file: show(set.path), line: set.line - 1, certain: set.certain };
  const values = (changes: typeof sysctl) =>
    changes.map((change) => ({ name: change.name, before: side(change.before), after: side(change.after) }));
  const table = (plan: NonNullable<typeof conntrack>['before']) => plan && { max: plan.max, buckets: plan.buckets };
  return {
    rules: meaning.rules.map((rules) => rulesJson(rules, show)),
    sysctl: values(sysctl),
    moduleOptions: values(options),
    modules: values(modules),
    ...(conntrack ? { conntrack: { before: table(conntrack.before), after: table(conntrack.after) } } : {}),
    filesAdded: added,
    filesRemoved: removed,
  };
}

function rulesJson(rules: RulesChange, show: Comparison['show']) {
  const { family, path, changes, open, effects, policies, cut } = rules;
  const place = (at: { path?: string | undefined; line?: number | undefined } | undefined) =>
    at?.path === undefined ? {} : { file: show(at.path), ...(at.line === undefined ? {} : { line: at.line - 1 }) };
  const fate = ({ verdict, untracked, nat, written, decider }: PacketChange['before']) => ({
    verdict: verdict.kind,
    ...(verdict.kind === 'reject' ? { answer: verdict.answer } : {}),
    untracked,
    nat,
    written,
    ...place(decider),
  });
  return {
    family,
    ...(path === undefined ? {} : { path }),
    changes: changes.map((change) => ({
      kind: change.kind,
      direction: change.direction,
      packets: change.packets.map((each) => packetLines({ ...change, packets: [each] })[0]),
      when: change.when,
      witness: witnessText(change, rules),
      before: fate(change.before),
      after: fate(change.after),
    })),
    mayChange: open.map(({ text, place: at }) => ({ text, ...place(at) })),
    effects: effects.map(({ side, rule, ...at }) => ({ side, rule: rule.line.text.trim(), ...place(at) })),
    policies,
    cut,
  };
}

import type { HostMeaning, RulesChange, ValueChange } from '../../core/index.ts';
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
import { count } from './summary.ts';

/** What changes in meaning, for a pull request: one line for each change, and the examples folded away. */
export function meaningMarkdown({ before, after, hosts, show }: Comparison): string {
  const changed = hosts.filter(({ status }) => status !== 'same');
  const title = `### What changes from ${code(before)} to ${code(after)}\n`;
  if (changed.length === 0) return `${title}\nNo change in meaning (${count(hosts.length, 'host')}).\n`;
  const parts = changed.map(({ name, status, meaning }) => {
    if (!meaning) return `\n#### ${code(name)}\n\n${status === 'added' ? 'New host.' : 'Host removed.'}\n`;
    return `\n#### ${code(name)}\n${hostPart(meaning, show)}`;
  });
  const same = hosts.length - changed.length;
  return `${title}${parts.join('')}${same > 0 ? `\nNo change in meaning: ${count(same, 'other host')}.\n` : ''}`;
}

function hostPart(meaning: HostMeaning, show: Comparison['show']): string {
  const { added, removed, conntrack } = meaning;
  const notes = [
    ...(added.length > 0 ? [`Files added: ${added.map(code).join(', ')}`] : []),
    ...(removed.length > 0 ? [`Files removed: ${removed.map(code).join(', ')}`] : []),
    ...meaning.rules.flatMap((rules) => openLines(rules, show).map((line) => `⚠ ${code(line)}`)),
    ...meaning.rules.flatMap((rules) => effectLines(rules, show).map(code)),
    ...(conntrack ? [`Connection table: ${tableText(conntrack.before)} → ${tableText(conntrack.after)}`] : []),
  ];
  return [
    packetTable(meaning.rules),
    details(meaning.rules, show),
    valueTable('sysctl', meaning.sysctl, show),
    valueTable('module option', meaning.options, show),
    valueTable('module', meaning.modules, show),
    notes.length > 0 ? `\n${notes.map((note) => `- ${note}\n`).join('')}` : '',
  ].join('');
}

function packetTable(all: readonly RulesChange[]): string {
  const rows = all.flatMap((rules) =>
    rules.changes.map((change) => {
      const when = whenText(change);
      const packets = [...packetLines(change).map(code), ...(when === '' ? [] : [code(when)])].join('<br>');
      return `| ${changeTitle(change, rules)} | ${packets} |\n`;
    }),
  );
  return rows.length === 0 ? '' : `\n| packets | |\n|---|---|\n${rows.join('')}`;
}

function details(all: readonly RulesChange[], show: Comparison['show']): string {
  const rows = all.flatMap((rules) =>
    rules.changes.map((change) => {
      const [before, after] = [change.before, change.after].map((fate) => code(fateText(fate, change.kind, show)));
      return `| ${code(witnessText(change, rules))} | ${before} | ${after} |\n`;
    }),
  );
  if (rows.length === 0) return '';
  return `\n<details><summary>Examples, and what decides</summary>\n\n| packet | before | after |\n|---|---|---|\n${rows.join('')}\n</details>\n`;
}

function valueTable(what: string, changes: readonly ValueChange[], show: Comparison['show']): string {
  if (changes.length === 0) return '';
  const rows = changes.map(
    ({ name, before, after }) =>
      `| ${code(name)} | ${code(valueText(before))} | ${code(valueText(after))} | ${code(placeText(after ?? before, show))} |\n`,
  );
  return `\n| ${what} | before | after | line |\n|---|---|---|---|\n${rows.join('')}`;
}

/** A text as code in a table: nothing in it is taken for Markdown or HTML. */
function code(text: string): string {
  const clean = printable(text).replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

import { TABLES } from '../../knowledge/iptables/tables.ts';
import type { Fix } from '../../lint/finding.ts';
import { insertLine, removeLine } from '../../lint/line-edits.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { byteLength } from '../../model/ruleset/load/values/texts.ts';
import { editDistance } from '../../text/nearest.ts';
import { andList, say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { lineNumber, lineRange, onFaults, type Place } from './faults.ts';

/** A chain that is used and not there, or not there yet. */
export const unknownChain: Rule = {
  meta: {
    id: 'iptables/unknown-chain',
    title: 'Chain that is not declared',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A rule stands in, or jumps to, a chain that the table neither has by itself nor declares before that line with `:CHAIN - [0:0]`.',
      why: 'Both loaders refuse the file. iptables-legacy says so with `--test` already, iptables-nft only when it loads. Where a table declares none of its built-in chains, the file is taken for a part that is loaded with `--noflush` onto chains that others made, and this is a hint.',
      bad: [
        { title: 'Nobody declares it.', files: filter('-A INPUT -j LOGDROP') },
        { title: 'Declared too late.', files: filter('-A INPUT -j WEB', ':WEB - [0:0]') },
        { title: 'A letter is missing.', files: filter(':LOGDROP - [0:0]', '-A INPUT -j LOGDRP') },
        { title: 'A chain of another table.', files: filter('-A PREROUTING -j ACCEPT') },
      ],
      good: [
        { title: 'Declared first.', files: filter(':WEB - [0:0]', '-A INPUT -j WEB') },
        {
          title: 'A part of the rules of ufw.',
          files: {
            'etc/ufw/before.rules': '*filter\n:ufw-before-input - [0:0]\n-A ufw-before-input -j ufw-user-input\nCOMMIT\n',
          },
        },
      ],
      sources: ['iptables 1.8.9, both backends: measured'],
    },
  },
  file: onFaults('unknown-chain', (fault, place) => ({
    message: message(fault, place),
    ...related(fault, place),
    fixes: fixes(fault, place),
  })),
};

function message({ name, use, table, near, builtIn, declaredAt, refusedBy }: Fault<'unknown-chain'>, { file }: Place): string {
  if (builtIn) return say`${name} is built in: packets come there by themselves, and no rule can jump to it.`;
  if (declaredAt !== undefined) {
    return say`${name} is declared in line ${lineNumber(file, declaredAt)}: a chain must stand before the rules that use it.`;
  }
  const what = use === 'jump' ? say`${name} is no target, and no chain of ${table}` : say`${table} has no chain ${name}`;
  if (refusedBy === 'unknown') return say`${what} in this file: it loads only where another file or program has made the chain.`;
  const owners = tablesWith(name);
  if (owners.length > 0) return say`${what}: it is a chain of ${andList(owners)}, and the rule belongs there.`;
  return near ? say`${what}; did you mean ${near}?` : say`${what}: declare it before this line.`;
}

/** The tables that have the chain by themselves. */
function tablesWith(chain: string): readonly string[] {
  return TABLES.filter(({ chains }) => chains.some((name) => name === chain)).map(({ name }) => name);
}

function related({ declaredAt, name }: Fault<'unknown-chain'>, { file }: Place) {
  if (declaredAt === undefined) return {};
  return { related: [{ path: file.path, range: lineRange(file, declaredAt), message: say`The declaration of ${name}` }] };
}

function fixes(
  { name, near, builtIn, declaredAt, insertAfter, refusedBy, table, range }: Fault<'unknown-chain'>,
  { file, at }: Place,
): readonly Fix[] {
  if (builtIn || refusedBy === 'unknown' || tablesWith(name).length > 0 || /["\s]/.test(name) || byteLength(name) > 28) return [];
  const cluster = `declare ${table} ${name}`;
  const declaration = insertLine(file, insertAfter, `:${name} - [0:0]`);
  if (declaredAt !== undefined) {
    const line = file.tree.lines[declaredAt]!;
    if (line.kind !== 'chain') return [];
    const moved = insertLine(file, insertAfter, line.text.replace(/\r?\n$/, ''));
    return [{ title: say`Move the declaration up`, safety: 'safe', edits: [moved, removeLine(file, declaredAt)], cluster }];
  }
  const declare: Fix = { title: say`Declare the chain ${name}`, safety: 'offered', edits: [declaration], cluster };
  if (near === undefined) return [declare];
  const isSure = editDistance(name, near) === 1;
  const rename: Fix = {
    title: say`Change to ${near}`,
    safety: isSure ? 'safe' : 'offered',
    edits: [{ path: file.path, range: at(range), newText: near }],
  };
  return [rename, declare];
}

import type { Fix, FixEdit } from '../../lint/finding.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { say } from '../../text/say.ts';
import { whole } from './examples.ts';
import { lineNumber, lineRange, onFaults, type Place } from './faults.ts';

/** A table that comes twice, so that its first rules are lost. */
export const repeatedTable: Rule = {
  meta: {
    id: 'iptables/repeated-table',
    title: 'Table that comes twice',
    severity: 'error',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A second `*table` of the same name in one file, behind a first one with rules.',
      why: 'It loads without a word: each `*table` flushes the table first, so that the rules of the first one are gone when the second is committed. Only a load with `-n` (`--noflush`) keeps them.',
      whenOff: 'For files that are loaded with `--noflush`.',
      bad: [
        {
          title: 'Two files were put together.',
          files: whole(
            '*filter',
            ':INPUT ACCEPT [0:0]',
            '-A INPUT -i lo -j ACCEPT',
            'COMMIT',
            '*filter',
            ':INPUT ACCEPT [0:0]',
            '-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT',
            'COMMIT',
          ),
        },
      ],
      good: [
        {
          title: 'Two tables.',
          files: whole(
            '*nat',
            ':PREROUTING ACCEPT [0:0]',
            'COMMIT',
            '*filter',
            ':INPUT ACCEPT [0:0]',
            '-A INPUT -i lo -j ACCEPT',
            'COMMIT',
          ),
        },
      ],
      sources: ['iptables 1.8.9, both backends: measured'],
    },
  },
  file: onFaults('repeated-table', (fault, place) => {
    const { name, first } = fault;
    const { file } = place;
    const [line, count] = [lineNumber(file, first.index), first.rules.length];
    return {
      message:
        count === 1
          ? say`This *${name} flushes the one of line ${line}: its rule is lost.`
          : say`This *${name} flushes the one of line ${line}: its ${count} rules are lost.`,
      severity: 'error',
      related: [{ path: file.path, range: lineRange(file, first.index), message: say`The first *${name}` }],
      fixes: merged(fault, place),
    };
  }),
};

/** The lines of the second section behind those of the first; chains that the first has are not declared again. */
function merged({ first, second }: Fault<'repeated-table'>, { file }: Place): readonly Fix[] {
  if (first.commit === undefined || second.commit === undefined) return [];
  const { lines } = file.tree;
  const declared = new Set(
    lines.slice(first.index, first.commit).flatMap((line) => (line.kind === 'chain' ? [line.name.text] : [])),
  );
  const moved = lines
    .slice(second.index + 1, second.commit)
    .filter((line) => !(line.kind === 'chain' && declared.has(line.name.text)))
    .map((line) => line.text)
    .join('');
  const { start } = lineRange(file, first.commit);
  const insertion: FixEdit = { path: file.path, range: { start, end: start }, newText: moved };
  const removals = Array.from({ length: second.commit - second.index + 1 }, (_, i) => removeLine(file, second.index + i));
  return [{ title: say`Merge the two`, safety: 'offered', edits: [insertion, ...removals] }];
}

import { TABLES } from '../../knowledge/iptables/index.ts';
import type { Rule } from '../../lint/rule.ts';
import { editDistance, nearest } from '../../text/nearest.ts';
import { say, sentences } from '../../text/say.ts';
import { whole } from './examples.ts';
import { onFaults } from './faults.ts';

const NAMES = TABLES.map(({ name }) => name);

/** A `*table` that the kernel does not have. */
export const unknownTable: Rule = {
  meta: {
    id: 'iptables/unknown-table',
    title: 'Unknown table',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'The name behind `*` is none of the five tables: filter, nat, mangle, raw and security.',
      why: 'The loader stops there, and loads neither this table nor what stands behind it.',
      bad: [{ title: 'Misspelled.', files: whole('*fliter', ':INPUT ACCEPT [0:0]', 'COMMIT') }],
      good: [{ title: 'The usual one.', files: whole('*filter', ':INPUT ACCEPT [0:0]', 'COMMIT') }],
    },
  },
  file: onFaults('unknown-table', ({ name, range }, { file, at }) => {
    const near = nearest(name, NAMES);
    const known = say`The tables are filter, nat, mangle, raw and security.`;
    if (name === '') return { message: sentences(say`The name of a table must stand behind the *.`, known) };
    return {
      message: near ? say`There is no table ${name}; did you mean ${near}?` : sentences(say`There is no table ${name}.`, known),
      fixes: near
        ? [
            {
              title: say`Change to ${near}`,
              safety: editDistance(name, near) === 1 ? 'safe' : 'offered',
              edits: [{ path: file.path, range: at(range), newText: near }],
            },
          ]
        : [],
    };
  }),
};

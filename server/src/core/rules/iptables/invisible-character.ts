import type { Rule } from '../../lint/rule.ts';
import { andList, said, say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';

/** Characters that look like an ordinary one and are not. */
export const invisibleCharacter: Rule = {
  meta: {
    id: 'iptables/invisible-character',
    title: 'Invisible or lookalike character',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A no-break space, an en dash, a typographic quote or a character without width stands in a rule, where an ordinary blank, `-` or `"` was meant.',
      why: 'Web pages, chats and word processors put them in. The loader knows none of them: it cuts words at blanks and tabs, options begin with `-`, and only `"` quotes.',
      bad: [
        { title: 'A no-break space between two words.', files: filter('-A INPUT -p\u00a0tcp -m tcp --dport 22 -j ACCEPT') },
        { title: 'An en dash.', files: filter('-A INPUT \u2013p tcp -m tcp --dport 22 -j ACCEPT') },
        {
          title: 'Typographic quotes.',
          files: filter('-A INPUT -m comment --comment \u201cthe host itself\u201d -i lo -j ACCEPT'),
        },
      ],
      good: [
        {
          title: 'Inside a text they may stand.',
          files: filter('-A INPUT -m comment --comment "10\u00a0ports \u2013 and more" -i lo -j ACCEPT'),
        },
      ],
    },
  },
  file: onFaults('invisible-character', ({ characters }, { file, at }) => {
    const names = andList([...new Set(characters.map(({ name }) => said(name)))]).replace(/^a/, 'A');
    const columns = characters.map(({ at: column }) => column + 1);
    const message =
      columns.length === 1
        ? say`${names} in column ${columns[0]}, which the loader takes for part of a word.`
        : say`${names} in columns ${columns.slice(0, 5).join(', ')}${columns.length > 5 ? ' ...' : ''}, which the loader takes for part of a word.`;
    const edits = characters.map(({ at: start, newText }) => ({
      path: file.path,
      range: at({ start, end: start + 1 }),
      newText,
    }));
    return {
      message,
      fixes: [{ title: say`Write what was meant`, safety: 'safe', edits }],
    };
  }),
};

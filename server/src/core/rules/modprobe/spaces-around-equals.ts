import type { LineContext, Rule } from '../../lint/rule.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { andList, say } from '../../text/say.ts';
import { commentStart, splitParameters } from './words.ts';

/** `options nf_conntrack hashsize = 65536`: three parameters, none of them meant. */
export const spacesAroundEquals: Rule = {
  meta: {
    id: 'modprobe/spaces-around-equals',
    title: 'Blank beside an equals sign',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A parameter of `options` is written with a blank before or behind its `=`.',
      why: 'A parameter ends at the blank. `hashsize = 65536` gives the module the parameters `hashsize`, `=` and `65536`: a number without a value is refused, and the module does not load at all; a switch without a value is switched on, whatever stands behind the `=`.',
      bad: [
        {
          title: 'The module does not load.',
          files: { 'etc/modprobe.d/recent.conf': 'options xt_recent ip_list_tot = 1000\n' },
        },
        { title: 'The value stands apart.', files: { 'etc/modprobe.d/recent.conf': 'options xt_recent ip_list_tot= 1000\n' } },
      ],
      good: [
        {
          title: 'No blanks.',
          files: { 'etc/modprobe.d/recent.conf': 'options xt_recent ip_list_tot=1000 ip_pkt_list_tot=30\n' },
        },
        {
          title: 'An empty text is a value.',
          files: { 'etc/modprobe.d/local.conf': 'options zram compressor= num_devices=2\n' },
        },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -c`', 'lib/cmdline.c, kernel/params.c'],
    },
  },
  visit: { modprobe: { directive: check } },
};

function check(line: ModprobeDirective, context: LineContext<'modprobe'>): void {
  if (line.command.text !== 'options') return;
  const words = line.words.slice(1, commentStart(line.words));
  for (const { first, last } of splitParameters(words)) {
    const parts = words.slice(first, last + 1);
    const range = { start: parts[0]!.start, end: parts.at(-1)!.end };
    // Over a continuation the words may stand apart on purpose.
    if (hasHole(line.holes, range) || line.text.slice(range.start, range.end).includes('\n')) continue;
    const text = parts.map((word) => line.text.slice(word.start, word.end)).join('');
    const mayBeSwitch = parts.length === 2 && /^[A-Za-z_]\w*$/.test(parts[1]!.text);
    context.report({
      range: context.at(range),
      message: say`A parameter ends at the blank: the module gets ${andList(parts.map((word) => `"${word.text}"`))} and refuses to load, or takes another value. Write ${text}.`,
      fixes: [
        {
          title: say`Write ${text}`,
          safety: mayBeSwitch ? 'offered' : 'safe',
          edits: [{ path: context.file.path, range: context.at(range), newText: text }],
        },
      ],
    });
  }
}

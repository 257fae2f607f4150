import { directive } from '../../knowledge/modprobe/directives.ts';
import type { Rule } from '../../lint/rule.ts';
import { hasSuffix } from '../../model/reading-order.ts';
import { withoutTemplateSuffix } from '../../syntax/format.ts';
import { say } from '../../text/say.ts';

/** A command with fewer words behind it than it needs: kmod skips the line. */
export const missingArgument: Rule = {
  meta: {
    id: 'modprobe/missing-argument',
    title: 'Command without its argument',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A command has fewer words behind it than it needs: `options` wants a module and a parameter, `install` a module and a command, `alias` a name and a module.',
      why: 'modprobe skips the line with "ignoring bad line" on its error output, and its exit status stays 0.',
      bad: [
        { title: 'No parameter.', files: { 'etc/modprobe.d/local.conf': 'options nf_conntrack\n' } },
        { title: 'No command.', files: { 'etc/modprobe.d/local.conf': 'install dccp\n' } },
      ],
      good: [
        {
          title: 'Whole lines.',
          files: { 'etc/modprobe.d/local.conf': 'options nf_conntrack acct=1\ninstall dccp /bin/false\n' },
        },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -c`'],
    },
  },
  visit: {
    modprobe: {
      directive(line, { file, at, report }) {
        const record = directive(line.command.text);
        if (!record || line.words.length >= record.words || line.holes.length > 0) return;
        if (!hasSuffix(withoutTemplateSuffix(file.path))) return;
        report({
          range: at(line.command),
          message: say`modprobe skips this line: ${record.name} is written \`${record.usage}\`.`,
        });
      },
    },
  },
};

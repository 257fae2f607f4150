import { findSysconfigVariable } from '../../knowledge/sysconfig.ts';
import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';

/** `IPTABLES_MODULES = "..."`: to the shell that sources the file this is a command called IPTABLES_MODULES. */
export const spacesAroundEquals: Rule = {
  meta: {
    id: 'sysconfig/spaces-around-equals',
    title: 'Blank beside an equals sign',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A variable of iptables-config is written with a blank before or behind its `=`.',
      why: 'A shell sources the file. With a blank before the `=` it runs a command of that name ("command not found"); with a blank behind it, it runs the value as a command. The variable is not set in either case.',
      bad: [
        { title: 'A blank on both sides.', files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES_UNLOAD = "no"\n' } },
        { title: 'A blank behind it.', files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES_UNLOAD= "no"\n' } },
      ],
      good: [
        { title: 'No blanks.', files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES_UNLOAD="no"\n' } },
        { title: 'An empty value.', files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES= # none\n' } },
      ],
      sources: ['sh and bash: measured'],
    },
  },
  visit: {
    'iptables-config': {
      other(line, { file, at, report }) {
        const match = /^(\w+)([ \t]*=[ \t]*)(?=["'\w])/.exec(line.content.text);
        if (!match || !findSysconfigVariable(match[1]!) || line.holes.length > 0) return;
        const start = line.content.start + match[1]!.length;
        const range = at({ start, end: start + match[2]!.length });
        report({
          range,
          message: message(match[1]!),
          fixes: [{ title: say`Remove the blanks`, safety: 'safe', edits: [{ path: file.path, range, newText: '=' }] }],
        });
      },
      assignment(line, { file, at, report }) {
        const { name, value, rest } = line;
        const gap = rest ? line.text.slice(value.end, rest.start) : '';
        if (
          !rest ||
          value.start !== value.end ||
          !/^[ \t]+$/.test(gap) ||
          !/^["'\w]\S*$/.test(rest.text) ||
          !findSysconfigVariable(name.text)
        )
          return;
        const range = at({ start: value.end, end: rest.start });
        report({
          range,
          message: message(name.text),
          fixes: [{ title: say`Remove the blank`, safety: 'safe', edits: [{ path: file.path, range, newText: '' }] }],
        });
      },
    },
  },
};

function message(name: string): string {
  return say`The shell sets ${name} only where no blank stands beside the = sign; here it runs a command instead.`;
}

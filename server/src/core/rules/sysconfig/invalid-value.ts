import { findSysconfigVariable, type SysconfigVariable } from '../../knowledge/sysconfig.ts';
import type { Fix } from '../../lint/finding.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysconfigAssignment } from '../../syntax/sysconfig/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { said, say } from '../../text/say.ts';

const YES_LIKE = /^(?:y|yes|true|on|1|enabled?)$/i;
const NO_LIKE = /^(?:n|no|false|off|0|disabled?|)$/i;

/** A value that the iptables service takes for something else than what was written. */
export const invalidValue: Rule = {
  meta: {
    id: 'sysconfig/invalid-value',
    title: 'Value that is not understood',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A switch of iptables-config has a value other than `yes` that was meant to switch it on (`Yes`, `true`, `1`), or a number is none.',
      why: 'The service compares each switch with the word `yes` in small letters: any other value is no. A number that is none makes its test fail with "integer expression expected".',
      bad: [
        { title: 'Counts as no.', files: { 'etc/sysconfig/iptables-config': 'IPTABLES_SAVE_ON_STOP="true"\n' } },
        { title: 'No unit belongs here.', files: { 'etc/sysconfig/iptables-config': 'IPTABLES_RESTORE_WAIT=60s\n' } },
      ],
      good: [
        { title: 'The words of the service.', files: { 'etc/sysconfig/iptables-config': 'IPTABLES_SAVE_ON_STOP="yes"\n' } },
        {
          title: 'Whatever is not yes is no, and no was meant.',
          files: { 'etc/sysconfig/iptables-config': 'IPTABLES_SAVE_ON_STOP="NO"\n' },
        },
      ],
      sources: ['iptables.init of Enterprise Linux 5 to 9'],
    },
  },
  visit: { 'iptables-config': { assignment: check } },
};

function check(line: SysconfigAssignment, context: LineContext<'iptables-config'>): void {
  const variable = findSysconfigVariable(line.name.text);
  const unsure = !line.literal || line.openQuote || line.rest !== null || hasHole(line.holes, line.value);
  if (!variable || unsure) return;
  if (variable.type === 'yes-no') checkSwitch(line, context);
  else if (variable.type === 'integer') checkInteger(line, variable, context);
}

function checkSwitch({ name, value }: SysconfigAssignment, context: LineContext<'iptables-config'>): void {
  if (value.text === 'yes' || NO_LIKE.test(value.text)) return;
  // Curly quotes of a text program are part of the value.
  const meantYes = YES_LIKE.test(value.text.replace(/[“”„‘’]/g, ''));
  const write = (word: string): Fix => ({
    title: say`Write ${word}`,
    // Until then the switch was off.
    safety: 'offered',
    edits: [{ path: context.file.path, range: context.at(value), newText: `"${word}"` }],
  });
  context.report({
    range: context.at(value),
    message: say`${name.text} is on only where it is exactly yes: "${value.text}" counts as no.`,
    fixes: meantYes ? [write('yes')] : [write('no'), write('yes')],
  });
}

function checkInteger(
  { name, value }: SysconfigAssignment,
  variable: SysconfigVariable,
  context: LineContext<'iptables-config'>,
): void {
  if (value.text === '' || /^\d+$/.test(value.text)) return;
  context.report({
    range: context.at(value),
    message: say`${name.text} takes a whole number of ${said(variable.unit ?? '')}: "${value.text}" is none, and the test of the service fails.`,
  });
}

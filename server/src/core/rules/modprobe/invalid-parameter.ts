import { existsIn } from '../../knowledge/kernel.ts';
import { findModule, findParameter, judgeFormerName } from '../../knowledge/modprobe/index.ts';
import { packagedKernels, packagedModule } from '../../knowledge/modprobe/packages.ts';
import type { ModuleParameter } from '../../knowledge/modprobe/record.ts';
import { isNumberType, refusal } from '../../knowledge/modprobe/value.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { splitParameter } from '../../syntax/modprobe/parse.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import type { Token } from '../../text/range.ts';
import { say } from '../../text/say.ts';
import { commentStart, splitParameters } from './words.ts';

/** A value that the kernel refuses, with which the module does not load at all. */
export const invalidParameter: Rule = {
  meta: {
    id: 'modprobe/invalid-parameter',
    title: 'Value that the module refuses',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'An `options` line gives a parameter a value that is not of its type: no number where a number belongs, one that does not fit, something that is neither `y` nor `n` for a switch, too many values for a list, or no value at all. A number that the module itself refuses or replaces is a warning.',
      why: 'The kernel reads the parameters before the module starts. With one value that it cannot read the module does not load: "invalid for parameter" in the kernel log, and whatever needs the module fails. Numbers are decimal, `0x` hexadecimal, and octal with a leading `0`. Of a switch only the beginning is read: `y`, `n`, `1`, `0`, from 4.6 on `on` and `off`, from 5.19 on `t` and `f`.',
      bad: [
        { title: 'A unit is no part of a number.', files: { 'etc/modprobe.d/ct.conf': 'options nf_conntrack hashsize=64k\n' } },
        { title: 'A comma too many.', files: { 'etc/modprobe.d/ftp.conf': 'options nf_conntrack_ftp ports=21,\n' } },
        { title: 'A port is 65535 at most.', files: { 'etc/modprobe.d/ftp.conf': 'options nf_conntrack_ftp ports=21,70000\n' } },
        {
          title: 'Only switches may stand without a value.',
          files: { 'etc/modprobe.d/recent.conf': 'options xt_recent ip_list_tot\n' },
        },
        { title: 'Neither yes nor no.', files: { 'etc/modprobe.d/ct.conf': 'options nf_conntrack acct=2\n' } },
      ],
      good: [
        {
          title: 'Numbers in three notations, and switches.',
          files: {
            'etc/modprobe.d/a.conf':
              'options xt_recent ip_list_tot=0x400 ip_list_perms=0644\noptions nf_conntrack acct tstamp=on\n',
          },
        },
        { title: 'Quotes are taken off.', files: { 'etc/modprobe.d/ftp.conf': 'options nf_conntrack_ftp ports="21,2121"\n' } },
        {
          title: "A driver of the manufacturer's may take a list where the kernel's takes one number.",
          files: { 'etc/modprobe.d/igb.conf': 'options igb max_vfs=7,7\n' },
        },
      ],
      sources: ['kernel/params.c, lib/kstrtox.c, lib/cmdline.c', 'modinfo of Debian kernels 5.10 to 7.2'],
    },
  },
  visit: { modprobe: { directive: check } },
};

function check(line: ModprobeDirective, context: LineContext<'modprobe'>): void {
  const module = line.words[0];
  if (line.command.text !== 'options' || !module || hasHole(line.holes, module)) return;
  if (judgeFormerName(module.text, context.settings.target)) return;
  const words = line.words.slice(1, commentStart(line.words));
  const split = splitParameters(words);
  for (const [i, word] of words.entries()) {
    // modprobe/spaces-around-equals speaks of these.
    if (split.some(({ first, last }) => first <= i && i <= last) || hasHole(line.holes, word)) continue;
    const { name, value } = splitParameter(word);
    const described = findModule(module.text);
    const parameter = described && findParameter(described, name.text);
    if (!described?.complete) judgePackaged(module.text, name, value, context);
    else if (parameter && existsIn(context.settings.target, parameter) !== 'none')
      judge(module.text, parameter, name, value, context);
  }
}

/** A parameter that kernlint describes: its type is known of all kernels, and often the numbers that the module takes. */
function judge(
  module: string,
  parameter: ModuleParameter,
  name: Token,
  value: Token | undefined,
  context: LineContext<'modprobe'>,
): void {
  const { at, report, settings } = context;
  const reason = refusal(parameter.type, value?.text, settings.target);
  if (reason !== undefined) {
    refuse(module, name, value, reason, context);
    return;
  }
  const number = value && isNumberType(parameter.type) && /^\d{1,15}$/.test(value.text) ? Number(value.text) : undefined;
  const { range } = parameter;
  // A 0 often stands for the default.
  if (!value || number === undefined || number === 0 || !range || (number >= range.min && number <= range.max)) return;
  report({
    range: at(value),
    message: say`${module} takes ${range.min} to ${range.max} for ${parameter.name}; ${value.text} is refused or replaced.`,
    severity: 'warning',
  });
}

/** A parameter of which only Debian's kernels are known: a driver from elsewhere may take a list for it, or a longer one. */
function judgePackaged(module: string, name: Token, value: Token | undefined, context: LineContext<'modprobe'>): void {
  const packaged = packagedModule(module.replaceAll('-', '_'));
  const parameter = packaged && findParameter({ ...packaged, what: '', complete: false, source: '' }, name.text);
  if (!parameter || parameter.type === '' || existsIn(context.settings.target, { since: packagedKernels[0]! }) === 'none') return;
  if (value?.text.includes(',')) return;
  const reason = refusal(parameter.type, value?.text, context.settings.target);
  if (reason !== undefined) refuse(module, name, value, reason, context);
}

function refuse(
  module: string,
  name: Token,
  value: Token | undefined,
  reason: string,
  { at, report }: LineContext<'modprobe'>,
): void {
  const said = value && value.text !== '' ? `${name.text}=${value.text}` : name.text;
  report({
    range: at(value && value.start < value.end ? value : name),
    message: say`${module} does not load with this line: ${said} ${reason}.`,
  });
}

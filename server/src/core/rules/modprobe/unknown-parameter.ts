import { existsIn, formatSpans } from '../../knowledge/kernel.ts';
import { findModule, findParameter, judgeFormerName, normalName, universalParameters } from '../../knowledge/modprobe/index.ts';
import { packagedKernels, packagedModule } from '../../knowledge/modprobe/packages.ts';
import type { ModuleParameter, ModuleRecord } from '../../knowledge/modprobe/record.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { splitParameter } from '../../syntax/modprobe/parse.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Token } from '../../text/range.ts';
import { say, sentences } from '../../text/say.ts';
import { commentStart, splitParameters } from './words.ts';

/** A parameter that the module does not have: any for modules of which every parameter is known, a slip of the pen for others. */
export const unknownParameter: Rule = {
  meta: {
    id: 'modprobe/unknown-parameter',
    title: 'Unknown module parameter',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'An `options` line gives a module a parameter that it does not have on any kernel, or on none of the target kernels. Of connection tracking, its helpers, NAT and the iptables modules every parameter is known. Of the other modules of the kernel only those of recent Debian kernels are: there a name is reported only where it differs by a letter or two from one of them, for a driver from elsewhere may have more.',
      why: 'From Linux 3.11 on the module loads, the kernel log holds one line, and the setting is missing. Older kernels refuse to load the module.',
      bad: [
        { title: 'A letter is missing.', files: { 'etc/modprobe.d/local.conf': 'options xt_recent ip_lst_tot=1000\n' } },
        { title: 'A letter too few.', files: { 'etc/modprobe.d/sound.conf': 'options snd_hda_intel power_save_contoller=N\n' } },
        {
          title: 'The parameter is gone from the target kernel.',
          files: { 'etc/modprobe.d/local.conf': 'options nf_conntrack nf_conntrack_helper=1\n' },
          kernel: '6.1',
        },
      ],
      good: [
        {
          title: 'Known parameters, and one that every module takes.',
          files: { 'etc/modprobe.d/local.conf': 'options nf_conntrack acct=1 tstamp=1 dyndbg=+p\n' },
        },
        {
          title: "A driver of the manufacturer's has more parameters than the kernel's.",
          files: { 'etc/modprobe.d/igb.conf': 'options igb RSS=4,4 max_vfs=7\n' },
        },
        { title: 'Nothing is said of other modules.', files: { 'etc/modprobe.d/local.conf': 'options my_driver anything=1\n' } },
      ],
      sources: ['modinfo of Debian kernels 5.10 to 7.2', 'module_param in the sources of 2.6.18 to 4.19'],
    },
  },
  visit: { modprobe: { directive: check } },
};

function check(line: ModprobeDirective, context: LineContext<'modprobe'>): void {
  const moduleWord = line.words[0];
  if (line.command.text !== 'options' || !moduleWord) return;
  const module = findModule(moduleWord.text);
  if (!module || judgeFormerName(module.name, context.settings.target)) return;
  const words = line.words.slice(1, commentStart(line.words));
  const split = splitParameters(words);
  for (const [i, word] of words.entries()) {
    // modprobe/spaces-around-equals speaks of these.
    if (split.some(({ first, last }) => first <= i && i <= last)) continue;
    const { name } = splitParameter(word);
    // Other characters show that something else went wrong with the word.
    if (hasHole(line.holes, word) || !/^[A-Za-z_][\w-]*$/.test(name.text) || universalParameters.has(normalName(name.text)))
      continue;
    const known = findParameter(module, name.text);
    if (!known && module.complete) reportUnknown(module, name, context);
    else if (!known) reportSlip(module, name, context);
    else if (existsIn(context.settings.target, known) === 'none') reportAbsent(module, known, name, context);
  }
}

function reportUnknown(module: ModuleRecord, name: Token, { file, settings, at, report }: LineContext<'modprobe'>): void {
  const meant = module.parameters.filter(
    (parameter) => isSlip(name.text, parameter.name) && existsIn(settings.target, parameter) !== 'none',
  );
  const only = meant.length === 1 ? meant[0]!.name : undefined;
  const list =
    module.parameters.length === 0
      ? say`It has none.`
      : say`It has ${module.parameters.map((parameter) => parameter.name).join(', ')}.`;
  report({
    range: at(name),
    message: only
      ? say`${module.name} has no parameter ${name.text}; did you mean ${only}?`
      : sentences(say`${module.name} has no parameter ${name.text}.`, list),
    fixes: only
      ? [{ title: say`Change to ${only}`, safety: 'safe', edits: [{ path: file.path, range: at(name), newText: only }] }]
      : [],
  });
}

/** Of a module that may have more parameters than are known only what is nearly one of these. */
function reportSlip(module: ModuleRecord, name: Token, { file, settings, at, report }: LineContext<'modprobe'>): void {
  const packaged = packagedModule(module.name)?.parameters ?? [];
  const all = [...module.parameters, ...packaged].map((parameter) => parameter.name);
  if (all.includes(normalName(name.text)) || existsIn(settings.target, PACKAGED) === 'none') return;
  const [meant, ...others] = new Set(all.filter((known) => isCertainSlip(normalName(name.text), known)));
  if (meant === undefined || others.length > 0) return;
  report({
    range: at(name),
    message: say`${module.name} of the kernel has no parameter ${name.text}; did you mean ${meant}?`,
    fixes: [{ title: say`Change to ${meant}`, safety: 'safe', edits: [{ path: file.path, range: at(name), newText: meant }] }],
  });
}

/** The kernels from which the packaged parameters come, and newer ones. */
const PACKAGED = { since: packagedKernels[0]! };

/** One letter of a longer name is missing, too many, another or in the wrong place; a digit may be on purpose. */
function isCertainSlip(written: string, known: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  return known.length >= 6 && digits(written) === digits(known) && editDistance(written, known) === 1;
}

function reportAbsent(module: ModuleRecord, parameter: ModuleParameter, name: Token, context: LineContext<'modprobe'>): void {
  const { at, report, settings } = context;
  report({
    range: at(name),
    message: say`${module.name} has no parameter ${parameter.name} on ${formatSpans(settings.target.spans)}: ${lifetime(parameter)}.`,
  });
}

function lifetime({ since, removed }: ModuleParameter): string {
  if (since !== undefined && removed !== undefined) return say`it came with Linux ${since} and went with ${removed}`;
  return removed !== undefined ? say`it is gone since Linux ${removed}` : say`it came with Linux ${since}`;
}

/** One letter off, or two in a name of eight and more. */
function isSlip(written: string, known: string): boolean {
  return editDistance(normalName(written), known) <= (known.length >= 8 ? 2 : 1);
}

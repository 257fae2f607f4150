import { compareKernels, existsIn, type KernelTarget, kernelVersion } from '../../knowledge/kernel.ts';
import { certaintyOf, fileOfSysfs, isBsdKey } from '../../knowledge/sysctl/foreign.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { spellLike, sysctlKey } from '../../knowledge/sysctl/key.ts';
import { keysOfThatName, type SimilarKey, similarKeys } from '../../knowledge/sysctl/similar.ts';
import { readNumbers } from '../../knowledge/sysctl/value.ts';
import type { Fix, Report } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { sysctlSettings } from '../../model/sysctl-settings.ts';
import { lineStarts } from '../../syntax/lines.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { shift } from '../../text/range.ts';
import { andList, orList, say } from '../../text/say.ts';
import { interfaceMeant } from './interface-dot.ts';
import { isCommand } from './syntax.ts';

/** A key that no kernel has. */
export const unknownKey: Rule = {
  meta: {
    id: 'sysctl/unknown-key',
    title: 'Unknown key',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what:
        'The line sets a key that no kernel from 2.6.32 to 7.3 has, with the known keys that are written nearly so. ' +
        'It is silent where a driver, a file system, a module that kernlint does not know, or a well-known patch may bring the key, in files of BSD systems, ' +
        'for patterns and for what a template fills in. Below `kernel`, `vm` and `fs`, where distributions add keys of their own, a key without a similar one is information only.',
      why: 'systemd-sysctl notes a missing key in its log and goes on with status 0; `sysctl -p` and `sysctl --system` end with an error. In both cases nothing is set, and the kernel keeps its default.',
      whenOff:
        'When your kernels carry patches with keys of their own; better silence the single lines with a comment that says which patch.',
      bad: [
        { title: 'A letter is missing.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_syncokies = 1\n' } },
        { title: 'The key of another family.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.conf.all.app_solicit = 1\n' } },
        { title: 'A file below /sys is no sysctl.', files: { 'etc/sysctl.d/90-ksm.conf': 'kernel.mm.ksm.run = 1\n' } },
        { title: 'The part before the key is missing.', files: { 'etc/sysctl.conf': 'kptr_restrict = 2\n' } },
      ],
      good: [
        {
          title: 'A known key, and one of a driver.',
          files: { 'etc/sysctl.d/a.conf': 'net.core.somaxconn = 4096\ndev.foo.bar = 1\n' },
        },
        { title: 'A file for FreeBSD.', files: { 'etc/sysctl.conf': 'kern.ipc.somaxconn=1024\nnet.inet.tcp.blackhole=2\n' } },
        { title: 'A key of the BORE scheduler.', files: { 'etc/sysctl.d/a.conf': 'kernel.sched_bore = 1\n' } },
      ],
      sources: ['sysctl tables of Linux 2.6.32 to 7.3.4'],
    },
  },
  file: { sysctl: check },
};

const OLDEST = kernelVersion('2.6.32');

function check(context: FileContext<'sysctl'>): void {
  const { file, settings } = context;
  // What kernels before 2.6.32 had is known in part only.
  if (settings.target.spans.some(({ from }) => compareKernels(from, OLDEST) < 0)) return;
  const unknown: [SysctlAssignment, number][] = [];
  for (const [index, line] of file.tree.lines.entries()) {
    if (line.kind !== 'assignment' || line.key.text === '' || hasHole(line.holes, line.key)) continue;
    if (isBsdKey(line.key.text)) return;
    if (!findSysctl(line.key.text)) unknown.push([line, index]);
  }
  for (const [line, index] of unknown) {
    const report = judge(line, index, context);
    if (report) context.report(report);
  }
}

function judge(line: SysctlAssignment, index: number, context: FileContext<'sysctl'>): Report | undefined {
  const { text } = line.key;
  const { name, parts, glob } = sysctlKey(text);
  // A pasted command, a mark or a colon is another finding.
  if (glob || isCommand(text) || !/^[\w./@:+-]+( [\w.-]+)?$/.test(text) || text.endsWith(':') || interfaceMeant(text))
    return undefined;
  const { target } = context.settings;
  const near = similarKeys(text).filter((similar) => existsIn(target, findSysctl(similar.name)!) !== 'none');
  const certainty = certaintyOf(name);
  const close = near.some(({ distance }) => distance <= 1);
  if (!close && (certainty === 'open' || line.dash)) {
    const sysfs = fileOfSysfs(parts);
    return sysfs ? { range: rangeOf(line, index, context), message: sysfsMessage(text, sysfs) } : undefined;
  }
  return {
    range: rangeOf(line, index, context),
    severity: line.dash || (near.length === 0 && certainty === 'patch') ? 'info' : undefined,
    message: message(text, near, target),
    fixes: fixes(line, index, near, context),
  };
}

function rangeOf({ key }: SysctlAssignment, index: number, { file }: FileContext<'sysctl'>) {
  return shift(key, lineStarts(file.tree)[index]!);
}

function sysfsMessage(key: string, path: string): string {
  return say`${key} is no sysctl key: it looks like ${path}, which sysctl does not reach. Write it with tmpfiles.d: w ${path} - - - - VALUE.`;
}

function message(key: string, near: readonly SimilarKey[], target: KernelTarget): string {
  const names = near.filter(({ distance }) => distance <= Math.max(1, near[0]!.distance)).map((similar) => similar.name);
  if (names.length > 0) return say`No kernel has a key ${key}: this line sets nothing. Did you mean ${orList(names)}?`;
  const elsewhere = keysOfThatName(key).filter((known) => existsIn(target, findSysctl(known)!) !== 'none');
  if (elsewhere.length > 0)
    return say`No kernel has a key ${key}: this line sets nothing. The name belongs to ${andList(elsewhere)}.`;
  return say`No kernel from 2.6.32 to 7.3 has a key ${key}: unless a patch brings it, this line sets nothing.`;
}

/**
 * Renaming is safe where one letter, no digit, differs from one known key alone that nothing else of the host sets, and where that key takes a
 * value of this form: the line could not be applied before.
 */
function fixes(
  line: SysctlAssignment,
  index: number,
  near: readonly SimilarKey[],
  context: FileContext<'sysctl'>,
): readonly Fix[] {
  const settings = sysctlSettings(context.host);
  const closest = near.filter(({ distance }) => distance === near[0]?.distance);
  return closest.slice(0, 3).map(({ name, distance }): Fix => {
    const record = findSysctl(name)!;
    const free = !settings.open && !settings.byMeant.has(name) && settings.patterns.length === 0;
    const fits = record.type === 'string' || 'numbers' in readNumbers(line.value.text, record.fields?.length ?? 1);
    const letters = name.replace(/\D/g, '') === sysctlKey(line.key.text).name.replace(/\D/g, '');
    const safe = closest.length === 1 && distance <= 1 && letters && free && fits && !record.renamedTo && !line.dash;
    return {
      title: say`Write ${name}`,
      safety: safe ? 'safe' : 'offered',
      edits: [{ path: context.file.path, range: rangeOf(line, index, context), newText: spellLike(line.key.text, name) }],
      cluster: `unknown-key ${name}`,
    };
  });
}

import { bucketsWritable } from '../../knowledge/conntrack.ts';
import { divide, existsIn, formatSpans, type KernelTarget } from '../../knowledge/kernel.ts';
import { findSysctl, successorOf } from '../../knowledge/sysctl/index.ts';
import { spellLike } from '../../knowledge/sysctl/key.ts';
import type { SysctlRecord } from '../../knowledge/sysctl/record.ts';
import { readNumber } from '../../knowledge/sysctl/value.ts';
import type { Fix, FixEdit, Related } from '../../lint/finding.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { BUCKETS_KEY } from '../../model/conntrack.ts';
import { type Assignment, assignmentAt, sysctlSettings, twinOf } from '../../model/sysctl-settings.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import type { TextRange } from '../../text/range.ts';
import { said, say, sentences } from '../../text/say.ts';
import { hasTemplateControl } from '../../workspace/source-file.ts';
import { moveBuckets } from '../conntrack/move-buckets.ts';

/** A key by a name that the target kernels no longer have. */
export const deprecatedKey: Rule = {
  meta: {
    id: 'sysctl/deprecated-key',
    title: 'Old name of a key',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what:
        'The line sets a key by an old name: `net.ipv4.ip_conntrack_max`, all of `net.ipv4.netfilter.ip_conntrack_*`, and others that were renamed. ' +
        'It is silent where every kernel of the target still has the name, and information where the line begins with `-`, which forgives a missing key.',
      why:
        'The connection tracker of IPv4 alone, ip_conntrack, became nf_conntrack in 2.6.20, and its keys moved to `net.netfilter.nf_conntrack_*`. The old names stayed as copies until 4.8. ' +
        'On a later kernel the file is not there: systemd-sysctl notes it in the log and goes on, and procps ends with an error. The value is never set, and the machine runs with the default.',
      whenOff: 'When the file also serves kernels that you did not declare as targets.',
      bad: [
        {
          title: 'The table keeps its default size.',
          files: { 'etc/sysctl.conf': 'net.ipv4.netfilter.ip_conntrack_max = 262144\n' },
        },
        {
          title: 'A fleet where only the oldest still know the name.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.netfilter.ip_conntrack_tcp_timeout_established = 86400\n' },
          kernel: '3.10-6.12',
        },
        {
          title: 'The new line stands there too.',
          files: {
            'etc/sysctl.conf': 'net.ipv4.netfilter.ip_conntrack_udp_timeout = 20\nnet.netfilter.nf_conntrack_udp_timeout = 20\n',
          },
        },
        { title: 'A reading, not a setting.', files: { 'etc/sysctl.conf': 'net.ipv4.netfilter.ip_conntrack_count = 65536\n' } },
      ],
      good: [
        { title: 'The name of today.', files: { 'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 262144\n' } },
        {
          title: 'CentOS 6 has both names.',
          files: { 'etc/sysctl.conf': 'net.ipv4.netfilter.ip_conntrack_tcp_timeout_established = 86400\n' },
          kernel: 'rhel6',
        },
      ],
      sources: [
        'commits a999e6837603 and e4bd8bce3e8b (2.6.20)',
        'commit adf0516845bc (4.9)',
        'sysctl tables of 2.4.32, 2.6.18, 2.6.32 and 3.10',
      ],
    },
  },
  visit: { sysctl: { assignment: check } },
};

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  if (hasHole(line.holes, line.key)) return;
  const record = findSysctl(line.key.text);
  if (!record || record.renamedTo === undefined) return;
  const { target } = context.settings;
  const there = existsIn(target, record);
  if (there === 'all' && !record.refusedBy) return;
  const successor = successorOf(record, line.key.text);
  const use: OldName = {
    line,
    record,
    successor,
    twin: successor === undefined ? undefined : twinOf(sysctlSettings(context.host), context.file, context.index, successor),
  };
  context.report({
    range: context.at(line.key),
    severity: line.dash || there === 'all' ? 'info' : undefined,
    message: sentences(whatIsWrong(use, target), whatToDo(use, target, context)),
    related: use.twin ? [twinPlace(use.twin)] : [],
    tags: use.twin ? ['deprecated', 'unnecessary'] : ['deprecated'],
    fixes: fixes(use, context),
  });
}

interface OldName {
  readonly line: SysctlAssignment;
  readonly record: SysctlRecord;
  /** The key as it is called now; undefined where it has no successor. */
  readonly successor: string | undefined;
  /** Another line of the host that sets the same, by its present name or behind this one. */
  readonly twin: Assignment | undefined;
}

function twinPlace(twin: Assignment): Related {
  return {
    path: twin.file.path,
    range: { start: twin.keyRange.start, end: twin.valueRange.end },
    message: say`${twin.line.key.text} is set here.`,
  };
}

function whatIsWrong({ line, record, successor }: OldName, target: KernelTarget): string {
  const key = line.key.text;
  const named = successor === undefined ? say`${key} has no successor` : say`${key} is the old name of ${successor}`;
  const { has, lacks } = divide(target, record);
  if (lacks.length === 0) return say`${named}: ${record.refusedBy} refuses to set it.`;
  const gone = record.patchOf ? say`from ${said(record.patchOf)}` : say`gone since Linux ${record.removed}`;
  if (has.length > 0) return say`${named}, ${gone}: of the target it is left in ${formatSpans(has)} only.`;
  return say`${named}, ${gone}: on ${target.label} the line sets nothing.`;
}

function whatToDo({ line, record, successor, twin }: OldName, target: KernelTarget, context: LineContext<'sysctl'>): string {
  if (successor === undefined) return record.instead === undefined ? say`Delete the line.` : said(record.instead);
  const now = findSysctl(successor);
  if (now?.readOnly && !now.readOnly.removed) return say`It can only be read; delete the line.`;
  if (twin) return twinWords(twin, twin.file === context.file);
  if (successor === BUCKETS_KEY && existsIn(target, bucketsWritable) !== 'all')
    return say`Before Linux 4.8 it could only be read: set hashsize in modprobe.d instead.`;
  const value = newValue(record, line);
  if (value === undefined) return say`Rename it, and look up what the value is called there.`;
  return value === line.value.text ? say`Rename it.` : say`Rename it and write ${value}: it counts differently.`;
}

function twinWords({ line, key, file }: Assignment, here: boolean): string {
  const other = `${line.key.text} = ${line.value.text}`;
  if (findSysctl(key.name)?.renamedTo) {
    return here
      ? say`${other} comes later and means the same key.`
      : say`${other} comes later in ${file.path} and means the same key.`;
  }
  return here ? say`${other} is set already.` : say`${other} is set in ${file.path} already.`;
}

/** The value that means the same under the new name; undefined where that is not known. */
function newValue(record: SysctlRecord, line: SysctlAssignment): string | undefined {
  const { text } = line.value;
  if (!record.convert) return text;
  if (hasHole(line.holes, line.value)) return undefined;
  if ('values' in record.convert) return Object.hasOwn(record.convert.values, text) ? record.convert.values[text] : undefined;
  const number = readNumber(text);
  return number === undefined || number < 0n ? undefined : String(number * BigInt(record.convert.factor));
}

function fixes(use: OldName, context: LineContext<'sysctl'>): readonly Fix[] {
  const { line, record, successor, twin } = use;
  const remove = (title: string, safety: Fix['safety']): Fix => ({
    title,
    safety,
    edits: [removeLine(context.file, context.index)],
    cluster: `deprecated-key ${successor ?? record.key}`,
  });
  if (successor === undefined || isReading(successor)) return [remove(say`Delete the line`, 'offered')];
  const value = newValue(record, line);
  // In a template the other line may be one of two that exclude each other.
  if (twin) {
    const same = twin.value === value && !twin.unsure && !hasTemplateControl(context.file);
    return [remove(say`Delete the line; ${twin.line.key.text} is set already`, same ? 'safe' : 'offered')];
  }
  if (value === undefined) return [];
  const rename = renameFix(use, value, context);
  if (successor !== BUCKETS_KEY || existsIn(context.settings.target, bucketsWritable) === 'all') return [rename];
  const self = assignmentAt(sysctlSettings(context.host), context.file, context.index);
  return self ? moveBuckets(context, self) : [];
}

function isReading(key: string): boolean {
  const readOnly = findSysctl(key)?.readOnly;
  return readOnly !== undefined && readOnly.removed === undefined;
}

/** The names of nf_conntrack exist from 2.6.20 on: with older kernels in the target the rename takes something away. */
const PRESENT_NAMES = { since: '2.6.20', vendors: { el5: false } } as const;

function renameFix({ line, record, successor }: OldName, value: string, context: LineContext<'sysctl'>): Fix {
  const everywhere = record.refusedBy !== undefined || existsIn(context.settings.target, PRESENT_NAMES) === 'all';
  const edit = (range: TextRange, newText: string): FixEdit => ({ path: context.file.path, range: context.at(range), newText });
  const key = edit(line.key, spellLike(line.key.text, successor!));
  return {
    title: say`Rename to ${successor}`,
    safety: everywhere ? 'safe' : 'offered',
    edits: value === line.value.text ? [key] : [key, edit(line.value, value)],
    cluster: `deprecated-key ${successor}`,
  };
}

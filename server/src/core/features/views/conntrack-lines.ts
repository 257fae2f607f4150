import { bucketsWritable } from '../../knowledge/conntrack.ts';
import { existsIn, type KernelTarget } from '../../knowledge/kernel.ts';
import type { FixEdit } from '../../lint/finding.ts';
import { appendLine, insertLine } from '../../lint/line-edits.ts';
import { BUCKETS_KEY, conntrackSettings, MAX_KEY } from '../../model/conntrack.ts';
import type { Lifetime } from '../../model/conntrack-plan.ts';
import { say } from '../../text/say.ts';
import type { Host } from '../../workspace/workspace.ts';

/** The numbers that lines are to set. */
export interface WishedNumbers {
  readonly max: number;
  readonly buckets: number;
  /** The timeouts, in the order of `lifetimes`. */
  readonly kinds: readonly { readonly key: string; readonly seconds: number }[];
  /** The timeouts as they are now. */
  readonly lifetimes: readonly Lifetime[];
}

/** The lines that set up a table, and where they go. */
export interface ConntrackLines {
  readonly sysctl: readonly string[];
  /** The line for modprobe.d, where a kernel of the target takes the buckets by no sysctl. */
  readonly modprobe: readonly string[];
  /** Why there are none, or what to know of them. */
  readonly remark: string | undefined;
  /** What puts them into the files of the host: lines that set these things now get other values, the rest is added. */
  readonly edits: readonly FixEdit[];
}

/** Up to 2.6.21 the module was ip_conntrack, and its keys stood below net.ipv4.netfilter. */
const PRESENT_NAMES = { since: '2.6.22' };

const PATHS = { sysctl: 'sysctl.d/90-conntrack.conf', modprobe: 'modprobe.d/nf_conntrack.conf' } as const;

/** The lines for a host whose file at the path `beside` is being looked at. */
export function conntrackLines(host: Host, target: KernelTarget, wish: WishedNumbers, beside: string): ConntrackLines {
  if (existsIn(target, PRESENT_NAMES) !== 'all') {
    const remark = say`Some of the target kernels have other names for these settings: choose newer kernels to get lines.`;
    return { sysctl: [], modprobe: [], remark, edits: [] };
  }
  const settings = conntrackSettings(host);
  const writable = existsIn(target, bucketsWritable) === 'all';
  const changed = wish.kinds.flatMap(({ key, seconds }, i) => {
    const now = wish.lifetimes[i];
    return now && Math.round(seconds) !== now.seconds ? [{ key, value: Math.round(seconds), by: now.by }] : [];
  });
  const keys = [
    { key: MAX_KEY, value: wish.max, by: settings.max.state === 'set' ? settings.max.by : undefined },
    ...(writable
      ? [{ key: BUCKETS_KEY, value: wish.buckets, by: settings.buckets.state === 'set' ? settings.buckets.by : undefined }]
      : []),
    ...changed,
  ];
  const option = settings.hashsize.state === 'set' ? settings.hashsize.by : undefined;
  const optionLine = `options nf_conntrack hashsize=${wish.buckets}`;
  const edits = keys.map(({ key, value, by }): FixEdit => {
    if (by && !by.unsure) return { path: by.file.path, range: by.valueRange, newText: String(value) };
    return added(host, beside, 'sysctl', `${key} = ${value}`);
  });
  if (!writable && option && !option.unsure)
    edits.push({ path: option.file.path, range: option.valueRange, newText: String(wish.buckets) });
  else if (!writable) edits.push(added(host, beside, 'modprobe', optionLine));
  return {
    sysctl: keys.map(({ key, value }) => `${key} = ${value}`),
    modprobe: writable ? [] : [optionLine],
    remark: writable
      ? undefined
      : say`Before Linux 4.8 the number of buckets is set when the module is loaded, so it goes to modprobe.d.`,
    edits,
  };
}

/** Puts a line behind the last one of the file that is looked at, where it is of this kind; else into a file of the host made for it. */
function added(host: Host, beside: string, format: keyof typeof PATHS, line: string): FixEdit {
  const file = host.files.find(({ path }) => path === beside);
  if (file?.format !== format) return appendLine(host, beside, PATHS[format], line);
  if (file.text === '') return { path: beside, range: { start: 0, end: 0 }, newText: `${line}\n` };
  return insertLine(file, file.tree.lines.length - 1, line);
}

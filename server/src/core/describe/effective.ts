import type { KernelTarget } from '../knowledge/kernel.ts';
import { type EffectiveValue, effectiveValue, effectiveValues } from '../model/boot/effective.ts';
import { laterWrites } from '../model/boot/later.ts';
import type { ReadLine } from '../model/boot/sysctl-lines.ts';
import { type Reader, readerOf } from '../model/reading-order.ts';
import { say } from '../text/say.ts';
import { pathInHost } from '../workspace/host-root.ts';
import { lineIndex, type SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { inlineCode, prose } from './markdown.ts';

/** What people call the readers of sysctl files. */
export const READER_NAMES: Readonly<Record<Reader, string>> = {
  systemd: 'systemd-sysctl',
  procps: 'sysctl --system',
  openrc: 'OpenRC',
};

/**
 * Which value is left in the key of a line once the host has booted, and from where: one line of Markdown; undefined where the line alone says
 * it all: nothing else sets the key, and nothing writes it later.
 */
export function describeEffective(
  host: Host,
  target: KernelTarget,
  file: SourceFileOf<'sysctl'>,
  index: number,
): string | undefined {
  const line = file.tree.lines[index];
  if (line?.kind !== 'assignment') return undefined;
  const own = readerOf(host);
  const leftBy = (reader: Reader) => effectiveValue(effectiveValues(host, reader, target), line.key.text, target);
  const [left, byProcps] = [leftBy(own), leftBy('procps')];
  const told = left ?? byProcps;
  const isHere = (from: ReadLine) => from.file === file && from.index === index;
  if (!told) return undefined;
  const differ = byProcps !== undefined && (left === undefined || left.value !== byProcps.value);
  const later = laterWrites(host).filter(({ by, key }) => key === told.key && by !== 'udev');
  if (told.overridden.length === 0 && isHere(told.from) && later.length === 0) return undefined;
  const parts = [say`Effective: ${valueText(told, isHere)}`];
  if (left && !isHere(left.from)) parts.push(say`overridden here`);
  if (left && differ) parts.push(say`${inlineCode('sysctl --system')} leaves ${valueText(byProcps, isHere)}`);
  if (!left) parts.push(prose(say`with ${READER_NAMES.procps}; ${READER_NAMES[own]} does not set it`));
  for (const { by, value, line: from } of later.slice(0, 2))
    parts.push(
      prose(
        from
          ? say`${by} may write ${value ?? say`another value`} later (${placeText(from)})`
          : say`${by} may write ${value ?? say`another value`} later`,
      ),
    );
  return say`${parts.reduce((before, part) => say`${before}; ${part}`)}.`;
}

function valueText({ value, from, certain }: EffectiveValue, isHere: (from: ReadLine) => boolean): string {
  const place = isHere(from) ? say`from this line` : prose(say`from ${placeText(from)}`);
  if (value === undefined) return say`what it was; the kernel refuses ${inlineCode(from.value ?? '')} ${place}`;
  const text = value === '' ? say`nothing` : inlineCode(value);
  return certain ? say`${text}, ${place}` : say`perhaps ${text}, ${place}`;
}

/** `etc/sysctl.d/99-net.conf:12`. */
export function placeText({ file, range }: ReadLine): string {
  return `${pathInHost(file.path)}:${lineIndex(file).position(range.start).line + 1}`;
}

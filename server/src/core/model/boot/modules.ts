import { findFormerName, normalName } from '../../knowledge/modprobe/index.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { splitParameter } from '../../syntax/modprobe/parse.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { shift, type TextRange } from '../../text/range.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { modprobeConfig } from '../modprobe/config.ts';
import { stepsOf } from '../modprobe/steps.ts';
import { packagedTree } from '../modprobe/tree.ts';
import { readingOrder } from '../reading-order.ts';

/** A place in modprobe.d that speaks of a module. */
export interface ModulePlace {
  readonly file: SourceFileOf<'modprobe'>;
  /** The number of the logical line in its tree. */
  readonly index: number;
  readonly range: TextRange;
  /** The module, `-` written as `_`. */
  readonly module: string;
}

/** Whether loading `name` loads `module` too, because it is that module, another name of it, or cannot do without it. */
export function brings(name: string, module: string): boolean {
  const normal = normalName(name);
  if (normal === module || packagedTree.needs(normal).includes(module)) return true;
  if (packagedTree.has(normal)) return false;
  // Until they were merged, some modules were two, one for each family.
  const merged = normal.replace(/_ipv[46]$/, '');
  const others = [
    ...packagedTree.carriers(normal),
    ...(findFormerName(normal)?.successors.map((successor) => successor.name) ?? []),
    ...(merged === normal ? [] : [merged]),
  ];
  return others.some((other) => other !== normal && brings(other, module));
}

/** One `name=value` of an options line. Ranges are those of the file. */
export interface ModuleOption extends ModulePlace {
  readonly name: string;
  /** Undefined for a bare word. */
  readonly value: string | undefined;
  /** Whether it is certain that the line counts. */
  readonly unsure: boolean;
}

/** What the module gets for one parameter: the last value counts, for the kernel takes the words from left to right. */
export interface EffectiveOption {
  readonly option: ModuleOption;
  readonly overridden: readonly ModuleOption[];
}

/** The options that modprobe hands to each module by its own name, by module and parameter, in the order of the names. */
export function moduleOptions(host: Host): readonly EffectiveOption[] {
  const byParameter = new Map<string, ModuleOption[]>();
  for (const option of optionLines(host)) {
    const key = `${option.module} ${normalName(option.name)}`;
    byParameter.set(key, [...(byParameter.get(key) ?? []), option]);
  }
  return [...byParameter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, options]) => ({ option: options.at(-1)!, overridden: options.slice(0, -1) }));
}

/** Every parameter of every options line, in the order in which modprobe reads them. */
export function optionLines(host: Host): readonly ModuleOption[] {
  return directives(host).flatMap(({ line, unsure, ...place }) => {
    if (line.command.text !== 'options') return [];
    return line.words.slice(1).map((word): ModuleOption => {
      const { name, value } = splitParameter(word);
      return { ...place, range: shift(word, place.start), name: name.text, value: value?.text, unsure };
    });
  });
}

/** What keeps a module from being loaded. */
export interface Block extends Omit<ModulePlace, 'index'> {
  /** The words of the line: `install nf_conntrack /bin/false`. */
  readonly text: string;
}

/**
 * The line that makes `modprobe MODULE` do nothing, also where the kernel or another module asks for it: `install` with a command that loads
 * nothing. The first install line of a module counts, and none where it has a softdep (kmod 30, run). Undefined where there is none, or it is
 * not certain.
 */
export function blockOf(host: Host, module: string): Block | undefined {
  const config = modprobeConfig(host);
  const step = stepsOf(module, config, packagedTree).find((each) => each.kind === 'run' && each.module === module);
  if (step?.kind !== 'run' || config.open || step.by.unsure || step.by.line.holes.length > 0) return undefined;
  const { file, line, range, rest } = step.by;
  if (!/^(\/(usr\/)?s?bin\/)?(true|false|nologin)$|^:$|^exit$|^\/dev\/null$/.test(rest[0] ?? '')) return undefined;
  if (rest.some((word) => /[;&|]/.test(word))) return undefined;
  return { file, range, module, text: line.text.trim() };
}

interface Directive extends ModulePlace {
  readonly line: ModprobeDirective;
  readonly start: number;
  readonly unsure: boolean;
}

/** All directives that speak of a module, in the order in which modprobe reads them. */
function directives(host: Host): readonly Directive[] {
  return readingOrder(host, 'modprobe').flatMap(({ file, unsure }) => {
    const starts = lineStarts(file.tree);
    return file.tree.lines.flatMap((line, index): Directive[] => {
      const name = line.kind === 'directive' ? line.words[0] : undefined;
      if (line.kind !== 'directive' || !name || hasHole(line.holes, name)) return [];
      const start = starts[index]!;
      const end = line.words.at(-1)!.end;
      return [
        {
          file,
          index,
          line,
          start,
          range: shift({ start: line.command.start, end }, start),
          module: normalName(name.text),
          unsure,
        },
      ];
    });
  });
}

/** Whether an install line runs a command of its own when the module is loaded, which may apply sysctl files then. */
export function loadsWithCommand(host: Host, module: string): boolean {
  return (
    directives(host).some(({ line, module: name }) => line.command.text === 'install' && name === module) &&
    !blockOf(host, module)
  );
}

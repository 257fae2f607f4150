import { familyOf } from '../syntax/iptables/family.ts';
import type { IptablesRule } from '../syntax/iptables/tree.ts';
import type { LineNode } from '../syntax/lines.ts';
import type { Settings } from '../workspace/settings.ts';
import { hasTemplateControl, type SourceFile } from '../workspace/source-file.ts';

/** All that a visitor of a line of a rule set may depend on besides the line; equal circumstances are the same object. */
export type Circumstances = object;

/**
 * The lines of rule sets that no visitor had anything to report of. A rule set may have a hundred thousand lines, of which an edit leaves all but
 * one as they are: those stay silent and need no second visit.
 */
export class SilentLines {
  readonly #known = new WeakMap<Settings['target'], Map<string, Circumstances>>();

  /** The circumstances of a file's lines; undefined for formats whose visitors look around. */
  circumstances(file: SourceFile, { target, memory }: Settings): Circumstances | undefined {
    if (file.format !== 'iptables') return undefined;
    const byKey = this.#known.get(target) ?? new Map<string, Circumstances>();
    this.#known.set(target, byKey);
    const key = [memory, familyOf(file.path, file.tree), hasTemplateControl(file), file.path].join(' ');
    const circumstances = byKey.get(key) ?? {};
    byKey.set(key, circumstances);
    return circumstances;
  }

  isSilent(line: LineNode, circumstances: Circumstances): boolean {
    return isRule(line) && line.recall('silence') === circumstances;
  }

  add(line: LineNode, circumstances: Circumstances): void {
    if (isRule(line)) line.remember('silence', circumstances);
  }
}

/** Rules are nearly all lines of a rule set; the others are visited each time. */
function isRule(line: LineNode): line is IptablesRule {
  return line.kind === 'rule';
}

import { familyOf } from '../../../syntax/iptables/family.ts';
import type { IptablesChain, IptablesCommit, IptablesRule, IptablesTree } from '../../../syntax/iptables/tree.ts';
import { finished, type Steps } from '../../../text/steps.ts';
import { hasTemplateControl, type SourceFileOf } from '../../../workspace/source-file.ts';
import type { Family } from '../../packets/address.ts';
import { smallChange } from '../changes.ts';
import { factsOf } from '../facts.ts';
import { judgeChainUses, judgeDeclarations } from './chains.ts';
import { judgeKept } from './commands.ts';
import type { Fault, FaultKind } from './fault.ts';
import { judgeLayout, judgeStrayLine } from './layout.ts';
import { judgeReach } from './reach.ts';
import { addRule } from './rule-line.ts';
import { declareChain, FaultList, openSection, type PlacedFault, type Section, wholeLine } from './section.ts';

export type { PlacedFault } from './section.ts';

type File = SourceFileOf<'iptables'>;

/** The faults of a file by their kind, each list in the order of lines. */
export type FaultsByKind = ReadonlyMap<FaultKind, readonly PlacedFault[]>;

const known = new WeakMap<File, FaultsByKind>();

/**
 * What the loaders of iptables 1.8 refuse in a file, and what they load as something else than it says. The work is done once for each version of
 * the file, and the lines that an edit left alone are not read again.
 */
export function faultsOfFile(file: File): FaultsByKind {
  return finished(faultSteps(file));
}

/** What faultsOfFile does, step by step. */
export function* faultSteps(file: File): Steps<FaultsByKind> {
  let faults = known.get(file);
  if (!faults) {
    faults = unchanged(file) ?? byKind(yield* judgeFile(file));
    known.set(file, faults);
    latest = { file, faults };
  }
  return faults;
}

/** The file that was judged last: as a rule the one that somebody writes at. */
let latest: { readonly file: File; readonly faults: FaultsByKind } | undefined;

/** The faults of the file that was judged last, where this one is a version of it that has the same. */
function unchanged(file: File): FaultsByKind | undefined {
  const family = familyOf(file.path, file.tree);
  if (!latest || !family || latest.file.path !== file.path || familyOf(latest.file.path, latest.file.tree) !== family)
    return undefined;
  const changed = smallChange(latest.file.tree, file.tree, family);
  if (!changed || !onlyAdds(latest.file, family)) return undefined;
  const touched = new Set(changed);
  for (const faults of latest.faults.values()) if (faults.some(({ index }) => touched.has(index))) return undefined;
  return latest.faults;
}

/** Whether no line of the file takes rules away or asks for some: those look at the words of others. */
function onlyAdds(file: File, family: Family): boolean {
  return file.tree.lines.every((line) => line.kind !== 'rule' || ADDS.has(factsOf(line, family).command));
}

const ADDS: ReadonlySet<string | undefined> = new Set(['append', 'insert', 'new-chain', 'policy']);

/** The faults of one kind, with what that kind tells. */
export function faultsOfKind<K extends FaultKind>(
  file: File,
  kind: K,
): readonly { readonly index: number; readonly fault: Fault<K> }[] {
  return (faultsOfFile(file).get(kind) ?? []) as readonly { readonly index: number; readonly fault: Fault<K> }[];
}

function* judgeFile(file: File): Steps<readonly PlacedFault[]> {
  const family = familyOf(file.path, file.tree);
  if (family) return yield* judgeAs(file, family);
  // Nothing tells which program loads the file: only what both refuse is certain, be it for another reason.
  const six = yield* judgeAs(file, 'ipv6');
  const places = new Set(six.map(placeOf));
  const refused = new Set(six.filter(({ fault }) => fault.refusedBy === 'both').map(({ index }) => index));
  const four = yield* judgeAs(file, 'ipv4');
  return four.filter((placed) => places.has(placeOf(placed)) || (placed.fault.refusedBy === 'both' && refused.has(placed.index)));
}

function placeOf({ index, fault }: PlacedFault): string {
  return `${index} ${fault.kind} ${fault.range.start} ${fault.refusedBy}`;
}

/** The files of ufw are loaded into one rule set, with chains that its program makes. */
const SHARED = /(^|[/\\])(before|after|user)6?\.rules/;

/** So many lines are looked at in one step. */
const LINES_OF_A_STEP = 500;

function* judgeAs(file: File, family: Family): Steps<readonly PlacedFault[]> {
  const faults = new FaultList();
  const sections: Section[] = [];
  const certain = !hasTemplateControl(file);
  const shared = SHARED.test(file.path);
  let section: Section | undefined;
  let outside = false;
  for (const [index, line] of file.tree.lines.entries()) {
    if (index % LINES_OF_A_STEP === LINES_OF_A_STEP - 1) yield;
    judgeStrayLine(line, index, faults);
    if (line.kind === 'table') {
      section = openSection(line, index, family, certain && !shared);
      sections.push(section);
      outside = false;
    } else if (line.kind === 'comment' || line.kind === 'blank') continue;
    else if (line.kind === 'other') {
      // What was meant to begin or to end a table is reported as such; the lines behind it are not to blame.
      if (/^(\*|commit\b)/i.test(line.content.text)) {
        if (section) section.closed = true;
        section = undefined;
        outside = true;
      } else if (section) section.last = index;
    } else if (!section) {
      if (line.kind === 'rule') for (const fault of factsOf(line, family).report.faults) faults.found.push({ index, fault });
      // One word for a row of lines is enough.
      if (certain && !outside) outsideTable(line, index, sections.length === 0 && !hasTable(file.tree, index), faults);
      outside = true;
    } else if (line.kind === 'chain') declareChain(section, line, index);
    else if (line.kind === 'rule') addRule(section, line, index, faults);
    else {
      section.commit = index;
      section.closed = true;
      section.last = index;
      section = undefined;
      outside = false;
    }
  }
  for (const one of sections) {
    judgeDeclarations(one, faults);
    judgeKept(one, faults);
    yield;
    if (certain) judgeChainUses(one, shared, faults);
    yield;
    judgeReach(one, faults);
    yield;
  }
  judgeLayout(file.tree, sections, certain, faults);
  return faults.found;
}

function hasTable(tree: IptablesTree, from: number): boolean {
  return tree.lines.slice(from).some((line) => line.kind === 'table');
}

function outsideTable(
  line: IptablesRule | IptablesChain | IptablesCommit,
  index: number,
  noTable: boolean,
  faults: FaultList,
): void {
  faults.add(index, wholeLine(line), { kind: 'rule-outside-table', what: line.kind, noTable });
}

function byKind(faults: readonly PlacedFault[]): FaultsByKind {
  const groups = new Map<FaultKind, PlacedFault[]>();
  for (const fault of faults) {
    const group = groups.get(fault.fault.kind);
    if (group) group.push(fault);
    else groups.set(fault.fault.kind, [fault]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.index - b.index);
  return groups;
}

import { findTable } from '../../../knowledge/iptables/index.ts';
import type { IptablesLine, IptablesOther, IptablesTree } from '../../../syntax/iptables/tree.ts';
import { withoutLineEnd } from '../../../syntax/lines.ts';
import { hasHole } from '../../../syntax/template.ts';
import type { TextRange } from '../../../text/range.ts';
import { say } from '../../../text/say.ts';
import { areCounters, cutAtColon } from './counters.ts';
import type { Mend } from './fault.ts';
import { type FaultList, type Section, wholeLine } from './section.ts';
import { byteLength } from './values/texts.ts';

/** Lines that are wrong by their first column, or by what stands behind their end. */
export function judgeStrayLine(line: IptablesLine, index: number, faults: FaultList): void {
  if (line.text.length > LINE_MOST / 3) judgeLength(line, index, faults);
  if (line.kind === 'blank') blankLine(line.text, index, faults);
  else if (line.kind === 'commit') commitLine(line, index, faults);
  else if (line.kind === 'other') otherLine(line, index, faults);
  else if (line.kind === 'table' && !hasHole(line.holes, line.name) && !findTable(line.name.text)) {
    const { start, end, text } = line.name;
    faults.add(index, text === '' ? { start: start - 1, end } : line.name, { kind: 'unknown-table', name: text });
  } else if (line.kind === 'rule' && line.counters && line.holes.length === 0 && !areCounters(line.counters)) {
    const says = say`counters are written [packets:bytes]`;
    faults.add(index, line.counters, { kind: 'syntax', says }, cutAtColon(line) ? 'none' : 'both');
  }
}

/** The loader reads so many bytes of a line; what is behind them is another line to it. */
const LINE_MOST = 10_239;

function judgeLength(line: IptablesLine, index: number, faults: FaultList): void {
  const text = withoutLineEnd(line.text);
  // The rest may be a comment too.
  if (byteLength(text) <= LINE_MOST || (line.kind === 'comment' && text[LINE_MOST] === '#')) return;
  const says = say`a line has ${LINE_MOST} bytes at most, and what is behind that is read as another line`;
  faults.add(index, wholeLine(line), { kind: 'syntax', says });
}

function blankLine(text: string, index: number, faults: FaultList): void {
  const blanks = withoutLineEnd(text).length;
  // file/byte-order-mark and file/nul-byte speak of these.
  if (blanks === 0 || text.startsWith('\uFEFF') || text.includes('\0')) return;
  const range = { start: 0, end: blanks };
  const mend = { title: say`Remove the blanks`, edits: [{ range, newText: '' }] };
  faults.add(index, range, { kind: 'syntax', says: say`a line of blanks only is refused; an empty line is fine`, mend });
}

function commitLine(line: IptablesLine, index: number, faults: FaultList): void {
  const text = withoutLineEnd(line.text);
  if (text === 'COMMIT' || line.holes.length > 0 || text.includes('\0')) return;
  const range = { start: 'COMMIT'.length, end: text.length };
  const mend = { title: say`Remove the blanks behind COMMIT`, edits: [{ range, newText: '' }] };
  faults.add(index, range, { kind: 'syntax', says: say`nothing may stand behind COMMIT, not even a blank`, mend });
}

function otherLine(line: IptablesOther, index: number, faults: FaultList): void {
  const { content } = line;
  if (line.holes.length > 0) return;
  const before = { start: 0, end: content.start };
  const toFirstColumn = (what: string): Mend => ({
    title: say`Move ${what} to the first column`,
    edits: [{ range: before, newText: '' }],
  });
  const add = (range: TextRange, says: string, mend?: Mend) =>
    faults.add(index, range, { kind: 'syntax', says, ...(mend ? { mend } : {}) });
  if (content.start > 0 && content.text.startsWith('#')) {
    add(content, say`a comment begins in the first column`, toFirstColumn(say`the comment`));
  } else if (content.start > 0 && /^(\*|:|COMMIT$)/.test(content.text)) {
    add(content, say`${content.text.split(/\s/)[0]} must stand in the first column`, toFirstColumn(say`it`));
  } else if (/^COMMIT[ \t]+#/.test(content.text)) {
    const hash = content.start + content.text.indexOf('#');
    faults.add(
      index,
      { start: hash, end: content.end },
      { kind: 'trailing-comment', comment: { start: hash, end: content.end } },
    );
  } else if (/^(sudo[ \t]+)?(\S*\/)?ip6?tables[ \t]+-/.test(content.text)) {
    const command = /^.*?ip6?tables[ \t]+/.exec(content.text)![0];
    const range = { start: content.start, end: content.start + command.length };
    add(range, say`a rule stands here without the name of the command`, {
      title: say`Remove the name of the command`,
      edits: [{ range, newText: '' }],
    });
  } else if (/^commit$/i.test(content.text)) {
    add(content, say`COMMIT is written in capitals`, {
      title: say`Change to COMMIT`,
      edits: [{ range: { start: 0, end: content.end }, newText: 'COMMIT' }],
    });
  } else {
    add(
      content,
      say`"${content.text.split(/[ \t]/)[0]}" begins no line that the loader knows: these are *table, :CHAIN, rules such as -A CHAIN, COMMIT and # comments`,
    );
  }
}

/** Tables that are never committed, or come twice; and the last line of the file. */
export function judgeLayout(tree: IptablesTree, sections: readonly Section[], certain: boolean, faults: FaultList): void {
  const first = new Map<string, Section>();
  for (const section of sections) {
    const line = tree.lines[section.index]!;
    const range = wholeLine(line);
    if (!section.closed && certain) {
      faults.add(section.index, range, { kind: 'missing-commit', name: section.name, insertAfter: section.last });
    }
    const before = first.get(section.name);
    if (before && before.rules.length > 0 && certain && section.known) {
      faults.add(section.index, range, { kind: 'repeated-table', name: section.name, first: before, second: section }, 'none');
    }
    if (!before || before.rules.length === 0) first.set(section.name, section);
  }
  const last = tree.lines.at(-1);
  if (last?.kind === 'commit' && !last.text.endsWith('\n') && last.holes.length === 0) {
    const end = last.text.length;
    const mend = { title: say`End the last line`, edits: [{ range: { start: end, end }, newText: '\n' }] };
    const says = say`the last line has no line end, so that this COMMIT does not count`;
    faults.add(tree.lines.length - 1, { start: 0, end }, { kind: 'syntax', says, mend }, 'legacy');
  }
}

import { traceAnswer } from '../../api/answers.ts';
import {
  type Choice,
  formatEnd,
  formatMark,
  formatPorts,
  type Outcome,
  type Question,
  type Step,
  type Trace,
  type TracedPacket,
  type TraceRequest,
} from '../../core/index.ts';
import { printable } from './excerpt.ts';
import type { Paint, Style } from './paint.ts';

/** What a report of a trace needs beside it. */
export interface TraceReport {
  readonly request: TraceRequest;
  readonly trace: Trace;
  readonly show: (path: string) => string;
  /** How many files the rules stand in: a line number alone tells the place in one. */
  readonly files: number;
  readonly paint: Paint;
  readonly width: number;
}

/** So many outcomes and questions are written out for people, and so many steps; JSON has all. */
const MOST = 6;
const MOST_STEPS = 200;

/** The way of a packet for people: hooks and tables in order, the rules that it meets, the verdict in the end. */
export function traceText(report: TraceReport): string {
  const { trace, paint, request } = report;
  const head = `${paint('bold', printable(describePacket(request)))}\n`;
  const [only] = trace.outcomes;
  if (trace.outcomes.length === 1) {
    return `${head}${hooks(report, only!.steps)}\n${verdictLine(report, only!)}\n${openQuestions(report)}`;
  }
  const shared = sharedSteps(trace.outcomes);
  const branches = trace.outcomes.slice(0, MOST).map((outcome) => {
    const choices = outcome.choices.filter(({ question }) => trace.dependsOn.includes(question));
    const way = hooks(report, outcome.steps.slice(shared));
    return `\n${conditions(report, choices)}\n${way}\n${verdictLine(report, outcome)}\n`;
  });
  const more = trace.outcomes.length - MOST;
  if (more > 0) branches.push(`\nand ${more} outcomes more, which --format json names\n`);
  return `${head}${hooks(report, only!.steps.slice(0, shared))}${branches.join('')}\n${openQuestions(report)}`;
}

/** How many steps all outcomes begin with. */
function sharedSteps(outcomes: readonly Outcome[]): number {
  const [first, ...others] = outcomes.map(({ steps }) => steps);
  let count = 0;
  while (first?.[count] !== undefined && others.every((steps) => steps[count] === first[count])) count++;
  return count;
}

function openQuestions(report: TraceReport): string {
  const { trace, paint } = report;
  if (trace.dependsOn.length > 0) return dependsOn(report);
  return trace.whatever.length > 0 ? `${paint('dim', `whatever is true of ${list(report, trace.whatever)}`)}\n` : '';
}

/** `tcp 10.0.0.5 -> this host port 443, in by eth0`. */
function describePacket({ from, packet, route, state }: TraceRequest): string {
  const { protocol, source, destination, sport, dport, input, output } = packet;
  const end = (addresses: typeof source, ports: typeof sport, unknown: string) =>
    addresses ? formatEnd(addresses, ports) : ports ? `${unknown} port ${formatPorts(ports)}` : unknown;
  const target = route === 'local' ? 'this host' : 'any';
  const name = protocol === undefined ? 'a packet' : (NAMES.get(protocol) ?? `protocol ${protocol}`);
  const words = [`${name} ${end(source, sport, from === 'host' ? 'this host' : 'any')} -> ${end(destination, dport, target)}`];
  if (packet.icmpType !== undefined) words.push(`type ${packet.icmpType}`);
  if (input !== undefined) words.push(`in by ${input}`);
  if (output !== undefined) words.push(`out by ${output}`);
  if (state !== undefined) words.push(state);
  return words.join(', ');
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'icmp'],
  [6, 'tcp'],
  [17, 'udp'],
  [58, 'icmpv6'],
  [132, 'sctp'],
]);

/** On what the outcome that follows stands. */
function conditions({ paint, ...report }: TraceReport, choices: readonly Choice[]): string {
  if (choices.length === 0) return paint('cyan', 'otherwise');
  const shown = choices.slice(-MOST).map(({ question, answer }) => choiceText({ paint, ...report }, question, answer));
  return paint('cyan', `if ${shown.join(',\nand ')}`);
}

function choiceText(report: TraceReport, question: Question, answer: boolean): string {
  const text = printable(question.text);
  const at = place(report, question.place);
  switch (question.kind) {
    case 'match':
      return `${at} ${answer ? 'matches' : 'does not match'}: ${text}`;
    case 'target':
      return `${at} ${answer ? 'lets it go on' : 'decides'}: ${text}`;
    default:
      return answer ? text : printable(question.otherwise ?? `not: ${question.text}`);
  }
}

function place({ show, files }: TraceReport, at: Question['place']): string {
  if (at?.line === undefined) return at?.chain ?? '';
  return files > 1 && at.path !== undefined ? `${show(at.path)}:${at.line}` : `line ${at.line}`;
}

const isOfRule = ({ kind }: Question) => kind === 'match' || kind === 'target';

function list(report: TraceReport, questions: readonly Question[]): string {
  const shown = questions
    .slice(0, MOST)
    .map((question) =>
      isOfRule(question) ? `${place(report, question.place)} (${printable(question.text)})` : `whether ${question.text}`,
    );
  if (questions.length > MOST) shown.push(`${questions.length - MOST} more`);
  return shown.join(', ');
}

function dependsOn(report: TraceReport): string {
  const { trace, paint } = report;
  const [first] = trace.dependsOn;
  const name =
    first?.place?.line === undefined ? ASSUMED[first?.kind ?? 'match'] : place(report, first.place).replace(/^line /, '');
  const rest = trace.dependsOn.length > MOST ? `, ${trace.dependsOn.length - MOST} more` : '';
  const questions = trace.dependsOn
    .slice(0, MOST)
    .map((question) => (isOfRule(question) ? place(report, question.place) : `whether ${question.text}`));
  return `It depends on ${printable(questions.join(', '))}${rest}. ${paint('dim', `Decide with --assume ${name}=yes or ${name}=no.`)}\n`;
}

/** How `--assume` calls a question that belongs to no line. */
export const ASSUMED: Readonly<Record<Question['kind'], string>> = {
  match: 'match',
  target: 'target',
  chain: 'whole',
  route: 'local',
  state: 'tracked',
  nat: 'plain',
};

function hooks(report: TraceReport, steps: readonly Step[]): string {
  const { paint } = report;
  const lines: string[] = steps.length > MOST_STEPS ? [`\n${paint('dim', '... the first steps are left out')}\n`] : [];
  let hook = '';
  let table = '';
  const told = steps.filter(isWorthTelling);
  for (const step of told.length > MOST_STEPS ? told.slice(-MOST_STEPS) : told) {
    if (step.hook !== hook) {
      hook = step.hook;
      table = '';
      lines.push(`\n${paint('bold', hook)}\n`);
    }
    const label = step.table !== table ? step.table : '';
    table = step.table;
    lines.push(...stepLines(report, step, label));
  }
  return lines.join('');
}

/** The policies that let pass are many, and say nothing but in the filter table. */
function isWorthTelling({ did, note, table }: Step): boolean {
  return did !== 'policy' || note === 'DROP' || table === 'filter';
}

const LABEL = 10;

function stepLines({ paint, width, show, files }: TraceReport, step: Step, table: string): string[] {
  const where = step.line === undefined ? '' : files > 1 ? `${show(step.path ?? '')}:${step.line}` : String(step.line);
  const gutter = `  ${table.padEnd(LABEL)}${where.padStart(6)}  ${'  '.repeat(Math.min(step.depth, 10))}`;
  const room = Math.max(30, width - gutter.length);
  const blank = `  ${' '.repeat(LABEL + 8)}${'  '.repeat(Math.min(step.depth, 10))}`;
  if (!step.rule) {
    const text =
      step.did === 'policy' ? `policy ${step.note}` : step.did === 'tracking' ? `tracked as ${step.note}` : (step.note ?? '');
    return [`${step.did === 'policy' ? gutter : blank}${paint(step.note === 'DROP' ? 'red' : 'dim', printable(text))}\n`];
  }
  const text = printable(step.rule.line.text.trim().replace(/^\[\d+:\d+\]\s*/, ''));
  const short = text.length > room ? `${text.slice(0, room - 3)}...` : text;
  const perhaps = { yes: '', assumed: ' (if it matches)', maybe: ' (perhaps)' }[step.matched];
  const lines = [`${gutter}${paint(STYLES[step.did] ?? 'dim', short)}${paint('dim', perhaps)}\n`];
  if (step.note !== undefined && step.did !== 'reject') lines.push(`${blank}${paint('cyan', printable(step.note))}\n`);
  return lines;
}

const STYLES: Partial<Record<Step['did'], Style>> = { accept: 'green', drop: 'red', reject: 'red', unknown: 'yellow' };

function verdictLine(report: TraceReport, outcome: Outcome): string {
  const { paint } = report;
  const { verdict, steps } = outcome;
  const last = steps.findLast(({ did }) => did !== 'tracking' && did !== 'routing');
  const by =
    last?.line === undefined ? '' : ` ${last.did === 'policy' ? `by the policy of ${last.chain}` : `by ${place(report, last)}`}`;
  switch (verdict.kind) {
    case 'accept':
      return `${paint('green', 'ACCEPT')}: ${verdict.to === 'local' ? 'it reaches this host' : `it leaves${leaving(outcome.packet)}`}`;
    case 'drop':
      return `${paint('red', 'DROP')}${verdict.why === undefined ? by : `: ${verdict.why}`}`;
    case 'reject':
      return `${paint('red', 'REJECT')} with ${verdict.answer}${by}`;
    case 'unknown':
      return `${paint('yellow', 'UNKNOWN')}${by}: ${verdict.why}`;
  }
}

/** What the wire sees, where NAT or a mark has a part in it. */
function leaving({ box, mark }: TracedPacket): string {
  const ends = `${formatEnd(box.source, box.sport)} -> ${formatEnd(box.destination, box.dport)}`;
  const marked = formatMark(mark);
  return ends === 'any -> any' ? '' : ` as ${ends}${marked === '0x0' ? '' : `, mark ${marked}`}`;
}

/** The whole trace as JSON: the form that docs/command-line.md describes. */
export function traceJson(report: TraceReport): string {
  return `${JSON.stringify(traceAnswer(report, report.trace), undefined, 2)}\n`;
}

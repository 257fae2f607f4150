import type { Family } from '../../model/packets/address.ts';
import { rulesetsOf } from '../../model/ruleset/host-rules.ts';
import { formatBits } from '../../model/trace/bits.ts';
import { hostFacts } from '../../model/trace/host-rules.ts';
import { formatEnd, formatPorts } from '../../model/trace/nat.ts';
import type { TraceRequest } from '../../model/trace/request.ts';
import type { Choice, Outcome, Question, Step } from '../../model/trace/result.ts';
import { type TraceRules, tracePacket, traceRules } from '../../model/trace/trace.ts';
import { familyOfWords, readTraceWords, type TraceWords } from '../../model/trace/words.ts';
import { familyOf } from '../../syntax/iptables/family.ts';
import { say } from '../../text/say.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { ruleText } from './chains.ts';
import { type Passed, passedRules } from './passed-rules.ts';

/** Something that a packet met, for people. Lines count from 0. */
export interface StepView {
  readonly hook: string;
  readonly table: string;
  readonly chain: string;
  readonly depth: number;
  readonly did: Step['did'];
  readonly matched: Step['matched'];
  readonly path: string | undefined;
  readonly line: number | undefined;
  /** The rule, or what happened where no rule is. */
  readonly text: string;
  /** What a rule wrote or said. */
  readonly note: string | undefined;
  /** What the packet passed by to come here. */
  readonly passed: Passed;
}

/** A question that is open, and what to call it in an answer. */
export interface QuestionView {
  readonly id: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly path: string | undefined;
  readonly line: number | undefined;
}

/** One end that the packet can come to. */
export interface OutcomeView {
  readonly verdict: Outcome['verdict']['kind'];
  /** The verdict in a sentence. */
  readonly text: string;
  /** What must be so for it; empty where there is no other outcome. */
  readonly conditions: readonly string[];
  readonly steps: readonly StepView[];
}

/** What may become of a packet, for people; or what is wrong with the question, and which word of it. */
export type TraceView =
  | {
      readonly ok: true;
      readonly family: Family;
      /** The packet in a line. */
      readonly packet: string;
      /** The files whose rules it meets. */
      readonly paths: readonly string[];
      readonly outcomes: readonly OutcomeView[];
      /** What decides between the outcomes. */
      readonly questions: readonly QuestionView[];
    }
  | { readonly ok: false; readonly word: keyof TraceWords | undefined; readonly text: string };

const MOST_QUESTIONS = 12;
const MOST_OUTCOMES = 12;

/**
 * The ways of a packet through the rules of a file and, for tables that it does not have, of the other files of its host. `answers` are what somebody has
 * said to questions, by their id. Never throws.
 */
export function traceView(
  file: SourceFileOf<'iptables'>,
  host: Host,
  words: TraceWords,
  answers: Readonly<Record<string, boolean>>,
): TraceView {
  const family = familyOfWords(words) ?? familyOf(file.path, file.tree) ?? 'ipv4';
  const read = readTraceWords(words, family);
  if (!read.ok) return { ok: false, word: read.word, text: read.message };
  const rules = rulesAround(file, host, read.family);
  if (rules.tables.size === 0) return { ok: false, word: undefined, text: say`There are no rules for this kind of packet here.` };
  const assume = (question: Question) => answers[idOf(question)];
  const request: TraceRequest = { ...hostFacts(host, read.family), ...read.request, assume };
  const trace = tracePacket(rules, request);
  const around = { family: read.family, sent: request.from === 'host', localAddresses: request.localAddresses };
  const decides = new Set(trace.dependsOn);
  return {
    ok: true,
    family: read.family,
    packet: packetText(words, request),
    paths: [...new Set([...rules.tables.values()].flatMap(({ parts }) => parts.map(({ file: { path } }) => path)))],
    outcomes: trace.outcomes.slice(0, MOST_OUTCOMES).map((outcome) => {
      const passed = passedRules(outcome.steps, outcome.choices, rules, around);
      const steps = outcome.steps.map((step, i) => stepView(step, passed[i]!));
      return {
        verdict: outcome.verdict.kind,
        text: verdictText(outcome),
        conditions: outcome.choices.filter(({ question }) => decides.has(question)).map(choiceText),
        steps: steps.filter(isWorthShowing),
      };
    }),
    questions: trace.dependsOn.slice(0, MOST_QUESTIONS).map(questionView),
  };
}

/** The rules of the file, and of others those tables that it does not have and that no two of them have. */
function rulesAround(file: SourceFileOf<'iptables'>, host: Host, family: Family): TraceRules {
  const rulesets = rulesetsOf(host, family);
  const own = rulesets.filter((ruleset) => ruleset.file.path === file.path);
  const others = rulesets.filter((ruleset) => {
    const names = [...ruleset.tables.keys()];
    return rulesets.every((other) => other === ruleset || names.every((name) => !other.tables.has(name)));
  });
  return traceRules([...others, ...own], family);
}

/** The policies that let pass are many, and say nothing but in the filter table, or behind rules that were passed by. */
function isWorthShowing({ did, text, table, passed }: StepView): boolean {
  return did !== 'policy' || !text.endsWith('ACCEPT') || table === 'filter' || passed.count > 0;
}

function stepView(step: Step, passed: Passed): StepView {
  const { hook, table, chain, depth, did, matched, path, line, rule, note } = step;
  return {
    ...{ hook, table, chain, depth, did, matched, path, passed },
    line: line === undefined ? undefined : line - 1,
    text: rule ? ruleText(rule) : stageText(step),
    note: rule && did !== 'reject' ? note : undefined,
  };
}

function stageText({ did, note = '' }: Step): string {
  if (did === 'policy') return say`policy ${note}`;
  return did === 'tracking' ? say`tracked as ${note}` : note;
}

function verdictText({ verdict, steps, packet }: Outcome): string {
  const last = steps.findLast(({ did }) => did !== 'tracking' && did !== 'routing');
  switch (verdict.kind) {
    case 'accept': {
      if (verdict.to === 'local') return say`It reaches this host.`;
      const { box, mark } = packet;
      const ends = `${formatEnd(box.source, box.sport)} → ${formatEnd(box.destination, box.dport)}`;
      if (ends === 'any → any') return say`It leaves this host.`;
      const marked = formatBits(mark);
      return marked === '0x0' ? say`It leaves as ${ends}.` : say`It leaves as ${ends}, with the mark ${marked}.`;
    }
    case 'drop':
      if (verdict.why !== undefined) return say`It is dropped: ${verdict.why}.`;
      if (last?.line === undefined) return say`It is dropped.`;
      return last.did === 'policy'
        ? say`It is dropped by the policy of ${last.chain}.`
        : say`It is dropped by line ${last.line}.`;
    case 'reject':
      return last?.line === undefined
        ? say`It is rejected with ${verdict.answer}.`
        : say`It is rejected by line ${last.line} with ${verdict.answer}.`;
    case 'unknown':
      return say`What becomes of it is not known: ${verdict.why}.`;
  }
}

function choiceText({ question, answer }: Choice): string {
  const { yes, no } = questionView(question);
  return answer ? yes : no;
}

function questionView(question: Question): QuestionView {
  const { kind, text, otherwise, place } = question;
  const line = place?.line;
  const at = { path: place?.path, line: line === undefined ? undefined : line - 1, id: idOf(question) };
  if (kind === 'match' && line !== undefined)
    return {
      ...at,
      text: say`Does line ${line} match? ${text}`,
      yes: say`line ${line} matches: ${text}`,
      no: say`line ${line} does not match: ${text}`,
    };
  if (kind === 'target' && line !== undefined)
    return {
      ...at,
      text: say`Does the packet go on behind line ${line}? ${text}`,
      yes: say`the packet goes on behind line ${line}: ${text}`,
      no: say`line ${line} decides: ${text}`,
    };
  return { ...at, text: say`Is it so that ${text}?`, yes: text, no: otherwise ?? say`it is not so that ${text}` };
}

/** What stays the same when the question is asked again. */
function idOf({ kind, place, text }: Question): string {
  return [kind, place?.hook, place?.table, place?.chain, place?.line ?? text].join(' ');
}

/** `tcp 10.0.0.5 → this host port 443, in by eth0`. */
function packetText({ proto }: TraceWords, { from, packet, route, state }: TraceRequest): string {
  const { protocol, source, destination, sport, dport, input, output } = packet;
  const end = (addresses: typeof source, ports: typeof sport, unknown: string) =>
    addresses ? formatEnd(addresses, ports) : ports ? say`${unknown}, port ${formatPorts(ports)}` : unknown;
  const [here, anywhere] = [say`this host`, say`anywhere`];
  const name = proto ?? (protocol === undefined ? say`any protocol` : say`protocol ${protocol}`);
  const parts = [
    `${name} ${end(source, sport, from === 'host' ? here : anywhere)} → ${end(destination, dport, route === 'local' ? here : anywhere)}`,
    input === undefined ? '' : say`in by ${input}`,
    output === undefined ? '' : say`out by ${output}`,
    state ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

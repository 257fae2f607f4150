import {
  familyOfWords,
  GUARD_VERDICTS,
  guardFor,
  hostFacts,
  hostTraceRules,
  judgeGuard,
  type Question,
  readGuard,
  readTraceWords,
  rulesetsOf,
  type Trace,
  type TraceRules,
  type TraceWords,
  tracePacket,
} from '../../core/index.ts';
import { command, type Options, UsageError, type Values } from '../command.ts';
import { collect, type Inputs } from '../inputs.ts';
import { finish } from '../judge.ts';
import { oneHost } from '../one-host.ts';
import { answerFormat, answerOptions, colorOptions, inputArguments, oneOf, readOptions, wantsColor } from '../options.ts';
import { painted, plain } from '../reports/paint.ts';
import { ASSUMED, traceJson, traceText } from '../reports/trace.ts';
import type { ExitCode } from '../terminal.ts';

const packetOptions = {
  in: { type: 'string', value: 'NAME', help: 'the interface that it comes in by' },
  out: { type: 'string', value: 'NAME', help: 'the interface that it leaves by; without --in, this host sends it' },
  sent: { type: 'boolean', help: 'a process of this host sends it' },
  local: { type: 'boolean', help: 'it is for this host: what is taken where nothing tells its destination' },
  forward: { type: 'boolean', help: 'it is for another host behind this one' },
  proto: { type: 'string', value: 'NAME', help: 'tcp, udp, icmp, a number ...' },
  src: { type: 'string', value: 'ADDRESS', help: 'its source: an address, a network, several with commas' },
  dst: { type: 'string', value: 'ADDRESS', help: 'its destination' },
  sport: { type: 'string', value: 'PORT', help: 'its source port, or several: 1024:65535' },
  dport: { type: 'string', value: 'PORT', help: 'its destination port' },
  'icmp-type': { type: 'string', value: 'TYPE', help: 'echo-request, 8, 3/4 ...' },
  syn: { type: 'boolean', help: 'a TCP SYN; taken for tcp without --state or --tcp-flags' },
  'tcp-flags': { type: 'string', value: 'FLAGS', help: 'all flags of the segment: SYN,ACK' },
  state: { type: 'string', value: 'STATE', help: 'NEW, ESTABLISHED, RELATED, INVALID or UNTRACKED; else as tracking would say' },
  mark: { type: 'string', value: 'NUMBER', help: 'its mark before the first rule (0)' },
  ttl: { type: 'string', value: 'NUMBER', help: 'its time to live, or hop limit' },
  tos: { type: 'string', value: 'NUMBER', help: 'its type-of-service byte, or traffic class' },
  length: { type: 'string', value: 'BYTES', help: 'its length with the IP header' },
  mac: { type: 'string', value: 'ADDRESS', help: 'the hardware address of its sender' },
  'local-address': { type: 'string', value: 'LIST', help: 'all addresses of this host, with commas' },
  loader: { type: 'string', value: 'nft|legacy', help: 'which iptables loads the rules (nft)' },
  assume: { type: 'string', value: 'LINE=yes|no,...', help: 'what to take for true where it is open; local=yes, tracked=no too' },
} as const satisfies Options;

export const traceCommand = command({
  name: 'trace',
  operands: 'RULES',
  summary: 'what happens to a packet: the rules that it meets, and the verdict',
  options: { ...packetOptions, ...readOptions, ...answerOptions, ...colorOptions },
  async run(values, paths, terminal) {
    if (paths.length !== 1 && values.root === undefined)
      throw new UsageError('name a file of rules or the folder of a host: kernlint trace RULES --in eth0 ...');
    const format = answerFormat(values);
    const color = wantsColor(values);
    const words = wordsOf(values);
    const assumed = assumptions(values.assume);
    const inputs = await collect(inputArguments(values, paths), terminal.stdin);
    const host = oneHost(inputs, paths);
    if (!host) return finish(inputs, new Map(), [], terminal) || 2;
    const family = familyOfWords(words) ?? (rulesetsOf(host, 'ipv4').length > 0 ? 'ipv4' : 'ipv6');
    const read = readTraceWords(words, family);
    if (!read.ok) throw new UsageError(`--${optionOf(read.word)}: ${read.message}`);
    const rules = rulesFor(hostTraceRules(host, read.family), inputs, read.family);
    const assume = (question: Question) => answerTo(assumed, question, inputs);
    const request = { ...hostFacts(host, read.family), ...read.request, ...(assumed.size > 0 ? { assume } : {}) };
    const trace = tracePacket(rules, request);
    const files = new Set([...rules.tables.values()].flatMap(({ parts }) => parts)).size;
    const paint = (color ?? terminal.colors) ? painted : plain;
    const report = { request, trace, show: inputs.show, files, paint, width: terminal.columns ?? 120 };
    terminal.out(format === 'json' ? traceJson(report) : traceText(report));
    const guard =
      format === 'text' && assumed.size === 0 ? guardOf(words, trace, rules, hostFacts(host, read.family)) : undefined;
    if (guard !== undefined) terminal.out(`${paint('dim', `To keep it so, write into the rules: # kernlint-expect ${guard}`)}\n`);
    const code: ExitCode = trace.certain ? 0 : 1;
    return finish(inputs, new Map(), [], terminal) || code;
  },
});

function wordsOf(values: Values<typeof packetOptions>): TraceWords {
  const {
    'icmp-type': icmpType,
    'tcp-flags': tcpFlags,
    'local-address': localAddress,
    loader,
    assume: _,
    ...plainWords
  } = values;
  return {
    ...plainWords,
    ...(icmpType === undefined ? {} : { icmpType }),
    ...(tcpFlags === undefined ? {} : { tcpFlags }),
    ...(localAddress === undefined ? {} : { localAddress }),
    ...(loader === undefined ? {} : { loader: oneOf('--loader', loader, ['nft', 'legacy'] as const) }),
  };
}

/** A guard that holds and says what the trace has found. */
function guardOf(words: TraceWords, { certain, outcomes }: Trace, rules: TraceRules, facts: ReturnType<typeof hostFacts>) {
  const verdict = GUARD_VERDICTS.find((name) => certain && name.toLowerCase() === outcomes[0]!.verdict.kind);
  const text = verdict && guardFor(words, verdict);
  const read = text === undefined ? undefined : readGuard(text);
  return read?.ok && judgeGuard(read.guard, rules, facts).kind === 'holds' ? text : undefined;
}

/** `icmpType` is `--icmp-type`. */
function optionOf(word: keyof TraceWords): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function assumptions(text: string | undefined): Map<string, boolean> {
  const assumed = new Map<string, boolean>();
  for (const part of text?.split(',') ?? []) {
    const [, name, answer] = /^((?:.+:)?\d+|local|tracked|whole|plain)=(yes|no)$/.exec(part.trim()) ?? [];
    if (name === undefined)
      throw new UsageError(
        `--assume takes LINE=yes or LINE=no, also local=yes, tracked=no, whole=yes and plain=yes, not "${part}"`,
      );
    assumed.set(name, answer === 'yes');
  }
  return assumed;
}

/** What somebody has said of a question: by its line, with or without the file, or by its kind. */
function answerTo(assumed: ReadonlyMap<string, boolean>, { kind, place }: Question, { show }: Inputs): boolean | undefined {
  if (place?.line === undefined) return assumed.get(ASSUMED[kind]);
  return assumed.get(`${show(place.path ?? '')}:${place.line}`) ?? assumed.get(String(place.line));
}

function rulesFor(found: ReturnType<typeof hostTraceRules>, { show }: Inputs, family: TraceRules['family']): TraceRules {
  if (!found) throw new UsageError(`there are no iptables rules for IPv${family === 'ipv4' ? 4 : 6} there`);
  if ('tables' in found) return found;
  throw new UsageError(
    `the table ${found.table} stands in several files, of which you should name one: ${found.paths.map(show).join(', ')}`,
  );
}

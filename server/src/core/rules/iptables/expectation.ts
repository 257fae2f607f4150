import type { Related } from '../../lint/finding.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { hostGuards, type JudgedGuard } from '../../model/guards/host-guards.ts';
import type { Counterexample } from '../../model/guards/judge.ts';
import { packetText } from '../../model/meaning/packet-text.ts';
import type { Place } from '../../model/trace/result.ts';
import type { TextRange } from '../../text/range.ts';
import { say, sentences } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import { lineIndex } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';

const filter = (...lines: string[]) => ({
  'etc/iptables/rules.v4': [
    '*filter',
    ':INPUT DROP [0:0]',
    ':FORWARD DROP [0:0]',
    ':OUTPUT ACCEPT [0:0]',
    ...lines,
    'COMMIT',
    '',
  ].join('\n'),
});
const SOUND = ['-A INPUT -i lo -j ACCEPT', '-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT'];

/** A guard that does not hold, whose words are wrong, or of which nobody can know. */
export const expectation: Rule = {
  meta: {
    id: 'iptables/expectation',
    title: 'The rules do not do what a guard expects',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A guard says what becomes of all packets of a set: `# kernlint-expect tcp from 10.0.0.0/8 to port 22 is ACCEPT` in the rules, or a line of `expect` in the config. It holds if every packet of the set meets that. If one does not, the finding names it and the rule that decides. Where the answer stands on something that no file tells, such as the content of a set, that is said as information.',
      why: 'A rule set grows, and a rule above another takes its packets away. A guard states once what must stay so: that administrators get in, that mail does not get out, that DNS is not tracked.',
      whenOff: 'Where the guards are there to be read only.',
      bad: [
        {
          title: 'A rule above takes the packets away.',
          files: filter(
            ...SOUND,
            '# kernlint-expect tcp from 10.0.0.0/8 to port 22 is ACCEPT',
            '-A INPUT -s 10.1.0.0/16 -j DROP',
            '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT',
          ),
        },
        {
          title: 'The words of the guard are wrong.',
          files: filter(...SOUND, '# kernlint-expect tcp form 10.0.0.0/8 to port 22 is ACCEPT'),
        },
        {
          title: 'Nobody knows who is in the set.',
          files: filter(
            ...SOUND,
            '# kernlint-expect tcp to port 22 is ACCEPT',
            '-A INPUT -p tcp -m tcp --dport 22 -m set --match-set admins src -j ACCEPT',
          ),
        },
      ],
      good: [
        {
          title: 'The host cannot be locked out: what it opened is answered, and the loopback is free.',
          files: filter(
            '# kernlint-expect established packets are ACCEPT',
            '# kernlint-expect packets in lo are ACCEPT',
            '# kernlint-expect new tcp from 10.0.0.0/8 to port 22 is ACCEPT',
            '# kernlint-expect udp to port 161 is not ACCEPT',
            ...SOUND,
            '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT',
          ),
        },
      ],
      sources: ['the tracer, which is compared with the kernel by real packets'],
    },
  },
  host: check,
};

function check({ host, settings, report }: HostContext): void {
  for (const guard of hostGuards(host, settings)) {
    const { at, fault, judgement, text } = guard;
    if (fault) {
      // A fault in the config is told where the config is read.
      if (at) report({ path: at.path, range: partOf(at.range, fault.range), message: fault.message });
      continue;
    }
    if (!judgement || judgement.kind === 'holds') continue;
    if (judgement.kind === 'fails') {
      const { example } = judgement;
      const decider = placed(example.fate.decider, host);
      const place = at ?? decider ?? firstRules(host);
      if (!place) continue;
      const related: Related[] = at && decider ? [{ ...decider, message: say`This decides.` }] : [];
      const message = at
        ? sentences(say`The rules do not hold to this.`, counter(guard, example))
        : sentences(say`The rules do not hold to the guard "${text}".`, counter(guard, example));
      report({ ...place, message, related });
      continue;
    }
    const open = placed(judgement.place, host);
    const place = at ?? open ?? firstRules(host);
    if (!place) continue;
    const related: Related[] = at && open ? [{ ...open, message: say`It depends on this.` }] : [];
    report({ ...place, message: doubt(guard, judgement.because, judgement.cut), related, severity: 'info' });
  }
}

function partOf(whole: TextRange, { start, end }: TextRange): TextRange {
  return { start: whole.start + start, end: Math.min(whole.end, whole.start + end) };
}

/** The line that a place of a trace names. */
function placed(place: Place | undefined, host: Host): { readonly path: string; readonly range: TextRange } | undefined {
  const file = host.files.find(({ path }) => path === place?.path);
  if (!file || place?.line === undefined) return undefined;
  const start = lineIndex(file).offset({ line: place.line - 1, character: 0 });
  const line = file.text.slice(start, /\r?\n|$/.exec(file.text.slice(start))!.index + start);
  return { path: file.path, range: { start, end: start + line.trimEnd().length } };
}

/** Where a finding stands that no line stands for. */
function firstRules(host: Host): { readonly path: string; readonly range: TextRange } | undefined {
  const file = host.files.find(({ format }) => format === 'iptables');
  return file && { path: file.path, range: { start: 0, end: /\r?\n|$/.exec(file.text)!.index } };
}

/** What becomes of the packet that speaks against a guard. */
function counter({ family, at }: JudgedGuard, { fields, state, direction, fate, untracked }: Counterexample): string {
  const packet = packetText(fields, state, direction, family ?? 'ipv4');
  const { verdict, decider } = fate;
  const path = decider?.path;
  const line = !at || path === undefined || path === at.path ? `${decider?.line}` : `${pathInHost(path)}:${decider?.line}`;
  const forwarded =
    direction === 'through' ? say`It is about forwarded packets; "local" limits a guard to those for this host.` : '';
  if (verdict.kind === 'unknown') return '';
  if (verdict.kind === 'accept' && untracked) return sentences(say`Accepted, and not tracked: ${packet}.`, forwarded);
  if (!decider || decider.line === undefined) {
    if (verdict.kind === 'accept') return sentences(say`Accepted: ${packet}.`, forwarded);
    return verdict.kind === 'drop' && verdict.why !== undefined
      ? sentences(say`Dropped: ${packet}.`, say`The kernel's reason: ${verdict.why}.`)
      : sentences(say`Dropped: ${packet}.`, forwarded);
  }
  if (decider.did === 'policy')
    return verdict.kind === 'accept'
      ? sentences(say`Accepted by the policy of ${decider.chain} (line ${line}): ${packet}.`, forwarded)
      : sentences(say`Dropped by the policy of ${decider.chain} (line ${line}): ${packet}.`, forwarded);
  if (verdict.kind === 'accept') return sentences(say`Accepted by line ${line}: ${packet}.`, forwarded);
  if (verdict.kind === 'reject') return sentences(say`Rejected by line ${line}: ${packet}.`, forwarded);
  return sentences(say`Dropped by line ${line}: ${packet}.`, forwarded);
}

function doubt({ text, at }: JudgedGuard, because: string, cut: boolean): string {
  const head = at
    ? say`Nobody can know whether the rules hold to this.`
    : say`Nobody can know whether the rules hold to "${text}".`;
  const reason = cut
    ? say`They differ for too many sets of packets to go through them all.`
    : because === ''
      ? ''
      : say`It depends on this: ${because}.`;
  return sentences(head, reason);
}

import assert from 'node:assert/strict';
import { effectLabel, type FixMeaning, fixMeaning } from '../../server/src/core/features/fix-meaning.ts';
import type { FixEffect } from '../../server/src/core/features/fix-settings.ts';
import type { Fix } from '../../server/src/core/lint/finding.ts';
import type { Example, Rule } from '../../server/src/core/lint/rule.ts';
import { lintHost, switchedOn } from '../../server/src/core/lint/run.ts';
import { fateOf } from '../../server/src/core/model/meaning/fate.ts';
import { DIRECTIONS, requestFor, SEEN_STATES } from '../../server/src/core/model/meaning/packet-set.ts';
import { type Family, parseAddress } from '../../server/src/core/model/packets/address.ts';
import { interval } from '../../server/src/core/model/packets/intervals.ts';
import { hasPorts } from '../../server/src/core/model/packets/packet.ts';
import { hostFacts, hostTraceRules } from '../../server/src/core/model/trace/host-rules.ts';
import type { PacketFields } from '../../server/src/core/model/trace/request.ts';
import { type TraceRules, tracePacket, traceRules } from '../../server/src/core/model/trace/trace.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import type { Host } from '../../server/src/core/workspace/workspace.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';
import { Dice } from '../oracle/dice.ts';

interface Case {
  readonly about: string;
  readonly example: Example;
  readonly host: Host;
  readonly fix: Fix;
  readonly meaning: FixMeaning;
}

function casesOf(rule: Rule, example: Example): Case[] {
  const settings = switchedOn(settingsOf(example), rule.meta);
  return [...workspaceOf(example.files, example.boot).hosts].flatMap((host) =>
    [...lintHost(host, settings, allRules).values()]
      .flat()
      .filter((finding) => finding.rule === rule.meta.id)
      .flatMap(({ fixes }) =>
        fixes.map((fix) => ({
          about: `${rule.meta.id}: ${example.title} ${fix.title}`,
          example,
          host,
          fix,
          meaning: fixMeaning(host, settings, fix),
        })),
      ),
  );
}

/** The fixes of all examples of all rules. */
let cases: readonly Case[] = [];
before(() => {
  cases = allRules.rules.flatMap((rule) => rule.meta.docs.bad.flatMap((example) => casesOf(rule, example)));
});

/** The host of a case once the fix is applied. */
function fixedHost({ example, host, fix }: Case): Host {
  const files: Record<string, string> = { ...example.files };
  for (const path of new Set(fix.edits.map((edit) => edit.path)))
    files[path] = applyEdits(
      files[path] ?? '',
      fix.edits.filter((edit) => edit.path === path),
    );
  return [...workspaceOf(files, example.boot).hosts].find(({ root }) => root === host.root)!;
}

/** The rules of a host for one family; undefined where it is not certain which. */
function rulesOf(host: Host, family: Family): TraceRules | undefined {
  const rules = hostTraceRules(host, family);
  if (!rules) return traceRules([], family);
  return 'paths' in rules ? undefined : rules;
}

/** A packet of values that the files speak of, and of others. */
function randomPacket(dice: Dice, family: Family, text: string) {
  const way = { direction: dice.pick(DIRECTIONS), state: dice.pick(SEEN_STATES) };
  const found = text.match(family === 'ipv4' ? /\d+\.\d+\.\d+\.\d+/g : /[0-9a-f]+:[0-9a-f:]+/g) ?? [];
  const addresses = [...found, family === 'ipv4' ? '192.0.2.77' : '2001:db8::77']
    .map((each) => parseAddress(each, family))
    .filter((each) => each !== undefined);
  const ports = [...(text.match(/\b\d{2,5}\b/g) ?? []).map(Number).filter((port) => port < 65536), 80, 40000];
  const names = [...(text.match(/-[io] ([a-z]+\d+)/g) ?? []).map((each) => each.slice(3)), 'eth7'];
  const icmp = family === 'ipv4' ? 1 : 58;
  const protocol = dice.pick([6, 6, 17, icmp]);
  const fields: PacketFields = {
    protocol,
    source: interval(dice.pick(addresses)),
    destination: interval(dice.pick(addresses)),
    ...(hasPorts(protocol) ? { sport: interval(dice.pick(ports)), dport: interval(dice.pick(ports)) } : {}),
    ...(protocol === 6 ? { tcpFlags: way.state === 'NEW' ? 0x02 : 0x10 } : {}),
    ...(protocol === icmp ? { icmpType: dice.pick([8, 128, 3]), icmpCode: 0 } : {}),
    ...(way.direction === 'in' || way.direction === 'through' ? { input: dice.pick(names) } : {}),
    ...(way.direction === 'out' || way.direction === 'through' ? { output: dice.pick(names) } : {}),
  };
  return { way, fields };
}

/** How far a packet comes: stopped, through with tracking, through without. */
const reach = (accepted: boolean, untracked: boolean) => (accepted ? (untracked ? 2 : 1) : 0);

describe('what a fix means', () => {
  it('is that it keeps the meaning, or mends what had no effect, for every safe fix of every example', () => {
    const wrong = cases.filter(
      ({ fix, meaning }) => fix.safety === 'safe' && meaning.effect !== 'keeps' && meaning.effect !== 'repairs',
    );
    assert.deepEqual(
      wrong.map(({ about, meaning }) => `${about}: ${meaning.effect}: ${meaning.account}`),
      [],
    );
    assert.ok(cases.filter(({ fix }) => fix.safety === 'safe').length > 60);
    for (const { about, meaning } of cases) assert.ok(meaning.account !== '' && effectLabel(meaning) !== '', about);
  });

  it('is what the tracer says of single packets', function () {
    this.timeout(20_000);
    const dice = new Dice(11);
    const compared = new Map<FixEffect, number>();
    for (const each of cases) {
      const { effect } = each.meaning;
      const edited = each.host.files.filter(({ path }) => each.fix.edits.some((edit) => edit.path === path));
      if (effect === 'repairs' || effect === 'unknown' || !edited.some(({ format }) => format === 'iptables')) continue;
      const after = fixedHost(each);
      const text = Object.values(each.example.files).join('\n');
      for (const family of ['ipv4', 'ipv6'] as const) {
        const [old, fresh] = [rulesOf(each.host, family), rulesOf(after, family)];
        if (!old || !fresh) continue;
        for (let n = 0; n < 60; n++) {
          const { way, fields } = randomPacket(dice, family, text);
          const [one, other] = [
            tracePacket(old, { ...hostFacts(each.host, family), ...requestFor(way), packet: fields }),
            tracePacket(fresh, { ...hostFacts(after, family), ...requestFor(way), packet: fields }),
          ].map(({ outcomes }) => (outcomes.length === 1 ? fateOf(outcomes[0]!) : undefined));
          if (!one || !other || one.verdict.kind === 'unknown' || other.verdict.kind === 'unknown') continue;
          const [was, is] = [one, other].map((fate) => reach(fate.verdict.kind === 'accept', fate.untracked)) as [number, number];
          const about: string = `${each.about}: ${effect}: ${JSON.stringify(way)} ${was} -> ${is}`;
          if (effect === 'keeps') assert.equal(is, was, about);
          if (effect === 'narrows') assert.ok(is <= was, about);
          if (effect === 'widens') assert.ok(is >= was, about);
          assert.ok(is <= was || each.meaning.opens, about);
          compared.set(effect, (compared.get(effect) ?? 0) + 1);
        }
      }
    }
    for (const effect of ['keeps', 'narrows', 'widens'] as const) assert.ok((compared.get(effect) ?? 0) > 100, effect);
  });

  const meaningOf = (path: string, before: string, after: string, files: Readonly<Record<string, string>> = {}) => {
    const [host] = workspaceOf({ ...files, [path]: before }).hosts;
    const edits = [{ path, range: { start: 0, end: before.length }, newText: after }];
    return fixMeaning(host!, defaultSettings, { edits, safety: 'offered' });
  };
  const told = (...args: Parameters<typeof meaningOf>) => {
    const { effect, account } = meaningOf(...args);
    return `${effect}: ${account}`;
  };
  const filter = (...rules: string[]) =>
    `*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n${rules.map((rule) => `${rule}\n`).join('')}COMMIT\n`;
  const path = 'etc/iptables/rules.v4';

  it('names the packets that a rule lets in or keeps out', () => {
    const [ssh, web] = ['-A INPUT -p tcp --dport 22 -j ACCEPT', '-A INPUT -p tcp --dport 80 -j ACCEPT'];
    assert.equal(told(path, filter(ssh), filter(ssh, web)), 'widens: Accepts in addition: tcp to port 80 (to this host).');
    assert.equal(told(path, filter(ssh, web), filter(ssh)), 'narrows: Accepts no longer: tcp to port 80 (to this host).');
    assert.match(told(path, filter(ssh), filter(web)), /^changes: Accepts in addition: .* 80 .* Accepts no longer: .* 22 /);
    assert.equal(told(path, filter(ssh, web), filter(web, ssh)), 'keeps: Every packet fares as before.');
    assert.match(told(path, filter(ssh), filter(`${ssh} -m comment --comment x`)), /^keeps/);
  });

  it('is that nothing changes where only comments, counters and blanks do', () => {
    const text = filter('-A INPUT -i lo -j ACCEPT');
    assert.equal(told(path, text, `# new\n${text.replace('[0:0]', '[7:9]')}`), 'keeps: Nothing that is loaded changes.');
    assert.match(told('etc/sysctl.conf', 'vm.swappiness=1\n', '# a\nvm.swappiness = 1\n'), /^keeps/);
  });

  it('is not known where that depends on what no file tells', () => {
    const set = '-A INPUT -m set --match-set mine src -j ACCEPT';
    assert.match(told(path, filter(set), filter('-A INPUT -j ACCEPT')), /^(unknown|widens)/);
    assert.match(told(path, filter('-A INPUT -p {{ proto }} -j ACCEPT'), filter()), /^unknown/);
    const template = '{% if a %}\nvm.swappiness = 1\n{% endif %}\nvm.swappiness = 2\n';
    assert.match(told('etc/sysctl.d/a.conf', template, template.replace('= 1', '= 3')), /^unknown/);
  });

  it('is not worked out for rule sets that are too large', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `-A INPUT -s 10.0.${i >> 8}.${i & 255} -j ACCEPT`);
    assert.match(told(path, filter(...many), filter(...many.slice(1))), /^unknown: There are too many rules/);
  });

  it('says of a key which value it gets, and knows values that the kernel takes for one', () => {
    assert.equal(
      told('etc/sysctl.conf', 'vm.swappiness = 10\n', 'vm.swappiness = 20\n'),
      'changes: Sets vm.swappiness to 20 instead of 10.',
    );
    assert.match(told('etc/sysctl.conf', 'vm.swappiness = 0x10\n', 'vm.swappiness = 16\n'), /^keeps/);
    assert.match(told('etc/sysctl.conf', 'vm.swappiness = 10\nvm.swappiness = 20\n', 'vm.swappiness = 20\n'), /^keeps/);
    assert.match(told('etc/sysctl.conf', 'vm.swappiness: 10\n', 'vm.swappiness = 10\n'), /^repairs/);
    const other = { 'etc/sysctl.d/90-b.conf': 'vm.swappiness = 60\n' };
    assert.match(told('etc/sysctl.d/10-a.conf', 'vm.swappiness = 1\n', '# gone\n', other), /^keeps/);
  });

  it('speaks of modules and of iptables-config too', () => {
    assert.equal(
      told('etc/modprobe.d/a.conf', 'options nf_conntrack hashsize=1024\n', 'options nf_conntrack hashsize=4096\n'),
      'changes: Sets nf_conntrack.hashsize to 4096 instead of 1024.',
    );
    assert.match(
      told('etc/modprobe.d/a.conf', 'options nf_conntrack hashsize=1000\n', 'options nf_conntrack hashsize=1024\n'),
      /^keeps/,
    );
    assert.equal(
      told('etc/sysconfig/iptables-config', 'IPTABLES_SAVE_ON_STOP=no\n', 'IPTABLES_SAVE_ON_STOP=yes\n'),
      'changes: Sets IPTABLES_SAVE_ON_STOP to yes instead of no.',
    );
  });
});

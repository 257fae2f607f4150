import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { loadingRules } from '../../server/src/core/rules/iptables/loading.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { lint, workspaceOf } from '../harness/host.ts';

const FILE = 'etc/iptables/rules.v4';
const ids = new Set(loadingRules.map(({ meta }) => meta.id));

const filter = (...lines: readonly string[]) =>
  `*filter\n:INPUT ACCEPT [0:0]\n${lines.map((line) => `${line}\n`).join('')}COMMIT\n`;

/** `rule severity` of each finding about loading. */
function found(text: string, path = FILE): string[] {
  return lint(path, text)
    .filter(({ rule }) => ids.has(rule))
    .map(({ rule, severity }) => `${rule.slice('iptables/'.length)} ${severity}`);
}

/** What is said of one rule. */
function said(rule: string): string {
  const messages = lint(FILE, filter(rule)).filter((finding) => ids.has(finding.rule));
  return messages.map(({ message }) => message).join(' | ');
}

/** The text after all fixes. */
function fixed(text: string, offered = false, path = FILE): string {
  const fixes = applyFixes(workspaceOf({ [path]: text }), () => defaultSettings, allRules, { offered, formatOf: formatOfPath });
  return fixes.workspace.file(path)!.text;
}

describe('the rules about loading', () => {
  it('name the word that is wrong, and why', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['-A INPUT -p tcp --dport 99999', '--dport 99999 is refused: ports go from 0 to 65535.'],
      ['-A INPUT --dport 22', '--dport needs -p tcp, -p udp, -p sctp or -p dccp.'],
      [
        '-A INPUT -s 10.0.0.1/33',
        '-s 10.0.0.1/33 is refused: "33" is no mask: it takes a length from 0 to 32, or 255.255.255.0.',
      ],
      ['-A INPUT -s fe80::1', '-s: fe80::1 is an IPv6 address, and this file is for IPv4.'],
      ['-A INPUT -j LOGDROP', 'LOGDROP is no target, and no chain of filter: declare it before this line.'],
      ['-A INPUT -m state', '-m state needs --state.'],
      ['-A INPUT --sport 5 -p udp', '-p udp must stand before --sport: the loader reads from left to right.'],
      ['-A INPUT --ctstate NEW', '--ctstate is an option of -m conntrack, which must stand before it.'],
      ['-A INPUT -j MASQUERADE', '-j MASQUERADE works in the table nat only, and this is filter.'],
      [
        '-A INPUT -o eth0',
        'In INPUT no packet has an outgoing interface yet: the loader refuses the rule. Write -i, or leave -o out.',
      ],
      ['-A INPUT -fj LOGDROP', 'LOGDROP is no target, and no chain of filter: declare it before this line.'],
      ['-A INPUT -p tcp --mss 5', '--mss is an option of -m tcpmss or -j SYNPROXY, which must stand before it.'],
      [
        '-A INPUT -m time --days Sun',
        '--days is refused: it comes from a patch of the kernel; the match that Linux has since 2.6.24 calls it --weekdays.',
      ],
      [
        '-A PREROUTING -j ACCEPT',
        'filter has no chain PREROUTING: it is a chain of nat, mangle and raw, and the rule belongs there.',
      ],
      ['-D INPUT -j DROP', 'The chain INPUT has no rule at this place, so that the line is refused.'],
      ['-A INPUT -m unclean', 'iptables has no match unclean since 1.6.0. Use -m conntrack --ctstate INVALID.'],
    ];
    for (const [rule, message] of cases) assert.equal(said(rule), message);
  });

  it('are errors where both loaders refuse, and warnings that name the one that does otherwise', () => {
    assert.deepEqual(found('*filter\n:A - [0:0]\n:A - [0:0]\nCOMMIT\n'), ['repeated-chain warning']);
    assert.match(said('-A INPUT -m limit --limit 1/day'), /Only iptables-legacy refuses it; iptables-nft loads it\.$/);
    assert.match(said('-A INPUT ! -s 10.0.0.1/0'), /Only iptables-nft refuses it; iptables-legacy loads it\.$/);
    const dead = ['-A INPUT -j ACCEPT', '-A INPUT -m owner --uid-owner 0'];
    assert.deepEqual(found(filter(...dead)), ['target-not-allowed warning']);
    assert.deepEqual(found(filter(...dead.reverse())), ['target-not-allowed error']);
  });

  it('follow what lines other than -A do to chains', () => {
    const sound = [
      [':A - [0:0]', '-A A -j ACCEPT', '-F A', '-X A'],
      [':A - [0:0]', '-A A -s 192.0.2.1,192.0.2.2 -j ACCEPT', '-I A 3 -j DROP'],
      ['-L INPUT -n -v', '-S', '-Z'],
      ['-A INPUT -j DROP', '-D INPUT -j DROP'],
      ['-A INPUT -m state --state NEW -j DROP', '-C INPUT -m conntrack --ctstate NEW -j DROP'],
      ['-A INPUT -vj ACCEPT'],
    ];
    for (const lines of sound) assert.deepEqual(found(filter(...lines)), [], lines.join('; '));
    const refused = [
      [':A - [0:0]', '-A A -s 192.0.2.1,192.0.2.2 -j ACCEPT', '-X A'],
      [':A - [0:0]', ':B - [0:0]', '-E A B'],
      ['-A INPUT -j DROP', '-n -A INPUT -j DROP'],
      ['-A INPUT -p tcp -j DROP', '-C INPUT -j ACCEPT'],
      ['-Z INPUT -n'],
      ['[1] -A INPUT -m comment --comment "a:b" -j NOWHERE -x'],
    ];
    for (const lines of refused.slice(0, 5)) assert.deepEqual(found(filter(...lines)), ['syntax error'], lines.join('; '));
    // The loader cuts the line at the colon.
    assert.deepEqual(found(filter(...refused[5]!)), ['syntax warning']);
    const onlyLegacy = [':A - [0:0]', '-E A B', '-A B -j ACCEPT'];
    assert.deepEqual(found(filter(...onlyLegacy)), ['syntax warning']);
    assert.deepEqual(found(filter(':A - [0:0]', '-E A B', '-A A -j ACCEPT')), ['syntax warning', 'unknown-chain error']);
  });

  it('do not offer to take away what the other loader needs', () => {
    const text = filter(':A - [0:0]', '-A INPUT -j A', '-A A -j DROP', ':A - [0:0]', '-A A -j ACCEPT');
    assert.equal(fixed(text), text);
    assert.equal(fixed(filter(':A - [0:0]', ':A - [0:0]', '-A INPUT -j A')), filter(':A - [0:0]', '-A INPUT -j A'));
  });

  it('keep silent, or give a hint, where the machine decides', () => {
    const silent = [
      '-A INPUT -s example.org',
      '-A INPUT -p tcp --dport no-such-service',
      '-A OUTPUT -m owner --uid-owner nobody-knows',
      '-A INPUT -m set --match-set no-such-set src',
      '-A INPUT -m no-such-match --whatever 1 2 3',
      '-A INPUT -m geoip --source-country DE,FR',
      '-A INPUT -m cgroup --path system.slice',
    ];
    for (const rule of silent) {
      const severities = found(filter(rule)).map((one) => one.split(' ')[1]);
      assert.ok(
        severities.every((severity) => severity === 'hint'),
        `${rule}: ${found(filter(rule))}`,
      );
    }
  });

  it('take holes of templates for anything', () => {
    const lines = [
      '-A INPUT -p {{ proto }} --dport {{ port }} -j ACCEPT',
      '-A INPUT -s {{ net }}/33 -j {{ target }}',
      '-A INPUT {{ rest }}',
      '-A {{ chain }} -p tcp --dport 22 -j {{ verdict }}',
      '-A INPUT -m @MATCH@ --strange 1',
      '-A INPUT -p tcp -m multiport --dports {{ ports | join(",") }} -j ACCEPT',
    ];
    for (const line of lines) assert.deepEqual(found(filter(line)), [], line);
    assert.deepEqual(found(filter('{{ chains }}', '-A INPUT -j WEB')), []);
    assert.deepEqual(found('*filter\n{{ rules }}\n-I INPUT 3 -j DROP\n{{ more }}\n'), []);
    assert.deepEqual(found('*filter\n{% for one in rules %}\n-A INPUT -s {{ one }} -j ACCEPT\n{% endfor %}\n'), []);
  });

  it('let the files of ufw name the chains of each other', () => {
    const rules = '*filter\n:ufw-before-input - [0:0]\n-A ufw-before-input -j ufw-user-input\n-A ufw-not-local -j DROP\nCOMMIT\n';
    for (const name of ['before.rules', 'after.rules', 'user.rules']) {
      const severities = found(rules, `etc/ufw/${name}`).map((one) => one.split(' ')[1]);
      assert.ok(
        severities.every((severity) => severity === 'hint'),
        found(rules, `etc/ufw/${name}`).join(),
      );
    }
  });

  it('ask for no declaration of a built-in chain, and for one of each other in a file that declares the built-in ones', () => {
    assert.deepEqual(found('*filter\n-A INPUT -i lo -j ACCEPT\nCOMMIT\n'), []);
    assert.deepEqual(found('*filter\n-A INPUT -j WEB\nCOMMIT\n'), ['unknown-chain hint']);
    assert.deepEqual(found(filter('-A INPUT -j WEB')), ['unknown-chain error']);
    assert.deepEqual(found('*filter\n:WEB - [0:0]\n-X WEB\n-A INPUT -j WEB\nCOMMIT\n'), ['unknown-chain error']);
  });

  it('say only what holds for both families where nothing tells the family', () => {
    assert.deepEqual(found(filter('-A INPUT -s 10.0.0.1 -j ACCEPT', '-A INPUT -s fe80::1 -j ACCEPT'), 'my.iptables'), []);
    assert.deepEqual(found('*filter\n-A INPUT -p tcp --dport 99999 -j ACCEPT\nCOMMIT\n', 'etc/iptables.rules'), [
      'invalid-value error',
    ]);
  });

  it('read a chain in place of a target of its name', () => {
    assert.deepEqual(found(filter(':MARK - [0:0]', '-A INPUT -j MARK')), []);
    assert.deepEqual(found(filter(':MARK - [0:0]', '-A INPUT -j MARK --set-mark 1')), ['unknown-option error']);
    assert.deepEqual(found(filter('-A INPUT -j MARK')), ['missing-option error']);
  });

  it('write out a circle of chains', () => {
    const text = filter(':A - [0:0]', ':B - [0:0]', '-A INPUT -j A', '-A A -j B', '-A B -p tcp -g A');
    const [finding] = lint(FILE, text).filter(({ rule }) => rule === 'iptables/chain-loop');
    assert.equal(
      finding!.message,
      'These chains lead in a circle: A (line 6) > B (line 7) > A. INPUT leads there, so that the kernel refuses the table.',
    );
  });
});

describe('the fixes of the rules about loading', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['-A INPUT -s ! 10.0.0.1 -j ACCEPT', '-A INPUT ! -s 10.0.0.1 -j ACCEPT'],
    ['-A INPUT -p tcp --dport 22,80 -j ACCEPT', '-A INPUT -p tcp -m multiport --dports 22,80 -j ACCEPT'],
    ['-A INPUT -p tcp --dprot 22 -j ACCEPT', '-A INPUT -p tcp --dport 22 -j ACCEPT'],
    ['-A INPUT -p tcp --dport 200:100 -j ACCEPT', '-A INPUT -p tcp --dport 100:200 -j ACCEPT'],
    ['-A INPUT -j accept', '-A INPUT -j ACCEPT'],
    ['-A INPUT \u2013p tcp -j ACCEPT', '-A INPUT -p tcp -j ACCEPT'],
    ['-A INPUT\u00a0-p tcp -j ACCEPT', '-A INPUT -p tcp -j ACCEPT'],
    ['-A INPUT -j ACCEPT # the host', '# the host\n-A INPUT -j ACCEPT'],
    ['-A INPUT -ptcp -j ACCEPT', '-A INPUT -p tcp -j ACCEPT'],
  ];
  for (const [before, after] of cases) {
    it(`make "${after.replace('\n', ' / ')}" of "${before}"`, () => {
      const indented = filter('-A INPUT -i lo -j RETURN', before);
      assert.equal(fixed(indented), filter('-A INPUT -i lo -j RETURN', after));
    });
  }

  it('split a list of ports that is too long, and keep every port', () => {
    const ports = Array.from({ length: 40 }, (_, i) => String(1000 + 2 * i));
    const text = fixed(filter(`-A INPUT -p tcp -m multiport --dports ${ports.join()} -j ACCEPT`));
    const lists = [...text.matchAll(/--dports (\S+)/g)].map(([, list]) => list!.split(','));
    assert.deepEqual(lists.flat(), ports);
    assert.ok(lists.every((list) => list.length <= 15));
    assert.deepEqual(found(text), []);
  });

  it('do not split a negated list, which would mean something else', () => {
    const ports = Array.from({ length: 16 }, (_, i) => String(1000 + i)).join();
    const text = filter(`-A INPUT -p tcp -m multiport ! --dports ${ports} -j DROP`);
    assert.equal(fixed(text), text);
  });

  it('merge tables that flush each other, when asked', () => {
    const text = '*filter\n:INPUT DROP [0:0]\n-A INPUT -i lo -j ACCEPT\nCOMMIT\n*filter\n:WEB - [0:0]\n-A INPUT -j WEB\nCOMMIT\n';
    assert.equal(fixed(text), text);
    const merged = fixed(text, true);
    assert.equal(merged.match(/^\*filter/gm)?.length, 1);
    assert.deepEqual(found(merged), []);
    assert.match(merged, /-i lo -j ACCEPT\n(.*\n)*-A INPUT -j WEB\n/);
  });

  it('end a table that is never committed', () => {
    assert.equal(fixed('*filter\n-A INPUT -i lo -j ACCEPT\n'), '*filter\n-A INPUT -i lo -j ACCEPT\nCOMMIT\n');
    assert.equal(fixed('*nat\n:PREROUTING ACCEPT [0:0]\n\n*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n').match(/COMMIT/g)?.length, 2);
  });

  it('declare a chain where it is used first, when asked', () => {
    const text = filter('-A INPUT -j WEB', '-A WEB -p tcp -j ACCEPT');
    assert.deepEqual(found(fixed(text, true)), []);
    assert.match(fixed(text, true), /:INPUT ACCEPT \[0:0\]\n:WEB - \[0:0\]\n/);
  });
});

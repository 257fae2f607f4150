import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { findingsOf, settingsOf, workspaceOf } from '../harness/host.ts';

/*
 * The configurations of the posts that the project grew from, with what those posts explain. Each is a host of its own.
 */

interface Post {
  readonly files: Readonly<Record<string, string>>;
  readonly kernel?: string;
}

function findings({ files, kernel }: Post): Finding[] {
  return findingsOf(workspaceOf(files), settingsOf({ kernel }));
}

/** Rule ids of errors and warnings, each once, in order of names. */
function loud(post: Post, but: readonly string[] = []): string[] {
  const ids = findings(post)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);
  return [...new Set(ids)].filter((id) => !but.includes(id)).sort();
}

function fixed(post: Post): Post {
  const options = { offered: true, formatOf: formatOfPath };
  const { workspace } = applyFixes(workspaceOf(post.files), () => settingsOf(post), allRules, options);
  return { ...post, files: Object.fromEntries([...workspace.files].map(({ path, text }) => [path, text])) };
}

/** The findings of a rule with the line that each stands on. */
function linesOf(post: Post, rule: string): string[] {
  return findings(post)
    .filter((finding) => finding.rule === rule)
    .map(({ path, range }) => {
      const text = post.files[path]!;
      return text.slice(text.lastIndexOf('\n', range.start - 1) + 1, text.indexOf('\n', range.start));
    });
}

const rules = (raw: readonly string[], filter: readonly string[] = []): Post => ({
  files: {
    'etc/sysconfig/iptables': `*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n${raw.map((rule) => `-A ${rule}\n`).join('')}COMMIT\n${filter.join('\n')}`,
  },
});
/** The filter of Red Hat's old installer: one chain for INPUT and FORWARD, that ends in REJECT. */
const redHat = (states: string, ...ports: number[]): string[] => [
  '*filter',
  ':INPUT ACCEPT [0:0]',
  ':FORWARD ACCEPT [0:0]',
  ':OUTPUT ACCEPT [0:0]',
  ':RH-Firewall-1-INPUT - [0:0]',
  '-A INPUT -j RH-Firewall-1-INPUT',
  '-A FORWARD -j RH-Firewall-1-INPUT',
  '-A RH-Firewall-1-INPUT -i lo -j ACCEPT',
  '-A RH-Firewall-1-INPUT -p icmp -m icmp --icmp-type any -j ACCEPT',
  `-A RH-Firewall-1-INPUT -m state --state ${states} -j ACCEPT`,
  ...ports.map((port) => `-A RH-Firewall-1-INPUT -p tcp -m state --state NEW -m tcp --dport ${port} -j ACCEPT`),
  '-A RH-Firewall-1-INPUT -j REJECT --reject-with icmp-host-prohibited',
  'COMMIT',
  '',
];
const KNOWN = 'ESTABLISHED,RELATED,UNTRACKED';
const NOTRACK_RULES = [80, 11211].flatMap((port) => [
  `PREROUTING -p tcp -m tcp --dport ${port} -j NOTRACK`,
  `OUTPUT -p tcp -m tcp --sport ${port} -j NOTRACK`,
]);
const OLD_STATE_MATCH = ['iptables/deprecated-state-match', 'iptables/deprecated-notrack-target'];

describe('the seeds: sizes of the table', () => {
  const sized: Post = {
    files: {
      'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 855360\nnet.ipv4.netfilter.ip_conntrack_tcp_timeout_established = 1000\n',
      'etc/modprobe.conf': 'options ip_conntrack hashsize=855360\n',
    },
  };

  it('855360 entries in 855360 buckets are sound: one entry a bucket', () => {
    const about = findings({ ...sized, kernel: '2.6.18' }).filter(({ rule }) => rule.startsWith('conntrack/'));
    assert.deepEqual(
      about.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ rule }) => rule),
      [],
    );
  });

  it('their names belong to the kernel of that time, and to no other', () => {
    assert.deepEqual(loud({ ...sized, kernel: '2.6.18' }, ['conntrack/established-below-keepalive']), []);
    const today = loud(sized, ['conntrack/established-below-keepalive']);
    assert.ok(today.includes('sysctl/deprecated-key') && today.includes('modprobe/deprecated-module'), today.join());
    assert.deepEqual(
      today.filter((rule) => rule.startsWith('conntrack/')),
      [],
    );
  });

  it('the fix gives today’s names and keeps the sizes, but for what the kernel rounds itself', () => {
    const { files } = fixed(sized);
    assert.match(files['etc/sysctl.conf']!, /^net\.(netfilter\.)?nf_conntrack_max = 855360$/m);
    assert.match(files['etc/sysctl.conf']!, /^net\.netfilter\.nf_conntrack_tcp_timeout_established = 1000$/m);
    assert.match(files['etc/modprobe.conf']!, /^options nf_conntrack hashsize=855(360|552)$/m);
  });

  for (const [kernel, key] of [
    ['2.6.18', 'net.ipv4.netfilter.ip_conntrack_max'],
    ['2.6.32', 'net.nf_conntrack_max'],
    [undefined, 'net.netfilter.nf_conntrack_max'],
  ] as const) {
    it(`1000000 entries with default buckets are reported: ${key}`, () => {
      const post = { files: { 'etc/sysctl.conf': `${key} = 1000000\n` }, kernel };
      const about = findings(post).filter(({ rule }) => /^conntrack\/(max-without-buckets|bucket-ratio)$/.test(rule));
      assert.equal(about.length, 1);
      assert.ok(about[0]!.fixes.length > 0);
    });
  }

  it('655360 entries in 163840 buckets are sound', () => {
    const text = 'net.netfilter.nf_conntrack_buckets = 163840\nnet.netfilter.nf_conntrack_max = 655360\n';
    assert.deepEqual(
      loud({ files: { 'etc/sysctl.conf': text } }, ['sysctl/not-read-at-boot', 'conntrack/set-before-module']),
      [],
    );
  });

  it('a command is no line of sysctl.conf', () => {
    const post = { files: { 'etc/sysctl.d/90-conntrack.conf': 'sysctl -w net.netfilter.nf_conntrack_buckets=163840\n' } };
    assert.ok(loud(post).includes('sysctl/syntax'));
  });

  it('a fixed hashsize in modprobe.d says enough by itself', () => {
    const post = { files: { 'etc/modprobe.d/nf_conntrack.conf': 'options nf_conntrack hashsize=131072\n' } };
    assert.deepEqual(loud(post), []);
  });
});

describe('the seeds: iptables-config', () => {
  const config = (text: string, kernel = '2.6.18'): Post => ({
    files: { 'etc/sysconfig/iptables-config': text, 'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 65536\n' },
    kernel,
  });

  it('a restart that unloads the modules loses the sysctl values', () => {
    assert.ok(loud(config('IPTABLES_MODULES_UNLOAD="yes"\n')).includes('conntrack/reset-on-restart'));
  });

  it('a restart that keeps them does not', () => {
    assert.deepEqual(loud(config('IPTABLES_MODULES_UNLOAD="no"\n')), []);
  });

  it('the helper’s old name is reported where the kernel has another', () => {
    const text = 'IPTABLES_MODULES="ip_conntrack_netbios_ns"\nIPTABLES_MODULES_UNLOAD="no"\n';
    const today: Post = { files: { 'etc/sysconfig/iptables-config': text } };
    assert.ok(loud(today).includes('sysconfig/deprecated-module'));
    assert.equal(loud(config(text)).includes('sysconfig/deprecated-module'), false);
    assert.match(fixed(today).files['etc/sysconfig/iptables-config']!, /"nf_conntrack_netbios_ns"/);
  });
});

describe('the seeds: rules without tracking', () => {
  it('a cache server, both ports in both directions, and a filter that knows UNTRACKED', () => {
    assert.deepEqual(loud(rules(NOTRACK_RULES, redHat(KNOWN, 22, 80, 11211)), OLD_STATE_MATCH), []);
  });

  it('the state rule without UNTRACKED is reported with its fix', () => {
    const post = rules(NOTRACK_RULES, redHat('ESTABLISHED,RELATED', 22, 80, 11211));
    assert.ok(loud(post).includes('notrack/untracked-not-accepted'));
    const mended = fixed(post);
    assert.match(mended.files['etc/sysconfig/iptables']!, /UNTRACKED/);
    assert.deepEqual(loud(mended, OLD_STATE_MATCH), []);
  });

  it('a range over the ephemeral ports is reported, once for each of its rules', () => {
    const range = [
      'PREROUTING -p tcp -m tcp --dport 10240:65000 -j NOTRACK',
      'OUTPUT -p tcp -m tcp --sport 10240:65000 -j NOTRACK',
    ];
    const post = rules([...NOTRACK_RULES.slice(0, 2), ...range], redHat(KNOWN, 22, 80));
    assert.deepEqual(loud(post, OLD_STATE_MATCH), ['notrack/too-broad']);
    assert.deepEqual(
      linesOf(post, 'notrack/too-broad'),
      range.map((rule) => `-A ${rule}`),
    );
  });

  it('on a client of port 11211 the right pair is silent', () => {
    const pair = ['PREROUTING -p tcp -m tcp --sport 11211 -j NOTRACK', 'OUTPUT -p tcp -m tcp --dport 11211 -j NOTRACK'];
    const web = [...NOTRACK_RULES.slice(0, 2), ...pair];
    assert.deepEqual(loud(rules(pair)), []);
    assert.deepEqual(loud(rules(web)), []);
    // That the filter takes whatever is UNTRACKED, from anyone who binds port 11211, is true as well, and another matter.
    const security = [...OLD_STATE_MATCH, 'notrack/open-source-port'];
    assert.deepEqual(loud(rules(pair, redHat(KNOWN, 22)), security), []);
    assert.deepEqual(loud(rules(web, redHat(KNOWN, 22, 80)), security), []);
  });

  it('a pair of port 11211 that mirrors nothing is reported: the destination port in both chains', () => {
    const post = rules(
      ['PREROUTING -p tcp -m tcp --dport 11211 -j NOTRACK', 'OUTPUT -p tcp -m tcp --dport 11211 -j NOTRACK'],
      redHat(KNOWN, 22, 11211),
    );
    assert.equal(linesOf(post, 'notrack/unpaired').length, 2);
    assert.deepEqual(linesOf(fixed(post), 'notrack/unpaired'), []);
  });

  it('and so is one whose address was copied instead of swapped', () => {
    for (const address of ['-s 192.168.0.18/32', '-d 192.168.0.17/32']) {
      const post = rules(
        [
          `PREROUTING ${address} -p tcp -m tcp --dport 11211 -j NOTRACK`,
          `OUTPUT ${address} -p tcp -m tcp --sport 11211 -j NOTRACK`,
        ],
        redHat(KNOWN, 22, 11211),
      );
      assert.notEqual(linesOf(post, 'notrack/unpaired').length, 0, address);
    }
  });

  it('a router’s pair stands in PREROUTING alone', () => {
    const pair = [
      'PREROUTING -p tcp -m multiport --dports 80,81,82 -j NOTRACK',
      'PREROUTING -p tcp -m multiport --sports 80,81,82 -j NOTRACK',
    ];
    const filter = [
      '*filter',
      ':INPUT ACCEPT [0:0]',
      ':FORWARD DROP [0:0]',
      ':OUTPUT ACCEPT [0:0]',
      '-A FORWARD -m state --state UNTRACKED,ESTABLISHED,RELATED -j ACCEPT',
    ];
    const entry = '-A FORWARD -p tcp -m multiport --dports 80,81,82 -m state --state NEW -j ACCEPT';
    assert.deepEqual(loud(rules(pair, [...filter, entry, 'COMMIT', '']), OLD_STATE_MATCH), []);
    assert.deepEqual(loud(rules(pair), OLD_STATE_MATCH), []);
  });

  it('a dash that a web page made of two hyphens is named', () => {
    const text =
      '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -m state –state RELATED,ESTABLISHED -j ACCEPT\nCOMMIT\n';
    assert.ok(loud({ files: { 'etc/sysconfig/iptables': text } }).length > 0);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeCompletion } from '../../server/src/core/features/completion/about.ts';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import type { Completion } from '../../server/src/core/features/completion/item.ts';
import { MATCHES, TARGETS } from '../../server/src/core/knowledge/iptables/index.ts';
import { bind } from '../../server/src/core/model/ruleset/bind.ts';
import { iptablesGrammar } from '../../server/src/core/syntax/iptables/parse.ts';
import type { IptablesRule } from '../../server/src/core/syntax/iptables/tree.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { lint, settingsOf, workspaceOf } from '../harness/host.ts';
import { anyText } from '../syntax/arbitraries.ts';

interface At {
  readonly kernel?: string;
  /** Further files of the host. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** What is offered where `‸` stands in a text, best first; and what the entry of a label makes of the text. */
function offered(path: string, marked: string, { kernel, beside }: At = {}) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const workspace = workspaceOf({ ...beside, [path]: text });
  const [file, host, settings] = [workspace.file(path)!, workspace.hostOf(path)!, settingsOf({ kernel })];
  const found = complete(file, offset, host, settings);
  const items = (found?.items ?? []).map((item, i) => ({ item, i })).sort((a, b) => a.item.rank - b.item.rank || a.i - b.i);
  const find = (label: string): Completion => {
    const item = items.find((other) => other.item.label === label)?.item;
    assert.ok(item, `no ${label} among ${items.map((other) => other.item.label).join(' ')}`);
    return item;
  };
  return {
    found,
    labels: items.map(({ item }) => item.label),
    find,
    /** The text with the entry in it, the place holders filled with what they propose. */
    taken: (label: string) => applyEdits(text, [{ range: found!.range, newText: plain(find(label)) }]),
    says: (label: string) => describeCompletion(find(label).about!, host, settings),
  };
}

function plain({ insert, label, snippet }: Completion): string {
  if (!snippet) return insert ?? label;
  const choices = new Map<string, string>();
  return (insert ?? label)
    .replace(/\$\{(\d)[:|]([^},|]*)[^}]*\}/g, (_, number: string, text: string) => {
      if (!choices.has(number)) choices.set(number, text);
      return text;
    })
    .replace(/\$(\d)/g, (_, number: string) => choices.get(number) ?? '');
}

const SYSCTL = 'etc/sysctl.d/90-net.conf';
const RULES = 'etc/iptables/rules.v4';
const RULES6 = 'etc/iptables/rules.v6';
const MODPROBE = 'etc/modprobe.d/net.conf';
const CONFIG = 'etc/sysconfig/iptables-config';

describe('completion of sysctl keys', () => {
  it('goes by the beginning', () => {
    const { labels, taken } = offered(SYSCTL, 'vm.over‸');
    assert.deepEqual(labels, ['vm.overcommit_kbytes', 'vm.overcommit_memory', 'vm.overcommit_ratio']);
    assert.equal(taken('vm.overcommit_memory'), 'vm.overcommit_memory = ');
  });

  it('goes by words anywhere in the key', () => {
    assert.deepEqual(offered(SYSCTL, 'buckets‸').labels.toSorted(), [
      'net.ipv4.tcp_max_tw_buckets',
      'net.netfilter.nf_conntrack_buckets',
    ]);
    const words = offered(SYSCTL, 'conntrack max‸');
    assert.ok(words.labels.includes('net.netfilter.nf_conntrack_max'));
    assert.equal(words.taken('net.netfilter.nf_conntrack_max'), 'net.netfilter.nf_conntrack_max = ');
    assert.equal(words.find('net.netfilter.nf_conntrack_max').filter, 'conntrack max');
  });

  it('writes separators and blanks as the file does', () => {
    assert.equal(offered(SYSCTL, 'net/core/somax‸').taken('net/core/somaxconn'), 'net/core/somaxconn = ');
    assert.equal(offered(SYSCTL, 'a=1\nvm.swapp‸').taken('vm.swappiness'), 'a=1\nvm.swappiness=');
    assert.equal(offered(SYSCTL, '-vm.swapp‸').taken('vm.swappiness'), '-vm.swappiness = ');
    assert.equal(offered(SYSCTL, 'vm.swapp‸ = 1').taken('vm.swappiness'), 'vm.swappiness = 1');
  });

  it('replaces the word that goes on behind the cursor', () => {
    const { found } = offered(SYSCTL, 'vm.sw‸appines = 10');
    assert.deepEqual([found?.range, found?.wordEnd], [{ start: 0, end: 5 }, 12]);
  });

  it('offers the next part where many keys would follow', () => {
    const { labels, find, taken } = offered(SYSCTL, '‸');
    assert.ok(labels.includes('net.') && labels.includes('vm.'));
    assert.match(find('net.').detail ?? '', /^\d+ keys$/);
    assert.equal(taken('net.'), 'net.');
    assert.ok(offered(SYSCTL, 'net/ipv4/‸').labels.includes('net/ipv4/conf/'));
  });

  it('fills in the interfaces that the host names', () => {
    const beside = {
      [RULES]: '*filter\n-A INPUT -i wan0 -j ACCEPT\n-A INPUT -i \nCOMMIT\n',
      'etc/sysctl.conf': 'net/ipv4/conf/eth0.100/forwarding = 1\n',
    };
    const { labels } = offered(SYSCTL, 'rp_filter‸', { beside });
    for (const name of ['all', 'default', 'wan0', 'eth0/100'])
      assert.ok(labels.includes(`net.ipv4.conf.${name}.rp_filter`), `${name}: ${labels}`);
    assert.ok(!labels.some((label) => label.includes('COMMIT')));
    assert.ok(offered(SYSCTL, 'net.ipv4.neigh.‸').labels.every((label) => !label.includes('.all.')));
  });

  it('keeps the interface that is typed', () => {
    assert.deepEqual(offered(SYSCTL, 'net.ipv4.conf.br-lan.rp_f‸').labels, ['net.ipv4.conf.br-lan.rp_filter']);
    assert.deepEqual(offered(SYSCTL, 'net/ipv4/conf/eth0.7/rp_f‸').labels, ['net/ipv4/conf/eth0.7/rp_filter']);
  });

  it('leaves out what the target does not have, and finds the new name by the old one', () => {
    assert.ok(!offered(SYSCTL, 'net.ipv4.tcp_tw_rec‸', { kernel: '6.1' }).labels.includes('net.ipv4.tcp_tw_recycle'));
    assert.ok(offered(SYSCTL, 'net.ipv4.tcp_tw_rec‸', { kernel: '3.10' }).labels.includes('net.ipv4.tcp_tw_recycle'));
    assert.equal(offered(SYSCTL, 'net.ipv4.tcp_tw_rec‸', { kernel: '4.4-6.1' }).find('net.ipv4.tcp_tw_recycle').deprecated, true);
    const { taken } = offered(SYSCTL, 'ip_conntrack_max‸', { kernel: '6.1' });
    assert.equal(taken('net.netfilter.nf_conntrack_max'), 'net.netfilter.nf_conntrack_max = ');
  });

  it('leaves out what nobody can write', () => {
    assert.ok(!offered(SYSCTL, 'nf_conntrack_count‸').labels.includes('net.netfilter.nf_conntrack_count'));
  });

  it('says of an entry what the hover says', () => {
    assert.match(offered(SYSCTL, 'vm.swapp‸').says('vm.swappiness') ?? '', /vm\.swappiness/);
  });

  it('is silent in comments and template holes', () => {
    for (const line of ['# vm.‸', '; vm.‸', 'vm.{{ swapp‸ }} = 1', 'a = {{ vm.‸ }}'])
      assert.equal(offered(SYSCTL, line).found, undefined, line);
  });

  it('has a block that sizes the table of connections, which raises no alarm', () => {
    const text = offered(SYSCTL, 'conntrack-s‸', { kernel: '6.1' }).taken('conntrack-size');
    assert.match(text, /nf_conntrack_buckets = 262144\n.*nf_conntrack_max = 262144$/);
    assert.deepEqual(
      lint(SYSCTL, `${text}\n`, { kernel: '6.1' }).filter(({ severity }) => severity !== 'hint'),
      [],
    );
    assert.doesNotMatch(offered(SYSCTL, 'conntrack-s‸', { kernel: '3.10' }).taken('conntrack-size'), /buckets/);
  });
});

describe('completion of sysctl values', () => {
  const cases: readonly (readonly [line: string, labels: readonly string[], kernel?: string])[] = [
    ['vm.overcommit_memory = ‸', ['0', '1', '2']],
    ['net.ipv4.ip_forward=‸', ['0', '1']],
    ['net.core.somaxconn = ‸', ['4096'], '6.1'],
    ['net.core.somaxconn = ‸', ['128', '4096'], '4.19-6.1'],
    ['net.ipv4.ip_local_port_range = ‸', ['32768 60999'], '6.1'],
    ['net.ipv4.tcp_rmem = ‸', []],
    ['net.nowhere.at_all = ‸', []],
  ];
  for (const [line, labels, kernel] of cases)
    it(`${line.replace('‸', '')} (${kernel ?? 'today'})`, () =>
      assert.deepEqual(offered(SYSCTL, line, { kernel }).labels, labels));

  it('tell what they mean', () => {
    assert.match(offered(SYSCTL, 'vm.overcommit_memory = ‸').find('0').detail ?? '', /default/);
    assert.match(offered(SYSCTL, 'net.netfilter.nf_conntrack_max = ‸').find('65536').detail ?? '', /MiB/);
    assert.match(offered(SYSCTL, 'net.netfilter.nf_conntrack_max = ‸').says('65536') ?? '', /65536/);
  });

  it('are names where the kernel asks for names', () => {
    assert.ok(offered(SYSCTL, 'net.ipv4.tcp_congestion_control = ‸', { kernel: '6.1' }).labels.includes('bbr'));
    assert.ok(!offered(SYSCTL, 'net.ipv4.tcp_congestion_control = ‸', { kernel: '3.10' }).labels.includes('bbr'));
    assert.equal(offered(SYSCTL, 'net.core.default_qdisc = pfifo‸').taken('fq'), 'net.core.default_qdisc = fq');
  });
});

const CHAINS = '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n:web-in - [0:0]\n:other - [0:0]\n';
const inFilter = (line: string, at: At & { path?: string } = {}) => offered(at.path ?? RULES, `${CHAINS}${line}\nCOMMIT\n`, at);
const inTable = (table: string, line: string) => offered(RULES, `*${table}\n${line}\nCOMMIT\n`);

describe('completion of rules', () => {
  /** A line, what must be offered there, what must not. */
  const cases: readonly (readonly [line: string, has: string, lacks: string])[] = [
    ['-A ‸', 'INPUT FORWARD OUTPUT web-in other', 'PREROUTING ACCEPT'],
    ['-A INPUT ‸', '-p -s -d -i -j -m', '-o -A --dport -t -L'],
    ['-A OUTPUT ‸', '-o', '-i'],
    ['-A web-in ‸', '-i -o', ''],
    ['-A INPUT -p ‸', 'tcp udp icmp all', 'ipv6-icmp'],
    ['-A INPUT -p tcp ‸', '--dport --syn -m -j', '-p --icmp-type'],
    ['-A INPUT -p tcp -m tcp --dp‸ -j ACCEPT', '--dport', ''],
    ['-A INPUT -p tcp -m tcp --dport 22 ‸', '--sport --syn', '--dport'],
    ['-A INPUT -p tcp -m tcp ‸ --dport 22', '--sport', '--dport'],
    ['-A INPUT -m ‸', 'conntrack tcp udp limit', 'icmp6 DROP'],
    ['-A INPUT -p udp -m ‸', 'udp conntrack', 'tcp'],
    ['-A INPUT -m conntrack ‸', '--ctstate --ctdir', '--state'],
    ['-A INPUT -m conntrack --ctstate NEW,‸', 'ESTABLISHED RELATED INVALID', 'NEW'],
    ['-A INPUT -m conntrack --ctstate NEW,EST‸,RELATED -j ACCEPT', 'ESTABLISHED', 'NEW'],
    ['-A INPUT -p tcp --tcp-flags SYN,ACK ‸', 'SYN RST ALL', ''],
    ['-A INPUT -p icmp --icmp-type ‸', 'echo-request', 'router-solicitation6'],
    ['-A INPUT -m addrtype --dst-type ‸', 'LOCAL BROADCAST', 'tcp'],
    ['-A INPUT -p tcp -m multiport --dports 22,‸', 'https', ''],
    ['-A INPUT -p tcp --dport ‸', 'ssh https', 'ntp'],
    ['-A INPUT -m limit --limit 5‸', '5/minute', ''],
    ['-A INPUT -m limit --limit 5/minute ‸', '--limit-burst', '--limit'],
    ['-A INPUT -m set --match-set blocked ‸', 'src dst', ''],
    ['-A INPUT -j ‸', 'ACCEPT DROP REJECT LOG web-in other', 'INPUT MASQUERADE DNAT NOTRACK'],
    ['-A web-in -j ‸', 'other RETURN', 'web-in'],
    ['-A INPUT -g ‸', 'web-in', 'ACCEPT'],
    ['-A INPUT -j REJECT ‸', '--reject-with', '-j -g'],
    ['-A INPUT -j REJECT --reject-with ‸', 'icmp-port-unreachable', 'icmp6-port-unreachable'],
    ['-A INPUT -j LOG ‸', '--log-prefix --log-level', '--to-source'],
    ['-A INPUT ! ‸', '-s -i -p', '-m -j'],
    ['-A INPUT -m conntrack ! ‸', '--ctstate', '--ctdir'],
    ['[0:0] -A INPUT -j ‸', 'ACCEPT', ''],
    ['-P ‸', 'INPUT', ''],
    ['-P INPUT ‸', 'ACCEPT DROP', 'REJECT'],
    [':OUTPUT ‸', 'ACCEPT DROP', '-'],
    [':mine ‸', '-', 'ACCEPT'],
    ['‸', 'COMMIT :NAME stateful-policy', '*filter'],
  ];
  for (const [line, has, lacks] of cases)
    it(line, () => {
      const { labels, find } = inFilter(line);
      for (const label of has.split(' ').filter(Boolean)) find(label);
      for (const label of lacks.split(' ').filter(Boolean)) assert.ok(!labels.includes(label), `${label} among ${labels}`);
    });

  it('writes one word where the line goes on behind it', () => {
    assert.match(inFilter('-A‸ INPUT -j DROP').taken('-I'), /\n-I INPUT -j DROP\n/);
    assert.match(inFilter('-A INPUT --pro‸ tcp').taken('--protocol'), /--protocol tcp\n/);
    assert.match(inTable('nat', ':OUT‸ ACCEPT [0:0]').taken(':OUTPUT'), /\n:OUTPUT ACCEPT \[0:0\]\n/);
  });

  it('is silent in comments, quotes and template holes', () => {
    for (const line of ['# -A ‸', '-A INPUT -m comment --comment "for ‸ us" -j DROP', '-A INPUT -p {{ ‸ }}'])
      assert.equal(inFilter(line).found, undefined, line);
  });

  it('writes the number of a service', () => {
    assert.match(inFilter('-A INPUT -p tcp --dport htt‸ -j ACCEPT').taken('https'), /--dport 443 -j ACCEPT/);
    assert.match(inFilter('-A INPUT -p tcp -m multiport --dports 22,htt‸').taken('https'), /--dports 22,443\n/);
  });

  it('knows the other family', () => {
    const path = RULES6;
    assert.ok(inFilter('-A INPUT -p ‸', { path }).labels.includes('ipv6-icmp'));
    assert.ok(!inFilter('-A INPUT ‸', { path }).labels.includes('-f'));
    inFilter('-A INPUT -p ipv6-icmp -m icmp6 --icmpv6-type ‸', { path }).find('neighbour-solicitation');
    assert.ok(inFilter('-A INPUT -s ‸', { path }).labels.includes('fe80::/10'));
  });

  it('offers a target in its table, chain and protocol only', () => {
    assert.ok(inTable('nat', '-A POSTROUTING -j ‸').labels.includes('MASQUERADE'));
    assert.ok(!inTable('nat', '-A PREROUTING -j ‸').labels.includes('MASQUERADE'));
    assert.ok(inTable('raw', '-A PREROUTING -j ‸').labels.includes('CT'));
    assert.ok(!inTable('filter', '-A INPUT -p udp -j ‸').labels.includes('TCPMSS'));
    assert.deepEqual(inTable('nat', ':POSTROUTING ‸').labels, ['ACCEPT']);
  });

  it('offers options that exclude each other once', () => {
    const { labels } = inFilter('-A INPUT -m hashlimit --hashlimit-upto 5/s ‸');
    assert.ok(labels.includes('--hashlimit-name') && !labels.includes('--hashlimit-above'));
  });

  it('begins with tables between tables', () => {
    assert.deepEqual(offered(RULES, '‸').labels.slice(0, 5), ['*filter', '*nat', '*mangle', '*raw', '*security']);
    assert.ok(offered(RULES, '*filter\nCOMMIT\n*na‸').labels.includes('*nat'));
    assert.ok(offered(RULES, '*filter\nCOMMIT\n‸').labels.includes('*nat'));
  });

  it('works in a fragment without a table', () => {
    const { labels } = offered(RULES, '-A web -j ‸\n-A INPUT -j ACCEPT\n');
    assert.ok(labels.includes('ACCEPT') && labels.includes('MASQUERADE'));
  });

  it('has snippets that raise no alarm', () => {
    for (const [path, label] of [
      [RULES, 'stateful-policy'],
      [RULES6, 'stateful-policy'],
      [RULES, 'notrack-pair'],
    ] as const) {
      const text = `${offered(path, '‸').taken(label)}\n`;
      assert.match(text, /^\*\w+\n[^$]*COMMIT\n$/);
      assert.deepEqual(
        lint(path, text).filter(({ severity }) => severity === 'error' || severity === 'warning'),
        [],
        text,
      );
    }
    assert.ok(inTable('raw', '‸').labels.includes('notrack-pair'));
    assert.ok(!inTable('nat', '‸').labels.includes('notrack-pair'));
  });

  it('offers each word of the examples of all matches and targets where it stands', () => {
    const types = new Set(['match', 'target', 'protocol', 'enum', 'enumList', 'tcpFlags', 'chain']);
    const missing: string[] = [];
    for (const extension of [...MATCHES, ...TARGETS])
      for (const [family, example] of [
        ['ipv4', extension.example],
        ['ipv6', extension.example6 ?? extension.example],
      ] as const) {
        if (!example || !extension.families.includes(family)) continue;
        const { table, rule } = example;
        const line = iptablesGrammar.parse(rule) as IptablesRule;
        const miss = (start: number, end: number, label: string) => {
          const text = `*${table}\n${rule.slice(0, start)}‸${rule.slice(end)}\nCOMMIT\n`;
          const { labels } = offered(family === 'ipv4' ? RULES : RULES6, text, { kernel: '2.6.32-7.3' });
          if (!labels.includes(label)) missing.push(`${label} in ${family} ${rule}`);
        };
        for (const { word, name, resolution, args, known } of bind(line, family).options) {
          if (resolution.kind === 'option') miss(word.start, word.end, `--${name}`);
          else miss(word.start, word.end, word.text);
          const [arg] = args;
          const type = known?.args[0]?.type;
          if (arg && type && types.has(type) && !/^\d/.test(arg.text)) miss(arg.start, arg.end, arg.text.split(',')[0]!);
        }
      }
    assert.deepEqual(missing, []);
  });

  it('says of an entry what the hover says', () => {
    assert.match(inFilter('-A INPUT -m ‸').says('conntrack') ?? '', /-m conntrack/);
    assert.match(inFilter('-A INPUT -j ‸').says('REJECT') ?? '', /-j REJECT/);
    assert.match(inFilter('-A INPUT -m conntrack ‸').says('--ctstate') ?? '', /--ctstate/);
    assert.match(inFilter('-A INPUT ‸').says('-p') ?? '', /--protocol/);
    assert.match(inFilter('-A ‸').says('INPUT') ?? '', /:INPUT/);
  });
});

describe('completion of modprobe.d, modules-load.d and iptables-config', () => {
  /** A path, a line, what must be offered there, what must not. */
  const cases: readonly (readonly [path: string, line: string, has: string, lacks: string])[] = [
    [MODPROBE, '‸', 'options blacklist install softdep', 'include'],
    [MODPROBE, 'options nf_‸', 'nf_conntrack', 'ip_conntrack'],
    [MODPROBE, 'options nf_conntrack ‸', 'hashsize acct', ''],
    [MODPROBE, 'options nf_conntrack acct=1 ‸', 'hashsize', 'acct'],
    [MODPROBE, 'options nf_conntrack ‸ acct=1', 'hashsize', 'acct'],
    [MODPROBE, 'options nf_conntrack hashsize=‸', '262144', 'acct'],
    [MODPROBE, 'options nf_conntrack acct=‸', '0 1', ''],
    [MODPROBE, 'blacklist br_n‸', 'br_netfilter', ''],
    [MODPROBE, 'install nf_conntrack ‸', '/bin/false', 'nf_conntrack'],
    [MODPROBE, 'softdep nf_conntrack pre: ‸', 'nf_nat post:', ''],
    ['etc/modules-load.d/net.conf', 'nf_‸', 'nf_conntrack', ''],
    [CONFIG, '‸', 'IPTABLES_MODULES IPTABLES_SAVE_ON_STOP', 'IP6TABLES_MODULES'],
    [CONFIG, 'IPTABLES_MODULES=""\n‸', 'IPTABLES_SAVE_ON_STOP', 'IPTABLES_MODULES'],
    ['etc/sysconfig/ip6tables-config', '‸', 'IP6TABLES_MODULES', 'IPTABLES_MODULES'],
    [CONFIG, 'IPTABLES_SAVE_ON_STOP="‸"', 'yes no', ''],
    [CONFIG, 'IPTABLES_MODULES="nf_nat nf_‸"', 'nf_conntrack_ftp', 'yes'],
  ];
  for (const [path, line, has, lacks] of cases)
    it(`${path}: ${line}`, () => {
      const { labels, find } = offered(path, line);
      for (const label of has.split(' ').filter(Boolean)) find(label);
      for (const label of lacks.split(' ').filter(Boolean)) assert.ok(!labels.includes(label), `${label} among ${labels}`);
    });

  it('finds one of thousands of modules by any part of its name', () => {
    const path = 'etc/modules-load.d/net.conf';
    assert.equal(offered(path, 'netfilt‸').taken('br_netfilter'), 'br_netfilter');
    assert.equal(offered(path, 'nf-conntr‸').find('nf_conntrack').filter, 'nf-conntr');
    for (const typed of ['', 'a', 'snd_']) assert.ok(offered(path, `${typed}‸`).labels.length <= 100);
  });

  it('is silent where words are free', () => {
    assert.equal(offered(MODPROBE, '# options ‸').found, undefined);
    assert.equal(offered(MODPROBE, 'options a_module_of_nobody ‸').found, undefined);
    assert.equal(offered('etc/modules-load.d/net.conf', '# ‸').found, undefined);
    assert.equal(offered(CONFIG, 'IPTABLES_MODULES="a" ‸').found, undefined);
  });

  it('writes the whole assignment of a variable, and its value alone where there is one', () => {
    assert.equal(offered(CONFIG, 'IPTABLES_SAVE_ON_S‸').taken('IPTABLES_SAVE_ON_STOP'), 'IPTABLES_SAVE_ON_STOP="yes"');
    assert.equal(offered(CONFIG, 'IPTABLES_SAVE_ON_S‸="no"').taken('IPTABLES_SAVE_ON_STOP'), 'IPTABLES_SAVE_ON_STOP="no"');
    assert.equal(
      offered(CONFIG, 'IPTABLES_MODULES="nf_nat nf_‸"').taken('nf_conntrack_ftp'),
      'IPTABLES_MODULES="nf_nat nf_conntrack_ftp"',
    );
  });
});

describe('completion of comments', () => {
  it('knows the comments that silence rules, and the rules', () => {
    const { taken } = offered(SYSCTL, '# kern‸');
    assert.equal(taken('kernlint-disable-next-line'), '# kernlint-disable-next-line ');
    for (const [path, line] of [
      [SYSCTL, '# kernlint-disable-next-line sysctl/dep‸'],
      [RULES, '# kernlint-disable-file iptables/lock-out, ‸'],
      [MODPROBE, '#kernlint-disable ‸'],
    ] as const) {
      const found = offered(path, line);
      found.find('sysctl/deprecated-key');
      assert.match(found.says('sysctl/deprecated-key') ?? '', /./);
    }
    assert.match(
      offered(RULES, '# kernlint-disable a, iptables/lock‸').taken('iptables/lock-out'),
      /disable a, iptables\/lock-out$/,
    );
  });

  it('knows the words of guards in files of rules', () => {
    assert.equal(offered(RULES, '# kern‸').taken('kernlint-expect'), '# kernlint-expect ');
    assert.equal(offered(RULES, '# kernlint-expect tcp fr‸').taken('from'), '# kernlint-expect tcp from ');
    assert.equal(
      offered(RULES, '# kernlint-expect tcp to port 22 is ‸').taken('ACCEPT'),
      '# kernlint-expect tcp to port 22 is ACCEPT ',
    );
    assert.equal(offered(RULES, '# kernlint-expect tcp to port ‸').found, undefined);
    assert.equal(offered(RULES, '# kernlint-expect tcp is ACCEPT ‸').found, undefined);
    assert.equal(offered(SYSCTL, '# kernlint-expect tcp ‸').found, undefined);
  });

  it('says nothing in a reason, or in any other comment', () => {
    for (const line of ['# kernlint-disable a -- because ‸', '# a comment ‸', '#‸', '# kernlint-disabled ‸'])
      assert.equal(offered(SYSCTL, line).found, undefined, line);
  });
});

describe('completion anywhere', () => {
  it('never throws, and replaces what stands before the cursor', () => {
    const formats = ['sysctl', 'iptables', 'modprobe', 'modules-load', 'iptables-config'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...formats), anyText, fc.nat(), (format, text, place) => {
        const file = sourceFile('x', format, text);
        const offset = place % (text.length + 1);
        const host = workspaceOf({}).hostOf('') ?? {
          root: '',
          boot: workspaceOf({ [SYSCTL]: '' }).hostOf(SYSCTL)!.boot,
          files: [file],
        };
        const found = complete(file, offset, host, settingsOf({}));
        if (!found) return;
        assert.ok(
          found.range.start <= offset && found.range.end === offset && found.wordEnd >= offset,
          JSON.stringify(found.range),
        );
        assert.ok(!text.slice(found.range.start, found.wordEnd).includes('\n'));
        for (const { about } of found.items.slice(0, 3)) if (about) describeCompletion(about, host, settingsOf({}));
      }),
      { numRuns: 300 },
    );
  });
});

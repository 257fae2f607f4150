import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textOf, wordsOf } from '../../client/src/webview/packet-words.ts';
import { chainsView } from '../../server/src/core/features/views/chains.ts';
import { type ConntrackWish, conntrackView } from '../../server/src/core/features/views/conntrack.ts';
import { traceView } from '../../server/src/core/features/views/trace.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';
import { anyText } from '../syntax/arbitraries.ts';

const PATH = 'etc/iptables/rules.v4';
const fileOf = (text: string) => sourceFile(PATH, 'iptables', text) as SourceFileOf<'iptables'>;

/** The picture of a text around its `‸`. */
function chains(marked: string, more: { opened?: string[]; search?: string; loader?: 'nft' | 'legacy' } = {}) {
  const offset = Math.max(0, marked.indexOf('‸'));
  return chainsView(fileOf(marked.replace('‸', '')), { offset, opened: [], search: '', loader: 'nft', ...more });
}

const TABLES = `*security
:INPUT ACCEPT [0:0]
COMMIT
*nat
:PREROUTING ACCEPT [5:300]
:INPUT ACCEPT [0:0]
COMMIT
*raw
:PREROUTING ACCEPT [7:700]
COMMIT
*filter
:INPUT DROP [2:80]
:web - [0:0]
:late - [0:0]
[10:1000] -A INPUT -p tcp -j web
[4:400] -A INPUT -g late
-A web -j ACCEPT
‸[3:30] -A late -j DROP
COMMIT
`;

describe('the picture of a rule set', () => {
  const stagesOf = (view: ReturnType<typeof chains>, name: string) =>
    view.hooks
      .find((hook) => hook.name === name)
      ?.stages.map((stage) => (stage.kind === 'tracking' ? 'tracking' : stage.node.table));

  it('has the tables of each hook in the order of the kernel, whatever their order in the file', () => {
    assert.deepEqual(stagesOf(chains(TABLES), 'PREROUTING'), ['raw', 'tracking', 'nat']);
    assert.deepEqual(stagesOf(chains(TABLES), 'INPUT'), ['filter', 'nat', 'security']);
    assert.deepEqual(stagesOf(chains(TABLES, { loader: 'legacy' }), 'INPUT'), ['filter', 'security', 'nat']);
    assert.equal(chains(TABLES).ordersDiffer, true);
    assert.equal(stagesOf(chains(TABLES), 'FORWARD'), undefined);
  });

  it('adds up counters, and counts the packets of each jump', () => {
    const { nodes, edges, most } = chains(TABLES);
    const input = nodes.find(({ chain }) => chain === 'INPUT');
    assert.deepEqual([input?.packets, input?.bytes, input?.rules, input?.policy, input?.line], [16, 1480, 2, 'DROP', 11]);
    assert.deepEqual(edges, [
      { from: 'INPUT', to: 'web', rules: 1, gotos: 0, packets: 10 },
      { from: 'INPUT', to: 'late', rules: 1, gotos: 1, packets: 4 },
    ]);
    assert.equal(most, 16);
  });

  it('looks at the chain of the cursor', () => {
    const { focus, table } = chains(TABLES);
    assert.deepEqual([table, focus?.chain, focus?.at, focus?.callers], ['filter', 'late', 17, ['INPUT']]);
    assert.deepEqual(focus?.rows, [{ packets: 3, bytes: 30, line: 17, text: '-j DROP', to: undefined }]);
    const elsewhere = chains('*raw\n:OUTPUT ACCEPT [0:0]\nCOMMIT\n# end‸\n*nat\nCOMMIT\n');
    assert.deepEqual([elsewhere.table, elsewhere.focus?.chain], ['raw', 'OUTPUT']);
  });

  it('finds chains by a part of their names', () => {
    const { found, foundInAll } = chains(TABLES, { search: 'put' });
    assert.deepEqual(
      found.map(({ table, chain }) => `${table} ${chain}`),
      ['security INPUT', 'nat INPUT', 'filter INPUT'],
    );
    assert.equal(foundInAll, 3);
  });

  it('shows of ten thousand chains what is near the cursor, and more when it is asked', () => {
    const count = 10_000;
    const names = Array.from({ length: count }, (_, i) => `SVC-${i}`);
    const head = [
      '*nat',
      ':PREROUTING ACCEPT [0:0]',
      ':SERVICES - [0:0]',
      ...names.flatMap((name) => [`:${name} - [0:0]`, `:SEP-${name} - [0:0]`]),
    ];
    const rules = names.flatMap((name) => [`-A SERVICES -p tcp -m tcp --dport 80 -j ${name}`, `-A ${name} -j SEP-${name}`]);
    const lines = [...head, '-A PREROUTING -j SERVICES', ...rules, 'COMMIT', ''];
    const text = lines.join('\n').replace('-A SVC-7777 ', '‸-A SVC-7777 ');
    const view = chains(text);
    const shown = view.nodes.map(({ chain }) => chain);
    for (const name of ['PREROUTING', 'SERVICES', 'SVC-7777', 'SEP-SVC-7777']) assert.ok(shown.includes(name), name);
    assert.ok(shown.length <= 60, `${shown.length} chains`);
    const services = view.nodes.find(({ chain }) => chain === 'SERVICES');
    assert.ok(services && services.hidden > count - 60);
    assert.equal(chains(text, { opened: ['SERVICES'] }).nodes.length, shown.length + 40);
    assert.ok(JSON.stringify(view).length < 50_000);
    const file = fileOf(text.replace('‸', ''));
    const ask = () => chainsView(file, { offset: text.indexOf('‸'), opened: [], search: '', loader: 'nft' });
    ask();
    const started = performance.now();
    ask();
    assert.ok(performance.now() - started < 200, 'a second look takes no time');
  });

  it('can be drawn of any text', () => {
    const request = { offset: 0, opened: [], search: 'a', loader: 'nft' } as const;
    fc.assert(
      fc.property(anyText, fc.nat(500), (text, offset) => void JSON.stringify(chainsView(fileOf(text), { ...request, offset }))),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('the way of a packet for people', () => {
  const RULES = `*filter
:INPUT DROP [0:0]
:web - [0:0]
-A INPUT -i lo -j ACCEPT
-A INPUT -p tcp -j web
-A INPUT -m recent --name late --rcheck -j REJECT
-A web -p tcp -m tcp --dport 22 -j ACCEPT
-A web -p tcp -m tcp --dport 80 -j RETURN
-A web -p tcp -m tcp --dport 443 -g web
COMMIT
`;
  const workspace = workspaceOf({ [PATH]: RULES });
  const file = workspace.file(PATH) as SourceFileOf<'iptables'>;
  const trace = (text: string, answers: Record<string, boolean> = {}) => {
    const read = wordsOf(text);
    assert.ok('words' in read);
    return traceView(file, workspace.hostOf(PATH)!, read.words, answers);
  };

  it('tells which rules were passed by in each chain, and why', () => {
    const view = trace('--in eth0 --proto tcp --dport 80');
    assert.ok(view.ok);
    const steps = view.outcomes[0]!.steps.filter(({ table }) => table === 'filter');
    assert.deepEqual(
      steps.map(({ line, depth, passed }) => [line, depth, passed.rules.map((rule) => `${rule.line} ${rule.why}`)]),
      [
        [4, 0, ['3 does not hold: -i lo']],
        [7, 1, ['6 does not hold: -m tcp --dport 22']],
        [5, 0, []],
      ],
    );
  });

  it('tells the rules behind the last match of a chain that a packet falls out of', () => {
    const view = trace('--in eth0 --proto tcp --dport 5000');
    assert.ok(view.ok);
    const after = view.outcomes[0]!.steps.filter(({ table }) => table === 'filter')[1];
    assert.deepEqual(
      after?.passed.rules.map(({ line }) => line),
      [6, 7, 8],
    );
  });

  it('asks what is open, and takes an answer', () => {
    const view = trace('--in eth0 --proto udp --dport 80');
    assert.ok(view.ok);
    assert.deepEqual(
      view.outcomes.map(({ verdict, conditions }) => [verdict, conditions.length]),
      [
        ['reject', 1],
        ['drop', 1],
      ],
    );
    const [question] = view.questions;
    assert.equal(question?.line, 5);
    const answered = trace('--in eth0 --proto udp --dport 80', { [question!.id]: false });
    assert.ok(answered.ok);
    assert.deepEqual(
      answered.outcomes.map(({ verdict, text }) => [verdict, text]),
      [['drop', 'It is dropped by the policy of INPUT.']],
    );
  });

  it('names the word that is wrong', () => {
    const view = trace('--in eth0 --proto tcp --dport many');
    assert.deepEqual([view.ok, !view.ok && view.word], [false, 'dport']);
  });

  it('reads words as the command line does, and writes them again', () => {
    assert.deepEqual(wordsOf('--in eth0  --proto=tcp --icmp-type 8/0 --syn'), {
      words: { in: 'eth0', proto: 'tcp', icmpType: '8/0', syn: true },
    });
    assert.deepEqual(wordsOf('--in eth0 dport 5'), { wrong: 'dport' });
    assert.deepEqual(wordsOf('--loader both'), { wrong: 'both' });
    const text = '--in eth0 --dport 443 --local-address 10.0.0.1 --forward';
    const read = wordsOf(text);
    assert.ok('words' in read);
    assert.equal(textOf(read.words), text);
  });
});

describe('the picture of the table of connections', () => {
  const SYSCTL = 'etc/sysctl.d/90-ct.conf';
  const view = (files: Record<string, string>, kernel: string, wish?: ConntrackWish, beside = Object.keys(files)[0]!) => {
    const workspace = workspaceOf(files);
    const seen = conntrackView(workspace.hostOf(beside)!, settingsOf({ kernel, memory: 2 ** 33 }), wish, beside);
    assert.ok(seen);
    return seen;
  };
  /** The files after the lines were put into them. */
  const inserted = (files: Record<string, string>, kernel: string, change: Partial<ConntrackWish>, beside?: string) => {
    const { wish } = view(files, kernel, undefined, beside);
    const { edits } = view(files, kernel, { ...wish, ...change }, beside).lines;
    const after = { ...files };
    for (const path of new Set(edits.map((edit) => edit.path)))
      after[path] = applyEdits(
        after[path] ?? '',
        edits.filter((edit) => edit.path === path),
      );
    return after;
  };

  it('starts from what the files set', () => {
    const { wish, bars, kernels } = view(
      { [SYSCTL]: 'net.netfilter.nf_conntrack_max = 1000000\nnet.netfilter.nf_conntrack_udp_timeout = 7\n' },
      '6.1',
    );
    assert.deepEqual([wish.max, wish.buckets, wish.memory], [1_000_000, 262_144, 2 ** 33]);
    assert.equal(wish.kinds.find(({ key }) => key.endsWith('udp_timeout'))?.seconds, 7);
    assert.deepEqual(kernels, ['Linux 6.1']);
    for (const load of ['now', 'full'] as const) {
      const whole = bars.reduce((sum, bar) => sum + bar[load], 0);
      assert.ok(Math.abs(whole - 1) < 0.01, `${load}: ${whole}`);
    }
  });

  it('fills as fast as arithmetic says', () => {
    const { wish } = view({ [SYSCTL]: 'net.netfilter.nf_conntrack_max = 10000\n' }, '6.1');
    const [kind] = wish.kinds;
    const only = (rate: number, seconds: number) =>
      view({ [SYSCTL]: '' }, '6.1', {
        ...wish,
        rate,
        kinds: wish.kinds.map((each) => ({ ...each, seconds, share: each === kind ? 1 : 0 })),
      });
    assert.equal(only(100, 50).level, 0.5);
    assert.equal(only(100, 50).facts[1]?.value, 'never');
    assert.deepEqual([only(100, 1000).level, only(100, 1000).facts[1]?.value], [1, '1 minute 40 seconds']);
  });

  it('changes the lines that set the numbers now, and adds the others', () => {
    const before = '# ours\nnet.netfilter.nf_conntrack_max = 5000\n';
    assert.deepEqual(inserted({ [SYSCTL]: before }, '6.1', { max: 400_000, buckets: 100_000 }), {
      [SYSCTL]: '# ours\nnet.netfilter.nf_conntrack_max = 400000\nnet.netfilter.nf_conntrack_buckets = 100352\n',
    });
    assert.deepEqual(inserted({ [SYSCTL]: 'vm.swappiness = 10' }, '6.1', { max: 5, buckets: 512 }), {
      [SYSCTL]: 'vm.swappiness = 10\nnet.netfilter.nf_conntrack_max = 5\nnet.netfilter.nf_conntrack_buckets = 512',
    });
  });

  it('sets the buckets by modprobe where the kernels cannot write them', () => {
    const files = { [SYSCTL]: 'net.netfilter.nf_conntrack_max = 5000\n' };
    assert.deepEqual(inserted(files, '3.10', { buckets: 4096 }), {
      [SYSCTL]: files[SYSCTL],
      'etc/modprobe.d/nf_conntrack.conf': 'options nf_conntrack hashsize=4096\n',
    });
    const own = { 'etc/modprobe.d/ct.conf': 'options nf_conntrack hashsize=1024 acct=1\n', ...files };
    assert.equal(
      inserted(own, '3.10-6.1', { buckets: 4096 })['etc/modprobe.d/ct.conf'],
      'options nf_conntrack hashsize=4096 acct=1\n',
    );
  });

  it('has no lines for kernels with other names', () => {
    const { lines } = view({ [SYSCTL]: '' }, '2.6.18');
    assert.deepEqual([lines.sysctl, lines.modprobe, lines.edits], [[], [], []]);
    assert.ok(lines.remark);
  });
});

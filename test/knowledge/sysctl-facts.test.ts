import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mergeSurveys, type StoredSighting } from '../../scripts/sysctl-facts/history.ts';
import { printSubtree } from '../../scripts/sysctl-facts/print.ts';
import { survey } from '../../scripts/sysctl-facts/survey.ts';
import { readTree } from '../../scripts/sysctl-facts/tree.ts';
import { compareKernels, existsIn, kernelVersion, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { factLines, readFacts } from '../../server/src/core/knowledge/sysctl/facts.ts';
import { allSysctls, findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';
import type { History, WordList } from '../../server/src/core/knowledge/sysctl/record.ts';
import { typeRange } from '../../server/src/core/knowledge/sysctl/value.ts';
import { groupSentence } from '../../server/src/core/knowledge/sysctl/words/groups.ts';

const CORE = join(import.meta.dirname, '../../server/src/core/knowledge/sysctl');

describe('the reader of kernel sources', () => {
  const root = mkdtempSync(join(tmpdir(), 'sysctl-facts-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('include/net/demo.h', '#define DEMO_MOST (4 * 1024)\n#define DEMO_HALF\t(DEMO_MOST / 2) /* of it */\n');
  write(
    'net/demo/sysctl.c',
    `/* it's a comment with "quotes */
static int one = 1;
static unsigned int most = DEMO_MOST;
int sysctl_demo_wait = 5 * HZ;
static struct ctl_table demo_table[] = {
	{ .procname = "switch", .data = &init_net.demo.sysctl_switch, .maxlen = sizeof(u8), .mode = 0644,
	  .proc_handler = proc_dou8vec_minmax, .extra1 = SYSCTL_ZERO, .extra2 = &one },
#ifdef CONFIG_DEMO_WAIT
	{ .procname = "wait", .data = &sysctl_demo_wait, .maxlen = sizeof(int), .mode = 0444, .proc_handler = proc_dointvec_jiffies },
#endif
#if 0
	{ .procname = "dead", .maxlen = sizeof(int), .mode = 0644, .proc_handler = proc_dointvec },
#endif
	{ .procname = "three", .data = NULL, .maxlen = 3 * sizeof(int), .mode = 0644, .proc_handler = demo_handler, .extra2 = &most },
	{ .procname = "flush", .maxlen = sizeof(int), .mode = 0200, .proc_handler = unseen_handler },
	{ }
};
static int demo_handler(struct ctl_table *table, int write, void *buffer, size_t *lenp, loff_t *ppos)
{
	return proc_dointvec_minmax(table, write, buffer, lenp, ppos);
}
static int __net_init demo_init(struct net *net)
{
	struct ctl_table *table;

	net->demo.sysctl_switch = 1;
	table = kmemdup(demo_table, sizeof(demo_table), GFP_KERNEL);
	register_net_sysctl(net, "net/demo", table);
	return 0;
}
`,
  );
  write(
    'net/demo/device.c',
    `#define ENTRY(attr, name, handler) { .procname = name, .data = &demo_conf.data[attr - 1], .maxlen = sizeof(int), \\
	.mode = 0644, .proc_handler = handler, }
#define INT_ENTRY(attr) ENTRY(DEMO_ ## attr, #attr, proc_dointvec)
static struct demo_sysctl { struct ctl_table_header *header; struct ctl_table vars[9]; } demo_sysctl = {
	.vars = { INT_ENTRY(plain), ENTRY(DEMO_MS, "pause_ms", proc_dointvec_ms_jiffies), },
};
static int demo_register(struct net_device *dev)
{
	char path[64];
	struct demo_sysctl *t = kmemdup(&demo_sysctl, sizeof(*t), GFP_KERNEL);

	snprintf(path, sizeof(path), "net/demo/conf/%s", dev->name);
	t->header = register_net_sysctl(dev_net(dev), path, t->vars);
}
`,
  );
  write(
    'kernel/sysctl.c',
    `static struct ctl_table leaf_table[] = {
	{ .procname = "leaf", .data = &leaf, .maxlen = sizeof(unsigned long), .mode = 0644, .proc_handler = proc_doulongvec_minmax },
	{ }
};
static struct ctl_table base_table[] = {
	{ .procname = "twig", .mode = 0555, .child = leaf_table },
	{ .procname = "text", .data = name, .maxlen = 64, .mode = 0600, .proc_handler = &proc_dostring },
};
void start(void) { register_sysctl_table(base_table); }
`,
  );
  after(() => rmSync(root, { recursive: true }));
  const keys = survey(readTree(root));

  it('follows registrations, copies, children and macros', () => {
    assert.deepEqual([...keys.keys()].sort(), [
      'net.demo.conf.*.pause_ms',
      'net.demo.conf.*.plain',
      'net.demo.flush',
      'net.demo.switch',
      'net.demo.three',
      'net.demo.wait',
      'text',
      'twig.leaf',
    ]);
  });

  it('tells type, bounds, default, mode, scope and build option', () => {
    const facts = (key: string) => keys.get(key)!;
    assert.deepEqual(
      { ...facts('net.demo.switch') },
      {
        key: 'net.demo.switch',
        type: 'u8',
        count: 1,
        mode: 0o644,
        min: 0n,
        max: 1n,
        default: '1',
        scope: 'namespace',
        file: 'net/demo/sysctl.c',
      },
    );
    assert.equal(facts('net.demo.wait').type, 'seconds');
    assert.equal(facts('net.demo.wait').default, '5');
    assert.equal(facts('net.demo.wait').config, 'CONFIG_DEMO_WAIT');
    assert.equal(facts('net.demo.wait').scope, 'global');
    assert.equal(facts('net.demo.three').config, undefined);
    assert.deepEqual(
      [facts('net.demo.three').type, facts('net.demo.three').count, facts('net.demo.three').max],
      ['int', 3, 4096n],
    );
    assert.deepEqual([facts('net.demo.flush').type, facts('net.demo.flush').mode], ['unknown', 0o200]);
    assert.equal(facts('net.demo.conf.*.pause_ms').type, 'milliseconds');
    assert.equal(facts('net.demo.conf.*.plain').scope, 'namespace');
    assert.deepEqual([facts('twig.leaf').type, facts('twig.leaf').scope], ['ulong', 'machine']);
    assert.equal(facts('text').type, 'string');
  });
});

describe('the history of a key', () => {
  const sighting = (key: string, more: Partial<StoredSighting> = {}): StoredSighting => ({
    key,
    type: 'int',
    count: 1,
    mode: 0o644,
    scope: 'machine',
    file: 'kernel/sysctl.c',
    ...more,
  });
  const merged = mergeSurveys(
    [
      { version: '4.18', keys: [sighting('kernel.old'), sighting('kernel.range', { max: '9' })] },
      { version: '5.10', keys: [sighting('kernel.old'), sighting('kernel.range'), sighting('kernel.mode', { mode: 0o444 })] },
      {
        version: '6.1',
        keys: [sighting('kernel.range', { type: 'u8' }), sighting('kernel.mode'), sighting('kernel.new', { default: '7' })],
      },
      { version: '4.18-el8', keys: [sighting('kernel.old'), sighting('kernel.new')] },
    ].map((one) => ({ ...one, folders: ['kernel'] })),
  );
  const text = /`([^`]*)`/.exec(printSubtree(merged, []).replace(/^.*$/m, ''))![1]!;
  const records = new Map([...factLines(text)].map(([key, line]) => [key, readFacts(line)]));

  it('begins behind the last source without it, and ends at the first', () => {
    const { since, vendors, default: initial } = records.get('kernel.new')!;
    assert.deepEqual({ since, vendors, initial }, { since: '5.11', vendors: { el8: true }, initial: [{ value: '7' }] });
    assert.equal(records.get('kernel.old')!.removed, '6.1');
    assert.deepEqual(records.get('kernel.old')!.vendors, undefined);
    assert.deepEqual(records.get('kernel.mode')!.vendors, undefined);
  });

  it('gives a wider range early and a narrower one late, in the wider type', () => {
    const { type, range } = records.get('kernel.range')!;
    assert.equal(type, 'int');
    assert.deepEqual(range, [{ value: { max: 9 } }, { since: '4.19', value: {} }, { since: '6.1', value: { min: 0, max: 255 } }]);
  });

  it('knows since when a file can be written', () => {
    assert.deepEqual(records.get('kernel.mode')!.readOnly, { removed: '5.11' });
  });
});

/** The lists below words/; kernel.ts holds that of kernel-machine.ts. */
async function wordLists(): Promise<ReadonlyMap<string, ReturnType<WordList>>> {
  const lists = new Map<string, ReturnType<WordList>>();
  for (const file of readdirSync(join(CORE, 'words')).filter((name) => !/^(?:groups|kernel-machine)\.ts$/.test(name))) {
    const exported: Record<string, WordList> = await import(join(CORE, 'words', file));
    for (const [name, list] of Object.entries(exported)) lists.set(`${file} ${name}`, list());
  }
  return lists;
}

describe('the base of sysctl keys', () => {
  const records = allSysctls();

  it('is a base of more than 1,100 patterns', () => {
    assert.ok(records.length > 1100, `${records.length} patterns`);
  });

  it('has words only for keys that there are, and once', async () => {
    const seen = new Set<string>();
    for (const [list, words] of await wordLists())
      for (const [key, { what }] of Object.entries(words)) {
        assert.ok(!seen.has(key), `${list}: ${key} twice`);
        seen.add(key);
        assert.equal(findSysctl(key)?.key, key, `${list}: ${key}`);
        assert.equal(findSysctl(key)?.what, what, `${list}: ${key} is written as a whole elsewhere`);
      }
  });

  it('is written out where it matters most', () => {
    const whole = /^net\.(?:netfilter|core|bridge|ipv4|ipv6)\.|^vm\./;
    const bare = records.filter(({ key, what }) => what === groupSentence(key));
    assert.deepEqual(
      bare.filter(({ key, requires }) => whole.test(key) && !/^s390$/.test(requires ?? '')).map(({ key }) => key),
      [],
    );
    assert.deepEqual(
      records
        .filter(({ key, requires }) => whole.test(key) && !key.includes('ip_conntrack') && !/^s390$/.test(requires ?? ''))
        .filter(({ change, instead }) => !change && !instead)
        .map(({ key }) => key),
      [],
      'when to change each of them, and what that costs',
    );
    const changes = records.filter(({ key, change }) => /^(?:kernel|fs)\./.test(key) && change).length;
    assert.ok(changes > 150, `${changes} keys of kernel and fs say when to change them`);
    const written = (prefix: string) =>
      records.filter(({ key, what }) => key.startsWith(prefix) && what !== groupSentence(key)).length;
    assert.ok(written('kernel.') + written('fs.') > 160, `${written('kernel.')} of kernel, ${written('fs.')} of fs`);
  });

  it('says things in sentences of its own, none of them long or empty', () => {
    for (const record of records)
      for (const text of [record.what, record.change, record.rule, record.instead]) {
        if (text === undefined) continue;
        for (const sentence of text.split(/(?<=[.:;]) /)) assert.ok(sentence.length <= 240, `${record.key}: ${sentence}`);
        assert.match(text, /\.$/, record.key);
        assert.ok(text === groupSentence(record.key) || !repeatsName(record.key, text), `${record.key}: ${text}`);
      }
  });

  it('keeps histories in order, and bounds within types', () => {
    for (const record of records) {
      for (const history of [record.range, record.default] as (History<unknown> | undefined)[]) {
        const dates = (history ?? []).flatMap(({ since }) => (since ? [kernelVersion(since)] : []));
        for (const [i, date] of dates.entries()) assert.ok(i === 0 || compareKernels(dates[i - 1]!, date) < 0, record.key);
      }
      const own = typeRange(record.type);
      for (const { value } of record.range ?? []) {
        assert.ok(own, `${record.key} has a range of text`);
        if (value.min !== undefined) assert.ok(BigInt(value.min) >= own.min, `${record.key} from ${value.min}`);
        if (value.max !== undefined) assert.ok(BigInt(value.max) <= own.max, `${record.key} to ${value.max}`);
        if (value.min !== undefined && value.max !== undefined) assert.ok(value.min <= value.max, record.key);
      }
      if (record.since && record.removed)
        assert.ok(compareKernels(kernelVersion(record.since), kernelVersion(record.removed)) < 0, record.key);
    }
  });

  it('knows well-known dates', () => {
    const cases: readonly [key: string, kernel: string, there: string][] = [
      ['net.ipv4.tcp_fastopen', '3.4', 'none'],
      ['vm.compaction_proactiveness', '5.7', 'none'],
      ['vm.compaction_proactiveness', '5.10', 'all'],
      ['kernel.sched_child_runs_first', '6.1', 'all'],
      ['kernel.sched_child_runs_first', '6.12', 'none'],
      ['net.ipv6.conf.eth0.addr_gen_mode', '4.9', 'none'],
      ['net.ipv6.conf.eth0.addr_gen_mode', '4.14', 'all'],
      ['net.core.skb_defer_max', '5.15', 'none'],
      ['fs.protected_fifos', '4.14', 'none'],
      ['user.max_user_namespaces', '4.9-7.3', 'all'],
    ];
    for (const [key, kernel, there] of cases) {
      const parsed = parseKernelTarget(kernel);
      assert.ok(parsed.ok);
      assert.equal(existsIn(parsed.target, findSysctl(key)!), there, `${key} ${kernel}`);
    }
  });

  it('copies no eight words in a row from the kernel’s documents', function () {
    const folder = join(tmpdir(), 'linux-doc');
    if (!existsSync(folder)) {
      console.log(`      skipped: no documents of the kernel in ${folder}`);
      return this.skip();
    }
    const theirs = new Set(documents(folder).flatMap(shingles));
    const copied = records.flatMap((record) =>
      [record.what, record.change].flatMap((text) =>
        shingles(text ?? '')
          .filter((part) => theirs.has(part))
          .map((part) => `${record.key}: ${part}`),
      ),
    );
    assert.deepEqual(copied, []);
  });
});

const EMPTY = new Set('a an and controls for in is key of on or set sets setting specifies the this to value whether'.split(' '));

/** Whether a text says nothing but the words of the key's own name. */
function repeatsName(key: string, text: string): boolean {
  const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '');
  const name = new Set(
    key
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .map(stem),
  );
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word));
  return words.every((word) => name.has(stem(word)));
}

function shingles(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.slice(7).map((_, i) => words.slice(i, i + 8).join(' '));
}

/** The texts on sysctls among the kernel's documents. */
function documents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /sysctl|networking/.test(path) && /\.(?:rst|txt)(?:\.gz)?$/.test(path))
    .map((path) => readFileSync(join(folder, path)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'));
}

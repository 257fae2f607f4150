import assert from 'node:assert/strict';
import { afterFix, type Files, findingsIn, fixedFiles, type Machine, verdicts } from '../harness/sizes.ts';

const SYSCTL = 'etc/sysctl.d/90-conntrack.conf';
const MODPROBE = 'etc/modprobe.d/conntrack.conf';
const GIB = 2 ** 30;

function sysctl(...lines: readonly string[]): Files {
  return { [SYSCTL]: lines.map((line) => `${line}\n`).join('') };
}

function messages(files: Files, machine: Machine = {}): string {
  return findingsIn(files, machine)
    .map(({ message }) => message)
    .join('\n');
}

describe('the size of the table of connections', () => {
  it('is sound where hashsize equals the maximum', () => {
    const files = {
      'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 855360\n',
      'etc/modprobe.conf': 'options ip_conntrack hashsize=855360\n',
    };
    assert.deepEqual(verdicts(files, { kernel: 'rhel5' }), []);
    assert.deepEqual(verdicts(files, { kernel: 'rhel5', memory: GIB }), ['info conntrack/memory']);
    assert.deepEqual(verdicts(files), ['warning sysctl/deprecated-key']);
  });

  it('is a finding where a million entries meet the default buckets', () => {
    const files = { 'etc/sysctl.conf': 'net.nf_conntrack_max = 1000000\n' };
    for (const kernel of [undefined, 'rhel6', 'rhel7', 'rhel8', '5.10', '3.10-6.12'])
      assert.deepEqual(verdicts(files, { kernel }), ['warning conntrack/max-without-buckets'], kernel);
    // Above 4 GiB the kernel makes 262144 buckets since 5.15: only smaller machines are in trouble.
    for (const kernel of ['debian12', '7.3', 'rhel9'])
      assert.deepEqual(verdicts(files, { kernel }), ['info conntrack/max-without-buckets'], kernel);
    assert.deepEqual(verdicts(files, { kernel: 'debian12', memory: 16 * GIB }), []);
    assert.deepEqual(verdicts(files, { kernel: 'debian12', memory: 2 * GIB }), ['warning conntrack/max-without-buckets']);
    assert.match(messages(files), /Linux 5\.10 to 5\.14 makes 65536 .* chains of 30\.5 entries/);
  });

  it('is sound at four entries for a bucket, and too tight above eight', () => {
    const at = (max: number) =>
      verdicts(sysctl(`net.netfilter.nf_conntrack_max = ${max}`, 'net.netfilter.nf_conntrack_buckets = 163840'));
    assert.deepEqual(at(655360), []);
    assert.deepEqual(at(655361), ['info conntrack/bucket-ratio']);
    assert.deepEqual(at(8 * 163840), ['info conntrack/bucket-ratio']);
    assert.deepEqual(at(8 * 163840 + 1), ['warning conntrack/bucket-ratio']);
    assert.deepEqual(at(25 * 163840), ['error conntrack/bucket-ratio']);
  });

  it('is an error for long chains only where the kernel drops for them', () => {
    const files = { [SYSCTL]: 'net.netfilter.nf_conntrack_max = 4000000\n', [MODPROBE]: 'options nf_conntrack hashsize=65536\n' };
    assert.deepEqual(verdicts(files, { kernel: 'rhel8' }), ['warning conntrack/bucket-ratio']);
    assert.deepEqual(verdicts(files, { kernel: '5.15' }), ['error conntrack/bucket-ratio']);
    assert.match(messages(files, { kernel: '5.10-6.1' }), /on Linux 5\.15 to 6\.1/);
  });

  it('is 8 N for hashsize=N alone on every kernel', () => {
    const files = { [MODPROBE]: 'options nf-conntrack acct=1 hashsize=0x10000\n' };
    for (const kernel of ['rhel6', 'rhel7', 'debian12', '7.3']) {
      assert.deepEqual(verdicts(files, { kernel }), ['info conntrack/bucket-ratio'], kernel);
      assert.match(messages(files, { kernel }), /524288/);
    }
    // There 8 is what the kernel pairs by itself.
    assert.deepEqual(verdicts({ [MODPROBE]: 'options ip_conntrack hashsize=65536\n' }, { kernel: '2.6.18' }), []);
  });

  it('takes the last hashsize, and the line for the present name before one for the old', () => {
    const max = { [SYSCTL]: 'net.netfilter.nf_conntrack_max = 262144\n' };
    const of = (text: string) => verdicts({ ...max, [MODPROBE]: text });
    assert.deepEqual(of('options nf_conntrack hashsize=512\noptions nf_conntrack hashsize=262144\n'), []);
    assert.deepEqual(of('options nf_conntrack hashsize=262144\noptions ip_conntrack hashsize=512\n'), []);
    assert.deepEqual(of('options nf_conntrack hashsize=262144\noptions nf_conntrack hashsize=512\n'), [
      'error conntrack/bucket-ratio',
    ]);
    // As good as no option: the buckets are the default ones.
    assert.deepEqual(of('options nf_conntrack hashsize=0\n'), []);
  });

  it('says nothing where a number is not known', () => {
    for (const line of [
      'net.netfilter.nf_conntrack_max = {{ max }}',
      'net.netfilter.nf_conntrack_max = 0',
      'net.netfilter.nf_conntrack_max = -1',
      'net.netfilter.nf_conntrack_max = 99999999999',
      'net.netfilter.nf_conntrack_max = many',
      '{{ settings }}\nnet.netfilter.nf_conntrack_max = 1000000',
      '{% if x %}\nnet.netfilter.nf_conntrack_max = 1000000\n{% endif %}',
      'net.netfilter.nf_conntrack_{{ what }} = 1\nnet.netfilter.nf_conntrack_max = 1000000',
      'net.netfilter.* = 1\nnet.netfilter.nf_conntrack_max = 1000000',
    ])
      assert.deepEqual(
        verdicts({ [`${SYSCTL}.j2`]: `${line}\n` }).filter((verdict) => verdict.includes('conntrack/')),
        [],
        line,
      );
    assert.deepEqual(
      verdicts({
        ...sysctl('net.netfilter.nf_conntrack_max = 1000000'),
        [`${MODPROBE}.j2`]: 'options nf_conntrack hashsize={{ n }}\n',
      }),
      [],
    );
  });

  it('judges hosts apart, and files that stand for each other not at all', () => {
    assert.deepEqual(
      verdicts({
        'a/etc/sysctl.d/x.conf': 'net.netfilter.nf_conntrack_max = 1000000\n',
        'b/etc/modprobe.d/x.conf': 'options nf_conntrack hashsize=1000448\n',
      }),
      ['info conntrack/bucket-ratio', 'warning conntrack/max-without-buckets'],
    );
    assert.deepEqual(
      verdicts({
        'roles/x/files/etc/sysctl.d/x.conf': 'net.netfilter.nf_conntrack_max = 1000000\n',
        'roles/x/templates/etc/sysctl.d/x.conf.j2': 'net.netfilter.nf_conntrack_max = 200000\n',
      }),
      [],
    );
  });

  it('takes the value of the file that is read last, and of masking files only one', () => {
    assert.deepEqual(
      verdicts({
        'usr/lib/sysctl.d/50-a.conf': 'net.netfilter.nf_conntrack_max = 1000000\n',
        'etc/sysctl.d/60-b.conf': 'net.netfilter.nf_conntrack_max = 262144\n',
      }),
      [],
    );
    assert.deepEqual(
      verdicts({
        'usr/lib/sysctl.d/50-a.conf': 'net.netfilter.nf_conntrack_max = 1000000\n',
        'etc/sysctl.d/50-a.conf': '# off\n',
      }),
      [],
    );
  });
});

describe('the sysctl for the buckets', () => {
  const files = sysctl('net.netfilter.nf_conntrack_buckets = 163840', 'net.netfilter.nf_conntrack_max = 655360');

  it('is an error before 4.8, a warning where some kernels are, and silent after', () => {
    for (const kernel of ['rhel6', 'rhel7', '3.10', '4.7'])
      assert.deepEqual(verdicts(files, { kernel }), ['error conntrack/buckets-not-writable'], kernel);
    for (const kernel of ['4.8', 'rhel8', 'debian12', undefined]) assert.deepEqual(verdicts(files, { kernel }), [], kernel);
    assert.deepEqual(verdicts(files, { kernel: 'rhel7, rhel8' }), ['warning conntrack/buckets-not-writable']);
  });

  it('moves to modprobe.d, below the root of its host', () => {
    const moved = fixedFiles({ 'hosts/web/etc/sysctl.d/x.conf': files[SYSCTL]! }, true, { kernel: 'rhel7' });
    assert.deepEqual(moved, {
      'hosts/web/etc/modprobe.d/nf_conntrack.conf': 'options nf_conntrack hashsize=163840\n',
      'hosts/web/etc/sysctl.d/x.conf': 'net.netfilter.nf_conntrack_max = 655360\n',
    });
  });

  it('joins a file that is there already', () => {
    const path = 'etc/modprobe.d/nf_conntrack.conf';
    const moved = fixedFiles({ ...files, [path]: '# mine\noptions nf_conntrack acct=1' }, true, { kernel: 'rhel7' });
    assert.equal(moved[path], '# mine\noptions nf_conntrack acct=1\noptions nf_conntrack hashsize=163840');
  });

  it('keeps line ends, blanks and separators of its neighbours', () => {
    assert.deepEqual(fixedFiles({ [SYSCTL]: '  net/netfilter/nf_conntrack_max=1000000\r\n# end' }, true), {
      [SYSCTL]: '  net/netfilter/nf_conntrack_max=1000000\r\n  net/netfilter/nf_conntrack_buckets=1000448\r\n# end',
    });
  });
});

describe('fixes of the table of connections', () => {
  it('mend their finding and bring no other', function () {
    this.timeout(60_000);
    const maxima = [
      [],
      ['net.netfilter.nf_conntrack_max = 1000000'],
      ['net.nf_conntrack_max=262144'],
      ['net.netfilter.nf_conntrack_max = 6000000'],
      ['net.ipv4.netfilter.ip_conntrack_max = 65536'],
      ['net.ipv4.ip_conntrack_max = 855360', 'net.nf_conntrack_max = 500000'],
    ];
    const buckets = [
      [],
      ['net.netfilter.nf_conntrack_buckets = 65536'],
      ['net/netfilter/nf_conntrack_buckets=1000'],
      ['net.ipv4.netfilter.ip_conntrack_buckets = 250000'],
    ];
    const options = [
      '',
      'options nf_conntrack hashsize=16384\n',
      'options ip_conntrack hashsize=855360\n',
      'options nf_conntrack hashsize=1000000\n',
    ];
    let tried = 0;
    for (const kernel of [undefined, 'rhel5', 'rhel7', '3.10-6.12'])
      for (const memory of [16 * GIB])
        for (const max of maxima)
          for (const bucket of buckets)
            for (const option of options) {
              const files = { ...sysctl(...max, ...bucket), ...(option === '' ? {} : { [MODPROBE]: option }) };
              tried += tryFixes(files, { kernel, memory });
            }
    assert.ok(tried > 500, `${tried} fixes`);
  });
});

/** Applies each fix of each finding alone, and then all of them; gives the number of fixes. */
function tryFixes(files: Files, machine: Machine): number {
  const before = findingsIn(files, machine);
  const rules = new Set(before.map(({ rule }) => rule));
  const where = `${JSON.stringify(machine)} ${JSON.stringify(files)}`;
  for (const finding of before)
    for (const fix of finding.fixes) {
      const after = findingsIn(afterFix(files, fix), machine);
      const same = after.filter(({ rule, message }) => rule === finding.rule && message === finding.message);
      assert.deepEqual(same, [], `${fix.title} leaves its finding: ${where}`);
      // A table that may grow to what was asked for takes its memory.
      const fresh = after.filter(({ rule, severity }) => severity !== 'hint' && rule !== 'conntrack/memory' && !rules.has(rule));
      assert.deepEqual(fresh, [], `${fix.title} brings another finding: ${where}`);
    }
  const left = findingsIn(fixedFiles(files, true, machine), machine).filter(({ fixes }) => fixes.length > 0);
  assert.deepEqual(left, [], `fixing does not end: ${where}`);
  return before.flatMap(({ fixes }) => fixes).length;
}

describe('a service that unloads the modules', () => {
  const config = 'etc/sysconfig/iptables-config';
  const files = {
    [config]: 'IPTABLES_MODULES_UNLOAD="yes"\n',
    'etc/sysctl.conf': 'net.netfilter.nf_conntrack_tcp_timeout_established = 86400\n',
  };
  const reset = 'warning conntrack/reset-on-restart';

  it('is reported where the service reads the variable, and where no target is named', () => {
    for (const kernel of ['rhel5', 'rhel6', 'rhel7', '3.10-6.12', undefined])
      assert.ok(verdicts(files, { kernel }).includes(reset), kernel);
    for (const kernel of ['rhel8', 'debian12', '5.10-6.12']) assert.deepEqual(verdicts(files, { kernel }), [], kernel);
  });

  it('is silent where nothing is lost, and where the word is not exactly yes', () => {
    for (const value of ['"no"', '"YES"', '1', '"$X"', '"{{ x }}"'])
      assert.deepEqual(verdicts({ ...files, [config]: `IPTABLES_MODULES_UNLOAD=${value}\n` }), [], value);
    assert.deepEqual(verdicts({ ...files, [config]: `${files[config]}IPTABLES_SYSCTL_LOAD_LIST="bridge .nf_conntrack"\n` }), []);
    assert.deepEqual(verdicts({ [config]: files[config]!, 'etc/sysctl.conf': 'vm.swappiness = 1\n' }), []);
    assert.deepEqual(verdicts({ ...files, [config]: `${files[config]}IPTABLES_SYSCTL_LOAD_LIST=".bridge"\n` }), [reset]);
  });

  it('is told no by the fix', () => {
    assert.equal(fixedFiles(files, true)[config], 'IPTABLES_MODULES_UNLOAD="no"\n');
    assert.equal(
      fixedFiles({ ...files, [config]: 'export IPTABLES_MODULES_UNLOAD=yes # c\n' }, true)[config],
      'export IPTABLES_MODULES_UNLOAD="no" # c\n',
    );
  });
});

import assert from 'node:assert/strict';
import { fixedText, moduleFindings } from '../harness/modprobe.ts';

const FILE = 'etc/modprobe.d/test.conf';

/** `rule severity` of each finding. */
function found(text: string, kernel?: string, path = FILE): string[] {
  return moduleFindings(path, text, kernel).map((f) => `${f.rule} ${f.severity}`);
}

describe('modprobe/deprecated-module', () => {
  it('looks at every place that names a module', () => {
    const lines = [
      'options ip_conntrack hashsize=9',
      'blacklist ip_conntrack',
      'install ip_conntrack /bin/true',
      'remove ip_conntrack /bin/true',
      'alias x ip_conntrack',
      'softdep ip_conntrack pre: x_tables',
      'softdep xt_recent pre: ip_conntrack post: x_tables',
      'weakdep xt_recent ip_conntrack',
    ];
    for (const line of lines) assert.deepEqual(found(`${line}\n`), ['modprobe/deprecated-module warning'], line);
  });

  it('does not look where kmod does not', () => {
    const lines = ['alias ip_conntrack nf_conntrack', '# options ip_conntrack hashsize=9', 'options xt_x ip_conntrack=1'];
    for (const line of lines) assert.deepEqual(found(`${line}\n`), [], line);
    assert.deepEqual(found('softdep xt_recent ip_conntrack\n'), ['modprobe/softdep-without-effect warning']);
  });

  it('renames in place, whatever stands around the name', () => {
    assert.equal(
      fixedText(FILE, '\toptions  ip-conntrack \\\n hashsize=9\r\n', false),
      '\toptions  nf_conntrack \\\n hashsize=9\r\n',
    );
    assert.equal(fixedText(FILE, 'options ip_nat_ftp ports=21', false), 'options nf_nat_ftp ports=21');
  });

  it('offers, and does not do by itself, what may not suit every kernel or every parameter', () => {
    const mixed = 'options ip_conntrack hashsize=9\n';
    assert.equal(fixedText(FILE, mixed, false, '2.6.18 - 6.1'), mixed);
    assert.equal(fixedText(FILE, mixed, true, '6.1'), 'options nf_conntrack hashsize=9\n');
    const strange = 'options ip_conntrack buckets=9\n';
    assert.equal(fixedText(FILE, strange, false), strange);
  });

  it('takes a line for older kernels beside the one for today as information', () => {
    const both = 'options ip_conntrack hashsize=9\noptions nf_conntrack hashsize=9\n';
    assert.deepEqual(found(both), ['modprobe/deprecated-module info']);
    assert.equal(fixedText(FILE, both, false), both);
    assert.equal(fixedText(FILE, both, true), 'options nf_conntrack hashsize=9\n');
    const different = 'options ip_conntrack hashsize=9\noptions nf_conntrack hashsize=8\n';
    assert.deepEqual(found(different), ['modprobe/deprecated-module warning']);
  });

  it('says what happens on the kernels of the target', () => {
    const [finding] = moduleFindings(FILE, 'options nf_conntrack_ipv4 hashsize=9\n', '4.9 - 6.1');
    assert.match(finding!.message, /^Linux 4\.19 to 6\.1 has no module nf_conntrack_ipv4; nf_conntrack took its place\./);
  });

  it('is silent in templates where the name is a hole', () => {
    assert.deepEqual(found('options {{ module }} hashsize=9\n'), []);
    assert.deepEqual(found('blacklist @MODULE@\n'), []);
  });
});

describe('a template that chooses lines by the kernel', () => {
  const text = "{% if ansible_kernel is version('4.19', '<') %}\nnf_conntrack_ipv4\n{% else %}\nnf_conntrack\n{% endif %}\n";

  it('is told, and left as it is', () => {
    const path = 'etc/modules-load.d/conntrack.conf.j2';
    assert.deepEqual(found(text, undefined, path), ['modules-load/deprecated-module info']);
    assert.equal(fixedText(path, text, false), text);
    const options = text.replaceAll(/^nf_\w+$/gm, (name) => `options ${name} acct=1`);
    assert.deepEqual(found(options), ['modprobe/deprecated-module info']);
    assert.equal(fixedText(FILE, options, false), options);
  });
});

describe('large files', () => {
  it('are judged in little time, however many old names they hold', () => {
    // Time of the processor: others may keep the machine busy.
    const started = process.cpuUsage();
    assert.equal(found('options ip_conntrack hashsize=9\n'.repeat(20_000)).length, 20_000);
    assert.equal(found('ip_conntrack\n'.repeat(20_000), undefined, 'etc/modules-load.d/x.conf').length, 20_000);
    assert.ok(process.cpuUsage(started).user < 5_000_000);
  });
});

describe('modprobe/unknown-parameter', () => {
  it('speaks of any other name where all are known, of a slip of a longer one elsewhere', () => {
    assert.deepEqual(found('options bonding mod=1\noptions tcp_cubic hypstar=1\noptions foo bar=1\n'), []);
    assert.deepEqual(found('options tcp_cubic hystat=1\n'), ['modprobe/unknown-parameter warning']);
    assert.deepEqual(found('options tcp_cubic hystat=1\n', 'rhel6'), [], 'nobody knows its parameters there');
    assert.deepEqual(found('options i915 enable_psr2=1\n'), [], 'a digit may be on purpose');
    assert.deepEqual(found('options nf_conntrack_ftp port=2121\n'), ['modprobe/unknown-parameter warning']);
    assert.equal(fixedText(FILE, 'options nf_conntrack_ftp port=2121\n', false), 'options nf_conntrack_ftp ports=2121\n');
  });

  it('does not guess between two names', () => {
    const text = 'options nf_conntrack_sip sip_direct_=1\n';
    assert.equal(fixedText(FILE, text, true), text);
  });

  it('takes - for _ and quotes around a word or value', () => {
    assert.deepEqual(
      found('options nf-conntrack expect-hashsize=1\noptions nf_conntrack "acct=1"\noptions nf_conntrack acct="1"\n'),
      [],
    );
  });

  it('is silent on a parameter that some kernels of the target have', () => {
    assert.deepEqual(found('options nf_conntrack nf_conntrack_helper=1\n', '5.10 - 6.1'), []);
    assert.deepEqual(found('options nf_conntrack tstamp=1\n', '2.6.32'), ['modprobe/unknown-parameter warning']);
  });
});

describe('modprobe/trailing-comment', () => {
  it('is an error where the module would not load', () => {
    assert.deepEqual(found('options foo a=1 # b\n', 'rhel6'), ['modprobe/trailing-comment error']);
    assert.deepEqual(found('options foo a=1 # b\n', '3.10 - 6.1'), ['modprobe/trailing-comment warning']);
  });

  it('keeps the comment and its line ends', () => {
    assert.equal(fixedText(FILE, 'options foo a=1\t# b c \\\\\r\n', false), '# b c\r\noptions foo a=1\r\n');
  });

  it('is silent where a # is no comment', () => {
    assert.deepEqual(found('options foo color=#fff\nblacklist foo # x\ninstall foo /bin/true # x\n'), []);
  });
});

describe('modprobe/blacklist-extra-words', () => {
  it('takes words that are no names for a remark', () => {
    assert.deepEqual(found('blacklist foo // beeps\nblacklist foo -- beeps\nblacklist foo # beeps\n'), []);
  });
});

describe('modules-load/deprecated-module', () => {
  const path = 'etc/modules-load.d/test.conf';

  it('renames, and takes away what stands there already', () => {
    assert.equal(fixedText(path, 'ip_conntrack\n', false), 'nf_conntrack\n');
    assert.equal(fixedText(path, 'nf_conntrack\nnf_conntrack_ipv4\nnf_conntrack_ipv6\n', false), 'nf_conntrack\n');
  });

  it('offers to remove a module that nothing replaced', () => {
    assert.equal(fixedText(path, 'ip_queue\n', false), 'ip_queue\n');
    assert.equal(fixedText(path, 'ip_queue\n', true), '');
  });
});

describe('modprobe/invalid-parameter', () => {
  const refused = (line: string, kernel?: string) => found(`${line}\n`, kernel).includes('modprobe/invalid-parameter error');

  it('reads numbers as the kernel does: decimal, 0x, octal, with a sign where the type has one', () => {
    for (const value of ['0', '10', '0x1F', '017', '+5', '4294967295'])
      assert.ok(!refused(`options xt_recent ip_list_tot=${value}`), value);
    for (const value of ['', '-1', '1k', '08', '0x', '1.5', '4294967296', 'ten', '1,2', '+'])
      assert.ok(refused(`options xt_recent ip_list_tot=${value}`), value);
    assert.ok(!refused('options ipv6 disable=-1') && refused('options ipv6 disable=2147483648'));
  });

  it('reads a switch by its beginning, which more kernels know in more words', () => {
    for (const value of ['y', 'Yes', '1', 'n', 'no', '0', '10'])
      assert.ok(!refused(`options nf_conntrack acct=${value}`, '2.6.32'), value);
    for (const value of ['on', 'off']) {
      assert.ok(!refused(`options nf_conntrack acct=${value}`, '4.6'), value);
      assert.ok(refused(`options nf_conntrack acct=${value}`, '4.5'), value);
    }
    for (const value of ['true', 'F']) {
      assert.ok(!refused(`options nf_conntrack acct=${value}`, '5.15 - 6.1'), value);
      assert.ok(refused(`options nf_conntrack acct=${value}`, '5.15'), value);
    }
    for (const value of ['2', 'x', 'o', '']) assert.ok(refused(`options nf_conntrack acct=${value}`), value);
    assert.ok(!refused('options nf_conntrack acct'));
  });

  it('counts the values of a list, and reads each', () => {
    assert.ok(!refused('options nf_conntrack_ftp ports=1,2,3,4,5,6,7,8'));
    assert.ok(refused('options nf_conntrack_ftp ports=1,2,3,4,5,6,7,8,9'));
    assert.ok(refused('options nf_conntrack_ftp ports=1,,2') && refused('options nf_conntrack_ftp ports'));
  });

  it('is careful with drivers that come from elsewhere, and with kernels of which it knows no parameters', () => {
    assert.ok(refused('options kvm halt_poll_ns=fast') && !refused('options kvm halt_poll_ns=fast', 'rhel7'));
    assert.deepEqual(
      found('options igb max_vfs=7,7\noptions ixgbe RSS=4 allow_unsupported_sfp=1,1\noptions nvidia NVreg=x\n'),
      [],
    );
    assert.deepEqual(found('options snd_hda_intel power_save=1 power_save_controller=Y model=auto,dell\n'), []);
    assert.deepEqual(found('options kvm nx_huge_pages=force\noptions kvm_amd avic=auto\n'), [], 'read by the module itself');
    assert.deepEqual(found('options {{ m }} a=x\noptions kvm halt_poll_ns={{ x }}\n'), []);
  });
});

describe('a module that is meant', () => {
  it('is one that differs by a letter, a capital, a blank line below, or an ending', () => {
    for (const name of ['nf_contrack', 'NF_CONNTRACK', 'nf_conntrack.ko', 'nf-conntracks', 'rtw89pci', 'iptable_natt'])
      assert.deepEqual(found(`blacklist ${name}\n`), ['modprobe/unknown-module info'], name);
  });

  it('is nobody knows which, for drivers of other kernels and from elsewhere', () => {
    for (const name of [
      'drm_gpusvm',
      'nvidia',
      'rtl8821ce',
      'amd76x_edac',
      'eepro100',
      'bcm43xx',
      'snd_pcm_foo',
      'e1000',
      'usb-uhci',
      'zfs',
    ])
      assert.deepEqual(found(`blacklist ${name}\n`), [], name);
  });
});

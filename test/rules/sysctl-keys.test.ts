import assert from 'node:assert/strict';
import { existsIn } from '../../server/src/core/knowledge/kernel.ts';
import { allHardening, isWeak } from '../../server/src/core/knowledge/sysctl/hardening.ts';
import { findSysctl, sysctlNames } from '../../server/src/core/knowledge/sysctl/index.ts';
import { lintHost, RuleSet } from '../../server/src/core/lint/run.ts';
import { sysctlRules } from '../../server/src/core/rules/sysctl/index.ts';
import { editDistance } from '../../server/src/core/text/nearest.ts';
import { defaultSettings, type Settings } from '../../server/src/core/workspace/settings.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';
import { Dice } from '../oracle/dice.ts';

type Files = Readonly<Record<string, string>>;
const PATH = 'etc/sysctl.d/90-net.conf';

const sets = new Map(sysctlRules.map((rule) => [rule.meta.id, new RuleSet([rule])]));

/** What one rule says of a workspace. */
function findings(rule: string, workspace: Workspace, settings: Settings) {
  const set = sets.get(`sysctl/${rule}`)!;
  return [...workspace.hosts].flatMap((host) => [...lintHost(host, settings, set).values()].flat());
}

/** What one rule says of these files. */
function said(rule: string, files: Files, kernel?: string) {
  return findings(rule, workspaceOf(files), settingsOf({ kernel }));
}

function ofLine(rule: string, line: string, kernel?: string) {
  return said(rule, { [PATH]: `${line}\n` }, kernel);
}

const present = sysctlNames()
  .filter((name) => existsIn(defaultSettings.target, findSysctl(name.replace('*', 'eth0'))!) === 'all')
  .map((name) => name.replaceAll('*', 'eth0'));

describe('sysctl/unknown-key', () => {
  it('knows every known key, in both spellings', () => {
    assert.ok(present.length > 700, `${present.length} keys`);
    const text = present.map((name) => `${name} = 1\n${name.replaceAll('.', '/')} = 1\n`).join('');
    assert.deepEqual(said('unknown-key', { [PATH]: text }), []);
  });

  it('finds the key behind a slip of the fingers, and renames only where one letter leads to one key', () => {
    const dice = new Dice(7);
    const keys = dice.draw(
      present.filter((name) => /^(net|vm|kernel|fs)\./.test(name) && name.split('.').at(-1)!.length > 8),
      150,
    );
    let named = 0;
    for (const key of keys) {
      const at = key.length - 2 - dice.below(6);
      const wrong = key.slice(0, at) + key.slice(at + 1);
      if (findSysctl(wrong) || /\d/.test(key[at]!)) continue;
      const [finding] = ofLine('unknown-key', `${wrong} = 1`);
      assert.ok(finding, `${wrong} passes`);
      if (finding.message.includes(key)) named++;
      for (const fix of finding.fixes.filter(({ safety }) => safety === 'safe')) {
        const to = fix.edits[0]!.newText;
        assert.equal(editDistance(to, wrong), 1, `${wrong} to ${to}`);
        assert.equal(to, key);
      }
    }
    assert.ok(named > 130, `${named} of ${keys.length} are named`);
  });

  it('sees through separators that were mixed up', () => {
    const fixed = (key: string) =>
      ofLine('unknown-key', `${key} = 3`)[0]?.fixes.find(({ safety }) => safety === 'safe')?.edits[0]?.newText;
    assert.equal(fixed('net.ipv4.tcp.max_tw_buckets'), 'net.ipv4.tcp_max_tw_buckets');
    assert.equal(fixed('net.ipv4.tcp.keepaliv.probes'), 'net.ipv4.tcp_keepalive_probes');
    assert.equal(fixed('net.core.rmem-max'), 'net.core.rmem_max');
    assert.equal(fixed('vm.Swappiness'), 'vm.swappiness');
    assert.equal(fixed('net.ipv4.conf.all/rp_filter'), 'net.ipv4.conf.all.rp_filter');
    assert.equal(fixed('net/ipv4.conf/all/rp_filter'), 'net/ipv4/conf/all/rp_filter');
    assert.equal(ofLine('unknown-key', 'net.ipv4.tcp.no.such.thing = 3')[0]?.severity, 'warning');
  });

  it('offers, and does not rename by itself, what may mean something else', () => {
    const safe = (line: string, more = '') =>
      said('unknown-key', { [PATH]: `${line}\n${more}` })
        .flatMap(({ fixes }) => fixes)
        .filter(({ safety }) => safety === 'safe').length;
    assert.equal(safe('net.ipv4.tcp_syncokies = 1'), 1);
    assert.equal(safe('-net.ipv4.tcp_syncokies = 1'), 0, 'the line forgives');
    assert.equal(safe('net.ipv6.ip_forward = 1'), 0, 'another family');
    assert.equal(safe('net.ipv4.tcp_syncokies = yes'), 0, 'no value of the key');
    assert.equal(safe('net.ipv4.tcp_syncokies = 1', 'net.ipv4.tcp_syncookies = 0\n'), 0, 'set already');
    assert.equal(safe('net.ipv4.tcp_syncokies = 1', 'net.ipv4.tcp_*cookies = 0\n'), 0, 'a pattern may set it');
  });

  it('is silent where the key may come from elsewhere', () => {
    for (const line of [
      'dev.hpet.foo = 1',
      'net.mptcp.mptcp_checksum = 0',
      'kernel.sched_burst_penalty_offset = 24',
      'vm.clean_low_kbytes = 1',
      'lnet.panic_on_lbug = 0',
      'sunrpc.foo_debug = 1',
      'net.foo.bar = 1',
      'fs.lustre.x = 1',
      'net.ipv4.{{ key }} = 1',
      'net.ipv4.conf.*.foo = 1',
      '-net.ipv4.some_patch = 1',
      'net.ipv4.conf.eth0.100.rp_filter = 1',
      'sysctl -w net.core.somaxconn = 1',
    ])
      assert.deepEqual(ofLine('unknown-key', line), [], line);
    for (const bsd of ['kern.ipc.maxsockbuf=1', 'net.inet.ip.forwarding=1', 'hw.snd.latency=1', 'security.bsd.see_other_uids=0'])
      assert.deepEqual(said('unknown-key', { [PATH]: `net.ipv4.no_such_key=1\n${bsd}\n` }), [], bsd);
    assert.deepEqual(ofLine('unknown-key', 'net.ipv4.no_such_key = 1', 'rhel5'), [], 'what 2.6.18 had is not known');
  });

  it('weighs what it knows', () => {
    assert.equal(ofLine('unknown-key', 'net.ipv4.no_such_key = 1')[0]!.severity, 'warning');
    assert.equal(ofLine('unknown-key', 'kernel.no_such_key_at_all = 1')[0]!.severity, 'info');
    assert.match(
      ofLine('unknown-key', 'net.ipv4.conf.all.unres_qlen = 3')[0]!.message,
      /belongs to net\.ipv4\.neigh\.\*\.unres_qlen/,
    );
    assert.match(ofLine('unknown-key', 'kernel.mm.ksm.run = 1')[0]!.message, /\/sys\/kernel\/mm\/ksm\/run/);
  });
});

describe('sysctl/interface-dot', () => {
  it('joins what the dots of an interface took apart, in both spellings', () => {
    const cases: readonly [string, string][] = [
      ['net.ipv4.conf.eth0.100.rp_filter', 'net.ipv4.conf.eth0/100.rp_filter'],
      ['net.ipv6.neigh.bond0.10.20.gc_stale_time', 'net.ipv6.neigh.bond0/10/20.gc_stale_time'],
      ['net/ipv6/conf/eth0/100/accept_ra', 'net/ipv6/conf/eth0.100/accept_ra'],
      ['-net.ipv4.conf.br-lan.5.forwarding', '-net.ipv4.conf.br-lan/5.forwarding'],
    ];
    for (const [written, meant] of cases) {
      const [finding] = ofLine('interface-dot', `${written} = 1`);
      assert.equal(finding?.fixes[0]?.edits[0]?.newText, meant.replace(/^-/, ''), written);
      assert.deepEqual(ofLine('interface-dot', `${meant} = 1`), []);
      assert.ok(findSysctl(meant), meant);
    }
    for (const other of [
      'net.ipv4.conf.a.b.no_such_setting',
      'net.ipv4.conf.a-name-that-is.too-long.rp_filter',
      'net.ipv4.neigh.eth0.gc_interval',
    ])
      assert.deepEqual(ofLine('interface-dot', `${other} = 1`), [], other);
  });
});

describe('sysctl/overridden', () => {
  const early = 'etc/sysctl.d/10-a.conf';
  const late = 'etc/sysctl.d/90-b.conf';
  const one = 'vm.swappiness = 1\n';
  const two = 'vm.swappiness = 2\n';
  const severities = (files: Files) => said('overridden', files).map(({ severity, path }) => `${severity} ${path}`);

  it('warns where a package wins over the administrator', () => {
    assert.deepEqual(severities({ [early]: one, 'usr/lib/sysctl.d/50-p.conf': two }), [`warning ${early}`]);
    assert.deepEqual(severities({ [early]: one, [late]: two }), [`info ${early}`]);
    assert.deepEqual(severities({ 'usr/lib/sysctl.d/50-p.conf': two, [late]: one }), []);
    assert.deepEqual(severities({ 'etc/sysctl.d/10-network-security.conf': one, [late]: two }), [], 'a file of Ubuntu');
    assert.deepEqual(severities({ 'run/sysctl.d/10-a.conf': one, [late]: two }), []);
    assert.deepEqual(severities({ [early]: one, [late]: 'vm.swappiness = 0x1\n' }), []);
  });

  it('says of each file its last line, and nothing where templates or alternatives decide', () => {
    assert.deepEqual(severities({ [early]: two + one, [late]: two }), [`info ${early}`]);
    assert.deepEqual(severities({ [early]: one, [`${late}.j2`]: '{% if x %}\nvm.swappiness = 2\n{% endif %}\n' }), []);
    assert.deepEqual(severities({ [early]: one, [`${late}.j2`]: 'vm.swappiness = {{ x }}\n' }), []);
    assert.deepEqual(severities({ 'a/x/sysctl.conf': one, 'a/x/sysctl.conf.j2': two }), []);
  });

  it('tells of a line that systemd drops because a later one takes the key out', () => {
    const out = '-vm.swappiness\n';
    assert.deepEqual(severities({ [early]: one, 'usr/lib/sysctl.d/50-p.conf': out }), [`warning ${early}`]);
    assert.deepEqual(severities({ [early]: one, [late]: out }), [`info ${early}`]);
    assert.deepEqual(severities({ [early]: out, [late]: one }), []);
    assert.deepEqual(severities({ 'usr/lib/sysctl.d/10-p.conf': one, [late]: out }), []);
    assert.deepEqual(findings('overridden', workspaceOf({ [early]: one, [late]: out }, 'sysvinit'), settingsOf({})), []);
  });

  it('knows that the readers differ on sysctl.conf', () => {
    const [finding] = said('overridden', { 'etc/sysctl.conf': one, 'etc/sysctl.d/zz.conf': two });
    assert.match(finding!.message, /depends on the reader/);
    assert.equal(finding!.related[0]!.path, 'etc/sysctl.d/zz.conf');
  });
});

describe('sysctl/glob-precedence', () => {
  const pattern = 'net.ipv4.conf.*.rp_filter = 2\n';
  const named = 'net.ipv4.conf.eth0.rp_filter = 1\n';
  const found = (files: Files) => said('glob-precedence', files).length;

  it('speaks where the pattern comes later and says something else', () => {
    assert.equal(found({ [PATH]: named + pattern }), 1);
    assert.equal(found({ [PATH]: pattern + named }), 0);
    assert.equal(found({ [PATH]: named.replace('1', '2') + pattern }), 0);
    assert.equal(found({ [PATH]: `${named}-net.ipv4.conf.eth0.rp_filter\n${pattern}` }), 0);
    assert.equal(found({ 'etc/sysctl.d/10-a.conf': named, 'usr/lib/sysctl.d/50-default.conf': pattern }), 0);
    assert.equal(found({ [PATH]: `net.ipv4.conf.eth0/1.rp_filter = 1\n${pattern}` }), 1);
    assert.equal(found({ [PATH]: `net.ipv6.conf.eth0.accept_ra = 1\n${pattern}` }), 0);
  });
});

describe('sysctl/not-yet-in-kernel', () => {
  it('follows the target', () => {
    const severity = (kernel: string | undefined, line = 'kernel.io_uring_disabled = 2') =>
      ofLine('not-yet-in-kernel', line, kernel)[0]?.severity;
    assert.equal(severity(undefined), undefined);
    assert.equal(severity('debian12'), 'warning');
    assert.equal(severity('debian12, debian13'), 'info');
    assert.equal(severity('debian13'), undefined);
    assert.equal(severity('debian12', '-kernel.io_uring_disabled = 2'), 'info');
    assert.equal(severity('ubuntu22.04'), 'info', 'Ubuntu takes over some');
    assert.equal(severity('sles15'), undefined, 'nobody read these kernels');
    assert.equal(severity('rhel8', 'fs.protected_fifos = 1'), undefined, 'taken over');
    assert.equal(severity('rhel7', 'net.ipv4.conf.all.bc_forwarding = 1'), 'warning');
  });
});

describe('sysctl/not-read-at-boot', () => {
  it('follows the distribution and what boots the host', () => {
    const conf = { 'etc/sysctl.conf': 'vm.swappiness = 1\n' };
    assert.equal(said('not-read-at-boot', conf, 'debian13').length, 1);
    assert.equal(said('not-read-at-boot', conf, 'debian12, arch').length, 1);
    for (const kernel of [undefined, 'debian12', '6.12', 'rhel9']) assert.deepEqual(said('not-read-at-boot', conf, kernel), []);
    assert.deepEqual(
      said('not-read-at-boot', { ...conf, 'etc/sysctl.d/99-sysctl.conf': conf['etc/sysctl.conf'] }, 'debian13'),
      [],
    );
    assert.deepEqual(said('not-read-at-boot', { 'etc/sysctl.conf': '# empty\n' }, 'debian13'), []);
    const sysvinit = findings('not-read-at-boot', workspaceOf(conf, 'sysvinit'), settingsOf({ kernel: 'debian13' }));
    assert.deepEqual(sysvinit, []);
  });

  it('speaks of names that no reader takes, and not of other files in such folders', () => {
    const line = 'vm.swappiness = 1\n';
    for (const name of ['90-net', '90-net.cnf', '.90-net.conf'])
      assert.equal(said('not-read-at-boot', { [`etc/sysctl.d/${name}`]: line }).length, 1, name);
    assert.deepEqual(said('not-read-at-boot', { 'etc/sysctl.d/90-net.j2': line }), [], 'whoever fills it names it');
    assert.deepEqual(said('not-read-at-boot', { 'etc/sysctl.d/notes': 'see the wiki\nvm.swappiness = 1\n' }), []);
    const both = { 'usr/local/lib/sysctl.d/a.conf': line, 'etc/sysctl.d/a.conf': line };
    assert.deepEqual(
      said('not-read-at-boot', both).map(({ severity, path }) => `${severity} ${path}`),
      ['info usr/local/lib/sysctl.d/a.conf'],
    );
  });
});

describe('sysctl/module-not-loaded', () => {
  const bridge = { 'etc/sysctl.d/k8s.conf': 'net.bridge.bridge-nf-call-iptables = 1\n' };
  const found = (files: Files) => said('module-not-loaded', { ...bridge, ...files }).length;

  it('asks for a host whose modules are known', () => {
    assert.equal(found({}), 0);
    assert.equal(found({ 'etc/modules-load.d/a.conf': 'overlay\n' }), 1);
    assert.equal(found({ 'etc/modules-load.d/a.conf': 'overlay\nbr_netfilter\n' }), 0);
    assert.equal(found({ 'etc/modules-load.d/a.conf': 'br-netfilter\n' }), 0);
    assert.equal(found({ 'etc/modules-load.d/a.conf.j2': '{{ modules }}\n' }), 0);
    assert.equal(
      found({ 'etc/modules-load.d/a.conf': 'overlay\n', 'etc/modprobe.d/b.conf': 'softdep overlay post: br_netfilter\n' }),
      0,
    );
    assert.equal(
      found({ 'etc/modules-load.d/a.conf': 'overlay\n', 'etc/sysctl.d/k8s.conf': '-net.bridge.bridge-nf-call-iptables = 1\n' }),
      0,
    );
  });

  it('offers the file that loads it', () => {
    const [finding] = said('module-not-loaded', { ...bridge, 'etc/modules-load.d/a.conf': 'overlay\n' });
    assert.deepEqual(
      finding!.fixes[0]!.edits.map(({ path, newText }) => [path, newText]),
      [['etc/modules-load.d/br_netfilter.conf', 'br_netfilter\n']],
    );
  });
});

describe('sysctl/all-default-interface', () => {
  const conf = 'net.ipv4.conf';
  const messages = (text: string) => said('all-default-interface', { [PATH]: text }).map(({ message }) => message.split(':')[0]);

  it('tells which of two lines has no effect', () => {
    assert.deepEqual(messages(`${conf}.all.rp_filter = 2\n${conf}.eth0.rp_filter = 1\n`), [
      `${conf}.eth0.rp_filter = 1 has no effect`,
    ]);
    assert.deepEqual(messages(`${conf}.all.rp_filter = 1\n${conf}.eth0.rp_filter = 2\n`), []);
    assert.deepEqual(messages(`${conf}.all.log_martians = 1\n${conf}.default.log_martians = 0\n`), [
      `${conf}.default.log_martians = 0 has no effect`,
    ]);
    assert.deepEqual(messages(`${conf}.all.accept_source_route = 0\n${conf}.eth0.accept_source_route = 1\n`), [
      `${conf}.eth0.accept_source_route = 1 has no effect`,
    ]);
  });

  it('tells where all alone is not enough', () => {
    for (const key of ['accept_redirects', 'secure_redirects', 'send_redirects', 'shared_media'])
      assert.deepEqual(messages(`${conf}.all.${key} = 0\n`), [`${conf}.all.${key} = 0 alone switches nothing off`]);
    for (const text of [
      `${conf}.all.send_redirects = 0\n${conf}.default.send_redirects = 0\n`,
      `${conf}.all.send_redirects = 0\n${conf}.*.send_redirects = 0\n`,
      `${conf}.all.log_martians = 0\n${conf}.all.rp_filter = 0\n${conf}.all.accept_source_route = 0\n${conf}.all.forwarding = 0\n`,
      `net.ipv4.ip_forward = 1\n${conf}.all.accept_redirects = 0\n`,
      `${conf}.*.forwarding = 1\n${conf}.all.accept_redirects = 0\n`,
      'net.ipv6.conf.all.disable_ipv6 = 1\nnet.ipv6.conf.all.forwarding = 1\nnet.ipv6.conf.all.accept_source_route = 0\n',
    ])
      assert.deepEqual(messages(text), [], text);
    assert.deepEqual(messages('net.ipv6.conf.all.accept_ra = 0\n'), ['net.ipv6.conf.all.accept_ra = 0 alone changes nothing']);
  });
});

describe('sysctl/weak-value', () => {
  const on = { ...defaultSettings, severity: (rule: string) => (rule === 'sysctl/weak-value' ? ('info' as const) : undefined) };
  const found = (text: string) => findings('weak-value', workspaceOf({ [PATH]: text }), on);

  it('is off until somebody asks for it', () => {
    assert.deepEqual(ofLine('weak-value', 'kernel.kptr_restrict = 0'), []);
    assert.equal(found('kernel.kptr_restrict = 0\n').length, 1);
  });

  it('advises nothing that it calls weak, for keys that exist', () => {
    for (const advice of allHardening()) {
      assert.equal(isWeak(advice, advice.advised), false, advice.key);
      assert.ok(findSysctl(advice.key.replace('*', 'eth0')), advice.key);
    }
  });
});

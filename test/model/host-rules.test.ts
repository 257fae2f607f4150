import assert from 'node:assert/strict';
import { certainRules, lineWords, partOf, wholeRules } from '../../server/src/core/model/ruleset/host-rules.ts';
import { pathInHost } from '../../server/src/core/workspace/host-root.ts';
import type { SourceFileOf } from '../../server/src/core/workspace/source-file.ts';
import type { Host } from '../../server/src/core/workspace/workspace.ts';
import { workspaceOf } from '../harness/host.ts';

const RAW = '*raw\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -p udp -m udp --dport 53 -j CT --notrack\nCOMMIT\n';
const FILTER = '*filter\n:INPUT DROP [0:0]\n-A INPUT -p udp -m udp --dport 53 -j ACCEPT\nCOMMIT\n';
const NAT = '*nat\n:POSTROUTING ACCEPT [0:0]\n-A POSTROUTING -o eth1 -j MASQUERADE\nCOMMIT\n';

function hostOf(files: Readonly<Record<string, string>>): Host {
  const hosts = [...workspaceOf(files).hosts];
  assert.equal(hosts.length, 1);
  return hosts[0]!;
}

/** Which files of a host are certainly loaded together: `raw.rules+filter.rules`. */
function together(files: Readonly<Record<string, string>>): string[] {
  const names = certainRules(hostOf(files)).map(({ parts }) =>
    parts.map(({ file: { path } }) => pathInHost(path).split('/').at(-1)).join('+'),
  );
  return names.sort();
}

describe('the rules of a host', () => {
  it('are those of all files where each fills tables of its own', () => {
    assert.deepEqual(together({ 'etc/iptables/raw.rules': RAW, 'etc/iptables/filter.rules': FILTER }), [
      'filter.rules+raw.rules',
    ]);
    const files = { 'etc/iptables/rules.v4': FILTER + NAT, 'etc/iptables/raw.rules': RAW };
    assert.deepEqual(together(files), ['raw.rules+rules.v4']);
  });

  it('are judged file by file where two fill one table', () => {
    const files = { 'etc/iptables/raw.rules': RAW, 'etc/iptables/web.rules': FILTER, 'etc/iptables/db.rules': FILTER };
    assert.deepEqual(together(files), ['db.rules', 'raw.rules', 'web.rules']);
  });

  it('are not those of copies', () => {
    for (const copy of ['rules-old.rules', 'backup.rules', 'filter.20240131.rules', 'iptables.rules.example.rules']) {
      const files = { 'etc/iptables/raw.rules': RAW, 'etc/iptables/nat.rules': NAT, [`etc/iptables/${copy}`]: FILTER };
      assert.deepEqual(together(files), [copy, 'nat.rules+raw.rules'].sort(), copy);
    }
  });

  it('are not those of two services, of which a host runs one', () => {
    const files = { 'etc/sysconfig/iptables': FILTER, 'etc/iptables/rules.v4': RAW };
    assert.deepEqual(together(files), ['iptables', 'rules.v4']);
  });

  it('are of one family', () => {
    const files = {
      'etc/iptables/raw.v4.rules': RAW,
      'etc/iptables/filter.v4.rules': FILTER,
      'etc/iptables/nat.v6.rules': NAT,
    };
    assert.deepEqual(together(files), ['filter.v4.rules+raw.v4.rules', 'nat.v6.rules']);
  });

  it('are of ufw in the order of loading, between what ufw loads itself', () => {
    const part = (chain: string) => `*filter\n:${chain} - [0:0]\n-A ${chain} -j ACCEPT\nCOMMIT\n`;
    const files = {
      'etc/ufw/user.rules': part('ufw-user-input'),
      'etc/ufw/after.rules': part('ufw-after-input'),
      'etc/ufw/before.rules': part('ufw-before-input'),
    };
    assert.deepEqual(together(files), ['ufw+before.rules+after.rules+user.rules+ufw']);
    const { 'etc/ufw/user.rules': _, ...some } = files;
    assert.deepEqual(together(some), ['before.rules+after.rules'], 'what is not there is not known to be empty');
    const [rules] = certainRules(hostOf(files));
    const jumps = rules!.tables.get('filter')!.chains.get('ufw-before-input')!.rules;
    assert.deepEqual(
      jumps.map(({ facts }) => facts.targetName),
      ['ACCEPT', 'ufw-user-input'],
    );
  });

  it('of one table are added: what a file declares is its own, the rest stays', () => {
    const files = {
      'etc/ufw/before.rules':
        '*filter\n:INPUT DROP [0:0]\n:ufw-a - [0:0]\n:ufw-b - [0:0]\n-A INPUT -j ufw-a\n-A ufw-a -s 10.0.0.1 -j DROP\n-A ufw-b -s 10.0.0.2 -j DROP\nCOMMIT\n',
      'etc/ufw/after.rules':
        '*filter\n:ufw-a - [0:0]\n-A INPUT -j ufw-b\n-A ufw-a -s 10.0.0.3 -j DROP\n-A ufw-b -s 10.0.0.4 -j DROP\nCOMMIT\n',
    };
    const [rules] = certainRules(hostOf(files));
    const texts = (chain: string) =>
      rules!.tables
        .get('filter')!
        .chains.get(chain)!
        .rules.map(({ line }) => line.text.trim());
    assert.deepEqual(texts('INPUT'), ['-A INPUT -j ufw-a', '-A INPUT -j ufw-b']);
    assert.deepEqual(texts('ufw-a'), ['-A ufw-a -s 10.0.0.3 -j DROP']);
    assert.deepEqual(texts('ufw-b'), ['-A ufw-b -s 10.0.0.2 -j DROP', '-A ufw-b -s 10.0.0.4 -j DROP']);
    assert.equal(rules!.tables.get('filter')!.chains.get('INPUT')!.policy, 'DROP');
  });

  it('know the file of each rule, and name it from elsewhere', () => {
    const host = hostOf({ 'etc/iptables/raw.rules': RAW, 'etc/iptables/filter.rules': FILTER });
    const [rules] = certainRules(host);
    const [rule] = rules!.tables.get('raw')!.chains.get('PREROUTING')!.rules;
    const raw = partOf(rules!.parts, rule!).file;
    assert.equal(raw.path, 'etc/iptables/raw.rules');
    const filter = host.files.find(({ path }) => path.endsWith('filter.rules')) as SourceFileOf<'iptables'>;
    assert.equal(lineWords(rules!, rule!, raw), 'line 3');
    assert.equal(lineWords(rules!, rule!, filter), 'line 3 of etc/iptables/raw.rules');
  });

  it('are all that one asks for, unless two files fill one table', () => {
    const host = hostOf({ 'etc/sysconfig/iptables': FILTER, 'etc/iptables/rules.v4': RAW });
    const rules = wholeRules(host, 'ipv4');
    assert.ok(rules && 'parts' in rules);
    assert.deepEqual([...rules.tables.keys()].sort(), ['filter', 'raw']);
    const clash = wholeRules(hostOf({ 'etc/iptables/a.rules': FILTER, 'etc/iptables/b.rules': FILTER }), 'ipv4');
    assert.deepEqual(clash, { table: 'filter', paths: ['etc/iptables/a.rules', 'etc/iptables/b.rules'] });
    assert.equal(wholeRules(host, 'ipv6'), undefined);
  });
});

import assert from 'node:assert/strict';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { editFile } from '../../server/src/core/workspace/source-file.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { findingsOf, workspaceOf } from '../harness/host.ts';

const table = (name: string, chains: string, rules: readonly string[]) =>
  `*${name}\n${chains
    .split(' ')
    .map((chain) => `:${chain.replace('=', ' ')} [0:0]\n`)
    .join('')}${rules.map((rule) => `-A ${rule}\n`).join('')}COMMIT\n`;

const raw = (...rules: string[]) => table('raw', 'PREROUTING=ACCEPT OUTPUT=ACCEPT', rules);
const nat = (...rules: string[]) => table('nat', 'PREROUTING=ACCEPT INPUT=ACCEPT OUTPUT=ACCEPT POSTROUTING=ACCEPT', rules);
const filter = (...rules: string[]) =>
  table('filter', 'INPUT=DROP FORWARD=DROP OUTPUT=ACCEPT', [
    'INPUT -i lo -j ACCEPT',
    'INPUT -p icmp -m icmp --icmp-type fragmentation-needed -j ACCEPT',
    ...rules,
  ]);
const REQUESTS = 'PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack';
const ANSWERS = 'OUTPUT -o eth0 -p tcp -m tcp --sport 80 -j CT --notrack';
const OLD = 'INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT';
const NEW = 'INPUT -p tcp -m tcp --dport 80 -m conntrack --ctstate NEW -j ACCEPT';

const judged = (workspace: Workspace) => findingsOf(workspace, defaultSettings).filter(({ rule }) => rule.startsWith('notrack/'));
const told = (files: Readonly<Record<string, string>>) => judged(workspaceOf(files)).map(({ rule, path }) => `${path} ${rule}`);

describe('NOTRACK in one file and what it meets in others', () => {
  it('names the other file, and points at its line', () => {
    const files = { 'etc/iptables/raw.rules': raw(REQUESTS, ANSWERS), 'etc/iptables/filter.rules': filter(OLD, NEW) };
    const [finding, ...more] = judged(workspaceOf(files));
    assert.deepEqual(more, []);
    assert.equal(finding?.rule, 'notrack/untracked-not-accepted');
    assert.match(finding.message, /\(line 4 of etc\/iptables\/raw\.rules\)/);
    assert.deepEqual(
      finding.related.map(({ path }) => path),
      ['etc/iptables/raw.rules'],
    );
    assert.deepEqual(
      new Set(finding.fixes.flatMap(({ edits }) => edits.map(({ path }) => path))),
      new Set(['etc/iptables/filter.rules']),
    );
  });

  it('meets NAT', () => {
    const files = {
      'etc/iptables/raw.rules': raw(REQUESTS, ANSWERS),
      'etc/iptables/nat.rules': nat('PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 8080'),
    };
    const [finding] = judged(workspaceOf(files));
    assert.equal(finding?.rule, 'notrack/nat-conflict');
    assert.match(finding.message, /REDIRECT in line 6 of etc\/iptables\/nat\.rules/);
    assert.deepEqual(
      finding.related.map(({ path }) => path),
      ['etc/iptables/nat.rules'],
    );
  });

  it('meets limits on connections', () => {
    const limit = 'INPUT -i eth0 -p tcp -m tcp --dport 80 -m connlimit --connlimit-above 20 -j DROP';
    const files = {
      'etc/iptables/raw.rules': raw(REQUESTS, ANSWERS),
      'etc/iptables/filter.rules': filter(limit, 'INPUT -p tcp -m tcp --dport 80 -j ACCEPT'),
    };
    assert.deepEqual(told(files), ['etc/iptables/filter.rules notrack/stateful-match']);
  });

  it('is no fault of its own where another file says that nothing is tracked', () => {
    const files = {
      'etc/iptables/raw.rules': raw(REQUESTS),
      'etc/iptables/filter.rules': filter('INPUT -p tcp -m tcp --dport 80 -j ACCEPT'),
    };
    const [finding] = judged(workspaceOf(files));
    assert.equal(finding?.severity, 'info');
    assert.equal(judged(workspaceOf({ 'etc/iptables/raw.rules': raw(REQUESTS) }))[0]?.severity, 'warning');
  });

  it('finds its other half in another file of ufw', () => {
    const part = (chain: string, more = '') => `*filter\n:${chain} - [0:0]\nCOMMIT\n${more}`;
    const files = {
      'etc/ufw/before.rules': part('ufw-before-input', raw(REQUESTS)),
      'etc/ufw/after.rules': part('ufw-after-input', `*raw\n-A ${ANSWERS}\nCOMMIT\n`),
      'etc/ufw/user.rules': `*filter\n:ufw-user-input - [0:0]\n-A ufw-user-input -p tcp --dport 80 -j ACCEPT\nCOMMIT\n`,
    };
    assert.deepEqual(told(files), []);
  });

  it('says nothing of connections that only the policy of ufw decides about', () => {
    const files = (port: number) => ({
      'etc/ufw/before.rules': `*filter\n:ufw-before-input - [0:0]\n:ufw-before-output - [0:0]\n-A ufw-before-input -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A ufw-before-output -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A ufw-before-input -m conntrack --ctstate INVALID -j DROP\nCOMMIT\n${raw(ANSWERS)}`,
      'etc/ufw/after.rules': '*filter\n:ufw-after-input - [0:0]\nCOMMIT\n',
      'etc/ufw/user.rules': `*filter\n:ufw-user-input - [0:0]\n-A ufw-user-input -p tcp --dport ${port} -j ACCEPT\nCOMMIT\n`,
    });
    const severities = (port: number) => judged(workspaceOf(files(port))).map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(severities(80), ['notrack/unpaired error']);
    assert.deepEqual(severities(443), ['notrack/unpaired warning']);
  });

  it('is not held against a file that may stand in for another one', () => {
    const pair = raw(REQUESTS, ANSWERS);
    const old = filter(OLD, NEW);
    const hosts: readonly Readonly<Record<string, string>>[] = [
      { 'etc/iptables/raw.rules': pair, 'etc/iptables/filter-old.rules': old },
      { 'etc/iptables/raw.rules': pair, 'etc/iptables/web.rules': old, 'etc/iptables/db.rules': old },
      { 'etc/iptables/rules.v4': pair, 'etc/sysconfig/iptables': old },
      { 'etc/iptables/raw.rules': pair, 'etc/iptables/filter.v6.rules': old },
      { 'one/etc/iptables/raw.rules': pair, 'two/etc/iptables/filter.rules': old },
      { 'samples/raw.iptables': pair, 'samples/filter.iptables': old },
    ];
    for (const files of hosts) assert.deepEqual(told(files), [], Object.keys(files).join(' '));
  });

  it('is judged anew when another file of the host changes, and no other host is', () => {
    const before = workspaceOf({
      'one/etc/iptables/raw.rules': raw(REQUESTS, ANSWERS),
      'one/etc/iptables/filter.rules': filter(OLD, NEW),
      'two/etc/iptables/raw.rules': raw(REQUESTS, ANSWERS),
      'two/etc/iptables/filter.rules': filter(OLD, NEW),
    });
    assert.equal(judged(before).length, 2);
    const file = before.file('one/etc/iptables/filter.rules')!;
    const at = file.text.indexOf('RELATED');
    const changed = (newText: string) => before.with(editFile(file, { range: { start: at, end: at }, newText }));
    const other = (workspace: Workspace) => lintHost(workspace.hostOf('two/etc/iptables/raw.rules')!, defaultSettings, allRules);
    const after = changed('UNTRACKED,');
    assert.deepEqual(
      judged(after).map(({ path }) => path),
      ['two/etc/iptables/filter.rules'],
    );
    assert.equal(other(after), other(before));
    assert.equal(judged(after.with(file)).length, 2);
  });
});

import assert from 'node:assert/strict';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { hostRoot, pathBeside, pathInHost } from '../../server/src/core/workspace/host-root.ts';

/** Path, root, path in the host. */
const PLACES: readonly (readonly [string, string, string])[] = [
  ['/etc/sysctl.conf', '', 'etc/sysctl.conf'],
  ['/usr/lib/sysctl.d/50-default.conf', '', 'usr/lib/sysctl.d/50-default.conf'],
  ['/run/sysctl.d/1.conf', '', 'run/sysctl.d/1.conf'],
  ['/var/lib/ip6tables/rules-save', '', 'var/lib/ip6tables/rules-save'],
  ['/lib/ufw/user.rules', '', 'lib/ufw/user.rules'],
  ['etc/modprobe.d/nf.conf', '', 'etc/modprobe.d/nf.conf'],
  ['hosts/a/etc/sysconfig/iptables', 'hosts/a', 'etc/sysconfig/iptables'],
  ['hosts/a/usr/local/lib/sysctl.d/1.conf', 'hosts/a', 'usr/local/lib/sysctl.d/1.conf'],
  ['hosts/a/etc/network/iptables.rules', 'hosts/a', 'etc/network/iptables.rules'],
  ['hosts/a/etc/ufw/before6.rules', 'hosts/a', 'etc/ufw/before6.rules'],
  ['hosts/a/sysctl.d/1.conf', 'hosts/a', 'sysctl.d/1.conf'],
  ['hosts/a/sysctl.conf', 'hosts/a', 'sysctl.conf'],
  ['hosts/a/iptables.rules', 'hosts/a', 'iptables.rules'],
  ['modprobe.d/nf.conf', '', 'modprobe.d/nf.conf'],
  ['sysctl.conf', '', 'sysctl.conf'],
  ['roles/web/files/etc/sysctl.d/1.conf', 'roles/web', 'etc/sysctl.d/1.conf'],
  ['roles/web/templates/etc/modprobe.d/nf.conf.j2', 'roles/web', 'etc/modprobe.d/nf.conf'],
  ['roles/web/templates/sysctl.conf.j2', 'roles/web', 'sysctl.conf'],
  ['roles/web/files/sysctl.d/1.conf', 'roles/web', 'sysctl.d/1.conf'],
  ['cookbooks/net/templates/default/rules.v4.erb', 'cookbooks/net', 'rules.v4'],
  ['modules/net/files/sysctl.conf', 'modules/net', 'sysctl.conf'],
  ['files/etc/sysctl.conf', '', 'etc/sysctl.conf'],
  ['templates/etc/modprobe.d/nf.conf.j2', '', 'etc/modprobe.d/nf.conf'],
  ['/etc/ansible/roles/web/files/etc/sysctl.d/1.conf', '/etc/ansible/roles/web', 'etc/sysctl.d/1.conf'],
  ['/home/u/etc/site/sysctl.d/1.conf', '/home/u/etc/site', 'sysctl.d/1.conf'],
  ['roles/web/files/db1/etc/sysctl.conf', 'roles/web/files/db1', 'etc/sysctl.conf'],
  ['files/web1/sysctl.conf', 'files/web1', 'sysctl.conf'],
];

describe('the host of a file', () => {
  for (const [path, root, below] of PLACES) {
    it(path, () => {
      assert.ok(formatOfPath(path), 'a path that is looked at');
      assert.equal(hostRoot(path), root);
      assert.equal(pathInHost(path), below);
    });
  }

  it('is another one for files that may be of another machine', () => {
    const strangers = [
      ['hosts/a/etc/sysctl.conf', 'hosts/b/etc/sysctl.conf'],
      ['roles/a/files/etc/sysctl.conf', 'roles/b/files/etc/sysctl.conf'],
      ['roles/a/files/web1/etc/sysctl.conf', 'roles/a/files/web2/etc/sysctl.conf'],
      ['roles/a/files/etc/sysctl.conf', 'roles/a/files/web2/etc/sysctl.conf'],
      ['web1/sysctl.conf', 'web2/iptables.rules'],
      ['etc/web1/sysctl.conf', 'etc/web2/sysctl.conf'],
      ['sysctl.conf', 'web1/sysctl.conf'],
    ];
    for (const [a, b] of strangers) assert.notEqual(hostRoot(a!), hostRoot(b!), `${a} ${b}`);
  });

  it('is the same for all that is installed together', () => {
    const together = [
      [
        'h/etc/sysctl.conf',
        'h/etc/sysctl.d/1.conf',
        'h/usr/lib/sysctl.d/1.conf',
        'h/run/modprobe.d/1.conf',
        'h/etc/sysconfig/iptables',
      ],
      ['h/sysctl.conf', 'h/sysctl.d/1.conf', 'h/modprobe.d/1.conf', 'h/sysconfig/iptables', 'h/rules.v4'],
      ['roles/r/files/sysctl.d/1.conf', 'roles/r/templates/sysctl.conf.j2', 'roles/r/files/etc/modprobe.d/1.conf'],
      ['etc/ufw/before.rules', 'lib/ufw/user.rules', 'etc/ufw/sysctl.conf'],
    ];
    for (const paths of together) assert.equal(new Set(paths.map(hostRoot)).size, 1, paths.join(' '));
  });

  it('has the place of a new file beside one that is there', () => {
    const beside: readonly (readonly [string, string])[] = [
      ['/etc/sysctl.d/1.conf', '/etc/modprobe.d/nf.conf'],
      ['etc/sysctl.conf', 'etc/modprobe.d/nf.conf'],
      ['h/usr/lib/sysctl.d/1.conf', 'h/etc/modprobe.d/nf.conf'],
      ['h/sysctl.d/1.conf', 'h/modprobe.d/nf.conf'],
      ['h/sysctl.conf', 'h/modprobe.d/nf.conf'],
      ['sysctl.conf', 'modprobe.d/nf.conf'],
      ['roles/r/files/etc/sysctl.d/1.conf', 'roles/r/files/etc/modprobe.d/nf.conf'],
    ];
    for (const [path, expected] of beside) {
      assert.equal(pathBeside(path, 'modprobe.d/nf.conf'), expected);
      assert.equal(hostRoot(expected), hostRoot(path));
    }
  });
});

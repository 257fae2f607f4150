import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/src/core/features/workspace-symbols.ts';
import { workspaceOf } from '../harness/host.ts';

const WORKSPACE = workspaceOf({
  'etc/iptables/rules.v4':
    '*filter\n:INPUT DROP [0:0]\n:web-in - [0:0]\n-A late -j DROP\nCOMMIT\n*nat\n:web-in - [0:0]\nCOMMIT\n',
  'etc/sysctl.d/a.conf': 'net.ipv4.ip_forward = 1\nvm.swappiness = 1\n',
  'etc/modprobe.d/a.conf': 'options nf_conntrack hashsize=1\n',
  'etc/modules-load.d/a.conf': 'nf_conntrack\n',
});

const found = (query: string) =>
  workspaceSymbols(WORKSPACE.files, query).map(({ name, kind, container, path, range }) => {
    const { text } = WORKSPACE.file(path)!;
    return `${name} (${kind}, ${container}) ${text.slice(range.start, range.end)}`;
  });

describe('symbols of a workspace', () => {
  it('are chains, keys and modules of all files, whatever the case', () => {
    assert.deepEqual(found('WEB'), [
      'web-in (chain, etc/iptables/rules.v4 *filter) web-in',
      'web-in (chain, etc/iptables/rules.v4 *nat) web-in',
    ]);
    assert.deepEqual(found('vm.'), ['vm.swappiness (key, etc/sysctl.d/a.conf) vm.swappiness']);
    assert.deepEqual(found('nosuch'), []);
  });

  it('come with the best first, and by letters in their order too', () => {
    assert.deepEqual(
      found('nf_conntrack').map((line) => line.split(',')[0]),
      ['nf_conntrack (module', 'options nf_conntrack (module'],
    );
    assert.deepEqual(
      found('in').map((line) => line.split(' ')[0]),
      ['INPUT', 'web-in', 'web-in', 'vm.swappiness', 'options'],
    );
    assert.deepEqual(found('ipfwd'), ['net.ipv4.ip_forward (key, etc/sysctl.d/a.conf) net.ipv4.ip_forward']);
  });

  it('are so many at most', () => {
    const rules = Array.from({ length: 2000 }, (_, i) => `:C${i} - [0:0]\n`).join('');
    const files = workspaceOf({ 'etc/iptables/rules.v4': `*filter\n${rules}COMMIT\n` }).files;
    assert.equal(workspaceSymbols(files, '').length, 300);
    assert.equal(workspaceSymbols(files, 'c1999').length, 1);
  });
});

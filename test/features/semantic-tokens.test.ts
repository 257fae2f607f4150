import assert from 'node:assert/strict';
import fc from 'fast-check';
import { semanticTokens } from '../../server/src/core/features/semantic-tokens/semantic-tokens.ts';
import { lineStarts } from '../../server/src/core/syntax/lines.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';
import { anyFormat, anyText } from '../syntax/arbitraries.ts';

/** The tokens of a file among others of its host, as `word: type modifiers`. */
function tokensOf(path: string, files: Readonly<Record<string, string>>, kernel?: string, range?: TextRange): string[] {
  const workspace = workspaceOf(files);
  const file = workspace.file(path)!;
  const tokens = semanticTokens(file, workspace.hostOf(path)!, settingsOf({ kernel }), range);
  return tokens.map(({ start, end, type, modifiers }) => `${file.text.slice(start, end)}: ${[type, ...modifiers].join(' ')}`);
}

const RULES = `*filter
:INPUT DROP [0:0]
:web - [0:0]
-A INPUT -m state --state NEW -j web
-A web -m nobody -m comment --comment "to -j DROP" -j LOG --log-prefix "x"
-A web -g lost
COMMIT
*raw
-A web -j NOTRACK
COMMIT
`;

describe('semantic tokens', () => {
  it('tell chains of the table from targets, and what nobody knows', () => {
    assert.deepEqual(tokensOf('etc/iptables/rules.v4', { 'etc/iptables/rules.v4': RULES }), [
      'filter: namespace',
      'INPUT: class declaration defaultLibrary',
      'web: class declaration',
      'INPUT: class defaultLibrary',
      'state: interface defaultLibrary deprecated',
      'web: class',
      'web: class',
      'nobody: interface unresolved',
      'comment: interface defaultLibrary',
      'LOG: function defaultLibrary',
      'web: class',
      'lost: class unresolved',
      'raw: namespace',
      'web: class unresolved',
      'NOTRACK: function defaultLibrary deprecated',
    ]);
  });

  it('call no chain unknown that a template may make', () => {
    const text = '*filter\n{% for c in chains %}\n:{{ c }} - [0:0]\n{% endfor %}\n-A web -j {{ target }}\nCOMMIT\n';
    assert.deepEqual(tokensOf('etc/iptables/rules.v4', { 'etc/iptables/rules.v4': text }), ['filter: namespace']);
  });

  it('show keys that are gone, locked or overridden, and the interface in a key', () => {
    const files = {
      'etc/sysctl.d/10-a.conf':
        'net.ipv4.tcp_tw_recycle = 1\nkernel.osrelease = 5\nvm.swappiness = 1\nnet/ipv4/conf/eth0.1/rp_filter = 1\nno.such.key = 1\n',
      'etc/sysctl.d/20-b.conf': 'vm.swappiness = 2\n',
    };
    assert.deepEqual(tokensOf('etc/sysctl.d/10-a.conf', files), [
      'net.ipv4.tcp_tw_recycle: property deprecated',
      'kernel.osrelease: property readonly',
      'vm.swappiness: property overridden',
      'net/ipv4/conf/: property',
      'eth0.1: parameter',
      '/rp_filter: property',
    ]);
    assert.deepEqual(tokensOf('etc/sysctl.d/10-a.conf', files, 'rhel7')[0], 'net.ipv4.tcp_tw_recycle: property');
    assert.deepEqual(tokensOf('etc/sysctl.d/20-b.conf', files), ['vm.swappiness: property']);
  });

  it('show modules, their parameters, and names that are slips', () => {
    const path = 'etc/modprobe.d/a.conf';
    const text =
      'options nf_conntrack hashsize=1 nothing=2\nblacklist nf_conntrak\nalias x nf_conntrack\nsoftdep a_b pre: nf_nat\n';
    assert.deepEqual(tokensOf(path, { [path]: text }), [
      'nf_conntrack: namespace',
      'hashsize: property',
      'nf_conntrak: namespace unresolved',
      'nf_conntrack: namespace',
      'nf_nat: namespace',
    ]);
  });

  it('show the comments that silence rules', () => {
    const path = 'etc/sysctl.conf';
    const text = '# kernlint-disable-next-line sysctl/weak-value, file/crlf -- why\n# plain\n';
    assert.deepEqual(tokensOf(path, { [path]: text }), [
      'kernlint-disable-next-line: decorator',
      'sysctl/weak-value: decorator',
      'file/crlf: decorator',
    ]);
  });

  it('of a range are those of its lines', () => {
    const start = RULES.indexOf('-A web -g');
    const range = { start, end: start + 3 };
    const files = { 'etc/iptables/rules.v4': RULES };
    assert.deepEqual(tokensOf('etc/iptables/rules.v4', files, undefined, range), ['web: class', 'lost: class unresolved']);
  });

  it('stand in order, apart from each other and within one line, in any text', () => {
    fc.assert(
      fc.property(anyFormat, anyText, (format, text) => {
        const file = sourceFile('x', format, text);
        const host = [...Workspace.of([file]).hosts][0]!;
        let last = 0;
        const starts = lineStarts(file.tree);
        for (const { start, end } of semanticTokens(file, host, defaultSettings)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.ok(!starts.some((at) => at > start && at < end) && !/[\r\n]/.test(text.slice(start, end)));
          last = end;
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

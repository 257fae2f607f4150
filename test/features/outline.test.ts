import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folds } from '../../server/src/core/features/folding.ts';
import { type OutlineEntry, outline } from '../../server/src/core/features/outline.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { workspaceOf } from '../harness/host.ts';
import { anyText } from '../syntax/arbitraries.ts';

const RULES = `# Saved by hand
# and kept so
*filter
:INPUT DROP [0:0]
:web - [0:0]
:empty - [0:0]
-A INPUT -j web
[1:2] -A INPUT -j DROP
# the web
-A web -j ACCEPT
COMMIT
*nat
-A PREROUTING -j ACCEPT
-A POSTROUTING -j ACCEPT
-A PREROUTING -j ACCEPT
COMMIT
`;

/** An outline as lines: indented names, details, the lines that an entry takes, and where its name stands. */
function shown(path: string, text: string): string[] {
  const file = workspaceOf({ [path]: text }).file(path)!;
  const line = (offset: number) => text.slice(0, offset).split('\n').length;
  const print = (depth: number, { name, detail, range, nameRange, children = [] }: OutlineEntry): string[] => [
    `${'  '.repeat(depth)}${name} (${detail ?? ''}) ${line(range.start)}-${line(range.end)} at ${line(nameRange.start)}`,
    ...children.flatMap((child) => print(depth + 1, child)),
  ];
  return outline(file).flatMap((entry) => print(0, entry));
}

describe('the outline', () => {
  it('of a rule set is its tables and chains', () => {
    assert.deepEqual(shown('etc/iptables/rules.v4', RULES), [
      '*filter (3 chains) 3-11 at 3',
      '  INPUT (DROP, 2 rules) 7-8 at 7',
      '  web (1 rule) 10-10 at 10',
      '  empty (0 rules) 6-6 at 6',
      '*nat (2 chains) 12-16 at 12',
      '  PREROUTING (2 rules) 13-13 at 13',
      '  POSTROUTING (1 rule) 14-14 at 14',
    ]);
  });

  it('of a sysctl file is its keys, by group', () => {
    assert.deepEqual(shown('etc/sysctl.conf', '# a\nnet.ipv4.ip_forward = 1\nnet/ipv4/tcp_syncookies=1\n\nvm.swappiness = 1\n'), [
      'net.ipv4 (2 keys) 2-3 at 2',
      '  net.ipv4.ip_forward (1) 2-2 at 2',
      '  net/ipv4/tcp_syncookies (1) 3-3 at 3',
      'vm (1 key) 5-5 at 5',
      '  vm.swappiness (1) 5-5 at 5',
    ]);
  });

  it('of the other files is one entry a line', () => {
    assert.deepEqual(shown('etc/modprobe.d/a.conf', '# a\noptions nf_conntrack hashsize=1\n'), [
      'options nf_conntrack () 2-2 at 2',
    ]);
    assert.deepEqual(shown('etc/modules-load.d/a.conf', 'nf_conntrack\n'), ['nf_conntrack () 1-1 at 1']);
    assert.deepEqual(shown('etc/sysconfig/iptables-config', 'IPTABLES_MODULES="a b"\n'), ['IPTABLES_MODULES (a b) 1-1 at 1']);
  });

  it('holds names within their entries, and entries within those above, for any text', () => {
    const formats = ['sysctl', 'iptables', 'modprobe', 'modules-load', 'iptables-config'] as const;
    const check = ({ name, range, nameRange, children = [] }: OutlineEntry, text: string): void => {
      assert.ok(name !== '' && range.start <= nameRange.start && nameRange.end <= range.end && range.end <= text.length, name);
      for (const child of children) check(child, text);
    };
    fc.assert(
      fc.property(fc.constantFrom(...formats), anyText, (format, text) => {
        const file = sourceFile('x', format, text);
        for (const entry of outline(file)) check(entry, text);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { startLine, endLine } of folds(file)) assert.ok(0 <= startLine && startLine < endLine && endLine < lines);
      }),
      { numRuns: 200 },
    );
  });
});

describe('folding', () => {
  it('hides tables, chains and blocks of comments', () => {
    const file = workspaceOf({ 'rules.v4': RULES }).file('rules.v4')!;
    assert.deepEqual(
      folds(file).map(({ startLine, endLine, kind }) => `${startLine}-${endLine} ${kind}`),
      ['0-1 comment', '2-10 region', '6-7 region', '11-15 region'],
    );
  });
});

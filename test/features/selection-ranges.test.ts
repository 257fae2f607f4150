import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectionRanges } from '../../server/src/core/features/selection-ranges.ts';
import type { Format } from '../../server/src/core/syntax/format.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { anyFormat, anyText } from '../syntax/arbitraries.ts';

/** The texts that are selected around the `‸` of a text, from the inside out. */
function selected(format: Format, marked: string): string[] {
  const text = marked.replace('‸', '');
  const ranges = selectionRanges(sourceFile('etc/iptables/rules.v4', format, text), marked.indexOf('‸'));
  return ranges.map(({ start, end }) => text.slice(start, end));
}

describe('selection ranges', () => {
  it('of a rule are the item, the word, the option, the rule, its chain, its table and the file', () => {
    const rule = '-A INPUT -p tcp -m multiport ! --dports 80,443 -j ACCEPT';
    const marked = `*filter\n-A OUTPUT -j DROP\n[1:2] ${rule.replace('443', '4‸43')}\n-A INPUT -j DROP\nCOMMIT\n*nat\nCOMMIT\n`;
    assert.deepEqual(selected('iptables', marked), [
      '443',
      '80,443',
      '! --dports 80,443',
      rule,
      `[1:2] ${rule}`,
      `[1:2] ${rule}\n-A INPUT -j DROP`,
      `*filter\n-A OUTPUT -j DROP\n[1:2] ${rule}\n-A INPUT -j DROP\nCOMMIT`,
      `*filter\n-A OUTPUT -j DROP\n[1:2] ${rule}\n-A INPUT -j DROP\nCOMMIT\n*nat\nCOMMIT\n`,
    ]);
  });

  it('of a setting are the part of the key, the key, the setting, its block and the file', () => {
    assert.deepEqual(selected('sysctl', '# a\n\n net.ip‸v4.ip_forward = 1\nvm.swappiness=1\n\nx=1\n'), [
      'ipv4',
      'net.ipv4.ip_forward',
      'net.ipv4.ip_forward = 1',
      ' net.ipv4.ip_forward = 1\nvm.swappiness=1',
      '# a\n\n net.ipv4.ip_forward = 1\nvm.swappiness=1\n\nx=1\n',
    ]);
    assert.deepEqual(selected('sysctl', 'net.ipv4.tcp_rmem = 4096 13‸1072 6291456\n').slice(0, 2), [
      '131072',
      '4096 131072 6291456',
    ]);
  });

  it('of modprobe.d are the value, the parameter, the line', () => {
    assert.deepEqual(selected('modprobe', 'options a b="x y‸,z" c=1\nblacklist d\n').slice(0, 5), [
      'y',
      'x y,z',
      'b="x y,z"',
      'options a b="x y,z" c=1',
      'options a b="x y,z" c=1\nblacklist d',
    ]);
  });

  it('hold each other and the place, in any text', () => {
    fc.assert(
      fc.property(anyFormat, anyText, fc.nat(), (format, text, at) => {
        const offset = at % (text.length + 1);
        const ranges = selectionRanges(sourceFile('x', format, text), offset);
        assert.ok(ranges.length > 0);
        assert.deepEqual(ranges.at(-1), { start: 0, end: text.length });
        ranges.forEach(({ start, end }, i) => {
          const outer = ranges[i + 1];
          assert.ok(start <= offset && offset <= end);
          assert.ok(!outer || (outer.start <= start && end <= outer.end && outer.end - outer.start > end - start));
        });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

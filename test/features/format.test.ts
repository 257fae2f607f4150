import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatEdits } from '../../server/src/core/features/format/format.ts';
import type { Format } from '../../server/src/core/syntax/format.ts';
import { print } from '../../server/src/core/syntax/lines.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type SourceFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { anyFormat, anyText } from '../syntax/arbitraries.ts';

function formatted(format: Format, text: string, align = true): string {
  return applyEdits(text, formatEdits(sourceFile('x/rules.v4', format, text), { align }));
}

/** What the readers take from a file, by line. */
function meaning({ tree }: SourceFile): readonly unknown[] {
  return tree.lines.map((line) => {
    switch (line.kind) {
      case 'assignment':
        return 'key' in line
          ? [line.dash !== null, line.key.text, line.value.text]
          : [line.name.text, line.value.text, line.literal];
      case 'directive':
        return [line.command.text, ...line.words.map(({ text }) => text)];
      case 'module':
        return line.name.text;
      case 'table':
        return line.name.text;
      case 'chain':
        return [line.name.text, line.policy?.text, line.counters?.text];
      case 'rule':
        return [line.counters?.text, line.words.length];
      default:
        return line.text.replace(/\n$/, '');
    }
  });
}

describe('formatting', () => {
  it('aligns the settings of a block, and leaves all else', () => {
    const text =
      '# net  \nnet.ipv4.ip_forward=1\n\t-vm.swappiness   =  10  \nkernel.panic = 1\n\n \nvm.min_free_kbytes=1\n- kernel.x=2\na b = 1\nx=\nword\n';
    assert.equal(
      formatted('sysctl', text),
      '# net  \nnet.ipv4.ip_forward = 1\n-vm.swappiness      = 10\nkernel.panic        = 1\n\n \nvm.min_free_kbytes = 1\n- kernel.x=2\na b = 1\nx=\nword\n',
    );
    assert.match(formatted('sysctl', text, false), /^-vm.swappiness = 10$/m);
  });

  it('touches no template hole, and nothing behind one', () => {
    assert.equal(
      formatted('sysctl', 'a={{ x }}  \n{{ k }}=1\nb={% if y %}1{% endif %}  \nnet.core.x  =1'),
      'a = {{ x }}  \n{{ k }}=1\nb={% if y %}1{% endif %}  \nnet.core.x = 1\n',
    );
    const rules = '*filter\n-A INPUT   {{ more }} -j ACCEPT\n-A {{ chain }}  -j DROP\nCOMMIT\n';
    assert.equal(formatted('iptables', rules), rules);
    assert.equal(formatted('sysctl', '{% if a %}\n  b=1\n{% endif %}\n'), '{% if a %}\n  b = 1\n{% endif %}\n');
  });

  it('writes rules in the order and the spelling of iptables-save', () => {
    const text = `*filter${'  '}
:INPUT   ACCEPT\t[0:0]
:X -
  --append INPUT   --jump ACCEPT -p tcp --destination-port 22 --src 10.0.0.0/8
[1:2] -A INPUT -j LOG -m limit --limit 5/min --log-prefix "x  y" -i eth0 ! --source 192.0.2.1
-A INPUT -m conntrack --ctstate NEW -m tcp -p tcp --dport 1 -g X
-I INPUT 1   -f -j DROP
-A INPUT -j ACCEPT -p tcp --dport ssh -s gate.example.net
COMMIT`;
    assert.equal(
      formatted('iptables', text),
      `*filter
:INPUT ACCEPT [0:0]
:X -
-A INPUT -s 10.0.0.0/8 -p tcp --dport 22 -j ACCEPT
[1:2] -A INPUT ! -s 192.0.2.1 -i eth0 -m limit --limit 5/min -j LOG --log-prefix "x  y"
-A INPUT -p tcp -m conntrack --ctstate NEW -m tcp --dport 1 -g X
-I INPUT 1 -f -j DROP
-A INPUT -s gate.example.net -p tcp --dport ssh -j ACCEPT
COMMIT
`,
    );
  });

  it('ends the last line', () => {
    for (const format of ['sysctl', 'modprobe', 'iptables'] as const) assert.equal(formatted(format, '# a'), '# a\n');
    assert.equal(formatted('iptables', '-A INPUT -j ACCEPT'), '-A INPUT -j ACCEPT\n');
    assert.equal(formatted('modprobe', '# a \\'), '# a \\');
    assert.equal(formatted('iptables-config', "A='x"), "A='x");
    assert.equal(formatted('sysctl', 'a = {{ x }}'), 'a = {{ x }}');
  });

  it('leaves lines that are not understood to the last word', () => {
    const rules = [
      '-A INPUT   -j ACCEPT # why',
      '-A INPUT   -m nobody --knows -s 10.0.0.1',
      '-A INPUT   -p tcp --no-such 1 -s 10.0.0.1',
      '-A INPUT   -s ! 10.0.0.1 -j ACCEPT',
      '-A INPUT   -fj ACCEPT',
      '-A INPUT   "-j" ACCEPT -s 10.0.0.1',
      '-A INPUT   -j ACCEPT -s 10.0.0.1 -s 10.0.0.2',
      '-A INPUT   -m comment --comment "open',
      '-A INPUT   -j ACCEPT\r',
      '[1:x] -A INPUT   -j ACCEPT',
      '-D INPUT   1',
      ' COMMIT',
      ':INPUT   ACCEPT [0:0] x',
      '*filter   x',
    ];
    for (const rule of rules) assert.equal(formatted('iptables', `${rule}\n`), `${rule}\n`);
    const modprobe = 'softdep a  pre: b   c\nblacklist a   b\nword   b\noptions  a \\\n b=1\noptions  {{ x }}\n# a   b\n';
    assert.equal(formatted('modprobe', modprobe), modprobe);
  });

  it('puts single spaces between the words of modprobe.d, and leaves commands to the shell', () => {
    assert.equal(
      formatted('modprobe', 'options\tnf_conntrack  hashsize=1   x="a  b" \ninstall  foo   echo "a  b"  \nsoftdep  a pre:  b\n'),
      'options nf_conntrack hashsize=1 x="a  b"\ninstall foo echo "a  b"  \nsoftdep a pre: b\n',
    );
  });

  it('of a range changes its lines, as they would be in the whole file', () => {
    const file = sourceFile('etc/sysctl.conf', 'sysctl', 'aaaa.b=1\nc=2\nd=3\n\ne=4\n');
    const range = { start: 9, end: 13 };
    assert.equal(applyEdits(file.text, formatEdits(file, { align: true }, range)), 'aaaa.b=1\nc      = 2\nd=3\n\ne=4\n');
  });

  it('changes a second time nothing, and never what is read', () => {
    fc.assert(
      fc.property(anyFormat, anyText, (format, text) => {
        const file = sourceFile('x/rules.v4', format, text);
        const after = applyEdits(text, formatEdits(file, { align: true }));
        const again = sourceFile('x/rules.v4', format, after);
        assert.equal(print(again.tree), after);
        assert.deepEqual(formatEdits(again, { align: true }), []);
        assert.deepEqual(meaning(again), meaning(file));
      }),
      { numRuns: 1500, seed: 1 },
    );
  });
});

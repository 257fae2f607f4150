import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import * as library from '../../server/src/api/index.ts';

const GUIDE = readFileSync('docs/library.md', 'utf8');

describe('the library', () => {
  describe('examples of its guide, where nothing of Node or of a browser is there', () => {
    let bundle: string;

    before(async () => {
      const { outputFiles } = await build({
        entryPoints: ['server/src/api/index.ts'],
        bundle: true,
        write: false,
        platform: 'neutral',
        mainFields: ['module', 'main'],
        format: 'iife',
        globalName: 'kernlint',
      });
      bundle = outputFiles[0]!.text;
    });

    for (const [, title, code] of GUIDE.matchAll(/^## ([^\n]+)\n[^#]*?```js\n(.+?)```/gms)) {
      it(title!, () => {
        const printed: string[] = [];
        const console = { log: (...words: unknown[]) => printed.push(words.join(' ')) };
        const context = vm.createContext({ console });
        vm.runInContext(bundle, context);
        vm.runInContext(code!.replace(/^import (\{.+\}) from 'kernlint';$/m, 'const $1 = kernlint;'), context);
        const expected = [...code!.matchAll(/^console\.log\(.+\); \/\/ (.+)$/gm)].map(([, output]) => output!);
        for (const line of expected)
          assert.ok(printed.map((text) => text.trim()).includes(line), `${line} is printed: ${printed}`);
        assert.ok(printed.length > 0);
      });
    }
  });

  it('parses without loss', () => {
    const text = '\uFEFFa = 1\r\n;x\n\n  net/ipv4/ip_forward=\\\n1\u0000';
    for (const format of ['sysctl', 'modprobe', 'modules-load', 'iptables', 'iptables-config'] as const)
      assert.equal(
        library
          .parse(format, text)
          .lines.map((line) => line.text)
          .join(''),
        text,
      );
  });

  it('judges the hosts of a tree one by one, and names every file that it knows', () => {
    const max = 'net.netfilter.nf_conntrack_max = 4194304\n';
    const reports = library.lint({
      'web/etc/sysctl.conf': max,
      'db/etc/sysctl.conf': 'net.ipv4.ip_forward = 1\n',
      'db/README.md': 'not ours',
    });
    assert.deepEqual(
      reports.map(({ path, diagnostics }) => [path, diagnostics.some(({ rule }) => rule.startsWith('conntrack/'))]),
      [
        ['db/etc/sysctl.conf', false],
        ['web/etc/sysctl.conf', true],
      ],
    );
  });

  it('takes a config: severities, ignored files, the hosts that it declares', () => {
    const files = { 'a/sysctl.conf': 'net.ipv4.ip_conntrack_max = 5\n', 'b/sysctl.conf': 'net.ipv4.ip_conntrack_max = 5\n' };
    const [first, ...others] = library.lint(files, { ignore: ['b'], rules: { 'sysctl/deprecated-key': 'error' } });
    assert.equal(first!.diagnostics.find(({ rule }) => rule === 'sysctl/deprecated-key')?.severity, 'error');
    assert.deepEqual(others, []);
  });

  it('leaves ignored files as they are', () => {
    const files = { 'a/sysctl.conf': 'net.ipv4.ip_conntrack_max = 262144\n' };
    assert.deepEqual(library.fix(files, { ignore: ['a'] }).files, files);
    assert.notDeepEqual(library.fix(files).files, files);
  });

  it('says what no config can say, and where', () => {
    assert.throws(() => library.lint({}, { kernel: 'beos' }), { name: 'ConfigError', message: /^2:13: "beos"/ });
  });

  it('refuses what has no one answer', () => {
    const rules = '*filter\n:INPUT DROP [0:0]\nCOMMIT\n';
    const two = { 'a/etc/iptables/rules.v4': rules, 'b/etc/iptables/rules.v4': rules };
    assert.throws(() => library.trace(two, { in: 'eth0' }), RangeError);
    assert.throws(() => library.trace({ 'etc/iptables/rules.v4': rules }, { proto: 'nonsense' }), /^RangeError: proto: /);
    assert.throws(() => library.trace({}, { in: 'eth0' }), RangeError);
    assert.throws(() => library.effective({}, {}, { reader: 'somebody' }), RangeError);
    assert.deepEqual(library.effective({}), []);
    assert.equal(library.explain('no/such-rule'), undefined);
  });
});

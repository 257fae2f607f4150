import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { defaultTarget } from '../../server/src/core/knowledge/kernel.ts';
import { judgeFormerName } from '../../server/src/core/knowledge/modprobe/index.ts';
import { lineIndex, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { fixedText, moduleFindings } from '../harness/modprobe.ts';
import { ModuleTree } from './module-tree.ts';

const FILE = 'etc/modprobe.d/test.conf';
const missing = spawnSync('depmod', ['--version']).error ? 'depmod and modprobe are not on this machine' : undefined;
const withKmod = missing ? describe.skip : describe;

withKmod(`modprobe itself${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let tree: ModuleTree;

  before(() => {
    tree = new ModuleTree([
      { name: 'nf_conntrack', aliases: ['ip_conntrack', 'nf_conntrack-2'] },
      { name: 'xt_recent', aliases: ['ipt_recent', 'ip6t_recent'] },
      { name: 'floppy' },
      { name: 'nfsd', softdep: 'pre: floppy' },
      { name: 'pcspkr', aliases: ['platform:pcspkr'] },
    ]);
  });
  after(() => tree?.remove());

  const steps = (config: string, name: string) => tree.ask(config, '-n', '-v', name).steps;

  describe('which lines it skips', () => {
    it('skips exactly the lines that have no command, an unknown one or too few words', () => {
      const words = fc.constantFrom('a', 'nf_conntrack', 'b=1', '#', '=', 'pre:', 'post:', '/bin/false', '-', '"x');
      const commands = fc.constantFrom(
        ...[
          'options',
          'alias',
          'blacklist',
          'install',
          'remove',
          'softdep',
          'include',
          'config',
          'option',
          'Options',
          '#',
          '//',
          ';',
          'x',
        ],
      );
      const line = fc
        .tuple(fc.constantFrom('', ' ', '\t'), commands, fc.array(words, { maxLength: 4 }))
        .map(([indent, command, rest]) => [`${indent}${command}`, ...rest].join(' '));
      fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
          const text = `${lines.join('\n')}\n`;
          const { badLines, deprecated } = tree.ask(text, '--showconfig');
          const index = lineIndex(sourceFile(FILE, 'modprobe', text));
          const found = moduleFindings(FILE, text);
          const linesOf = (...rules: readonly string[]) =>
            found.filter((f) => rules.includes(f.rule)).map((f) => index.position(f.range.start).line + 1);
          assert.deepEqual(linesOf('modprobe/unknown-command', 'modprobe/missing-argument'), badLines, text);
          assert.equal(linesOf('modprobe/removed-command').length, deprecated, text);
        }),
        { numRuns: 60 },
      );
    });
  });

  describe('old names', () => {
    it('uses options under an alias only where the module is asked for by it', () => {
      const config = 'options ip_conntrack hashsize=9\noptions ipt_recent ip_list_tot=5\n';
      assert.deepEqual(steps(config, 'ip_conntrack'), ['insmod nf_conntrack.ko hashsize=9']);
      assert.deepEqual(steps(config, 'nf_conntrack'), ['insmod nf_conntrack.ko']);
      assert.deepEqual(steps(config, 'nf_conntrack-2'), ['insmod nf_conntrack.ko']);
      assert.deepEqual(steps(config, 'ipt_recent'), ['insmod xt_recent.ko ip_list_tot=5']);
      assert.deepEqual(steps(config, 'ip6t_recent'), ['insmod xt_recent.ko']);
    });

    it('uses them after the fix, however the module is asked for', () => {
      const config = fixedText(FILE, 'options ip_conntrack hashsize=9\noptions ipt_recent ip_list_tot=5\n', false);
      for (const name of ['nf_conntrack', 'ip_conntrack', 'nf_conntrack-2']) {
        assert.deepEqual(steps(config, name), ['insmod nf_conntrack.ko hashsize=9']);
      }
      for (const name of ['xt_recent', 'ipt_recent', 'ip6t_recent']) {
        assert.deepEqual(steps(config, name), ['insmod xt_recent.ko ip_list_tot=5']);
      }
    });

    it('hides nothing for a blacklisted alias, and the module after the fix', () => {
      const config = 'blacklist ipt_recent\n';
      assert.deepEqual(steps(config, 'ipt_recent'), ['insmod xt_recent.ko']);
      assert.equal(fixedText(FILE, config, false), config, 'a block that begins to work is not for fix-all');
      assert.deepEqual(steps(fixedText(FILE, config, true), 'ipt_recent'), []);
    });

    it('follows one alias, not two', () => {
      const config = 'alias tracker ip_conntrack\n';
      assert.deepEqual(steps(config, 'tracker'), []);
      assert.deepEqual(steps(fixedText(FILE, config, false), 'tracker'), ['insmod nf_conntrack.ko']);
    });

    it('runs install under an alias only where the module is asked for by it', () => {
      const config = 'install ip_conntrack /bin/false\n';
      assert.deepEqual(steps(config, 'ip_conntrack'), ['install /bin/false']);
      assert.deepEqual(steps(config, 'nf_conntrack'), ['insmod nf_conntrack.ko']);
    });

    it('never looks at a softdep of an alias, and finds a dependency by its alias', () => {
      assert.deepEqual(steps('softdep ipt_recent pre: floppy\n', 'ipt_recent'), ['insmod xt_recent.ko']);
      assert.deepEqual(steps('softdep xt_recent pre: ip_conntrack\n', 'xt_recent'), [
        'insmod nf_conntrack.ko',
        'insmod xt_recent.ko',
      ]);
    });

    it('takes - for _ in a name, as the rule does', () => {
      assert.deepEqual(steps('options nf-conntrack acct=1\n', 'nf_conntrack'), ['insmod nf_conntrack.ko acct=1']);
      assert.ok(judgeFormerName('ip-conntrack', defaultTarget));
    });
  });

  describe('commands and softdeps', () => {
    const rules = (text: string) => moduleFindings(FILE, text).map(({ rule }) => rule);

    it('passes over install where a module has a softdep, as modprobe/install-ignored says', () => {
      for (const text of ['install nfsd /bin/false\n', 'install xt_recent /bin/false\nsoftdep xt_recent pre: floppy\n']) {
        const name = /install (\w+)/.exec(text)![1]!;
        assert.deepEqual(steps(text, name), ['insmod floppy.ko', `insmod ${name}.ko`]);
        assert.deepEqual(rules(text), ['modprobe/install-ignored']);
      }
      const sound = 'install xt_recent /bin/false\nsoftdep xt_recent pre: absent_module\n';
      assert.deepEqual([steps(sound, 'xt_recent'), rules(sound)], [['install /bin/false'], []]);
    });

    it('takes the first of two install lines, as modprobe/duplicate-install says', () => {
      const text = 'install floppy /bin/false\ninstall floppy /bin/true\n';
      assert.deepEqual(steps(text, 'floppy'), ['install /bin/false']);
      assert.deepEqual(rules(text), ['modprobe/duplicate-install']);
    });

    it('drops the modules of a softdep where modprobe/softdep-without-effect says so, and nowhere else', () => {
      const forms = [
        'pre: floppy',
        ' pre: floppy',
        'floppy',
        'pre : floppy',
        'pre:  floppy',
        'x pre: floppy',
        ' x pre: floppy',
        '\tpre: floppy',
      ];
      for (const form of forms) {
        const text = `softdep xt_recent ${form}\n`;
        const dead = steps(text, 'xt_recent').length === 1;
        assert.deepEqual(rules(text), dead ? ['modprobe/softdep-without-effect'] : [], text);
        if (dead) assert.deepEqual(steps(fixedText(FILE, text, true), 'xt_recent'), ['insmod floppy.ko', 'insmod xt_recent.ko']);
      }
    });
  });

  describe('words', () => {
    it('hands a comment at the end of options to the module', () => {
      const config = 'options nf_conntrack acct=1 # count\n';
      assert.deepEqual(steps(config, 'nf_conntrack'), ['insmod nf_conntrack.ko acct=1 # count']);
      assert.deepEqual(steps(fixedText(FILE, config, false), 'nf_conntrack'), ['insmod nf_conntrack.ko acct=1']);
    });

    it('hands the words around = to the module one by one', () => {
      const config = 'options nf_conntrack hashsize = 65536 acct =1\n';
      assert.deepEqual(steps(config, 'nf_conntrack'), ['insmod nf_conntrack.ko hashsize = 65536 acct =1']);
      assert.deepEqual(steps(fixedText(FILE, config, false), 'nf_conntrack'), ['insmod nf_conntrack.ko hashsize=65536 acct=1']);
    });

    it('blacklists the first word only', () => {
      const config = 'blacklist floppy pcspkr\n';
      const blocked = (text: string) =>
        ['floppy', 'pcspkr'].filter((name) => tree.ask(text, '-n', '-v', '-b', name).steps.length === 0);
      assert.deepEqual(blocked(config), ['floppy']);
      assert.deepEqual(blocked(fixedText(FILE, config, false)), ['floppy', 'pcspkr']);
    });
  });
});

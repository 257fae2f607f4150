import assert from 'node:assert/strict';
import { definitions, highlights, references, rename, renameable } from '../../server/src/core/features/navigation.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';
import { cannotLoad, loadAll } from '../oracle/iptables-loads.ts';

const RULES = 'etc/iptables/rules.v4';

/** The features at `‸` of a text. */
function at(path: string, marked: string, beside: Readonly<Record<string, string>> = {}) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const workspace = workspaceOf({ ...beside, [path]: text });
  const [file, host, settings] = [workspace.file(path)!, workspace.hostOf(path)!, settingsOf({})];
  const lineOf = (path: string, { start }: TextRange) => workspace.file(path)!.text.slice(0, start).split('\n').length;
  const places = (found: readonly { path: string; range: TextRange }[]) =>
    found.map(({ path, range }) => `${path}:${lineOf(path, range)} ${workspace.file(path)!.text.slice(range.start, range.end)}`);
  return {
    text,
    definitions: () => places(definitions(file, offset, host, settings)),
    references: (withDeclaration = true) => places(references(file, offset, host, settings, withDeclaration)),
    highlights: () =>
      highlights(file, offset, host, settings).map(({ range, writes }) => `${lineOf(path, range)}${writes ? ' w' : ''}`),
    renameable: () => renameable(file, offset, host),
    rename: (name: string) => {
      const found = rename(file, offset, name, host);
      if (!found || 'fault' in found) return found?.fault;
      return applyEdits(
        text,
        found.ranges.map((range) => ({ range, newText: name })),
      );
    },
  };
}

const FILTER = `*filter
:INPUT DROP [0:0]
:web - [0:0]
:other - [0:0]
-A INPUT -p tcp --dport 80 -j web
-A INPUT -p tcp --dport 443 -g web
-A web -s 10.0.0.0/8 -j ACCEPT
-A web -j other
-A other -m comment --comment "web -j web" -j LOG --log-prefix web
COMMIT
*nat
:PREROUTING ACCEPT [0:0]
:web - [0:0]
-A PREROUTING -j web
COMMIT
`;

describe('a chain', () => {
  const onJump = FILTER.replace('-j web\n', '-j w‸eb\n');

  it('leads to its declaration, within its table', () => {
    assert.deepEqual(at(RULES, onJump).definitions(), [`${RULES}:3 web`]);
    assert.deepEqual(at(RULES, FILTER.replace('PREROUTING -j web', 'PREROUTING -j web‸')).definitions(), [`${RULES}:13 web`]);
  });

  it('has its references, and no words in comments among them', () => {
    const lines = [3, 5, 6, 7, 8].map((line) => `${RULES}:${line} web`);
    assert.deepEqual(at(RULES, onJump).references(), lines);
    assert.deepEqual(at(RULES, onJump).references(false), lines.slice(1));
    assert.deepEqual(at(RULES, onJump).highlights(), ['3 w', '5', '6', '7', '8']);
  });

  it('is not a target', () => {
    assert.deepEqual(at(RULES, FILTER.replace('-j ACCEPT', '-j ACC‸EPT')).definitions(), []);
    assert.deepEqual(at(RULES, '*filter\n-A INPUT -j WHAT‸EVER\nCOMMIT\n').references(), []);
  });

  it('may be built in', () => {
    const input = at(RULES, FILTER.replace('-A INPUT', '-A IN‸PUT'));
    assert.deepEqual(input.definitions(), [`${RULES}:2 INPUT`]);
    assert.match(input.renameable()?.fault ?? '', /built into/);
    assert.match(String(input.rename('mine')), /built into/);
  });
});

describe('renaming a chain', () => {
  const onRule = FILTER.replace('-A web -s', '-A web‸ -s');

  it('changes all its uses in its table, and nothing else', () => {
    const expected = FILTER.split('*nat')[0]!
      .replace(':web ', ':www ')
      .replace('-j web\n', '-j www\n')
      .replace('-g web', '-g www')
      .replaceAll('-A web', '-A www');
    assert.equal(at(RULES, onRule).rename('www'), `${expected}*nat${FILTER.split('*nat')[1]}`);
  });

  it('keeps a file loadable', async function () {
    this.timeout(20_000);
    const reason = cannotLoad();
    if (reason) {
      console.log(`      skipped: ${reason}`);
      this.skip();
    }
    const names = ['www', 'a'.repeat(28), 'web-1', 'web.in', 'ünï', 'Web', '_', '1', "o'", 'a,b', 'a=b', 'a;b', 'a#b', '*'];
    const texts = names.map((name) => at(RULES, onRule).rename(name)!);
    const taken = texts.filter((text) => text.startsWith('*filter'));
    assert.ok(taken.length >= 8, texts.join('\n'));
    const loads = taken.flatMap((text) =>
      (['nft', 'legacy'] as const).map((backend) => ({ family: 'ipv4' as const, backend, text })),
    );
    for (const [i, { ok, output }] of (await loadAll(loads)).entries()) assert.ok(ok, `${output}\n${loads[i]!.text}`);
  });

  it('refuses the names that the loader refuses', () => {
    const faults: readonly (readonly [name: string, why: RegExp])[] = [
      ['', /must have a name/],
      ['a b', /Blanks/],
      ['"a"', /quotes/],
      ['{{ a }}', /template/],
      ['a'.repeat(29), /28 bytes/],
      ['ü'.repeat(15), /28 bytes/],
      ['-web', /must not begin with -/],
      ['!web', /must not begin with !/],
      ['ACCEPT', /is a target/],
      ['LOG', /is a target/],
      ['INPUT', /built into/],
      ['FORWARD', /built into/],
      ['other', /already/],
    ];
    for (const [name, why] of faults) assert.match(String(at(RULES, onRule).rename(name)), why, name);
  });

  it('refuses where not all uses can be seen', () => {
    const hole = at(RULES, onRule.replace('-j LOG --log-prefix web', '-j {{ chain }}'));
    assert.match(hole.renameable()?.fault ?? '', /template hole/);
    const fragment = at(RULES, '*filter\n-A INPUT -j ufw-in‸\n-A ufw-in -j ACCEPT\nCOMMIT\n');
    assert.match(fragment.renameable()?.fault ?? '', /does not make/);
    const other = at('etc/ufw/before.rules', FILTER.replace('-A web -s', '-A web‸ -s'), {
      'etc/ufw/after.rules': '*filter\n-A web -j DROP\nCOMMIT\n',
    });
    assert.match(other.renameable()?.fault ?? '', /after\.rules/);
    const twin = at('etc/iptables/rules.v4', onRule, { 'etc/iptables/rules.v6': FILTER.replace(':web - [0:0]\n', '') });
    assert.equal(twin.renameable()?.fault, undefined);
  });
});

describe('a sysctl key', () => {
  const files = {
    'etc/sysctl.d/10-a.conf': 'vm.swappiness = 10\n',
    'etc/sysctl.d/90-b.conf': '# later\nvm/swappiness = 20\n',
    'usr/lib/sysctl.d/50-c.conf': 'vm.swappiness = 30\nvm.dirty_ratio = 5\n',
  };

  it('leads to the line that decides it', () => {
    const found = at('etc/sysctl.d/20-d.conf', 'vm.swapp‸iness = 15\n', files);
    assert.deepEqual(found.definitions(), ['etc/sysctl.d/90-b.conf:2 vm/swappiness']);
    assert.deepEqual(found.highlights(), ['1 w']);
    assert.deepEqual(found.references(), [
      'etc/sysctl.d/10-a.conf:1 vm.swappiness',
      'etc/sysctl.d/20-d.conf:1 vm.swappiness',
      'etc/sysctl.d/90-b.conf:2 vm/swappiness',
      'usr/lib/sysctl.d/50-c.conf:1 vm.swappiness',
    ]);
  });

  it('says nothing on values and comments, and cannot be renamed', () => {
    assert.deepEqual(at('etc/sysctl.d/20-d.conf', 'vm.swappiness = 1‸5\n', files).definitions(), []);
    assert.deepEqual(at('etc/sysctl.d/20-d.conf', '# vm.swapp‸iness = 15\n', files).definitions(), []);
    assert.equal(at('etc/sysctl.d/20-d.conf', 'vm.swapp‸iness = 15\n', files).renameable(), undefined);
  });
});

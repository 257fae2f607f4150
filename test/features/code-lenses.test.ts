import assert from 'node:assert/strict';
import { codeLenses, lensText } from '../../server/src/core/features/code-lenses.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { lineIndex, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { SAMPLES } from '../bench/samples.ts';
import { workspaceOf } from '../harness/host.ts';

/** The lenses of a file of a workspace: what they stand at, what they say and where they lead. */
function lensesOf(workspace: Workspace, path: string): string[] {
  const file = workspace.file(path)!;
  const host = workspace.hostOf(path)!;
  return codeLenses(file, host, defaultSettings).map((lens) => {
    const text = lensText(file, lens, host, defaultSettings)!;
    const places = text.places.map((place) => {
      const other = workspace.file(place.path)!;
      const at = place.path === path ? '' : `${place.path}:`;
      return `${at}${lineIndex(other).position(place.range.start).line + 1} ${other.text.slice(place.range.start, place.range.end)}`;
    });
    return [file.text.slice(lens.range.start, lens.range.end), text.title, ...places, ...(text.format ? [text.format] : [])].join(
      '; ',
    );
  });
}

describe('code lenses', () => {
  it('count the rules of a chain and what leads to it', () => {
    const path = 'etc/iptables/rules.v4';
    const text = `*filter
:INPUT DROP [0:0]
:web - [0:0]
:alone - [0:0]
-A INPUT -p tcp -j web
-A INPUT -g web
-A web -m comment --comment web -j ACCEPT
COMMIT
*raw
:web - [0:0]
COMMIT
`;
    assert.deepEqual(lensesOf(workspaceOf({ [path]: text }), path), [
      'INPUT; 2 rules; 5 INPUT',
      'web; 1 rule; 7 web',
      'web; 2 references; 5 web; 6 web',
      'alone; no rules',
      'alone; no references',
      'web; no rules',
      'web; no references',
    ]);
  });

  it('say which value stays where another line wins for certain', () => {
    const files = {
      'etc/sysctl.d/10-a.conf': 'vm.swappiness = 1\nvm.panic_on_oom = 1\n',
      'etc/sysctl.d/20-b.conf': '# b\nvm.swappiness = 2\n',
    };
    assert.deepEqual(lensesOf(workspaceOf(files), 'etc/sysctl.d/10-a.conf'), [
      'vm.swappiness; effective: 2, from etc/sysctl.d/20-b.conf:2; etc/sysctl.d/20-b.conf:2 vm.swappiness = 2',
    ]);
    assert.deepEqual(lensesOf(workspaceOf(files), 'etc/sysctl.d/20-b.conf'), []);
    const unsure = { ...files, 'etc/sysctl.d/20-b.conf': '{% if a %}\nvm.swappiness = 2\n{% endif %}\n' };
    assert.deepEqual(lensesOf(workspaceOf(unsure), 'etc/sysctl.d/10-a.conf'), []);
  });

  it('offer to read rules as rules', () => {
    const text = '# rules\n*filter\n:INPUT DROP [0:0]\nCOMMIT\n';
    const lenses = lensesOf(Workspace.of([sourceFile('etc/sysctl.d/rules.conf', 'sysctl', text)]), 'etc/sysctl.d/rules.conf');
    assert.equal(lenses.length, 1);
    assert.match(lenses[0]!, /^# rules; .*; iptables$/);
  });

  it('of a long rule set are few, and each is quickly told', () => {
    const file = sourceFile('etc/iptables/rules.v4', 'iptables', SAMPLES['kube-proxy']!(40_000));
    const host = [...Workspace.of([file]).hosts][0]!;
    const lenses = codeLenses(file, host, defaultSettings);
    assert.ok(lenses.length <= 2001);
    lensText(file, lenses[0]!, host, defaultSettings);
    const start = performance.now();
    for (const lens of lenses) assert.ok(lensText(file, lens, host, defaultSettings));
    assert.ok(performance.now() - start < 1000, 'a lens takes half a millisecond at most');
  });
});

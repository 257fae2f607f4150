import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { findingsOf, workspaceOf } from '../harness/host.ts';
import { type Backend, backends, inWorld, pooled, whyNoNamespaces } from './namespace.ts';
import { HOSTS, type RuleHost } from './notrack-hosts.ts';

type Texts = Readonly<Record<string, string>>;

/** The faults of a host's exemptions, as `rule path`. */
function faultsOf(files: Texts): string[] {
  return findingsOf(workspaceOf(files), defaultSettings)
    .filter(({ rule, severity }) => rule.startsWith('notrack/') && severity !== 'info')
    .map(({ rule, path }) => `${rule} ${path}`);
}

/** The files after all offered fixes. */
function fixed({ files }: RuleHost): Texts {
  const options = { offered: true, formatOf: formatOfPath };
  const { workspace } = applyFixes(workspaceOf(files), () => defaultSettings, allRules, options);
  return Object.fromEntries(Object.keys(files).map((path) => [path, workspace.file(path)!.text]));
}

/** What becomes of a connection to port 80 when the files are loaded one after the other, as their loader does. */
async function connection({ part, frame }: RuleHost, files: Texts, backend: Backend, patience: number): Promise<string> {
  return inWorld({ part }, async (world) => {
    const loads = frame ? [frame.before, ...Object.values(files), frame.behind] : Object.values(files);
    for (const text of loads) {
      const refused = await world.load(text, backend, frame ? ['--noflush'] : []);
      if (refused) return `does not load: ${refused}`;
    }
    const result = await world.exchange({ protocol: 'tcp', patience });
    if (result !== 'works') return result;
    return (await world.entries()).length === 0 ? 'works without an entry' : 'works with an entry';
  });
}

describe('NOTRACK on hosts with several files of rules', function () {
  this.timeout(60_000);

  for (const host of HOSTS) {
    it(`is judged with all of them: ${host.title}`, () => {
      const { finds } = host;
      assert.deepEqual(faultsOf(host.files), finds ? [`${finds.rule} ${finds.path}`] : []);
    });
    if (!host.finds) continue;
    it(`is mended in the file that lacks it: ${host.title}`, () => {
      const after = fixed(host);
      assert.deepEqual(faultsOf(after), []);
      const changed = Object.keys(after).filter((path) => after[path] !== host.files[path]);
      assert.deepEqual(changed, [host.finds!.path]);
    });
  }

  it('does to real packets what is said, and works once mended', async function () {
    const reason = whyNoNamespaces();
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const wrong = await pooled(
      HOSTS.flatMap((host, at) => {
        const backend = backends()[at % backends().length]!;
        const attempt = (files: Texts, works: boolean) => async () => {
          const came = await connection(host, files, backend, works ? 8000 : 1000);
          if ((came === 'works without an entry') === works) return '';
          return `${host.title} (${backend}): ${came}\n${Object.values(files).join('')}`;
        };
        const asItIs = attempt(host.files, !host.finds);
        return host.finds ? [asItIs, attempt(fixed(host), true)] : [asItIs];
      }),
    );
    assert.equal(wrong.filter((text) => text !== '').join('\n'), '');
  });
});

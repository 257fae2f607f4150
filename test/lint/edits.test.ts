import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { editFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';

/** The files of all examples, by the format of their path: between them they make every rule speak. */
const TEXTS = allRules.rules
  .flatMap(({ meta }) => [...meta.docs.bad, ...meta.docs.good].flatMap(({ files }) => Object.entries(files)))
  .map(([path, text]) => ({ path, format: formatOfPath(path)!, text }));

/** An edit of whole lines: some are dropped, some lines of other examples come. */
const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 2 }), take: fc.nat(), count: fc.nat({ max: 2 }) });

describe('the findings after an edit', () => {
  for (const format of ['iptables', 'sysctl', 'modprobe', 'modules-load', 'iptables-config'] as const) {
    it(`of a file of the format ${format} are those of a fresh file`, () => {
      const texts = TEXTS.filter((example) => example.format === format);
      const lines = texts.flatMap(({ text }) => text.split(/(?<=\n)/));
      fc.assert(
        fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 5 }), ({ path, text }, edits) => {
          let workspace = Workspace.of([sourceFile(path, format, text)]);
          const judge = (of: Workspace) => lintHost(of.hostOf(path)!, defaultSettings, allRules).get(path);
          judge(workspace);
          for (const { at, drop, take, count } of edits) {
            const file = workspace.file(path)!;
            const starts = [0, ...[...file.text.matchAll(/\n/g)].map((match) => match.index + 1)];
            const first = at % starts.length;
            const range = { start: starts[first]!, end: starts[first + drop] ?? file.text.length };
            const from = take % lines.length;
            const newText = lines.slice(from, from + count).join('');
            workspace = workspace.with(editFile(file, { range, newText }));
            const now = workspace.file(path)!.text;
            assert.deepEqual(judge(workspace), judge(Workspace.of([sourceFile(path, format, now)])), now);
          }
        }),
        { numRuns: 150 },
      );
    });
  }
});

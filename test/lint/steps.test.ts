import assert from 'node:assert/strict';
import fc from 'fast-check';
import { provisionalFindings } from '../../server/src/core/lint/provisional.ts';
import { knownFindings, lintHost, lintSteps } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { editFile, lineIndex, type SourceFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';

const TEXTS = allRules.rules
  .flatMap(({ meta }) => [...meta.docs.bad, ...meta.docs.good].flatMap(({ files }) => Object.entries(files)))
  .map(([path, text]) => ({ path, format: formatOfPath(path)!, text }));

const hostOf = (file: SourceFile) => Workspace.of([file]).hostOf(file.path)!;
const judged = (file: SourceFile) => lintHost(hostOf(file), defaultSettings, allRules).get(file.path)!;
const fresh = ({ path, format, text }: SourceFile) => judged(sourceFile(path, format, text));

/** An edit of a few characters, or of whole lines. */
const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), take: fc.nat(), size: fc.nat({ max: 60 }) });
const edits = fc.array(edit, { minLength: 1, maxLength: 5 });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(file: SourceFile, { at, length, take, size }: Edit): SourceFile {
  const start = at % (file.text.length + 1);
  const other = TEXTS[take % TEXTS.length]!.text;
  const newText = other.slice(take % other.length, (take % other.length) + size);
  return editFile(file, { range: { start, end: Math.min(file.text.length, start + length) }, newText });
}

describe('a judgement in steps', () => {
  it('of long files looks up often', () => {
    const rules = Array.from({ length: 20_000 }, (_, i) => `-A INPUT -s 10.${(i >> 8) & 255}.${i & 255}.1/32 -j DROP\n`).join('');
    const file = sourceFile('etc/iptables/rules.v4', 'iptables', `*filter\n:INPUT ACCEPT [0:0]\n${rules}COMMIT\n`);
    assert.ok([...lintSteps(hostOf(file), defaultSettings, allRules)].length > 100);
  });

  it('that was given up leaves nothing behind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), edits, fc.array(fc.nat({ max: 80 })), ({ path, format, text }, changes, stops) => {
        let file = sourceFile(path, format, text);
        changes.forEach((change, i) => {
          file = edited(file, change);
          const host = hostOf(file);
          const steps = lintSteps(host, defaultSettings, allRules);
          for (let step = 0; step < (stops[i] ?? 0); step++) steps.next();
          if (stops[i] === 0) assert.equal(knownFindings(host, defaultSettings, allRules), undefined);
        });
        assert.deepEqual(judged(file), fresh(file), file.text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('provisional findings', () => {
  const after = (file: SourceFile, findings = judged(file), change: Edit) => {
    const next = edited(file, change);
    return { next, findings: provisionalFindings({ file, findings }, next, hostOf(next), defaultSettings, allRules) };
  };

  it('are those of before where nothing changed', () => {
    for (const { path, format, text } of TEXTS) {
      const file = sourceFile(path, format, text);
      const { findings } = after(file, undefined, { at: 0, length: 0, take: 0, size: 0 });
      const plain = (found: ReturnType<typeof judged>) => found.map(({ rule, range, message }) => ({ rule, range, message }));
      assert.deepEqual(plain(findings), plain(judged(file)), text);
    }
  });

  it('stand at places of the text as it is, whatever was edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), edits, ({ path, format, text }, changes) => {
        let file = sourceFile(path, format, text);
        let findings = judged(file);
        for (const change of changes) {
          ({ next: file, findings } = after(file, findings, change));
          for (const { range, related } of findings)
            for (const { start, end } of [range, ...related.filter((other) => other.path === path).map((other) => other.range)])
              assert.ok(0 <= start && start <= end && end <= file.text.length, `${start}-${end} of ${file.text.length}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('on lines that moved say the same as before', () => {
    for (const { path, format, text } of TEXTS) {
      const file = sourceFile(path, format, text);
      const before = judged(file);
      const next = editFile(file, { range: { start: 0, end: 0 }, newText: '# a remark\n' });
      const found = provisionalFindings({ file, findings: before }, next, hostOf(next), defaultSettings, allRules);
      const said = (of: SourceFile, line: number) => of.text.split('\n')[line];
      const moved = before.filter(({ range }) => range.start > 0);
      assert.deepEqual(
        found
          .filter(({ range }) => range.start > 11)
          .map(({ rule, range }) => [rule, said(next, lineIndex(next).position(range.start).line)]),
        moved.map(({ rule, range }) => [rule, said(file, lineIndex(file).position(range.start).line)]),
        text,
      );
    }
  });

  it('tell at once what the words of an edited line say', () => {
    const text = '*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -s 10.0.0.0/8 -j DROP\nCOMMIT\n';
    const file = sourceFile('etc/iptables/rules.v4', 'iptables', text);
    const at = text.indexOf('.0/8');
    const next = editFile(file, { range: { start: at, end: at + 2 }, newText: '.7' });
    const found = provisionalFindings({ file, findings: judged(file) }, next, hostOf(next), defaultSettings, allRules);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['iptables/host-bits-set'],
    );
    const back = editFile(next, { range: { start: at, end: at + 2 }, newText: '.0' });
    const gone = provisionalFindings({ file: next, findings: found }, back, hostOf(back), defaultSettings, allRules);
    assert.deepEqual(gone, []);
  });
});

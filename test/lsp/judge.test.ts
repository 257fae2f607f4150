import assert from 'node:assert/strict';
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { editFile, type SourceFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { Judge } from '../../server/src/lsp/judge.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { filesOf } from '../harness/files.ts';

const LONG = '/srv/rules.v4';
const SHORT = '/other/rules.v4';
const RULES = 20_000;

/** A block list with a few faults of all kinds in it. */
function blockList(): string {
  const rules = Array.from({ length: RULES }, (_, i) => `-A INPUT -s 20.${i >> 8}.${i & 255}.0/24 -j DROP\n`);
  rules[5000] = '-A INPUT -s 20.0.7.9/24 -j DROP\n';
  rules[9000] = rules[3000]!;
  rules[15_000] = '-A INPUT -s 20.0.7.9/32 -j DORP\n';
  return `*filter\n:INPUT ACCEPT [0:0]\n${rules.join('')}COMMIT\n`;
}

describe('the judge', function () {
  this.timeout(30_000);
  const never: CancellationToken = new CancellationTokenSource().token;
  const fail = (error: unknown) => assert.fail(String(error));

  const started = async (texts: Readonly<Record<string, string>>) => {
    const session = new Session(filesOf({}), fail);
    const judge = new Judge(session, fail);
    await session.load(async () => ({ folders: [], settings: {} }));
    for (const [path, text] of Object.entries(texts)) session.openDocument(`file://${path}`, 'iptables', 1, text);
    await session.ready();
    let version = 1;
    const type = (path: string, at: number, newText: string) =>
      session.changeDocument(`file://${path}`, ++version, (file) => editFile(file, { range: { start: at, end: at }, newText }));
    return { session, judge, type };
  };
  const unsliced = ({ path, format, text }: SourceFile) => {
    const workspace = Workspace.of([sourceFile(path, format, text)]);
    return lintHost(workspace.hostOf(path)!, defaultSettings, allRules).get(path)!;
  };
  const said = (findings: ReturnType<typeof unsliced> | undefined) =>
    findings?.map(({ rule, severity, message, range, related, tags }) => ({ rule, severity, message, range, related, tags }));

  it('finds in slices what is found at once', async () => {
    const { session, judge } = await started({ [LONG]: blockList() });
    assert.equal(judge.known(LONG), undefined);
    await judge.judged(LONG, never);
    const known = judge.known(LONG);
    assert.equal(known?.complete, true);
    const all = unsliced(session.workspace.file(LONG)!);
    assert.ok(all.length >= 3, `${all.length}`);
    assert.deepEqual(said(known.findings), said(all));
  });

  it('answers for what is short while it judges what is long', async () => {
    const { judge } = await started({ [LONG]: blockList(), [SHORT]: '*filter\n-A INPUT -j DORP\nCOMMIT\n' });
    judge.judgeAll([LONG, SHORT]);
    await judge.judged(SHORT, never);
    assert.ok(judge.known(SHORT)!.findings.length > 0);
    assert.equal(judge.known(LONG), undefined);
    await judge.judged(LONG, never);
  });

  it('speaks at each moment of the text as it is, and in the end as if it had always been so', async () => {
    const { session, judge, type } = await started({ [LONG]: blockList() });
    await judge.judged(LONG, never);
    const rule = '-A INPUT -s 20.0.7.8/24 -p tcp -j DORP\n';
    const at = blockList().indexOf('\n', 100_000) + 1;
    for (const [i, character] of [...rule].entries()) {
      type(LONG, at + i, character);
      judge.judgeAll([LONG]);
      // Some judgements get a few slices, none of them all.
      if (i % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 12));
      const { text } = session.workspace.file(LONG)!;
      for (const { range } of judge.known(LONG)!.findings) assert.ok(range.end <= text.length);
      // While the line is half written a judgement that was quick enough to end says nothing of what is superfluous.
      const duplicate = judge.known(LONG)!.findings.find((finding) => finding.rule === 'iptables/duplicate-rule');
      if (duplicate) assert.equal(text.slice(duplicate.range.start, duplicate.range.end), '-A INPUT -s 20.11.184.0/24 -j DROP');
    }
    await judge.judged(LONG, never);
    assert.deepEqual(said(judge.known(LONG)!.findings), said(unsliced(session.workspace.file(LONG)!)));
  });

  it('lets go who does not wait any more, and who waits for a document that is closed', async () => {
    const { session, judge } = await started({ [LONG]: blockList() });
    const source = new CancellationTokenSource();
    const cancelled = judge.judged(LONG, source.token);
    source.cancel();
    await cancelled;
    assert.equal(judge.known(LONG), undefined);
    const closed = judge.judged(LONG, never);
    session.closeDocument(`file://${LONG}`);
    await closed;
    assert.deepEqual(judge.known(LONG), { findings: [], complete: true });
  });

  it('never works on end for long', async () => {
    const { judge } = await started({ [LONG]: blockList() });
    const judged = judge.judged(LONG, never);
    let done = false;
    void judged.then(() => {
      done = true;
    });
    let turns = 0;
    for (; !done; turns++) await new Promise((resolve) => setImmediate(resolve));
    assert.ok(turns > 5, `${turns} turns`);
  });
});

import assert from 'node:assert/strict';
import { type ChainCall, chainItem, incomingCalls, outgoingCalls } from '../../server/src/core/features/call-hierarchy.ts';
import { lineIndex, sourceFile } from '../../server/src/core/workspace/source-file.ts';

const TEXT = `*filter
:INPUT DROP [0:0]
:web - [0:0]
:log - [0:0]
-A INPUT -p tcp -j web
-A INPUT -g web
-A INPUT -j loose
-A web -j log
-A web -j log
-A web -j LOG
-A web -m comment --comment "x" -j ACCEPT
-A loose -j web
COMMIT
*raw
:web - [0:0]
COMMIT
`;
const FILE = sourceFile('etc/iptables/rules.v4', 'iptables', TEXT);
assert.ok(FILE.format === 'iptables');
const file = FILE;

function calls(of: readonly ChainCall[]): string[] {
  return of.map(({ chain, ranges }) => {
    const words = ranges.map(({ start, end }) => `${lineIndex(file).position(start).line + 1} ${TEXT.slice(start, end)}`);
    return `${chain.table} ${TEXT.slice(chain.range.start, chain.range.end)}: ${words.join(', ')}`;
  });
}

const itemAt = (text: string) => {
  const item = chainItem(file, TEXT.indexOf(text) + text.length);
  assert.ok(item, text);
  return item;
};

describe('the hierarchy of chains', () => {
  it('tells who leads to a chain', () => {
    assert.deepEqual(calls(incomingCalls(file, itemAt('-A INPUT -p tcp -j web'))), [
      '*filter INPUT: 5 web, 6 web',
      '*filter loose: 12 web',
    ]);
    assert.deepEqual(calls(incomingCalls(file, itemAt(':INPUT'))), []);
  });

  it('tells where a chain leads', () => {
    assert.deepEqual(calls(outgoingCalls(file, itemAt(':INPUT'))), ['*filter web: 5 web, 6 web', '*filter loose: 7 loose']);
    assert.deepEqual(calls(outgoingCalls(file, itemAt('-A web'))), ['*filter log: 8 log, 9 log']);
    assert.deepEqual(calls(outgoingCalls(file, itemAt('*raw\n:web'))), []);
  });

  it('begins at chains only', () => {
    assert.equal(chainItem(file, TEXT.indexOf('LOG')), undefined);
    assert.equal(chainItem(file, TEXT.indexOf('tcp')), undefined);
    assert.deepEqual(itemAt('*raw\n:web').table, '*raw');
  });
});

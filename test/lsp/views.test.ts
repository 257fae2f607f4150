import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import type { PlannedConntrack, ShowChainsResult, TracePacketResult } from '../../server/src/lsp/protocol.ts';
import { Editor } from './editor.ts';

const RULES = 'file:///nowhere/etc/iptables/rules.v4';
const SYSCTL = 'file:///nowhere/etc/sysctl.d/90-ct.conf';
const TEXT = '*filter\n:INPUT DROP [0:0]\n:web - [0:0]\n-A INPUT -p tcp -j web\n-A web -j ACCEPT\nCOMMIT\n';

describe('what panels ask the server', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
    await editor.open(RULES, 'iptables', TEXT);
    await editor.open(SYSCTL, 'sysctl', 'net.netfilter.nf_conntrack_max = 1000000\n');
  });
  after(() => editor.stop());

  it('the chains around the cursor, as the document stands after an edit', async () => {
    const asked = { uri: RULES, position: { line: 4, character: 0 }, opened: [], search: '', loader: 'nft' };
    const rules = (view: ShowChainsResult) => [view?.focus?.chain, view?.focus?.rows.length];
    assert.deepEqual(rules(await editor.connection.sendRequest<ShowChainsResult>('kernlint/chains', asked)), ['web', 1]);
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };
    await editor.change(RULES, 2, [{ range, text: '-A web -j DROP\n' }]);
    assert.deepEqual(rules(await editor.connection.sendRequest<ShowChainsResult>('kernlint/chains', asked)), ['web', 2]);
    assert.equal(await editor.connection.sendRequest('kernlint/chains', { ...asked, uri: SYSCTL }), null);
  });

  it('the way of a packet, with the places as URIs', async () => {
    const asked = { uri: RULES, words: { in: 'eth0', proto: 'tcp', dport: '80' }, answers: {} };
    const view = await editor.connection.sendRequest<TracePacketResult>('kernlint/trace', asked);
    assert.ok(view?.ok);
    assert.deepEqual(
      view.outcomes.map(({ verdict }) => verdict),
      ['accept'],
    );
    assert.deepEqual(view.outcomes[0]?.steps.at(-1)?.path, RULES);
  });

  it('the table of connections, with an edit for the files', async () => {
    const first = await editor.connection.sendRequest<PlannedConntrack>('kernlint/conntrack', { uri: SYSCTL });
    assert.equal(first.wish.max, 1_000_000);
    const asked = { uri: SYSCTL, wish: { ...first.wish, max: 5000 } };
    const { edit } = await editor.connection.sendRequest<{ edit: WorkspaceEdit | null }>('kernlint/conntrack', asked);
    assert.match(JSON.stringify(edit), /"newText":"5000"/);
  });
});

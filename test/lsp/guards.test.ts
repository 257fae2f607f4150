import assert from 'node:assert/strict';
import { type ListGuardsResult, listGuards } from '../../server/src/lsp/protocol.ts';
import { Editor, temporaryFolder } from './editor.ts';

const rules = (...lines: string[]) =>
  ['*filter', ':INPUT DROP [0:0]', ':FORWARD DROP [0:0]', ':OUTPUT ACCEPT [0:0]', ...lines, 'COMMIT', ''].join('\n');
const SSH = '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT';

describe('the guards of a workspace, over stdio', () => {
  it('are listed by host with their answers, and follow what is typed', async function () {
    this.timeout(60_000);
    const folder = temporaryFolder({
      'kernlint.config.json': '{ "expect": ["tcp from 10.0.0.0/8 to port 22 is ACCEPT"] }',
      'web/etc/iptables/rules.v4': rules(
        '# kernlint-expect tcp to port 80 is not ACCEPT',
        '# kernlint-expect tcp to prot 80 is DROP',
        SSH,
      ),
      'db/etc/iptables/rules.v4': rules('-A INPUT -j DROP', SSH),
    });
    const editor = await Editor.start({ folders: [folder.uri()] });
    try {
      const list = async () => {
        const all = await editor.connection.sendRequest<ListGuardsResult>(listGuards);
        return all.map(({ host, text, outcome, place, decider }) => [
          host.slice(folder.uri().length),
          text,
          outcome,
          place?.range.start.line ?? 'config',
          decider?.range.start.line ?? '',
        ]);
      };
      assert.deepEqual(await list(), [
        ['/db', 'tcp from 10.0.0.0/8 to port 22 is ACCEPT', 'fails', 'config', 4],
        ['/web', 'tcp from 10.0.0.0/8 to port 22 is ACCEPT', 'holds', 'config', ''],
        ['/web', 'tcp to port 80 is not ACCEPT', 'holds', 4, ''],
        ['/web', 'tcp to prot 80 is DROP', 'wrong', 5, ''],
      ]);
      const ids = new Set((await editor.connection.sendRequest<ListGuardsResult>(listGuards)).map(({ id }) => id));
      assert.equal(ids.size, 4);
      await editor.open(folder.uri('db/etc/iptables/rules.v4'), 'iptables', rules(SSH));
      assert.deepEqual((await list())[0], ['/db', 'tcp from 10.0.0.0/8 to port 22 is ACCEPT', 'holds', 'config', '']);
    } finally {
      await editor.stop();
      folder.remove();
    }
  });
});

import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { Editor, FULL } from './editor.ts';

describe('the language of the editor', () => {
  const uri = 'file:///nowhere/etc/sysctl.d/90-net.conf';
  const text = 'net.core.somaxconn = 16M\n';
  const texts = {
    '{0} takes numbers without a unit, counted in {1}: {2}.': '{0}: Zahlen ohne Einheit ({1}); {2}.',
    'the kernel refuses the value ({0}), and the old one stays': 'abgelehnt ({0})',
    'Invalid argument': 'ungültig',
    'Source: {0}': 'Quelle: {0}',
    'Why it matters': 'Warum das zählt',
  };

  it('is that of messages, hovers and pages, and English where a text is missing', async () => {
    const capabilities = { ...FULL, workspace: { ...FULL.workspace, textDocumentContent: {} } };
    const editor = await Editor.start({ capabilities, initializationOptions: { texts } });
    try {
      await editor.open(uri, 'sysctl', text);
      const [problem] = (await editor.pull(uri)).items ?? [];
      assert.match(String(problem?.message), /^net\.core\.somaxconn: Zahlen ohne Einheit \(.+\); abgelehnt \(ungültig\)\./);
      const position = { line: 0, character: 4 };
      const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
      const shown = JSON.stringify(hover.contents);
      assert.match(shown, /Quelle: /);
      assert.match(shown, /Default: /);
      const page = { uri: problem?.codeDescription?.href };
      const content = await editor.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', page);
      assert.match(content.text, /^## Warum das zählt$/m);
      assert.match(content.text, /^## What it finds$/m);
    } finally {
      await editor.stop();
    }
  });
});

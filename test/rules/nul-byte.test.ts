import assert from 'node:assert/strict';
import { lint } from '../harness/host.ts';

describe('the fix of NUL bytes', () => {
  const fixes = (text: string) => lint('etc/sysctl.d/a.conf', text).find(({ rule }) => rule === 'file/nul-byte')?.fixes.length;

  it('is offered for a text, and never for a binary file, of which it would leave nothing', () => {
    assert.equal(fixes('net.core.somaxconn = 40\x0096\n'), 1);
    assert.equal(fixes(`\x7fELF\x02\x01\n${'\0'.repeat(40)}abc${'\0'.repeat(40)}\n`), 0);
  });
});

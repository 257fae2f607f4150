import assert from 'node:assert/strict';
import { contributes, tokenize } from './tokenize.ts';

const HEADS = ['', '-A INPUT ', 'options a ', 'IPTABLES_MODULES="'];
const PIECES = ['a', ' ', '"', "'", '-', '=', '.', '{{', '<%', '{%', `\${`, '{#', '\\', 'a,', '! ', '1.', '$(', 'x="'];

describe('the time of the grammars', function () {
  this.timeout(60_000);

  for (const { language } of contributes.grammars)
    if (language !== undefined)
      it(`grows with the length of a line: ${language}`, async () => {
        const time = async (text: string) => {
          const start = process.cpuUsage();
          await tokenize(language, `${text}\n`);
          const { user, system } = process.cpuUsage(start);
          return (user + system) / 1000;
        };
        await time('warm');
        for (const head of HEADS)
          for (const piece of PIECES) {
            const short = await time(head + piece.repeat(1500 / piece.length));
            const long = await time(head + piece.repeat(6000 / piece.length));
            // Sixteen times as long would be the square.
            assert.ok(long < 8 * short + 60, `${head}${piece}...: ${short.toFixed()} ms, then ${long.toFixed()} ms`);
          }
      });
});

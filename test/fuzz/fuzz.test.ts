import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Dice } from '../oracle/dice.ts';
import { fuzz } from './fuzz.ts';
import type { Input } from './input.ts';
import { withCounters } from './instrument.ts';
import { mutated } from './mutate.ts';
import { seedInputs } from './seeds.ts';
import { targets } from './targets.ts';

const seeds = seedInputs(join(import.meta.dirname, '..', '..'));
const input = (text: string): Input => ({ files: { 'etc/sysctl.conf': text }, seed: 1 });

describe('the fuzzer', function () {
  this.timeout(60_000);

  it('finds nothing in mutated examples', () => {
    const dice = new Dice(1);
    const names = Object.keys(targets);
    for (let i = 0; i < 120; i++) {
      const tried = mutated(dice.pick(seeds), dice.pick(seeds), dice);
      const name = names[i % names.length]!;
      assert.doesNotThrow(() => targets[name]!(tried), `${name}: ${JSON.stringify(tried)}`);
    }
  });

  it('counts the blocks of a module, which does what it did', () => {
    const source = `
const f = (a) => a > 1 ? 'many' : a === 1 && 'one';
function g(a) { if (a) return 1; else if (a === 0) { return 0; } else return -1; }
export const results = [f(2), f(1), f(0), g(1), g(0), g(''), [1, 2].map((x) => ({ x })), (() => { for (let i = 0; ; i++) if (i > 3) return i; })()];
`;
    const { code, blocks } = withCounters(source);
    const counters = new Uint8Array(blocks);
    const run = (text: string) =>
      new Function('__blocks', `${text.replace(/^const __blocks.*/, '').replace('export const', 'return')}`)(counters);
    assert.deepEqual(run(code.replace('results = ', '')), run(source.replace('results = ', '')));
    assert.ok(blocks > 10);
    assert.ok(
      counters.every((count) => count > 0),
      String(counters),
    );
  });

  it('goes where code leads it, and makes what fails small', () => {
    const counters = new Uint8Array(4);
    const target = ({ files }: Input) => {
      const text = Object.values(files).join('');
      for (const [i, word] of ['COMMIT', '*raw', '__proto__'].entries()) {
        if (!text.includes(word)) return;
        counters[i]!++;
      }
      throw new Error('all three');
    };
    const { faults, blocks } = fuzz({
      targets: { target },
      seeds: [input('a = 1\n'), input('b c\n')],
      counters,
      seconds: 4,
      seed: 5,
    });
    assert.equal(blocks, 3);
    assert.equal(faults.length, 1);
    assert.match(faults[0]!.message, /all three/);
    assert.ok(Object.values(faults[0]!.input.files).join('').length < 60, JSON.stringify(faults));
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Input } from './input.ts';
import { instrumented } from './instrument.ts';
import type { Message, Task } from './worker.ts';

/*
 * npm run fuzz -- [SECONDS] [TARGET] [SEED]: tries mutated examples on the core, guided by the blocks of code that they reach. Prints each fault
 * with its input; ends with 1 where there was one.
 */

const root = join(import.meta.dirname, '..', '..');
/** After so many milliseconds without a sign the worker hangs. */
const SILENCE = 60_000;

async function main(): Promise<void> {
  const [seconds = '60', target, seed = `${Date.now() % 2 ** 31}`] = process.argv.slice(2);
  const { code, blocks } = await instrumented(join(import.meta.dirname, 'targets.ts'));
  const folder = join(root, 'out', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const bundle = join(folder, 'targets.mjs');
  writeFileSync(bundle, code);
  // Threads get no loader for TypeScript.
  const outfile = join(folder, 'worker.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const task: Task = {
    root,
    bundle,
    blocks,
    seconds: Number(seconds),
    target: target === 'all' ? undefined : target,
    seed: Number(seed),
  };
  console.log(`seed ${seed}, ${blocks} blocks`);
  const worker = new Worker(outfile, { workerData: task });
  let last: readonly [string, Input] | undefined;
  let heard = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - heard < SILENCE) return;
    console.log(`does not end: ${JSON.stringify(last)}`);
    process.exit(1);
  }, 1000);
  worker.on('message', (message: Message) => {
    heard = Date.now();
    if ('trying' in message) last = message.trying;
    else if ('fault' in message)
      console.log(`\n${message.fault.target}: ${message.fault.message}\n${JSON.stringify(message.fault.input)}`);
    else {
      const { tally } = message;
      console.log(
        `\n${tally.tried} inputs tried, ${tally.blocks} of ${blocks} blocks reached, ${tally.kept} inputs kept, ${tally.faults.length} faults`,
      );
      process.exitCode = tally.faults.length > 0 ? 1 : 0;
    }
  });
  worker.on('error', (error) => {
    console.log(`${error.stack}\n${JSON.stringify(last)}`);
    process.exitCode = 1;
  });
  worker.on('exit', () => clearInterval(watch));
}

await main();

import { spawnSync } from 'node:child_process';

/** One write to a file below /proc/sys, and what the kernel said to it. */
export interface KernelWrite {
  readonly path: string;
  readonly text: string;
}

export interface KernelAnswer {
  /** The code of the error (`EINVAL`), or undefined where the kernel took the text. */
  readonly error: string | undefined;
  /** What the file reads afterwards, without its newline. */
  readonly now: string;
}

const SCRIPT = `
const fs = require('node:fs');
const answers = JSON.parse(fs.readFileSync(0, 'utf8')).map(({ path, text }) => {
  let error;
  try { fs.writeFileSync('/proc/sys/' + path, text); } catch (e) { error = e.code; }
  let now = '';
  try { now = fs.readFileSync('/proc/sys/' + path, 'utf8').trimEnd(); } catch (e) { error ??= e.code; }
  return { error, now };
});
console.log(JSON.stringify(answers));
`;

/**
 * Makes the writes one after the other in a network namespace of their own, where nothing else sees them, and gives the kernel's answers.
 * A string says why the kernel cannot be asked here.
 */
export function askKernel(writes: readonly KernelWrite[]): readonly KernelAnswer[] | string {
  if (process.platform !== 'linux') return 'there is no Linux kernel to ask';
  const run = spawnSync('unshare', ['-n', process.execPath, '-e', SCRIPT], { input: JSON.stringify(writes), encoding: 'utf8' });
  if (run.error || run.status !== 0)
    return `no network namespace here: ${run.error?.message ?? run.stderr.trim().split('\n').at(-1)}`;
  return JSON.parse(run.stdout);
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.ts';

async function readStdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

// A reader that went away, as in `kernlint check . | head`, is no fault; whatever else is left to say has no listener.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });

const { NO_COLOR, FORCE_COLOR, TERM, CI } = process.env;
let stdin: Promise<Uint8Array> | undefined;

function runCommand(): void {
  run(process.argv.slice(2), {
    stdin: () => {
      stdin ??= readStdin();
      return stdin;
    },
    out: (data) => process.stdout.write(data),
    err: (line) => process.stderr.write(`${line}\n`),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    colors: FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb',
    progress: process.stderr.isTTY === true && !CI && TERM !== 'dumb' ? process.stderr : undefined,
    interrupted: () => new Promise((resolve) => ['SIGINT', 'SIGTERM'].map((signal) => process.once(signal, () => resolve()))),
  }).then(
    (code) => {
      // Not process.exit: what was written to a pipe must arrive first.
      process.exitCode = code;
    },
    (error: Error) => {
      process.stderr.write(`kernlint: ${error.stack}\n`);
      process.exitCode = 2;
    },
  );
}

// The language server is a bundle of its own beside this one, and reads what follows, such as --stdio, itself.
if (process.argv[2] === 'lsp') void import(pathToFileURL(join(__dirname, 'server.js')).href);
else runCommand();

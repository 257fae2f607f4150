// What somebody who types in a long rule set waits for, with the server as it is shipped.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { digits, median, row } from './measure.ts';
import { SAMPLES } from './samples.ts';

const URI = 'file:///bench/etc/iptables/rules.v4';
const EDITS = 9;
/** How often the pointer asks for a hover meanwhile, in milliseconds. */
const BETWEEN_HOVERS = 15;

/** From an edit to the first diagnostics and to those of the whole file, and the longest wait for a hover in between; by the clock. */
export async function benchTyping(rules: number): Promise<void> {
  const script = join(process.cwd(), 'dist', 'server.js');
  if (!existsSync(script)) {
    console.log('typing: skipped, dist/server.js is not built; run: npm run build');
    return;
  }
  console.log(`\none digit typed in ${rules} rules, ms by the clock at the server's end of the pipe\n`);
  row('rules', 'opened', 'first', 'complete', 'hover', 'worst hover');
  for (const [name, sample] of Object.entries(SAMPLES)) {
    const found = await typed(script, sample(rules));
    row(name, ...found.map(digits));
  }
}

async function typed(script: string, text: string): Promise<number[]> {
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  let judged = () => {};
  connection.onNotification('kernlint/status', () => judged());
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const capabilities = { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null });
  await connection.sendNotification('initialized', {});

  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
  let started = performance.now();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'iptables', version: 1, text },
  });
  await pull();
  const opened = performance.now() - started;

  const place = placeOfDigit(text);
  const times: { first: number; complete: number; hovers: number[] }[] = [];
  for (let edit = 0; edit <= EDITS; edit++) {
    const complete = new Promise<void>((resolve) => {
      judged = resolve;
    });
    started = performance.now();
    const range = { start: place, end: { ...place, character: place.character + 1 } };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: edit + 2 },
      contentChanges: [{ range, text: String((edit % 8) + 1) }],
    });
    await pull();
    const first = performance.now() - started;
    const hovers = await hoversUntil(connection, complete);
    times.push({ first, complete: performance.now() - started, hovers });
  }
  times.shift();
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  const hovers = times.flatMap((time) => time.hovers);
  return [
    opened,
    median(times.map(({ first }) => first)),
    median(times.map(({ complete }) => complete)),
    median(hovers),
    Math.max(...hovers),
  ];
}

/** How long each hover took that was asked for until then. */
async function hoversUntil(connection: ProtocolConnection, end: Promise<void>): Promise<number[]> {
  const times: number[] = [];
  let ended = false;
  void end.then(() => {
    ended = true;
  });
  while (!ended || times.length === 0) {
    const started = performance.now();
    await connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position: { line: 9, character: 5 } });
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_HOVERS));
  }
  return times;
}

/** The last digit of a number in the middle of the text that may be any other. */
function placeOfDigit(text: string): { line: number; character: number } {
  const start = text.indexOf('\n-A', text.length / 2) + 1;
  const end = text.indexOf('\n', start);
  const character = /(\.|port |service |ticket )(?=\d)/.exec(text.slice(start, end))!;
  return { line: text.slice(0, start).split('\n').length - 1, character: character.index + character[0].length };
}

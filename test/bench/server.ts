import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digits, report } from './measure.ts';

/** What a server took until its first diagnostics, and what it holds then. */
interface Start {
  readonly milliseconds: number;
  /** Of its processor time; undefined where the system does not tell. */
  readonly work: number | undefined;
  /** Resident memory in bytes. */
  readonly memory: number | undefined;
}

/** From the start of the process to the diagnostics of a file of the examples, against a server that knows nothing. */
export async function benchServer(): Promise<void> {
  const ours = join(process.cwd(), 'dist', 'server.js');
  if (!existsSync(ours)) {
    console.log('server: skipped, dist/server.js is not built; run: npm run build');
    return;
  }
  const empty = join(process.cwd(), 'out', 'empty-server.js');
  const made = spawnSync(
    join(process.cwd(), 'node_modules', '.bin', 'esbuild'),
    ['test/bench/empty-server.ts', '--bundle', '--minify', '--platform=node', '--log-level=warning', `--outfile=${empty}`],
    { stdio: 'inherit' },
  );
  if (made.status !== 0) throw new Error('the empty server could not be built');
  const starts: { ours: Start; empty: Start }[] = [];
  for (let round = 0; round <= 5; round++) starts.push({ ours: await started(ours), empty: await started(empty) });
  starts.shift();
  const middle = (of: (start: Start) => number | undefined, which: 'ours' | 'empty') =>
    starts.map((start) => of(start[which]) ?? 0).sort((a, b) => a - b)[starts.length >> 1]!;
  const pair = (of: (start: Start) => number | undefined) => ({ ours: middle(of, 'ours'), reference: middle(of, 'empty') });
  const name = 'the server, from its start to the first diagnostics';
  report(
    `${name}, by the clock`,
    'an empty server',
    pair(({ milliseconds }) => milliseconds),
    'ms',
  );
  if (starts[0]!.ours.work === undefined) return;
  report(
    name,
    'an empty server',
    pair(({ work }) => work),
  );
  const memory = pair((start) => start.memory);
  console.log(
    `memory of the server then: ${digits(memory.ours / memory.reference)} times an empty server ` +
      `(${digits(memory.ours / 2 ** 20)} against ${digits(memory.reference / 2 ** 20)} MiB)`,
  );
}

async function started(script: string): Promise<Start> {
  const folder = join(process.cwd(), 'examples');
  const uri = pathToFileURL(join(folder, 'webhost', 'etc', 'sysctl.conf')).toString();
  const text = readFileSync(join(folder, 'webhost', 'etc', 'sysctl.conf'), 'utf8');
  const begin = performance.now();
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = answersOf(child);
  const say = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const folders = [{ uri: pathToFileURL(folder).toString(), name: 'examples' }];
  const capabilities = { textDocument: { diagnostic: {} } };
  say({
    id: 1,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities, workspaceFolders: folders },
  });
  await answers(1);
  say({ method: 'initialized', params: {} });
  say({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'sysctl', version: 1, text } } });
  say({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
  await answers(2);
  const milliseconds = performance.now() - begin;
  const used = usageOf(child);
  say({ id: 3, method: 'shutdown' });
  await answers(3);
  say({ method: 'exit' });
  await new Promise((resolve) => child.once('exit', resolve));
  return { milliseconds, ...used };
}

/** Waits for the answer to a request by its number. */
function answersOf(child: ChildProcess): (id: number) => Promise<void> {
  let read = '';
  const seen = new Set<number>();
  const waiting = new Map<number, () => void>();
  child.stdout!.setEncoding('latin1').on('data', (data: string) => {
    read += data;
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(read);
      if (!head || read.length < head[0].length + Number(head[1])) return;
      const { id, method } = JSON.parse(read.slice(head[0].length, head[0].length + Number(head[1])));
      read = read.slice(head[0].length + Number(head[1]));
      if (typeof id !== 'number' || method !== undefined) continue;
      seen.add(id);
      waiting.get(id)?.();
    }
  });
  return (id) => new Promise((resolve) => (seen.has(id) ? resolve() : waiting.set(id, resolve)));
}

const TICKS_PER_SECOND = 100;

/** Processor time and memory of a process, where Linux tells. */
function usageOf({ pid }: ChildProcess): Pick<Start, 'work' | 'memory'> {
  if (!existsSync(`/proc/${pid}/stat`)) return { work: undefined, memory: undefined };
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]!.split(' ');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
  return {
    work: (Number(fields[11]) + Number(fields[12])) * (1000 / TICKS_PER_SECOND),
    memory: kilobytes === undefined ? undefined : Number(kilobytes) * 1024,
  };
}

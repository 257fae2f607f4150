import chokidar from 'chokidar';
import { bootPlaces } from '../host/boot-places.ts';
import { CONFIG_NAME } from '../host/config.ts';
import { absolutePath, exists, slashed } from '../host/node-files.ts';
import { isSkipped } from '../host/scan.ts';
import { collect, type Inputs } from './inputs.ts';
import { conclude, judge, Printer, type Telling, tell } from './judge.ts';
import type { InputArguments } from './options.ts';
import { count } from './reports/summary.ts';
import { fails } from './reports/tally.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** How long nothing must change until files are read again, in milliseconds: editors and git write in several steps. */
const QUIET = 100;

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Checks now, and again after each change, until the user has enough; gives the code of the last check. Hosts whose files are as they were are
 * not judged again. Throws a FileError for --config.
 */
export async function watch(args: InputArguments, telling: Telling, maxWarnings: number, terminal: Terminal): Promise<ExitCode> {
  const config = args.config === undefined ? undefined : absolutePath(args.config);
  let inputs = await collect(args, terminal.stdin);
  const files = chokidar.watch(watchedPaths(args, inputs), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => isSkipped(slashed(path).split('/').at(-1)!),
  });
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  files.on('error', fail);
  await Promise.race([new Promise<void>((resolve) => files.once('ready', resolve)), failed]);
  let code: ExitCode = 0;
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const paths = changed;
    changed = new Set();
    // Which files are read, and how they are judged, may have changed with these.
    const anew = [...paths].some((path) => path === config || [CONFIG_NAME, '.gitignore'].includes(path.split('/').at(-1)!));
    const before = inputs;
    inputs = await collect(args, terminal.stdin, undefined, anew ? undefined : inputs);
    // The report itself may be written to a file in a watched folder: it must not bring forth the next.
    if (paths.size === 0 || anew || differ(before, inputs)) code = show(inputs, telling, maxWarnings, terminal);
  };
  // What changed before all was watched is seen by this second look.
  let running = look();
  files.on('all', (_event, path) => {
    changed.add(slashed(path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(look);
      running.catch(fail);
    }, QUIET);
  });
  try {
    await running;
    await Promise.race([terminal.interrupted(), failed]);
  } finally {
    clearTimeout(timer);
    await files.close();
  }
  await running;
  return code;
}

/** Whether there is another thing to judge, or to tell of what could not be judged. */
function differ(one: Inputs, other: Inputs): boolean {
  const parts = ({ workspace, problems, notes }: Inputs) => [...workspace.files, '', ...problems, '', ...notes];
  const [before, after] = [parts(one), parts(other)];
  return before.length !== after.length || before.some((part, i) => part !== after[i]);
}

/** What the user named, and the configs above it. */
function watchedPaths({ paths, root, config }: InputArguments, { resolver }: Inputs): string[] {
  const below = root === undefined ? '' : absolutePath(root).replace(/\/$/, '');
  const named = root === undefined ? paths.map(absolutePath) : bootPlaces.map((place) => `${below}/${place}`).filter(exists);
  return [...named, ...resolver.configs.map(({ path }) => path), ...(config === undefined ? [] : [absolutePath(config)])];
}

function show(inputs: Inputs, telling: Telling, maxWarnings: number, terminal: Terminal): ExitCode {
  const { findings, problems } = judge(inputs, inputs.workspace);
  if (terminal.columns !== undefined) terminal.out(CLEAR);
  const printer = new Printer(telling, terminal.out);
  printer.print(tell(telling, inputs, findings));
  const tally = printer.close();
  const all = [...inputs.problems, ...problems];
  const code = conclude({ notes: inputs.notes, problems: all, files: tally.files, fails: fails(tally, maxWarnings) }, terminal);
  const time = new Date().toTimeString().slice(0, 8);
  terminal.err(`kernlint: checked ${count(tally.files, 'file')} at ${time}, and watching; Ctrl-C ends`);
  return code;
}

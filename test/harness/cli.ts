import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../../server/src/cli/run.ts';

const root = join(import.meta.dirname, '..', '..');

/** What to hand to Node to run kernlint as a program, from any folder. */
export const PROGRAM: readonly string[] = [
  '--import',
  pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx/esm')).href,
  join(root, 'server/src/cli/main.ts'),
];

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as bytes. */
  readonly bytes: Buffer;
}

/** A folder of its own for a test, gone after it; the command line runs in it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'kernlint-'));

  /** Writes files by path below the folder, and their folders. */
  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), content);
    }
    return this;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.path, name));
  }

  /** Runs kernlint with this folder as the current one. */
  async kernlint(args: readonly string[], stdin: string | Uint8Array = ''): Promise<CliResult> {
    const out: Buffer[] = [];
    const err: string[] = [];
    const before = process.cwd();
    process.chdir(this.path);
    try {
      const code = await run(args, {
        stdin: async () => Buffer.from(stdin as string),
        out: (data) => out.push(Buffer.from(data as string)),
        err: (line) => err.push(`${line}\n`),
        columns: undefined,
        colors: false,
        interrupted: () => new Promise(() => {}),
      });
      const bytes = Buffer.concat(out);
      return { code, out: bytes.toString(), err: err.join(''), bytes };
    } finally {
      process.chdir(before);
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Gives each test of a suite a folder: `const folder = useFolder()`, then `folder().write(...)`. */
export function useFolder(): () => Folder {
  let folder: Folder | undefined;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder?.remove());
  return () => folder!;
}

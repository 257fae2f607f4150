// A test runner of a page: it must also run in the Worker of the web extension host, where mocha's browser build does not. It prints what
// mocha prints.

interface Test {
  readonly title: string;
  readonly work: () => Promise<void>;
}

/** Put before all that is printed, where it would be lost in other output; empty elsewhere. */
declare const MARK: string;

const print = (text: string) => console.log(MARK + text);

const tests: Test[] = [];

/** Adds a test; it fails by throwing, or after a minute. */
export function test(title: string, work: () => Promise<void>): void {
  tests.push({ title, work });
}

/** Runs all tests in order; throws where one failed. `onFailure` is called at once for each that does. */
export async function runTests(onFailure?: (number: number) => Promise<void>): Promise<void> {
  const failures: string[] = [];
  for (const { title, work } of tests) {
    const started = Date.now();
    try {
      await Promise.race([work(), after(60_000)]);
      print(`  ✔ ${title} (${Date.now() - started}ms)`);
    } catch (error) {
      failures.push(`  ${failures.length + 1}) ${title}\n${error instanceof Error ? error.stack : error}`);
      // At once, for an editor that is stopped in the middle of the run says nothing in the end.
      print(failures.at(-1)!);
      await onFailure?.(failures.length);
    }
  }
  print(`\n  ${tests.length - failures.length} passing\n  ${failures.length} failing\n`);
  for (const failure of failures) print(`${failure}\n`);
  if (failures.length > 0) throw new Error(`${failures.length} failing`);
}

const after = (milliseconds: number): Promise<never> =>
  new Promise((_resolve, reject) => setTimeout(() => reject(new Error(`no result after ${milliseconds} ms`)), milliseconds));

/** Asks until `check` throws no more; throws what it threw last after `limit` milliseconds. */
export async function eventually<T>(check: () => T | Promise<T>, limit = 15_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Throws where two values differ as JSON. */
export function assertEqual(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (found !== wanted) throw new Error(`expected ${wanted}\nfound ${found}`);
}

/** Throws where a condition does not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

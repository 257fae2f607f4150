import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The parts of playwright-core's API that these tests use; the package stands with the editor, not with the project. */
export interface Page {
  setContent(html: string): Promise<void>;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  emulateMedia(options: { readonly reducedMotion: 'reduce' }): Promise<void>;
  exposeFunction(name: string, work: (told: never) => unknown): Promise<void>;
  addScriptTag(script: { readonly content: string }): Promise<unknown>;
  evaluate<T>(script: string): Promise<T>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  textContent(selector: string): Promise<string | null>;
  on(event: 'console' | 'pageerror', listener: (message: { text?: () => string; message?: string }) => void): void;
  screenshot(options: { readonly path: string; readonly fullPage: boolean }): Promise<unknown>;
  close(): Promise<void>;
  readonly keyboard: { press(key: string): Promise<void> };
}

export interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** A browser, or why there is none. */
export async function launch(): Promise<Browser | string> {
  const editor = `${root}test/vscode-web/`;
  if (!existsSync(`${editor}node_modules/playwright-core`))
    return 'playwright-core is not installed: npm test -- package installs it';
  const { findChromium } = await import(`${editor}editor.mjs`);
  const executablePath = findChromium();
  if (!executablePath) return 'there is no Chromium';
  const { chromium } = await import(`${editor}node_modules/playwright-core/index.mjs`);
  return chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

const bundles = new Map<string, Promise<string>>();

/** A file of the panels as it is shipped: a script or the style sheet. */
export function bundled(name: string): Promise<string> {
  let text = bundles.get(name);
  if (!text) {
    text = build({
      entryPoints: [`${root}client/src/webview/${name}`],
      bundle: true,
      write: false,
      mainFields: ['browser', 'module', 'main'],
      target: 'es2022',
      format: 'iife',
    }).then(({ outputFiles }) => outputFiles[0]!.text);
    bundles.set(name, text);
  }
  return text;
}

/** Waits until an expression holds in a page; the page's own policy forbids to wait there. */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await page.evaluate(`Boolean(${expression})`))) {
    if (Date.now() > end)
      throw new Error(`it never came true that ${expression}; the page says\n${await page.textContent('main')}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

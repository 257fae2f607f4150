import { type Browser, bundled, type Page } from './browser.ts';
import { THEMES } from './themes.ts';

/** A page of a panel, in a browser that plays the extension. */
export interface Shown {
  readonly page: Page;
  /** The lines that were opened, the deeds that were asked for. */
  readonly opened: { readonly line: number; readonly uri?: string }[];
  readonly deeds: { readonly deed: string; readonly told: unknown }[];
  /** What went wrong in the page, refusals of its content policy among it. */
  readonly errors: string[];
  /** Draws anew, as after an edit. */
  refresh(): Promise<unknown>;
  /** Puts on a theme. */
  wear(theme: keyof typeof THEMES): Promise<void>;
}

/** Shows a panel that gets its views from `answer`. The texts are named by themselves, so that a missing one is seen. */
export async function showPanel(
  browser: Browser,
  view: 'chains' | 'trace' | 'conntrack',
  labels: Readonly<Record<string, string>>,
  answer: (asked: never) => unknown,
): Promise<Shown> {
  const page = await browser.newPage();
  const [script, style] = await Promise.all([bundled(`${view}.ts`), bundled('webview.css')]);
  const [opened, deeds, errors]: [Shown['opened'], Shown['deeds'], string[]] = [[], [], []];
  page.on('pageerror', ({ message = '' }) => errors.push(message));
  page.on('console', (message) => errors.push(message.text?.() ?? ''));
  let asked: unknown;
  const post = (message: unknown) => page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
  const show = () => post({ kind: 'show', view: answer(asked as never) ?? null });
  await page.exposeFunction(
    'tell',
    async (message: { kind: string; asked: unknown; line: number; uri?: string; deed: string; told: unknown }) => {
      if (message.kind === 'ready') await post({ kind: 'start', uri: 'file:///rules', labels });
      else if (message.kind === 'open') opened.push({ line: message.line, uri: message.uri });
      else if (message.kind === 'do') deeds.push({ deed: message.deed, told: message.told });
      else {
        asked = message.asked;
        await show();
      }
    },
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 760, height: 1000 });
  const policy = `default-src 'none'; style-src 'nonce-n'; script-src 'nonce-n'`;
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${view}</title>` +
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="n" id="theme"></style><style nonce="n">${style}</style></head>` +
      `<body class="${view}"><main></main><script nonce="n">let state;window.acquireVsCodeApi=()=>({postMessage:(m)=>window.tell(m),` +
      `getState:()=>state,setState:(s)=>{state=s}});</script><script nonce="n">${script.replaceAll('</script', '<\\/script')}</script></body></html>`,
  );
  const wear = (theme: keyof typeof THEMES) => {
    const kind = { dark: 'vscode-dark', light: 'vscode-light', contrast: 'vscode-high-contrast' }[theme];
    return page.evaluate<void>(
      `{document.body.className = '${view} ${kind}'; document.querySelector('#theme').textContent = ${JSON.stringify(THEMES[theme])}}`,
    );
  };
  await wear('dark');
  return { page, opened, deeds, errors, refresh: show, wear };
}

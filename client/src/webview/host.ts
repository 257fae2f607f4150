/** What VS Code gives to the page of a webview. */
interface Api {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Api;

/** The texts of the page, by name. */
export type Labels = Readonly<Record<string, string>>;

/** What a page does with what it is told. */
export interface Page<Asked, View> {
  /** Draws the frame; called again when the page turns to another document. `asked` is what was asked of this document before, if anything. */
  start(labels: Labels, asked: Asked | undefined): void;
  /** Draws what was asked for; null where there is nothing. */
  show(view: View): void;
  /** Says how a deed went. */
  done?(said: string): void;
}

type FromHost<View> =
  | { readonly kind: 'start'; readonly uri: string; readonly labels: Labels }
  | { readonly kind: 'show'; readonly view: View }
  | { readonly kind: 'done' | 'failed'; readonly said: string };

/** The way from a page to the extension. */
export interface Host<Asked> {
  /** Asks for something else to show; it is remembered with the panel. */
  ask(asked: Asked): void;
  /** Shows a line, from 0, of a file; of the document of the panel where no URI is given. */
  open(line: number, uri?: string): void;
  /** Lets the extension do something, with what it needs for it. */
  do(deed: string, told: unknown): void;
}

/** Connects a page with its panel. */
export function connect<Asked, View>(make: (host: Host<Asked>) => Page<Asked, View>): void {
  const api = acquireVsCodeApi();
  let uri = '';
  const page = make({
    ask(asked) {
      api.setState({ uri, asked });
      api.postMessage({ kind: 'ask', asked });
    },
    open: (line, uri) => api.postMessage({ kind: 'open', line, uri }),
    do: (deed, told) => api.postMessage({ kind: 'do', deed, told }),
  });
  window.addEventListener('message', ({ data }: MessageEvent<FromHost<View>>) => {
    switch (data.kind) {
      case 'start': {
        uri = data.uri;
        const before = api.getState() as { readonly uri: string; readonly asked: Asked } | undefined;
        page.start(data.labels, before?.uri === uri ? before.asked : undefined);
        break;
      }
      case 'show':
        page.show(data.view);
        break;
      default:
        page.done?.(data.said);
    }
  });
  api.postMessage({ kind: 'ready' });
}

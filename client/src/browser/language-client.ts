import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, connected, type MakeClient } from '../connect.ts';

// All that is used of the Worker API. The whole library of browser types would let browser names slip into code that runs in Node.
declare class Worker {
  constructor(url: string);
  postMessage(message: unknown): void;
  terminate(): void;
}

/** The client of a server that is a Worker, a fresh one at each start. */
export const makeClient: MakeClient = (parts) => {
  const { context } = parts;
  const script = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  let worker: Worker | undefined;
  const start = async () => {
    worker?.terminate();
    worker = new Worker(script('worker.web.js'));
    worker.postMessage([script('core.js'), script('server.web.js')]);
    // Not the Worker itself: the client knows one by its class, and the extension host has put a class of its own in the place of that.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return connected(new LanguageClient('kernlint', 'Kernlint', start, clientOptions(parts)), parts);
};

import { startServer } from './server.ts';

// In Node this bundle only lends its modules. A Worker's global object is its end of the channel to the page.
if ('importScripts' in globalThis) void start();

async function start(): Promise<void> {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } = await import('vscode-languageserver/browser');
  startServer(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)));
}

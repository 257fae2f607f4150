import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

// A Worker's global object is its end of the channel to the page.
startServer(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)));

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../host/node-files.ts';
import { startServer } from './server.ts';

// The bundle stands in dist/, beside docs/. The channel to the editor is named on the command line: --stdio, --node-ipc, --socket=...
const docs = pathToFileURL(join(__dirname, '..', 'docs', 'rules')).toString();
startServer(createConnection(ProposedFeatures.all), { files: nodeFiles, docs });

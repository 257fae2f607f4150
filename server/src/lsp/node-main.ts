import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../host/node-files.ts';
import { startServer } from './server.ts';

// The channel to the editor is named on the command line; standard input and output where it is not.
if (!process.argv.some((word) => /^--(stdio|node-ipc|socket|pipe)\b/.test(word))) process.argv.push('--stdio');

// The bundle stands in dist/, beside docs/.
const docs = pathToFileURL(join(__dirname, '..', 'docs', 'rules')).toString();
startServer(createConnection(ProposedFeatures.all), { files: nodeFiles, docs });

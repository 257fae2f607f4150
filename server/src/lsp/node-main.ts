import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../host/node-files.ts';
import { startServer } from './server.ts';

// The channel to the editor is named on the command line; standard input and output where it is not.
if (!process.argv.some((word) => /^--(stdio|node-ipc|socket|pipe)\b/.test(word))) process.argv.push('--stdio');

// The bundle stands in dist/, beside docs/; the packaged extension leaves the pages out, as its editor gets them from the server.
const folder = join(__dirname, '..', 'docs', 'rules');
const docs = nodeFiles.kind(folder).then(
  () => pathToFileURL(folder).toString(),
  () => undefined,
);
startServer(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  docs,
  ...(process.platform === 'linux' ? { machine: nodeFiles } : {}),
});

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * Serves a folder over http on a free port, to any origin: the web extension host refuses to start Workers from `vscode-remote:`, so there
 * an extension must come over http, as it does on vscode.dev. Gives its URL; the process ends without waiting for it.
 */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const file = normalize(join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://localhost:${server.address().port}`;
}

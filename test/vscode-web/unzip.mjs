import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import yauzl from 'yauzl';

/** Gives the names and the contents of all files of a zip archive, such as a .vsix. */
export async function readZip(file) {
  const archive = await yauzl.openPromise(file);
  const contents = new Map();
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const parts = [];
    for await (const part of await archive.openReadStreamPromise(entry)) parts.push(part);
    contents.set(entry.fileName, Buffer.concat(parts));
  }
  return contents;
}

/** Unpacks a zip archive into a folder. */
export async function unzip(file, folder) {
  for (const [name, content] of await readZip(file)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

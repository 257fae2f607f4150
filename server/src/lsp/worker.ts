// What a Worker begins with: the first message of the page names the scripts that it consists of.
declare function importScripts(...urls: readonly string[]): void;

const worker: { onmessage: ((event: { readonly data: readonly string[] }) => void) | null } = globalThis as never;
worker.onmessage = ({ data }) => {
  worker.onmessage = null;
  importScripts(...data);
};

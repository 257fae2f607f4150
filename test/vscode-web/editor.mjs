// Where the parts of the editor are: the VS Code server of the npm package code-server, a Node that can run it, a browser to show it.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const here = import.meta.dirname;

export const serverDir = join(here, 'node_modules', 'code-server', 'lib', 'vscode');
export const builtinsDir = join(here, 'builtins');

/** Gives the path of the first of these commands that the PATH holds, or undefined. */
export function inPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether `npm ci` has been run in this folder, for the lock that stands here now or an older one. */
export const isInstalled = () => existsSync(join(serverDir, 'out', 'server-main.js'));

/** A Chromium or Chrome that playwright-core can drive, or undefined. */
export const findChromium = () =>
  process.env.VSCODE_WEB_CHROMIUM || inPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');

/** A Node that has what the server needs (`module.registerHooks`, since 22.15): this one, else the one that came through npm; or undefined. */
export function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  const packaged = join(here, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  return existsSync(packaged) ? packaged : undefined;
}

/** Settings that take away what gets between the user and his files, and make a VS Code in the browser behave as on the desktop. */
export const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'files.autoSave': 'off',
};

import { boots } from '../../core/index.ts';
import { CONFIG_NAME } from '../../host/config.ts';
import { FileError } from '../../host/files.ts';
import { hooksFolder } from '../../host/git-hooks.ts';
import { absolutePath, exists, makeExecutable, nodeFiles, writeFile } from '../../host/node-files.ts';
import { command, UsageError } from '../command.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const CONFIG = `{
  // The kernels that the files are for: a version, a range, a distribution, or a list of them. Without it: those that are maintained today.
  // "kernel": "debian12",

  // The memory of a host: some sizes follow from it.
  // "memory": "16G",

  // What starts a host: ${boots.map(({ name }) => name).join(', ')}. Without it: systemd.
  // "boot": "systemd",

  // Severities by rule or family: off, hint, info, warning or error. \`kernlint rules\` names the rules.
  "rules": {
    // "conntrack/memory": "off"
  },

  // Globs of files and folders that are not checked.
  "ignore": []
}
`;

const CALL = 'PATH="$PWD/node_modules/.bin:$PATH" kernlint check --staged';
const HOOK = `#!/bin/sh
# Checks what the commit would hold.
${CALL}
`;

export const initCommand = command({
  name: 'init',
  operands: '[DIR]',
  summary: `write a ${CONFIG_NAME} with what can be set, and a git hook if you like`,
  options: {
    hook: { type: 'boolean', help: 'also let git check what is staged before each commit' },
  },
  async run(values, operands, terminal) {
    const [folder = '.', ...more] = operands;
    if (more.length > 0) throw new UsageError('name one folder: kernlint init [DIR]');
    const path = absolutePath(folder);
    if ((await nodeFiles.kind(path)) !== 'folder') throw new FileError(folder, 'is no folder');
    const config = `${path}/${CONFIG_NAME}`;
    if (!exists(config)) {
      await writeFile(config, Buffer.from(CONFIG));
      terminal.out(`wrote ${CONFIG_NAME}\n`);
    } else if (values.hook) terminal.out(`${CONFIG_NAME} is there already; left as it is\n`);
    else throw new FileError(`${folder}/${CONFIG_NAME}`.replace(/^\.\//, ''), 'is there already; left as it is');
    return values.hook ? installHook(path, terminal) : 0;
  },
});

/** Makes the hook, but never in the place of another one. */
async function installHook(folder: string, terminal: Terminal): Promise<ExitCode> {
  const hook = `${await hooksFolder(folder)}/pre-commit`;
  if (!exists(hook)) {
    await writeFile(hook, Buffer.from(HOOK));
    makeExecutable(hook);
    terminal.out(`wrote ${hook}\n`);
    return 0;
  }
  if (Buffer.from(await nodeFiles.read(hook)).includes('kernlint')) {
    terminal.out(`${hook} calls kernlint already; left as it is\n`);
    return 0;
  }
  terminal.err(`kernlint: ${hook} is there already; add this line to it:\n  ${CALL} || exit 1`);
  return 2;
}

// Runs every test, or the suites that are named: `npm test`, `npm test -- unit editor`.
// A suite is a command; it passes with exit code 0. One that prints mocha's summary counts as that many tests, any other as one.
import { spawn } from 'node:child_process';
import { ensureCommands, ensureEditor, ensureEditorAndChromium, root } from './machine.mjs';

const node = process.execPath;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const suites = [
  { name: 'build', run: [node, 'esbuild.mjs'] },
  { name: 'types', run: [npm, 'run', '--silent', 'typecheck'] },
  { name: 'lint', run: [npm, 'run', '--silent', 'lint'] },
  { name: 'unit', run: [node, 'node_modules/mocha/bin/mocha.js', 'test/**/*.test.ts'], before: prepareUnits },
  {
    name: 'consumers',
    run: [node, 'node_modules/mocha/bin/mocha.js', 'test/consumers/*.spec.ts'],
    before: () => ensureCommands(['pre-commit']),
  },
  { name: 'package', run: [node, 'test/editor/package.mjs'], unless: ensureEditor },
  { name: 'editor', run: [node, 'test/editor/run.mjs', 'desktop'], unless: ensureEditorAndChromium },
  { name: 'editor-web', run: [node, 'test/editor/run.mjs', 'web'], unless: ensureEditorAndChromium },
  { name: 'editor-ui', run: [node, 'test/editor/run.mjs', 'ui'], unless: ensureEditorAndChromium },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite "${unknown.join('", "')}". There are: ${suites.map((suite) => suite.name).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const remarks = [];
for (const suite of suites) {
  if (wanted.length > 0 && !wanted.includes(suite.name)) continue;
  console.log(`\n=== ${suite.name}`);
  await suite.before?.();
  const reason = await suite.unless?.();
  const result = reason ? { passed: 0, failed: 0, skipped: 1 } : await runSuite(suite);
  if (reason) remarks.push(`skipped ${suite.name}: ${reason}`);
  if (result.failed > 0) remarks.push(`failed ${suite.name}`);
  for (const key of Object.keys(total)) total[key] += result[key];
}

console.log();
for (const remark of remarks) console.log(remark);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);

/** Panels are tested in a browser, which comes with the editor. */
async function prepareUnits() {
  nameMissingTools();
  await ensureEditorAndChromium();
}

/** The unit tests ask the real tools for their opinion; each test that lacks one says so and is skipped. */
function nameMissingTools() {
  const missing = ensureCommands(['iptables-restore', 'ipset', 'ip', 'modprobe', 'sysctl']);
  for (const [command, remedy] of Object.entries(missing))
    remarks.push(`tests that need ${command} were skipped; run: ${remedy}`);
}

async function runSuite({ name, run: [command, ...args] }) {
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (data) => {
    text += data;
    process.stdout.write(data);
  });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', resolve);
  });
  console.log(`(${((performance.now() - started) / 1000).toFixed(1)} s)`);
  // Each test that is skipped says why where it stands; here is which. Behind the summary the same marks are those of a diff.
  const count = (word) => Number([...text.matchAll(new RegExp(`^ *(\\d+) ${word}\\b`, 'gm'))].at(-1)?.[1] ?? 0);
  const result = { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
  const [list = ''] = result.skipped > 0 ? text.split(/^ *\d+ passing\b/m) : [];
  for (const [, title] of list.matchAll(/^ {2,}- (.+)$/gm)) remarks.push(`skipped in ${name}: ${title}`);
  if (code === 0 && result.passed === 0) result.passed = 1;
  if (code !== 0 && result.failed === 0) result.failed = 1;
  return result;
}

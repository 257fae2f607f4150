// Prints how long the editor took to activate kernlint and the minimal extension beside it, as it reports that itself, and how long a file that
// was opened waits for its first problem, beside a JSON file with a fault, which VS Code's own extension checks.
import { eventually } from './runner.ts';
import { Window } from './window.mjs';

export default async function ({ page }) {
  const window = new Window(page);
  // Rows that do not fit are not there.
  await page.setViewportSize({ width: 1400, height: 2000 });
  await window.ready();
  // From the moment that the text stands there.
  const firstProblem = async (path) => {
    const editor = await window.open(path);
    const shown = performance.now();
    await editor.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    return Math.round(performance.now() - shown);
  };
  const waits = [];
  for (const path of ['webhost/etc/sysctl.conf', 'faulty.json', 'webhost/etc/sysconfig/iptables', 'faulty-too.json'])
    waits.push([path, await firstProblem(path)]);
  console.log(`first problem: ${JSON.stringify(Object.fromEntries(waits))}`);
  await window.run('Developer: Show Running Extensions');
  const times = await eventually(async () => {
    const rows = await page.locator('.editor-instance .monaco-list-row').allInnerTexts();
    const timeOf = (name) => {
      const row = rows.find((text) => text.toLowerCase().includes(name));
      const time = /Activation: (\d+)\s*ms/.exec(row ?? '');
      if (!time) throw new Error(`no time of ${name} in\n${rows.join('\n')}`);
      return Number(time[1]);
    };
    return { kernlint: timeOf('kernlint'), minimal: timeOf('minimal') };
  });
  console.log(`activation: ${JSON.stringify(times)}`);
}

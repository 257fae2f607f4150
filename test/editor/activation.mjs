// Prints how long the editor took to activate kernlint and the minimal extension beside it, as it reports that itself.
import { eventually } from './runner.ts';
import { Window } from './window.mjs';

export default async function ({ page }) {
  const window = new Window(page);
  // Rows that do not fit are not there.
  await page.setViewportSize({ width: 1400, height: 2000 });
  await window.ready();
  await window.open('webhost/etc/sysctl.conf');
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

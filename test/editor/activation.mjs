// Prints how long the editor took to activate kernlint and the minimal extension beside it, as it reports that itself.
import { eventually } from './runner.ts';
import { Window } from './window.mjs';

export default async function ({ page }) {
  const window = new Window(page);
  await window.ready();
  await window.open('webhost/etc/sysctl.conf');
  await page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').first().waitFor();
  await window.run('Developer: Show Running Extensions');
  const timeOf = (name) =>
    eventually(async () => {
      const row = page.locator('.runtime-extensions-editor .extension').filter({ hasText: name }).first();
      const text = await row.innerText();
      const time = /Activation: (\d+)ms/.exec(text);
      if (!time) throw new Error(`no time in ${text}`);
      return Number(time[1]);
    });
  const times = { kernlint: await timeOf('Kernlint'), minimal: await timeOf('Minimal') };
  console.log(`activation: ${JSON.stringify(times)}`);
}

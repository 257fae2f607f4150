// Takes the pictures of docs/walkthrough/: one fix, one hover, one set of chains, one trace. They go to test/artefacts/, from where
// `pngquant 16 --strip --output docs/walkthrough/NAME.png test/artefacts/walkthrough-NAME.png` makes them small.
import { join } from 'node:path';
import { eventually, runTests, test } from './runner.ts';
import { Window } from './window.mjs';

/** @type {Window} */
let window;

/** A picture of what stands around some elements, with a margin, and so high at most. */
async function picture(name, height, ...elements) {
  const boxes = await Promise.all(elements.map((element) => element.boundingBox()));
  const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - 8);
  const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - 8);
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  await window.page.screenshot({
    path: join(process.env.KERNLINT_ARTEFACTS, `walkthrough-${name}.png`),
    animations: 'disabled',
    clip: { x, y, width: Math.min(right - x + 8, 760), height: Math.min(bottom - y + 8, height) },
  });
}

test('a fix', async () => {
  const editor = await window.open('webhost/etc/sysctl.conf');
  await editor.locator('.squiggly-warning').first().waitFor();
  await window.clickOn(editor, 'ip_conntrack_max');
  // News of the server closes the menu.
  await eventually(async () => {
    await window.page.keyboard.press('Control+.');
    await window.menu.locator('.monaco-list-row').filter({ hasText: 'Rename to' }).first().waitFor({ timeout: 2000 });
  });
  await picture('fix', 200, editor.locator('.view-line').filter({ hasText: 'ip_conntrack_max' }).first(), window.menu);
  await window.page.keyboard.press('Escape');
});

test('a hover', async () => {
  const editor = await window.open('cachehost/etc/sysctl.d/90-conntrack.conf');
  await window.showHover(editor, 'nf_conntrack_buckets', 'bucket');
  await picture('hover', 165, window.hover.first());
  await window.escape();
});

test('the chains of a rule set', async () => {
  const page = await panel('Kernlint: Show Chains', '.node');
  await picture('chains', 395, page.locator('body'));
  await window.closePanel('Chains');
});

test('the way of a packet', async () => {
  const page = await panel('Kernlint: Trace a Packet', '.outcome');
  await page.locator('#words').fill('--in eth0 --proto tcp --src 192.168.0.19 --sport 3306 --dport 45000');
  await page.locator('.outcome').filter({ hasText: 'dropped by the policy of INPUT' }).waitFor();
  await picture('trace', 400, page.getByText('What becomes of it'), page.locator('.step:visible').last());
  await window.closePanel('Trace');
});

/** The page of a panel that a command opens beside the rules. */
async function panel(command, drawn) {
  await window.page.setViewportSize({ width: 1500, height: 1100 });
  await window.open('webhost/etc/sysconfig/iptables');
  await window.goTo(28, 4);
  await window.run(command);
  return window.panel(drawn);
}

export default async ({ page }) => {
  window = new Window(page);
  await page.setViewportSize({ width: 1080, height: 640 });
  await window.ready();
  await window.run('View: Toggle Primary Side Bar Visibility');
  await runTests((number) => window.screenshot(`failed-walkthrough-${number}`));
};

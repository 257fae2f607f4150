// What the user sees, through the window. Runs beside the browser, not in an extension host.
import { testPanels } from './panels.mjs';
import { assert, assertEqual, eventually, runTests, test } from './runner.ts';
import { Window } from './window.mjs';

/** @type {Window} */
let window;

const LABELS = { error: 'Error', warning: 'Warning', info: 'Info', hint: 'Hint' };

const withFindings = EXPECTED.files.filter(({ diagnostics }) => diagnostics.length > 0);
const findingsOf = (path) => EXPECTED.files.find((file) => file.path === path).diagnostics;

/** What the Problems panel must say of a file, as its rows are read out. */
const expectedRows = (path) =>
  findingsOf(path)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, message, range: { start } }) => {
      return `${LABELS[severity]}: ${message} at line ${start.line + 1} and character ${start.character + 1}.`;
    });

test('a folder is opened: the problems are counted, and nothing pops up', async () => {
  await window.page.locator('[id="status.problems"]').filter({ hasText: /[1-9]/ }).waitFor();
  for (const intruder of ['.notification-toast', '.monaco-dialog-box', '.quick-input-widget', '.editor-instance', '.part.panel'])
    assertEqual([intruder, await window.page.locator(`${intruder}:visible`).count()], [intruder, 0]);
  await window.screenshot('first-minute');
});

test('what is typed meanwhile stays where it is typed', async () => {
  await window.open('README.md');
  await window.goTo(2, 1);
  await window.run('Kernlint: Restart the Server');
  await window.page.keyboard.type('not a step aside', { delay: 40 });
  await window.page
    .locator('.view-line')
    .filter({ hasText: /not.a.step.aside/ })
    .waitFor();
  await window.run('File: Revert File');
  await window.run('View: Close Editor');
});

test('the Problems panel shows the findings of all files, before any is opened', async () => {
  await window.run('Problems: Focus on Problems View');
  await window.run('View: Toggle Maximized Panel');
  for (const { path } of withFindings) {
    await eventually(async () => {
      await window.filterProblems(path);
      const rows = await window.problemRows();
      assertEqual(rows.length, expectedRows(path).length);
      for (const expected of expectedRows(path))
        assert(
          rows.some((row) => row.startsWith(expected)),
          `no "${expected}" in\n${rows.join('\n')}`,
        );
    });
  }
  await window.filterProblems('');
  await eventually(async () => assertEqual(await window.problems.locator('.file-icon').count(), withFindings.length));
  await window.screenshot('problems');
  await window.run('View: Toggle Maximized Panel');
});

test('a key is explained under the pointer', async () => {
  await window.run('View: Hide Panel');
  const editor = await window.open('cachehost/etc/sysctl.d/90-conntrack.conf');
  await window.showHover(editor, 'nf_conntrack_buckets', 'bucket');
  await window.screenshot('hover');
  await window.escape();
});

test('a problem explains itself, and leads to the page of its rule', async () => {
  const editor = await window.open('cachehost/etc/sysctl.d/90-conntrack.conf');
  await window.showHover(editor, 'nf_conntrack_max', 'conntrack/bucket-ratio');
  await window.screenshot('problem');
  await window.hover.getByText('conntrack/bucket-ratio').click();
  const page = await window.preview();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await window.screenshot('rule-page');
  await window.run('View: Close Editor');
});

test('a fix is chosen from the menu, and its problem is gone', async () => {
  const path = 'webhost/etc/sysctl.conf';
  const editor = await window.open(path);
  await window.run('Problems: Focus on Problems View');
  await window.filterProblems(path);
  const before = expectedRows(path).length;
  await eventually(async () => assertEqual((await window.problemRows()).length, before));
  await window.clickOn(editor, 'ip_conntrack_max');
  await window.page.keyboard.press('Control+.');
  await window.menu.waitFor();
  const entry = window.menu.locator('.monaco-list-row').filter({ hasText: 'Rename to net.netfilter.nf_conntrack_max' });
  await entry.waitFor();
  await window.screenshot('quick-fix');
  await entry.click();
  await editor.locator('.view-line').filter({ hasText: 'net.netfilter.nf_conntrack_max' }).waitFor();
  await eventually(async () => {
    const rows = await window.problemRows();
    assert(!rows.some((row) => row.includes('net.ipv4.ip_conntrack_max is')), rows.join('\n'));
  });
  await window.screenshot('fixed');
  await window.run('File: Revert File');
  await window.filterProblems('');
});

test('half-tracked connections are reported in a rule set', async () => {
  const path = 'webhost/etc/sysconfig/iptables';
  const editor = await window.open(path);
  await editor.locator('.squiggly-error').first().waitFor();
  await window.screenshot('notrack');
});

testPanels(() => window);

test('the status bar tells the target kernel and the number of findings', async () => {
  await window.open('webhost/etc/sysctl.conf');
  await window.page.locator('[id="status.languageStatus"]').hover();
  const status = window.page.locator('.hover-language-status').filter({ hasText: 'Linux' });
  await status.waitFor();
  const text = await status.textContent();
  assert(/\d+ errors?, \d+ warnings?/.test(text), text);
  assert(text.includes('webhost'), text);
  await window.screenshot('status');
  await window.page.keyboard.press('Escape');
});

test('the target kernel is chosen from a list, or typed', async () => {
  const ask = async () => {
    await window.open('webhost/etc/sysctl.conf');
    await window.runAsking('Kernlint: Choose the Target Kernel', 'A distribution, a version');
  };
  const choose = async (typed, label) => {
    await ask();
    await window.input.fill(typed);
    await window.choices.filter({ hasText: label }).first().waitFor();
    await window.screenshot(`choose-${typed}`);
    await window.page.keyboard.press('Enter');
    await eventually(async () => {
      // A pointer that rests there already shows nothing new.
      await window.page.mouse.move(600, 400);
      await window.page.locator('[id="status.languageStatus"]').hover();
      const status = window.page.locator('.hover-language-status').filter({ hasText: `${label} · webhost` });
      await status.waitFor({ timeout: 2000 });
    });
    await window.page.keyboard.press('Escape');
  };
  await choose('rhel7', 'RHEL 7 (3.10)');
  await choose('5.4-6.12', 'Linux 5.4 to 6.12');
  await ask();
  await window.choices.first().filter({ hasText: 'Linux 5.10' }).click();
});

test('the walkthrough is there, with its pictures', async () => {
  await window.run('View: Hide Panel');
  await window.runAsking('Welcome: Open Walkthrough...', 'Select a walkthrough');
  await window.input.fill('Kernlint');
  await window.choices.filter({ hasText: 'Start with Kernlint' }).first().click();
  const page = window.page.locator('.gettingStartedContainer');
  for (const [step, alternative] of [
    ['Read what a value means', 'The hover of a sysctl key'],
    ['See the rules as a picture', 'The chains of a rule set'],
    ['Follow a packet', 'The way of a packet'],
  ]) {
    await page.getByText(step, { exact: true }).first().click();
    const picture = page.getByAltText(alternative);
    await eventually(async () => assert(await picture.evaluate((image) => image.naturalWidth > 0), `no picture: ${alternative}`));
  }
  await window.screenshot('walkthrough');
  await window.run('View: Close Editor');
});

export default async ({ page }) => {
  window = new Window(page);
  await window.ready();
  await runTests((number) => window.screenshot(`failure-${number}`));
};

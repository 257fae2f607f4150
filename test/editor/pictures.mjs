// Pictures of what the editor shows, for people to look at: node test/editor/run.mjs pictures. They go to test/artefacts/.
import { runTests, test } from './runner.ts';
import { Window } from './window.mjs';

/** @type {Window} */
let window;

const KEYS = 'gallery/etc/sysctl.d/90-gallery.conf';
const RULES = 'gallery/etc/iptables/rules.v4';
/** A rule that exempts one direction. */
const HALF = 'webhost/etc/sysconfig/iptables';
const HALF_LINE = 11;

/** Where the pointer is put for a hover: line, column, what must be in it. */
const HOVERS = {
  'key-conntrack-max': [KEYS, 2, 20, 'nf_conntrack_max'],
  'key-conntrack-buckets': [KEYS, 3, 40, 'buckets'],
  'key-rp-filter': [KEYS, 4, 28, 'rp_filter'],
  'key-tcp-rmem': [KEYS, 5, 24, 'tcp_rmem'],
  'key-port-range': [KEYS, 6, 12, 'ip_local_port_range'],
  'key-tw-recycle': [KEYS, 7, 14, 'tcp_tw_recycle'],
  'key-qdisc': [KEYS, 8, 12, 'default_qdisc'],
  'key-swappiness': [KEYS, 9, 6, 'swappiness'],
  'key-sysrq': [KEYS, 10, 16, 'sysrq'],
  'key-inotify': [KEYS, 11, 14, 'max_user_watches'],
  'rule-counters': [RULES, 2, 16, 'packets'],
  'rule-ctstate': [RULES, 7, 31, 'RELATED'],
  'rule-network': [RULES, 8, 14, 'addresses'],
  'rule-port': [RULES, 8, 50, 'https'],
  'rule-mark': [RULES, 10, 26, 'hexadecimal'],
  'rule-target': [RULES, 12, 12, 'ACCEPT'],
};

for (const [name, [path, line, column, expected]] of Object.entries(HOVERS))
  test(`hover: ${name}`, async () => {
    const editor = await window.open(path);
    await window.goTo(line, column);
    await window.run('Show or Focus Hover');
    await window.hover.filter({ hasText: expected }).first().waitFor();
    await window.part(editor, `hover-${name}`);
    await window.escape();
  });

/** What is typed at the end of a line, and what the list must then hold. */
const LISTS = {
  'keys-by-word': [KEYS, 13, 'conntrack max', 'nf_conntrack_max'],
  'keys-by-part': [KEYS, 13, 'net.ipv4.', 'net.ipv4.conf'],
  'key-values': [KEYS, 13, 'vm.overcommit_memory = ', 'refuses nothing'],
  'rule-options': [RULES, 12, '\n-A INPUT -p tcp -m tcp --', '--dport'],
  'rule-states': [RULES, 12, '\n-A INPUT -m conntrack --ctstate NEW,', 'UNTRACKED'],
  'rule-targets': [RULES, 12, '\n-A INPUT -j ', 'REJECT'],
  'rule-ports': [RULES, 12, '\n-A INPUT -p tcp -m tcp --dport htt', 'https'],
  'rule-lines': [RULES, 12, '\n-', '-A INPUT'],
};

for (const [name, [path, line, typed, expected]] of Object.entries(LISTS))
  test(`completion: ${name}`, async () => {
    const editor = await window.open(path);
    await window.goTo(line, 500);
    await window.page.keyboard.type(typed);
    await window.page.keyboard.press('Control+Space');
    await window.list.filter({ hasText: expected }).first().waitFor();
    await window.part(editor, `completion-${name}`);
    await window.page.keyboard.press('Escape');
    await window.run('File: Revert File');
  });

test('hints behind large numbers', async () => {
  const editor = await window.open(KEYS);
  await editor.getByText('5 days').waitFor();
  await window.part(editor, 'hints');
  const rules = await window.open(RULES);
  await rules.getByText('1 day').waitFor();
  await window.part(rules, 'hints-rules');
});

test('the words of an option', async () => {
  const editor = await window.open(RULES);
  await window.goTo(9, 55);
  await window.run('Trigger Parameter Hints');
  await window.page.locator('.parameter-hints-widget.visible').waitFor();
  await window.part(editor, 'signature');
  await window.page.keyboard.press('Escape');
});

test('lenses, and colours by what is known', async () => {
  const rules = await window.open(RULES);
  await rules.getByText('2 references').waitFor();
  await window.part(rules, 'lenses-rules');
  const keys = await window.open(KEYS);
  await keys.getByText('effective: 60').waitFor();
  await window.part(keys, 'lenses-keys');
});

const ROUTER = 'gallery/router/etc/iptables/rules.v4';

/** The panels, and what each of them shows when it is drawn. */
const PANELS = {
  Chains: [ROUTER, 49, 'Kernlint: Show Chains', '.node'],
  Trace: [ROUTER, 49, 'Kernlint: Trace a Packet', '.outcome'],
  'Connection tracking': [KEYS, 2, 'Kernlint: Plan Connection Tracking', '.fact'],
};

for (const [title, [path, line, command, drawn]] of Object.entries(PANELS))
  test(`panel: ${title}`, async () => {
    await window.open(path);
    await window.goTo(line, 4);
    await window.run(command);
    await window.panel(drawn);
    for (const theme of ['first', 'second']) {
      await window.screenshot(`panel-${title} ${theme}`.toLowerCase().replaceAll(' ', '-'));
      await window.run('Preferences: Toggle between Light/Dark Themes');
    }
    await window.closePanel(title);
  });

test('the comparison with this machine', async () => {
  await window.open(KEYS);
  await window.run('Kernlint: Compare with This Machine');
  await window.page.locator('.editor-instance .monaco-editor[data-uri^="kernlint-machine"] .view-line').first().waitFor();
  await window.screenshot('compare');
  await window.run('View: Close All Editors');
});

test('a fix that opens something asks first', async () => {
  await window.open(HALF);
  await window.goTo(HALF_LINE, 8);
  await window.run('Quick Fix...');
  await window.menu.waitFor();
  await window.screenshot('fix-menu');
  await window.page.keyboard.press('Enter');
  await window.page.getByText('Refactor Preview').first().waitFor();
  await window.screenshot('fix-preview');
  await window.run('Refactor Preview: Discard Changes').catch(() => undefined);
});

test('the outline of a rule set', async () => {
  await window.open(RULES);
  await window.goTo(12, 4);
  await window.page.keyboard.press('Control+Shift+O');
  await window.page.locator('.quick-input-list').getByText('web').first().waitFor();
  await window.screenshot('outline');
  await window.page.keyboard.press('Escape');
});

export default async ({ page }) => {
  window = new Window(page);
  // The higher the window, the more of a hover is seen.
  await page.setViewportSize({ width: 1400, height: 1900 });
  await window.ready();
  await runTests((number) => window.screenshot(`failed-picture-${number}`));
};

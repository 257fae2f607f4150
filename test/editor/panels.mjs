// The three panels, as a user meets them: what they show, and how they and the editor go along with each other.
import { assert, assertEqual, eventually, test } from './runner.ts';

/** Adds the tests of the panels; `window` gives the window once it is there. */
export function testPanels(window) {
  test('the chains panel shows the hooks, leads to lines and follows the cursor', async () => {
    const editor = await window().open('webhost/etc/sysconfig/iptables');
    await window().clickOn(editor, ':FORWARD DROP');
    await window().run('Kernlint: Show Chains');
    const page = await window().panel('.node');
    assertEqual(await page.locator('.hook:not(.empty) h3').allTextContents(), ['PREROUTING', 'FORWARD', 'INPUT', 'OUTPUT']);
    await currentIs(page, '.stage', 'filterDROP0 rules');
    await page.locator('.node[data-chain="RH-Firewall-1-INPUT"]').click();
    await lineIs(editor, '21');
    await currentIs(page, '.node', 'RH-Firewall-1-INPUT');
    await page.locator('.rule').filter({ hasText: '--dport 80' }).click();
    await lineIs(editor, '28');
    // The keyboard is in the panel now.
    await window().clickOn(editor, '--dport 80 -j ACCEPT');
    await window().goTo(8, 4);
    await currentIs(page, '.rule', '--sport 80 -j NOTRACK');
    await window().screenshot('panel-chains');
  });

  test('the chains panel draws what is typed', async () => {
    await window().open('webhost/etc/sysconfig/iptables');
    await window().goTo(8, 500);
    const page = await window().panel('.rule');
    await currentIs(page, '.rule', '--sport 80 -j NOTRACK');
    const rules = await page.locator('.rule').count();
    await window().page.keyboard.type('\n-A OUTPUT -p udp -m udp --sport 53 -j NOTRACK');
    await window().page.keyboard.press('Escape');
    await eventually(async () => assertEqual(await page.locator('.rule').count(), rules + 1));
    await window().run('File: Revert File');
    await window().closePanel('Chains');
  });

  test('the trace panel shows the way of a packet, step by step', async () => {
    const editor = await window().open('webhost/etc/sysconfig/iptables');
    await window().run('Kernlint: Trace a Packet');
    const page = await window().panel('.outcome');
    await page.locator('#words').fill('--in eth0 --proto tcp --src 192.168.0.19 --sport 3306 --dport 45000');
    await page.locator('.outcome').filter({ hasText: 'dropped by the policy of INPUT' }).waitFor();
    await page.locator('.passed summary').last().click();
    await page.locator('.why').filter({ hasText: '--state ESTABLISHED,RELATED' }).waitFor();
    await page.locator('.step').filter({ hasText: '--sport 3306 -j NOTRACK' }).locator('.line').click();
    await lineIs(editor, '15');
    await window().screenshot('panel-trace');
    await window().closePanel('Trace');
  });

  test('the conntrack panel starts from the files, and puts lines into them', async () => {
    const editor = await window().open('cachehost/etc/sysctl.d/90-conntrack.conf');
    await window().run('Kernlint: Plan Connection Tracking');
    const page = await window().panel('.fact');
    assertEqual(await page.locator('#size-max-number').inputValue(), '1000000');
    await page.locator('#size-buckets-number').fill('250000');
    await page.locator('#size-buckets-number').press('Enter');
    await page.locator('.lines pre').filter({ hasText: 'nf_conntrack_buckets = 250368' }).waitFor();
    await window().screenshot('panel-conntrack');
    await page.getByRole('button', { name: 'Insert into the files' }).click();
    await editor.locator('.view-line').filter({ hasText: 'nf_conntrack_buckets = 250368' }).waitFor();
    const lines = await editor.locator('.view-line').allTextContents();
    assert(lines.filter((line) => line.includes('nf_conntrack_buckets')).length === 1, lines.join('\n'));
    await window().closePanel('Connection tracking');
    await window().open('cachehost/etc/sysctl.d/90-conntrack.conf');
    await window().run('File: Revert File');
  });
}

const lineIs = (editor, number) =>
  eventually(async () => assertEqual(await editor.locator('.active-line-number').first().textContent(), number));

const currentIs = (page, kind, text) =>
  eventually(async () => {
    const [first = ''] = await page.locator(`${kind}[aria-current]`).allTextContents();
    assert(first.includes(text), `the ${kind} at the cursor is "${first}", not "${text}"`);
  });

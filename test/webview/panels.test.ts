import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chainsView } from '../../server/src/core/features/views/chains.ts';
import { conntrackView } from '../../server/src/core/features/views/conntrack.ts';
import { traceView } from '../../server/src/core/features/views/trace.ts';
import type { SourceFileOf } from '../../server/src/core/workspace/source-file.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';
import { type Browser, launch, type Page, until } from './browser.ts';
import { type Shown, showPanel } from './panel.ts';

type View = 'chains' | 'trace' | 'conntrack';
const VIEWS: readonly View[] = ['chains', 'trace', 'conntrack'];
const root = join(import.meta.dirname, '..', '..');
const source = (path: string) => readFileSync(join(root, 'client', 'src', path), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The English texts of a panel, as its source gives them. */
function labelsOf(view: View): Record<string, string> {
  return Object.fromEntries(
    [...source(`views/${view}.ts`).matchAll(/^\s+(\w+): (?:t\()?'([^']*)'\)?,/gm)].map(([, name, text]) => [name!, text!]),
  );
}

const PATH = 'etc/iptables/rules.v4';
const RULES = `*raw
:PREROUTING ACCEPT [182736:91827364]
-A PREROUTING -p udp -m udp --dport 53 -j CT --notrack
COMMIT
*filter
:INPUT DROP [432:25920]
:FORWARD DROP [0:0]
:web - [0:0]
:<img/src=x/onerror=alert(1)> - [0:0]
[900:9000] -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
[70:700] -A INPUT -p tcp -m multiport --dports 80,443 -j web
[3:180] -A web -s 203.0.113.0/24 -m recent --name bad --rcheck -j DROP
[60:600] -A web -j ACCEPT
[1:10] -A web -g <img/src=x/onerror=alert(1)>
COMMIT
`;
const workspace = workspaceOf({ [PATH]: RULES, 'etc/sysctl.d/90-ct.conf': 'net.netfilter.nf_conntrack_max = 8000000\n' });
const host = workspace.hostOf(PATH)!;
const file = workspace.file(PATH) as SourceFileOf<'iptables'>;
let cursor = '-A web';

const ANSWERS: Readonly<Record<View, (asked: never) => unknown>> = {
  chains: (asked: object) =>
    chainsView(file, { ...(asked as never as { opened: []; search: string; loader: 'nft' }), offset: RULES.indexOf(cursor) }),
  trace: ({ words, answers }: { words: object; answers: Record<string, boolean> }) => traceView(file, host, words, answers),
  conntrack: ({ wish }: { wish: never }) => conntrackView(host, settingsOf({ kernel: '5.4-6.12', memory: 2 ** 33 }), wish, PATH),
};

/** What each page shows when it has drawn. */
const DRAWN: Readonly<Record<View, string>> = { chains: '.node', trace: '.outcome', conntrack: '.fact' };

describe('the panels in a browser', () => {
  let browser: Browser | undefined;

  before(async function () {
    const found = await launch();
    if (typeof found !== 'string') browser = found;
    else {
      console.log(`    no panels in a browser: ${found}`);
      this.skip();
    }
  });
  after(() => browser?.close());

  async function shown(view: View): Promise<Shown> {
    const panel = await showPanel(browser!, view, labelsOf(view), ANSWERS[view]);
    await until(panel.page, `document.querySelector('${DRAWN[view]}')`);
    return panel;
  }
  const text = (page: Page, selector: string) =>
    page.evaluate<string>(`document.querySelector('${selector}')?.textContent ?? ''`);
  const eventuallyHolds = (page: Page, selector: string, part: string) =>
    until(page, `document.querySelector('${selector}')?.textContent.includes('${part}')`);

  for (const view of VIEWS)
    it(`can be used by everybody, in each theme: ${view}`, async () => {
      const { page, errors, wear } = await shown(view);
      await page.evaluate(`{${AXE}}`);
      for (const theme of ['dark', 'light', 'contrast'] as const) {
        await wear(theme);
        const faults = await page.evaluate<{ id: string; nodes: { html: string; failureSummary: string }[] }[]>(
          `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`,
        );
        const told = faults.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${theme} ${id}: ${html} ${failureSummary}`),
        );
        assert.deepEqual(told, []);
      }
      assert.deepEqual(errors, []);
      await page.close();
    });

  it('has a text for everything', () => {
    const files: Readonly<Record<View, readonly string[]>> = {
      chains: ['chains', 'graph'],
      trace: ['trace'],
      conntrack: ['conntrack', 'chart'],
    };
    for (const view of VIEWS) {
      const known = labelsOf(view);
      const used = files[view].flatMap((name) =>
        [...source(`webview/${name}.ts`).matchAll(/\blabels\.(\w+)/g)].map(([, label]) => label!),
      );
      assert.deepEqual(
        used.filter((label) => !(label in known)),
        [],
        view,
      );
      assert.ok(used.length > 5);
    }
  });

  it('shows what a file says as text, never as HTML', async () => {
    const { page } = await shown('chains');
    assert.equal(await page.evaluate(`document.querySelectorAll('img').length`), 0);
    assert.ok((await text(page, 'main')).includes('<img/src=x/onerror=alert(1)>'));
    await page.close();
  });

  it('leads from a hook, a chain and a rule to their lines', async () => {
    const { page, opened } = await shown('chains');
    await page.click('.INPUT .stage');
    await page.click('.node[data-chain="web"]');
    await page.click('.rule[data-key="rule 12"]');
    assert.deepEqual(
      opened.map(({ line }) => line),
      [5, 7, 12],
    );
    await page.close();
  });

  it('follows the cursor, and keeps the keyboard where it is', async () => {
    const { page, refresh } = await shown('chains');
    const current = `document.querySelector('.node[aria-current]').dataset.chain`;
    assert.equal(await page.evaluate(current), 'web');
    await page.evaluate(`document.querySelector('.node[data-chain="web"]').focus()`);
    await page.keyboard.press('ArrowLeft');
    const focused = `document.activeElement.dataset.chain`;
    assert.equal(await page.evaluate(focused), 'INPUT');
    cursor = '-A INPUT';
    await refresh();
    await until(page, `${current} === 'INPUT'`);
    assert.equal(await page.evaluate(focused), 'INPUT');
    cursor = '-A web';
    await page.close();
  });

  it('finds chains by a part of their names', async () => {
    const { page } = await shown('chains');
    await page.fill('#search', 'WE');
    await eventuallyHolds(page, '.found', 'web filter');
    await page.close();
  });

  it('traces what is typed as words or in the fields, and says what is wrong with it', async () => {
    const { page, opened } = await shown('trace');
    await page.fill('#words', '--in eth0 --proto udp --dport 5353');
    await eventuallyHolds(page, '.outcome', 'dropped by the policy of INPUT');
    assert.equal(await page.evaluate(`document.querySelector('#field-dport').value`), '5353');
    await page.fill('#field-dport', 'many');
    await eventuallyHolds(page, '.fault', 'many is no port');
    assert.equal(await page.evaluate(`document.querySelector('#field-dport').getAttribute('aria-invalid')`), 'true');
    await page.fill('#field-dport', '53');
    await eventuallyHolds(page, '.way', 'CT --notrack');
    assert.match(await page.evaluate<string>(`document.querySelector('#words').value`), /--in eth0 --proto udp --dport 53$/);
    await page.click('.step .line');
    assert.deepEqual(opened, [{ line: 2, uri: PATH }]);
    await page.close();
  });

  it('shows what did not match and why, and takes an answer to what is open', async () => {
    const { page } = await shown('trace');
    await eventuallyHolds(page, '.passed', 'does not hold: -p udp');
    await eventuallyHolds(page, '.questions', 'Does line 12 match?');
    assert.equal(await page.evaluate(`document.querySelectorAll('.outcome').length`), 2);
    await page.click('.questions label:nth-of-type(2) input');
    await until(page, `document.querySelectorAll('.outcome').length === 1`);
    assert.match(await text(page, '.outcome'), /DROP.*line 12/);
    await page.click('.questions label:nth-of-type(1) input');
    await until(page, `document.querySelectorAll('.outcome').length === 2`);
    await page.close();
  });

  it('works the table out again as a slider moves, and gives its lines', async () => {
    const { page, deeds } = await shown('conntrack');
    assert.match(await text(page, '.lines pre'), /^net\.netfilter\.nf_conntrack_max = 8000000\n/);
    await page.fill('#size-max-number', '100000');
    await page.keyboard.press('Tab');
    await eventuallyHolds(page, '.lines pre', 'nf_conntrack_max = 100000');
    await eventuallyHolds(page, '.result', 'never');
    await page.evaluate(`document.querySelector('#size-rate').focus()`);
    for (let i = 0; i < 5; i++) await page.keyboard.press('PageUp');
    await eventuallyHolds(page, '.result', 'the table is full');
    await page.click('.deeds button');
    assert.equal(deeds[0]?.deed, 'copy');
    assert.match(String(deeds[0]?.told), /nf_conntrack_max = 100000/);
    await page.close();
  });
});

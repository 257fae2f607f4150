import type { ChainsView, ShowChainsParams } from '../../../server/src/lsp/protocol.ts';
import { fill, h, heat, redraw, short, styled } from './dom.ts';
import { graph } from './graph.ts';
import { connect, type Labels } from './host.ts';

type Asked = Omit<ShowChainsParams, 'uri' | 'position'>;
type ChainNode = ChainsView['nodes'][number];
type Hook = ChainsView['hooks'][number];

const NOTHING: Asked = { opened: [], search: '', loader: 'nft' };

/** The hooks as they lie on the way of a packet: above from the wire to the wire, below to and from this host. */
const PLACES = ['PREROUTING', 'FORWARD', 'POSTROUTING', 'INPUT', 'OUTPUT'] as const;

connect<Asked, ChainsView | null>((host) => {
  const main = document.querySelector('main')!;
  let labels: Labels = {};
  let asked = NOTHING;
  let table: string | undefined;
  const parts = {
    tools: h('div', { class: 'tools' }),
    found: h('section', { class: 'found', hidden: true }),
    hooks: h('section', { class: 'hooks' }),
    jumps: h('section', { class: 'jumps' }),
    rules: h('section', { class: 'rules' }),
  };

  const ask = (change: Partial<Asked>) => {
    asked = { ...asked, ...change };
    host.ask(asked);
  };
  const choose = (line: number | undefined) => line !== undefined && host.open(line);

  function tools(): void {
    const search = h('input', {
      type: 'search',
      id: 'search',
      value: asked.search,
      placeholder: labels.search,
      'aria-label': labels.search,
      oninput: () => ask({ search: search.value }),
    });
    const loader = h('select', {
      id: 'loader',
      'aria-label': labels.order,
      onchange: () => ask({ loader: loader.value === 'legacy' ? 'legacy' : 'nft' }),
    });
    for (const name of ['nft', 'legacy'] as const)
      loader.append(h('option', { value: name, selected: name === asked.loader }, labels[name]));
    parts.tools.replaceChildren(search, loader);
  }

  function found({ found, foundInAll }: ChainsView): void {
    parts.found.hidden = asked.search.trim() === '';
    const rows = found.map(({ table, chain, line }) =>
      h(
        'li',
        {},
        h('button', { type: 'button', class: 'link', onclick: () => choose(line) }, chain, h('small', {}, ` ${table}`)),
      ),
    );
    redraw(parts.found, h('p', { role: 'status' }, fill(labels.found, foundInAll)), h('ul', {}, ...rows));
  }

  function hooks(view: ChainsView): void {
    const cards = PLACES.map((name) => {
      const hook = view.hooks.find((each) => each.name === name);
      return h(
        'section',
        { class: `hook ${name}${hook ? '' : ' empty'}` },
        h('h3', {}, name),
        hook ? stages(hook, view) : h('p', {}, labels.noRules),
      );
    });
    const arrows = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((name) =>
      h('span', { class: `arrow ${name}`, 'aria-hidden': 'true' }),
    );
    const host = h('p', { class: 'host' }, labels.host);
    redraw(parts.hooks, h('h2', {}, labels.hooks), h('div', { class: 'way' }, ...cards, ...arrows, host));
  }

  function stages(hook: Hook, view: ChainsView): HTMLElement {
    return h(
      'ol',
      {},
      ...hook.stages.map((stage) =>
        stage.kind === 'tracking' ? h('li', { class: 'tracking' }, labels.tracking) : h('li', {}, stageButton(stage.node, view)),
      ),
    );
  }

  function stageButton(node: ChainNode, view: ChainsView): HTMLElement {
    const isFocus = view.focus?.table === node.table && view.focus.chain === node.chain;
    const button = h(
      'button',
      {
        type: 'button',
        class: 'stage',
        'data-key': `stage ${node.table} ${node.chain}`,
        'aria-current': isFocus ? 'true' : undefined,
        disabled: node.line === undefined,
        onclick: () => choose(node.line),
      },
      h('span', { class: 'name' }, node.table),
      policy(node.policy),
      h('span', { class: 'detail' }, counts(node)),
    );
    return styled(button, { '--heat': heat(node.packets, view.most) });
  }

  function policy(name: string | undefined): HTMLElement | undefined {
    return name === undefined ? undefined : h('span', { class: `policy ${name}` }, name);
  }

  function counts({ rules, packets }: { readonly rules: number; readonly packets: number }): string {
    const words = [rules === 1 ? labels.oneRule : fill(labels.ruleCount, rules)];
    if (packets > 0) words.push(fill(labels.packets, short(packets)));
    return words.join(' · ');
  }

  function jumps(view: ChainsView): void {
    parts.jumps.hidden = view.nodes.every(({ builtIn }) => builtIn);
    if (parts.jumps.hidden) {
      parts.jumps.replaceChildren();
      return;
    }
    const drawn = graph(view, labels, { choose, expand: (chain) => ask({ opened: [...asked.opened, chain] }) });
    redraw(parts.jumps, h('h2', {}, `${labels.jumps}: ${view.table}`), drawn);
    const current = drawn.querySelector('[aria-current]');
    if (current && !isInView(current, drawn)) current.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  function rules({ focus }: ChainsView): void {
    parts.rules.hidden = focus === undefined;
    if (!focus) return;
    const callers = focus.callers.length > 0 ? `${labels.calledBy} ${focus.callers.join(', ')}` : labels.nobody;
    const rows = focus.rows.map((row) => {
      const button = h(
        'button',
        {
          type: 'button',
          class: 'rule',
          'data-key': `rule ${row.line}`,
          'aria-current': row.line === focus.at ? 'true' : undefined,
          title:
            row.packets > 0 ? `${fill(labels.packets, row.packets)}, ${fill(labels.bytes, `${short(row.bytes)}B`)}` : undefined,
          onclick: () => choose(row.line),
        },
        h('span', { class: 'line' }, String(row.line + 1)),
        h('span', { class: 'count' }, row.packets > 0 ? short(row.packets) : ''),
        h('code', {}, row.text),
      );
      return h('li', {}, styled(button, { '--heat': heat(row.packets, focus.most) }));
    });
    redraw(
      parts.rules,
      h(
        'h2',
        {},
        `${focus.chain} `,
        policy(focus.policy),
        h('small', {}, ` ${focus.policy === undefined ? callers : focus.table}`),
      ),
      focus.before > 0 && h('p', {}, fill(labels.before, focus.before)),
      h('ol', {}, ...rows),
      focus.after > 0 && h('p', {}, fill(labels.after, focus.after)),
    );
  }

  return {
    start(texts, before) {
      labels = texts;
      asked = before ?? NOTHING;
      tools();
      main.replaceChildren(h('h1', {}, labels.title), ...Object.values(parts));
      host.ask(asked);
    },
    show(view) {
      if (!view || view.tables.length === 0) {
        for (const part of [parts.found, parts.jumps, parts.rules]) part.hidden = true;
        parts.hooks.replaceChildren(h('p', {}, labels.nothing));
        return;
      }
      // What was opened belongs to one table.
      if (table !== undefined && table !== view.table && asked.opened.length > 0) ask({ opened: [] });
      table = view.table;
      const loader = parts.tools.querySelector('select');
      if (loader) loader.hidden = !view.ordersDiffer;
      found(view);
      hooks(view);
      jumps(view);
      rules(view);
    },
  };
});

function isInView(element: Element, frame: Element): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

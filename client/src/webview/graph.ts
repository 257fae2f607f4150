import { Graph, layout } from '@dagrejs/dagre';
import type { ChainsView } from '../../../server/src/lsp/protocol.ts';
import { fill, h, heat, short, styled, svg } from './dom.ts';
import type { Labels } from './host.ts';

const HEIGHT = 44;
const MARGIN = 10;
/** Of the chains that one leads to, so many are read out. */
const MOST_TOLD = 12;

/** What a click in the picture does. */
export interface GraphActions {
  choose(line: number | undefined): void;
  expand(chain: string): void;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The chains of a table with arrows for the jumps between them, from left to right. Arrow keys go from chain to chain. */
export function graph(view: ChainsView, labels: Labels, actions: GraphActions): HTMLElement {
  const { places, paths, width, height } = arrange(view);
  const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, arrowHead());
  view.edges.forEach((edge, i) => {
    const isAtFocus = edge.from === view.focus?.chain || edge.to === view.focus?.chain;
    const kind = `edge${edge.gotos === edge.rules ? ' goto' : ''}${isAtFocus ? ' near' : ''}`;
    const line = svg('path', { d: paths[i], class: kind, 'marker-end': 'url(#arrow)' });
    picture.append(styled(line, { '--weight': 1 + 3 * heat(edge.packets, view.most) }));
  });
  const canvas = styled(h('div', { class: 'canvas' }, picture), { width: `${width}px`, height: `${height}px` });
  const first = view.focus?.chain ?? view.nodes[0]?.chain;
  for (const node of view.nodes) {
    const { x, y, width: w } = places.get(node.chain)!;
    const leads = view.edges.flatMap(({ from, to }) => (from === node.chain ? [to] : []));
    const rules = node.rules === 1 ? labels.oneRule! : fill(labels.ruleCount, node.rules);
    const packets = node.packets > 0 ? fill(labels.packets, short(node.packets)) : '';
    const isFocus = node.chain === view.focus?.chain;
    const unseen = [
      node.policy && fill(labels.policy, node.policy),
      leads.length > 0 && fill(labels.goes, leads.slice(0, MOST_TOLD).join(', ')),
    ].filter(Boolean);
    const button = h(
      'button',
      {
        class: `node${node.builtIn ? ' built-in' : ''}`,
        type: 'button',
        'data-key': `node ${node.chain}`,
        'data-chain': node.chain,
        'aria-current': isFocus ? 'true' : undefined,
        tabindex: node.chain === first ? 0 : -1,
        title: node.chain,
        onclick: () => actions.choose(node.line),
      },
      h('span', { class: 'name' }, node.chain),
      h('span', { class: 'detail' }, [rules, packets].filter(Boolean).join(' · ')),
      unseen.length > 0 && h('span', { class: 'unseen' }, `, ${unseen.join(', ')}`),
    );
    canvas.append(
      styled(button, {
        left: `${x - w / 2}px`,
        top: `${y - HEIGHT / 2}px`,
        width: `${w}px`,
        '--heat': heat(node.packets, view.most),
      }),
    );
    if (node.hidden === 0) continue;
    const more = h(
      'button',
      {
        class: 'more',
        type: 'button',
        'data-key': `more ${node.chain}`,
        'aria-label': fill(labels.more, node.hidden, node.chain),
        title: fill(labels.more, node.hidden, node.chain),
        onclick: () => actions.expand(node.chain),
      },
      `+${short(node.hidden)}`,
    );
    canvas.append(styled(more, { left: `${x + w / 2 - 6}px`, top: `${y - 9}px` }));
  }
  canvas.addEventListener('keydown', (event) => walk(event, places, canvas));
  return h('div', { class: 'graph', 'data-scroll': 'graph', role: 'group', 'aria-label': labels.jumps }, canvas);
}

/** Places for the chains, as their middle, and paths for the arrows. */
function arrange(view: ChainsView) {
  const drawing = new Graph({ multigraph: false });
  drawing.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 46, marginx: MARGIN, marginy: MARGIN });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const { chain, hidden } of view.nodes)
    drawing.setNode(chain, {
      width: Math.min(230, Math.max(164, 24 + 7.8 * chain.length)) + (hidden > 0 ? 24 : 0),
      height: HEIGHT,
    });
  for (const { from, to } of view.edges) if (from !== to) drawing.setEdge(from, to);
  layout(drawing);
  const places = new Map<string, Placed>();
  for (const { chain, hidden } of view.nodes) {
    const { x = 0, y = 0, width = 0 } = drawing.node(chain);
    const own = width - (hidden > 0 ? 24 : 0);
    places.set(chain, { x: x - (width - own) / 2, y, width: own });
  }
  const paths = view.edges.map(({ from, to }) => (from === to ? '' : smooth(drawing.edge(from, to).points ?? [])));
  const { width = 0, height = 0 } = drawing.graph();
  return { places, paths, width: Math.ceil(width), height: Math.ceil(height) };
}

/** A line through points that bends at none of them. */
function smooth(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  rest.forEach((point, i) => {
    const isLast = i === rest.length - 1;
    const end = isLast ? point : { x: (point.x + rest[i + 1]!.x) / 2, y: (point.y + rest[i + 1]!.y) / 2 };
    path += isLast && rest.length === 1 ? `L${end.x} ${end.y}` : `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return path;
}

function arrowHead(): SVGElement {
  const tip = svg('path', { d: 'M0 0 L8 4 L0 8 z', class: 'tip' });
  const box = { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' };
  return svg('defs', {}, svg('marker', { ...box, markerUnits: 'userSpaceOnUse' }, tip));
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the keyboard to the nearest chain in the direction of an arrow key. */
function walk(event: KeyboardEvent, places: ReadonlyMap<string, Placed>, canvas: HTMLElement): void {
  const direction = DIRECTIONS[event.key];
  const here = event.target instanceof HTMLElement && places.get(event.target.dataset.chain ?? '');
  if (!direction || !here) return;
  event.preventDefault();
  const [dx, dy] = direction;
  let best: { readonly chain: string; readonly distance: number } | undefined;
  for (const [chain, { x, y }] of places) {
    const along = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    const distance = along + 2 * aside;
    if (along > 1 && (!best || distance < best.distance)) best = { chain, distance };
  }
  for (const button of canvas.querySelectorAll<HTMLElement>('.node')) {
    if (button.dataset.chain !== best?.chain) continue;
    (event.target as HTMLElement).tabIndex = -1;
    button.tabIndex = 0;
    button.focus();
  }
}

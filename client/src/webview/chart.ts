import type { PlannedConntrack } from '../../../server/src/lsp/protocol.ts';
import { fill, h, svg } from './dom.ts';
import type { Labels } from './host.ts';

const WIDTH = 600;
const HEIGHT = 190;
const LEFT = 6;
const BOTTOM = 22;
const TOP = 18;

/** How long the hash chains are: bars for the long run, a line for the full table, and where kernels begin to refuse. */
export function chart({ bars, limit }: PlannedConntrack, labels: Labels): HTMLElement {
  const most = Math.max(0.001, ...bars.flatMap(({ now, full }) => [now, full]));
  const step = (WIDTH - 2 * LEFT) / bars.length;
  const x = (i: number) => LEFT + i * step;
  const y = (share: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share / most);
  const picture = svg('svg', { class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': labels.chartHelp });
  const last = bars.at(-1)?.to ?? 0;
  if (limit !== undefined && limit <= last) {
    const at = x(bars.findIndex(({ to }) => to >= limit));
    picture.append(
      svg('rect', { class: 'over', x: at, y: TOP, width: WIDTH - LEFT - at, height: HEIGHT - TOP - BOTTOM }),
      svg('text', { class: 'limit', x: at + 4, y: TOP - 5 }, fill(labels.limit, limit)),
    );
  }
  bars.forEach(({ now }, i) => {
    if (now > 0)
      picture.append(
        svg('rect', { class: 'bar', x: x(i) + 1, y: y(now), width: Math.max(1, step - 2), height: HEIGHT - BOTTOM - y(now) }),
      );
  });
  const line = bars.map(({ full }, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(full)}H${x(i + 1)}`).join('');
  picture.append(
    svg('path', { class: 'full', d: line }),
    svg('line', { class: 'axis', x1: LEFT, x2: WIDTH - LEFT, y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM }),
  );
  const every = Math.max(1, Math.ceil(bars.length / 12));
  bars.forEach(({ from, to }, i) => {
    if (i % every !== 0) return;
    const words = from === to || every > 1 ? String(from) : `${from}–${to}`;
    picture.append(svg('text', { class: 'tick', x: x(i) + step / 2, y: HEIGHT - 6 }, words));
  });
  const legend = h(
    'p',
    { class: 'legend' },
    h('span', { class: 'key bar', 'aria-hidden': 'true' }),
    ` ${labels.now} `,
    h('span', { class: 'key full', 'aria-hidden': 'true' }),
    ` ${labels.full}`,
    h('span', { class: 'unit' }, labels.length),
  );
  return h('figure', {}, h('figcaption', {}, labels.chart), picture, legend);
}

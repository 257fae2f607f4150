import type { ConntrackWish, PlanConntrackParams, PlannedConntrack } from '../../../server/src/lsp/protocol.ts';
import { chart } from './chart.ts';
import { h, redraw, styled } from './dom.ts';
import { connect, type Labels } from './host.ts';

type Asked = Omit<PlanConntrackParams, 'uri'>;

/** A slider, and the numbers at its ends. Each step multiplies: tables and timeouts spread over many powers of ten. */
interface Scale {
  readonly least: number;
  readonly most: number;
  /** What one of the numbers in the box beside the slider is: a MiB has 2^20 bytes. */
  readonly unit: number;
}

const SCALES: Readonly<Record<'memory' | 'max' | 'buckets' | 'rate' | 'seconds', Scale>> = {
  memory: { least: 2 ** 26, most: 2 ** 40, unit: 2 ** 20 },
  max: { least: 1024, most: 2 ** 26, unit: 1 },
  buckets: { least: 512, most: 2 ** 26, unit: 1 },
  rate: { least: 1, most: 1e6, unit: 1 },
  seconds: { least: 1, most: 1e6, unit: 1 },
};
const STEPS = 1000;

const toStep = ({ least, most }: Scale, value: number) =>
  Math.round((STEPS * Math.log(Math.min(most, Math.max(least, value)) / least)) / Math.log(most / least));
const fromStep = ({ least, most, unit }: Scale, step: number) => {
  const value = (least * (most / least) ** (step / STEPS)) / unit;
  // Three digits matter; who wants another number types it.
  return Math.max(1, Number(value.toPrecision(3))) * unit;
};

connect<Asked, PlannedConntrack | null>((host) => {
  const main = document.querySelector('main')!;
  let labels: Labels = {};
  let wish: ConntrackWish | undefined;
  let controls: readonly Control[] = [];
  const kernels = h('select', { id: 'kernels', onchange: () => ask({ era: Number(kernels.value) }) });
  const said = h('p', { class: 'said', role: 'status' });
  const sliders = h('section', { class: 'sliders' });
  const result = h('section', { class: 'result' });
  const lines = h('section', { class: 'lines' });

  const ask = (change: Partial<ConntrackWish>) => {
    if (!wish) return;
    wish = { ...wish, ...change };
    host.ask({ wish });
  };
  const askKind = (key: string, change: Partial<ConntrackWish['kinds'][number]>) =>
    ask({ kinds: wish?.kinds.map((kind) => (kind.key === key ? { ...kind, ...change } : kind)) });

  function frame(view: PlannedConntrack): void {
    const sizes = (['memory', 'max', 'buckets', 'rate'] as const).map((name) => {
      const control = scaled(`size-${name}`, labels[name] ?? '', SCALES[name], (value) => ask({ [name]: value }));
      return { name, control };
    });
    const kinds = view.kinds.map(({ key, what }) => ({
      what,
      share: plain(`share-${key}`, `${what}: ${labels.share}`, (share) => askKind(key, { share })),
      time: scaled(`time-${key}`, `${what}: ${labels.timeout}`, SCALES.seconds, (seconds) => askKind(key, { seconds })),
    }));
    controls = [...sizes.map(({ control }) => control), ...kinds.flatMap(({ share, time }) => [share, time])];
    kernels.replaceChildren();
    for (const [i, name] of view.kernels.entries()) kernels.append(h('option', { value: i }, name));
    const reset = h('button', { type: 'button', class: 'secondary', onclick: () => host.ask({}) }, labels.reset);
    sliders.replaceChildren(
      h('h2', {}, labels.sizes),
      h('div', { class: 'row' }, h('label', { for: 'kernels' }, labels.kernels), kernels, reset),
      ...sizes.map(({ name, control }) =>
        h('div', { class: 'row' }, h('label', { for: control.slider.id }, labels[name]), ...control.parts),
      ),
      h('h2', {}, labels.mix),
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, labels.kind),
            h('th', { scope: 'col' }, labels.share),
            h('th', { scope: 'col' }, labels.timeout),
          ),
        ),
        h(
          'tbody',
          {},
          ...kinds.map(({ what, share, time }) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, what),
              h('td', {}, h('div', { class: 'cell' }, ...share.parts)),
              h('td', {}, h('div', { class: 'cell' }, ...time.parts)),
            ),
          ),
        ),
      ),
    );
  }

  function fillControls(view: PlannedConntrack): void {
    const { wish, texts, kinds } = view;
    const values: readonly (readonly [number, string])[] = [
      ...(['memory', 'max', 'buckets', 'rate'] as const).map((name) => [wish[name], texts[name]] as const),
      ...wish.kinds.flatMap(({ share, seconds }, i) => [
        [share, kinds[i]!.share] as const,
        [seconds, kinds[i]!.duration] as const,
      ]),
    ];
    for (const [i, [value, text]] of values.entries()) controls[i]?.put(value, text);
    kernels.value = String(wish.era);
  }

  function draw(view: PlannedConntrack): void {
    const level = h('div', { class: 'level', 'aria-hidden': 'true' });
    const facts = view.facts.map(({ name, value, remark, tone }) =>
      h('div', { class: `fact ${tone}` }, h('dt', {}, name), h('dd', {}, value), remark && h('dd', { class: 'remark' }, remark)),
    );
    redraw(
      result,
      h('h2', {}, labels.result),
      styled(level, { '--level': view.level }),
      h('dl', {}, ...facts),
      chart(view, labels),
    );
    const { sysctl, modprobe, remark } = view.lines;
    const all = [sysctl, modprobe].filter((part) => part.length > 0).map((part) => part.join('\n'));
    redraw(
      lines,
      h('h2', {}, labels.lines),
      ...all.map((part) => h('pre', { tabindex: 0 }, part)),
      remark && h('p', {}, remark),
      all.length > 0 &&
        h(
          'p',
          { class: 'deeds' },
          h(
            'button',
            { type: 'button', 'data-key': 'copy', onclick: () => host.do('copy', `${all.join('\n\n')}\n`) },
            labels.copy,
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'secondary',
              'data-key': 'insert',
              disabled: !view.edit,
              onclick: () => host.do('insert', { wish }),
            },
            labels.insert,
          ),
        ),
    );
  }

  return {
    start(texts, before) {
      labels = texts;
      wish = undefined;
      controls = [];
      said.textContent = '';
      main.replaceChildren(h('h1', {}, labels.title), sliders, result, lines, said);
      host.ask(before ?? {});
    },
    show(view) {
      if (!view) {
        result.replaceChildren(h('p', {}, labels.unknown));
        return;
      }
      const isOther = controls.length !== 4 + 2 * view.kinds.length;
      wish = view.wish;
      if (isOther) frame(view);
      fillControls(view);
      draw(view);
    },
    done(words) {
      said.textContent = words;
    },
  };
});

/** A slider with what it says. */
interface Control {
  readonly slider: HTMLInputElement;
  readonly parts: readonly HTMLElement[];
  /** Moves it, unless somebody holds it. */
  put(value: number, text: string): void;
}

/** A slider whose steps multiply, with a box for exact numbers. */
function scaled(id: string, label: string, scale: Scale, on: (value: number) => void): Control {
  const slider = h('input', {
    type: 'range',
    id,
    min: 0,
    max: STEPS,
    'aria-label': label,
    oninput: () => on(fromStep(scale, Number(slider.value))),
  });
  const box = h('input', {
    type: 'number',
    id: `${id}-number`,
    min: 1,
    'aria-label': label,
    onchange: () => box.value !== '' && box.checkValidity() && on(Number(box.value) * scale.unit),
  });
  const output = h('output', { for: id });
  return {
    slider,
    parts: [slider, box, output],
    put(value, text) {
      if (document.activeElement !== slider) slider.value = String(toStep(scale, value));
      if (document.activeElement !== box) box.value = String(Math.round(value / scale.unit));
      slider.setAttribute('aria-valuetext', text);
      output.textContent = text;
    },
  };
}

/** A slider from 0 to 100. */
function plain(id: string, label: string, on: (value: number) => void): Control {
  const slider = h('input', {
    type: 'range',
    id,
    min: 0,
    max: 100,
    'aria-label': label,
    oninput: () => on(Number(slider.value)),
  });
  const output = h('output', { for: id });
  return {
    slider,
    parts: [slider, output],
    put(value, text) {
      if (document.activeElement !== slider) slider.value = String(value);
      slider.setAttribute('aria-valuetext', text);
      output.textContent = text;
    },
  };
}

import type { TracePacketParams, TraceView, TraceWords } from '../../../server/src/lsp/protocol.ts';
import { fill, h, redraw, styled } from './dom.ts';
import { connect, type Labels } from './host.ts';
import { textOf, wordsOf } from './packet-words.ts';

type Asked = Omit<TracePacketParams, 'uri'>;
type Traced = Extract<TraceView, { readonly ok: true }>;
type Step = Traced['outcomes'][number]['steps'][number];

const FIRST: Asked = { words: { in: 'eth0', proto: 'tcp', dport: '443' }, answers: {} };

/** The fields of the form that take a word, in their order; those behind the bar are shown on demand. */
const FIELDS = ['in', 'out', 'proto', 'src', 'sport', 'dst', 'dport'] as const;
const MORE_FIELDS = ['icmpType', 'mark', 'localAddress'] as const;
type Field = (typeof FIELDS)[number] | (typeof MORE_FIELDS)[number];

const EXAMPLES: Readonly<Record<Field, string>> = {
  in: 'eth0',
  out: 'eth1',
  proto: 'tcp',
  src: '10.0.0.5',
  sport: '1024:65535',
  dst: '192.0.2.10',
  dport: '443',
  icmpType: 'echo-request',
  mark: '0x1',
  localAddress: '192.0.2.10',
};
const PROTOCOLS = ['tcp', 'udp', 'icmp', 'icmpv6', 'sctp', 'gre', 'esp'];
const STATES = ['NEW', 'ESTABLISHED', 'RELATED', 'INVALID', 'UNTRACKED'];
const MARKS: Readonly<Record<string, string>> = { accept: '✓', drop: '✕', reject: '✕', unknown: '?' };

connect<Asked, TraceView | null>((host) => {
  const main = document.querySelector('main')!;
  let labels: Labels = {};
  let asked = FIRST;
  let chosen = 0;
  const fields = new Map<string, HTMLInputElement | HTMLSelectElement>();
  const text = h('input', { type: 'text', id: 'words', spellcheck: 'false', oninput: readText });
  const fault = h('p', { class: 'fault', id: 'fault', role: 'alert' });
  const result = h('section', { class: 'result' });

  const ask = (change: Partial<Asked>) => {
    asked = { ...asked, ...change };
    host.ask(asked);
  };
  /** Another packet: what was answered about the last one counts no more. */
  const askWords = (words: TraceWords) => {
    chosen = 0;
    ask({ words, answers: {} });
  };

  function form(): HTMLElement {
    fields.clear();
    const way = select(
      'way',
      wayOf(asked.words),
      ['auto', 'local', 'forward', 'sent'],
      (name) => labels[`way${name[0]!.toUpperCase()}${name.slice(1)}`],
    );
    const state = select('state', asked.words.state ?? '', ['', ...STATES], (name) => name || labels.stateAuto);
    const loader = select('loader', asked.words.loader ?? 'nft', ['nft', 'legacy'], (name) => name);
    const protocols = h('datalist', { id: 'protocols' }, ...PROTOCOLS.map((value) => h('option', { value })));
    const more = h(
      'details',
      {},
      h('summary', {}, labels.more),
      h('div', { class: 'fields' }, ...MORE_FIELDS.map(field), labelled('loader', loader)),
    );
    more.open = [...MORE_FIELDS, 'loader' as const].some((name) => asked.words[name] !== undefined);
    text.value = textOf(asked.words);
    return h(
      'form',
      { 'aria-label': labels.packet, onsubmit: (event) => event.preventDefault() },
      h('label', { for: 'words' }, labels.words),
      text,
      h('div', { class: 'fields' }, labelled('way', way), ...FIELDS.map(field), labelled('state', state)),
      protocols,
      more,
      fault,
    );
  }

  function labelled(name: string, control: HTMLInputElement | HTMLSelectElement): HTMLElement {
    fields.set(name, control);
    return h(
      'div',
      { class: name === 'way' ? 'field wide' : 'field' },
      h('label', { for: `field-${name}` }, labels[name]),
      control,
    );
  }

  function field(name: Field): HTMLElement {
    const list = name === 'proto' ? 'protocols' : undefined;
    const value = asked.words[name] ?? '';
    const control = h('input', {
      type: 'text',
      id: `field-${name}`,
      value,
      placeholder: EXAMPLES[name],
      list,
      spellcheck: 'false',
      oninput: readFields,
    });
    return labelled(name, control);
  }

  function select(
    name: string,
    value: string,
    values: readonly string[],
    word: (name: string) => string | undefined,
  ): HTMLSelectElement {
    const options = values.map((each) => h('option', { value: each, selected: each === value }, word(each)));
    return h('select', { id: `field-${name}`, onchange: readFields }, ...options);
  }

  function readFields(): void {
    const words: Record<string, string | boolean> = {};
    for (const name of [...FIELDS, ...MORE_FIELDS, 'state'] as const) {
      const value = fields.get(name)?.value.trim();
      if (value) words[name] = value;
    }
    const way = fields.get('way')?.value;
    if (way === 'local' || way === 'forward' || way === 'sent') words[way] = true;
    if (fields.get('loader')?.value === 'legacy') words.loader = 'legacy';
    // Words that the form has no field for stay as they were typed.
    const { tcpFlags, syn, ttl, tos, length, mac } = asked.words;
    const kept = Object.fromEntries(
      Object.entries({ tcpFlags, syn, ttl, tos, length, mac }).filter(([, value]) => value !== undefined),
    );
    const whole: TraceWords = { ...words, ...kept };
    text.value = textOf(whole);
    askWords(whole);
  }

  function readText(): void {
    const read = wordsOf(text.value);
    if ('wrong' in read) {
      complain('words', read.wrong);
      return;
    }
    for (const [name, control] of fields) {
      if (name === 'way') control.value = wayOf(read.words);
      else if (name === 'loader') control.value = read.words.loader ?? 'nft';
      else control.value = String(read.words[name as Field | 'state'] ?? '');
    }
    askWords(read.words);
  }

  function complain(name: string | undefined, message: string): void {
    for (const [key, control] of [...fields, ['words', text] as const]) {
      const isWrong = key === name;
      if (isWrong) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
      if (isWrong) control.setAttribute('aria-describedby', 'fault');
      else control.removeAttribute('aria-describedby');
    }
    const label = name === undefined || name === 'words' ? undefined : labels[name];
    fault.textContent = message && (label ? `${label}: ${message}` : message);
    result.classList.toggle('stale', message !== '');
  }

  function draw(view: Traced): void {
    chosen = Math.min(chosen, view.outcomes.length - 1);
    const outcome = view.outcomes[chosen];
    redraw(
      result,
      h('h2', {}, labels.outcomes),
      h('p', { class: 'packet' }, view.packet),
      h('p', { role: 'status' }, view.outcomes.length === 1 ? labels.one : fill(labels.several, view.outcomes.length)),
      h('div', { class: 'outcomes' }, ...view.outcomes.map((each, i) => verdict(view, each, i))),
      view.questions.length + Object.keys(asked.answers).length > 0 && questions(view),
      outcome && h('h2', {}, labels.steps),
      outcome && way(outcome.steps, view.paths.length > 1),
    );
  }

  function verdict(view: Traced, outcome: Traced['outcomes'][number], i: number): HTMLElement {
    const isAlone = view.outcomes.length === 1;
    const conditions = outcome.conditions.map((condition) => h('span', { class: 'condition' }, `${labels.if} ${condition}`));
    if (!isAlone && conditions.length === 0) conditions.push(h('span', { class: 'condition' }, labels.otherwise));
    const content = [
      h('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[outcome.verdict]),
      h('span', { class: 'verdict' }, labels[outcome.verdict]),
      h('span', { class: 'text' }, outcome.text),
      ...conditions,
    ];
    if (isAlone) return h('p', { class: `outcome ${outcome.verdict}` }, ...content);
    const choose = () => {
      chosen = i;
      draw(view);
    };
    const shown = { type: 'button', 'aria-pressed': String(i === chosen), 'data-key': `outcome ${i}`, onclick: choose };
    return h('button', { class: `outcome ${outcome.verdict}`, ...shown }, ...content);
  }

  function questions(view: Traced): HTMLElement {
    // What has an answer is open no more; it stays on the page so that the answer can be taken back.
    const settled = Object.keys(asked.answers).filter((id) => !view.questions.some((question) => question.id === id));
    const open = view.questions.map(({ id, text, line, path }) => question(id, text, line, path));
    return h(
      'section',
      { class: 'questions' },
      h('h2', {}, labels.questions),
      ...settled.map((id) => question(id, known.get(id) ?? id)),
      ...open,
    );
  }

  const known = new Map<string, string>();

  function question(id: string, words: string, line?: number, path?: string): HTMLElement {
    known.set(id, words);
    const choice = (name: 'open' | 'yes' | 'no', answer: boolean | undefined) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name: `answer ${id}`,
          'data-key': `answer ${id} ${name}`,
          checked: asked.answers[id] === answer,
          onchange: () => {
            const { [id]: _, ...others } = asked.answers;
            ask({ answers: answer === undefined ? others : { ...others, [id]: answer } });
          },
        }),
        ` ${labels[name]}`,
      );
    const choices = [choice('open', undefined), choice('yes', true), choice('no', false)];
    const where = line === undefined ? undefined : lineButton(line, path, false);
    return h('fieldset', {}, h('legend', {}, words), ...choices, where);
  }

  /** Hook by hook, what the packet met. */
  function way(steps: readonly Step[], manyFiles: boolean): HTMLElement {
    const list = h('div', { class: 'way' });
    let hook = '';
    let table = '';
    let items = h('ol', {});
    steps.forEach((step, i) => {
      if (step.hook !== hook) {
        [hook, table, items] = [step.hook, '', h('ol', {})];
        list.append(h('h3', {}, hook), items);
      }
      if (step.passed.count > 0) items.append(passed(step));
      const isNewTable = step.table !== '' && step.table !== table;
      if (step.table !== '') table = step.table;
      const item = h(
        'li',
        { class: `step did-${step.did}${isRule(step) ? '' : ' aside'}` },
        h('span', { class: 'table' }, isNewTable ? table : ''),
        step.line === undefined ? h('span', { class: 'line' }) : lineButton(step.line, step.path, manyFiles),
        h(
          'span',
          { class: 'what' },
          h('code', {}, step.text),
          step.matched !== 'yes' && h('small', { class: 'perhaps' }, step.matched === 'assumed' ? labels.assumed : labels.maybe),
          step.note && h('small', { class: 'note' }, step.note),
        ),
      );
      items.append(styled(item, { '--depth': Math.min(step.depth, 8), '--i': Math.min(i, 24) }));
    });
    return list;
  }

  function passed({ passed: { rules, count }, depth }: Step): HTMLElement {
    const rows = rules.map((rule) =>
      h(
        'li',
        {},
        lineButton(rule.line, rule.path, false),
        h('span', { class: 'what' }, h('code', {}, rule.text), h('small', { class: 'why' }, rule.why)),
      ),
    );
    const more = count - rules.length;
    const words = count === 1 ? labels.passedOne! : fill(labels.passed, count);
    const details = h(
      'details',
      {},
      h('summary', {}, words),
      h('ul', {}, ...rows),
      more > 0 && h('p', {}, fill(labels.passedMore, more)),
    );
    return styled(h('li', { class: 'passed' }, details), { '--depth': Math.min(depth, 8) });
  }

  function lineButton(line: number, path: string | undefined, withFile: boolean): HTMLElement {
    const words = fill(labels.line, line + 1);
    const file = withFile ? `${path?.split('/').at(-1)}:` : '';
    const open = { type: 'button', class: 'link line', 'data-key': `line ${path} ${line}`, onclick: () => host.open(line, path) };
    return h('button', { ...open, 'aria-label': words, title: words }, `${file}${line + 1}`);
  }

  return {
    start(texts, before) {
      labels = texts;
      asked = before ?? FIRST;
      chosen = 0;
      main.replaceChildren(h('h1', {}, labels.title), form(), result);
      host.ask(asked);
    },
    show(view) {
      if (!view) {
        complain(undefined, labels.notRules ?? '');
        return;
      }
      complain(view.ok ? undefined : view.word, view.ok ? '' : view.text);
      if (view.ok) draw(view);
    },
  };
});

function wayOf({ local, forward, sent }: TraceWords): string {
  return local ? 'local' : forward ? 'forward' : sent ? 'sent' : 'auto';
}

/** What no rule did is told beside the rules. */
function isRule({ did }: Step): boolean {
  return did !== 'policy' && did !== 'tracking' && did !== 'routing' && did !== 'nat';
}

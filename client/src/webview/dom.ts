/** What an element is made with: attributes by their name, listeners as `onclick`; what is undefined or false is left out. */
export type Properties = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

type Child = Node | string | undefined | false;

/** Makes an element. Texts become text nodes: what a file says is never read as HTML. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  set(element, properties, children);
  return element;
}

/** Makes an element of a picture. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  set(element, properties, children);
  return element;
}

function set(element: Element, properties: Properties, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
}

/** Puts a number that style sheets read on an element; inline styles are forbidden, the style object is not. */
export function styled<E extends HTMLElement | SVGElement>(element: E, properties: Readonly<Record<string, string | number>>): E {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, String(value));
  return element;
}

/** Draws a part of the page anew, and leaves the keyboard where it was: elements are known by their `data-key`. */
export function redraw(parent: Element, ...children: readonly Child[]): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const kept = [...parent.querySelectorAll<HTMLElement>('[data-scroll]')].map(
    (element) => [element.dataset.scroll, element.scrollLeft, element.scrollTop] as const,
  );
  parent.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  for (const [name, left, top] of kept) parent.querySelector(`[data-scroll="${name}"]`)?.scrollTo(left, top);
  if (focused === undefined || document.activeElement !== document.body) return;
  for (const element of parent.querySelectorAll<HTMLElement>('[data-key]'))
    if (element.dataset.key === focused) element.focus({ preventScroll: true });
}

/** A text with its holes filled: `{0} rules`. */
export function fill(text: string | undefined, ...values: readonly (string | number)[]): string {
  return (text ?? '').replace(/\{(\d)\}/g, (hole, at: string) => String(values[Number(at)] ?? hole));
}

/** Thousands as `12 k`: a number with at most three digits that matter. */
export function short(number: number): string {
  for (const [unit, size] of [
    ['T', 1e12],
    ['G', 1e9],
    ['M', 1e6],
    ['k', 1e3],
  ] as const)
    if (number >= size) return `${Number((number / size).toPrecision(3))}\u202f${unit}`;
  return String(number);
}

/** How warm a number is beside the largest, 0 to 1: each factor of ten counts as much, as traffic spreads over many of them. */
export function heat(packets: number, most: number): number {
  return packets <= 0 || most <= 0 ? 0 : Math.max(0.04, Math.log10(1 + packets) / Math.log10(1 + most));
}

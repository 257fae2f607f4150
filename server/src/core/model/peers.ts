import type { KernelTarget } from '../knowledge/kernel.ts';
import { hasTemplateSuffix } from '../syntax/format.ts';
import type { TextRange } from '../text/range.ts';
import { pathInHost } from '../workspace/host-root.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { bootOutcome } from './boot/outcome.ts';

/** Something that hosts of one kind should have in common. */
export interface Trait {
  /** The key, the option of a module as `nf_conntrack hashsize`, or the path of a rule set on its host. */
  readonly name: string;
  readonly kind: 'sysctl' | 'option' | 'rules';
  /**
   * What the key or the option is; of a rule set what tells it from others: counters, comments and blank lines do not count. Undefined where
   * the files leave that open.
   */
  readonly value: string | undefined;
  readonly file: SourceFile;
  readonly range: TextRange;
}

/** What a host has: what its sysctl files and module options leave, and its rule sets. */
export function hostTraits(host: Host, target: KernelTarget): Trait[] {
  const { values, options } = bootOutcome(host, target);
  return [
    ...values.map(({ key, value, certain, from: { file, range } }): Trait => {
      return { name: key, kind: 'sysctl', value: certain ? value : undefined, file, range };
    }),
    ...options.map(({ option: { module, name, value = '', unsure, file, range } }): Trait => {
      return { name: `${module} ${name}`, kind: 'option', value: unsure ? undefined : value, file, range };
    }),
    ...host.files
      .filter(({ format }) => format === 'iptables')
      .map((file): Trait => {
        const value = hasTemplateSuffix(file.path) ? undefined : rulesDigest(file.text);
        return { name: pathInHost(file.path), kind: 'rules', value, file, range: { start: 0, end: 0 } };
      }),
  ];
}

/** The number of rules and a fingerprint of all that loads: `24 rules (3f09a1c2)`. */
function rulesDigest(text: string): string {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\[\d+:\d+\]|\[\d+:\d+\]$/g, '')
        .trim(),
    )
    .filter((line) => line !== '' && !line.startsWith('#'));
  // FNV-1a, 32 bits: enough to tell the rule sets of one role apart.
  let hash = 0x811c9dc5;
  for (const character of lines.join('\n')) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  const rules = lines.filter((line) => line.startsWith('-')).length;
  return `${rules} rules (${(hash >>> 0).toString(16).padStart(8, '0')})`;
}

/** How some hosts differ from the others of their group. */
export interface Difference<Place> {
  readonly name: string;
  readonly kind: Trait['kind'];
  /** Undefined where the hosts do not have it. */
  readonly value: string | undefined;
  /** What most hosts of the group have; undefined where most have nothing. */
  readonly usual: string | undefined;
  /** In the order in which they were added. */
  readonly hosts: readonly string[];
  /** Where the first of the hosts says it, or where the first of the others does. */
  readonly place: Place;
}

interface Value<Place> {
  readonly hosts: number[];
  readonly place: Place;
}

interface Known<Place> {
  readonly trait: Pick<Trait, 'name' | 'kind'>;
  readonly byValue: Map<string, Value<Place>>;
  /** Hosts of which nobody can say. */
  readonly open: Set<number>;
}

/** The part of a group that has one thing at least, so that it is what is usual there. */
const MOST = 3 / 4;

/** How many hosts a group has at least for one of them to stand out. */
const ENOUGH = 3;

/** Hosts of one kind, added one after the other: of each is kept what it has, and not the host. */
export class Peers<Place> {
  readonly #hosts: string[] = [];
  readonly #known = new Map<string, Known<Place>>();

  get size(): number {
    return this.#hosts.length;
  }

  add(host: string, traits: readonly Trait[], placeOf: (trait: Trait) => Place): void {
    const number = this.#hosts.push(host) - 1;
    for (const trait of traits) {
      const id = `${trait.kind} ${trait.name}`;
      let of = this.#known.get(id);
      if (!of) {
        of = { trait: { name: trait.name, kind: trait.kind }, byValue: new Map(), open: new Set() };
        this.#known.set(id, of);
      }
      const value = trait.value === undefined ? undefined : of.byValue.get(trait.value);
      if (trait.value === undefined) of.open.add(number);
      else if (!value) of.byValue.set(trait.value, { hosts: [number], place: placeOf(trait) });
      // A host may have two files in one place.
      else if (value.hosts.at(-1) !== number) value.hosts.push(number);
    }
  }

  /** Where hosts differ from what is usual, by the names of the traits; nothing where nothing is usual. */
  differences(): Difference<Place>[] {
    if (this.size < ENOUGH) return [];
    const found: Difference<Place>[] = [];
    for (const { trait, byValue, open } of this.#known.values()) {
      const values = [...byValue].sort(([, a], [, b]) => b.hosts.length - a.hosts.length);
      if (!values[0]) continue;
      const [usual, most] = values[0];
      const having = new Set([...open, ...values.flatMap(([, { hosts }]) => hosts)]);
      const lacking = this.#hosts.flatMap((_, number) => (having.has(number) ? [] : [number]));
      const noneIsUsual = lacking.length > most.hosts.length;
      const usualHosts = new Set(noneIsUsual ? lacking : most.hosts);
      if (usualHosts.size < this.size * MOST) continue;
      const others = [
        ...values.map(([value, { hosts, place }]) => ({ value, hosts, place })),
        { value: undefined, hosts: lacking, place: most.place },
      ];
      for (const { value, hosts, place } of others) {
        const different = hosts.filter((number) => !usualHosts.has(number) && !open.has(number));
        if (different.length === 0) continue;
        const names = different.map((number) => this.#hosts[number]!);
        found.push({ ...trait, value, usual: noneIsUsual ? undefined : usual, hosts: names, place });
      }
    }
    return found.sort((a, b) =>
      a.kind === b.kind ? (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) : a.kind < b.kind ? 1 : -1,
    );
  }
}

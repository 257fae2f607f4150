import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import type { Family } from '../packets/address.ts';
import { type Extent, extentOf } from '../packets/extent.ts';
import { matchOf } from '../packets/match.ts';
import { boxHolds, type Packet } from '../packets/packet.ts';
import { type Binding, bind } from './bind.ts';
import { judgeRule } from './load/rule.ts';
import { shapeOf } from './plain/learn.ts';
import { type Shape, Shapes } from './plain/shape.ts';
import type { RuleFacts } from './rule-facts.ts';

export type { RuleFacts } from './rule-facts.ts';

const shapes: Readonly<Record<Family, Shapes>> = { ipv4: new Shapes('ipv4'), ipv6: new Shapes('ipv6') };

/** The facts of a rule line, read once for each line and family. */
export function factsOf(line: IptablesRule, family: Family): RuleFacts {
  const known = line.recall(family) as RuleFacts | undefined;
  if (known) return known;
  const facts = read(line, family);
  line.remember(family, facts);
  return facts;
}

function read(line: IptablesRule, family: Family): RuleFacts {
  const known = shapes[family].find(line);
  if (known) return new ShapedFacts(line, known);
  const binding = bind(line, family);
  const facts = readWhole(line, binding, family);
  if (shapes[family].learns) {
    const learned = shapeOf(line, binding, facts, family);
    if (learned) shapes[family].learn(learned.words, learned.shape);
  }
  return facts;
}

/** The facts of a line that is read word for word. */
export function readWhole(line: IptablesRule, binding: Binding, family: Family): RuleFacts {
  const { target } = binding;
  const name = target?.word.text;
  const notrack = name === 'NOTRACK' || (name === 'CT' && binding.options.some((option) => option.name === 'notrack'));
  const match = matchOf(binding, family);
  return {
    command: binding.command,
    chain: binding.chain?.text,
    position: binding.position,
    policy: binding.policy?.text,
    family: binding.family,
    target,
    targetName: name,
    targetExtension: target?.extension,
    goto: target?.goto === true,
    match,
    exact: match.exact,
    extent: () => extentOf(match.box, family),
    holds: (packet) => boxHolds(match.box, packet),
    notrack,
    needsConntrack: asksForTracking(binding, notrack),
    report: judgeRule(line, binding, family),
    plain: false,
  };
}

/** The facts of a line that differs from one that was read in plain words only. Small: what is not its own is asked of the shape. */
class ShapedFacts implements RuleFacts {
  readonly #line: IptablesRule;
  readonly #shape: Shape;
  readonly chain: string;
  readonly targetName: string | undefined;

  /** Right behind shapes.find of the line: its words are where that call found them. */
  constructor(line: IptablesRule, shape: Shape) {
    this.#line = line;
    this.#shape = shape;
    const { facts, family, chainGap, targetGap } = shape;
    this.chain = chainGap < 0 ? facts.chain! : shapes[family].word(line, chainGap);
    this.targetName = targetGap < 0 ? facts.targetName : shapes[family].word(line, targetGap);
  }

  get command() {
    return this.#shape.facts.command;
  }

  get position() {
    return this.#shape.facts.position;
  }

  get policy() {
    return this.#shape.facts.policy;
  }

  get family() {
    return this.#shape.facts.family;
  }

  get targetExtension() {
    return this.#shape.facts.targetExtension;
  }

  get goto() {
    return this.#shape.facts.goto;
  }

  get notrack() {
    return this.#shape.facts.notrack;
  }

  get needsConntrack() {
    return this.#shape.facts.needsConntrack;
  }

  get report() {
    return this.#shape.facts.report;
  }

  get plain() {
    return this.#shape.plain;
  }

  get target() {
    return this.#shape.facts.target && bind(this.#line, this.#shape.family).target;
  }

  get match() {
    const { family } = this.#shape;
    return shapes[family].match(this.#line, this.#shape) ?? matchOf(bind(this.#line, family), family);
  }

  get exact() {
    return this.#shape.match.exact;
  }

  extent(): Extent {
    const { family } = this.#shape;
    return shapes[family].extent(this.#line, this.#shape) ?? extentOf(this.match.box, family);
  }

  holds(packet: Packet): boolean {
    const { family, match } = this.#shape;
    if (!boxHolds(match.box, packet)) return false;
    return shapes[family].holds(this.#line, this.#shape, packet) ?? boxHolds(this.match.box, packet);
  }
}

function asksForTracking({ matches, target }: Binding, notrack: boolean): boolean {
  if (matches.some(({ extension }) => !extension || extension.needsConntrack === true)) return true;
  const need = target?.extension?.needsConntrack;
  return need === 'unless-notrack' ? !notrack : need === true;
}

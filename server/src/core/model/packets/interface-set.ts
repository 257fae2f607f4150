/** One test of an interface name: `eth0`, `eth+`, `! lo`. */
export interface InterfaceTest {
  /** The name, without the `+`. */
  readonly name: string;
  /** Whether every name that begins so passes. */
  readonly prefix: boolean;
  readonly negated: boolean;
}

/** The names that pass all tests; no tests, any name. */
export type InterfaceSet = readonly InterfaceTest[];

export const ANY_INTERFACE: InterfaceSet = [];

/** The test that `-i` or `-o` makes with this argument; `+` alone and the empty name match everything. */
export function interfaceTest(argument: string, negated: boolean): InterfaceTest {
  const prefix = argument.endsWith('+');
  return { name: prefix ? argument.slice(0, -1) : argument, prefix: prefix || argument === '', negated };
}

export function interfaceMatches(set: InterfaceSet, name: string): boolean {
  return set.every((test) => (test.prefix ? name.startsWith(test.name) : name === test.name) !== test.negated);
}

/** Whether some name could pass; false only where that is certain. */
export function interfacePossible(set: InterfaceSet): boolean {
  const exact = set.find((test) => !test.negated && !test.prefix);
  if (exact) return interfaceMatches(set, exact.name);
  const prefixes = set.filter((test) => !test.negated).sort((a, b) => b.name.length - a.name.length);
  const longest = prefixes[0]?.name ?? '';
  if (prefixes.some((test) => !longest.startsWith(test.name))) return false;
  return !set.some((test) => test.negated && test.prefix && longest.startsWith(test.name));
}

/** Whether every name of `a` is certainly in `b`. */
export function interfaceSubset(a: InterfaceSet, b: InterfaceSet): boolean {
  const exact = a.find((test) => !test.negated && !test.prefix);
  if (exact) return interfaceMatches(b, exact.name);
  return b.every((test) => a.some((other) => implies(other, test)));
}

function implies(a: InterfaceTest, b: InterfaceTest): boolean {
  if (a.name === b.name && a.prefix === b.prefix && a.negated === b.negated) return true;
  if (!a.negated && a.prefix) {
    if (!b.negated) return b.prefix && a.name.startsWith(b.name);
    return !a.name.startsWith(b.name) && !b.name.startsWith(a.name);
  }
  if (!b.negated) return b.prefix && b.name === '';
  return a.negated && a.prefix && b.name.startsWith(a.name);
}

/** A name that passes, for an example; `eth0` where anything does. */
export function interfaceExample(set: InterfaceSet, ordinary = 'eth0'): string | undefined {
  const positive = set.find((test) => !test.negated && !test.prefix)?.name;
  const prefix = set.find((test) => !test.negated)?.name;
  const candidates =
    positive !== undefined ? [positive] : [ordinary, `${prefix || 'wan'}0`, `${prefix || 'wan'}1`, `${prefix || 'x'}7`];
  return candidates.find((name) => interfaceMatches(set, name));
}

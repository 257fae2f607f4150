import type { SourceFile, Tree } from './tree.ts';

/** What a clock tick is taken for: 1000 a second, so that a duration in ticks is one in milliseconds. */
const HZ = 1000n;

/** Names whose numbers no header says in one line. */
const KNOWN: Readonly<Record<string, bigint>> = {
  HZ,
  USER_HZ: 100n,
  INT_MAX: 2n ** 31n - 1n,
  INT_MIN: -(2n ** 31n),
  UINT_MAX: 2n ** 32n - 1n,
  LONG_MAX: 2n ** 63n - 1n,
  ULONG_MAX: 2n ** 64n - 1n,
  U8_MAX: 255n,
  S8_MAX: 127n,
  U16_MAX: 65535n,
  USHRT_MAX: 65535n,
  SHRT_MAX: 32767n,
  U32_MAX: 2n ** 32n - 1n,
  S32_MAX: 2n ** 31n - 1n,
  SIZE_MAX: 2n ** 64n - 1n,
  PATH_MAX: 4096n,
  // Those of nearly every server.
  PAGE_SIZE: 4096n,
  PAGE_SHIFT: 12n,
  BITS_PER_LONG: 64n,
  true: 1n,
  false: 0n,
};

/** The bounds that the kernel keeps in one array for all tables. */
const SHARED_BOUNDS: Readonly<Record<string, bigint>> = {
  SYSCTL_NEG_ONE: -1n,
  SYSCTL_ZERO: 0n,
  SYSCTL_ONE: 1n,
  SYSCTL_TWO: 2n,
  SYSCTL_THREE: 3n,
  SYSCTL_FOUR: 4n,
  SYSCTL_ONE_HUNDRED: 100n,
  SYSCTL_TWO_HUNDRED: 200n,
  SYSCTL_ONE_THOUSAND: 1000n,
  SYSCTL_THREE_THOUSAND: 3000n,
  SYSCTL_INT_MAX: 2n ** 31n - 1n,
  SYSCTL_MAXOLDUID: 65535n,
  SYSCTL_LONG_ZERO: 0n,
  SYSCTL_LONG_ONE: 1n,
  SYSCTL_LONG_MAX: 2n ** 63n - 1n,
  SYSCTL_U8_ZERO: 0n,
  SYSCTL_U8_MAX: 255n,
  SYSCTL_UINT_MAX: 2n ** 32n - 1n,
};

export interface Numbers {
  /** The number that a constant expression gives; undefined where it depends on more than its text. */
  readonly constant: (expression: string, file: SourceFile) => bigint | undefined;
  /** The number that a bound (`extra1`) points at. */
  readonly bound: (expression: string, file: SourceFile) => bigint | undefined;
}

/** Evaluates the constants of a tree. */
export function numbersOf(tree: Tree): Numbers {
  const constant = (expression: string, file: SourceFile, depth = 0): bigint | undefined => {
    if (depth > 8) return undefined;
    const value = new Reader(expression, (name) => {
      if (name in KNOWN) return KNOWN[name];
      const macro = file.macros.get(name);
      const body = macro && !macro.parameters ? macro.body : tree.define(name);
      return body === undefined ? undefined : constant(body, file, depth + 1);
    }).read();
    return value;
  };
  const bound = (expression: string, file: SourceFile): bigint | undefined => {
    const name = expression.replace(/\(\s*(?:const\s+)?(?:void|int|unsigned int|unsigned long|long)\s*\*\s*\)|[()&\s]/g, '');
    if (name in SHARED_BOUNDS) return SHARED_BOUNDS[name];
    const macro = file.macros.get(name);
    if (macro && !macro.parameters && macro.body !== name) return bound(macro.body, file);
    const shared = /^sysctl_vals\[(\d+)\]$/.exec(name);
    if (shared) return [0n, 1n, 2n ** 31n - 1n][Number(shared[1])];
    const element = /^(\w+)\[(\d+)\]$/.exec(name);
    const value = /^\w+$/.test(element?.[1] ?? name) ? tree.initialValue(element?.[1] ?? name, file) : undefined;
    if (value === undefined) return /^\w+$/.test(name) && mutableZero(file, name) ? 0n : undefined;
    const list = /^\s*\{([\s\S]*)\}\s*$/.exec(value)?.[1];
    const part = list === undefined ? value : list.split(',')[Number(element?.[2] ?? 0)];
    // A bound in clock ticks is another one on each kernel.
    return part === undefined || /\bHZ\b/.test(part) ? undefined : constant(part, file);
  };
  return { constant: (expression, file) => constant(expression, file), bound };
}

/** A bound without an initial value that is named for it, as in `static int zero;`. */
function mutableZero(file: SourceFile, name: string): boolean {
  return /zero$/.test(name) && new RegExp(`\\b(?:int|long)\\s+(?:__\\w+\\s+)?${name}\\s*;`).test(file.text);
}

const LEVELS: readonly (readonly string[])[] = [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '%']];

/** A reader of constant expressions. */
class Reader {
  private readonly tokens: readonly string[];
  private readonly lookUp: (name: string) => bigint | undefined;
  private at = 0;

  constructor(expression: string, lookUp: (name: string) => bigint | undefined) {
    this.tokens = expression.match(/0[xX][0-9a-fA-F]+[uUlL]*|\d+[uUlL]*|\w+|<<|>>|[^\s]/g) ?? [];
    this.lookUp = lookUp;
  }

  read(): bigint | undefined {
    const value = this.level(0);
    return this.at === this.tokens.length ? value : undefined;
  }

  private level(depth: number): bigint | undefined {
    const operators = LEVELS[depth];
    if (!operators) return this.unary();
    let left = this.level(depth + 1);
    while (operators.includes(this.tokens[this.at] ?? '')) {
      const operator = this.tokens[this.at++]!;
      const right = this.level(depth + 1);
      left = left === undefined || right === undefined ? undefined : apply(operator, left, right);
    }
    return left;
  }

  private unary(): bigint | undefined {
    const token = this.tokens[this.at++];
    if (token === undefined) return undefined;
    if (token === '-' || token === '~') {
      const value = this.unary();
      return value === undefined ? undefined : token === '-' ? -value : ~value;
    }
    if (token === '(') {
      const cast = /^\( ?((unsigned|signed|long|int|char|short|u8|u16|u32|u64|s32|s64|size_t|void|\*) ?)+\)/.exec(
        this.tokens.slice(this.at - 1).join(' '),
      );
      if (cast) {
        this.at += cast[0].trim().split(/ /).length - 1;
        const value = this.unary();
        const size = /u8/.test(cast[0]) ? 8 : /u16|short/.test(cast[0]) ? 16 : /long|u64|size_t/.test(cast[0]) ? 64 : 32;
        return value === undefined ? undefined : /unsigned|u\d|size_t/.test(cast[0]) ? BigInt.asUintN(size, value) : value;
      }
      const value = this.level(0);
      if (this.tokens[this.at++] !== ')') return undefined;
      return value;
    }
    if (token === 'sizeof') return this.sizeOf();
    if (/^\d/.test(token)) return BigInt(octal(token.replace(/[uUlL]+$/, '')));
    return /^\w+$/.test(token) && this.tokens[this.at] !== '(' ? this.lookUp(token) : undefined;
  }

  private sizeOf(): bigint | undefined {
    const rest = this.tokens.slice(this.at).join(' ');
    const match = /^\( (unsigned long|long|unsigned int|unsigned|int|u8|u32|s32|u64|bool|char|unsigned char|size_t) \)/.exec(
      rest,
    );
    if (!match) return undefined;
    this.at += match[0].split(' ').length;
    if (/long|u64|size_t/.test(match[1]!)) return 8n;
    return /u8|bool|char/.test(match[1]!) ? 1n : 4n;
  }
}

function octal(digits: string): string {
  return /^0\d+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
}

function apply(operator: string, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '&':
      return a & b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '%':
      return b === 0n ? undefined : a % b;
    default:
      return b === 0n ? undefined : a / b;
  }
}

import { orList, say } from '../../../../text/say.ts';
/** The rules that speak of a word that an option cannot take. */
export type MisfitKind =
  | 'invalid-value'
  | 'inverted-range'
  | 'address-family'
  | 'name-too-long'
  | 'multiport-too-many'
  | 'port-list-needs-multiport';

/** Why a word does not fit where it stands. */
export interface Misfit {
  readonly kind: MisfitKind;
  /** A clause that says what is wrong: `ports end at 65535`. It begins small and has no full stop. */
  readonly why: string;
  /** The loader takes the word all the same, and makes something else of it than it says. */
  readonly loads?: true;
  /** What was meant, where that is beyond doubt. */
  readonly instead?: string;
  /** Only the machine that loads the file knows whether it is wrong: a name out of one of its files. */
  readonly maybe?: true;
}

/** The word is refused. */
export function refused(why: string, instead?: string): Misfit {
  return { kind: 'invalid-value', why, ...(instead === undefined ? {} : { instead }) };
}

/** The word loads as something else. */
export function odd(why: string, instead?: string): Misfit {
  return { ...refused(why, instead), loads: true };
}

/** The misfit of the first part that is refused; where none is, the first that loads as something else or may not be known. */
export function worst(parts: readonly string[], judge: (part: string) => Misfit | undefined): Misfit | undefined {
  let mild: Misfit | undefined;
  for (const part of parts) {
    const misfit = judge(part);
    if (misfit && !misfit.maybe && !misfit.loads) return misfit;
    mild ??= misfit;
  }
  return mild;
}

/** Names for a sentence: `a`, `a or b`, `a, b or c`; long lists end in `...`. */
export function anyOf(names: readonly string[]): string {
  if (names.length > 12) return say`${names.slice(0, 8).join(', ')} or ${names.length - 8} more`;
  return orList(names);
}

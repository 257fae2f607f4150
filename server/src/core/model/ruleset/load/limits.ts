import type { ChainName, Extension, ExtensionOption, TableName } from '../../../knowledge/iptables/index.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Binding, BoundOption } from '../bind.ts';
import { asGeneral, nameOf, type Use, usesOf } from './uses.ts';

/** Something that does not work everywhere. */
export interface Limit {
  /** How messages call it. */
  readonly what: string;
  readonly tables: readonly TableName[] | undefined;
  readonly chains: readonly ChainName[] | undefined;
  /**
   * `extension`: the kernel refuses it in a user chain too that a wrong hook leads to. `option`: iptables-nft looks at built-in chains only.
   * `interface`: it loads in a user chain, and never matches.
   */
  readonly of: 'extension' | 'option' | 'interface';
  /** Only iptables-legacy refuses it. */
  readonly nftAnywhere: boolean;
}

/** A limit and where in the rule the thing stands that it is about. */
export interface PlaceLimit {
  readonly limit: Limit;
  readonly range: TextRange;
}

const IN: Limit = {
  what: '-i',
  tables: undefined,
  chains: ['PREROUTING', 'INPUT', 'FORWARD'],
  of: 'interface',
  nftAnywhere: false,
};
const OUT: Limit = {
  what: '-o',
  tables: undefined,
  chains: ['FORWARD', 'OUTPUT', 'POSTROUTING'],
  of: 'interface',
  nftAnywhere: false,
};
const BUILT_IN: ReadonlySet<string> = new Set(['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING']);
const NONE: readonly PlaceLimit[] = [];

/** What of a rule works in some tables and chains only. */
export function limitsOf(binding: Binding, uses: readonly Use[] = usesOf(binding)): readonly PlaceLimit[] {
  const { options, chain } = binding;
  let limits: PlaceLimit[] | undefined;
  const add = (limit: Limit, range: TextRange) => {
    limits ??= [];
    limits.push({ limit, range });
  };
  for (const { extension, word, options: own } of uses) {
    const limit = limitOf(extension);
    if (limit) add(limit, word);
    for (const option of own) if (!option.hole) for (const one of limitsOfOption(option, extension)) add(one, option.word);
  }
  // In a built-in chain the loader judges interfaces by the name of the chain.
  if (BUILT_IN.has(chain?.text ?? '')) return limits ?? NONE;
  for (const option of options) {
    const name = asGeneral(option)?.long;
    if (option.negated || option.hole) continue;
    if (name === 'in-interface') add(IN, option.word);
    else if (name === 'out-interface') add(OUT, option.word);
  }
  return limits ?? NONE;
}

const ofExtensions = new Map<Extension, Limit | undefined>();

function limitOf(extension: Extension): Limit | undefined {
  const { tables, chains } = extension;
  if (!tables && !chains) return undefined;
  let limit = ofExtensions.get(extension);
  if (!limit) {
    limit = { what: nameOf(extension), tables, chains, of: 'extension', nftAnywhere: extension.nftAnywhere === true };
    ofExtensions.set(extension, limit);
  }
  return limit;
}

const NO_LIMITS: readonly Limit[] = [];

function limitsOfOption({ known, word, args }: BoundOption, extension: Extension): readonly Limit[] {
  const nftAnywhere = extension.nftAnywhere === true;
  const { tables, chains } = known as ExtensionOption;
  if (!tables && !chains) return NO_LIMITS;
  const value = args[0]?.text ?? '';
  const limits: Limit[] = tables ? [{ what: word.text, tables, chains: undefined, of: 'option', nftAnywhere }] : [];
  for (const { names, values } of chains ?? []) {
    if (values && !values.includes(value)) continue;
    limits.push({
      what: values ? `${word.text} ${value}` : word.text,
      tables: undefined,
      chains: names,
      of: 'option',
      nftAnywhere,
    });
  }
  return limits;
}

import {
  type Extension,
  type ExtensionOption,
  type Family,
  isBuiltinChain,
  optionTable,
  TABLES,
} from '../../server/src/core/knowledge/iptables/index.ts';
import { samples } from './iptables-samples.ts';

/** Where the first good sample of a type would not load beside the other options of the rule. */
const SAMPLES: Readonly<Record<string, string>> = {
  'rt rt-type': '0',
  'RATEEST rateest-interval': '1s',
  'RATEEST rateest-ewmalog': '2s',
  'rateest rateest1': 'up0',
  'rateest rateest2': 'up1',
  'cluster cluster-total-nodes': '4',
  'connbytes connbytes': '5:9',
  'physdev physdev-in': 'eth1',
  'string to': '65535',
  'recent hitcount': '1',
  'limit limit-burst': '5',
  'nfacct nfacct-name': 'http-in',
  'policy mode': 'tunnel',
  'CT helper': 'ftp',
  'cgroup path': '/',
  'statistic every': '2',
  'time timestart': '08:00',
  'time timestop': '07:00',
  'addrtype src-type': 'LOCAL',
  'addrtype dst-type': 'LOCAL',
  'SNPT src-pfx': '2001:db8::/64',
  'SNPT dst-pfx': '2001:db9::/64',
  'DNPT src-pfx': '2001:db8::/64',
  'DNPT dst-pfx': '2001:db9::/64',
};

/** Rules that must stand before a rule with this match. */
export const BEFORE: Readonly<Record<string, (chain: string) => string>> = {
  rateest: (chain) =>
    ['up0', 'up1']
      .map((name) => `-A ${chain} -j RATEEST --rateest-name ${name} --rateest-interval 250ms --rateest-ewmalog 500ms\n`)
      .join(''),
};

let serial = 0;

/** Good words for an option; undefined where the test knows none. Some are new each time, since the kernel keeps state by name. */
export function goodWords(extension: Extension, option: ExtensionOption, family: Family): string | undefined {
  if (option.long === 'hashlimit-name' || (extension.name === 'IDLETIMER' && option.long === 'label')) return `kl${serial++}`;
  const special = SAMPLES[`${extension.name} ${option.long}`];
  if (special !== undefined) return special;
  if (option.optionalArgs) return '';
  const words = option.args.map((arg) => samples(arg, family)?.good[0]);
  return words.includes(undefined) ? undefined : words.join(' ');
}

export interface RuleWish {
  readonly extension: Extension;
  readonly family: Family;
  /** The options that the rule shall have. */
  readonly options: readonly ExtensionOption[];
  /** Leave out this one, although it is needed. */
  readonly without?: ExtensionOption;
  /** Leave out what is needed. */
  readonly bare?: boolean;
}

/** A file with one rule that has these options and what they need; undefined where a word is not known. */
export function fileWith(wish: RuleWish): string | undefined {
  const { extension, family, without } = wish;
  const options = wish.bare ? wish.options : completed(wish);
  const nth = extension.name === 'statistic' && options.some(({ long }) => long === 'every');
  const words = options.map(
    (option) => [option.long, nth && option.long === 'mode' ? 'nth' : goodWords(extension, option, family)] as const,
  );
  if (words.some(([, word]) => word === undefined)) return undefined;
  const table = options.find(({ tables }) => tables)?.tables?.[0] ?? tableFor(extension);
  const chain = TABLES.find(({ name }) => name === table)!.chains.find(
    (chain) =>
      (extension.chains?.includes(chain) ?? true) &&
      options.every(({ chains, long }) =>
        (chains ?? []).every(
          ({ names, values }) =>
            names.includes(chain) || (values && !values.includes(words.find(([name]) => name === long)![1]!)),
        ),
      ),
  );
  const written = words
    .filter(([long]) => long !== without?.long)
    .map(([long, word]) => ` --${long}${word ? ` ${word}` : ''}`)
    .join('');
  const use = `${extension.kind === 'match' ? '-m' : '-j'} ${extension.name}`;
  const rule = `-A ${chain}${protocol(extension, options)}${extension.needsSyn ? ' -m tcp --syn' : ''} ${use}${written}`;
  return `*${table}\n${BEFORE[extension.name]?.(chain!) ?? ''}${rule}\nCOMMIT\n`;
}

/** A table where the extension is allowed in some chain. */
function tableFor(extension: Extension): string {
  const tables = extension.tables ?? ['filter', 'mangle'];
  return tables.find((table) => extension.chains?.some((chain) => isBuiltinChain(table, chain)) ?? true)!;
}

function protocol(extension: Extension, options: readonly ExtensionOption[]): string {
  const needed = options.some(({ needsProtocol, args }) => needsProtocol || args.some(({ type }) => type === 'natPorts'));
  const name =
    extension.protocols?.[0] ??
    options.find(({ protocols }) => protocols && !protocols.values)?.protocols?.names[0] ??
    (needed ? 'tcp' : undefined);
  return name === undefined ? '' : ` -p ${name}`;
}

/** The wished options with those that they, and the extension, cannot do without; what must stand before comes before. */
function completed({ extension, family, options }: RuleWish): readonly ExtensionOption[] {
  const table = optionTable(extension, family);
  const list: ExtensionOption[] = [];
  const begun = new Set<ExtensionOption>();
  const free = (option: ExtensionOption) =>
    ![...options, ...list].some((other) => other.excludes?.includes(option.long)) && option.removed === undefined;
  const add = (option: ExtensionOption): void => {
    if (begun.has(option)) return;
    begun.add(option);
    for (const name of option.requires ?? []) add(table.get(name)!);
    if (!option.requiresOneOf?.some((name) => [...options, ...list].includes(table.get(name)!))) {
      const other = option.requiresOneOf?.map((name) => table.get(name)!).find(free);
      if (other) add(other);
    }
    list.push(option);
  };
  for (const option of new Set(table.values())) if (option.required) add(option);
  for (const option of options) add(option);
  const any = extension.requiresAny === 'any' ? [...table.keys()] : (extension.requiresAny ?? []);
  if (any.length > 0 && !any.some((name) => list.includes(table.get(name)!))) {
    const chosen = any
      .map((name) => table.get(name)!)
      .find((option) => free(option) && goodWords(extension, option, family) !== undefined);
    if (chosen) add(chosen);
  }
  return list;
}

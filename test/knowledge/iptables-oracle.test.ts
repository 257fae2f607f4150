import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  type Extension,
  type ExtensionOption,
  type Family,
  findMatch,
  findTarget,
  MATCHES,
  optionTable,
  TABLES,
  TARGETS,
} from '../../server/src/core/knowledge/iptables/index.ts';
import { ask, type Backend, type LoadCase, type LoadResult, load, loadersMissing, program } from './iptables-loaders.ts';
import { BEFORE, fileWith, goodWords } from './iptables-rules.ts';
import { samples } from './iptables-samples.ts';

const RECORDS: readonly Extension[] = [...MATCHES, ...TARGETS];
const BACKENDS: readonly Backend[] = ['legacy', 'nft'];
/** An option that no extension has: the loader complains about it only after it has read everything before it. */
const SENTINEL = '--no-such-option-anywhere';

interface Expectation extends LoadCase {
  readonly what: string;
  readonly expected: boolean;
}

/** What a loader said, without its advice. */
function saying({ output }: LoadResult): string {
  return output
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(Try|Error occurred)/.test(line))
    .join(' | ')
    .slice(0, 200);
}

/** Compares expectations with what the loaders do; a verdict of `parsed` is that the loader came as far as the sentinel. */
function compare(cases: readonly Expectation[], verdict: 'loads' | 'parsed'): void {
  const wrong = load(cases).flatMap((result, i) => {
    const { what, expected, text } = cases[i]!;
    const got = verdict === 'loads' ? result.ok : result.output.includes(`unknown option "${SENTINEL}"`);
    return got === expected
      ? []
      : [`${expected ? 'refused' : 'accepted'}: ${what}: ${text.split('\n').at(-3)}: ${saying(result)}`];
  });
  assert.deepEqual(wrong, []);
}

function exampleFile(extension: Extension, family: Family): string {
  const { table, rule } = (family === 'ipv6' && extension.example6) || extension.example!;
  return `*${table}\n${BEFORE[extension.name]?.(rule.split(' ')[1]!) ?? ''}${rule}\nCOMMIT\n`;
}

/** Why this machine cannot load an extension that is known to exist; undefined where it can. */
function notHere(extension: Extension, family: Family, backend: Backend): string | undefined {
  if (extension.backend && extension.backend !== backend) return `only iptables-${extension.backend} takes it`;
  if (extension.kernel?.removed) return `gone since Linux ${extension.kernel.removed}`;
  if (extension.name === 'SECMARK' && !existsSync('/sys/fs/selinux/enforce')) return 'it needs SELinux';
  if (extension.name === 'nfacct' && spawnSync('nfacct', ['list']).error) return 'it needs the tool nfacct';
  if (extension.name === 'set' || extension.name === 'SET')
    return spawnSync('ipset', ['version']).error && 'it needs the tool ipset';
  return kernelHas(extension, family) ? undefined : `this kernel lacks ${extension.kernelModule}`;
}

/** The extensions of the running kernel by family; what can be loaded as a module counts too. */
function kernelHas(extension: Extension, family: Family): boolean {
  const list = `/proc/net/ip${family === 'ipv6' ? '6' : ''}_tables_${extension.kind === 'match' ? 'matches' : 'targets'}`;
  const name = extension.aliasOf ?? extension.name;
  const here = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  if (here.includes(name) || extension.kernelModule === undefined) return true;
  const module = (family === 'ipv6' && extension.kernelModule6) || extension.kernelModule;
  return spawnSync('modprobe', ['-n', '-q', module]).status === 0;
}

describe('iptables and its loaders', function () {
  this.timeout(120_000);

  before(function () {
    const missing = loadersMissing();
    if (!missing) return;
    console.log(`      skipped: ${missing}`);
    this.skip();
  });

  it('has a record for every extension that is installed', function () {
    const folder = [
      '/usr/lib/x86_64-linux-gnu/xtables',
      '/usr/lib/aarch64-linux-gnu/xtables',
      '/usr/lib64/xtables',
      '/usr/lib/xtables',
    ].find(existsSync);
    if (!folder) {
      console.log('      skipped: the folder of the extensions was not found');
      return this.skip();
    }
    const missing = readdirSync(folder).flatMap((file) => {
      const [, prefix, name] = /^lib(xt|ipt|ip6t)_(\w+)\.so$/.exec(file) ?? [];
      // libxt_NAT holds DNAT, SNAT, MASQUERADE and REDIRECT, libxt_standard the four verdicts.
      if (name === undefined || name === 'standard' || name === 'NAT') return [];
      const families: readonly Family[] = prefix === 'ipt' ? ['ipv4'] : prefix === 'ip6t' ? ['ipv6'] : ['ipv4', 'ipv6'];
      const found = families.some((family) => findMatch(name, family) ?? findTarget(name, family));
      return found ? [] : [file];
    });
    assert.deepEqual(missing, []);
  });

  it('knows every option that the programs print in their help', () => {
    const questions = RECORDS.filter(
      ({ terminating, name }) => !(terminating && ['ACCEPT', 'DROP', 'RETURN', 'QUEUE'].includes(name)),
    ).flatMap((extension) =>
      extension.families.flatMap((family) =>
        BACKENDS.map((backend) => ({
          extension,
          family,
          backend,
          args: [extension.kind === 'match' ? '-m' : '-j', extension.name, '-h'],
        })),
      ),
    );
    const [general] = ask([{ family: 'ipv4', backend: 'legacy', args: ['-h'] }]);
    const known = new Set(general!.output.match(/--[a-z0-9-]+/g));
    const answers = ask(questions);
    const unknown = questions.flatMap(({ extension, family, backend }, i) => {
      const table = optionTable(extension, family);
      const printed = new Set(answers[i]!.output.match(/--[a-z][a-z0-9-]*[a-z0-9]/g));
      const strange = [...printed].filter((option) => !known.has(option) && !table.has(option.slice(2)));
      return strange.length > 0 ? [`${program(family, backend)} ${extension.name}: ${strange.join(' ')}`] : [];
    });
    assert.deepEqual(unknown, []);
  });

  for (const family of ['ipv4', 'ipv6'] as const) {
    it(`takes the options with these words, and refuses others (${family})`, () => {
      compare(
        RECORDS.filter(({ families }) => families[0] === family || (family === 'ipv6' && families.length > 1)).flatMap(
          (extension) => wordCases(extension, family),
        ),
        'parsed',
      );
    });
  }

  for (const backend of BACKENDS) {
    it(`loads every example (${backend})`, () => {
      const skipped = new Map<string, string[]>();
      const cases = RECORDS.flatMap((extension) =>
        extension.families.flatMap((family): Expectation[] => {
          const reason = notHere(extension, family, backend);
          if (reason) skipped.set(reason, [...(skipped.get(reason) ?? []), `${extension.name} (${family})`]);
          return reason ? [] : [{ what: extension.name, family, backend, text: exampleFile(extension, family), expected: true }];
        }),
      );
      for (const [reason, names] of skipped) console.log(`      not loaded: ${names.join(', ')}: ${reason}`);
      compare(cases, 'loads');
    });
  }

  it('needs, excludes and repeats options as the records say', () => {
    compare(
      RECORDS.flatMap((extension) => {
        const family = extension.families[0]!;
        return notHere(extension, family, 'legacy') ? [] : constraintCases(extension, family);
      }),
      'loads',
    );
  });

  it('is allowed in these tables and chains, and nowhere else', () => {
    compare(
      RECORDS.flatMap((extension) => {
        const family = extension.families[0]!;
        return notHere(extension, family, 'legacy') ? [] : placeCases(extension, family);
      }),
      'loads',
    );
  });

  it('switches connection tracking on where the records say so', () => {
    const questions = RECORDS.flatMap((extension) => {
      const family = extension.families[0]!;
      return family === 'ipv6' || notHere(extension, family, 'legacy') || BEFORE[extension.name] ? [] : [{ extension, family }];
    });
    const wrong = questions.flatMap(({ extension, family }) => {
      const file = exampleFile(extension, family);
      const others = [...file.matchAll(/-[mj] (\S+)/g)].map(([, name]) => findMatch(name!, family) ?? findTarget(name!, family));
      const expected = others.some((other) => other?.needsConntrack);
      const script = `ip link set lo up; ipset create blocklist hash:ip; ipset create scanners hash:ip timeout 0; nfacct add http-in
        ${program(family, 'legacy', '-restore')} || exit 1
        echo x > /dev/udp/127.0.0.1/9; cat /proc/sys/net/netfilter/nf_conntrack_count`;
      const run = spawnSync('unshare', ['-n', 'bash', '-c', script], { input: file, encoding: 'utf8' });
      const count = run.stdout.trim().split('\n').at(-1);
      if (run.status !== 0) return [`${extension.name}: ${run.stderr}`];
      return (count !== '0') === expected ? [] : [`${extension.name}: expected ${expected}, ${count} entries`];
    });
    assert.deepEqual(wrong, []);
  });
});

/** Each option with good words and with bad ones, plain and negated. */
function wordCases(extension: Extension, family: Family): readonly Expectation[] {
  return [...optionTable(extension, family)].flatMap(([name, option]): Expectation[] => {
    const first = goodWords(extension, option, family);
    const needed = (option.requiresBefore ? (option.requires ?? []) : []).map(
      (other) => optionTable(extension, family).get(other)!,
    );
    const before = [
      ...needed.flatMap((other) => (other.requiresBefore ? (other.requires ?? []) : [])),
      ...needed.map(({ long }) => long),
    ];
    const prefix = before
      .map((long) => ` --${long} ${goodWords(extension, optionTable(extension, family).get(long)!, family)}`)
      .join('');
    const make = (words: string, expected: boolean, not = ''): Expectation => {
      const table = extension.tables?.[0] ?? 'mangle';
      const chain = TABLES.find((candidate) => candidate.name === table)!.chains.find(
        (candidate) => extension.chains?.includes(candidate) ?? true,
      );
      const use = `${protocolFor(extension)}${extension.kind === 'match' ? '-m' : '-j'} ${extension.name}${prefix}`;
      const rule = `-A ${chain} ${use} ${not}--${name}${words ? ` ${words}` : ''} ${SENTINEL}`;
      return { what: extension.name, family, backend: 'legacy', parseOnly: true, text: `*${table}\n${rule}\nCOMMIT\n`, expected };
    };
    if (option.removed !== undefined) return [make(first ?? '', false)];
    if (first === undefined) return [];
    const plain = [make(first, true), make(first, option.negatable !== undefined, '! ')];
    // An alias stands for the same option, and the second family for the same types: a sign of life is enough.
    const once = name !== option.long || (family === 'ipv6' && extension.families.length > 1 && !dependsOnFamily(option));
    return once
      ? plain
      : [
          ...plain,
          ...variants(option, family).map(({ words, good }) => make(words, good && !refusedByName(extension, option, words))),
        ];
  });
}

function protocolFor(extension: Extension): string {
  const nat = extension.options.some(({ args }) => args.some(({ type }) => type === 'natAddress' || type === 'natPorts'));
  const name = extension.protocols?.[0] ?? (nat ? 'tcp' : undefined);
  return name === undefined ? '' : `-p ${name} `;
}

function dependsOnFamily({ args }: ExtensionOption): boolean {
  return args.some(({ type }) => ['address', 'addressRange', 'prefixLength', 'natAddress', 'icmpType', 'enum'].includes(type));
}

/** hashlimit reads this number with atoi, which knows no hexadecimal. */
function refusedByName(extension: Extension, option: ExtensionOption, words: string): boolean {
  return extension.name === 'hashlimit' && option.long === 'hashlimit-rate-interval' && words.startsWith('0x');
}

/** Bounds and names that the kernel checks and the loader does not: refused, but not while the line is parsed. */
const CHECKED_BY_KERNEL: ReadonlySet<string> = new Set([
  'hashlimit-htable-expire',
  'hashlimit-htable-gcinterval',
  'hitcount',
  'algo',
  'left-shift-mark',
  'right-shift-mark',
  'timeout',
]);

function variants(option: ExtensionOption, family: Family): readonly { readonly words: string; readonly good: boolean }[] {
  const all = option.args.flatMap((arg) => samples(arg, family) ?? []);
  if (all.length < option.args.length) return [];
  return all.flatMap(({ good, bad }, at) => {
    const at1 = (word: string) => all.map((other, i) => (i === at ? word : other.good[0]!)).join(' ');
    const quoted = (word: string) => (word.includes(' ') && !word.startsWith('"') ? `"${word}"` : word);
    const refused = CHECKED_BY_KERNEL.has(option.long) ? [] : bad;
    return [
      ...good.map((word) => ({ words: at1(word), good: true })),
      ...refused.map((word) => ({ words: at1(quoted(word)), good: false })),
    ];
  });
}

/** Each option with what it needs, twice, with what it excludes, and without what it needs. */
function constraintCases(extension: Extension, family: Family): readonly Expectation[] {
  const table = optionTable(extension, family);
  const options = [...new Set(table.values())].filter(({ removed }) => removed === undefined);
  const make = (what: string, wish: Partial<Parameters<typeof fileWith>[0]>, expected: boolean): Expectation[] => {
    const text = fileWith({ extension, family, options: [], ...wish });
    return text === undefined ? [] : [{ what: `${extension.name}: ${what}`, family, backend: 'legacy', text, expected }];
  };
  const needs = extension.requiresAny !== undefined || options.some(({ required }) => required) || extension.name === 'rateest';
  return [
    ...make('with nothing more than it needs', {}, true),
    ...make('with no option', { bare: true }, !needs),
    ...options.flatMap((option) => {
      // Paths of this machine's file systems, objects made elsewhere, and helpers that are modules.
      if (['object-pinned', 'timeout', 'helper'].includes(option.long) && option.args[0]?.type !== 'integer') return [];
      // A policy element is described once; a second one needs --next and words of its own.
      const element = extension.name === 'policy' && (option.repeatable || option.long === 'strict');
      const alone = fileWith({ extension, family, options: [option] });
      const again = alone?.replace(/\nCOMMIT/, ` --${option.long} ${goodWords(extension, option, family)}\nCOMMIT`);
      return [
        ...(option.long === 'next' ? [] : make(`--${option.long}`, { options: [option] }, true)),
        ...(again === undefined || element
          ? []
          : [
              {
                what: `${extension.name}: --${option.long} twice`,
                family,
                backend: 'legacy' as const,
                text: again,
                expected: option.repeatable === true,
              },
            ]),
        ...(option.required ? make(`without --${option.long}`, { without: option }, false) : []),
        ...(option.excludes ?? []).flatMap((other) =>
          make(`--${option.long} with --${other}`, { options: [option, table.get(other)!] }, false),
        ),
        ...(option.requires ?? []).flatMap((other) =>
          make(`--${option.long} without --${other}`, { options: [option], without: table.get(other)! }, false),
        ),
      ];
    }),
  ];
}

/** One file with every place that is allowed, and one file for each place that is not. */
function placeCases(extension: Extension, family: Family): readonly Expectation[] {
  const probe =
    PLACE_PROBES[extension.name] ??
    exampleFile(extension, family)
      .split('\n')
      .at(-3)!
      .replace(/^-A \S+ /, '')
      .replace(/ -j .*/, extension.kind === 'match' ? '' : '$&');
  const rule = (chain: string) => `-A ${chain} ${probe.replace(/ ?-[io] \S+/g, '')}`;
  const places = TABLES.flatMap(({ name, chains }) => chains.map((chain) => ({ table: name, chain })));
  const allowed = places.filter(
    ({ table, chain }) => (extension.tables?.includes(table) ?? true) && (extension.chains?.includes(chain) ?? true),
  );
  const file = (places: readonly { readonly table: string; readonly chain: string }[]) =>
    TABLES.map(({ name }) => ({ name, rules: places.filter(({ table }) => table === name).map(({ chain }) => rule(chain)) }))
      .filter(({ rules }) => rules.length > 0)
      .map(({ name, rules }) => `*${name}\n${rules.join('\n')}\nCOMMIT\n`)
      .join('');
  if (BEFORE[extension.name] || LIMITED_BY_OPTION.has(extension.name)) return [];
  const make = (what: string, text: string, expected: boolean): Expectation => ({
    what: `${extension.name} in ${what}`,
    family,
    backend: 'legacy',
    text,
    expected,
  });
  const nft = extension.nftAnywhere ? [{ ...make('every place with nft', file(places), true), backend: 'nft' as const }] : [];
  return [
    ...nft,
    make('every place it may stand in', file(allowed), true),
    ...places
      .filter((place) => !allowed.includes(place))
      .map((place) => make(`${place.table} ${place.chain}`, file([place]), false)),
  ];
}

/** Examples with an option that is allowed in fewer places than the extension. */
const PLACE_PROBES: Readonly<Record<string, string>> = { TCPMSS: '-p tcp -m tcp --syn -j TCPMSS --set-mss 1000' };
/** Extensions without an option that is allowed everywhere. */
const LIMITED_BY_OPTION: ReadonlySet<string> = new Set(['policy', 'devgroup']);

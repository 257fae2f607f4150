import assert from 'node:assert/strict';
import {
  BUILTIN_PROTOCOLS,
  CHAINS,
  COMMANDS,
  DROPPED_EXTENSIONS,
  EXTERNAL_EXTENSIONS,
  type Extension,
  type ExtensionOption,
  type Family,
  findBuiltinChain,
  findIcmpType,
  findMatch,
  findOption,
  findProtocol,
  findTable,
  findTarget,
  GENERAL_OPTIONS,
  generalOption,
  isBuiltinChain,
  MATCHES,
  oppositeIcmpType,
  optionArity,
  optionTable,
  protocolMatch,
  protocolNumber,
  RuleScope,
  TABLES,
  TARGETS,
} from '../../server/src/core/knowledge/iptables/index.ts';
import { kernelVersion } from '../../server/src/core/knowledge/kernel.ts';

const FAMILIES: readonly Family[] = ['ipv4', 'ipv6'];
const RECORDS: readonly Extension[] = [...MATCHES, ...TARGETS];
const EVERY: readonly Extension[] = [...RECORDS, ...DROPPED_EXTENSIONS, ...EXTERNAL_EXTENSIONS];

function title({ kind, name, families }: Extension): string {
  return `${kind} ${name} (${families.join(', ')})`;
}

/** The words of a rule as the loader splits them, for rules without escapes. */
function words(rule: string): readonly string[] {
  return [...rule.matchAll(/"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2]!);
}

/** Walks a rule as the binder does and gives what is wrong with it. */
function problems(rule: string, family: Family): readonly string[] {
  const scope = new RuleScope(family);
  const found: string[] = [];
  const list = words(rule);
  for (let i = 0; i < list.length; ) {
    const word = list[i++]!;
    if (word === '!') continue;
    const meaning = scope.resolve(word);
    if (meaning.kind !== 'general' && meaning.kind !== 'option') {
      found.push(`${meaning.kind} ${word}`);
      continue;
    }
    const { min, max } = optionArity(meaning.option);
    const taken: string[] = [];
    while (taken.length < max && i < list.length && (taken.length < min || !/^[-!]/.test(list[i]!))) taken.push(list[i++]!);
    if (taken.length < min) found.push(`${word} needs ${min} words`);
    if (meaning.kind !== 'general') continue;
    const [value] = taken;
    if (meaning.option.long === 'match' && !scope.addMatch(value!)) found.push(`no match ${value}`);
    if (meaning.option.long === 'jump' && !scope.addTarget(value!)) found.push(`no target ${value}`);
    if (meaning.option.long === 'protocol') scope.setProtocol(value!);
  }
  return found;
}

describe('the records of iptables', () => {
  it('has one record for each name in each family', () => {
    for (const family of FAMILIES) {
      const names = RECORDS.filter(({ families }) => families.includes(family)).flatMap(({ kind, name, spellings = [] }) =>
        [name, ...spellings].map((spelling) => `${kind} ${spelling}`),
      );
      assert.equal(new Set(names).size, names.length);
    }
    assert.ok(MATCHES.length >= 60 && TARGETS.length >= 40, `${MATCHES.length} matches, ${TARGETS.length} targets`);
  });

  it('says in sentences of its own what each thing does', () => {
    const sentence = /^[A-Z`-].*[.?]$/;
    const judge = (what: string, text: string | undefined, longest: number) => {
      if (text === undefined) return;
      assert.match(text, sentence, what);
      assert.ok(text.length <= longest, `${what}: ${text.length} characters`);
      assert.doesNotMatch(text, / {2}|\bsic\b|\?\?/, what);
      assert.equal((text.match(/`/g) ?? []).length % 2, 0, `${what}: backquotes in pairs`);
    };
    for (const extension of EVERY) {
      judge(title(extension), extension.summary, 140);
      judge(title(extension), extension.when, 230);
      judge(title(extension), extension.cost, 290);
      assert.ok(extension.summary.split(' ').length >= 4 || extension.opaque, `${title(extension)}: more than its name`);
      assert.ok(extension.source !== '', title(extension));
      for (const option of extension.options) {
        judge(`${title(extension)} --${option.long}`, option.summary, 150);
        assert.ok(option.summary.split(' ').length >= 3, `${title(extension)} --${option.long}: more than its name`);
      }
    }
    for (const option of [...COMMANDS, ...GENERAL_OPTIONS]) {
      judge(`--${option.long}`, option.summary, 130);
      judge(`--${option.long}`, option.note, 230);
    }
    for (const place of [...TABLES, ...CHAINS]) {
      judge(place.name, place.summary, 130);
      judge(place.name, place.when, 230);
    }
  });

  it('names nothing that does not exist', () => {
    for (const extension of RECORDS) {
      const places = { tables: extension.tables ?? [], chains: extension.chains ?? [] };
      for (const family of extension.families) {
        const table = optionTable(extension, family);
        const here = extension.options.filter(({ families }) => families?.includes(family) ?? true);
        const spelled = here.flatMap(({ long, aliases = [] }) => [long, ...aliases]);
        assert.equal(new Set(spelled).size, spelled.length, `${title(extension)}: each option once`);
        for (const option of here) {
          const what = `${title(extension)} --${option.long}`;
          assert.match(option.long, /^[a-z0-9-]+$/);
          for (const other of [...(option.excludes ?? []), ...(option.requires ?? []), ...(option.requiresOneOf ?? [])]) {
            assert.ok(table.has(other) && table.get(other) !== option, `${what} speaks of --${other}`);
          }
          for (const other of option.excludes ?? []) {
            assert.ok(table.get(other)!.excludes?.includes(option.long), `${what} and --${other} exclude each other`);
          }
          if (option.mirror !== undefined)
            assert.equal(table.get(option.mirror)?.mirror, option.long, `${what}: twins point at each other`);
          for (const { names } of option.chains ?? []) assert.ok(names.every(findBuiltinChain), what);
          if (option.sinceIptables) assert.match(option.sinceIptables, /^1\.[468]\.\d+(\.\d)?$/, what);
          for (const arg of option.args) {
            if (arg.type !== 'enum' && arg.type !== 'enumList') continue;
            const names = arg.values.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
            assert.equal(new Set(names).size, names.length, `${what}: each value once`);
          }
        }
        const any = extension.requiresAny;
        if (any && any !== 'any')
          assert.ok(
            any.every((name) => table.has(name)),
            title(extension),
          );
        if (any === 'any') assert.ok(here.length > 0, title(extension));
      }
      assert.ok(places.tables.every(findTable) && places.chains.every(findBuiltinChain), title(extension));
      for (const table of places.tables) {
        assert.ok(
          places.chains.length === 0 || places.chains.some((chain) => isBuiltinChain(table, chain)),
          `${title(extension)} in ${table}`,
        );
      }
      if (extension.sinceIptables) assert.match(extension.sinceIptables, /^1\.[468]\.\d+(\.\d)?$/);
      for (const version of [extension.kernel?.since, extension.kernel?.removed]) if (version) kernelVersion(version);
      assert.equal(extension.terminating !== undefined, extension.kind === 'target', title(extension));
      if (extension.aliasOf)
        assert.ok(findMatch(extension.aliasOf, 'ipv4') ?? findTarget(extension.aliasOf, 'ipv4'), title(extension));
      const mirrored = extension.options.some(({ mirror }) => mirror !== undefined);
      assert.equal(mirrored, extension.reply === 'by-option', `${title(extension)}: the reply direction`);
      for (const protocol of extension.protocols ?? []) assert.ok(findProtocol(protocol), title(extension));
    }
    for (const option of GENERAL_OPTIONS.filter(({ mirror }) => mirror !== undefined)) {
      assert.equal(generalOption(`--${option.mirror}`)?.mirror, option.long);
    }
  });

  it('has an example that uses the extension where it is allowed', () => {
    for (const extension of RECORDS) {
      for (const family of extension.families) {
        const example = (family === 'ipv6' && extension.example6) || extension.example;
        assert.ok(example, title(extension));
        assert.deepEqual(problems(example.rule, family), [], example.rule);
        const chain = words(example.rule)[1]!;
        assert.ok(isBuiltinChain(example.table, chain), example.rule);
        assert.ok(extension.tables?.includes(example.table) ?? true, example.rule);
        assert.ok((extension.chains as readonly string[] | undefined)?.includes(chain) ?? true, example.rule);
        assert.ok(words(example.rule).includes(extension.name), example.rule);
      }
    }
  });

  it('says of each table and chain the same from both sides', () => {
    for (const { name, chains } of TABLES) for (const chain of chains) assert.ok(findBuiltinChain(chain)?.tables.includes(name));
    for (const { name, tables } of CHAINS) for (const table of tables) assert.ok(isBuiltinChain(table, name));
    assert.equal(isBuiltinChain('raw', 'INPUT'), false);
    assert.equal(isBuiltinChain('nosuch', 'INPUT'), false);
  });
});

describe('looking up iptables', () => {
  const option = (name: string, spelled: string, family: Family = 'ipv4'): ExtensionOption | undefined =>
    findOption((findMatch(name, family) ?? findTarget(name, family))!, spelled, family);

  it('finds extensions by family and under all their names', () => {
    assert.equal(findMatch('tcp', 'ipv6')?.name, 'tcp');
    assert.equal(findMatch('icmp', 'ipv6'), undefined);
    assert.equal(findMatch('ipv6-icmp', 'ipv6')?.name, 'icmp6');
    assert.equal(findMatch('TCP', 'ipv4'), undefined);
    assert.equal(findTarget('REJECT', 'ipv6')?.kernelModule6, 'ip6t_REJECT');
    assert.equal(findTarget('KUBE-SERVICES', 'ipv4'), undefined);
    assert.deepEqual(findMatch('ah', 'ipv4')?.protocols, ['ah']);
    assert.equal(findMatch('ah', 'ipv6')?.protocols, undefined);
    assert.equal(findMatch('geoip', 'ipv4')?.external, 'xtables-addons');
    assert.equal(findMatch('unclean', 'ipv4')?.removedIptables, '1.6.0');
  });

  it('finds options by their full name, an alias or a unique beginning', () => {
    assert.equal(option('tcp', '--dport')?.long, 'dport');
    assert.equal(option('tcp', '--destination-port=22')?.long, 'dport');
    assert.equal(option('tcp', '--dpor')?.long, 'dport');
    assert.equal(option('tcp', '--tcp'), undefined);
    assert.equal(option('tcp', '--sy')?.long, 'syn');
    assert.equal(option('tcp', '--s'), undefined);
    assert.equal(option('tcp', '--'), undefined);
    assert.equal(option('DNAT', '--to')?.long, 'to-destination');
    assert.equal(option('hashlimit', '--hashlimit')?.long, 'hashlimit-upto');
    assert.equal(option('owner', '--pid-owner')?.removed !== undefined, true);
    assert.equal(option('owner', '--pid'), undefined);
  });

  it('keeps the options of the families apart', () => {
    assert.equal(option('ah', '--ahlen', 'ipv4'), undefined);
    assert.equal(option('ah', '--ahlen', 'ipv6')?.long, 'ahlen');
    const values = (family: Family) => {
      const [arg] = option('REJECT', '--reject-with', family)!.args;
      return arg?.type === 'enum' ? arg.values.map(({ name }) => name) : [];
    };
    assert.ok(values('ipv4').includes('icmp-host-prohibited') && !values('ipv6').includes('icmp-host-prohibited'));
    assert.ok(values('ipv6').includes('icmp6-adm-prohibited'));
  });

  it('counts the words behind an option', () => {
    assert.deepEqual(optionArity(option('tcp', '--tcp-flags')!), { min: 2, max: 2 });
    assert.deepEqual(optionArity(option('tcp', '--syn')!), { min: 0, max: 0 });
    assert.deepEqual(optionArity(option('rateest', '--rateest-bps1')!), { min: 0, max: 1 });
    assert.deepEqual(optionArity(option('set', '--match-set')!), { min: 2, max: 2 });
    assert.deepEqual(optionArity(generalOption('-I')!), { min: 1, max: 2 });
    assert.deepEqual(optionArity(generalOption('-F')!), { min: 0, max: 1 });
  });

  it('knows the commands and general options', () => {
    assert.equal(generalOption('-A')?.long, 'append');
    assert.equal(generalOption('--app')?.long, 'append');
    assert.equal(generalOption('-mtcp')?.long, 'match');
    assert.equal(generalOption('--src')?.long, 'source');
    assert.equal(generalOption('--sr')?.long, 'source');
    assert.equal(generalOption('--s'), undefined);
    assert.equal(generalOption('--dport'), undefined);
    assert.equal(generalOption('-0'), undefined);
    assert.equal(generalOption('ACCEPT'), undefined);
    assert.equal(generalOption('-'), undefined);
  });

  it('knows protocols by name and number', () => {
    assert.equal(protocolNumber('TCP'), 6);
    assert.equal(protocolNumber('0x11'), 17);
    assert.equal(protocolNumber('021'), 17);
    assert.equal(protocolNumber('256'), undefined);
    assert.equal(protocolNumber('-1'), undefined);
    assert.equal(protocolNumber('all'), 0);
    assert.equal(protocolNumber('no-such'), undefined);
    assert.equal(findProtocol('58')?.name, 'ipv6-icmp');
    assert.equal(protocolMatch('6', 'ipv4')?.name, 'tcp');
    assert.equal(protocolMatch('ICMPv6', 'ipv6')?.name, 'icmp6');
    assert.equal(protocolMatch('icmp', 'ipv6'), undefined);
    assert.equal(protocolMatch('udplite', 'ipv4'), undefined);
    assert.equal(protocolMatch('mh', 'ipv6')?.name, 'mh');
    assert.equal(protocolMatch('135', 'ipv6'), undefined);
    assert.ok(BUILTIN_PROTOCOLS.some(({ aliases }) => aliases?.includes('icmpv6')));
  });

  it('knows ICMP types as the loader does', () => {
    const numbers = (word: string, family: Family = 'ipv4') => {
      const type = findIcmpType(word, family);
      return typeof type === 'object' ? `${type.type}/${type.code ?? ''}` : type;
    };
    assert.equal(numbers('ECHO-REQ'), '8/');
    assert.equal(numbers('echo'), 'ambiguous');
    assert.equal(numbers('fragmentation-needed'), '3/4');
    assert.equal(numbers('neighbor-sol', 'ipv6'), '135/');
    assert.equal(numbers('8'), undefined);
    assert.equal(oppositeIcmpType(8, 'ipv4'), 0);
    assert.equal(oppositeIcmpType(129, 'ipv6'), 128);
    assert.equal(oppositeIcmpType(3, 'ipv4'), undefined);
  });
});

describe('the scope of a rule', () => {
  const scope = (prepare: (scope: RuleScope) => unknown, family: Family = 'ipv4') => {
    const fresh = new RuleScope(family);
    prepare(fresh);
    return fresh;
  };
  const meaning = (scope: RuleScope, word: string): string => {
    const found = scope.resolve(word);
    if (found.kind === 'general') return `general ${found.option.long}`;
    if (found.kind === 'option') return `${found.extension.name} ${found.option.long}${found.implied ? ' implied' : ''}`;
    return found.kind === 'unknown' ? `unknown${found.certain ? '' : '?'}` : `ambiguous ${found.names.join(' ')}`;
  };

  it('knows an option only behind what brings it', () => {
    const rule = new RuleScope('ipv4');
    assert.equal(meaning(rule, '--dport'), 'unknown');
    rule.setProtocol('tcp');
    assert.equal(meaning(rule, '--dport'), 'tcp dport implied');
    assert.equal(meaning(rule, '--sport'), 'tcp sport');
    rule.reset();
    assert.equal(meaning(rule, '--dport'), 'unknown');
  });

  it('tries the match of the protocol once', () => {
    const rule = scope((rule) => rule.setProtocol('tcp'));
    assert.equal(meaning(rule, '--no-such'), 'unknown');
    assert.equal(meaning(rule, '--dport'), 'tcp dport');
  });

  it('prefers a full name anywhere to a beginning, and the last loaded extension', () => {
    const marks = scope((rule) => ['mark', 'connmark', 'mark'].map((name) => rule.addMatch(name)));
    assert.equal(meaning(marks, '--mark'), 'connmark mark');
    const text = scope((rule) => [rule.addMatch('string'), rule.addTarget('DNAT')]);
    assert.equal(meaning(text, '--to'), 'string to');
    assert.equal(
      meaning(
        scope((rule) => rule.addTarget('DNAT')),
        '--to',
      ),
      'DNAT to-destination',
    );
    assert.equal(
      meaning(
        scope((rule) => rule.addTarget('DNAT')),
        '--t',
      ),
      'ambiguous table to-destination',
    );
  });

  it('takes a value that is glued on', () => {
    const found = scope((rule) => rule.addMatch('mark')).resolve('--mark=0x1');
    assert.equal(found.kind === 'option' && found.value, '0x1');
    const short = new RuleScope('ipv4').resolve('-mtcp');
    assert.equal(short.kind === 'general' && short.value, 'tcp');
  });

  it('is not certain behind an extension that it does not know', () => {
    assert.equal(
      meaning(
        scope((rule) => rule.addMatch('ndpi')),
        '--proto-x',
      ),
      'unknown?',
    );
    assert.equal(
      meaning(
        scope((rule) => rule.addMatch('geoip')),
        '--src-cc',
      ),
      'unknown?',
    );
    assert.equal(
      meaning(
        scope((rule) => rule.addTarget('MY-CHAIN', true)),
        '--to',
      ),
      'unknown',
    );
    assert.equal(
      meaning(
        scope((rule) => rule.addTarget('NDPI')),
        '--to',
      ),
      'unknown?',
    );
  });

  it('binds 100,000 rules at once', () => {
    const rules = Array.from({ length: 100_000 }, (_, i) =>
      words(`-A INPUT -s 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}/32 -p tcp -m tcp --dport ${i & 1023} -j ACCEPT`),
    );
    const began = performance.now();
    const rule = new RuleScope('ipv4');
    let options = 0;
    for (const list of rules) {
      rule.reset();
      for (let i = 0; i < list.length; i++) {
        if (!list[i]!.startsWith('-')) continue;
        const found = rule.resolve(list[i]!);
        if (found.kind === 'option') options++;
        if (found.kind === 'general' && found.option.long === 'match') rule.addMatch(list[i + 1]!);
        if (found.kind === 'general' && found.option.long === 'jump') rule.addTarget(list[i + 1]!);
      }
    }
    const took = performance.now() - began;
    assert.equal(options, rules.length);
    // 60 ms on a machine of 2025; the bound only catches a change of the order.
    assert.ok(took < 1500, `${took.toFixed(0)} ms`);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { formatEdits } from '../../server/src/core/features/format/format.ts';
import { type Extension, type Family, MATCHES, TARGETS } from '../../server/src/core/knowledge/iptables/index.ts';
import { type BoundOption, bind } from '../../server/src/core/model/ruleset/bind.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Dice } from './dice.ts';
import { type Backend, cannotLoad, loadAll, programOf } from './iptables-loads.ts';

/** How often each example is written in another order; `KERNLINT_FORMAT=40` takes minutes. */
const TIMES = Number(process.env.KERNLINT_FORMAT ?? 2);
const FAMILIES = ['ipv4', 'ipv6'] as const;

const formatted = (text: string, family: Family) => {
  const file = sourceFile(family === 'ipv4' ? 'etc/iptables/rules.v4' : 'etc/iptables/rules.v6', 'iptables', text);
  return applyEdits(text, formatEdits(file, { align: true }));
};

/** Loads files one behind the other and gives what iptables-save shows after each, or what the loader said. */
function loadAndSave(family: Family, backend: Backend, texts: readonly string[]): string[] {
  const program = programOf(family, backend);
  const script = [
    'ipset create blocklist hash:ip; ipset create blocklist6 hash:ip family inet6',
    'ipset create scanners hash:ip timeout 0; ipset create scanners6 hash:ip family inet6 timeout 0',
    'nfacct add http-in; exec 2>&1',
    ...texts.map((text) => {
      return `printf '\\001'; ${program} -c << 'END OF RULES' && ${program.replace('restore', 'save')} -c\n${text}END OF RULES`;
    }),
  ].join('\n');
  const { stdout } = spawnSync('unshare', ['-n', 'bash'], { input: script, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const answers = stdout.split('\u0001').slice(1);
  return answers.map((answer) => answer.replace(/^(#|Warning: cannot open).*\n/gm, ''));
}

/** A rule in another order and spelling, which loads where the rule does. */
function scrambled(dice: Dice, rule: string, family: Family): string {
  const [line] = parse('iptables', rule).lines;
  assert.ok(line?.kind === 'rule', rule);
  const { commands, options } = bind(line, family);
  const rest = [...options];
  const done: BoundOption[] = [];
  const has = (name: string) => done.some((option) => option.name === name);
  const isReady = ({ extension, known }: BoundOption): boolean => {
    if (!extension || !known) return true;
    if (extension.kind === 'target') return has('jump');
    const names = [extension.name, ...(extension.spellings ?? [])];
    const isIts = (o: BoundOption) => o.name === 'match' && names.includes(o.args[0]!.text);
    return options.some(isIts) ? done.some(isIts) : has('protocol');
  };
  while (rest.length > 0) {
    const ready = rest.filter((option) => {
      const { extension, known } = option;
      const earlier = rest.find((other) => other.extension === extension && other.known !== undefined && extension !== undefined);
      // Some options need others of their extension before them.
      if (extension && known && 'requiresBefore' in known && earlier !== option) return false;
      return isReady(option);
    });
    const next = dice.pick(ready);
    done.push(next);
    rest.splice(rest.indexOf(next), 1);
  }
  const blank = () => dice.pick([' ', ' ', '  ', '\t', ' \t ']);
  const spell = ({ word, not, known, args, extension }: BoundOption) => {
    const names =
      known && 'short' in known
        ? [`-${known.short}`, `--${known.long}`, ...(known.aliases ?? []).map((alias) => `--${alias}`)]
        : [word.text, ...(extension ? [`--${known!.long}`, ...(known!.aliases ?? []).map((alias) => `--${alias}`)] : [])];
    return [not ? `!${blank()}` : '', dice.pick(names), ...args.map(({ start, end }) => blank() + rule.slice(start, end))].join(
      '',
    );
  };
  const words = [...commands, ...done].map(spell);
  return `${dice.pick(['', '', ' ', '[3:4]', '[3:4] '])}${words.join(blank())}${dice.pick(['', ' ', '\t'])}`;
}

/** More of what stands in most rules. */
function enriched(dice: Dice, rule: string, family: Family): string {
  const [line] = parse('iptables', rule).lines;
  assert.ok(line?.kind === 'rule');
  const { options, chain } = bind(line, family);
  const has = (name: string) => options.some((option) => option.name === name);
  const address = family === 'ipv4' ? '192.0.2.0/24' : '2001:db8::/32';
  const not = () => dice.pick(['', '', '! ']);
  const more = [
    !has('source') && `${not()}-s ${address}`,
    !has('destination') && `${not()}-d ${address}`,
    !has('in-interface') && /^(PREROUTING|INPUT|FORWARD)$/.test(chain?.text ?? '') && `${not()}-i eth0`,
    !has('out-interface') && /^(FORWARD|OUTPUT|POSTROUTING)$/.test(chain?.text ?? '') && `${not()}-o eth+`,
    !has('protocol') && `-p ${dice.pick(['tcp', 'udp'])}`,
    '-m comment --comment "a  b, \\"c\\""',
    '-m limit --limit 7/min',
  ].filter((words) => words && dice.chance(0.4));
  return [rule, ...more].join(' ');
}

function examplesOf(family: Family): readonly { table: string; rule: string }[] {
  return [...MATCHES, ...TARGETS]
    .filter(({ families }: Extension) => families.includes(family))
    .flatMap(({ example, example6 }) => (family === 'ipv6' ? (example6 ?? example) : example) ?? []);
}

/** A file of these rules, table by table, and the numbers of the lines that hold them. */
function fileOf(rules: readonly { table: string; rule: string }[]): string {
  const tables = [...new Set(rules.map(({ table }) => table))];
  return tables
    .map(
      (table) =>
        `*${table}\n:FRIENDS   -  [0:0]\n${rules.flatMap((r) => (r.table === table ? [`${r.rule}\n`] : [])).join('')}COMMIT\n`,
    )
    .join('');
}

describe('a formatted rule set', function () {
  this.timeout(600_000);

  for (const family of FAMILIES)
    for (const backend of ['nft', 'legacy'] as const)
      it(`is the same to iptables-${backend} (${family})`, async function () {
        const reason = cannotLoad();
        if (reason) {
          console.log(`      skipped: ${reason}`);
          return this.skip();
        }
        const dice = new Dice(Number(process.env.KERNLINT_SEED ?? 42));
        const rules = examplesOf(family).flatMap(({ table, rule }) =>
          Array.from({ length: TIMES }, () => ({ table, rule: scrambled(dice, enriched(dice, rule, family), family) })),
        );
        const answers = await loadAll(rules.map((rule) => ({ family, backend, text: fileOf([rule]) })));
        const loading = rules.filter((_, i) => answers[i]!.ok);
        const before = fileOf(loading);
        const text = formatted(before, family);
        assert.equal(formatted(text, family), text);
        const [saved, after] = loadAndSave(family, backend, [before, text]);
        assert.match(saved!, /^-A|^\[/m);
        assert.equal(after, saved);
        // What iptables-save prints is the layout that is aimed at, but for the two blanks that some extensions begin with.
        const spaced = (lines: string) => lines.replace(/ +/g, ' ');
        assert.equal(spaced(formatted(saved!, family)), spaced(saved!));
        const lines = new Set(before.split('\n'));
        const same = text.split('\n').filter((line) => line.includes('-A ') && lines.has(line)).length;
        console.log(`      ${loading.length} of ${rules.length} rules load, ${loading.length - same} of them were laid out anew`);
        assert.ok(loading.length > rules.length / 2 && same < loading.length / 10);
      });
});

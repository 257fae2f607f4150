import { existsIn } from '../../knowledge/kernel.ts';
import { directives } from '../../knowledge/modprobe/directives.ts';
import {
  describedModules,
  findModule,
  findParameter,
  judgeFormerName,
  moduleNames,
  normalName,
} from '../../knowledge/modprobe/index.ts';
import type { ModuleParameter } from '../../knowledge/modprobe/record.ts';
import { modprobeGrammar, splitParameter } from '../../syntax/modprobe/parse.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { said, say } from '../../text/say.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import { brief, type Completion, type Completions, runEnd } from './item.ts';

/** What can stand at a place of a line of modprobe.d. */
export function completeModprobe(
  file: SourceFileOf<'modprobe'>,
  index: number,
  at: number,
  settings: Settings,
): Completions | undefined {
  const line = file.tree.lines[index] ?? modprobeGrammar.parse('');
  const before = line.text.slice(0, at);
  // Behind a continuation the places of words are those of another line.
  if (line.kind === 'comment' || before.includes('\\') || hasHole(line.holes, { start: at - 1, end: at + 1 })) return undefined;
  const parsed = modprobeGrammar.parse(before);
  const words = parsed.kind === 'directive' ? [parsed.command, ...parsed.words] : [];
  const last = words.at(-1);
  const start = last?.end === at ? last.start : at;
  const place = { start, end: at };
  const wordEnd = runEnd(line.text, at, /[^\s="]/);
  const number = last?.end === at ? words.length - 1 : words.length;
  if (number === 0 || parsed.kind !== 'directive') return { items: commands(), range: place, wordEnd, changing: false };
  if (parsed.command.text === 'options' && number >= 2) {
    const whole = line.kind === 'directive' ? line : parsed;
    return parameterWord(parsed, whole, number - 1, at, wordEnd, settings);
  }
  const items = wordItems(parsed.command.text, number, before.slice(start), settings);
  return items.length > 0 ? { items, range: place, wordEnd, changing: true } : undefined;
}

function commands(): readonly Completion[] {
  return directives
    .filter(({ removed }) => removed === undefined)
    .map(({ name, usage }, rank) => {
      return {
        label: name,
        kind: 'command',
        detail: usage,
        insert: `${name} `,
        rank,
        goOn: true,
        about: { of: 'directive', name },
      };
    });
}

/** The words behind a command, from the first one on. */
function wordItems(command: string, number: number, typed: string, settings: Settings): readonly Completion[] {
  const modules = () => moduleItems(typed, settings);
  switch (command) {
    case 'options':
    case 'blacklist':
    case 'remove':
      return number === 1 ? modules() : [];
    case 'install':
      if (number === 1) return modules();
      return number === 2 ? [{ label: '/bin/false', kind: 'value', detail: say`blocks the module`, rank: 0 }] : [];
    case 'alias':
      if (number === 1) return [];
      return number === 2 ? [...modules(), { label: 'off', kind: 'value', detail: say`nothing is loaded`, rank: 9 }] : [];
    case 'softdep': {
      if (number === 1) return modules();
      const parts: Completion[] = [
        { label: 'pre:', kind: 'value', detail: say`modules to load before`, rank: 0 },
        { label: 'post:', kind: 'value', detail: say`modules to load after`, rank: 0 },
      ];
      return number === 2 ? parts : [...modules(), ...parts];
    }
    case 'weakdep':
      return modules();
    default:
      return [];
  }
}

/** More modules than this are cut off: the next letter brings the others. */
const MOST_MODULES = 100;

/** The modules whose name has the typed word in it, those that begin so and those with words of ours first. Not those that the target lacks. */
export function moduleItems(typed: string, { target }: Settings): readonly Completion[] {
  const described = new Map(describedModules.map((module) => [module.name, module]));
  const word = normalName(typed).toLowerCase();
  // Of nothing typed, the modules that most files are about say enough.
  const names = word === '' ? [...described.keys()] : moduleNames().filter((name) => name.toLowerCase().includes(word));
  const rankOf = (name: string) => (name.toLowerCase().startsWith(word) ? 0 : 2) + (described.get(name)?.what ? 0 : 1);
  return names
    .map((name) => ({ name, rank: rankOf(name) }))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .filter(({ name }) => {
      const record = described.get(name);
      return judgeFormerName(name, target) === undefined && !(record && existsIn(target, record) === 'none');
    })
    .slice(0, MOST_MODULES)
    .map(({ name, rank }) => {
      const what = described.get(name)?.what;
      const filter = name.startsWith(typed) ? {} : { filter: typed };
      return {
        label: name,
        kind: 'module',
        ...(what ? { detail: brief(what) } : {}),
        ...filter,
        rank,
        about: { of: 'module', name },
      };
    });
}

/** A parameter of the module, or the value behind its `=`. */
function parameterWord(
  parsed: ModprobeDirective,
  whole: ModprobeDirective,
  index: number,
  at: number,
  wordEnd: number,
  { target }: Settings,
): Completions | undefined {
  const module = findModule(parsed.words[0]!.text);
  if (!module) return undefined;
  const word = parsed.words[index];
  const { name, value } = word ? splitParameter(word) : { name: undefined, value: undefined };
  if (name && value) {
    const parameter = findParameter(module, name.text);
    const items = parameter ? valueItems(module.name, parameter) : [];
    return items.length > 0
      ? { items, range: { start: Math.min(value.start, at), end: at }, wordEnd, changing: false }
      : undefined;
  }
  const given = whole.words
    .filter(({ start, end }) => at < start || at > end)
    .map((other) => splitParameter(other).name.text.replaceAll('-', '_'));
  const items = module.parameters
    .filter((parameter) => !given.includes(parameter.name) && existsIn(target, parameter) !== 'none')
    .map((parameter, rank): Completion => {
      return {
        label: parameter.name,
        kind: 'parameter',
        detail: [parameter.type, parameter.unit && said(parameter.unit), parameter.default && say`default ${parameter.default}`]
          .filter(Boolean)
          .join(', '),
        insert: `${parameter.name}=`,
        rank,
        goOn: true,
        about: { of: 'parameter', module: module.name, name: parameter.name },
      };
    });
  return { items, range: { start: name?.start ?? at, end: at }, wordEnd, changing: false };
}

/** Sizes that a hash table of connections usually gets. */
const HASH_SIZES = [16, 17, 18, 19, 20].map((bits) => String(2 ** bits));

function valueItems(module: string, parameter: ModuleParameter): readonly Completion[] {
  const { name, type, values, default: standard } = parameter;
  const known: readonly (readonly [string, string])[] = values
    ? Object.entries(values)
    : type === 'bool'
      ? [
          ['1', say`on`],
          ['0', say`off`],
        ]
      : module === 'nf_conntrack' && name === 'hashsize'
        ? HASH_SIZES.map((size) => [size, say`hash chains`])
        : standard !== undefined && /^-?\w+$/.test(standard)
          ? [[standard, say`default`]]
          : [];
  return known.map(([label, detail], rank) => {
    return { label, kind: 'value', detail, rank, about: { of: 'parameter', module, name, value: label } };
  });
}

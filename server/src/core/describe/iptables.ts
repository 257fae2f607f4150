import type { GeneralOption } from '../knowledge/iptables/general.ts';
import { findIcmpType } from '../knowledge/iptables/icmp.ts';
import { optionTable } from '../knowledge/iptables/lookup.ts';
import { DSCP_CLASSES, LOG_LEVELS, TCP_FLAGS } from '../knowledge/iptables/names.ts';
import type { ArgType, Extension, ExtensionOption, Family, NamedValue, Verdict } from '../knowledge/iptables/record.ts';
import type { ChainRecord, TableRecord } from '../knowledge/iptables/tables.ts';
import { andList, phrase, said, say, sentences } from '../text/say.ts';
import { argumentForm, argumentNote } from './iptables-arguments.ts';
import { inlineCode, prose } from './markdown.ts';

const FAMILY_NAMES: Readonly<Record<Family, string>> = { ipv4: 'IPv4', ipv6: 'IPv6' };

const VERDICTS: Readonly<Record<Verdict, string>> = {
  accept: phrase`Ends the table for the packet, which goes on.`,
  drop: phrase`Ends the way of the packet.`,
  queue: phrase`Ends the table for the packet until the program has answered.`,
  return: phrase`Ends the chain.`,
  continue: phrase`The next rule is looked at.`,
  varies: phrase`Whether the next rule is looked at depends on the packet.`,
};

/** A match: Markdown of fewer than 15 lines. The family decides which example is shown. */
export function describeMatch(extension: Extension, family: Family): string {
  return describeExtension(extension, family, '-m');
}

/** A target: Markdown of fewer than 15 lines. */
export function describeTarget(extension: Extension, family: Family): string {
  return describeExtension(extension, family, '-j');
}

function describeExtension(extension: Extension, family: Family, dash: '-m' | '-j'): string {
  const example = (family === 'ipv6' && extension.example6) || extension.example;
  const ends = extension.terminating && !extension.opaque ? [said(VERDICTS[extension.terminating])] : [];
  return page(
    `${dash} ${extension.name}`,
    extension.summary,
    [
      sentences(...ends, ...placeFacts(extension, family)),
      extension.when && say`Use: ${extension.when}`,
      extension.cost && say`Mind: ${extension.cost}`,
      sentences(...lifeFacts(extension)),
      say`Source: ${extension.source}.`,
    ],
    example && [`*${example.table}`, example.rule],
  );
}

/** Where an extension is allowed and what it needs. */
function placeFacts(extension: Extension, family: Family): readonly string[] {
  const { families, protocols, tables, chains } = extension;
  const facts: string[] = [];
  if (families.length === 1) facts.push(say`${FAMILY_NAMES[families[0]!]} only.`);
  if (tables || chains) {
    const named = tables && andList(tables);
    const table = named && (tables.length > 1 ? say`the tables ${named}` : say`the table ${named}`);
    const hooks = chains?.join(', ');
    const place = hooks && table ? say`${hooks} of ${table}` : (hooks ?? table ?? '');
    facts.push(extension.nftAnywhere ? say`Allowed in ${place} (with iptables-nft everywhere).` : say`Allowed in ${place}.`);
  }
  if (protocols) facts.push(say`Needs \`-p ${protocols.join('`, `')}\`.`);
  if (extension.needsSyn) facts.push(say`With iptables-legacy it needs \`--syn\` or \`--tcp-flags ... SYN\` too.`);
  if (extension.backend) facts.push(say`Only iptables-${extension.backend} loads it.`);
  if (extension.needsConntrack)
    facts.push(
      extension.needsConntrack === true
        ? say`Switches connection tracking on.`
        : say`Switches connection tracking on, unless \`--notrack\` is given.`,
    );
  const module = (family === 'ipv6' && extension.kernelModule6) || extension.kernelModule;
  if (module) facts.push(say`Module \`${module}\`.`);
  return facts;
}

function lifeFacts(extension: Extension): readonly string[] {
  const { aliasOf, external, kernel, removedIptables, replacedBy, sinceIptables } = extension;
  const facts: string[] = [];
  if (external) facts.push(say`Not part of iptables: it comes with ${external}.`);
  if (aliasOf) facts.push(say`The kernel runs \`${aliasOf}\`.`);
  const since = [...(sinceIptables ? [`iptables ${sinceIptables}`] : []), ...(kernel?.since ? [`Linux ${kernel.since}`] : [])];
  if (since.length > 0) facts.push(say`Since ${andList(since)}.`);
  if (kernel?.removed) facts.push(say`Gone since Linux ${kernel.removed}.`);
  if (removedIptables) facts.push(say`Gone since iptables ${removedIptables}.`);
  if (replacedBy) facts.push(say`Instead: \`${replacedBy}\`.`);
  return facts;
}

/** An option of a match or target: Markdown of fewer than 15 lines. */
export function describeOption(extension: Extension, option: ExtensionOption, family: Family): string {
  return page(`--${option.long}`, option.summary, [
    usage(extension, option, family),
    sentences(...option.args.map((arg) => argumentNote(arg) ?? '')),
    sentences(...conditions(option)),
    option.mirror && option.mirror !== option.long ? say`The reply direction: \`--${option.mirror}\`.` : undefined,
    sentences(...optionLife(option)),
    sentences(say`Of \`${extension.kind === 'match' ? '-m' : '-j'} ${extension.name}\`.`, extension.summary),
    say`Source: ${extension.source}.`,
  ]);
}

/** How the option is written, unless its name says it all. */
function usage(extension: Extension, option: ExtensionOption, family: Family): string | undefined {
  const words = option.args.map(argumentForm).join(' ');
  const behind = words === '' ? '' : option.optionalArgs ? ` [${words}]` : ` ${words}`;
  const not = option.negatable === true ? '[!] ' : '';
  const aliases = [...optionTable(extension, family)].filter(([name, other]) => other === option && name !== option.long);
  const form = `\`${not}--${option.long}${behind}\``;
  if (aliases.length > 0) return say`Written ${form}, or ${codes(aliases.map(([name]) => `--${name}`))}.`;
  return behind || not ? say`Written ${form}.` : undefined;
}

function conditions(option: ExtensionOption): readonly string[] {
  const dashed = (names: readonly string[]) => codes(names.map((name) => `--${name}`));
  const only = (values: readonly string[] | undefined) => (values ? `${codes(values)}: ` : '');
  const facts: string[] = [];
  if (option.required) facts.push(say`Required.`);
  if (option.requires) {
    const needed = dashed(option.requires);
    facts.push(option.requiresBefore ? say`Needs ${needed} before it.` : say`Needs ${needed}.`);
  }
  if (option.requiresOneOf) facts.push(say`Needs one of ${dashed(option.requiresOneOf)}.`);
  if (option.excludes && option.excludes.length > 0) facts.push(say`Not together with ${dashed(option.excludes)}.`);
  if (option.protocols) facts.push(say`${only(option.protocols.values)}needs \`-p ${option.protocols.names.join('`, `')}\`.`);
  if (option.needsProtocol) facts.push(say`Needs a \`-p\`.`);
  if (option.tables) facts.push(say`Only in the table ${option.tables.join(', ')}.`);
  for (const { names, values } of option.chains ?? []) facts.push(say`${only(values)}only in ${names.join(', ')}.`);
  if (option.repeatable) facts.push(say`May be repeated.`);
  if (option.negatable === 'ignored') facts.push(say`A \`!\` before it is ignored without a word.`);
  return facts.map(capitalized);
}

function optionLife(option: ExtensionOption): readonly string[] {
  const facts: string[] = [];
  if (option.families?.length === 1) facts.push(say`${FAMILY_NAMES[option.families[0]!]} only.`);
  if (option.sinceIptables) facts.push(say`Since iptables ${option.sinceIptables}.`);
  if (option.replacedBy) facts.push(say`Instead: \`${option.replacedBy}\`.`);
  if (option.removed) facts.push(say`No longer accepted: ${option.removed}.`);
  return facts;
}

/**
 * One name among the words of an option, such as ESTABLISHED, tcp-reset or echo-request: Markdown of a few lines. Undefined for numbers and for
 * words that are no name here.
 */
export function describeValue(arg: ArgType, word: string): string | undefined {
  if (arg.type === 'icmpType') {
    const type = findIcmpType(word, arg.family);
    if (type === undefined || type === 'ambiguous') return undefined;
    const protocol = arg.family === 'ipv4' ? 'ICMP' : 'ICMPv6';
    const numbers =
      type.code === undefined ? say`${protocol} type ${type.type}.` : say`${protocol} type ${type.type}, code ${type.code}.`;
    return page(type.name, type.summary ?? numbers, [type.summary && numbers]);
  }
  const value = namesOf(arg).find(
    (named) => named.name.toLowerCase() === word.toLowerCase() || named.aliases?.includes(word.toLowerCase()),
  );
  if (!value?.summary && value?.number === undefined) return undefined;
  const number = value.number === undefined ? undefined : say`Number ${value.number} (0x${value.number.toString(16)}).`;
  return page(value.name, value.summary ?? number!, [value.summary ? number : undefined]);
}

function namesOf(arg: ArgType): readonly NamedValue[] {
  if (arg.type === 'enum' || arg.type === 'enumList') return arg.values;
  if (arg.type === 'tcpFlags') return TCP_FLAGS;
  if (arg.type === 'logLevel') return LOG_LEVELS;
  return arg.type === 'dscpClass' ? DSCP_CLASSES : [];
}

/** A table: Markdown of fewer than 15 lines. */
export function describeTable(table: TableRecord, family: Family): string {
  const since = table.since?.[family];
  return page(`*${table.name}`, table.summary, [
    say`Chains: ${table.chains.join(', ')}. Module \`${family === 'ipv6' ? table.kernelModule6 : table.kernelModule}\`.`,
    table.when,
    table.cost,
    since && say`Since Linux ${since} for ${FAMILY_NAMES[family]}.`,
    say`Source: ${table.source}.`,
  ]);
}

/** A built-in chain of a table: Markdown of fewer than 15 lines. */
export function describeBuiltinChain(chain: ChainRecord, table: TableRecord): string {
  const order = chain.tables.map((name) => (name === table.name ? `\`${name}\`` : name)).join(', ');
  return page(`:${chain.name}`, chain.summary, [
    say`The tables in their order: ${order}.`,
    chain.when,
    said(INTERFACES[chain.interfaces]),
    say`Source: ${chain.source}.`,
  ]);
}

const INTERFACES: Readonly<Record<ChainRecord['interfaces'], string>> = {
  in: phrase`\`-i\` is known, \`-o\` is refused.`,
  out: phrase`\`-o\` is known, \`-i\` is refused.`,
  both: phrase`\`-i\` and \`-o\` are known.`,
};

/** A command or general option of iptables (`-A`, `-p`): Markdown of fewer than 15 lines. */
export function describeCommand(option: GeneralOption): string {
  const words = option.args.map(argumentForm);
  const optional = option.optionalArgs ?? 0;
  const usage = words.map((word, i) => (i >= words.length - optional ? `[${word}]` : word));
  const dash = option.short === '0' ? '' : `-${option.short}, `;
  const names = [option.long, ...(option.aliases ?? [])].map((name) => `--${name}`).join(', ');
  const restore = {
    refused: say`Refused in a file for iptables-restore.`,
    listing: say`Refused in a file for iptables-restore, but beside -L.`,
    ends: say`In a file, it ends the restore.`,
  };
  return page(`${dash}${names}`, option.summary, [
    words.length > 0 || option.negatable
      ? say`Written \`${[option.negatable ? '[!]' : '', `-${option.short}`, ...usage].filter(Boolean).join(' ')}\`.`
      : undefined,
    option.note,
    option.families?.length === 1 ? say`${FAMILY_NAMES[option.families[0]!]} only.` : undefined,
    option.inRestore && restore[option.inRestore],
    option.mirror && say`The reply direction: \`--${option.mirror}\`.`,
    say`Source: iptables 1.8.9.`,
  ]);
}

/** A title, a sentence, facts as a list, and an example. */
function page(title: string, summary: string, facts: readonly (string | undefined)[], example?: readonly string[]): string {
  const list = facts.filter((fact) => fact !== undefined && fact !== '').map((fact) => `- ${prose(fact!)}`);
  const code = example ? ['', '```iptables', ...example, '```'] : [];
  return [`**${inlineCode(title)}**`, '', prose(summary), ...(list.length > 0 ? ['', ...list] : []), ...code].join('\n');
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * kernlint as a library: the core behind plain data. No function reads a file, a clock or the network; all of them give the same answer for the
 * same arguments. Where a path has no format that its name or its text tells, the file is left out.
 */
import {
  allRules,
  applyFixes,
  effectiveValue as coreEffectiveValue,
  effectiveValues,
  type Finding,
  familyOfWords,
  formatOfPath,
  formatOfText,
  type Host,
  hostFacts,
  hostTraceRules,
  lintHost,
  parseTree,
  READER_NAMES,
  type Reader,
  readerOf,
  readTraceWords,
  rulePage,
  rulesetsOf,
  sourceFile,
  tracePacket,
  Workspace,
} from '../core/index.ts';
import { CONFIG_NAME, parseConfig } from '../host/config.ts';
import { FileError, type Files as HostFiles } from '../host/files.ts';
import { Resolver } from '../host/resolver.ts';
import { effectiveAnswer, fileReport, traceAnswer } from './answers.ts';
import type {
  Config,
  EffectiveValue,
  FileReport,
  Files,
  FixResult,
  Format,
  Packet,
  ParsedFile,
  RuleSummary,
  Trace,
} from './types.ts';

export type * from './types.ts';

/** The format of a file, by its path, or else by the beginning of its text; undefined where neither tells it for certain. */
export function formatOf(path: string, text = ''): Format | undefined {
  return formatOfPath(path) ?? formatOfText(text, path);
}

/** Parses a text without loss. There is no text that it refuses. */
export function parse(format: Format, text: string): ParsedFile {
  return { format, lines: parseTree(format, text).lines.map(({ kind, text: line }) => ({ kind, text: line })) };
}

/** Judges files as the hosts that they are, in the order of their paths. Throws a ConfigError. */
export function lint(files: Files, config: Config = {}): readonly FileReport[] {
  const { workspace, resolver } = open(files, config);
  return reports(workspace, resolver);
}

/**
 * Applies the safe fixes, and with `offered` the first offered fix of each diagnostic, until none is left. `files` is not changed. Throws a
 * ConfigError.
 */
export function fix(files: Files, config: Config = {}, { offered = false } = {}): FixResult {
  const { workspace, resolver } = open(files, config);
  const { workspace: fixed, applied } = applyFixes(workspace, (host) => resolver.settingsFor(host), allRules, {
    offered,
    mayChange: (path) => !resolver.ignored(path),
    formatOf: formatOfPath,
  });
  const texts = Object.fromEntries([...fixed.files].map(({ path, text }) => [path, text]));
  return {
    files: { ...files, ...texts },
    applied: applied.map(({ finding, fix: { title } }) => ({ path: finding.path, rule: finding.rule, title })),
    left: reports(fixed, resolver),
  };
}

/**
 * What a boot leaves in each sysctl key that the files of one host set, or in one key, by its name with dots or slashes. `reader` is who reads
 * the files: `systemd`, `procps` or `openrc`; without it, who does so where the host boots. Throws a ConfigError, and a RangeError where the
 * files are those of several hosts or the reader is none.
 */
export function effective(
  files: Files,
  config: Config = {},
  { key, reader }: { readonly key?: string; readonly reader?: string } = {},
): readonly EffectiveValue[] {
  const { workspace, resolver } = open(files, config);
  if (reader !== undefined && !Object.hasOwn(READER_NAMES, reader)) throw new RangeError(`there is no reader "${reader}"`);
  const host = onlyHost(workspace);
  if (!host) return [];
  const { target } = resolver.settingsFor(host);
  const values = effectiveValues(host, (reader as Reader | undefined) ?? readerOf(host), target);
  const asked =
    key === undefined ? values.byKey.values() : [coreEffectiveValue(values, key, target)].filter((value) => value !== undefined);
  return effectiveAnswer({ show: (path) => path }, asked);
}

/**
 * The way of a packet through the rule sets of one host. Throws a RangeError where a word of the packet says nothing, where there are no rules of
 * its family, where a table stands in several files, or where the files are those of several hosts.
 */
export function trace(files: Files, packet: Packet, config: Config = {}): Trace {
  const host = onlyHost(open(files, config).workspace);
  const family = familyOfWords(packet) ?? (host && rulesetsOf(host, 'ipv4').length > 0 ? 'ipv4' : 'ipv6');
  const read = readTraceWords(packet, family);
  if (!read.ok) throw new RangeError(`${read.word}: ${read.message}`);
  const rules = host && hostTraceRules(host, read.family);
  if (!host || !rules)
    throw new RangeError(`there are no iptables rules for IPv${read.family === 'ipv4' ? 4 : 6} in these files`);
  if (!('tables' in rules)) throw new RangeError(`the table ${rules.table} stands in several files: ${rules.paths.join(', ')}`);
  return traceAnswer({ show: (path) => path }, tracePacket(rules, { ...hostFacts(host, read.family), ...read.request }));
}

/** All rules, by their ids. */
export function rules(): readonly RuleSummary[] {
  return allRules.rules
    .map(({ meta: { id, title, severity, fix: mends } }) => ({ id, title, severity, fix: mends }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The page of a rule as Markdown; undefined where there is no such rule. */
export function explain(id: string): string | undefined {
  const rule = allRules.byId.get(id);
  return rule && rulePage(rule, allRules);
}

/** A config that says something that no config can say. `message` has every complaint with its place in the config as JSON. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Nothing is read: the one config is given. */
const noFiles: HostFiles = {
  read: (path) => Promise.reject(new FileError(path, 'no such file', true)),
  list: (path) => Promise.reject(new FileError(path, 'no such folder', true)),
  kind: (path) => Promise.reject(new FileError(path, 'no such file', true)),
  realPath: (path) => Promise.resolve(path),
};

function open(files: Files, config: Config): { workspace: Workspace; resolver: Resolver } {
  const only = parseConfig(CONFIG_NAME, JSON.stringify(config, undefined, 2));
  if (only.problems.length > 0) {
    throw new ConfigError(only.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`).join('\n'));
  }
  const resolver = new Resolver(noFiles, { only });
  const sources = Object.entries(files).flatMap(([path, text]) => {
    const format = resolver.ignored(path) ? undefined : formatOf(path, text);
    return format ? [sourceFile(path, format, text)] : [];
  });
  return { workspace: Workspace.of(sources, resolver.layout), resolver };
}

function reports(workspace: Workspace, resolver: Resolver): readonly FileReport[] {
  const findings = new Map<string, readonly Finding[]>();
  for (const host of workspace.hosts)
    for (const [path, found] of lintHost(host, resolver.settingsFor(host), allRules)) findings.set(path, found);
  const subject = { workspace, show: (path: string) => path };
  return [...workspace.files]
    .map(({ path }) => path)
    .sort()
    .map((path) => fileReport(subject, path, findings.get(path) ?? []));
}

function onlyHost(workspace: Workspace): Host | undefined {
  const hosts = [...workspace.hosts];
  if (hosts.length > 1)
    throw new RangeError(`the files are those of ${hosts.length} hosts: ${hosts.map(({ root }) => root).join(', ')}`);
  return hosts[0];
}

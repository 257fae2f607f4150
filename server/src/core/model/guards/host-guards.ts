import { lineStarts } from '../../syntax/lines.ts';
import type { TextRange } from '../../text/range.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import type { Family } from '../packets/address.ts';
import { rulesetsOf } from '../ruleset/host-rules.ts';
import { rulesetOf } from '../ruleset/ruleset.ts';
import { hostFacts, hostTraceRules } from '../trace/host-rules.ts';
import { type TraceRules, traceRules } from '../trace/trace.ts';
import { type GuardResult, readGuard } from './guard.ts';
import { type Judgement, judgeGuard } from './judge.ts';

/** A guard in a comment: `# kernlint-expect tcp from 10.0.0.0/8 to port 22 is ACCEPT`. */
export interface GuardComment {
  readonly result: GuardResult;
  /** The words behind the directive, in the file. */
  readonly range: TextRange;
}

/** Finds where the words of a guard begin in a comment. */
export const GUARD_COMMENT = /^[ \t]*#[ \t]*kernlint-expect(?![\w-])[ \t]*/;

/** The guards in the comments of a rules file, in order. */
export function guardComments(file: SourceFileOf<'iptables'>): readonly GuardComment[] {
  if (!file.text.includes('kernlint-expect')) return [];
  const starts = lineStarts(file.tree);
  return file.tree.lines.flatMap((line, index): GuardComment[] => {
    const head = line.kind === 'comment' ? GUARD_COMMENT.exec(line.text)?.[0] : undefined;
    if (head === undefined) return [];
    const text = line.text.slice(head.length).trimEnd();
    const start = starts[index]! + head.length;
    return [{ result: readGuard(text), range: { start, end: start + text.length } }];
  });
}

/** A guard with what the rules of its host make of it. */
export interface JudgedGuard {
  readonly text: string;
  /** Where it stands, for one in a comment; undefined for one of the config. */
  readonly at: { readonly path: string; readonly range: TextRange } | undefined;
  readonly family: Family | undefined;
  /** What is wrong with its words; `range` counts from their start. */
  readonly fault: { readonly range: TextRange; readonly message: string } | undefined;
  /** Undefined where its words are wrong, or the host has no rules that it could speak of. */
  readonly judgement: Judgement | undefined;
}

const known = new WeakMap<Host, { readonly expect: Settings['expect']; readonly guards: readonly JudgedGuard[] }>();

/** All guards of a host, those of the config first, worked out once. */
export function hostGuards(host: Host, settings: Settings): readonly JudgedGuard[] {
  const before = known.get(host);
  if (before && before.expect === settings.expect) return before.guards;
  const guards = [...(settings.expect ?? []).flatMap((text) => ofConfig(text, host)), ...ofComments(host)];
  known.set(host, { expect: settings.expect, guards });
  return guards;
}

/** A guard of the config holds for each family that the host has rules for. */
function ofConfig(text: string, host: Host): JudgedGuard[] {
  const result = readGuard(text);
  if (!result.ok) return [{ text, at: undefined, family: undefined, fault: result, judgement: undefined }];
  const { guard } = result;
  const families: readonly Family[] = guard.family ? [guard.family] : ['ipv4', 'ipv6'];
  const judged = families.flatMap((family): JudgedGuard[] => {
    const rules = wholeRules(host, family);
    if (!rules) return [];
    const judgement = judgeGuard(guard, rules, hostFacts(host, family));
    return [{ text, at: undefined, family, fault: undefined, judgement }];
  });
  return judged.length > 0 ? judged : [{ text, at: undefined, family: guard.family, fault: undefined, judgement: undefined }];
}

/** The rules of a host for a family that a file names; undefined for none, and for files that exclude each other. */
function wholeRules(host: Host, family: Family): TraceRules | undefined {
  if (!rulesetsOf(host, family).some(({ file }) => rulesetOf(file).family === family)) return undefined;
  const rules = hostTraceRules(host, family);
  return rules && !('paths' in rules) ? rules : undefined;
}

function ofComments(host: Host): JudgedGuard[] {
  return host.files.flatMap((file): JudgedGuard[] => {
    if (file.format !== 'iptables') return [];
    return guardComments(file).map(({ result, range }): JudgedGuard => {
      const at = { path: file.path, range };
      const text = file.text.slice(range.start, range.end);
      if (!result.ok) return { text, at, family: undefined, fault: result, judgement: undefined };
      const ruleset = rulesetOf(file);
      const family = result.guard.family ?? ruleset.family;
      const own = family === ruleset.family ? traceRules([ruleset], family) : undefined;
      const rules = wholeRules(host, family) ?? own;
      const judgement = rules && judgeGuard(result.guard, rules, hostFacts(host, family));
      return { text, at, family, fault: undefined, judgement };
    });
  });
}

import { version } from '../../../../package.json';
import { rangeIn } from '../../api/answers.ts';
import {
  allRules,
  type Finding,
  type Fix,
  type FixEdit,
  type RuleMeta,
  rulePage,
  type Severity,
  type TextRange,
} from '../../core/index.ts';
import { fingerprints } from './fingerprint.ts';
import type { Report, ReportInput } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0, with the rules that spoke and the fixes. GitHub code scanning and other collectors of findings read it. */
export const sarifReport: Report = {
  open: '{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n"columnKind": "utf16CodeUnits",\n"results": [\n',
  part: ({ inputs }, _, found) => {
    const names = fingerprints(inputs, found);
    return found.map((finding, i) => JSON.stringify(resultOf(inputs, finding, names[i]!))).join(',\n');
  },
  between: ',\n',
  // A collector finds the rule of a result by its id: which rules speak is known when all results are written.
  close: ({ tally, files }) => {
    const rules = tally.rules.map((id) => ruleOf(allRules.byId.get(id)!.meta));
    const artifacts = files.map((shown) => JSON.stringify({ location: { uri: uriOf(shown) } }));
    const driver = JSON.stringify({ name: 'kernlint', version, rules });
    return `\n],\n"artifacts": [\n${artifacts.join(',\n')}\n],\n"tool": {"driver": ${driver}}\n}]\n}\n`;
  },
};

type Naming = ReportInput['inputs'];

function resultOf(inputs: Naming, finding: Finding, fingerprint: string) {
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: location(inputs, finding.path, finding.range) }],
    partialFingerprints: { 'kernlint/v1': fingerprint },
    ...relatedOf(inputs, finding),
    ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => fixOf(inputs, fix)) } : {}),
  };
}

function ruleOf(meta: RuleMeta) {
  return {
    id: meta.id,
    shortDescription: { text: meta.title },
    fullDescription: { text: meta.docs.what },
    help: { text: meta.docs.why, markdown: rulePage(allRules.byId.get(meta.id)!, allRules) },
    defaultConfiguration: meta.severity === 'off' ? { enabled: false } : { level: LEVELS[meta.severity] },
    properties: { tags: [meta.id.split('/')[0]], fix: meta.fix },
  };
}

function location(inputs: Naming, path: string, range: TextRange) {
  return { artifactLocation: { uri: uriOf(inputs.show(path)) }, region: region(inputs, path, range) };
}

/** One-based, the end behind the last character. */
function region(inputs: Naming, path: string, range: TextRange) {
  const { start, end } = rangeIn(inputs, path, range);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function relatedOf(inputs: Naming, { related }: Finding) {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ path, range, message }, id) => ({
      id,
      message: { text: message },
      physicalLocation: location(inputs, path, range),
    })),
  };
}

function fixOf(inputs: Naming, { title, edits, safety }: Fix) {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: `${title} (${safety})` },
    artifactChanges: paths.map((path) => ({
      artifactLocation: { uri: uriOf(inputs.show(path)) },
      replacements: edits.filter((edit) => edit.path === path).map((edit) => replacement(inputs, edit)),
    })),
  };
}

function replacement(inputs: Naming, { path, range, newText }: FixEdit) {
  return {
    deletedRegion: region(inputs, path, range),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  };
}

/** A relative path stays relative, for the collector to find it in its checkout. */
function uriOf(name: string): string {
  const shown = name.replace(/^\.\//, '');
  const encoded = shown.split('/').map(encodeURIComponent).join('/');
  return shown.startsWith('/') ? `file://${encoded}` : encoded;
}

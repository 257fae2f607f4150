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
import type { Inputs } from '../inputs.ts';
import { fingerprints } from './fingerprint.ts';
import { allFindings, byFile, type Report } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0, with the rules that spoke and the fixes. GitHub code scanning and other collectors of findings read it. */
export const sarifReport: Report = (input) => {
  const { inputs } = input;
  const found = allFindings(input);
  const ids = [...new Set(found.map(({ rule }) => rule))].sort();
  const names = fingerprints(inputs, found);
  const run = {
    tool: { driver: { name: 'kernlint', version, rules: ids.map((id) => ruleOf(allRules.byId.get(id)!.meta)) } },
    columnKind: 'utf16CodeUnits',
    artifacts: byFile(input).map(([path]) => ({ location: { uri: uriOf(inputs, path) } })),
    results: found.map((finding, i) => ({
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: location(inputs, finding.path, finding.range) }],
      partialFingerprints: { 'kernlint/v1': names[i] },
      ...relatedOf(inputs, finding),
      ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => fixOf(inputs, fix)) } : {}),
    })),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
};

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

function location(inputs: Inputs, path: string, range: TextRange) {
  return { artifactLocation: { uri: uriOf(inputs, path) }, region: region(inputs, path, range) };
}

/** One-based, the end behind the last character. */
function region(inputs: Inputs, path: string, range: TextRange) {
  const { start, end } = rangeIn(inputs, path, range);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function relatedOf(inputs: Inputs, { related }: Finding) {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ path, range, message }, id) => ({
      id,
      message: { text: message },
      physicalLocation: location(inputs, path, range),
    })),
  };
}

function fixOf(inputs: Inputs, { title, edits, safety }: Fix) {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: `${title} (${safety})` },
    artifactChanges: paths.map((path) => ({
      artifactLocation: { uri: uriOf(inputs, path) },
      replacements: edits.filter((edit) => edit.path === path).map((edit) => replacement(inputs, edit)),
    })),
  };
}

function replacement(inputs: Inputs, { path, range, newText }: FixEdit) {
  return {
    deletedRegion: region(inputs, path, range),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  };
}

/** A relative path stays relative, for the collector to find it in its checkout. */
function uriOf({ show }: Inputs, path: string): string {
  const shown = show(path).replace(/^\.\//, '');
  const encoded = shown.split('/').map(encodeURIComponent).join('/');
  return shown.startsWith('/') ? `file://${encoded}` : encoded;
}

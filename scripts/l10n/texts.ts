// Every text that people read, in English: what a translation has to cover.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, type Expression, parse, type TaggedTemplateExpression } from 'acorn';
import { transformSync } from 'esbuild';
import { GENERAL_OPTIONS } from '../../server/src/core/knowledge/iptables/general.ts';
import { allFormerNames, describedModules } from '../../server/src/core/knowledge/modprobe/index.ts';
import { sysconfigVariables } from '../../server/src/core/knowledge/sysconfig.ts';
import { allHardening, HARDENING_SOURCES } from '../../server/src/core/knowledge/sysctl/hardening.ts';
import { allSysctls } from '../../server/src/core/knowledge/sysctl/index.ts';
import { allRules } from '../../server/src/core/rules/index.ts';

/** Where each text is used, by its English: a file, or the id of a rule. */
export type Texts = ReadonlyMap<string, string>;

/** The texts of the code below a root: the templates of `say` and `phrase`, what `vscode.l10n.t` is given, the metas of rules and the facts that are said. */
export function allTexts(root: string): Texts {
  const texts = new Map<string, string>();
  const add = (text: string, where: string) => texts.has(text) || texts.set(text, where);
  for (const folder of ['server/src', 'client/src']) for (const [text, name] of textsBelow(root, folder)) add(text, name);
  for (const { meta } of allRules.rules) {
    const { what, why, whenOff, bad, good } = meta.docs;
    const titles = [...bad, ...good].map(({ title }) => title);
    for (const text of [meta.title, what, why, ...(whenOff ? [whenOff] : []), ...titles]) add(text, meta.id);
  }
  for (const [where, facts] of saidFacts()) for (const fact of facts) if (fact) add(fact, where);
  return texts;
}

/** The texts that the client says by itself. */
export function clientTexts(root: string): ReadonlySet<string> {
  return new Set([...textsBelow(root, 'client/src')].map(([text]) => text));
}

function* textsBelow(root: string, folder: string): Iterable<readonly [text: string, file: string]> {
  for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.ts')) continue;
    const name = `${folder}/${path.replaceAll('\\', '/')}`;
    for (const text of textsOfCode(readFileSync(join(root, name), 'utf8'))) yield [text, name];
  }
}

/** Facts that messages hand to `said`. */
function saidFacts(): readonly (readonly [where: string, facts: readonly (string | undefined)[]])[] {
  const records = allSysctls();
  const units = [...records, ...sysconfigVariables, ...describedModules.flatMap(({ parameters }) => parameters)];
  return [
    ['what to set instead', records.map(({ instead }) => instead)],
    ['whose patch', records.map(({ patchOf }) => patchOf)],
    ['unit', units.map(({ unit }) => unit)],
    ['hardening', [...allHardening().map(({ why }) => why), ...Object.values(HARDENING_SOURCES)]],
    ['former module', allFormerNames().map(({ note }) => note)],
    ['iptables option', GENERAL_OPTIONS.map(({ note }) => note)],
  ];
}

/** The texts of one source file, in order. */
export function textsOfCode(source: string): readonly string[] {
  if (!/\b(say|phrase)`|\bl10n\b/.test(source)) return [];
  const { code } = transformSync(source, { loader: 'ts' });
  const texts: string[] = [];
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'TaggedTemplateExpression' && isTag(node)) {
      texts.push(node.quasi.quasis.map(({ value }) => value.cooked ?? '').reduce((text, part, i) => `${text}{${i - 1}}${part}`));
    }
    if (node.type === 'CallExpression' && isL10n(node.callee as Expression)) {
      const [first] = node.arguments;
      if (first?.type !== 'Literal' || typeof first.value !== 'string') throw new Error('l10n.t takes a text as it is');
      texts.push(first.value);
    }
  });
  return texts;
}

function isTag({ tag }: TaggedTemplateExpression): boolean {
  return tag.type === 'Identifier' && (tag.name === 'say' || tag.name === 'phrase');
}

/** `vscode.l10n.t`, or the `t` that a file took out of it. */
function isL10n(callee: Expression): boolean {
  if (callee.type === 'Identifier') return callee.name === 't';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 't') return false;
  const { object } = callee;
  if (object.type === 'Identifier') return object.name === 'l10n';
  return object.type === 'MemberExpression' && object.property.type === 'Identifier' && object.property.name === 'l10n';
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as AnyNode, see);
    }
  }
}

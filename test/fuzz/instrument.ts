import { type Node, parse } from 'acorn';
import { build } from 'esbuild';
import { COUNTERS } from './fuzz.ts';

/**
 * A bundle of `entry` in which each block of code, each arm of a condition and each short function counts how often it was entered, in
 * `globalThis.__blocks`; and how many blocks there are.
 */
export async function instrumented(entry: string): Promise<{ readonly code: string; readonly blocks: number }> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return withCounters(outputFiles[0]!.text);
}

/** Puts the counters into a module. */
export function withCounters(source: string): { readonly code: string; readonly blocks: number } {
  const insertions: { readonly at: number; readonly text: string }[] = [];
  let blocks = 0;
  const count = () => `${COUNTERS}[${blocks++}]++`;
  const statement = (node: Node) => insertions.push({ at: node.start + 1, text: `${count()};` });
  const expression = (node: Node) => insertions.push({ at: node.start, text: `(${count()},(` }, { at: node.end, text: '))' });
  const arm = (node: Node | null | undefined) => {
    if (!node) return;
    if (node.type === 'BlockStatement') return;
    insertions.push({ at: node.start, text: `{${count()};` }, { at: node.end, text: '}' });
  };
  const walk = (node: SyntaxNode, parent: SyntaxNode | undefined): void => {
    if (node.type === 'BlockStatement' && parent?.type !== 'StaticBlock') statement(node);
    else if (node.type === 'IfStatement') {
      arm(node.consequent as Node);
      if ((node.alternate as Node | null)?.type !== 'IfStatement') arm(node.alternate as Node | null);
    } else if (node.type === 'ConditionalExpression') {
      expression(node.consequent as Node);
      expression(node.alternate as Node);
    } else if (node.type === 'LogicalExpression') expression(node.right as Node);
    else if (node.type === 'ArrowFunctionExpression' && node.expression === true) expression(node.body as Node);
    for (const part of Object.values(node))
      for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) walk(child, node);
  };
  walk(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as SyntaxNode, undefined);
  return { code: inserted(source, insertions), blocks };
}

interface SyntaxNode extends Node {
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode => typeof (value as SyntaxNode | null)?.type === 'string';

/** At one place what was asked for first stands first, but an end closes before another thing begins and inner ends before outer ones. */
function inserted(source: string, insertions: readonly { readonly at: number; readonly text: string }[]): string {
  const closing = (text: string) => text === '))' || text === '}';
  const sorted = insertions
    .map((insertion, order) => ({ ...insertion, order }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        Number(closing(b.text)) - Number(closing(a.text)) ||
        (closing(a.text) ? b.order - a.order : a.order - b.order),
    );
  const parts: string[] = [`const ${COUNTERS} = globalThis.${COUNTERS};\n`];
  let at = 0;
  for (const insertion of sorted) {
    parts.push(source.slice(at, insertion.at), insertion.text);
    at = insertion.at;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

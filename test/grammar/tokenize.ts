import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

interface Contributes {
  readonly languages: readonly { readonly id: string; readonly configuration: string }[];
  readonly grammars: readonly { readonly language?: string; readonly scopeName: string; readonly path: string }[];
}

const root = new URL('../../', import.meta.url);

/** What the manifest contributes, so that a grammar which is not registered fails its test. */
export const contributes: Contributes = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).contributes;

/** Gives the text of a file of the project, by its path from the root. */
export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scopeName) => {
    const found = contributes.grammars.find((grammar) => grammar.scopeName === scopeName);
    return found ? textmate.parseRawGrammar(read(found.path), found.path) : null;
  },
});

/** One line of a tokenized text: the scopes of each of its characters, outermost first. */
export type ScopedLine = readonly (readonly string[])[];

/** Tokenizes a text as the editor does, line by line; throws for a language that the manifest gives no grammar. */
export async function tokenize(language: string, text: string): Promise<ScopedLine[]> {
  const contribution = contributes.grammars.find((grammar) => grammar.language === language);
  const grammar = contribution && (await registry.loadGrammar(contribution.scopeName));
  if (!grammar) throw new Error(`no grammar for ${language}`);
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .flatMap((token) => Array<readonly string[]>(token.endIndex - token.startIndex).fill(token.scopes))
      .slice(0, line.length);
  });
}

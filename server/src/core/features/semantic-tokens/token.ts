import type { TextRange } from '../../text/range.ts';

/** What a word is, in the words of LSP. Chains are classes, matches interfaces, targets functions; modules and tables are namespaces. */
export const TOKEN_TYPES = [
  'namespace',
  'class',
  'function',
  'interface',
  'property',
  'parameter',
  'variable',
  'decorator',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/**
 * What is known of it. Two are not of LSP: `overridden` is a setting that loses against another line of the host, `unresolved` a name that
 * nothing of the file declares and nobody knows.
 */
export const TOKEN_MODIFIERS = ['declaration', 'defaultLibrary', 'deprecated', 'readonly', 'overridden', 'unresolved'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** What a word is. */
export interface TokenKind {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** A word of a line and what it is; never empty and never across lines. */
export interface SemanticToken extends TextRange, TokenKind {}

type Modifiers = { readonly [Name in TokenModifier]?: boolean };

/** A kind with the modifiers that hold. */
export function kind(type: TokenType, modifiers: Modifiers = {}): TokenKind {
  return { type, modifiers: TOKEN_MODIFIERS.filter((name) => modifiers[name] === true) };
}

/** The token of a word, with the modifiers that hold. */
export function token({ start, end }: TextRange, type: TokenType, modifiers: Modifiers = {}): SemanticToken {
  return { start, end, ...kind(type, modifiers) };
}

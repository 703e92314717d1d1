import type { Token } from '#analyzer/validation/cel-tokens.ts';

/** How far an expression is read, and the first problem on the way. */
export type Parser = {
  tokens: readonly Token[];
  position: number;
  depth: number;
  problem?: string;
};

const keywords = new Set(['true', 'false', 'null', 'in']);

export function isName(token: Token | undefined): boolean {
  return token?.kind === 'identifier' && !keywords.has(token.text);
}

export function takeName(parser: Parser): string {
  const token = peek(parser);
  if (isName(token)) parser.position++;
  else unexpected(parser);
  return token.text;
}

/** The name of a field, which may stand in backticks. */
export function takeField(parser: Parser): string {
  const token = peek(parser);
  if (token.kind !== 'quoted') return takeName(parser);
  parser.position++;
  return token.text;
}

export function peek({ tokens, position }: Parser): Token {
  return tokens[position] ?? { kind: 'end', text: '' };
}

export function take(parser: Parser, sign: string): boolean {
  const { kind, text } = peek(parser);
  // A parser that has failed takes everything, and so every loop ends.
  if (kind === 'end' && parser.problem !== undefined)
    return sign === ')' || sign === ']' || sign === '}';
  if (kind !== 'sign' || text !== sign) return false;
  parser.position++;
  return true;
}

export function expect(parser: Parser, sign: string): void {
  if (!take(parser, sign)) unexpected(parser);
}

export function unexpected(parser: Parser): void {
  const { kind, text } = peek(parser);
  if (kind === 'end') fail(parser, 'it ends too early');
  else if (text === '"' || text === "'") fail(parser, 'a text in it is not closed');
  else fail(parser, `"${text}" is not expected there`);
}

/** Keeps the first problem, and goes to the end. */
export function fail(parser: Parser, problem: string): 'other' {
  parser.problem ??= problem;
  parser.position = parser.tokens.length;
  return 'other';
}

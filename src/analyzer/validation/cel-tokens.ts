/** Words and signs of the Common Expression Language. */
export type Token = {
  kind: (typeof kinds)[number] | 'end';
  text: string;
};

const escape = String.raw`\\(?:[abfnrtv"'\\?${'`'}]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2})`;

const grammar = new RegExp(
  [
    String.raw`[ \t\r\n\f]+|//[^\n]*`,
    `(?<text>[bB]?(?:${[
      `[rR]"""[^]*?"""`,
      `[rR]'''[^]*?'''`,
      String.raw`[rR]"[^"\r\n]*"`,
      String.raw`[rR]'[^'\r\n]*'`,
      `"""(?:${escape}|[^\\\\])*?"""`,
      `'''(?:${escape}|[^\\\\])*?'''`,
      String.raw`"(?:${escape}|[^\\"\r\n])*"`,
      String.raw`'(?:${escape}|[^\\'\r\n])*'`,
    ].join('|')}))`,
    String.raw`(?<number>(?:\d+\.\d+|\.\d+)(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)`,
    String.raw`(?<integer>(?:0x[0-9a-fA-F]+|\d+)[uU]?)`,
    String.raw`(?<identifier>[a-zA-Z_]\w*)`,
    String.raw`(?<sign>==|!=|<=|>=|&&|\|\||[-+*/%!?:.,<>()[\]{}])`,
    String.raw`(?<unknown>[^])`,
  ].join('|'),
  'gyu',
);

const kinds = ['text', 'number', 'integer', 'identifier', 'sign', 'unknown'] as const;

/** The tokens of an expression, the last of them its end, or the first that is none. */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups = {} } of expression.matchAll(grammar)) {
    const kind = kinds.find((one) => groups[one] !== undefined);
    // Blanks and comments are of no kind.
    if (kind) tokens.push({ kind, text: groups[kind] ?? '' });
    if (kind === 'unknown') break;
  }
  return [...tokens, { kind: 'end', text: '' }];
}

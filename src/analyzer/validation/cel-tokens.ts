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
    '(?<quoted>`[-a-zA-Z0-9_./ ]+`)',
    String.raw`(?<sign>==|!=|<=|>=|&&|\|\||[-+*/%!?:.,<>()[\]{}])`,
    String.raw`(?<unknown>[^])`,
  ].join('|'),
  'gyu',
);

const kinds = ['text', 'number', 'integer', 'identifier', 'quoted', 'sign', 'unknown'] as const;

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

/** Why a literal is written as it must be, and still stands for no value. */
export function literalProblem({ kind, text }: Token, isNegative: boolean): string | undefined {
  if (kind === 'text') return escapeProblem(text);
  if (kind === 'number') return Number.isFinite(Number(text)) ? undefined : `${text} is too large`;
  if (kind !== 'integer') return undefined;
  const value = BigInt(text.replace(/[uU]$/, ''));
  const most = /[uU]$/.test(text) ? 2n ** 64n : 2n ** 63n + (isNegative ? 1n : 0n);
  return value < most ? undefined : `${text} is too large`;
}

function escapeProblem(text: string): string | undefined {
  const [prefix = ''] = /^[a-zA-Z]*/.exec(text) ?? [];
  if (/r/i.test(prefix)) return undefined;
  for (const [whole, short, long] of text.matchAll(/\\(?:u(.{4})|U(.{8})|[^])/g)) {
    const code = short ?? long;
    if (code === undefined) continue;
    const point = parseInt(code, 16);
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    if (prefix !== '') return `bytes have no characters such as "${whole}"`;
    if (!isCharacter) return `"${whole}" is no character`;
  }
  return undefined;
}

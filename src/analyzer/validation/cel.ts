import { tokensOf, type Token } from '#analyzer/validation/cel-tokens.ts';

/** What a macro wants to know of an expression. */
type Form = 'name' | 'field' | 'other';

type Parser = { tokens: readonly Token[]; position: number; depth: number; problem?: string };

/**
 * Why an expression is none of the Common Expression Language. Names and types are not looked at.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
 */
export function celProblem(expression: string): string | undefined {
  if (expression.length > 100_000) return 'it is longer than 100000 characters';
  const parser: Parser = { tokens: tokensOf(expression), position: 0, depth: 0 };
  parseExpression(parser);
  if (peek(parser).kind !== 'end') unexpected(parser);
  return parser.problem;
}

function parseExpression(parser: Parser): Form {
  if (++parser.depth > 250) fail(parser, 'it is nested too deep');
  const form = parseOperations(parser);
  if (take(parser, '?')) {
    parseOperations(parser);
    expect(parser, ':');
    parseExpression(parser);
  }
  parser.depth--;
  return form;
}

const operators = new Set('|| && < <= >= > == != in + - * / %'.split(' '));

/** Operands and what stands between them; which binds tighter is the same to whether it parses. */
function parseOperations(parser: Parser): Form {
  let form = parseUnary(parser);
  while (peek(parser).kind !== 'text' && operators.has(peek(parser).text)) {
    parser.position++;
    parseUnary(parser);
    form = 'other';
  }
  return form;
}

function parseUnary(parser: Parser): Form {
  const sign = ['!', '-'].find((one) => take(parser, one));
  if (sign === undefined) return parseMember(parser);
  while (take(parser, sign));
  parseMember(parser);
  return 'other';
}

function parseMember(parser: Parser): Form {
  let form = parsePrimary(parser);
  for (;;) {
    if (take(parser, '.')) {
      const name = takeName(parser);
      form = take(parser, '(') ? parseCall(parser, name, true) : 'field';
      if (form === 'field' && take(parser, '{')) form = parseEntries(parser, takeName);
    } else if (take(parser, '[')) {
      parseExpression(parser);
      expect(parser, ']');
      form = 'other';
    } else return form;
  }
}

function parsePrimary(parser: Parser): Form {
  // Behind another sign, "-" belongs to a number: "!-1".
  if (parser.tokens[parser.position + 1]?.kind.match(/^(?:integer|number)$/)) take(parser, '-');
  const token = peek(parser);
  if (token.kind === 'integer') return parseInteger(parser);
  const isLiteral = token.kind === 'identifier' && /^(?:true|false|null)$/.test(token.text);
  if (token.kind === 'text' || token.kind === 'number' || isLiteral) {
    parser.position++;
    return 'other';
  }
  if (take(parser, '(')) {
    const form = parseExpression(parser);
    expect(parser, ')');
    return form;
  }
  if (take(parser, '[')) return parseList(parser, ']');
  if (take(parser, '{')) return parseEntries(parser, parseExpression);
  take(parser, '.');
  const name = takeName(parser);
  if (reserved.has(name)) fail(parser, `"${name}" is a reserved word`);
  if (take(parser, '(')) return parseCall(parser, name, false);
  if (take(parser, '{')) return parseEntries(parser, takeName);
  return 'name';
}

function parseInteger(parser: Parser): Form {
  const { text } = peek(parser);
  const previous = parser.tokens[parser.position - 1];
  const value = BigInt(text.replace(/[uU]$/, ''));
  const isNegative = previous?.kind === 'sign' && previous.text === '-';
  const most = /[uU]$/.test(text) ? 2n ** 64n : 2n ** 63n + (isNegative ? 1n : 0n);
  if (value >= most) return fail(parser, `${text} is too large`);
  parser.position++;
  return 'other';
}

/** What stands in the parentheses of a call, which may be a macro. */
function parseCall(parser: Parser, name: string, isMethod: boolean): Form {
  const forms: Form[] = [];
  if (!take(parser, ')')) {
    do forms.push(parseExpression(parser));
    while (take(parser, ','));
    expect(parser, ')');
  }
  const [first] = forms;
  if (!isMethod && name === 'has' && forms.length === 1 && first !== 'field') {
    return fail(parser, 'has() asks for a field, such as "has(request.headers)"');
  }
  const loops = isMethod && (forms.length === 2 || (forms.length === 3 && name === 'map'));
  if (loops && loopMacros.has(name) && first !== 'name') {
    return fail(parser, `the first argument of ${name}() is the name of a variable`);
  }
  return 'other';
}

const loopMacros = new Set(['all', 'exists', 'exists_one', 'existsOne', 'map', 'filter']);

function parseList(parser: Parser, end: string): Form {
  while (!take(parser, end)) {
    parseExpression(parser);
    if (!take(parser, ',')) {
      expect(parser, end);
      break;
    }
  }
  return 'other';
}

/** The entries of a map, or the fields of an object. */
function parseEntries(parser: Parser, parseKey: (parser: Parser) => unknown): Form {
  while (!take(parser, '}')) {
    parseKey(parser);
    expect(parser, ':');
    parseExpression(parser);
    if (!take(parser, ',')) {
      expect(parser, '}');
      break;
    }
  }
  return 'other';
}

const keywords = new Set(['true', 'false', 'null', 'in']);
const reserved = new Set([
  ...['as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let'],
  ...['loop', 'package', 'namespace', 'return', 'var', 'void', 'while'],
]);

function takeName(parser: Parser): string {
  const { kind, text } = peek(parser);
  if (kind !== 'identifier' || keywords.has(text)) unexpected(parser);
  else parser.position++;
  return text;
}

function peek({ tokens, position }: Parser): Token {
  return tokens[position] ?? { kind: 'end', text: '' };
}

function take(parser: Parser, sign: string): boolean {
  const { kind, text } = peek(parser);
  // A parser that has failed takes everything, and so every loop ends.
  if (kind === 'end' && parser.problem !== undefined)
    return sign === ')' || sign === ']' || sign === '}';
  if (kind !== 'sign' || text !== sign) return false;
  parser.position++;
  return true;
}

function expect(parser: Parser, sign: string): void {
  if (!take(parser, sign)) unexpected(parser);
}

function unexpected(parser: Parser): void {
  const { kind, text } = peek(parser);
  if (kind === 'end') fail(parser, 'it ends too early');
  else if (text === '"' || text === "'") fail(parser, 'a text in it is not closed');
  else fail(parser, `"${text}" is not expected there`);
}

/** Keeps the first problem, and goes to the end. */
function fail(parser: Parser, problem: string): Form {
  parser.problem ??= problem;
  parser.position = parser.tokens.length;
  return 'other';
}

import {
  expect,
  fail,
  isName,
  peek,
  take,
  takeField,
  takeName,
  unexpected,
  type Parser,
} from '#analyzer/validation/cel-parser.ts';
import { literalProblem, tokensOf } from '#analyzer/validation/cel-tokens.ts';

/** What a macro wants to know of an expression. */
type Form = 'name' | 'field' | 'other';

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
  const sign = isNegativeNumber(parser) ? undefined : ['!', '-'].find((one) => take(parser, one));
  if (sign === undefined) return parseMember(parser);
  while (take(parser, sign));
  parseMember(parser);
  return 'other';
}

function parseMember(parser: Parser): Form {
  let form = parsePrimary(parser);
  for (;;) {
    if (take(parser, '.')) {
      const isQuoted = peek(parser).kind === 'quoted';
      const name = takeField(parser);
      form = !isQuoted && take(parser, '(') ? parseCall(parser, name, true) : 'field';
    } else if (take(parser, '[')) {
      parseExpression(parser);
      expect(parser, ']');
      form = 'other';
    } else return form;
  }
}

function parsePrimary(parser: Parser): Form {
  const isNegative = isNegativeNumber(parser) && take(parser, '-');
  const token = peek(parser);
  const isWord = token.kind === 'identifier' && /^(?:true|false|null)$/.test(token.text);
  if (isWord || /^(?:text|number|integer)$/.test(token.kind)) {
    const problem = literalProblem(token, isNegative);
    if (problem) return fail(parser, problem);
    parser.position++;
    return 'other';
  }
  if (take(parser, '(')) {
    const form = parseExpression(parser);
    expect(parser, ')');
    return form;
  }
  if (take(parser, '[')) return parseItems(parser, ']', parseExpression);
  if (take(parser, '{')) return parseItems(parser, '}', parseEntry(parseExpression));
  take(parser, '.');
  if (takeType(parser)) return parseItems(parser, '}', parseEntry(takeField));
  const name = takeName(parser);
  if (reserved.has(name)) fail(parser, `"${name}" is a reserved word`);
  return take(parser, '(') ? parseCall(parser, name, false) : 'name';
}

/** The name of an object's type and the brace behind it: "a.b.Type{". */
function takeType(parser: Parser): boolean {
  const { tokens } = parser;
  let end = parser.position;
  while (isName(tokens[end]) && tokens[end + 1]?.text === '.') end += 2;
  if (!isName(tokens[end]) || tokens[end + 1]?.text !== '{') return false;
  parser.position = end + 2;
  return true;
}

/** "-" belongs to a number behind it, also behind other signs: "!-1". */
function isNegativeNumber({ tokens, position }: Parser): boolean {
  const next = tokens[position + 1]?.kind ?? 'end';
  return tokens[position]?.text === '-' && (next === 'integer' || next === 'number');
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
  if (!isMethod && name === 'has' && forms.length === 1) {
    if (first === 'field') return first;
    return fail(parser, 'has() asks for a field, such as "has(request.headers)"');
  }
  const loops = isMethod && (forms.length === 2 || (forms.length === 3 && name === 'map'));
  if (loops && loopMacros.has(name) && first !== 'name') {
    return fail(parser, `the first argument of ${name}() is the name of a variable`);
  }
  return 'other';
}

const loopMacros = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** What brackets hold. A comma may stand behind the last item, and alone. */
function parseItems(parser: Parser, end: string, parseItem: (parser: Parser) => unknown): Form {
  let isOpen = !take(parser, ',');
  while (!take(parser, end)) {
    if (isOpen) parseItem(parser);
    else unexpected(parser);
    isOpen = take(parser, ',');
  }
  return 'other';
}

/** An entry of a map, or a field of an object. */
function parseEntry(parseKey: (parser: Parser) => unknown) {
  return (parser: Parser): void => {
    parseKey(parser);
    expect(parser, ':');
    parseExpression(parser);
  };
}

const reserved = new Set([
  ...['as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let'],
  ...['loop', 'package', 'namespace', 'return', 'var', 'void', 'while'],
]);

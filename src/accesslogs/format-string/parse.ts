import { operatorOf, type Operator } from '#accesslogs/format-string/operator.ts';
import { limits } from '#accesslogs/limits.ts';

/** A format string, taken apart: literal text before each operator, and behind the last. */
export type TextFormat = {
  operators: readonly Operator[];
  /** One more than operators: the text before each of them, and the text at the end. */
  literals: readonly string[];
};

export type FormatReading =
  { kind: 'format'; format: TextFormat } | { kind: 'unreadable'; reason: string; fix: string };

/** Reads a format string of Envoy, as `meshConfig.accessLogFormat` has it. */
export function parseFormat(source: string): FormatReading {
  if (source.length > limits.formatLength) {
    const reason = `The format has more than ${limits.formatLength} characters.`;
    return { kind: 'unreadable', reason, fix: 'Paste the format string alone.' };
  }
  const text = withoutWrapping(source);
  if (text.includes('\n')) {
    const reason = 'The format has several lines, and a log line has one.';
    return { kind: 'unreadable', reason, fix: 'Join them, or paste the format string alone.' };
  }
  const found: { name: string; argument: string }[] = [];
  const literals: string[] = [];
  let literal = '';
  let at = 0;
  while (at < text.length) {
    const percent = text.indexOf('%', at);
    literal += text.slice(at, percent === -1 ? undefined : percent);
    if (percent === -1) break;
    if (text[percent + 1] === '%') {
      literal += '%';
      at = percent + 2;
      continue;
    }
    const operator = operatorAt(text, percent);
    if (!operator) return broken(text, percent);
    found.push(operator);
    literals.push(literal);
    literal = '';
    at = operator.end;
  }
  literals.push(literal);
  if (found.length === 0) {
    const reason = 'The format has no operator such as %RESPONSE_CODE%.';
    return { kind: 'unreadable', reason, fix: 'Paste the value of meshConfig.accessLogFormat.' };
  }
  if (found.length > limits.operators) {
    const reason = `The format has more than ${limits.operators} operators.`;
    return { kind: 'unreadable', reason, fix: 'Paste the format string alone.' };
  }
  const operators = found.map(({ name, argument }, index) => {
    const quoted = literals[index]?.endsWith('"') && literals[index + 1]?.startsWith('"');
    return operatorOf(name, argument, quoted ?? false);
  });
  return { kind: 'format', format: { operators, literals } };
}

const start = /%([A-Z][A-Z0-9_]*)/y;
const ending = /(?::\d+)?%/y;

function operatorAt(text: string, at: number) {
  start.lastIndex = at;
  const name = start.exec(text)?.[1];
  if (name === undefined) return undefined;
  let end = at + 1 + name.length;
  let argument = '';
  if (text[end] === '(') {
    // An argument may hold percent signs and parentheses: it ends where the operator does.
    let close = text.indexOf(')', end);
    while (close !== -1 && !endsAt(text, close + 1)) close = text.indexOf(')', close + 1);
    if (close === -1) return undefined;
    argument = text.slice(end + 1, close);
    end = close + 1;
  }
  return endsAt(text, end) ? { name, argument, end: ending.lastIndex } : undefined;
}

function endsAt(text: string, at: number): boolean {
  ending.lastIndex = at;
  return ending.test(text);
}

function broken(text: string, at: number): FormatReading {
  const reason = `At character ${at + 1}, "${text.slice(at, at + 24)}" is no operator.`;
  const fix =
    'An operator is %NAME%, %NAME(argument)% or %NAME(argument):length%; %% is a percent.';
  return { kind: 'unreadable', reason, fix };
}

/** The format itself, where it was copied with its key, its quotes or the escapes of YAML. */
function withoutWrapping(source: string): string {
  const text = source.trim().replace(/^accessLogFormat:\s*(?:[|>][+-]?\s*)?/, '');
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  const inner = quoted !== undefined && !/(?:^|[^\\])"/.test(quoted) ? quoted : text;
  let format = inner.replaceAll('\\"', '"').trimEnd();
  while (format.endsWith('\\n')) format = format.slice(0, -2).trimEnd();
  return format;
}

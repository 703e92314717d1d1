import { expect, test } from 'vitest';
import { celProblem } from '#analyzer/validation/cel.ts';

test.each([
  ['a field whose name is no word', 'request.headers.`x-b3-traceid` != "" && has(a.`b.c/d`)'],
  ['an object with quoted fields', 'google.protobuf.Struct{`a-b`: 1}'],
  ['a comma alone in brackets', 'size([,]) + size({,})'],
  ['has() of what has() makes', 'has(has(a.b))'],
  ['a method that is no macro', 'a.existsOne(1, b)'],
  ['the smallest whole number', '!-9223372036854775808'],
  ['a character by its number', String.raw`'\u00e9\U0001f600' + b'\xff' + r'\ud800'`],
])('%s is CEL', (_, expression) => {
  expect(celProblem(expression)).toBeUndefined();
});

test.each([
  ['a number beyond all', '1e999', '1e999 is too large'],
  ['a sign that is an operator', 'a -9223372036854775808', '9223372036854775808 is too large'],
  ['two signs', '--9223372036854775808', '9223372036854775808 is too large'],
  ['half a pair', String.raw`'\ud800'`, String.raw`"\ud800" is no character`],
  ['a number of no character', String.raw`'\U00110000'`, String.raw`"\U00110000" is no character`],
  [
    'a character in bytes',
    String.raw`b'\u0041'`,
    String.raw`bytes have no characters such as "\u0041"`,
  ],
  ['an object whose type is no name', 'a().b{c: 1}', '"{" is not expected there'],
  ['a method in backticks', 'a.`b`()', '"(" is not expected there'],
  ['a name in backticks', '`a`', '"`a`" is not expected there'],
  ['items without a comma', '[a b]', '"b" is not expected there'],
  ['a comma before an item', '[,a]', '"a" is not expected there'],
])('%s is no CEL', (_, expression, problem) => {
  expect(celProblem(expression)).toBe(problem);
});

import { expect, test } from 'vitest';
import { checks } from '#analyzer/checks.ts';
import { raisedCodes, retiredCodes, undecidedCodes } from '#analyzer/codes.ts';
import * as messages from '#analyzer/messages.ts';

test('every message is reported by a check, or when a check breaks off', () => {
  const reported = new Set(checks.flatMap(({ reports }) => reports));
  const idle = Object.entries(messages).filter(([, message]) => !reported.has(message));
  expect(idle.map(([name]) => name)).toEqual(['internalError']);
});

test('no code stands in two lists', () => {
  const all = [...raisedCodes, ...undecidedCodes, ...retiredCodes];
  const repeated = all.filter((code, index) => all.indexOf(code) < index);
  expect(repeated).toEqual([]);
});

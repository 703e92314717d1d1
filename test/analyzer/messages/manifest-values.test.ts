import { expect, test } from 'vitest';
import { sentence } from '#analyzer/message.ts';
import { unknownField } from '#analyzer/messages/manifest-values.ts';

test.each([
  ['timout', ['timeout', 'retries'], 'Write "timeout". Known here: retries, timeout.'],
  ['zzz', ['timeout', 'retries'], 'Known here: retries, timeout.'],
  ['zzz', [], 'Known here: none.'],
])('the fix of the unknown field %s among %j names the near one first', (field, known, fix) => {
  expect(sentence(unknownField.fix, { field, known })).toBe(fix);
});

import { describe, expect, test } from 'vitest';
import { keptTalks, keptText } from '#catalog/programme-kept.ts';

describe('what the browser keeps', () => {
  test('comes back as it was', () => {
    expect(keptTalks(keptText(['con/a', 'con/b']))).toEqual(['con/a', 'con/b']);
  });

  test.each([
    ['nothing yet', null],
    ['text that is no JSON', '{oops'],
    ['another shape', '{"talks":["con/a"]}'],
    ['a bare word', 'null'],
  ])('is empty for %s', (_, text) => {
    expect(keptTalks(text)).toEqual([]);
  });

  test('drops what is no id and what stands twice', () => {
    expect(keptTalks('["con/a", 7, null, "con/a"]')).toEqual(['con/a']);
  });
});

import { expect, test } from 'vitest';
import { coverageText } from '#catalog/coverage-text.ts';
import type { Edition } from '#catalog/edition.ts';

const edition: Edition = {
  id: 'con',
  name: 'Con',
  complete: true,
  sources: ['https://example.org/'],
};

test.each([
  [
    { talks: 67, video: 63, slides: 59, english: 53, chinese: 14 },
    '67 talks, 63 with a recording, 59 with slides; 53 in English, 14 in Chinese',
  ],
  [
    { talks: 14, video: 0, slides: 1, english: 0, chinese: 1 },
    '14 talks, none with a recording, 1 with slides; 1 in Chinese',
  ],
  [
    { talks: 1, video: 1, slides: 0, english: 0, chinese: 0 },
    '1 talk, 1 with a recording, none with slides',
  ],
  [{ talks: 0, video: 0, slides: 0, english: 0, chinese: 0 }, 'No talk is known'],
])('says how much of an edition is here: %j', (counts, text) => {
  expect(coverageText({ edition, titled: counts.talks, timed: 0, ...counts })).toBe(text);
});

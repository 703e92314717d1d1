import { describe, expect, test } from 'vitest';
import { joinNumbers, plainNumbers } from '#catalog/search/dotted-numbers.ts';

describe('a dot', () => {
  test.each([
    ['between the digits of a number joins them', 'Istio 1.29.8 is out', 'Istio 1․29․8 is out'],
    [
      'at the end of a sentence parts',
      'Upgrade to 1.29. Then wait.',
      'Upgrade to 1․29. Then wait.',
    ],
    ['between words parts', 'istio.io, v1.Pod', 'istio.io, v1.Pod'],
  ])('%s', (_, text, joined) => {
    expect(joinNumbers(text)).toBe(joined);
    expect(plainNumbers(joined)).toBe(text);
  });
});

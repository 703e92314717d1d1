import { describe, expect, test } from 'vitest';
import {
  byTask,
  inReadingOrder,
  readingMinutes,
  releasesText,
  type Guide,
} from '#catalog/guide.ts';
import { plainGuide } from '#catalog/guide-text.ts';

function guide(id: string, fields: Partial<Guide> = {}): Guide {
  return {
    id,
    title: id,
    description: 'What it is for.',
    task: 'security',
    order: 10,
    releases: { from: '1.22', to: '1.31' },
    able: ['do it'],
    topics: ['mtls'],
    codes: ['IST0106'],
    sources: [{ title: 'Docs', url: 'https://istio.io/' }],
    body: 'Text.',
    ...fields,
  };
}

describe('guides in reading order', () => {
  const guides = inReadingOrder([
    guide('b'),
    guide('later', { order: 20 }),
    guide('a'),
    guide('routes', { task: 'traffic', order: 90 }),
  ]);

  test('stand by task, then by their number, then by title', () => {
    expect(guides.map(({ id }) => id)).toEqual(['routes', 'a', 'b', 'later']);
  });

  test('are grouped by the tasks that have some', () => {
    expect(byTask(guides).map(({ name, guides: ofTask }) => [name, ofTask.length])).toEqual([
      ['Route traffic', 1],
      ['Secure', 3],
    ]);
  });
});

test.each([
  ['a short text', 'word '.repeat(20), 1],
  ['a long one', 'word '.repeat(1_000), 5],
  [
    'code beside it, which does not count',
    `${'word '.repeat(400)}\n\`\`\`sh\n${'x '.repeat(900)}\n\`\`\`\n`,
    2,
  ],
])('the minutes to read %s', (_, body, minutes) => {
  expect(readingMinutes({ body })).toBe(minutes);
});

test('the words of a guide are those between its components', () => {
  const text = plainGuide(
    '<Aside title="A note">\n\nTwo words.\n\n</Aside>\n<Experiment chart="qps" />',
  );
  expect(text.split(/\s+/).filter(Boolean)).toEqual(['Two', 'words.']);
});

test.each([
  [{ from: '1.22', to: '1.31' }, 'Istio 1.22 to 1.31'],
  [{ from: '1.31', to: '1.31' }, 'Istio 1.31'],
])('releases in words: %o', (releases, expected) => {
  expect(releasesText(releases)).toBe(expected);
});

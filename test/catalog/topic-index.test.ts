import { expect, test } from 'vitest';
import { topicIndex, topicIndexSchema } from '#catalog/topic-index.ts';
import { archive, talk } from './small-archive.ts';

const index = topicIndex(
  archive([
    talk('istiocon-2021/a', {
      topics: ['security', 'wasm'],
      speakers: ['ann', 'bob'],
      companies: ['Acme', 'Acme'],
    }),
    talk('istiocon-2022/b', {
      topics: ['security', 'scale', 'wasm'],
      speakers: ['bob'],
      format: 'keynote',
    }),
    talk('istiocon-2022/c', { topics: ['security'], language: 'zh' }),
    talk('istiocon-2022/d', { topics: ['security', 'helm'], speakers: ['ann'], cancelled: true }),
  ]),
);
const security = index.topics.find(({ id }) => id === 'security');

test('a topic lists its talks, newest edition first, cancelled ones included', () => {
  expect(security?.talks).toEqual([
    'istiocon-2022/b',
    'istiocon-2022/c',
    'istiocon-2022/d',
    'istiocon-2021/a',
  ]);
});

test('counts leave out what was cancelled', () => {
  expect(security).toMatchObject({
    sessions: 3,
    byEdition: { 'istiocon-2022': 2, 'istiocon-2021': 1 },
    byLanguage: { en: 2, zh: 1 },
    byFormat: { keynote: 1, talk: 2 },
  });
});

test('topics of the same talks stand with their number, the most frequent first', () => {
  expect(security?.together).toEqual([
    { topic: 'wasm', sessions: 2 },
    { topic: 'scale', sessions: 1 },
  ]);
});

test('speakers and companies stand with their number', () => {
  expect(security?.speakers).toEqual([
    { speaker: 'bob', sessions: 2 },
    { speaker: 'ann', sessions: 1 },
  ]);
  expect(security?.companies).toEqual([{ company: 'Acme', sessions: 1 }]);
});

test('codes stand under their topics, without those that Istio gave up', () => {
  const page = { title: 'A title', topics: ['security'], body: 'What it is.' };
  const retired = { last: '1.20' };
  const { topics } = topicIndex(
    archive([talk('istiocon-2021/a', { topics: ['security', 'wasm'] })], {
      messages: [
        { ...page, id: 'IST0128' },
        { ...page, id: 'IST0113', retired },
      ],
    }),
  );
  expect(topics.map(({ id, checks }) => [id, checks])).toEqual([
    ['security', ['IST0128']],
    ['wasm', []],
  ]);
});

test('guides stand under their topics', () => {
  const { topics } = topicIndex(
    archive([talk('istiocon-2021/a', { topics: ['security', 'wasm'] })], {
      guides: [
        {
          id: 'filters',
          title: 'Filters',
          description: 'How to write one.',
          task: 'extension',
          order: 10,
          releases: { from: '1.22', to: '1.31' },
          able: ['write one'],
          topics: ['wasm'],
          codes: ['IST0151'],
          sources: [{ title: 'Docs', url: 'https://istio.io/' }],
          body: 'Text.',
        },
      ],
    }),
  );
  expect(topics.map(({ id, guides }) => [id, guides])).toEqual([
    ['security', []],
    ['wasm', ['filters']],
  ]);
});

test('decks of our own stand under their topics', () => {
  const deck = {
    id: 'filters',
    title: 'Filters',
    description: 'How to write one.',
    topics: ['wasm'],
    sources: [{ id: 'docs', title: 'Docs', url: 'https://istio.io/' }],
    body: '',
  };
  const { topics } = topicIndex(
    archive([talk('istiocon-2021/a', { topics: ['security', 'wasm'] })], { decks: [deck] }),
  );
  expect(topics.map(({ id, decks }) => [id, decks])).toEqual([
    ['security', []],
    ['wasm', ['filters']],
  ]);
});

test('bulletins stand under their topics, newest first', () => {
  const bulletin = {
    summary: 'A summary.',
    areas: ['denial-of-service' as const],
    affected: [{ to: '1.20.1' }],
    topics: ['wasm'],
    source: 'https://istio.io/',
  };
  const { topics } = topicIndex(
    archive([talk('istiocon-2021/a', { topics: ['security', 'wasm'] })], {
      bulletins: [
        { ...bulletin, id: 'istio-security-2023-001', date: '2023-04-04' },
        { ...bulletin, id: 'istio-security-2024-001', date: '2024-02-08' },
      ],
    }),
  );
  expect(topics.map(({ id, bulletins }) => [id, bulletins])).toEqual([
    ['security', []],
    ['wasm', ['istio-security-2024-001', 'istio-security-2023-001']],
  ]);
});

test('tools stand under the topics that they serve', () => {
  const page = { title: 'A title', body: 'What it is.' };
  const { topics } = topicIndex(
    archive([talk('istiocon-2021/a', { topics: ['performance', 'wasm'] })], {
      messages: [{ ...page, id: 'IST0151', topics: ['wasm'] }],
    }),
  );
  expect(topics.map(({ id, tools }) => [id, tools])).toEqual([
    ['performance', ['balance/']],
    ['wasm', ['analyzer/']],
  ]);
});

test('the summary is the first sentence of the page', () => {
  expect(security?.summary).toBe('What it is.');
});

test('the index has the shape that its schema publishes', () => {
  expect(topicIndexSchema.parse(index)).toEqual(index);
});

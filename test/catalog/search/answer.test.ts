import { describe, expect, test } from 'vitest';
import { answer, type FullText } from '#catalog/search/answer.ts';
import { openQuick } from '#catalog/search/quick.ts';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';

/** Pages with their texts: a small stand-in for the index of a built site. */
const pages: (QuickEntry & { text: string })[] = [
  page('topic', 'topics/authorization/', 'Authorization', 'who may do what', {
    aliases: ['authorisation', 'authz', 'zero standing access', '授权'],
  }),
  page('topic', 'topics/kafka/', 'Kafka', 'brokers listen in plaintext'),
  page('guide', 'guides/tokens/', 'Require a token', 'a policy asks for claims', {
    topics: ['authentication', 'authorization'],
  }),
  page('guide', 'guides/policies/', 'Deny what you mean', 'CUSTOM, then DENY, then ALLOW', {
    topics: ['authorization'],
  }),
  page('check', 'checks/IST0106/', 'Refused', 'access to nobody, zero weight, standing alone'),
  page('talk', 'talks/2022/patterns/', 'Auth patterns', 'which of them fits', {
    topics: ['authorization'],
    date: '2022-04-25',
  }),
  page('talk', 'talks/2021/external/', 'Better external authorization', 'an extension provider', {
    topics: ['authorization'],
    date: '2021-02-24',
  }),
  page('talk', 'talks/2021/kafka/', 'Kafka with Istio', 'certificates of brokers, by eureka', {
    topics: ['kafka', 'authorization'],
    date: '2023-02-23',
  }),
  page('bulletin', 'bulletins/istio-security-2026-001/', 'ISTIO-SECURITY-2026-001', 'a bypass', {
    topics: ['authorization'],
    date: '2026-02-23',
  }),
  page('talk', 'talks/2021/policies/', 'Istio 安全策略', 'policies in production', {
    topics: ['authorization'],
    date: '2021-02-22',
  }),
];
const quick = openQuick(pages);
const ofAuthorization = [
  'topics/authorization/',
  'guides/policies/',
  'guides/tokens/',
  'talks/2022/patterns/',
  'talks/2021/external/',
  'talks/2021/policies/',
  'talks/2021/kafka/',
  'bulletins/istio-security-2026-001/',
];

describe('a search', () => {
  test('is answered by the pages that hold every word', async () => {
    expect(await ask('brokers')).toMatchObject({
      paths: ['topics/kafka/', 'talks/2021/kafka/'],
      words: 'brokers',
    });
  });

  test('is respelled where nothing says a word', async () => {
    const answered = await ask('kafak');
    expect(answered.words).toBe('kafka');
    expect(answered.paths[0]).toBe('topics/kafka/');
  });

  test('keeps a word that is no name but stands in a text', async () => {
    expect(await ask('eureka')).toMatchObject({ words: 'eureka', paths: ['talks/2021/kafka/'] });
  });

  test('goes on without a word that stands nowhere', async () => {
    expect(await ask('kafka qwertzuiop')).toMatchObject({ words: 'kafka' });
  });

  test('by a rare alias lists the pages of its topic, those first that are most about it', async () => {
    const answered = await ask('authz');
    expect(answered.instead?.kind).toBe('topic');
    expect(answered.paths).toEqual(ofAuthorization);
  });

  test('by the words of an alias lists a page last that has them here and there', async () => {
    expect((await ask('zero standing access')).paths).toEqual([
      ...ofAuthorization,
      'checks/IST0106/',
    ]);
  });

  test('by a Chinese alias lists the Chinese pages of its topic before all others', async () => {
    expect((await ask('授权')).paths.slice(0, 3)).toEqual([
      'topics/authorization/',
      'talks/2021/policies/',
      'guides/policies/',
    ]);
  });

  test('whose words no page has together is answered with some of them', async () => {
    const answered = await ask('external kafka');
    expect(answered.instead?.kind).toBe('some-words');
    expect(answered.paths).toContain('talks/2021/external/');
    expect(answered.paths).toContain('talks/2021/kafka/');
  });

  test('within a filter keeps to it', async () => {
    expect(await ask('authz', { topic: 'kafka' })).toMatchObject({ paths: [] });
    expect((await ask('', { topic: 'authorization' })).paths).toEqual([
      'bulletins/istio-security-2026-001/',
      'talks/2021/kafka/',
      'talks/2022/patterns/',
      'talks/2021/external/',
      'talks/2021/policies/',
      'topics/authorization/',
      'guides/tokens/',
      'guides/policies/',
    ]);
  });

  test('that asks for nothing finds nothing', async () => {
    expect(await ask('')).toMatchObject({ paths: [] });
    expect(await ask('qwertzuiop')).toMatchObject({ paths: [], words: 'qwertzuiop' });
  });
});

async function ask(query: string, filters: { topic?: string } = {}) {
  const answered = await answer({ query, filters }, quick, fullText);
  return { ...answered, paths: answered.pages.map(({ entry }) => entry?.path) };
}

const fullText: FullText<{ id: string }> = {
  search(words, { topic }) {
    const found = pages.filter(({ title, aliases = [], text }) =>
      (/^"(.*)"$/.exec(words ?? '')?.slice(1) ?? (words ?? '').split(' ')).every((word) =>
        `${title} ${aliases.join(' ')} ${text}`.toLowerCase().includes(word),
      ),
    );
    const hits = found
      .filter(
        ({ path, topics }) =>
          topic === undefined || topics?.includes(topic) === true || path.endsWith(`/${topic}/`),
      )
      .map(({ path }) => ({ id: path }));
    return Promise.resolve({ hits, unfiltered: found.length, counts: {} });
  },
  knows: (word) => Promise.resolve(pages.some(({ text }) => text.includes(word))),
};

function page(
  kind: QuickEntry['kind'],
  path: string,
  title: string,
  text: string,
  more: Partial<QuickEntry> = {},
) {
  return { kind, path, id: path, title, text, facts: '', ...more };
}

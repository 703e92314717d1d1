import { describe, expect, test } from 'vitest';
import { relatedTalks, relatedTalksSchema } from '#catalog/related-talks.ts';
import type { Talk } from '#catalog/talk.ts';
import { archive, talk } from './small-archive.ts';

const here = 'istiocon-2021/here';

function relatedTo(talks: Talk[], id = here) {
  return relatedTalks(archive(talks)).talks[id] ?? [];
}

function idsRelatedTo(talks: Talk[], id = here) {
  return relatedTo(talks, id).map((related) => related.talk.replace(/.*\//, ''));
}

/** So that a topic is common: `n` talks with it. */
function crowd(n: number, fields: Partial<Talk>): Talk[] {
  return Array.from({ length: n }, (_, i) => talk(`istio-day-2023/crowd-${i}`, fields));
}

describe('order', () => {
  test('the same speakers come before shared topics', () => {
    const talks = [
      talk(here, { speakers: ['ann'], topics: ['wasm', 'scale', 'helm'] }),
      talk('istiocon-2022/topics', { topics: ['wasm', 'scale', 'helm'] }),
      talk('istiocon-2022/speaker', { speakers: ['ann'], topics: ['kafka'] }),
    ];
    expect(idsRelatedTo(talks)).toEqual(['speaker', 'topics']);
  });

  test('a rare topic comes before a common one', () => {
    const talks = [
      talk(here, { topics: ['upgrades', 'kafka', 'security'] }),
      talk('istiocon-2022/rare', { topics: ['scale', 'kafka'] }),
      ...crowd(4, { topics: ['security'] }),
    ];
    expect(idsRelatedTo(talks)[0]).toBe('rare');
  });

  test('a shared company comes before the same edition', () => {
    const talks = [
      talk(here, { companies: ['Acme'] }),
      talk('istiocon-2021/edition'),
      talk('istiocon-2022/company', { companies: ['Acme'] }),
      talk('istiocon-2022/neither'),
    ];
    expect(idsRelatedTo(talks)).toEqual(['company', 'edition', 'neither']);
  });

  test('a talk that leads with the same topic comes before one that mentions it', () => {
    const talks = [
      talk(here, { topics: ['wasm', 'scale'] }),
      talk('istiocon-2022/mentions', { topics: ['security', 'wasm'] }),
      talk('istiocon-2022/leads', { topics: ['wasm', 'security'] }),
    ];
    expect(idsRelatedTo(talks)).toEqual(['leads', 'mentions']);
  });

  test('of equals the newer comes first', () => {
    const talks = [
      talk(here),
      talk('istiocon-2022/older'),
      talk('istio-day-2023/newer'),
      talk('istiocon-2022/other', { topics: ['wasm'] }),
    ];
    expect(idsRelatedTo(talks)).toEqual(['newer', 'older']);
  });
});

describe('choice', () => {
  test('six at the most, and the nearest among them however old it is', () => {
    const nearest = talk('istiocon-2021/nearest', { topics: ['security', 'wasm'] });
    const ids = idsRelatedTo([
      talk(here, { topics: ['security', 'wasm'] }),
      nearest,
      ...crowd(9, {}),
    ]);
    expect(ids).toHaveLength(6);
    expect(ids[0]).toBe('nearest');
  });

  test('what one talk shares with its speakers does not limit the next', () => {
    const speakers = ['ann'];
    const there = 'istio-day-2023/there';
    const by = ['a', 'b', 'c', 'd', 'e'].map((slug) =>
      talk(`istiocon-2022/by-${slug}`, { speakers, topics: ['helm'] }),
    );
    const talks = [
      talk(here, { speakers, topics: ['wasm'] }),
      ...by,
      talk(there, { topics: ['helm', 'wasm'] }),
    ];
    const ids = idsRelatedTo([...talks, ...crowd(4, { topics: ['security', 'wasm'] })], there);
    expect(ids.filter((id) => id.startsWith('by-'))).toHaveLength(5);
  });

  test('at most three by the same speaker, when others are left', () => {
    const speakers = ['ann'];
    const talks = [
      talk(here, { speakers, topics: ['wasm'] }),
      ...['a', 'b', 'c', 'd', 'e'].map((slug) =>
        talk(`istiocon-2022/by-${slug}`, { speakers, topics: ['helm'] }),
      ),
      ...['a', 'b'].map((slug) => talk(`istiocon-2022/on-${slug}`, { topics: ['wasm'] })),
    ];
    const ids = idsRelatedTo(talks);
    expect(ids.filter((id) => id.startsWith('on-'))).toHaveLength(2);
    expect(ids.filter((id) => id.startsWith('by-'))).toHaveLength(4);
  });

  test('cancelled talks and social events are not offered', () => {
    const talks = [
      talk(here),
      talk('istiocon-2021/cancelled', { cancelled: true }),
      talk('istiocon-2021/party', { format: 'social' }),
    ];
    expect(idsRelatedTo(talks)).toEqual([]);
  });

  test('a talk that shares nothing but its edition is not offered', () => {
    expect(idsRelatedTo([talk(here), talk('istiocon-2021/x', { topics: ['wasm'] })])).toEqual([]);
  });
});

test('the reasons are data, the weightiest first', () => {
  const talks = [
    talk(here, { speakers: ['ann', 'bob'], topics: ['wasm', 'security'], companies: ['Acme'] }),
    talk('istiocon-2022/x', {
      speakers: ['bob'],
      topics: ['security', 'wasm'],
      companies: ['Acme'],
    }),
    ...crowd(3, { topics: ['security'] }),
  ];
  expect(relatedTo(talks)[0]?.reasons).toEqual([
    { kind: 'speakers', speakers: ['bob'], all: false },
    { kind: 'topics', topics: ['wasm', 'security'] },
    { kind: 'companies', companies: ['Acme'] },
    { kind: 'years', years: 1 },
  ]);
});

test('a talk with one more speaker does not have the same speakers', () => {
  const talks = [
    talk(here, { speakers: ['ann'] }),
    talk('istiocon-2022/x', { speakers: ['ann', 'bob'] }),
  ];
  expect(relatedTo(talks)[0]?.reasons[0]).toEqual({
    kind: 'speakers',
    speakers: ['ann'],
    all: false,
  });
});

test('the order of the files does not matter', () => {
  const talks = [talk(here), ...crowd(9, {}), talk('istiocon-2022/x', { speakers: ['ann'] })];
  expect(relatedTalks(archive(talks.toReversed()))).toEqual(relatedTalks(archive(talks)));
});

test('the index has the shape that its schema publishes', () => {
  const index = relatedTalks(archive([talk(here, { speakers: ['ann'] }), ...crowd(3, {})]));
  expect(relatedTalksSchema.parse(index)).toEqual(index);
});

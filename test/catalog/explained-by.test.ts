import { describe, expect, test } from 'vitest';
import { explainedBy, explainedBySchema } from '#catalog/explained-by.ts';
import { guideReason, talkReason } from '#catalog/explaining/reasons.ts';
import type { Guide } from '#catalog/guide.ts';
import type { MessagePage } from '#catalog/message-page.ts';
import { codesOfTalk, guidesOfTalk } from '#catalog/talk-links.ts';
import { archive, talk } from './small-archive.ts';

const code: MessagePage = {
  id: 'IST0101',
  title: 'Nothing there',
  topics: ['security'],
  body: '',
};

function guide(id: string, fields: Partial<Guide> = {}): Guide {
  return {
    id,
    title: `Guide to ${id}`,
    description: 'How to.',
    task: 'security',
    order: 10,
    releases: { from: '1.22', to: '1.31' },
    able: ['do it'],
    topics: ['wasm'],
    codes: ['IST0101'],
    sources: [{ title: 'Docs', url: 'https://istio.io/' }],
    body: 'About.\n\n## Verify\n\nLook.\n\n## What goes wrong\n\nIST0101 says so.\n',
    ...fields,
  };
}

const talks = [
  talk('istiocon-2021/near', { topics: ['security'] }),
  talk('istiocon-2021/far', { topics: ['wasm'] }),
  talk('istiocon-2021/off', { topics: ['security'], cancelled: true }),
];

function explanation(guides: Guide[], page: Partial<MessagePage> = {}, held = talks) {
  const index = explainedBy(archive(held, { guides, messages: [{ ...code, ...page }] }));
  expect(explainedBySchema.parse(index)).toEqual(index);
  return index.codes['IST0101'];
}

const bestFirst: [string, Guide[], string[]][] = [
  [
    'only guides that name the code are told',
    [guide('a'), guide('b', { codes: ['CR0005'] })],
    ['a'],
  ],
  [
    'a guide on the topics of the code goes before one on others',
    [guide('a'), guide('b', { topics: ['security'] })],
    ['b', 'a'],
  ],
  [
    'a topic that leads says more than one that stands last',
    [guide('a', { topics: ['wasm', 'security'] }), guide('b', { topics: ['security', 'wasm'] })],
    ['b', 'a'],
  ],
  [
    'a manifest that shows the finding says more than a shared topic',
    [
      guide('a', { topics: ['security'] }),
      guide('b', { body: '```yaml file=b.yaml finding=IST0101\nkind: Gateway\n```\n' }),
    ],
    ['b', 'a'],
  ],
  [
    'of equals the one that is read first comes first',
    [guide('b', { order: 1 }), guide('a')],
    ['b', 'a'],
  ],
];

test.each(bestFirst)('%s', (_, guides, expected) => {
  expect(explanation(guides)?.guides.map(({ guide: id }) => id)).toEqual(expected);
});

test('a guide tells where it speaks of the code; blocks and words in backticks are no such place', () => {
  const body =
    'IST0101.\n\n## Why so\n\n`IST0101`\n\n```text\nIST0101\n```\n\n## Verify\n\nIST0101\n\n' +
    '```yaml file=a.yaml finding=CR0005,IST0101\nkind: Gateway\n```\n';
  expect(explanation([guide('a', { body, topics: ['wasm', 'security'] })])?.guides).toEqual([
    { guide: 'a', manifest: 'a.yaml', sections: ['Verify'], topics: ['security'] },
  ]);
});

test('talks share a topic with the code; cancelled ones explain nothing', () => {
  expect(explanation([])?.talks).toEqual([
    { talk: 'istiocon-2021/near', guides: [], topics: ['security'] },
  ]);
});

test('a talk that goes with the guide is the best, whatever its topics', () => {
  const found = explanation([guide('a', { talks: ['istiocon-2021/far'] })])?.talks;
  expect(found).toEqual([
    { talk: 'istiocon-2021/far', guides: ['a'], topics: [] },
    { talk: 'istiocon-2021/near', guides: [], topics: ['security'] },
  ]);
});

test('of two talks that say as much, the one that can be watched comes first', () => {
  const video = 'https://www.youtube.com/watch?v=aaaaaaaaaaa';
  const held = [talk('istiocon-2021/a'), talk('istiocon-2021/b', { video })];
  expect(explanation([], {}, held)?.talks.map(({ talk: id }) => id)).toEqual([
    'istiocon-2021/b',
    'istiocon-2021/a',
  ]);
});

test('the reason why no guide explains a code is told', () => {
  const unexplained = 'Its page says all.';
  expect(explanation([], { unexplained })).toMatchObject({ guides: [], unexplained });
});

test.each([
  [{ manifest: 'a.yaml', sections: ['Verify'] }, 'Its a.yaml shows it; more under “Verify”'],
  [{ manifest: 'a.yaml', sections: [] }, 'Its a.yaml shows it'],
  [{ sections: ['Why so', 'Verify'] }, 'Under “Why so” and “Verify”'],
  [{ sections: [] }, 'In its opening'],
])('the reason for a guide: %o', (said, expected) => {
  expect(guideReason({ guide: 'a', topics: [], ...said })).toBe(expected);
});

test.each([
  [{ guides: ['a'], topics: ['security'] }, 'Goes with a guide on it · Security'],
  [{ guides: [], topics: ['security', 'wasm'] }, 'Security · Wasm'],
  [{ guides: ['a', 'b'], topics: [] }, 'Goes with a guide on it'],
])('the reason for a talk: %o', (said, expected) => {
  const names = new Map([
    ['security', 'Security'],
    ['wasm', 'Wasm'],
  ]);
  expect(talkReason({ talk: 'b', ...said }, (id) => names.get(id) ?? id)).toBe(expected);
});

describe('the page of a talk leads back', () => {
  const far = talk('istiocon-2021/far', { topics: ['wasm'] });
  const held = archive([...talks, talk('istiocon-2021/none', { topics: ['helm'] })], {
    guides: [
      guide('a', { topics: ['wasm'] }),
      guide('b', { topics: ['wasm'] }),
      guide('c', { topics: ['security'], talks: ['istiocon-2021/far'] }),
    ],
    messages: [code, { ...code, id: 'IST0151', topics: ['wasm'] }],
  });
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

  test('to all guides that name it, then to the nearest', () => {
    expect(ids(guidesOfTalk(far, held, 2))).toEqual(['c', 'a']);
    expect(ids(guidesOfTalk(far, held, 0))).toEqual(['c']);
    expect(ids(guidesOfTalk({ id: 'x', topics: ['helm'] }, held, 2))).toEqual([]);
  });

  test('to the codes that no talk explains better, then to the nearest', () => {
    expect(ids(codesOfTalk(far, held, explainedBy(held), 2))).toEqual(['IST0101', 'IST0151']);
  });
});

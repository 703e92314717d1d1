import { expect, test } from 'vitest';
import { explainedBy } from '#catalog/explained-by.ts';
import { readingFacts } from '#catalog/explaining/reading-facts.ts';
import { readingFor, type ReadingFacts } from '#catalog/explaining/reading.ts';
import { archive, talk } from './small-archive.ts';

const facts: ReadingFacts = {
  guides: {
    routing: { title: 'Routing', kinds: ['VirtualService'] },
    scoping: { title: 'Scoping', kinds: ['Sidecar'] },
    upgrades: { title: 'Upgrades', kinds: [] },
    gateways: { title: 'Gateways', kinds: ['Gateway', 'VirtualService'] },
  },
  talks: { 'istiocon-2021/routes': 'Routes' },
  codes: {
    IST0106: {
      guides: ['upgrades', 'routing', 'scoping', 'gateways'],
      talk: 'istiocon-2021/routes',
    },
    CR0005: { guides: ['scoping'] },
  },
};

const cases: [string, { code: string; kind: string }, string[]][] = [
  [
    'guides that show resources of the kind come first, then in their order, then the talk',
    { code: 'IST0106', kind: 'VirtualService' },
    ['guides/routing/', 'guides/gateways/', 'guides/upgrades/', 'talks/istiocon-2021/routes/'],
  ],
  [
    'a kind that no guide shows leaves the order',
    { code: 'IST0106', kind: 'Telemetry' },
    ['guides/upgrades/', 'guides/routing/', 'guides/scoping/', 'talks/istiocon-2021/routes/'],
  ],
  ['a code without a talk has its guide', { code: 'CR0005', kind: 'Gateway' }, ['guides/scoping/']],
  ['a code that nobody knows has nothing', { code: 'IST9999', kind: 'Gateway' }, []],
];

test.each(cases)('%s', (_, finding, expected) => {
  expect(readingFor(finding, facts).map(({ path }) => path)).toEqual(expected);
});

test('a page brings along the kinds that a guide is about, and only codes that are given', () => {
  const page = { title: 'A title', topics: ['security'], body: '' };
  const held = archive([talk('istiocon-2021/a', { topics: ['security'] })], {
    messages: [
      { ...page, id: 'IST0101' },
      { ...page, id: 'IST0104', retired: { last: '1.19' } },
    ],
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
        codes: ['IST0101'],
        sources: [{ title: 'Docs', url: 'https://istio.io/' }],
        body:
          '```yaml file=a.yaml\napiVersion: v1\nkind: Namespace\n---\napiVersion: v1\nkind: Gateway\n```\n' +
          '```yaml file=b.yaml\napiVersion: v1\nkind: EnvoyFilter\n```\n```yaml\nkind: Sidecar\n```\n',
      },
    ],
  });
  expect(readingFacts(explainedBy(held), held)).toEqual({
    guides: { filters: { title: 'Filters', kinds: ['EnvoyFilter', 'Gateway'] } },
    talks: { 'istiocon-2021/a': 'a' },
    codes: { IST0101: { guides: ['filters'], talk: 'istiocon-2021/a' } },
  });
});

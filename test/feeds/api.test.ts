import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, test } from 'vitest';
import { companyIndex } from '#catalog/company-index.ts';
import { explainedBy } from '#catalog/explained-by.ts';
import type { Indexes } from '#catalog/indexes.ts';
import { relatedTalks } from '#catalog/related-talks.ts';
import { saidAndMeasured } from '#catalog/said-and-measured.ts';
import { speakerIndex } from '#catalog/speaker-index.ts';
import { topicIndex } from '#catalog/topic-index.ts';
import { trends } from '#catalog/trends.ts';
import { documentText, schemaText, type ApiDocument } from '#feeds/api/document.ts';
import { apiDocuments } from '#feeds/api/documents.ts';
import { archive, publisher } from './archive.ts';

type Json = Record<string, unknown>;

const measured = trends(archive);
const indexes: Indexes = {
  'topic-index': topicIndex(archive),
  'speaker-index': speakerIndex(archive),
  'company-index': companyIndex(archive),
  'related-talks': relatedTalks(archive),
  'explained-by': explainedBy(archive),
  trends: measured,
  'said-and-measured': saidAndMeasured(archive, measured),
};
const documents = apiDocuments(archive, indexes, publisher);
const named = documents.map((document) => [document.name, document] as const);

describe('every document', () => {
  test.each(named)('%s is what its schema says', (_, document) => {
    const schema = JSON.parse(schemaText(document, publisher)) as Json;
    const ajv = new Ajv2020({ allErrors: true, strict: true, formats: fullFormats });
    ajv.validate(schema, contentOf(document));
    expect(ajv.errors?.slice(0, 5) ?? []).toEqual([]);
  });

  test.each(named)('%s names its schema, which lies where it says', (name, document) => {
    const address = `https://example.org/charts/api/v1/schemas/${name}.schema.json`;
    expect(contentOf(document)['$schema']).toBe(address);
    expect((JSON.parse(schemaText(document, publisher)) as Json)['$id']).toBe(address);
  });

  test.each(named)('%s is in the list of documents', (name) => {
    const list = contentOf(documentOf('index'))['documents'] as Json[];
    // The list does not list itself.
    expect(list.filter((entry) => entry['name'] === name)).toHaveLength(name === 'index' ? 0 : 1);
  });
});

describe('names that users of the API rely on stay', () => {
  const fields = {
    talks:
      'id edition address title subject titleEn titleZh speakers affiliations language format minutes ' +
      'topics companies video otherVideos slides page track panel sponsored cancelled liveViewers ' +
      'participants satisfaction formerly notes sources abstract',
    sessions: 'id edition talk title start end channel',
    editions:
      'id address name start end mode place with timeZones site programme playlist report complete ' +
      'gaps figures notes sources',
    speakers: 'id address name nameZh alsoKnownAs formerly',
    topics: 'id address title aliases related formerly description',
    guides:
      'id address title description task order releases able topics codes talks formerly sources minutes text',
    slides: 'id edition title url pages unopened notes source',
    decks: 'id address title description topics talks formerly sources slides',
    lists: 'id address title by date source note talks hotTopics',
    checks:
      'id address title name since level state subjects checks rules elsewhere page related topics ' +
      'differs retired unexplained description',
  };
  test.each(Object.entries(fields))('%s', (name, expected) => {
    const { properties } = JSON.parse(schemaText(documentOf(name), publisher)) as {
      properties: { items: { items: { properties: Json } } };
    };
    expect(Object.keys(properties.items.items.properties)).toEqual(
      expect.arrayContaining(expected.split(' ')),
    );
  });
});

describe('references', () => {
  const ids = (name: string) => new Set(itemsOf(name).map(({ id }) => id));
  const references: [string, string, string, (item: Json) => unknown][] = [
    ['talks', 'speakers', 'speakers', ({ speakers }) => speakers],
    ['talks', 'topics', 'topics', ({ topics }) => topics],
    ['talks', 'slides', 'slides', ({ slides }) => slides],
    ['talks', 'edition', 'editions', ({ edition }) => edition],
    ['sessions', 'talk', 'talks', ({ talk }) => talk],
    ['topics', 'related', 'topics', ({ related }) => related],
    ['guides', 'topics', 'topics', ({ topics }) => topics],
    ['guides', 'codes', 'checks', ({ codes }) => codes],
    ['guides', 'talks', 'talks', ({ talks }) => talks],
    ['decks', 'topics', 'topics', ({ topics }) => topics],
    ['decks', 'talks', 'talks', ({ talks }) => talks],
    [
      'lists',
      'talks',
      'talks',
      ({ talks }) => (talks as Json[] | undefined)?.map((entry) => entry['talk']),
    ],
  ];
  test.each(references)('%s: %s are whole ids of %s', (from, _, to, reference) => {
    const found = itemsOf(from).flatMap((item) => reference(item) ?? []);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((id) => !ids(to).has(id))).toEqual([]);
  });
});

test('every talk of the archive is there, with its abstract and the address of its page', () => {
  const talks = itemsOf('talks');
  expect(talks.map(({ id }) => id)).toEqual([...archive.talks.keys()]);
  expect(talks.filter(({ abstract }) => !abstract)).toEqual([]);
  expect(talks.find(({ id }) => id === 'istiocon-2021/airbnb-on-istio')?.['address']).toBe(
    'https://example.org/charts/talks/istiocon-2021/airbnb-on-istio/',
  );
});

test('the schema tells more than types: days, moments, addresses', () => {
  const schema = schemaText(documentOf('editions'), publisher);
  expect(schema).toContain('"format": "date"');
  expect(schema).toContain('"pattern": "^https://"');
  expect(schemaText(documentOf('sessions'), publisher)).toContain('"format": "date-time"');
});

function documentOf(name: string): ApiDocument {
  return documents.find((document) => document.name === name)!;
}

function contentOf(document: ApiDocument): Json {
  return JSON.parse(documentText(document, publisher)) as Json;
}

function itemsOf(name: string): Json[] {
  return contentOf(documentOf(name))['items'] as Json[];
}

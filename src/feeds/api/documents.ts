import { z } from 'zod';
import type { Catalog } from '#catalog/catalog.ts';
import { indexSchemas, type IndexName, type Indexes } from '#catalog/indexes.ts';
import { apiCollections } from '#feeds/api/collections.ts';
import { documentAddress, schemaAddress, type ApiDocument } from '#feeds/api/document.ts';
import type { Publisher } from '#feeds/publisher.ts';

/** Every document of the API: the collections, the derived indexes, and the list of them all. */
export function apiDocuments(
  catalog: Catalog,
  indexes: Indexes,
  publisher: Publisher,
): ApiDocument[] {
  const documents = [
    ...apiCollections(catalog, publisher),
    ...indexNames.map((name) => ({
      name,
      description: indexDescriptions[name],
      schema: indexSchemas[name],
      content: indexes[name],
    })),
  ];
  return [...documents, overview(documents, publisher)];
}

/** A derived index is published as soon as it has a line here. */
const indexDescriptions: Readonly<Record<IndexName, string>> = {
  'topic-index': 'What each topic has: talks, counts, the topics it comes with, people, companies.',
  'speaker-index': 'What each speaker gave: talks, employers, people beside them, topics.',
  'company-index':
    'Talks about each company or by its people, and those that tell how it uses Istio.',
  'related-talks': 'For each talk those nearest to it, with the reasons.',
  'explained-by': 'For each code the guides and talks that explain it, the best first.',
  trends: 'Topics, formats and languages over the editions: counts, shares, ranks, changes.',
  'said-and-measured': 'What authors called hot, beside what the programmes show.',
};

const indexNames = Object.keys(indexDescriptions) as IndexName[];

const overviewSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  license: z.url().describe('Of the texts'),
  documents: z.array(
    z.strictObject({
      name: z.string(),
      description: z.string(),
      address: z.url(),
      schema: z.url(),
    }),
  ),
});

function overview(documents: readonly ApiDocument[], publisher: Publisher): ApiDocument {
  const content: z.infer<typeof overviewSchema> = {
    name: publisher.name,
    description: publisher.description,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    documents: documents.map(({ name, description }) => ({
      name,
      description,
      address: publisher.absolute(documentAddress(name)),
      schema: publisher.absolute(schemaAddress(name)),
    })),
  };
  return {
    name: 'index',
    description: 'The documents of the API.',
    schema: overviewSchema,
    content,
  };
}

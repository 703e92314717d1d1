import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '#catalog/catalog.ts';
import { companyIndex } from '#catalog/company-index.ts';
import { explainedBy } from '#catalog/explained-by.ts';
import type { Indexes } from '#catalog/indexes.ts';
import { relatedTalks } from '#catalog/related-talks.ts';
import { saidAndMeasured } from '#catalog/said-and-measured.ts';
import { speakerIndex } from '#catalog/speaker-index.ts';
import { topicIndex } from '#catalog/topic-index.ts';
import { trends } from '#catalog/trends.ts';
import { derivedFolder } from '../../src/derived-folder.ts';

/** Makes every index of the catalog and writes it where pages read it. */
export async function writeIndexes(catalog: Catalog): Promise<void> {
  const measured = trends(catalog);
  const indexes: Indexes = {
    'topic-index': topicIndex(catalog),
    'speaker-index': speakerIndex(catalog),
    'company-index': companyIndex(catalog),
    'related-talks': relatedTalks(catalog),
    'explained-by': explainedBy(catalog),
    trends: measured,
    'said-and-measured': saidAndMeasured(catalog, measured),
  };
  await mkdir(derivedFolder, { recursive: true });
  for (const [name, index] of Object.entries(indexes)) {
    await writeFile(join(derivedFolder, `${name}.json`), `${JSON.stringify(index, null, 2)}\n`);
  }
}

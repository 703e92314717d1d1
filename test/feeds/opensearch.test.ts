import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { openSearch } from '#feeds/opensearch.ts';
import { publisher } from './archive.ts';

type Description = {
  ShortName: string;
  Description: string;
  Url: { type: string; template: string }[];
};

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
const { OpenSearchDescription: description } = parser.parse(openSearch(publisher)) as {
  OpenSearchDescription: Description;
};

test('a browser searches at the address of the search page', () => {
  expect(description.Url.find(({ type }) => type === 'text/html')?.template).toBe(
    'https://example.org/charts/search/?q={searchTerms}',
  );
});

test('the name is as short as browsers want it', () => {
  expect(description.ShortName.length).toBeLessThanOrEqual(16);
});

import { expect, inject, test } from 'vitest';
import { kindOf, kinds } from '../../scripts/site/kinds.ts';
import { readPages } from '../../scripts/site/pages.ts';

const pages = readPages(inject('root'));

test('every page is of a kind that the tests visit', () => {
  expect(pages.filter(({ kind }) => kind === 'none').map(({ path }) => path)).toEqual([]);
});

test.each(kinds)('there is a page of the kind %s', (kind) => {
  expect(pages.filter((page) => page.kind === kind)).not.toEqual([]);
});

test.each([
  ['', 'index'],
  ['404.html', '404'],
  ['about/', 'about'],
  ['talks/istiocon-2021/airbnb-on-istio/', 'talks/[edition]/[slug]'],
  ['a/page/of/no/route/', 'none'],
])('the page "%s" is of the kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

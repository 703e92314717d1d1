import { expect, test } from 'vitest';
import { companyIndex, companyIndexSchema } from '#catalog/company-index.ts';
import { archive, talk } from './small-archive.ts';

const index = companyIndex(
  archive([
    talk('istiocon-2021/a', { companies: ['T-Mobile', 'Solo.io'], topics: ['user-stories'] }),
    talk('istiocon-2022/b', { companies: ['Solo.io'], topics: ['wasm'] }),
    talk('istiocon-2022/c', { companies: ['Zeta'], topics: ['user-stories'], cancelled: true }),
  ]),
);

test('companies stand by name, with an id for addresses', () => {
  expect(index.companies.map(({ id, name }) => [id, name])).toEqual([
    ['solo-io', 'Solo.io'],
    ['t-mobile', 'T-Mobile'],
  ]);
});

test('user stories are those talks of a company that carry the topic', () => {
  expect(index.companies[0]).toMatchObject({
    talks: ['istiocon-2022/b', 'istiocon-2021/a'],
    userStories: ['istiocon-2021/a'],
    byEdition: { 'istiocon-2022': 1, 'istiocon-2021': 1 },
  });
});

test('the index has the shape that its schema publishes', () => {
  expect(companyIndexSchema.parse(index)).toEqual(index);
});

import { describe, expect, test } from 'vitest';
import { indexByHost } from '#analyzer/host-index.ts';

const hosts = [
  '*',
  '*.example.com',
  '*.books.example.com',
  'example.com',
  'a.books.example.com',
  'shop.example.com',
  'reviews.bookinfo.svc.cluster.local',
];
const index = indexByHost(hosts, (host) => host);

describe('covering', () => {
  test.each([
    ['a.books.example.com', ['*.books.example.com', '*.example.com', '*']],
    ['example.com', ['*']],
    ['*.example.com', ['*.example.com', '*']],
    ['*example.com', ['*']],
    ['', ['*']],
  ])('%s', (host, expected) => {
    expect(index.covering(host)).toEqual(expected);
  });
});

describe('coveredBy', () => {
  test.each([
    [
      '*.example.com',
      ['*.books.example.com', '*.example.com', 'a.books.example.com', 'shop.example.com'],
    ],
    ['*.local', ['reviews.bookinfo.svc.cluster.local']],
    ['*.org', []],
    ['*', hosts],
  ])('%s', (wildcard, expected) => {
    expect(index.coveredBy(wildcard).toSorted()).toEqual(expected.toSorted());
  });
});

describe('overlapping', () => {
  test.each([
    ['shop.example.com', ['shop.example.com', '*.example.com', '*']],
    ['*.a.books.example.com', ['*.books.example.com', '*.example.com', '*']],
    ['*.books.example.com', ['a.books.example.com', '*.books.example.com', '*.example.com', '*']],
  ])('%s', (host, expected) => {
    expect(index.overlapping(host).toSorted()).toEqual(expected.toSorted());
  });
});

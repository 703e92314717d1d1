import { describe, expect, test } from 'vitest';
import { excerptParts, markedParts, type Part } from '#catalog/search/excerpt.ts';

describe('an excerpt', () => {
  test('keeps its marks apart from its text', () => {
    expect(shown(excerptParts('a <mark>Wasm</mark> filter for <mark>logging,</mark>'))).toBe(
      'a [Wasm] filter for [logging,]',
    );
  });

  test('shows markup of the text as text', () => {
    expect(excerptParts('write &lt;script&gt; & <mark>&lt;b&gt;</mark>')).toEqual([
      { text: 'write <script> & ', marked: false },
      { text: '<b>', marked: true },
    ]);
  });
});

describe('a title marks', () => {
  test.each([
    ['the words of the query', 'Redis TLS Origination', 'redis tls', '[Redis] [TLS] Origination'],
    ['words that the query begins', 'Canary Deployments', 'deploy', 'Canary [Deployments]'],
    ['compounds', 'Multi-Cluster Istio', 'multicluster', '[Multi-Cluster] Istio'],
    ['whatever the accents', 'Lorenzo Fundaró', 'fundaro', 'Lorenzo [Fundaró]'],
    ['no words without weight', 'What to Use and When', 'what to use', 'What to [Use] and When'],
    ['a number with its dots', 'Istio 1.29', '1.29', 'Istio [1.29]'],
    ['Chinese as it was asked', '《百度APP基于Istio》', '百度', '《[百度]APP基于Istio》'],
    ['nothing without a query', 'State of Istio', '', 'State of Istio'],
  ])('%s', (_, title, query, marked) => {
    expect(shown(markedParts(title, query))).toBe(marked);
  });
});

function shown(parts: readonly Part[]): string {
  return parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

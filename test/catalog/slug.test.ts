// cspell:ignore istios Søren Łęcki Groß soren lecki gross
import { expect, test } from 'vitest';
import { slugOf } from '#catalog/slug.ts';

test.for([
  ['Airbnb on Istio', 'airbnb-on-istio'],
  ["A beginner's guide to Istio’s security", 'a-beginners-guide-to-istios-security'],
  ['5 tips for your first istio.io contribution!', '5-tips-for-your-first-istio-io-contribution'],
  ['Gergő Huszty', 'gergo-huszty'],
  ['Søren Łęcki-Groß', 'soren-lecki-gross'],
  ["Kenan O'Neal", 'kenan-oneal'],
  ['eBay统一流量管理方案', 'ebay'],
  ['金丝雀升级', ''],
] as const)('%s → %s', ([text, slug]) => {
  expect(slugOf(text)).toBe(slug);
});

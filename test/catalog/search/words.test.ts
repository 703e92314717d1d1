import { describe, expect, test } from 'vitest';
import { hanPairs, indexWordsOf, spaceHan, wordsOf } from '#catalog/search/words.ts';

describe('the words of a text', () => {
  test.each([
    ['are compared in lower case', 'Istio CNI', ['istio', 'cni']],
    ['lose their accents', 'García Núñez', ['garcia', 'nunez']],
    ['lose a genitive, whatever the apostrophe', "Zhihu‘s, eBay’s, HP's", ['zhihu', 'ebay', 'hp']],
    ['keep together around an apostrophe', "Kenan O'Neal", ['kenan', 'oneal']],
    ['are the same in singular and plural', 'policies gateways', ['policy', 'gateway']],
    ['keep an s that is no plural', 'kubernetes access redis', ['kubernete', 'access', 'redis']],
    ['part at punctuation', '(TCP/IP) & mTLS!', ['tcp', 'ip', 'mtls']],
    ['of Chinese are pairs of neighbours', '服务网格', ['服务', '务网', '网格']],
    ['of Chinese are the character where it stands alone', '云', ['云']],
    ['part between scripts', '百度APP升级', ['百度', 'app', '升级']],
    ['read full-width letters as usual ones', 'Ｉｓｔｉｏ（展望）', ['istio', '展望']],
    ['keep the dots within a number', 'Istio v1.29.8, 1.29.', ['istio', '1.29.8', '1.29']],
    ['part at other dots', 'istio.io/v1.Pod', ['istio', 'io', 'v1', 'pod']],
    ['of nothing are none', ' … ', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('a text is also found by', () => {
  test.each([
    ['a compound without its hyphen', 'Multi-Cluster Istio', 'multicluster'],
    ['the parts of a compound', 'Multi-Cluster Istio', 'cluster'],
    ['the parts of a name in camel case', 'WebAssembly filters', 'assembly'],
    ['such a name as a whole', 'WebAssembly filters', 'webassembly'],
    ['a name with a full stop inside', 'Solo.io', 'soloio'],
  ])('%s', (_, text, word) => {
    expect(indexWordsOf(text)).toContain(word);
  });
});

test('the pairs for the index and those of a query are the same', () => {
  expect(hanPairs('《百度APP基于Istio》')).toBe('百度 基于');
  expect(spaceHan('百度 app')).toBe('百度 app');
  expect(spaceHan('腾讯音乐aeraki')).toBe('腾讯 讯音 音乐 aeraki');
});

import { placeOf } from '#analyzer/locate.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { entryOf, nodeAt } from '#analyzer/reading/tree.ts';
import { istioCodesOfKiali } from '#analyzer/suppression/kiali-codes.ts';
import type { Suppressor, SuppressorWord } from '#analyzer/suppression/suppression.ts';

const ofIstio = 'galley.istio.io/analyze-suppress';
const ofKiali = 'kiali.io/ignore-validations';

/** Whether a text can hold an annotation that suppresses; most do not, and are passed over. */
export function mayHoldAnnotation(text: string): boolean {
  return text.includes('analyze-suppress') || text.includes('ignore-validations');
}

/** The annotations of a resource that suppress; `istioctl` knows its own, and trims nothing. */
export function readAnnotations(manifest: Manifest, likeIstio: boolean): Suppressor[] {
  const annotations = nodeAt(manifest.root, ['metadata', 'annotations']);
  return (likeIstio ? [ofIstio] : [ofIstio, ofKiali]).flatMap((name): Suppressor[] => {
    const entry = entryOf(annotations, name);
    if (entry?.value.kind !== 'scalar') return [];
    const value = String(entry.value.value ?? '');
    const words = likeIstio ? value.split(',') : wordsOf(value, name === ofKiali);
    const place = placeOf(manifest, entry.keySpan);
    return [{ by: 'annotation', text: `${name}: ${value}`, place, words: words.map(readWord) }];
  });
}

/** For Kiali an empty list means all. */
function wordsOf(value: string, emptyMeansAll: boolean): string[] {
  const words = value
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  return words.length === 0 && emptyMeansAll ? ['*'] : words;
}

function readWord(word: string): SuppressorWord {
  if (word === '*') {
    return { word, means: () => true, whyUnused: 'Nothing was found in this resource.' };
  }
  const codes = istioCodesOfKiali.get(word);
  // What Kiali finds and we do not is its own affair.
  if (codes ?? word.startsWith('KIA')) {
    return { word, means: ({ code }) => codes?.includes(code) ?? false };
  }
  const whyUnused = `Nothing of the code ${word} was found in this resource.`;
  return { word, means: ({ code, rule }) => word === code || word === rule, whyUnused };
}

import bookinfo from '#analyzer/bookinfo.sample.yaml?raw';
import { samplesOf, type Sample } from '#analyzer/samples.ts';

const cases = import.meta.glob<string>('/src/analyzer/checks/*/*.cases.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Manifests to try the analyzer with: cases of its checks, and one that nothing is wrong with. */
export const samples: readonly Sample[] = [
  ...samplesOf((check) => cases[`/src/analyzer/checks/${check}.cases.yaml`] ?? ''),
  { title: 'A Bookinfo that works', text: bookinfo },
];

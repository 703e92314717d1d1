import { judge } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import { wordsOf } from '#balance/words.ts';
import { element } from '#browser/element.ts';

/** More is a matter for the checker's own page, which has a worker. */
const most = 20_000;

/** What statistics of listeners come to: of the worst listener among them. */
export function judged(text: string): HTMLElement[] {
  if (text.length > most) {
    return [element('p', '', 'This is too much to check here. Use the balance checker.')];
  }
  const [worst] = judge(readStats(text)).listeners;
  if (!worst) return [element('p', '', 'There are no statistics of listeners in this text.')];
  const { headline, sentences } = wordsOf(worst);
  return [
    element('p', '', element('strong', '', headline)),
    element('p', '', [worst.address, ...sentences].join('. ').replaceAll('..', '.')),
  ];
}

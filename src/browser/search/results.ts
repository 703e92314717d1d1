import { holdsChinese } from '#catalog/chinese.ts';
import { element } from '#browser/element.ts';
import type { Answer } from '#catalog/search/answer.ts';
import { markedParts, type Part } from '#catalog/search/excerpt.ts';
import { kindNames } from '#catalog/search/kinds.ts';
import type { FullTextHit } from '#catalog/search/ranking.ts';
import type { Result } from '#browser/search/engine.ts';

/** What a result shows, for a link that wraps it all. */
export function resultNodes(result: Result, query: string): Node[] {
  const about = [...(result.people.length > 0 ? [result.people.join(', ')] : []), result.facts];
  return [
    element('span', 'kind', kindNames[result.kind]),
    titled('span', 'title', result.title, query),
    ...(result.otherTitle ? [titled('span', 'other-title', result.otherTitle, query)] : []),
    element('span', 'about', about.filter(Boolean).join(' · ')),
    ...(result.excerpt && result.kind !== 'speaker' && result.kind !== 'edition'
      ? [element('span', 'excerpt', ...result.excerpt.map(partNode))]
      : []),
  ];
}

/** What to say where the answer is not simply the pages with the words of the query. */
export function noticeOf({ pages, words, instead }: Answer<FullTextHit>, query: string): string {
  if (pages.length === 0) return '';
  const respelled = words === query ? '' : `Nothing says “${query}”; this is for “${words}”. `;
  if (instead?.kind === 'topic') {
    return `${respelled}“${words}” is another name of the topic ${instead.topic.title}.`;
  }
  return instead
    ? `${respelled}Hardly any page has all of these words; these have some.`
    : respelled.trim();
}

export function countText(count: number): string {
  return count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`;
}

function titled(name: 'span', className: string, title: string, query: string): HTMLElement {
  const made = element(name, className, ...markedParts(title, query).map(partNode));
  if (holdsChinese(title)) made.lang = 'zh';
  return made;
}

function partNode({ text, marked }: Part): Node | string {
  return marked ? element('mark', '', text) : text;
}

import type { Finding, Place } from '#analyzer/finding.ts';
import { documentationUrl } from '#analyzer/forms/documentation.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import type { Facts } from '#browser/analyzer/facts.ts';
import type { Fixing } from '#browser/analyzer/fixing/fixing.ts';
import { element as make } from '#browser/element.ts';
import { part } from '#browser/parts.ts';
import { readingFor } from '#catalog/explaining/reading.ts';

export type EntryContext = {
  root: HTMLElement;
  topics: Readonly<Record<string, string>>;
  reading: Facts['reading'];
  fixing: Pick<Fixing, 'preview' | 'apply'>;
  /** Address of the site. */
  home: string;
  go: (place: Place) => void;
};

/** Writes what a finding says into its entry; its places come apart from it. */
export function fillIn(element: HTMLElement, finding: Finding, context: EntryContext): void {
  const { code, level, message, fix, why = '', rule } = finding;
  element.dataset['level'] = level;
  part(element, 'level').textContent = levelName(level);
  const link = part<HTMLAnchorElement>(element, 'code');
  link.textContent = code;
  link.href = `${context.home}checks/${code}/${rule === undefined ? '' : `#${rule}`}`;
  part(element, 'message').textContent = message;
  part(element, 'fix').textContent = fix;
  part(element, 'why').textContent = why;
  part(element, 'why').hidden = why === '';
  part(element, 'subject').textContent = originOf(finding);
  part(element, 'rule').textContent = rule === undefined ? '' : `Rule ${rule}`;
  part(element, 'rule').hidden = rule === undefined;
  showReading(part(element, 'reading'), finding, context);
}

/** Where to read on: guides and a talk on its code, Istio's own page, its topics. */
function showReading(
  list: HTMLElement,
  { code, topics, resource: { kind } }: Finding,
  { topics: titles, reading, home }: EntryContext,
): void {
  const links = [
    ...readingFor({ code, kind }, reading).map(({ what, title, path }) => ({
      before: `${what}: `,
      link: anchor(`${home}${path}`, title),
    })),
    ...topics.flatMap((id) => {
      const title = titles[id];
      return title === undefined
        ? []
        : [{ before: 'Topic: ', link: anchor(`${home}topics/${id}/`, title) }];
    }),
    ...(code.startsWith('IST')
      ? [{ before: '', link: anchor(documentationUrl(code, 'latest'), 'Istio on this code') }]
      : []),
  ];
  list.hidden = links.length === 0;
  list.append(...links.map(({ before, link }) => make('li', '', before, link)));
}

function anchor(address: string, text: string): HTMLAnchorElement {
  const link = make('a', '', text);
  link.href = address;
  return link;
}

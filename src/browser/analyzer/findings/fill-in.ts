import type { Finding, Place } from '#analyzer/finding.ts';
import { documentationUrl } from '#analyzer/forms/documentation.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import type { Facts } from '#browser/analyzer/facts.ts';
import type { Fixing } from '#browser/analyzer/fixing/fixing.ts';
import { element as make } from '#browser/element.ts';
import { part } from '#browser/parts.ts';

export type EntryContext = {
  root: HTMLElement;
  topics: Readonly<Record<string, string>>;
  guides: Facts['guides'];
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

function showReading(
  reading: HTMLElement,
  { code, topics }: Finding,
  { topics: titles, guides, home }: EntryContext,
): void {
  const istio = code.startsWith('IST')
    ? [anchor(documentationUrl(code, 'latest'), 'Istio on this code')]
    : [];
  const links = [
    ...istio,
    ...topics.flatMap((id) =>
      (guides[id] ?? []).map(({ title, path }) => anchor(`${home}${path}`, `Guide: ${title}`)),
    ),
    ...topics.flatMap((id) => {
      const title = titles[id];
      return title === undefined ? [] : [anchor(`${home}topics/${id}/`, `Talks: ${title}`)];
    }),
  ];
  reading.hidden = links.length === 0;
  reading.append(...links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link])));
}

function anchor(address: string, text: string): HTMLAnchorElement {
  const link = make('a', '', text);
  link.href = address;
  return link;
}

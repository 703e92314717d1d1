import type { Finding, Place } from '#analyzer/finding.ts';
import { documentationUrl } from '#analyzer/forms/documentation.ts';
import { originOf, levelName } from '#analyzer/forms/origin.ts';
import type { Cause } from '#analyzer/grouping.ts';
import { placesOf } from '#browser/analyzer/findings/places.ts';
import type { Facts } from '#browser/analyzer/facts.ts';
import { counted } from '#analyzer/wording.ts';
import type { Fixing } from '#browser/analyzer/fixing/fixing.ts';
import { offerRepair } from '#browser/analyzer/fixing/offer.ts';
import { element } from '#browser/element.ts';
import { fromTemplate, part } from '#browser/parts.ts';

export type EntryContext = {
  root: HTMLElement;
  topics: Readonly<Record<string, string>>;
  guides: Facts['guides'];
  fixing: Pick<Fixing, 'preview' | 'apply'>;
  /** Address of the site. */
  home: string;
  go: (place: Place) => void;
};

/** How many places of one cause are listed. */
const mostPlaces = 50;

/** One cause as an entry of the list. */
export function entryOf({ finding, repeats }: Cause, context: EntryContext): HTMLElement {
  const { code, level, message, fix, why = '', place, rule } = finding;
  const entry = fromTemplate(context.root, 'finding');
  entry.dataset['level'] = level;
  entry.dataset['key'] = keyOf(finding);
  keysOf.set(entry, new Set([finding, ...repeats].map(keyOf)));
  part(entry, 'level').textContent = levelName(level);
  const link = part<HTMLAnchorElement>(entry, 'code');
  link.textContent = code;
  link.href = `${context.home}checks/${code}/${rule === undefined ? '' : `#${rule}`}`;
  jumper(part<HTMLButtonElement>(entry, 'jump'), place, context);
  part(entry, 'message').textContent = message;
  part(entry, 'fix').textContent = fix;
  part(entry, 'why').textContent = why;
  part(entry, 'why').hidden = why === '';
  part(entry, 'subject').textContent = originOf(finding);
  part(entry, 'rule').textContent = rule === undefined ? '' : `Rule ${rule}`;
  part(entry, 'rule').hidden = rule === undefined;
  offerRepair(entry, [finding, ...repeats], context.fixing);
  showPlaces(entry, finding, repeats, context);
  showReading(part(entry, 'reading'), finding, context);
  return entry;
}

/** The findings that an entry stands for. */
const keysOf = new WeakMap<Element, ReadonlySet<string>>();

export function standsFor(entry: HTMLElement, finding: Finding): boolean {
  return keysOf.get(entry)?.has(keyOf(finding)) ?? false;
}

function keyOf({ code, message, place: { file, start } }: Finding): string {
  return [code, file, start.line, start.column, message].join('\n');
}

function showPlaces(
  entry: HTMLElement,
  finding: Finding,
  repeats: readonly Finding[],
  context: EntryContext,
): void {
  const places = placesOf(finding, repeats);
  if (places.length === 0) return;
  const more = places.length - mostPlaces;
  part(entry, 'others').hidden = false;
  part(entry, 'others-title').textContent =
    repeats.length > 0 ? `Also in ${counted(repeats.length, 'other place')}:` : 'See also:';
  part(entry, 'places').append(
    ...places.slice(0, mostPlaces).map(({ place, message }) => {
      const jump = jumper(document.createElement('button'), place, context);
      return element('li', '', jump, ` ${message}`);
    }),
    ...(more > 0 ? [element('li', 'soft', `and ${more} more`)] : []),
  );
  if (repeats.length > 0) {
    part(entry, 'jump').after(
      element('span', 'soft', `and ${counted(repeats.length, 'other place')}`),
    );
  }
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
  const link = element('a', '', text);
  link.href = address;
  return link;
}

function jumper(
  jump: HTMLButtonElement,
  place: Place,
  { go }: Pick<EntryContext, 'go'>,
): HTMLButtonElement {
  const { file, start } = place;
  jump.textContent = file === '' ? 'the run itself' : `${file}:${start.line}`;
  jump.type = 'button';
  jump.disabled = file === '';
  jump.addEventListener('click', () => go(place));
  return jump;
}

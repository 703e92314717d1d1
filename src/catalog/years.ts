import { talkDate, type Catalog } from '#catalog/catalog.ts';
import type { Talk } from '#catalog/talk.ts';

/** The events that talks are of, and from when to when: `IstioCon and Istio Day, 2021 to 2026`. */
export function eventsAndYears(talks: Iterable<Talk>, catalog: Catalog): string {
  return ['IstioCon and Istio Day', years(talks, catalog)].filter(Boolean).join(', ');
}

/** `2021 to 2026`, `2021`; empty where no date is known. */
function years(talks: Iterable<Talk>, catalog: Catalog): string {
  const known = [...talks].flatMap((talk) => talkDate(talk, catalog)?.slice(0, 4) ?? []).toSorted();
  const [first = '', last = ''] = [known.at(0), known.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

import type { ProgrammeTalk } from '#catalog/programme.ts';
import { linkedTalks } from '#catalog/programme-link.ts';

/** Offers what a link brings. Nothing of one's own is replaced before one says so. */
export function offerLinked(
  root: HTMLElement,
  talks: ReadonlyMap<string, ProgrammeTalk>,
  own: () => readonly string[],
  change: (ids: readonly string[], told: string) => void,
): void {
  const offer = root.querySelector<HTMLElement>('[data-offer]');
  const linked = linkedTalks(location.hash, talks.keys());
  if (!offer) return;
  offer.hidden = !linked;
  if (!linked) return;
  const { ids, unknown } = linked;
  const fresh = ids.filter((id) => !own().includes(id));
  const told = offer.querySelector('[data-offer-told]');
  if (told) told.textContent = offerText(ids.length, fresh.length, unknown);
  offer.querySelector('ul')?.replaceChildren(
    ...ids.map((id) => {
      const item = document.createElement('li');
      const talk = talks.get(id);
      item.textContent = talk?.title ?? id;
      item.lang = talk?.titleLanguage ?? 'en';
      return item;
    }),
  );
  const answer = (name: string, offered: boolean, act: () => void) => {
    const button = offer.querySelector<HTMLButtonElement>(`[data-offer-${name}]`);
    if (!button) return;
    button.hidden = !offered;
    button.onclick = () => {
      act();
      offer.hidden = true;
      // The address is one's own page again: a reload does not ask once more.
      history.replaceState(null, '', location.pathname + location.search);
      root.querySelector<HTMLElement>('h1')?.focus();
    };
  };
  answer('add', fresh.length > 0, () =>
    change([...own(), ...fresh], `Added ${fresh.length} of the link.`),
  );
  answer('replace', own().length > 0 && ids.length > 0, () =>
    change(ids, `Replaced your programme by the ${ids.length} of the link.`),
  );
  answer('leave', true, () => {});
}

function offerText(linked: number, fresh: number, unknown: number): string {
  const talks = linked === 1 ? '1 talk' : `${linked} talks`;
  const shared =
    fresh === linked
      ? ''
      : fresh === 0
        ? ', all of them already yours'
        : `, ${linked - fresh} of them already yours`;
  const lost = unknown > 0 ? ` Of ${unknown} more this site knows nothing.` : '';
  return `It brings ${talks}${shared}.${lost}`;
}

/** @returns what became of it, for the reader. */
export async function copyLink(field: HTMLInputElement): Promise<string> {
  field.select();
  return navigator.clipboard.writeText(field.value).then(
    () => 'The link is copied.',
    () => 'The link is selected; copy it from the field.',
  );
}

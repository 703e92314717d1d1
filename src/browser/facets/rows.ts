import type { ProgrammeTalk } from '#catalog/programme.ts';

let loading: Promise<ReadonlyMap<string, ProgrammeTalk>> | undefined;

/** Adds rows for talks that stand on later pages of the list. */
export async function buildRows(
  root: HTMLElement,
  ids: readonly string[],
  source: string,
): Promise<void> {
  const sample = root.querySelector<HTMLElement>('[data-talk]');
  for (const row of root.querySelectorAll('[data-built]')) row.remove();
  const talks = await (loading ??= load(source));
  const base = new URL('..', new URL(source, location.href)).href;
  sample?.parentElement?.append(
    ...ids.flatMap((id) => {
      const talk = talks.get(id);
      return talk ? [rowLike(sample, talk, `${base}talks/${id}/`)] : [];
    }),
  );
}

async function load(source: string): Promise<ReadonlyMap<string, ProgrammeTalk>> {
  const talks = (await (await fetch(source)).json()) as ProgrammeTalk[];
  return new Map(talks.map((talk) => [talk.id, talk]));
}

function rowLike(sample: HTMLElement, talk: ProgrammeTalk, address: string): Node {
  const item = sample.cloneNode(true) as HTMLElement;
  const link = item.querySelector('a');
  const facts = item.querySelector('p');
  delete item.dataset['talk'];
  item.dataset['built'] = '';
  item.hidden = false;
  if (!link || !facts) return item;
  link.href = address;
  link.lang = talk.titleLanguage;
  link.textContent = talk.title;
  facts.textContent = [talk.people, talk.facts].filter(Boolean).join(' · ');
  link.parentElement?.replaceChildren(link, facts);
  item.querySelector('.tags')?.remove();
  return item;
}

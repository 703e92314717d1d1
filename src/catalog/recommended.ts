import type { Catalog } from '#catalog/catalog.ts';
import type { List } from '#catalog/list.ts';
import type { Talk } from '#catalog/talk.ts';

/** The talks of a list, each with the reason that the list gives, or the figure that ranks it. */
export function recommendations(
  list: List,
  catalog: Catalog,
): { talk: Talk; remark: string | undefined }[] {
  return (list.talks ?? []).flatMap(({ talk: id, why }) => {
    const talk = catalog.talks.get(id);
    const figure = list.rankedBy && talk?.[list.rankedBy];
    return talk ? [{ talk, remark: why ?? (figure ? `${figure} live viewers` : undefined) }] : [];
  });
}

/**
 * The talks that most lists recommend.
 *
 * @returns talks of at least two lists, most lists first; ties in the order of the catalog.
 */
export function mostRecommended(catalog: Catalog): Talk[] {
  const lists = new Map<string, number>();
  for (const list of catalog.lists.values()) {
    for (const { talk } of list.talks ?? []) lists.set(talk, (lists.get(talk) ?? 0) + 1);
  }
  const times = (talk: Talk) => lists.get(talk.id) ?? 0;
  return [...catalog.talks.values()]
    .filter((talk) => times(talk) > 1)
    .toSorted((a, b) => times(b) - times(a));
}

import { facetData } from '#catalog/facet-groups.ts';
import { newestFirst, summarize } from '#catalog/summary.ts';
import { loadCatalog } from '../../content.ts';

/** The facets of all talks, for a list that is too long for one page. */
export async function GET(): Promise<Response> {
  const catalog = await loadCatalog();
  const talks = newestFirst(catalog.talks.values(), catalog);
  return Response.json(facetData(talks.map((talk) => summarize(talk, catalog))));
}

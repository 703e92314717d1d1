import { programmeTalk } from '#feeds/programme-talk.ts';
import { loadCatalog } from '../../content.ts';

/** Every talk with what one's own programme shows of it. */
export async function GET(): Promise<Response> {
  const catalog = await loadCatalog();
  return Response.json([...catalog.talks.values()].map((talk) => programmeTalk(talk, catalog)));
}

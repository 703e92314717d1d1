import type { APIRoute } from 'astro';
import { editionRss } from '#feeds/channels.ts';
import { loadCatalog } from '../../content.ts';
import { publisher } from '../../site.ts';

type Props = { text: string };

export async function getStaticPaths() {
  const catalog = await loadCatalog();
  return [...catalog.editions.values()].flatMap((edition) => {
    const text = editionRss(edition, catalog, publisher);
    return text ? [{ params: { edition: edition.id }, props: { text } }] : [];
  });
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });

import type { APIRoute } from 'astro';
import type { Topic } from '#catalog/topic.ts';
import { topicRss } from '#feeds/channels.ts';
import { loadCatalog } from '../../../content.ts';
import { publisher } from '../../../site.ts';

type Props = { topic: Topic };

export async function getStaticPaths() {
  const { topics } = await loadCatalog();
  return [...topics.values()].map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(topicRss(props.topic, await loadCatalog(), publisher), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { topicsCsv } from '#feeds/trend-tables.ts';
import { loadIndex } from '../../content.ts';

export const GET: APIRoute = async () =>
  new Response(topicsCsv(await loadIndex('trends')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { holdingsCsv } from '#feeds/trend-tables.ts';
import { loadIndex } from '../../content.ts';

export const GET: APIRoute = async () =>
  new Response(holdingsCsv(await loadIndex('topic-index')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

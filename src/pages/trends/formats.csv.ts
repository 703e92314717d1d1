import type { APIRoute } from 'astro';
import { formatsCsv } from '#feeds/trend-tables.ts';
import { loadIndex } from '../../content.ts';

export const GET: APIRoute = async () =>
  new Response(formatsCsv(await loadIndex('trends')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

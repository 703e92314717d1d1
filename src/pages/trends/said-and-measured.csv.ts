import type { APIRoute } from 'astro';
import { saidAndMeasuredCsv } from '#feeds/trend-tables.ts';
import { loadIndex } from '../../content.ts';

export const GET: APIRoute = async () =>
  new Response(saidAndMeasuredCsv(await loadIndex('said-and-measured')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { openSearch } from '#feeds/opensearch.ts';
import { publisher } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(openSearch(publisher), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });

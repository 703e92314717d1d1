import type { APIRoute } from 'astro';
import { talksRss } from '#feeds/channels.ts';
import { loadCatalog } from '../../content.ts';
import { publisher } from '../../site.ts';

export const GET: APIRoute = async () =>
  new Response(talksRss(await loadCatalog(), publisher), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });

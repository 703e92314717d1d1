import type { APIRoute } from 'astro';
import { bulletinsRss } from '#feeds/bulletins-rss.ts';
import { loadCatalog } from '../../content.ts';
import { publisher } from '../../site.ts';

export const GET: APIRoute = async () =>
  new Response(bulletinsRss(await loadCatalog(), publisher), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });

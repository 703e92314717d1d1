import type { OrderedClient } from '#browser/analyzer/ordered-client.ts';
import { loadFonts } from '#browser/analyzer/fonts.ts';
import { keepOffline } from '#browser/offline.ts';

/** Loads beforehand what the page may need later: then it asks for nothing, and works offline. */
export async function getReady(root: HTMLElement, client: OrderedClient, editor: Promise<void>) {
  await editor;
  await client.ask({ kind: 'warm' });
  await loadFonts();
  const isKept = await keepOffline(root.dataset['offline'] ?? '');
  root.dataset['ready'] = isKept ? 'offline' : 'online';
}

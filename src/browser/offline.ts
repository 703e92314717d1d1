import { ownScript } from '#browser/own-script.ts';

/** Keeps the pages of the tools for when there is no network. It is no loss where that fails. */
export async function keepOffline(address: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(ownScript(address));
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    // A browser that keeps nothing, or a page that is served without its script.
    return false;
  }
}

import { base } from '#address.ts';
import { publisherAt } from '#feeds/publisher.ts';
import { identity, repository } from './identity.ts';

/** What the site is called and where it lives. */
export const site = {
  ...identity,
  /** Where "improve this page" leads. */
  repository,
};

/** A path below the site's base with the host, for feeds, structured data and pictures. */
export function absolute(path: string): string {
  return publisher.absolute(path);
}

/** The site as feeds and structured data know it. */
export const publisher = publisherAt(import.meta.env.SITE, base, identity);

/** A file of the repository, to be read. */
export function sourceAddress(file: string): string {
  return `${site.repository}/blob/main/${encodeURI(file)}`;
}

/**
 * The page that edits a file of the repository: `content/topics/wasm.md`. Of a folder there is none.
 * The names of some pages hold brackets, which an address may not.
 */
export function editAddress(file: string): string {
  return `${site.repository}/edit/main/${encodeURI(file)}`;
}

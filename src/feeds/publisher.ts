/** Who publishes a feed and where: what the domain may know of the site. */
export type Publisher = {
  name: string;
  description: string;
  /** A path below the site's base as a whole address: `talks/` → `https://example.org/talks/`. */
  absolute: (path: string) => string;
};

/**
 * @param host with its scheme, `https://example.org`.
 * @param base the path that the site stands under there, `/chartroom`.
 */
export function publisherAt(
  host: string,
  base: string,
  { name, description }: Pick<Publisher, 'name' | 'description'>,
): Publisher {
  const root = base.replace(/\/?$/, '/');
  return { name, description, absolute: (path) => new URL(root + path, host).href };
}

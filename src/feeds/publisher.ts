/** Who publishes a feed and where: what the domain may know of the site. */
export type Publisher = {
  name: string;
  description: string;
  /** A path below the site's base as a whole address: `talks/` → `https://example.org/talks/`. */
  absolute: (path: string) => string;
};

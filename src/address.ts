/** The path that the site stands under, with slashes at both ends. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path below the site's base as it stands in a link: `talks/` → `/chartroom/talks/`. */
export function address(path: string): string {
  return base + path;
}

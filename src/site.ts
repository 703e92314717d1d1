import type { Publisher } from '#feeds/publisher.ts';

/** What the site is called and where it lives. */
export const site = {
  name: 'Chartroom',
  description: 'Every IstioCon talk by topic, with slides, video, speakers and trends.',
  /** Where "improve this page" leads. */
  repository:
    (import.meta.env['CHARTROOM_REPOSITORY'] as string | undefined) ??
    'https://github.com/chartroom/chartroom',
};

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path below the site's base as it stands in a link: `talks/` → `/chartroom/talks/`. */
export function address(path: string): string {
  return base + path;
}

/** The same with the host, for feeds, structured data and pictures. */
export function absolute(path: string): string {
  return new URL(address(path), import.meta.env.SITE).href;
}

/** The site as feeds and structured data know it. */
export const publisher: Publisher = { name: site.name, description: site.description, absolute };

/** The page that edits a file of the repository: `content/topics/wasm.md`. */
export function editAddress(file: string): string {
  return `${site.repository}/edit/main/${file}`;
}

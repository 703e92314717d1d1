import { decode, type Built, type BuiltPage } from './pages.ts';

/** The pages that each page leads to from its own part, by their paths; header and footer aside. */
export function referencesOf(
  pages: readonly BuiltPage[],
  { base }: Pick<Built, 'base'>,
): Map<string, Set<string>> {
  return new Map(pages.map((page) => [page.path, leadsTo(page, base)]));
}

function leadsTo({ path, html }: BuiltPage, base: string): Set<string> {
  const main = /<main\b[^]*<\/main>/.exec(html)?.[0] ?? '';
  const from = new URL(base + path, 'https://site.example');
  return new Set(
    [...main.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].flatMap(([, address = '']) => {
      const url = URL.parse(decode(address), from);
      if (url?.origin !== from.origin || !url.pathname.startsWith(base)) return [];
      return decodeURIComponent(url.pathname.slice(base.length));
    }),
  );
}

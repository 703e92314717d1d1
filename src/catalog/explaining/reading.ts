// Apart from what makes it, so that a page that leads on does not load the schemas.

/** What a page brings along to lead from a finding to guides and a talk; small, for every visit loads it. */
export type ReadingFacts = {
  /** By slug. */
  guides: Readonly<Record<string, { title: string; kinds: readonly string[] }>>;
  /** Titles by `<edition>/<slug>`. */
  talks: Readonly<Record<string, string>>;
  /** By code: the guides that name it and the talk that explains it, the best first. */
  codes: Readonly<Record<string, { guides: readonly string[]; talk?: string }>>;
};

export type Reading = {
  what: 'Guide' | 'Talk';
  title: string;
  /** Below the site's base. */ path: string;
};

const mostGuides = 3;

/**
 * What to read about a finding, the best first: guides, then a talk. Where many guides name a code,
 * those that show resources of the same kind come first.
 */
export function readingFor(
  { code, kind }: { code: string; kind: string },
  { guides, talks, codes }: ReadingFacts,
): Reading[] {
  const { guides: named = [], talk } = codes[code] ?? {};
  const isOfKind = (slug: string) => guides[slug]?.kinds.includes(kind) ?? false;
  const ordered = named.toSorted((a, b) => Number(isOfKind(b)) - Number(isOfKind(a)));
  const title = talk === undefined ? undefined : talks[talk];
  return [
    ...ordered.slice(0, mostGuides).flatMap((slug): Reading[] => {
      const guide = guides[slug];
      return guide ? [{ what: 'Guide', title: guide.title, path: `guides/${slug}/` }] : [];
    }),
    ...(talk !== undefined && title !== undefined
      ? [{ what: 'Talk', title, path: `talks/${talk}/` } as const]
      : []),
  ];
}

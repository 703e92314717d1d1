import type { Catalog } from '#catalog/catalog.ts';
import { newestEditionFirst } from '#catalog/edition.ts';
import { packFacets, type PackedFacets } from '#catalog/facet-pack.ts';
import { selectionOf } from '#catalog/facet-query.ts';
import { narrow } from '#catalog/facets.ts';
import { facetedTalk, talkFacets, type TalkFacet } from '#catalog/talk-facets.ts';
import { englishNames, language, languageNames, type Language } from '#catalog/fields.ts';
import type { TalkSummary } from '#catalog/summary.ts';
import { formatNames, formats } from '#catalog/talk.ts';

export type FacetValue = {
  value: string;
  label: string;
  count: number;
  /** The page that shows the same without a script, below the site's base. */
  path?: string;
};

/** A facet with its values, as a page offers them. */
export type FacetGroup<Facet extends string = string> = {
  facet: Facet;
  title: string;
  values: FacetValue[];
  /** In place of values that are too many to list: where they are listed. */
  elsewhere?: { path: string; label: string; ask: string };
};

type Named = Pick<FacetValue, 'value' | 'label' | 'path'>;

/** `Chinese (中文)`. */
function languageLabel(value: Language): string {
  const [own, english] = [languageNames[value], englishNames[value]];
  return own === english ? own : `${english} (${own})`;
}

/** Facets whose values are the same in every archive, with pages of their own. */
type FixedFacet = 'language' | 'format' | 'video' | 'slides';

const fixedTitles: Readonly<Record<FixedFacet, string>> = {
  language: 'Language',
  format: 'Format',
  video: 'Take along',
  slides: 'Take along',
};

const fixedValues: Readonly<Record<FixedFacet, Named[]>> = {
  language: language.options.map((value) => ({
    value,
    label: languageLabel(value),
    path: `talks/by/language/${value}/`,
  })),
  format: formats.map((value) => ({
    value,
    label: formatNames[value],
    path: `talks/by/format/${value}/`,
  })),
  video: [{ value: 'yes', label: 'With a recording', path: 'talks/by/has/video/' }],
  slides: [{ value: 'yes', label: 'With slides', path: 'talks/by/has/slides/' }],
};

/** The facets of a list of talks. Topics stand by their number of talks, editions newest first. */
export function facetGroups(
  talks: readonly TalkSummary[],
  catalog: Catalog,
): FacetGroup<TalkFacet>[] {
  const { counts } = narrow(talks.map(facetedTalk), selectionOf<TalkFacet>('', talkFacets));
  const group = (
    facet: TalkFacet,
    title: string,
    values: readonly Named[],
  ): FacetGroup<TalkFacet> => ({
    facet,
    title,
    values: values.flatMap((value) => {
      const count = counts[facet].get(value.value);
      return count ? [{ ...value, count }] : [];
    }),
  });
  const fixedGroup = (facet: FixedFacet) => group(facet, fixedTitles[facet], fixedValues[facet]);
  const topics = [...catalog.topics.values()].map(({ id, title }) => ({
    value: id,
    label: title,
    path: `topics/${id}/`,
  }));
  const editions = newestEditionFirst([...catalog.editions.values()]).map(({ id, name }) => ({
    value: id,
    label: name,
    path: `editions/${id}/`,
  }));
  const topicGroup = group('topic', 'Topic', topics);
  return [
    { ...topicGroup, values: topicGroup.values.toSorted((a, b) => b.count - a.count) },
    group('edition', 'Edition', editions),
    fixedGroup('language'),
    fixedGroup('format'),
    {
      ...group('speaker', 'Speaker', []),
      elsewhere: { path: 'speakers/', label: `All ${counts.speaker.size} speakers`, ask: 'Name' },
    },
    fixedGroup('video'),
    fixedGroup('slides'),
  ];
}

/** A page that lists the talks with one value of a facet. */
export type FacetPage = {
  /** Below the site's base. */
  path: string;
  title: string;
  label: string;
  /** The same choice on the page where more can be chosen. */
  query: string;
  talks: TalkSummary[];
};

/** The pages of the facets that have no pages elsewhere; without those that would be empty. */
export function facetPages(talks: readonly TalkSummary[]): FacetPage[] {
  const values = new Map(talks.map((talk) => [talk, facetedTalk(talk).values]));
  return (Object.keys(fixedValues) as FixedFacet[]).flatMap((facet) =>
    fixedValues[facet].flatMap(({ value, label, path = '' }) => {
      const found = talks.filter((talk) => values.get(talk)?.[facet].includes(value));
      return found.length > 0
        ? [{ path, title: fixedTitles[facet], label, query: `?${facet}=${value}`, talks: found }]
        : [];
    }),
  );
}

/** What a script needs to narrow a list of talks by every facet. */
export function facetData(
  talks: readonly TalkSummary[],
): PackedFacets<TalkFacet> & { labels: { speaker: Record<string, string> } } {
  const speakers = new Map(
    talks.flatMap((talk) => talk.speakers.map(({ id, name }) => [id, name] as const)),
  );
  return {
    ...packFacets(talks.map(facetedTalk), talkFacets),
    labels: {
      speaker: Object.fromEntries(
        [...speakers].toSorted(([, a], [, b]) => a.localeCompare(b, 'en')),
      ),
    },
  };
}

import { raisedCodes } from '#analyzer/codes.ts';
import type { Catalog } from '#catalog/catalog.ts';
import type { ExplainedBy } from '#catalog/explained-by.ts';
import type { ReadingFacts } from '#catalog/explaining/reading.ts';
import { fencesOf, holdsResource } from '#catalog/guide-fences.ts';
import type { Guide } from '#catalog/guide.ts';
import { talkTitle } from '#catalog/talk.ts';

/** Kinds that stand in most guides, as the surroundings of what they are about. */
const surroundings = new Set(['Namespace', 'Deployment', 'Service', 'Pod', 'Secret']);

/** The guides and the best talk of each code that the analyzer gives, as a page brings them along. */
export function readingFacts({ codes }: ExplainedBy, catalog: Catalog): ReadingFacts {
  const read = Object.entries(codes)
    .filter(([code]) => raisedCodes.has(code))
    .map(([code, { guides, talks }]) => {
      const talk = talks[0]?.talk;
      return [
        code,
        { guides: guides.map(({ guide }) => guide), ...(talk ? { talk } : {}) },
      ] as const;
    });
  const talks = new Set(read.flatMap(([, { talk }]) => talk ?? []));
  return {
    guides: Object.fromEntries(
      [...catalog.guides.values()].map((guide) => [
        guide.id,
        { title: guide.title, kinds: kindsIn(guide) },
      ]),
    ),
    talks: Object.fromEntries(
      [...talks].toSorted().flatMap((id) => {
        const talk = catalog.talks.get(id);
        return talk ? [[id, talkTitle(talk)]] : [];
      }),
    ),
    codes: Object.fromEntries(read),
  };
}

/** The kinds of Istio, and of the Gateway API, that the manifests of a guide show. */
function kindsIn({ body }: Pick<Guide, 'body'>): string[] {
  const texts = fencesOf(body).flatMap(({ text }) => (holdsResource(text) ? text : []));
  const kinds = texts.flatMap((text) =>
    [...text.matchAll(/^kind: *(\w+)/gm)].map(([, kind = '']) => kind),
  );
  return [...new Set(kinds)].filter((kind) => !surroundings.has(kind)).toSorted();
}

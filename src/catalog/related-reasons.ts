import { z } from 'zod';
import { talkDate, type Catalog } from '#catalog/catalog.ts';
import { listed } from '#catalog/listed.ts';
import type { Talk } from '#catalog/talk.ts';
import type { Feature } from '#catalog/talk-features.ts';

export const reasonSchema = z.discriminatedUnion('kind', [
  /** `all`: nobody else spoke in either of the two. */
  z.strictObject({ kind: z.literal('speakers'), speakers: z.array(z.string()), all: z.boolean() }),
  /** The rarest first. */
  z.strictObject({ kind: z.literal('topics'), topics: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('companies'), companies: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('edition') }),
  /** Years that the related talk is newer, negative when it is older. */
  z.strictObject({ kind: z.literal('years'), years: z.int() }),
]);

export type Reason = z.infer<typeof reasonSchema>;

/** Why a talk is related to another, the weightiest reason first. */
export function reasonsFor(
  talk: Talk,
  related: Talk,
  features: readonly Feature[],
  catalog: Catalog,
): Reason[] {
  const theirs = {
    speaker: related.speakers ?? [],
    topic: related.topics,
    company: related.companies ?? [],
  };
  const shared = (kind: keyof typeof theirs) =>
    features
      .filter((feature) => feature.kind === kind && theirs[kind].includes(feature.name))
      .toSorted((a, b) => b.weight - a.weight || a.name.localeCompare(b.name, 'en'))
      .map(({ name }) => name);
  const speakers = shared('speaker');
  const topics = shared('topic');
  const companies = shared('company');
  const all =
    speakers.length === theirs.speaker.length && speakers.length === talk.speakers?.length;
  return [
    ...(speakers.length > 0 ? [{ kind: 'speakers', speakers, all } as const] : []),
    ...(topics.length > 0 ? [{ kind: 'topics', topics } as const] : []),
    ...(companies.length > 0 ? [{ kind: 'companies', companies } as const] : []),
    ...distance(talk, related, catalog),
  ];
}

function distance(talk: Talk, related: Talk, catalog: Catalog): Reason[] {
  if (talk.edition === related.edition) return [{ kind: 'edition' }];
  const year = (of: Talk) => Number(talkDate(of, catalog)?.slice(0, 4));
  const years = year(related) - year(talk);
  return Number.isNaN(years) || years === 0 ? [] : [{ kind: 'years', years }];
}

/** Titles and names by id. */
export type Names = {
  topic: (id: string) => string;
  speaker: (id: string) => string;
};

export function namesFrom(catalog: Catalog): Names {
  return {
    // "Gateways: ingress and egress" is "Gateways" within a sentence.
    topic: (id) => catalog.topics.get(id)?.title.replace(/:.*/, '') ?? id,
    speaker: (id) => catalog.speakers.get(id)?.name ?? id,
  };
}

/** `also by Lin Sun; shares Multicluster and GitOps; a year newer`. */
export function reasonText(reasons: readonly Reason[], names: Names): string {
  const bySpeakers = reasons.some(({ kind }) => kind === 'speakers');
  return reasons
    .filter(({ kind }) => kind !== 'companies' || !bySpeakers)
    .map((reason) => oneReason(reason, names))
    .join('; ');
}

function oneReason(reason: Reason, names: Names): string {
  switch (reason.kind) {
    case 'speakers':
      if (!reason.all) return `also with ${listed(reason.speakers.map(names.speaker))}`;
      return reason.speakers.length === 1 ? 'same speaker' : 'same speakers';
    case 'topics':
      return `shares ${listed(reason.topics.slice(0, 3).map(names.topic))}`;
    case 'companies':
      return `also on ${listed(reason.companies)}`;
    case 'edition':
      return 'same edition';
    case 'years': {
      const years = Math.abs(reason.years);
      const distance = years === 1 ? 'a year' : `${years} years`;
      return `${distance} ${reason.years > 0 ? 'newer' : 'older'}`;
    }
  }
}

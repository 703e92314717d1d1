import { z } from 'zod';
import type { Catalog } from '#catalog/catalog.ts';
import { isCounted, talksBy } from '#catalog/counting.ts';
import type { Edition } from '#catalog/edition.ts';
import { englishNames } from '#catalog/fields.ts';
import { formatNames, formats, type Talk } from '#catalog/talk.ts';

const sessions = z.int().nonnegative();
const share = z.number();

/** How one topic, format or language fared from edition to edition. */
const seriesSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** In all editions. */
  sessions,
  /** One for each edition with a known session, oldest first. */
  points: z.array(
    z.strictObject({
      edition: z.string(),
      sessions,
      /** Of the edition's sessions, 0–1. */
      share,
      /** 1 for the most frequent; equal ones share it. Only in complete editions that have it. */
      rank: z.int().positive().optional(),
    }),
  ),
  /** From each complete edition to the next. */
  changes: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      sessions: z.int(),
      share,
      /** Places won, negative for places lost; absent where one of the two has no rank. */
      rank: z.int().optional(),
    }),
  ),
});

export const trendsSchema = z.strictObject({
  /** Oldest first; those whose date is not known last. */
  editions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      start: z.iso.date().optional(),
      /** Whether every session is known. Others have no ranks and no changes. */
      complete: z.boolean(),
      /** Known sessions, without cancelled ones and social events. */
      sessions,
    }),
  ),
  topics: z.array(seriesSchema),
  formats: z.array(seriesSchema),
  languages: z.array(seriesSchema),
});

export type Trends = z.infer<typeof trendsSchema>;
export type TrendEdition = Trends['editions'][number];
export type Series = z.infer<typeof seriesSchema>;
export type Point = Series['points'][number];
export type Change = Series['changes'][number];

const languages = { ...englishNames, unknown: 'Not known' } as const;

/**
 * Number and share of the sessions of each edition by topic, format and language. A talk with three
 * topics counts for each of them, so that the shares of topics add up to more than 1.
 */
export function trends(catalog: Catalog): Trends {
  const counted = [...catalog.talks.values()].filter(isCounted);
  const byEdition = talksBy(counted, ({ edition }) => [edition]);
  const held = [...catalog.editions.values()].map((edition) => ({
    edition,
    talks: byEdition.get(edition.id) ?? [],
  }));
  const topics = [...catalog.topics.values()].map(({ id, title }) => [id, title] as const);
  return {
    editions: held.map(({ edition, talks }) => ({
      id: edition.id,
      name: edition.name,
      ...(edition.start === undefined ? {} : { start: edition.start }),
      complete: edition.complete,
      sessions: talks.length,
    })),
    topics: seriesOf(topics, held, (talk) => talk.topics),
    formats: seriesOf(
      formats
        .filter((format) => isCounted({ format }))
        .map((format) => [format, formatNames[format]]),
      held,
      (talk) => [talk.format],
    ),
    languages: seriesOf(Object.entries(languages), held, (talk) => [talk.language ?? 'unknown']),
  };
}

type Held = { edition: Edition; talks: readonly Talk[] };

function seriesOf(
  names: readonly (readonly [id: string, name: string])[],
  held: readonly Held[],
  keysOf: (talk: Talk) => readonly string[],
): Series[] {
  const counts = held
    .filter(({ talks }) => talks.length > 0)
    .map(({ edition, talks }) => {
      const groups = talksBy(talks, keysOf);
      const numbers = names.map(([id]) => groups.get(id)?.length ?? 0);
      return { edition, all: talks.length, numbers };
    });
  return names.map(([id, name], index) => {
    const points = counts.map(({ edition, all, numbers }): Point => {
      const number = numbers[index] ?? 0;
      return {
        edition: edition.id,
        sessions: number,
        share: rounded(number / all),
        ...(edition.complete && number > 0 ? { rank: rankOf(number, numbers) } : {}),
      };
    });
    const complete = points.filter((_, place) => counts[place]?.edition.complete);
    return {
      id,
      name,
      sessions: points.reduce((sum, point) => sum + point.sessions, 0),
      points,
      changes: complete.slice(1).flatMap((to, place) => {
        const from = complete[place];
        return from ? [changeOf(from, to)] : [];
      }),
    };
  });
}

function rankOf(number: number, numbers: readonly number[]): number {
  return 1 + numbers.filter((other) => other > number).length;
}

function changeOf(from: Point, to: Point): Change {
  return {
    from: from.edition,
    to: to.edition,
    sessions: to.sessions - from.sessions,
    share: rounded(to.share - from.share),
    ...(from.rank && to.rank ? { rank: from.rank - to.rank } : {}),
  };
}

/** To four places, so that the file shows no noise of floating point. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

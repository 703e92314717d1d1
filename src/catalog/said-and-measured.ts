import { z } from 'zod';
import type { Catalog } from '#catalog/catalog.ts';
import { countsBy, isCounted } from '#catalog/counting.ts';
import type { List } from '#catalog/list.ts';
import { formats } from '#catalog/talk.ts';
import type { Point, Trends } from '#catalog/trends.ts';

const byFormat = z.partialRecord(z.enum(formats), z.int().positive());

export const saidAndMeasuredSchema = z.strictObject({
  /** One for each list and edition in which somebody called topics hot. */
  comparisons: z.array(
    z.strictObject({
      list: z.string(),
      by: z.string(),
      edition: z.string(),
      /** Topics that the author names, in his order. */
      named: z.array(
        z.strictObject({
          topic: z.string(),
          name: z.string(),
          said: z.string(),
          /** Sessions that he counts; absent where he gives no numbers. */
          counted: z.strictObject({ sessions: z.int(), byFormat, rank: z.int() }).optional(),
          measured: z.strictObject({
            sessions: z.int(),
            byFormat,
            share: z.number(),
            rank: z.int().optional(),
          }),
          /** Measured less counted. */
          difference: z.int().optional(),
        }),
      ),
      /** Topics with at least as many sessions as a named one that he does not name, most first. */
      unnamed: z.array(
        z.strictObject({
          topic: z.string(),
          name: z.string(),
          sessions: z.int(),
          share: z.number(),
          rank: z.int().optional(),
        }),
      ),
    }),
  ),
});

export type SaidAndMeasured = z.infer<typeof saidAndMeasuredSchema>;
export type Comparison = SaidAndMeasured['comparisons'][number];

type HotTopic = NonNullable<List['hotTopics']>[number];

/** What articles called hot beside what the programme holds. */
export function saidAndMeasured(catalog: Catalog, trends: Trends): SaidAndMeasured {
  return {
    comparisons: [...catalog.lists.values()].flatMap((list) => {
      const hot = list.hotTopics ?? [];
      const editions = [...new Set(hot.map(({ edition }) => edition))];
      return editions.map((edition) =>
        comparison(
          list,
          edition,
          hot.filter((topic) => topic.edition === edition),
          catalog,
          trends,
        ),
      );
    }),
  };
}

function comparison(
  list: List,
  edition: string,
  hot: readonly HotTopic[],
  catalog: Catalog,
  trends: Trends,
): Comparison {
  const talks = [...catalog.talks.values()].filter(
    (talk) => talk.edition === edition && isCounted(talk),
  );
  const measured = trends.topics.flatMap(({ id, name, points }) => {
    const point = points.find((other) => other.edition === edition);
    return point ? [{ topic: id, name, numbers: numbersOf(point) }] : [];
  });
  const totals = hot.map(({ counted }) => totalOf(counted));
  const named = hot.map(({ topic, said, counted }): Comparison['named'][number] => {
    const found = measured.find((one) => one.topic === topic);
    const numbers = found?.numbers ?? { sessions: 0, share: 0 };
    const total = totalOf(counted);
    return {
      topic,
      name: found?.name ?? topic,
      said,
      ...(counted && total !== undefined
        ? { counted: { sessions: total, byFormat: counted, rank: rankOf(total, totals) } }
        : {}),
      measured: {
        ...numbers,
        byFormat: countsBy(
          talks.filter(({ topics }) => topics.includes(topic)),
          ({ format }) => [format],
        ),
      },
      ...(total === undefined ? {} : { difference: numbers.sessions - total }),
    };
  });
  const least = Math.min(...named.map((row) => row.measured.sessions));
  return {
    list: list.id,
    by: list.by,
    edition,
    named,
    unnamed: measured
      .filter(
        ({ topic, numbers }) => numbers.sessions >= least && !hot.some((h) => h.topic === topic),
      )
      .map(({ topic, name, numbers }) => ({ topic, name, ...numbers }))
      .toSorted((a, b) => b.sessions - a.sessions || a.name.localeCompare(b.name, 'en')),
  };
}

function numbersOf({ sessions, share, rank }: Point): Omit<Point, 'edition'> {
  return { sessions, share, ...(rank === undefined ? {} : { rank }) };
}

function totalOf(counted: HotTopic['counted']): number | undefined {
  return counted && Object.values(counted).reduce((sum, number) => sum + number, 0);
}

function rankOf(total: number, totals: readonly (number | undefined)[]): number {
  return 1 + totals.filter((other) => other !== undefined && other > total).length;
}

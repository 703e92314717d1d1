import type { Change, Point, Series, TrendEdition, Trends } from '#catalog/trends.ts';

/** A series from one complete edition to the next. */
export type Move = { id: string; name: string; from: Point; to: Point; change: Change };

export type Moves = {
  from: TrendEdition;
  to: TrendEdition;
  /** Every topic, in the order of the index. */
  all: Move[];
  /** What grew and what shrank most in share, the greatest change first. */
  grew: Move[];
  shrank: Move[];
};

/** A change by fewer sessions may be chance. */
export const leastSessions = 3;

/**
 * How topics moved between the last two complete editions. A topic grew when share and rank both
 * rose, and shrank when both fell: a share alone may fall because talks carry fewer topics.
 *
 * @returns nothing where fewer than two editions are complete.
 */
export function moves(trends: Trends, most = 5): Moves | undefined {
  const [to, from] = trends.editions.filter(({ complete }) => complete).toReversed();
  if (!from || !to) return undefined;
  const all = trends.topics.flatMap((series) => moveOf(series, from.id, to.id) ?? []);
  const bySize = all
    .filter(({ change }) => Math.abs(change.sessions) >= leastSessions)
    .toSorted((a, b) => Math.abs(b.change.share) - Math.abs(a.change.share));
  return {
    from,
    to,
    all,
    grew: bySize.filter(({ change }) => change.share > 0 && (change.rank ?? 1) > 0).slice(0, most),
    shrank: bySize
      .filter(({ change }) => change.share < 0 && (change.rank ?? -1) < 0)
      .slice(0, most),
  };
}

function moveOf({ id, name, points, changes }: Series, from: string, to: string): Move | undefined {
  const change = changes.find((one) => one.from === from && one.to === to);
  const start = points.find(({ edition }) => edition === from);
  const end = points.find(({ edition }) => edition === to);
  return change && start && end && { id, name, from: start, to: end, change };
}

/** How many topics a session of the edition carries on average. */
export function topicsPerSession(trends: Trends, edition: TrendEdition): number {
  const marks = trends.topics.reduce(
    (sum, { points }) => sum + (points.find((one) => one.edition === edition.id)?.sessions ?? 0),
    0,
  );
  return marks / edition.sessions;
}

import type { SaidAndMeasured } from '#catalog/said-and-measured.ts';
import type { Series, Trends } from '#catalog/trends.ts';
import type { TopicIndex } from '#catalog/topic-index.ts';
import { csvText, type Cell } from '#feeds/csv.ts';

/** A row for each topic and edition. */
export function topicsCsv(trends: Trends): string {
  return csvText(
    ['topic', 'name', ...pointColumns],
    trends.topics.flatMap((series) => pointRows(series, trends)),
  );
}

/** A row for each topic: how much of each kind there is on it. */
export function holdingsCsv({ topics }: TopicIndex): string {
  return csvText(
    ['topic', 'name', 'sessions', 'guides', 'checks', 'bulletins', 'tools'],
    topics.map(({ id, title, sessions, guides, checks, bulletins, tools }): Cell[] => [
      ...[id, title, sessions, guides.length, checks.length],
      ...[bulletins.length, tools.length],
    ]),
  );
}

/** A row for each format or language and edition. */
export function formatsCsv(trends: Trends): string {
  const rows = (kind: string, series: readonly Series[]) =>
    series.flatMap((one) => pointRows(one, trends).map((row) => [kind, ...row]));
  return csvText(
    ['kind', 'id', 'name', ...pointColumns],
    [...rows('format', trends.formats), ...rows('language', trends.languages)],
  );
}

/** A row for each topic that was called hot, then those as frequent that were not. */
export function saidAndMeasuredCsv({ comparisons }: SaidAndMeasured): string {
  return csvText(
    ['edition', 'by', 'topic', 'name', 'said', 'said_sessions', 'measured_sessions', 'difference'],
    comparisons.flatMap(({ edition, by, named, unnamed }) => [
      ...named.map(({ topic, name, said, counted, measured, difference }): Cell[] => [
        ...[edition, by, topic, name, said],
        ...[counted?.sessions, measured.sessions, difference],
      ]),
      ...unnamed.map(({ topic, name, sessions }): Cell[] => [
        ...[edition, by, topic, name, undefined],
        ...[undefined, sessions, undefined],
      ]),
    ]),
  );
}

const pointColumns = [
  'edition',
  'edition_name',
  'start',
  'complete',
  'sessions',
  'of_sessions',
  'share',
  'rank',
];

function pointRows({ id, name, points }: Series, { editions }: Trends): Cell[][] {
  return points.flatMap((point) => {
    const edition = editions.find((one) => one.id === point.edition);
    if (!edition) return [];
    return [
      [
        ...[id, name, edition.id, edition.name, edition.start, edition.complete],
        ...[point.sessions, edition.sessions, point.share, point.rank],
      ],
    ];
  });
}

import type { Band } from '#balance/band.ts';
import { outlinesOf } from '#balance/outlines.ts';
import { element } from '#browser/element.ts';
import { shape, table } from '#browser/parts.ts';

export type Bars = {
  /** What the picture shows, for its name and the table's. */
  title: string;
  counts: readonly number[];
  /** Drawn behind, as what was there before. */
  ghost?: readonly number[];
  band?: Band | null;
  hot?: readonly number[];
};

const height = 240;
const top = 26;
const bottom = height - 24;
/** From the foot of a count to its upper edge. */
const textHeight = 13;
/** Up to so many bars, each has its count above. */
const mostCounts = 12;

/** A bar for each worker, in the order of their numbers, and the same as a table. */
export function barsOf({ title, counts, ghost = [], band, hot = [] }: Bars): HTMLElement {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const even = total / counts.length;
  const outlines = outlinesOf(ghost, counts);
  const highest = Math.max(1, even, ...counts, ...outlines, Math.min(band?.to ?? 0, 3 * even));
  const y = (count: number) => bottom - (Math.min(count, highest) / highest) * (bottom - top);
  const step = 100 / counts.length;
  const bars = counts.flatMap((count, worker) => {
    const isHot = hot.includes(worker);
    const x = worker * step + step * 0.15;
    const middle = `${(worker + 0.5) * step}%`;
    const before = outlines[worker];
    const isNamed = counts.length <= mostCounts || isHot;
    return [
      ...(before === undefined ? [] : [column('ghost', x - step * 0.07, step * 0.84, y(before))]),
      column(isHot ? 'bar hot' : 'bar', x, step * 0.7, y(count)),
      ...(isNamed ? [label('count', middle, footOfCount(y(count), y(even)), format(count))] : []),
      ...(worker % every(counts.length) === 0
        ? [label('worker', middle, height - 6, String(worker))]
        : []),
    ];
  });
  const picture = shape(
    'svg',
    { class: 'bars', width: '100%', height, role: 'img', 'aria-label': told(title, counts, hot) },
    ...(band ? [bandShape(y(band.to), y(band.from))] : []),
    ...bars,
    shape('line', { class: 'ground', x1: 0, x2: '100%', y1: bottom, y2: bottom }),
    ...(total > 0
      ? [shape('line', { class: 'even', x1: 0, x2: '100%', y1: y(even), y2: y(even) })]
      : []),
  );
  return element(
    'figure',
    'worker-bars',
    picture,
    key(even, total, band, ghost, outlines),
    details(title, counts, ghost),
  );
}

function column(className: string, x: number, width: number, y: number): SVGElement {
  return shape('rect', {
    class: className,
    x: `${x}%`,
    width: `${width}%`,
    y,
    height: Math.max(0, bottom - y),
  });
}

function label(className: string, x: string, y: number, text: string): SVGElement {
  return shape('text', { class: className, x, y, 'text-anchor': 'middle' }, text);
}

function bandShape(y: number, end: number): SVGElement {
  return shape('rect', { class: 'band', x: 0, width: '100%', y, height: Math.max(1, end - y) });
}

/** Above the bar; and above the line of the even share where that would cross it. */
function footOfCount(bar: number, line: number): number {
  const foot = bar - 5;
  return line <= foot + 2 && line >= foot - textHeight ? line - 4 : foot;
}

/** What line and band stand for. */
function key(
  even: number,
  total: number,
  band: Band | null | undefined,
  ghost: readonly number[],
  outlines: readonly number[],
) {
  const parts = [
    ...(total > 0 ? [`Line: the even share, ${format(even)}.`] : []),
    ...(band
      ? [`Band: where chance keeps all workers in 95 of 100 cases, ${band.from} to ${band.to}.`]
      : []),
    ...(ghost.length === 0
      ? []
      : [outlines === ghost ? 'Outlines: before.' : 'Outlines: the shares of before.']),
    'Numbers below: the worker.',
  ];
  return element('figcaption', 'soft small', parts.join(' '));
}

function details(title: string, counts: readonly number[], ghost: readonly number[]): HTMLElement {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const earlier = ghost.reduce((sum, count) => sum + count, 0);
  const share = (count: number, all: number) =>
    all === 0 ? '–' : `${((100 * count) / all).toFixed(1)}%`;
  const heads = [
    'Worker',
    ...(ghost.length > 0 ? ['Before', 'Share before'] : []),
    'Connections',
    'Share',
  ];
  const rows = counts.map((count, worker) => [
    String(worker),
    ...(ghost.length > 0 ? [ghost[worker] ?? 0, share(ghost[worker] ?? 0, earlier)] : []),
    count,
    share(count, total),
  ]);
  return element(
    'details',
    '',
    element('summary', '', 'The numbers as a table'),
    table(title, heads, rows),
  );
}

function told(title: string, counts: readonly number[], hot: readonly number[]): string {
  const named = hot.map((worker) => `worker ${worker} holds ${counts[worker] ?? 0}`);
  return [title, ...named].join('; ');
}

function every(workers: number): number {
  return workers <= 16 ? 1 : workers <= 40 ? 4 : workers <= 130 ? 16 : 64;
}

function format(count: number): string {
  return count.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

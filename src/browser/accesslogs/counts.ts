import { dimensions, valueText, type Dimension } from '#accesslogs/filter.ts';
import type { Latency } from '#accesslogs/latency.ts';
import type { Count, Summary } from '#accesslogs/summary.ts';
import { element } from '#browser/element.ts';
import { button, shape, table } from '#browser/parts.ts';

const shown: readonly Dimension[] = ['flag', 'code', 'answeredBy', 'cluster', 'route', 'authority'];
/** Values that are too long for a narrow column. */
const isLong: ReadonlySet<Dimension> = new Set(['cluster', 'route', 'authority']);
const mostRows = 8;

/** What can be narrowed down by, each value with its count; a click on it narrows. */
export function countTables(
  { counts, left }: Summary,
  choose: (dimension: Dimension, value: string) => void,
): HTMLElement[] {
  return shown
    .filter((dimension) => counts[dimension].some(({ value }) => value !== '-'))
    .map((dimension) => {
      const all = counts[dimension];
      const more = all.length - mostRows + left[dimension];
      const highest = all[0]?.lines ?? 1;
      const rows = all.slice(0, mostRows).map((count) => {
        const { value, lines, failures } = count;
        const text = valueText(dimension, value);
        const narrow = button(text, () => choose(dimension, value));
        narrow.className = 'narrow';
        narrow.setAttribute('aria-label', `Only ${dimensions[dimension]} ${text}`);
        return [narrow, lines, failures, share(count, highest)];
      });
      const box = table(dimensions[dimension], ['Value', 'Lines', 'Failed', ''], rows);
      const last = box.querySelector('thead th:last-child');
      last?.append(element('span', 'visually-hidden', 'As a bar'));
      const section = element('section', isLong.has(dimension) ? 'counts long' : 'counts', box);
      if (more > 0)
        section.append(element('p', 'soft small', `and ${more.toLocaleString('en-GB')} more`));
      return section;
    });
}

/** The same as a bar: how many lines, and how many of them failed. */
function share({ lines, failures }: Count, highest: number): SVGElement {
  const percent = (count: number) => `${(count / highest) * 100}%`;
  return shape(
    'svg',
    { class: 'share', width: '100%', height: 10, 'aria-hidden': 'true' },
    shape('rect', { class: 'well', x: 0, y: 0, height: 10, width: percent(lines) }),
    shape('rect', { class: 'failed', x: 0, y: 0, height: 10, width: percent(failures) }),
  );
}

/** Percentiles of the durations; nothing where no line has any. */
export function latencyTable({ duration, upstream }: Summary): HTMLElement | null {
  const row = (name: string, found: Latency | null) =>
    found === null ? [] : [[name, found.p50, found.p90, found.p95, found.p99, found.max]];
  const rows = [...row('Request', duration), ...row('Upstream', upstream)];
  if (rows.length === 0) return null;
  return table(
    'Milliseconds of HTTP requests',
    ['Time of', 'p50', 'p90', 'p95', 'p99', 'Longest'],
    rows,
  );
}

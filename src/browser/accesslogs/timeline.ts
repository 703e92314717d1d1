import type { Timeline } from '#accesslogs/over-time.ts';
import { element } from '#browser/element.ts';
import { shape, table } from '#browser/parts.ts';

const height = 130;
const top = 16;
const bottom = height - 22;

/** Lines over time as columns, failures in them apart; the numbers as a table below. */
export function timelineOf({ start, step, parts }: Timeline): HTMLElement {
  const highest = Math.max(1, ...parts.map(({ lines }) => lines));
  const y = (count: number) => bottom - (count / highest) * (bottom - top);
  const width = 100 / parts.length;
  const columns = parts.flatMap(({ lines, failures }, index) => [
    ...(lines > 0 ? [column('well', index * width, width * 0.84, y(lines), y(failures))] : []),
    ...(failures > 0 ? [column('failed', index * width, width * 0.84, y(failures), bottom)] : []),
  ]);
  const end = start + step * parts.length;
  const told = `Lines over time from ${clock(start, step)} to ${clock(end, step)} UTC, at most ${highest} in ${spanText(step)}`;
  const picture = shape(
    'svg',
    { class: 'timeline', width: '100%', height, role: 'img', 'aria-label': told },
    ...columns,
    shape('line', { class: 'ground', x1: 0, x2: '100%', y1: bottom, y2: bottom }),
    label('start', 0, height - 5, `${clock(start, step)} UTC`),
    label('end', 100, height - 5, clock(end, step)),
    label('start', 0, top - 5, `at most ${highest.toLocaleString('en-GB')} in ${spanText(step)}`),
  );
  return element(
    'figure',
    '',
    picture,
    element(
      'figcaption',
      'soft small',
      'Each column: lines that began in that time; the lower, strong part of it failed.',
    ),
    element(
      'details',
      '',
      element('summary', '', 'The numbers as a table'),
      table(
        'Lines over time (UTC)',
        ['From', 'Lines', 'Failures'],
        parts
          .map(({ lines, failures }, index) => [clock(start + index * step, step), lines, failures])
          .filter(([, lines]) => lines !== 0),
      ),
    ),
  );
}

function column(className: string, x: number, width: number, y: number, end: number): SVGElement {
  return shape('rect', {
    class: className,
    x: `${x}%`,
    width: `${width}%`,
    y,
    height: Math.max(0, end - y),
  });
}

function label(anchor: 'start' | 'end', x: number, y: number, text: string): SVGElement {
  return shape('text', { x: `${x}%`, y, 'text-anchor': anchor }, text);
}

function clock(time: number, step: number): string {
  const text = new Date(time).toISOString();
  return step >= 86_400_000 ? text.slice(0, 10) : text.slice(11, step < 60_000 ? 19 : 16);
}

function spanText(step: number): string {
  const units = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1_000, 'second'],
  ] as const;
  const [length, name] = units.find(([size]) => step >= size) ?? [1_000, 'second'];
  const count = Math.round(step / length);
  return count === 1 ? `a ${name}`.replace('a hour', 'an hour') : `${count} ${name}s`;
}

import { spread } from '#charts/spread.ts';

export type SlopeRow = {
  id: string;
  name: string;
  /** The number at each end. */
  from: number;
  to: number;
};

/** Where a line ends, and where its label stands, in units of the picture from its top. */
type SlopeEnd = { y: number; labelY: number };

export type SlopeLine<Row extends SlopeRow> = { row: Row; from: SlopeEnd; to: SlopeEnd };

export type SlopeFrame = {
  height: number;
  /** Room above the highest and below the lowest label. */
  margin: number;
  /** From label to label. */
  lineHeight: number;
};

/**
 * One line for each row between two upright axes with a common scale from the smallest number to the
 * largest. Heights follow the square root, because most topics are small: on an even scale two thirds
 * of the labels would want the lowest third. Labels are moved apart where they would cover each other.
 */
export function slope<Row extends SlopeRow>(
  rows: readonly Row[],
  { height, margin, lineHeight }: SlopeFrame,
): SlopeLine<Row>[] {
  const depths = rows.flatMap(({ from, to }) => [Math.sqrt(from), Math.sqrt(to)]);
  const [least, most] = [Math.min(...depths), Math.max(...depths)];
  const range = most - least || 1;
  const y = (value: number) => margin + ((most - Math.sqrt(value)) / range) * (height - 2 * margin);
  const ends = (end: 'from' | 'to', other: 'from' | 'to') => {
    // Equal numbers stand in the order of their other ends, so that their lines do not cross.
    const sorted = rows.toSorted(
      (a, b) => b[end] - a[end] || b[other] - a[other] || a.name.localeCompare(b.name, 'en'),
    );
    const labels = spread(
      sorted.map((row) => y(row[end])),
      lineHeight,
      [margin, height - margin],
    );
    return new Map(
      sorted.map((row, place) => [row, { y: y(row[end]), labelY: labels[place] ?? y(row[end]) }]),
    );
  };
  const from = ends('from', 'to');
  const to = ends('to', 'from');
  return rows.map((row) => ({
    row,
    from: from.get(row) ?? { y: 0, labelY: 0 },
    to: to.get(row) ?? { y: 0, labelY: 0 },
  }));
}

/** One measured value, as a row of the report. */
export type Figure = {
  what: string;
  /** With its unit: `12.3 s`. */
  measured: string;
  /** With its unit: `30 s`. Absent where nothing is promised. */
  budget?: string;
  /** Whether the budget holds. Absent where that is not known. */
  holds?: boolean;
};

export type Part = {
  name: string;
  measure: () => Promise<Figure[]>;
};

/** A value that must not exceed a budget. What could not be measured is not judged. */
export function atMost(
  what: string,
  value: number | undefined,
  budget: number,
  text: (value: number) => string,
): Figure {
  const figure = { what, budget: `≤ ${text(budget)}` };
  return value === undefined
    ? { ...figure, measured: 'not measured on this system' }
    : { ...figure, measured: text(value), holds: value <= budget };
}

export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}

/** One measured value, as a row of the report. */
export type Figure = {
  what: string;
  /** With its unit: `12.3 s`. */
  measured: string;
  /** With its unit: `30 s`. Absent where nothing is promised. */
  budget?: string;
  /** Whether the budget holds. */
  holds?: boolean;
};

export type Part = {
  name: string;
  measure: () => Promise<Figure[]>;
};

/** A value that must not exceed a budget. */
export function atMost(
  what: string,
  value: number,
  budget: number,
  text: (value: number) => string,
): Figure {
  return { what, measured: text(value), budget: `≤ ${text(budget)}`, holds: value <= budget };
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

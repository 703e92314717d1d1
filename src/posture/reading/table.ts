import type { Found } from '#posture/found.ts';
import { chartIn } from '#posture/reading/images.ts';
import { readVersion } from '#posture/version.ts';

/** Reads the rows below a head; nothing for a row of something else. */
export type RowReader = (line: string, number: number) => Found | undefined;

/**
 * A reader for the rows below this line, where it heads a table: that of `istioctl proxy-status`, in
 * its older and newer forms, or of `helm list`.
 */
export function tableBelow(line: string): RowReader | undefined {
  const heads = cells(line);
  if (heads.includes('CHART') && heads.includes('APP VERSION')) return chartRow;
  const column = heads.indexOf('VERSION');
  if (column < 0 || heads[0] !== 'NAME') return undefined;
  return (row, number) => {
    const parts = cells(row);
    // Where a cell is empty the columns shift; the last word that is a version is then the best guess.
    const version =
      readVersion(parts[column] ?? '') ??
      row
        .split(/\s+/)
        .toReversed()
        .map(readVersion)
        .find((one) => one?.patch !== undefined);
    return version && { version, role: roleOfRow(row), count: 1, line: number };
  };
}

const chartRow: RowReader = (row, number) => {
  const found = row.split(/\s+/).map(chartIn).find(Boolean);
  return found && { ...found, count: 1, line: number };
};

/** A ztunnel is listed beside the proxies. */
function roleOfRow(row: string): Found['role'] {
  return row.trimStart().startsWith('ztunnel-') ? 'node' : 'proxy';
}

function cells(line: string): string[] {
  return line.trim().split(/\t+| {2,}/);
}

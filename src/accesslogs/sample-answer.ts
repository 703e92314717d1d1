import { oneLine } from '#accesslogs/one-line.ts';
import { readOwnFormat } from '#accesslogs/own-format.ts';
import { readLog } from '#accesslogs/read-log.ts';
import type { LogSample } from '#accesslogs/samples.ts';
import { counted } from '#catalog/numbers.ts';

/** What the explainer says of a sample: its most frequent cause, in a sentence or two. */
export function sampleAnswer({ text, format }: LogSample): string {
  const own = format === undefined ? undefined : readOwnFormat(format);
  const log = readLog(text, own?.kind === 'format' ? { own: own.own } : {});
  const [cause] = log.summary.causes;
  const told = cause && oneLine(log, cause.first);
  if (!cause || !told) return 'Nothing failed.';
  const { says } = told.explanation;
  const among =
    log.summary.causes.length > 1
      ? `The most frequent of ${log.summary.causes.length} causes, ${counted(cause.lines, 'line')}: `
      : '';
  return `${among}${cause.title}. ${says}`;
}

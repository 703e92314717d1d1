import { formatNames } from '#accesslogs/formats.ts';
import { limits } from '#accesslogs/limits.ts';
import { lineAt } from '#accesslogs/lines.ts';
import { maskText } from '#accesslogs/mask.ts';
import { oneLine } from '#accesslogs/one-line.ts';
import { readOwnFormat, type OwnFormat } from '#accesslogs/own-format.ts';
import { readLog, type Log } from '#accesslogs/read-log.ts';
import { viewOf } from '#accesslogs/view.ts';
import type { LogProtocol } from '#browser/accesslogs/protocol.ts';
import { answerAll } from '#browser/worker/answers.ts';

/** What was read last. */
let text = '';
let own: OwnFormat | undefined;
let log: Log = readLog('');

answerAll<LogProtocol>({
  read: async ({ source, format }, progress) => {
    const given = format.trim() === '' ? undefined : readOwnFormat(format);
    if (given?.kind === 'unreadable') return { problem: `${given.reason} ${given.fix}` };
    own = given?.own;
    text = typeof source === 'string' ? source : await beginningOf(source).text();
    log = readLog(text, { own, progress });
    const { lines, others, formats, leftOut, summary } = log;
    return {
      lines: lines.length,
      others,
      formats: formats.map(({ id, count }) => ({ name: formatNames[id], count })),
      first: summary.causes[0]?.first ?? lines[0]?.number ?? null,
      ...(leftOut === undefined ? {} : { leftOut }),
    };
  },

  view: (choice) => viewOf(log, choice),

  line: (number) => {
    const told = oneLine(log, number);
    return told && { told, text: lineAt(text, number) };
  },

  masked: (number) =>
    new Blob([maskText(number === null ? text : lineAt(text, number), own)], {
      type: 'text/plain',
    }),
});

/** As much of a file as may hold what is read of it: a UTF-16 unit takes three bytes at the most. */
function beginningOf(file: Blob): Blob {
  return file.slice(0, (limits.totalLength + 1) * 3);
}

import { formatNames } from '#accesslogs/formats.ts';
import { lineAt } from '#accesslogs/lines.ts';
import { maskText } from '#accesslogs/mask.ts';
import { oneLine } from '#accesslogs/one-line.ts';
import { readOwnFormat } from '#accesslogs/own-format.ts';
import { readLog, type Log } from '#accesslogs/read-log.ts';
import { logSamples } from '#accesslogs/samples.ts';
import { viewOf } from '#accesslogs/view.ts';
import type { Answered, Answers, Asked, Overview, Question } from '#browser/accesslogs/protocol.ts';

/** What was read last. */
let text = '';
let log: Log = readLog('');

addEventListener('message', ({ data: { id, question } }: MessageEvent<Asked>) => {
  const progress = (share: number) => post({ id, progress: share });
  answerTo(question, progress).then(
    (answer) => post({ id, answer }),
    (error: unknown) =>
      post({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
});

async function answerTo(
  question: Question,
  progress: (share: number) => void,
): Promise<Answers[keyof Answers]> {
  switch (question.kind) {
    case 'read':
      return read(question.source, question.format, progress);
    case 'view':
      return viewOf(log, question.choice);
    case 'line': {
      const told = oneLine(log, question.number);
      return told && { told, text: lineAt(text, question.number) };
    }
    case 'masked':
      return new Blob([maskText(text)], { type: 'text/plain' });
    case 'sample':
      return logSamples[question.index] ?? { title: '', lead: '', text: '' };
  }
}

async function read(
  source: string | Blob,
  format: string,
  progress: (share: number) => void,
): Promise<Overview | { problem: string }> {
  const own = format.trim() === '' ? undefined : readOwnFormat(format);
  if (own?.kind === 'unreadable') return { problem: `${own.reason} ${own.fix}` };
  text = typeof source === 'string' ? source : await source.text();
  log = readLog(text, { own: own?.own, progress });
  const { lines, others, formats, leftOut, summary } = log;
  return {
    lines: lines.length,
    others,
    formats: formats.map(({ id, count }) => ({ name: formatNames[id], count })),
    first: summary.causes[0]?.first ?? lines[0]?.number ?? null,
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

function post(answered: Answered): void {
  postMessage(answered);
}

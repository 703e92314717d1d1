import { chancePicture } from '#balance/chance-picture.ts';
import { rebalanced } from '#balance/rebalanced.ts';
import { reportOf } from '#balance/report.ts';
import type { Answered, Answers, Asked, Question } from '#browser/balance/protocol.ts';

addEventListener('message', ({ data: { id, question } }: MessageEvent<Asked>) => {
  try {
    post({ id, answer: answerTo(question) });
  } catch (error) {
    post({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});

function answerTo(question: Question): Answers[keyof Answers] {
  switch (question.kind) {
    case 'report':
      return reportOf(question.before, question.after, question.settings);
    case 'rebalanced':
      return rebalanced(question.perWorker, question.renewed);
    case 'chance':
      return chancePicture(question.workers, question.connections, question.seed);
  }
}

function post(answered: Answered): void {
  postMessage(answered);
}

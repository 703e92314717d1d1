import { answer } from '#browser/analyzer/answer.ts';
import type { Answered, Asked } from '#browser/analyzer/protocol.ts';

addEventListener('message', ({ data: { id, question } }: MessageEvent<Asked>) => {
  answer(question).then(
    (given) => post({ id, answer: given }),
    (error: unknown) =>
      post({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
});

function post(answered: Answered): void {
  postMessage(answered);
}

import { emptyMemory } from '#analyzer/reading/remembered.ts';
import { answer } from '#browser/analyzer/answer.ts';
import type { Answered, Asked } from '#browser/analyzer/protocol.ts';

const memory = emptyMemory();

addEventListener('message', ({ data: { id, question } }: MessageEvent<Asked>) => {
  answer(question, memory).then(
    (given) => post({ id, answer: given }),
    (error: unknown) =>
      post({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
});

function post(answered: Answered): void {
  postMessage(answered);
}

import { emptyMemory } from '#analyzer/reading/remembered.ts';
import { answer } from '#browser/analyzer/answer.ts';
import type { Answered, Asked } from '#browser/analyzer/protocol.ts';
import { receiving } from '#browser/analyzer/sent-files.ts';

const memory = emptyMemory();
const receive = receiving();

addEventListener('message', ({ data: { id, ...sent } }: MessageEvent<Asked>) => {
  answer(receive(sent), memory).then(
    (given) => post({ id, answer: given }),
    (error: unknown) =>
      post({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
});

function post(answered: Answered): void {
  postMessage(answered);
}

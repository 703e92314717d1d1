import type { Answered, Asked, Protocol } from '#browser/worker/protocol.ts';

/** How a worker answers each kind of question. */
export type Answers<Told extends Protocol> = {
  [Kind in keyof Told]: (
    question: Told[Kind]['question'],
    progress: (share: number) => void,
  ) => Told[Kind]['answer'] | Promise<Told[Kind]['answer']>;
};

/** Answers every question that the page asks of this worker. */
export function answerAll<Told extends Protocol>(answers: Answers<Told>): void {
  addEventListener('message', async ({ data: { id, kind, question } }: MessageEvent<Asked>) => {
    try {
      const answer = await answers[kind]?.(question, (progress) => post({ id, progress }));
      post({ id, answer });
    } catch (error) {
      post({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  });
}

function post(answered: Answered): void {
  postMessage(answered);
}

import type { Answered, Answers, Asked, Question } from '#browser/balance/protocol.ts';
import { ownScript } from '#browser/own-script.ts';

export type Client = {
  /** @returns nothing when a later question of the same kind was asked meanwhile. */
  ask: <Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
  ) => Promise<Answers[Kind] | undefined>;
};

type Waiting = { resolve: (answer: unknown) => void; reject: (error: Error) => void };

/** A worker that answers the latest question of each kind. */
export function startClient(address: string): Client {
  let worker: Worker | undefined;
  let number = 0;
  const waiting = new Map<number, Waiting>();
  const latest = new Map<Question['kind'], number>();

  return {
    async ask(question) {
      worker ??= start();
      const id = ++number;
      latest.set(question.kind, id);
      const current = worker;
      const answer = await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const message: Asked = { id, question };
        current.postMessage(message);
      });
      return latest.get(question.kind) === id ? (answer as never) : undefined;
    },
  };

  function start(): Worker {
    const started = new Worker(ownScript(address), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Answered>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('failure' in data) asked?.reject(new Error(data.failure));
      else asked?.resolve(data.answer);
    };
    started.onerror = () => {
      for (const { reject } of waiting.values())
        reject(new Error('its script could not be loaded'));
      waiting.clear();
      worker = undefined;
    };
    return started;
  }
}

import type { Answered, Answers, Asked, Question } from '#browser/accesslogs/protocol.ts';
import { ownScript } from '#browser/own-script.ts';

export type Client = {
  /** @returns nothing when a later question of the same kind was asked meanwhile. */
  ask: <Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
    progress?: (share: number) => void,
  ) => Promise<Answers[Kind] | undefined>;
};

type Waiting = {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  progress: ((share: number) => void) | undefined;
};

/** A worker that keeps the log that it read, and answers questions about it. */
export function startClient(address: string): Client {
  let worker: Worker | undefined;
  let number = 0;
  const waiting = new Map<number, Waiting>();
  const latest = new Map<Question['kind'], number>();

  return {
    async ask(question, progress) {
      // A log that is no longer wanted is not read to its end.
      if (question.kind === 'read') stop();
      worker ??= start();
      const current = worker;
      const id = ++number;
      latest.set(question.kind, id);
      const answer = await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject, progress });
        const message: Asked = { id, question };
        current.postMessage(message);
      });
      return latest.get(question.kind) === id ? (answer as never) : undefined;
    },
  };

  function stop(): void {
    if (waiting.size === 0) return;
    worker?.terminate();
    worker = undefined;
    for (const { resolve } of waiting.values()) resolve(undefined);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(ownScript(address), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Answered>) => {
      const asked = waiting.get(data.id);
      if ('progress' in data) {
        asked?.progress?.(data.progress);
        return;
      }
      waiting.delete(data.id);
      if ('failure' in data) asked?.reject(new Error(data.failure));
      else asked?.resolve(data.answer);
    };
    started.onerror = () => {
      for (const { reject } of waiting.values()) {
        reject(new Error('its script could not be loaded'));
      }
      waiting.clear();
      worker = undefined;
    };
    return started;
  }
}

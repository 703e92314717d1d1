import type { Answered, Answers, Asked, Question } from '#browser/analyzer/protocol.ts';
import { sending } from '#browser/analyzer/sent-files.ts';
import { ownScript } from '#browser/own-script.ts';

/** How a question ended. */
export type Outcome<Value> =
  | { kind: 'answer'; value: Value }
  /** It took too long, and the worker was ended. */
  | { kind: 'hung'; seconds: number }
  | { kind: 'cancelled' }
  | { kind: 'failed'; detail: string };

/** How a question ended without an answer. */
export type Problem = Exclude<Outcome<never>, { kind: 'answer' }>;

export type OrderedClient = {
  /** Asks after all questions before it were answered. */
  ask: <Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
  ) => Promise<Outcome<Answers[Kind]>>;
  /** Ends the worker, whatever it does; the next question gets another. */
  cancel: () => void;
};

/** How long a question may take before its worker is ended, and how much longer for a million characters. */
const leastSeconds = 10;
const secondsPerMillion = 2;

function secondsFor(question: Question): number {
  const files = 'files' in question ? question.files : [];
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  return leastSeconds + Math.floor((length / 1e6) * secondsPerMillion);
}

/**
 * A worker that answers one question after the other, every one of them, and is replaced when it
 * hangs. None may be left out or overtake another: a question does not repeat the files that the
 * worker has from the one before (`sent-files.ts`). Where only the newest answer counts, there is
 * a simpler client.
 *
 * @see `worker/latest-client.ts`
 */
export function startOrderedClient(address: string): OrderedClient {
  let worker: Worker | undefined;
  let send = sending();
  let last: Promise<unknown> = Promise.resolve();
  let stop: ((outcome: Outcome<never>) => void) | undefined;
  let number = 0;

  return {
    ask(question) {
      const asked = last.then(() => put(question));
      last = asked;
      return asked as Promise<Outcome<never>>;
    },
    cancel: () => stop?.({ kind: 'cancelled' }),
  };

  function put(question: Question): Promise<Outcome<unknown>> {
    const id = ++number;
    if (!worker) {
      worker = new Worker(ownScript(address), { type: 'module' });
      send = sending();
    }
    const current = worker;
    return new Promise((resolve) => {
      const seconds = secondsFor(question);
      const timer = setTimeout(() => abandon({ kind: 'hung', seconds }), seconds * 1000);
      const end = (outcome: Outcome<unknown>) => {
        clearTimeout(timer);
        stop = undefined;
        resolve(outcome);
      };
      const abandon = (outcome: Outcome<never>) => {
        current.terminate();
        worker = undefined;
        end(outcome);
      };
      stop = abandon;
      current.onmessage = ({ data }: MessageEvent<Answered>) => {
        if (data.id !== id) return;
        end(
          'failure' in data
            ? { kind: 'failed', detail: data.failure }
            : { kind: 'answer', value: data.answer },
        );
      };
      current.onerror = () =>
        abandon({ kind: 'failed', detail: 'The script could not be loaded.' });
      const message: Asked = { id, ...send(question) };
      current.postMessage(message);
    });
  }
}

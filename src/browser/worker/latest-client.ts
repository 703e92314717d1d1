import { ownScript } from '#browser/own-script.ts';
import type { Answered, Asked, Protocol } from '#browser/worker/protocol.ts';

export type LatestClient<Told extends Protocol> = {
  /**
   * @param progress is told how much was done, 0 to 1.
   * @returns nothing when a later question of the same kind was asked meanwhile.
   * @throws {Error} when the worker breaks, does not start, or is silent for too long.
   */
  ask: <Kind extends keyof Told & string>(
    kind: Kind,
    question: Told[Kind]['question'],
    progress?: (share: number) => void,
  ) => Promise<Told[Kind]['answer'] | undefined>;
};

type Waiting = {
  kind: string;
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  progress: ((share: number) => void) | undefined;
};

/** A worker that says nothing for so long may never end. */
const patienceSeconds = 20;

/**
 * A worker that answers the latest question of each kind: what was asked before, of a text or a
 * filter that is no longer there, nobody waits for. It is started with the first question, and
 * replaced when it hangs. The analyzer's questions build on each other and have an ordered client.
 *
 * @see `analyzer/ordered-client.ts`
 * @param reading the kind of question that reads a text: the next of it ends the one before.
 */
export function startLatestClient<Told extends Protocol>(
  address: string,
  reading?: keyof Told & string,
): LatestClient<Told> {
  let worker: Worker | undefined;
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<number, Waiting>();
  const latest = new Map<string, number>();

  return {
    async ask(kind, question, progress) {
      if (kind === reading && [...waiting.values()].some((other) => other.kind === kind)) {
        end(({ resolve }) => resolve(undefined));
      }
      worker ??= start();
      const id = ++number;
      latest.set(kind, id);
      const current = worker;
      const answer = await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { kind, resolve, reject, progress });
        const asked: Asked = { id, kind, question };
        current.postMessage(asked);
        watch();
      });
      return latest.get(kind) === id ? answer : undefined;
    },
  };

  function start(): Worker {
    const started = new Worker(ownScript(address), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Answered>) => {
      hear(data);
      watch();
    };
    started.onerror = () => fail('its script could not be loaded');
    return started;
  }

  function hear(told: Answered): void {
    const asked = waiting.get(told.id);
    if ('progress' in told) {
      asked?.progress?.(told.progress);
      return;
    }
    waiting.delete(told.id);
    if ('failure' in told) asked?.reject(new Error(told.failure));
    else asked?.resolve(told.answer);
  }

  /** Every word of the worker gives it its time anew. */
  function watch(): void {
    clearTimeout(timer);
    if (waiting.size === 0) return;
    timer = setTimeout(
      () => fail(`it was silent for ${patienceSeconds} s, and was ended`),
      patienceSeconds * 1000,
    );
  }

  function fail(reason: string): void {
    end(({ reject }) => reject(new Error(reason)));
  }

  function end(tell: (asked: Waiting) => void): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    const asked = [...waiting.values()];
    waiting.clear();
    for (const one of asked) tell(one);
  }
}

import { chancePicture } from '#balance/chance-picture.ts';
import { readStats } from '#balance/read.ts';
import { rebalanced } from '#balance/rebalanced.ts';
import { reportOf } from '#balance/report.ts';
import { sharing } from '#balance/shared.ts';
import type { BalanceProtocol } from '#browser/balance/protocol.ts';
import { answerAll } from '#browser/worker/answers.ts';

answerAll<BalanceProtocol>({
  report: async ({ before, after, settings }, progress) =>
    reportOf(await textOf(before), await textOf(after), settings, progress),

  shared: async ({ before, after }) => {
    const share = sharing();
    return {
      before: share(readStats(await textOf(before))),
      after: share(readStats(await textOf(after))),
    };
  },

  rebalanced: ({ perWorker, renewed }) => rebalanced(perWorker, renewed),
  chance: ({ workers, connections, seed }) => chancePicture(workers, connections, seed),
});

function textOf(source: string | Blob): string | Promise<string> {
  return typeof source === 'string' ? source : source.text();
}

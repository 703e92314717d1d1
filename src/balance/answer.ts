import type { Judgement, ListenerJudgement } from '#balance/judgement.ts';

/** The figures of one listener, as the command's JSON and the page's export give them. */
export function answerOf({ verdict, listeners }: Judgement) {
  return { verdict, listeners: listeners.map(listenerAnswer) };
}

function listenerAnswer(listener: ListenerJudgement) {
  const { pod, address, metric, perWorker, workers, total, verdict } = listener;
  const { jain, effectiveWorkers, maxOverMean, attainableShare, cv, gini } = listener;
  const { chiSquare, pValue } = listener;
  return {
    pod,
    address,
    metric,
    perWorker,
    workers,
    total,
    jain,
    effectiveWorkers,
    maxOverMean,
    attainableShare,
    cv,
    gini,
    chiSquare,
    pValue,
    verdict,
  };
}

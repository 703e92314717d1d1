import type { Situation } from '#balance/advice/situation.ts';

/** That of an uneven sidecar, but for what a test changes. */
export function situation(changes: Partial<Situation>): Situation {
  return {
    verdict: 'imbalanced',
    role: 'inbound',
    proxy: 'sidecar',
    port: 15006,
    workers: 8,
    total: 100,
    looksExact: false,
    beyondChance: true,
    onlyTogether: false,
    minor: 31,
    ...changes,
  };
}

export const outbound = { role: 'service', port: 8080 } as const;

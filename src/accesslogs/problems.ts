import type { Facts } from '#accesslogs/facts.ts';
import type { Problem } from '#accesslogs/problem.ts';
import { clientProblems } from '#accesslogs/problems/clients.ts';
import { endpointProblems } from '#accesslogs/problems/endpoints.ts';
import { limitProblems } from '#accesslogs/problems/limits.ts';
import { answered, outcomes } from '#accesslogs/problems/outcomes.ts';
import { policyProblems } from '#accesslogs/problems/policies.ts';
import { routingProblems } from '#accesslogs/problems/routing.ts';
import { streamProblems } from '#accesslogs/problems/streams.ts';
import { tlsProblems } from '#accesslogs/problems/tls.ts';

/** Everything that a line can be a sign of. The first that applies is the one. */
export const problems: readonly Problem[] = [
  ...policyProblems,
  ...routingProblems,
  ...tlsProblems,
  ...limitProblems,
  ...endpointProblems,
  ...streamProblems,
  ...clientProblems,
  ...outcomes,
  answered,
];

const byId = new Map(problems.map((problem) => [problem.id, problem]));

export function problemOf(facts: Facts): Problem {
  return problems.find(({ applies }) => applies(facts)) ?? answered;
}

export function problemById(id: string): Problem | undefined {
  return byId.get(id);
}

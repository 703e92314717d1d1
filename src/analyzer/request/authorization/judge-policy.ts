import type { Checked } from '#analyzer/request/authorization/check-values.ts';
import type { Facts } from '#analyzer/request/authorization/facts.ts';
import { actionOf, type Policy } from '#analyzer/request/authorization/policies.ts';
import { judgeRule } from '#analyzer/request/authorization/rule.ts';
import { anyOf, type Verdict } from '#analyzer/request/verdict.ts';
import { step, type Field, type Step } from '#analyzer/request/step.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** Whether a policy is for a request, by which rule, and why its rules are not. */
export type Judged = {
  policy: Policy;
  verdict: Verdict;
  /** The rule that fits, or that may. */
  rule?: { number: number; field: Field; because: string };
  /** Each rule that does not fit, with the reason. */
  steps: Step[];
};

export function judgePolicy(snapshot: Snapshot, policy: Policy, facts: Facts): Judged {
  const denies = actionOf(policy) !== 'ALLOW';
  const context = {
    facts,
    namespace: policy.namespace,
    ownTrustDomains: trustDomains(snapshot),
  };
  const judged = (policy.spec.rules ?? []).map((rule, index) => {
    const base = ['spec', 'rules', index];
    return { base, index, ...judgeRule(rule, base, context, denies) };
  });
  const verdict = anyOf(judged.map((one) => one.verdict));
  const deciding = judged.find((one) => one.verdict === verdict);
  const steps = judged
    .filter((one) => one.verdict !== 'yes')
    .map(({ base, index, verdict: own, decisive }) =>
      step(
        'authorization',
        own === 'unknown' ? 'unknown' : 'skipped',
        `Rule ${index + 1}: ${reasons(decisive)}`,
        { resource: policy, path: decisive[0]?.path ?? base },
      ),
    );
  if (verdict === 'no' || !deciding) return { policy, verdict, steps };
  const { base, index, decisive } = deciding;
  const field = { resource: policy, path: decisive[0]?.path ?? base };
  const because = decisive.length === 0 ? 'It asks for nothing.' : reasons(decisive);
  return { policy, verdict, rule: { number: index + 1, field, because }, steps };
}

function reasons(decisive: readonly Checked[]): string {
  const texts = [...new Set(decisive.map(({ text }) => text))];
  return texts.slice(0, 4).join(' ');
}

/** What a principal may begin with and mean this mesh. */
export function trustDomains({ settings: { mesh } }: Snapshot): string[] {
  return [mesh.trustDomain ?? 'cluster.local', 'cluster.local', ...(mesh.trustDomainAliases ?? [])];
}

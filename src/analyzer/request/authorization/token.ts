import type { Claims } from '#analyzer/request/request.ts';
import { step, type Ending, type Field, type Step } from '#analyzer/request/step.ts';
import { fullName } from '#analyzer/resource.ts';
import { labelsMatch } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import type { Workload } from '#analyzer/workloads.ts';

/** What a workload reads of a token: its claims, if a RequestAuthentication knows the issuer. */
export type TokenReading = {
  steps: Step[];
  claims?: Claims;
  /** The rule that read it, and whether that leaves the token in the request. */
  rule?: Field & { forwards: boolean };
  ending?: Ending;
};

export function readToken(
  snapshot: Snapshot,
  { namespace, labels }: Pick<Workload, 'namespace' | 'labels'>,
  claims: Claims | undefined,
): TokenReading {
  if (!claims) return { steps: [] };
  const namespaces = new Set([rootNamespace(snapshot.settings), namespace]);
  const policies = [...namespaces]
    .flatMap((one) => snapshot.inNamespace('RequestAuthentication', one))
    .filter(
      ({ spec }) =>
        !spec.targetRef &&
        !spec.targetRefs?.length &&
        labelsMatch(spec.selector?.matchLabels ?? {}, labels),
    );
  const issuer = typeof claims['iss'] === 'string' ? claims['iss'] : '';
  for (const resource of policies) {
    const index = resource.spec.jwtRules?.findIndex((rule) => rule.issuer === issuer) ?? -1;
    if (index < 0) continue;
    const path = ['spec', 'jwtRules', index, 'issuer'];
    const text = `The RequestAuthentication ${fullName(resource)} knows the issuer "${issuer}" of the token; the token is taken to be valid.`;
    const rule = {
      resource,
      path: ['spec', 'jwtRules', index],
      forwards: resource.spec.jwtRules?.[index]?.forwardOriginalToken === true,
    };
    return { steps: [step('authorization', 'told', text, { resource, path })], claims, rule };
  }
  const [first] = policies.filter(({ spec }) => spec.jwtRules?.length);
  if (!first) {
    const text =
      'No RequestAuthentication in what you pasted is for this workload: it does not read the token.';
    return { steps: [step('authorization', 'told', text)] };
  }
  const text = `The RequestAuthentication ${fullName(first)} does not know the issuer "${issuer}" of the token: the answer is 401.`;
  return {
    steps: [
      step('authorization', 'stopped', text, { resource: first, path: ['spec', 'jwtRules'] }),
    ],
    ending: { kind: 'refused', text },
  };
}

/** What a proxy that passes a request on does to the token that it has read: it takes it out. */
export function removalOf({ rule }: TokenReading): Step[] {
  if (!rule || rule.forwards) return [];
  const text = `The RequestAuthentication ${fullName(rule.resource)} takes the token out of the request, as forwardOriginalToken is not true: the workloads behind do not see its claims.`;
  return [step('authorization', 'told', text, rule)];
}

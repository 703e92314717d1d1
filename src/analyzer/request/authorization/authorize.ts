import type { Facts } from '#analyzer/request/authorization/facts.ts';
import { judgePolicy, type Judged } from '#analyzer/request/authorization/judge-policy.ts';
import {
  actionOf,
  isDryRun,
  policiesFor,
  type Action,
  type Policy,
} from '#analyzer/request/authorization/policies.ts';
import { step, type Ending, type Step } from '#analyzer/request/step.ts';
import { fullName } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import type { Workload } from '#analyzer/workloads.ts';

/** What the policies of a workload decide; without `ending`, it lets the request in. */
export type Decision = { steps: Step[]; ending?: Ending };

/** The policies that may decide, in their order: CUSTOM, DENY, ALLOW. */
export function authorize(
  snapshot: Snapshot,
  workload: Pick<Workload, 'namespace' | 'labels'>,
  facts: Facts,
): Decision {
  const policies = policiesFor(snapshot, workload);
  const judged = (action: Action) =>
    policies
      .filter((policy) => actionOf(policy) === action && !isDryRun(policy))
      .map((policy) => judgePolicy(snapshot, policy, facts));
  const told = policies
    .filter((policy) => isDryRun(policy) || actionOf(policy) === 'AUDIT')
    .map((policy) => toldOf(policy, judgePolicy(snapshot, policy, facts)));
  const custom = customSteps(judged('CUSTOM'));
  const decided = denial(judged('DENY')) ?? allowance(judged('ALLOW'));
  // Before an external authorizer has answered, nothing is sure but a denial.
  const waits = custom.some(({ state }) => state === 'unknown') && !decided.ending;
  return {
    steps: [...custom, ...decided.steps, ...told],
    ...(waits ? { ending: { kind: 'unknown', text: 'An external authorizer decides.' } } : {}),
    ...(decided.ending ? { ending: decided.ending } : {}),
  };
}

function customSteps(judged: readonly Judged[]): Step[] {
  return judged.map(({ policy, verdict, rule, steps }) => {
    const provider = policy.spec.provider?.name ?? '';
    if (verdict === 'no') {
      return step(
        'authorization',
        'skipped',
        `${nameOf(policy)} does not ask its authorizer: no rule fits.`,
        namePlace(policy),
        steps,
      );
    }
    const text = `${nameOf(policy)} asks the external authorizer "${provider}" by its rule ${rule?.number ?? 1}. What that answers cannot be told.`;
    return step('authorization', 'unknown', text, rule?.field, steps);
  });
}

function denial(judged: readonly Judged[]): Decision | undefined {
  const sure = judged.find(({ verdict }) => verdict === 'yes');
  const deciding = sure ?? judged.find(({ verdict }) => verdict === 'unknown');
  if (!deciding) return undefined;
  const { policy, rule, steps } = deciding;
  if (sure) {
    const text = `${nameOf(policy)} denies it by its rule ${rule?.number ?? 1}: 403, "RBAC: access denied".`;
    const why = `${text} ${rule?.because ?? ''}`;
    return {
      steps: [step('authorization', 'stopped', why, rule?.field)],
      ending: { kind: 'refused', text },
    };
  }
  const text = `Whether ${nameOf(policy)} denies it cannot be told. ${rule?.because ?? ''}`;
  return {
    steps: [step('authorization', 'unknown', text, rule?.field, steps)],
    ending: { kind: 'unknown', text },
  };
}

function allowance(judged: readonly Judged[]): Decision {
  if (judged.length === 0) {
    const text = 'No ALLOW policy in what you pasted is for this workload: it lets the request in.';
    return { steps: [step('authorization', 'taken', text)] };
  }
  const allowing = judged.find(({ verdict }) => verdict === 'yes');
  if (allowing) {
    const { policy, rule } = allowing;
    const text = `${nameOf(policy)} allows it by its rule ${rule?.number ?? 1}. ${rule?.because ?? ''}`;
    return { steps: [step('authorization', 'taken', text, rule?.field)] };
  }
  const below = judged.map(({ policy, verdict, steps }) =>
    step(
      'authorization',
      verdict === 'unknown' ? 'unknown' : 'skipped',
      policy.spec.rules?.length
        ? `${nameOf(policy)}: ${verdict === 'unknown' ? 'whether a rule fits cannot be told' : 'no rule fits'}.`
        : `${nameOf(policy)} has no rules, so it allows nothing.`,
      namePlace(policy),
      steps,
    ),
  );
  const open = judged.find(({ verdict }) => verdict === 'unknown');
  if (open) {
    const text = `Whether ${nameOf(open.policy)} allows it cannot be told. ${open.rule?.because ?? ''}`;
    return {
      steps: [step('authorization', 'unknown', text, open.rule?.field, below)],
      ending: { kind: 'unknown', text },
    };
  }
  const text =
    'There are ALLOW policies for this workload, and no rule of them fits: 403, "RBAC: access denied".';
  const [first] = judged;
  return {
    steps: [step('authorization', 'stopped', text, first && namePlace(first.policy), below)],
    ending: { kind: 'refused', text },
  };
}

/** What changes nothing: policies that are tried out, and those that only log. */
function toldOf(policy: Policy, { verdict, rule }: Judged): Step {
  const would = verdict === 'yes' ? 'would fit' : verdict === 'no' ? 'would not fit' : 'may fit';
  const why = isDryRun(policy) ? 'is a dry run' : 'only audits';
  const text = `${nameOf(policy)} (${actionOf(policy)}) ${would}, and decides nothing: it ${why}.`;
  return step('authorization', 'told', text, rule?.field ?? namePlace(policy));
}

function nameOf(policy: Policy): string {
  return `The AuthorizationPolicy ${fullName(policy)}`;
}

function namePlace(resource: Policy) {
  return { resource, path: ['metadata', 'name'] };
}

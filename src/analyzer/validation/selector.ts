import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { AnyResource, Resource } from '#analyzer/resource.ts';
import { inside, keyOf, specField, type Field } from '#analyzer/validation/field.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

export const emptyKey = refusal('selector-empty-key', {
  text: ({ selector }: { selector: string }) =>
    `A label of the selector has no name (${selector}).`,
  fix: 'Name the label, or remove the entry.',
});

export const wildcard = refusal('selector-wildcard', {
  text: ({ selector }: { selector: string }) =>
    `The selector holds "*" (${selector}), but labels are compared as they stand.`,
  fix: 'List the label with its exact value, or leave it out to select more workloads.',
});

const withoutLabels = caution('selector-without-labels', {
  text: () => 'The selector has no labels, so it selects every workload of the namespace.',
  fix: 'Remove the selector if that is meant, else add labels to it.',
  repair: perhapsTakeOut,
});

export const selectorRules = [emptyKey, wildcard, withoutLabels];

type Selector = { readonly matchLabels?: Readonly<Record<string, string>> };

/**
 * The rules for the selector of policies.
 *
 * @param field `workloadSelector` in a DestinationRule.
 */
export function validateSelector(
  resource: Resource | AnyResource,
  selector: Selector | undefined,
  report: Report,
  field = 'selector',
): void {
  if (!selector) return;
  const at = specField(resource, field);
  if (Object.keys(selector.matchLabels ?? {}).length === 0) report(withoutLabels, {}, keyOf(at));
  validateSelectorLabels(selector.matchLabels, inside(at, 'matchLabels'), report);
}

/** @returns whether all labels can be compared. */
export function validateSelectorLabels(
  labels: Readonly<Record<string, string>> | undefined,
  at: Field,
  report: Report,
): boolean {
  let right = true;
  for (const [key, value] of Object.entries(labels ?? {})) {
    const args = { selector: `${key}=${value}` };
    const label = inside(at, key);
    const starred = key.includes('*') || value.includes('*');
    if (key === '') report(emptyKey, args, keyOf(label));
    if (starred) report(wildcard, args, label);
    right &&= key !== '' && !starred;
  }
  return right;
}

const oneTarget = refusal('target-one-kind', {
  text: () => 'The policy has several of selector, targetRef and targetRefs.',
  fix: 'Keep the one that you mean.',
});

const targetName = refusal('target-name', {
  text: () => 'The target reference names no resource.',
  fix: 'Add the name of the Gateway, Service or ServiceEntry.',
});

const targetNamespace = refusal('target-namespace', {
  text: () => 'The target reference names a namespace, but a policy holds for its own alone.',
  fix: 'Remove the namespace, and put the policy beside its target.',
  repair: perhapsTakeOut,
});

const targetKind = refusal('target-kind', {
  text: ({ group, kind }: { group: string; kind: string }) =>
    `A policy cannot be attached to ${group || 'core'}/${kind}.`,
  fix: 'Attach it to a Service, a ServiceEntry, or a Gateway or GatewayClass of the Gateway API.',
  // Istio tells the group as it stands.
  sameInIstio: ({ group, kind }) => `${group}/${kind}`,
});

export const targetRules = [oneTarget, targetName, targetNamespace, targetKind];

const targetKinds = new Set([
  'core/Service',
  'networking.istio.io/ServiceEntry',
  'gateway.networking.k8s.io/Gateway',
  'gateway.networking.k8s.io/GatewayClass',
]);

type TargetRef = {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
};

/** The rules for `targetRef` and `targetRefs`, and for their being alone. */
export function validateTargets(
  resource: Resource | AnyResource,
  spec: {
    readonly selector?: Selector;
    readonly targetRef?: TargetRef;
    readonly targetRefs?: readonly TargetRef[];
  },
  report: Report,
): void {
  const given = (['selector', 'targetRef', 'targetRefs'] as const).filter((name) => spec[name]);
  if (given.length > 1) report(oneTarget, {}, keyOf(specField(resource, given[0] ?? '')));
  if (spec.targetRef) validateTarget(spec.targetRef, specField(resource, 'targetRef'), report);
  for (const [index, target] of (spec.targetRefs ?? []).entries()) {
    validateTarget(target, specField(resource, 'targetRefs', index), report);
  }
}

function validateTarget(target: TargetRef, at: Field, report: Report): void {
  const { group = '', kind = '', name = '', namespace = '' } = target;
  if (name === '') report(targetName, {}, inside(at, 'name'));
  if (namespace !== '') report(targetNamespace, {}, inside(at, 'namespace'));
  if (!targetKinds.has(`${group || 'core'}/${kind}`)) {
    report(targetKind, { group, kind }, inside(at, 'kind'));
  }
}

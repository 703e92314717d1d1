import type { Report } from '#analyzer/check.ts';
import { caution } from '#analyzer/message.ts';
import type { AnyResource, Resource } from '#analyzer/resource.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { emptyKey, validateSelectorLabels, wildcard } from '#analyzer/validation/selector.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

const withoutLabels = caution('workload-selector-without-labels', {
  text: () => 'The workload selector has no labels, so it selects every workload of the namespace.',
  fix: 'Remove the selector if that is meant, else add labels to it.',
  repair: perhapsTakeOut,
});

export const networkingSelectorRules = [emptyKey, wildcard, withoutLabels];

type WorkloadSelector = { readonly labels?: Readonly<Record<string, string>> };

/**
 * The rules for `spec.workloadSelector` of Sidecar, ServiceEntry and EnvoyFilter.
 *
 * @returns whether it is right; Istio looks at nothing else where it is not.
 */
export function validateNetworkingSelector(
  resource: Resource | AnyResource,
  selector: WorkloadSelector | undefined,
  report: Report,
): boolean {
  if (!selector) return true;
  const at = specField(resource, 'workloadSelector');
  if (Object.keys(selector.labels ?? {}).length === 0) report(withoutLabels, {}, keyOf(at));
  return validateSelectorLabels(selector.labels, inside(at, 'labels'), report);
}

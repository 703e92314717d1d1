import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { AnyResource, Resource } from '#analyzer/resource.ts';

const emptyKey = refusal('selector-empty-key', {
  text: ({ selector }: { selector: string }) =>
    `A label of the selector has no name (${selector}).`,
  fix: 'Name the label, or remove the entry.',
});

const wildcard = refusal('selector-wildcard', {
  text: ({ selector }: { selector: string }) =>
    `The selector holds "*" (${selector}), but labels are compared as they stand.`,
  fix: 'List the label with its exact value, or leave it out to select more workloads.',
});

const withoutLabels = caution('selector-without-labels', {
  text: () => 'The selector has no labels, so it selects every workload of the namespace.',
  fix: 'Remove the selector if that is meant, else add labels to it.',
});

export const selectorRules = [emptyKey, wildcard, withoutLabels];

type Selector = { readonly matchLabels?: Readonly<Record<string, string>> };

/** The rules for `spec.selector` of policies. */
export function validateSelector(
  resource: Resource | AnyResource,
  selector: Selector | undefined,
  report: Report,
): void {
  if (!selector) return;
  const labels = Object.entries(selector.matchLabels ?? {});
  const at = { resource, path: ['spec', 'selector'], key: true };
  if (labels.length === 0) report(withoutLabels, {}, at);
  for (const [key, value] of labels) {
    const args = { selector: `${key}=${value}` };
    const label = { resource, path: ['spec', 'selector', 'matchLabels', key] };
    if (key === '') report(emptyKey, args, { ...label, key: true });
    if (key.includes('*') || value.includes('*')) report(wildcard, args, label);
  }
}

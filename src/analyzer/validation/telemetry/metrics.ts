import type { Report } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import { inside, keyOf, specField, type Field } from '#analyzer/validation/field.ts';
import { providerName, validateProviders } from '#analyzer/validation/telemetry/providers.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

type Metrics = NonNullable<SpecOf<'Telemetry'>['metrics']>[number];
type Override = NonNullable<Metrics['overrides']>[number];

const tagName = caution('telemetry-override-name', {
  text: () => 'An overridden tag has no name.',
  fix: 'Name the tag, such as "request_host".',
});

const upsert = refusal('telemetry-override-value', {
  text: ({ tag }: { tag: string }) => `The tag "${tag}" is to be set, but it has no value.`,
  fix: 'Add value, an expression such as "request.host", or set the operation to REMOVE.',
  sameInIstio: () => '',
});

const removal = refusal('telemetry-override-removal', {
  text: ({ tag }: { tag: string }) => `The tag "${tag}" is to be removed, but it has a value.`,
  fix: 'Remove value, or set the operation to UPSERT.',
  sameInIstio: () => '',
  repair: perhapsTakeOut,
});

const customMetric = refusal('telemetry-custom-metric', {
  text: () => 'The custom metric has no name.',
  fix: 'Write the name, or name one of Istio’s own in metric.',
});

export const metricRules = [providerName, tagName, upsert, removal, customMetric];

export function validateMetrics(resource: Resource<'Telemetry'>, report: Report): void {
  for (const [index, { overrides = [], providers }] of (resource.spec.metrics ?? []).entries()) {
    const at = specField(resource, 'metrics', index);
    validateProviders(providers, at, report);
    for (const [place, override] of overrides.entries()) {
      validateOverride(override, inside(at, 'overrides', place), report);
    }
  }
}

function validateOverride({ match, tagOverrides = {} }: Override, at: Field, report: Report): void {
  for (const [tag, { operation = 'UPSERT', value = '' }] of Object.entries(tagOverrides)) {
    const place = inside(at, 'tagOverrides', tag);
    if (tag === '') report(tagName, {}, keyOf(place));
    if (operation === 'UPSERT' && value === '') report(upsert, { tag }, keyOf(place));
    if (operation === 'REMOVE' && value !== '') report(removal, { tag }, inside(place, 'value'));
  }
  if (match?.customMetric === '') report(customMetric, {}, inside(at, 'match', 'customMetric'));
}

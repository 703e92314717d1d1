import type { Report } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import { inside, keyOf, specField, type Field } from '#analyzer/validation/field.ts';
import { providerName, validateProviders } from '#analyzer/validation/telemetry/providers.ts';

type Tracing = NonNullable<SpecOf<'Telemetry'>['tracing']>[number];
type CustomTag = NonNullable<Tracing['customTags']>[string];

const severalEntries = caution('telemetry-tracing-several', {
  text: () => 'There are several entries for tracing, and only the first one counts.',
  fix: 'Keep one entry; for others write a Telemetry with a selector.',
});

const severalProviders = caution('telemetry-tracing-providers', {
  text: () => 'Spans are sent to several providers, and only the first one counts.',
  fix: 'Keep one provider; a collector can pass spans on to others.',
});

const sampling = refusal('telemetry-sampling', {
  text: ({ value }: { value: number }) => `${value} is no percentage from 0 to 100.`,
  fix: 'Write the share of requests to sample in percent.',
  sameInIstio: () => '',
});

const tagName = refusal('telemetry-tag-name', {
  text: () => 'A custom tag has no name.',
  fix: 'Name the tag.',
});

const tagSource = refusal('telemetry-tag-source', {
  text: ({ source }: { source: TagSource }) => `A custom tag has ${missing[source]}.`,
  fix: 'Add it, or remove the tag.',
});

export const tracingRules = [
  providerName,
  severalEntries,
  severalProviders,
  sampling,
  tagName,
  tagSource,
];

type TagSource = 'literal' | 'environment' | 'header';
const missing = {
  literal: 'an empty literal value',
  environment: 'an environment variable without name',
  header: 'a header without name',
};

export function validateTracing(resource: Resource<'Telemetry'>, report: Report): void {
  const { tracing = [] } = resource.spec;
  if (tracing.length > 1) report(severalEntries, {}, keyOf(specField(resource, 'tracing')));
  for (const [index, entry] of tracing.entries()) {
    const at = specField(resource, 'tracing', index);
    const { customTags = {}, providers = [], randomSamplingPercentage: value = 0 } = entry;
    if (providers.length > 1) report(severalProviders, {}, keyOf(inside(at, 'providers')));
    validateProviders(providers, at, report);
    if (value < 0 || value > 100) {
      report(sampling, { value }, inside(at, 'randomSamplingPercentage'));
    }
    for (const [name, tag] of Object.entries(customTags)) {
      const place = inside(at, 'customTags', name);
      if (name === '') report(tagName, {}, keyOf(place));
      validateTag(tag, place, report);
    }
  }
}

function validateTag(tag: CustomTag, at: Field, report: Report): void {
  // Of several sources, which the API server refuses, the last one counts.
  const source = (['formatter', 'header', 'environment', 'literal'] as const).find(
    (name) => tag[name],
  );
  if (source === undefined || source === 'formatter') return;
  const value = source === 'literal' ? tag.literal?.value : tag[source]?.name;
  if (!value) report(tagSource, { source }, keyOf(inside(at, source)));
}

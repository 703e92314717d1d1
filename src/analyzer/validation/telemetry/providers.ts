import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';

export const providerName = refusal('telemetry-provider', {
  text: () => 'A provider has no name.',
  fix: 'Write the name of an extension provider of the mesh config.',
});

export function validateProviders(
  providers: readonly { readonly name?: string }[] | undefined,
  at: Field,
  report: Report,
): void {
  for (const [index, { name }] of (providers ?? []).entries()) {
    if (!name) report(providerName, {}, inside(at, 'providers', index, 'name'));
  }
}

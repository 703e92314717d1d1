import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { AnyResource, Resource } from '#analyzer/resource.ts';
import { isDnsLabel } from '#analyzer/validation/names.ts';

type Entry = { entry: string };

const ownTwice = refusal('export-to-own-namespace-twice', {
  text: ({ namespace }: { namespace: string }) =>
    `exportTo names the own namespace twice: as "." and as "${namespace}".`,
  fix: 'Keep one of the two.',
});

const repeated = refusal('export-to-repeated', {
  text: ({ entry }: Entry) => `exportTo names "${entry}" twice.`,
  fix: 'Keep one of them.',
});

const nowhere = refusal('export-to-nowhere', {
  text: () => 'exportTo "~" would show this resource to no namespace, its own included.',
  fix: 'Write "." for the own namespace, or delete the resource.',
});

const invalid = refusal('export-to-entry', {
  text: ({ entry }: Entry) => `exportTo cannot name "${entry}".`,
  fix: 'Write ".", "*" or the name of a namespace.',
  sameInIstio: () => '',
});

const everywhereAndSome = refusal('export-to-everywhere-and-some', {
  text: () => 'exportTo has "*" for every namespace, and others beside it.',
  fix: 'Keep "*" alone, or list the namespaces without it.',
});

const nowhereAndSome = refusal('export-to-nowhere-and-some', {
  text: () => 'exportTo has "~" for no namespace, and others beside it.',
  fix: 'Keep "~" alone, or list the namespaces without it.',
});

export const exportToRules = [ownTwice, repeated, nowhere, invalid, everywhereAndSome];

/** `~` beside others is a case of ServiceEntry alone: elsewhere "~" itself is refused. */
export const serviceEntryExportToRules = [
  ownTwice,
  repeated,
  invalid,
  everywhereAndSome,
  nowhereAndSome,
];

/** The namespaces that a resource is shown to. */
export function validateExportTo(
  resource: Resource | AnyResource,
  exportTo: readonly string[] | undefined,
  report: Report,
): void {
  const seen = new Set<string>();
  const entries = exportTo ?? [];
  const nobodyAllowed = resource.kind === 'ServiceEntry';
  for (const [index, entry] of entries.entries()) {
    const at = { resource, path: ['spec', 'exportTo', index] };
    const own = entry === '.' || entry === resource.namespace;
    if (seen.has(entry)) report(repeated, { entry }, at);
    else if (own && (seen.has('.') || seen.has(resource.namespace))) {
      report(ownTwice, { namespace: resource.namespace }, at);
    } else if (entry === '~') {
      if (!nobodyAllowed) report(nowhere, {}, at);
    } else if (entry !== '.' && entry !== '*' && !isDnsLabel(entry)) report(invalid, { entry }, at);
    seen.add(entry);
  }
  const at = { resource, path: ['spec', 'exportTo'], key: true };
  if (seen.size > 1 && seen.has('*')) report(everywhereAndSome, {}, at);
  if (seen.size > 1 && seen.has('~') && nobodyAllowed) report(nowhereAndSome, {}, at);
}

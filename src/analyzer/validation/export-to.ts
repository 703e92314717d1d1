import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { AnyResource, Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { keyOf, specField } from '#analyzer/validation/field.ts';
import { isDnsLabel } from '#analyzer/validation/names.ts';
import { takeOut } from '#analyzer/repair/plan.ts';

type Entry = { entry: string };

const ownTwice = refusal('export-to-own-namespace-twice', {
  text: ({ namespace }: { namespace: string }) =>
    `exportTo names the own namespace "${namespace}" twice.`,
  why: '"." stands for the own namespace.',
  fix: 'Keep one of the two.',
  repair: takeOut,
});

const repeated = refusal('export-to-repeated', {
  text: ({ entry }: Entry) => `exportTo names "${entry}" twice.`,
  fix: 'Keep one of them.',
  repair: takeOut,
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

/**
 * The namespaces that a resource is shown to.
 *
 * @returns those that are right, the own one by its name.
 */
export function validateExportTo(
  resource: Resource | AnyResource,
  exportTo: readonly string[] | undefined,
  report: Report,
  settings: Settings,
): ReadonlySet<string> {
  const accepted = new Set<string>();
  const entries = exportTo ?? [];
  const hidable = resource.kind === 'ServiceEntry';
  for (const [index, entry] of entries.entries()) {
    const at = specField(resource, 'exportTo', index);
    const namespace = entry === '.' ? resource.namespace : entry;
    if (accepted.has(namespace)) {
      if (entry === '.') report(ownTwice, { namespace }, at);
      else report(repeated, { entry }, at);
    } else if (entry === '~' && !hidable) report(nowhere, {}, at);
    else if (entry !== '*' && entry !== '~' && !isDnsLabel(namespace))
      report(invalid, { entry }, at);
    else accepted.add(namespace);
  }
  const some = settings.likeIstio ? entries.length : accepted.size;
  const at = keyOf(specField(resource, 'exportTo'));
  if (some > 1 && accepted.has('*')) report(everywhereAndSome, {}, at);
  if (some > 1 && accepted.has('~')) report(nowhereAndSome, {}, at);
  return accepted;
}

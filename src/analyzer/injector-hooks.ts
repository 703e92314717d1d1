import type { Path } from '#analyzer/reading/tree.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import type { LabelSelector } from '#analyzer/label-selector.ts';
import type { Resource } from '#analyzer/resource.ts';
import { derived } from '#analyzer/snapshot.ts';

type Configuration = Resource<'MutatingWebhookConfiguration'>;
type Webhook = NonNullable<SpecOf<'MutatingWebhookConfiguration'>['webhooks']>[number];

/** A webhook of a configuration that has to do with injection. */
export type InjectorHook = {
  /** `configuration/webhook`. */
  fullName: string;
  resource: Configuration;
  hook: Webhook;
  path: Path;
};

const revisionLabel = 'istio.io/rev';

/** The webhooks of all configurations that are Istio's, or that name a revision. */
export const injectorHooks = derived((snapshot): readonly InjectorHook[] =>
  snapshot.all('MutatingWebhookConfiguration').flatMap((resource) => {
    const { webhooks = [] } = resource.spec;
    if (!webhooks.some(isOfIstio) && revisionsOfOne(resource).length === 0) return [];
    return webhooks.map((hook, index) => ({
      fullName: `${resource.name}/${hook.name ?? ''}`,
      resource,
      hook,
      path: ['webhooks', index],
    }));
  }),
);

export function isOfIstio({ name = '' }: Webhook): boolean {
  return name.endsWith('istio.io');
}

/** Whether it is asked about Pods; without rules, who knows. */
export function takesPods({ hook }: InjectorHook): boolean {
  const resources = hook.rules?.flatMap((rule) => rule.resources ?? []) ?? [];
  return resources.length === 0 || resources.some((name) => /^(?:\*|pods)(?:\/\*)?$/.test(name));
}

/** Every revision that some configuration names. */
export function revisionsOf(hooks: readonly InjectorHook[]): string[] {
  const configurations = new Set(hooks.map(({ resource }) => resource));
  return [...new Set([...configurations].flatMap(revisionsOfOne))].toSorted();
}

function revisionsOfOne({ labels, spec }: Configuration): string[] {
  const own = labels[revisionLabel];
  return [
    ...(own === undefined ? [] : [own]),
    ...(spec.webhooks ?? []).flatMap(({ namespaceSelector, objectSelector }) => [
      ...revisionsIn(namespaceSelector),
      ...revisionsIn(objectSelector),
    ]),
  ];
}

function revisionsIn({ matchLabels, matchExpressions = [] }: LabelSelector = {}): string[] {
  const label = matchLabels?.[revisionLabel];
  const values = matchExpressions
    .filter(({ key }) => key === revisionLabel)
    .flatMap((requirement) => requirement.values ?? []);
  return label === undefined ? values : [label, ...values];
}

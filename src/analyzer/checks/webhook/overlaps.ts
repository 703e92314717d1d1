import { defineCheck, type At } from '#analyzer/check.ts';
import { labelTest } from '#analyzer/label-selector.ts';
import { overlappingWebhooks } from '#analyzer/messages/webhook.ts';
import {
  injectorHooks,
  revisionsOf,
  takesPods,
  type InjectorHook,
} from '#analyzer/injector-hooks.ts';
import type { Labels } from '#analyzer/selectors.ts';

export const webhookOverlaps = defineCheck({
  name: 'webhook-overlaps',
  summary: 'No Pod is injected by two webhooks.',
  istio: 'webhook.Analyzer',
  reads: ['MutatingWebhookConfiguration'],
  reports: [overlappingWebhooks],
  topics: ['upgrades', 'operations'],

  run(snapshot, report) {
    const { likeIstio } = snapshot.settings;
    const all = injectorHooks(snapshot);
    const hooks = likeIstio ? all : all.filter(takesPods);
    const groups = overlaps(hooks, revisionsOf(all), likeIstio);
    for (const [hook, others] of likeIstio ? oneByOne(groups) : together(groups)) {
      const at: At = {
        resource: hook.resource,
        path: [...hook.path, 'name'],
        reference: 'document',
        related: others.map(({ resource, path }) => ({
          message: 'This one takes the same Pods.',
          resource,
          path: [...path, 'name'],
        })),
      };
      const names = others.map(({ fullName }) => fullName).toSorted();
      report(overlappingWebhooks, { name: hook.fullName, others: names }, at);
    }
  },
});

type Overlap = [hook: InjectorHook, others: readonly InjectorHook[]];

/** Istio tells a webhook anew for each group that it is in. */
function oneByOne(groups: readonly InjectorHook[][]): Overlap[] {
  return groups.flatMap((group) =>
    group.map((hook): Overlap => [hook, group.filter((other) => other !== hook)]),
  );
}

/** Each webhook once, with all that it meets anywhere. */
function together(groups: readonly InjectorHook[][]): Overlap[] {
  const met = new Map<InjectorHook, Set<InjectorHook>>();
  for (const [hook, others] of oneByOne(groups)) {
    const known = met.get(hook) ?? new Set();
    for (const other of others) known.add(other);
    met.set(hook, known);
  }
  return [...met].map(([hook, others]) => [hook, [...others]]);
}

/** Groups of webhooks that take the same Pods, for any labels that a revision may give them. */
function overlaps(
  hooks: readonly InjectorHook[],
  revisions: readonly string[],
  likeIstio: boolean,
): InjectorHook[][] {
  const byNamespace = groupsFor(
    hooks.map(({ hook }) => labelTest(hook.namespaceSelector)),
    labelSets('istio-injection', ['enabled', 'disabled'], revisions),
  );
  const byPod = groupsFor(
    hooks.map(({ hook }) => labelTest(hook.objectSelector)),
    // What says "false" is left alone, whatever webhooks take it. Istio does not ask.
    labelSets('sidecar.istio.io/inject', likeIstio ? ['true', 'false'] : ['true'], revisions),
  );
  const groups = new Map<string, InjectorHook[]>();
  for (const ofNamespace of byNamespace) {
    for (const ofPod of byPod) {
      const [few, many] =
        ofNamespace.size < ofPod.size ? [ofNamespace, ofPod] : [ofPod, ofNamespace];
      const both = [...few].filter((index) => many.has(index)).toSorted((a, b) => a - b);
      const named = new Map(
        both.flatMap((index) => {
          const hook = hooks[index];
          return hook ? [[hook.fullName, hook] as const] : [];
        }),
      );
      if (named.size > 1) groups.set(both.join(' '), [...named.values()]);
    }
  }
  return [...groups.values()];
}

/** Which of the tests hold, for each set of labels; each answer once. */
function groupsFor(
  tests: readonly ((labels: Labels) => boolean)[],
  sets: readonly Labels[],
): ReadonlySet<number>[] {
  const groups = new Map<string, ReadonlySet<number>>();
  for (const labels of sets) {
    const indices = tests.flatMap((test, index) => (test(labels) ? [index] : []));
    if (indices.length > 1) groups.set(indices.join(' '), new Set(indices));
  }
  return [...groups.values()];
}

function labelSets(key: string, values: readonly string[], revisions: readonly string[]): Labels[] {
  const bases: Labels[] = [{}, ...values.map((value) => ({ [key]: value }))];
  return [
    ...bases,
    ...revisions.flatMap((revision) =>
      bases.map((base) => ({ ...base, 'istio.io/rev': revision })),
    ),
  ];
}

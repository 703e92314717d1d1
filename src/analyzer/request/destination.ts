import { fullHost } from '#analyzer/host-names.ts';
import type { KnownHost } from '#analyzer/known-hosts.ts';
import { percent, type Branch } from '#analyzer/request/branches.ts';
import type { Client } from '#analyzer/request/client.ts';
import { hiddenServicesAt, portsOf, servicesAt } from '#analyzer/request/registry.ts';
import { ends, goesOn, step, type Course, type Step } from '#analyzer/request/step.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import { labelsMatch, type Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { rulesFor } from '#analyzer/subsets.ts';
import { listOf } from '#analyzer/wording.ts';

/** Where a branch leads: a host of the input, its port, and the rules that clients have for it. */
export type Destination = {
  known: KnownHost;
  port: number;
  rules: readonly Resource<'DestinationRule'>[];
  subset: string | undefined;
  /** Of the subset. */
  labels: Labels;
};

/** @param port the one that the client asked for, where the route names none. */
export function findDestination(
  snapshot: Snapshot,
  client: Client,
  branch: Branch,
  port: number,
): Course<Destination> {
  const host = fullHost(snapshot, branch.host, branch.namespace).toLowerCase();
  const [known] = servicesAt(snapshot, host, client.namespace);
  if (!known) return absentHost(snapshot, host, branch);
  const found = portOf(known, branch, port);
  if (found === undefined) return absentPort(known, branch, port);
  const { resource } = known;
  const share = branch.share < 1 ? `${percent(branch.share)} of the requests go` : 'It goes';
  const taken = step(
    'destination',
    'taken',
    `${share} to port ${found.number} of the ${resource.kind} ${fullName(resource)}.`,
    branch.field ?? found.field,
  );
  const subset = subsetOf(snapshot, client, known, branch, found.number);
  return { ...subset, steps: [taken, ...subset.steps] };
}

function absentHost(snapshot: Snapshot, host: string, { field }: Branch): Course<never> {
  const [hidden] = hiddenServicesAt(snapshot, host);
  const text = hidden
    ? `The ${hidden.resource.kind} ${fullName(hidden.resource)} is not exported to the client’s namespace: the answer is 503.`
    : `The destination "${host}" is not in what you pasted: what happens there cannot be told.`;
  const state = hidden ? 'stopped' : 'unknown';
  return ends([step('destination', state, text, field)], hidden ? 'refused' : 'unknown', text);
}

function portOf(known: KnownHost, { port }: Branch, asked: number) {
  const ports = portsOf(known);
  if (port !== undefined) return ports.find(({ number }) => number === port);
  return ports.length === 1 ? ports[0] : ports.find(({ number }) => number === asked);
}

function absentPort(known: KnownHost, branch: Branch, asked: number): Course<never> {
  const { resource } = known;
  const numbers = portsOf(known).map(({ number }) => number);
  const text = `The ${resource.kind} ${fullName(resource)} has no port ${branch.port ?? asked}: the answer is 503. It has ${listOf(numbers)}.`;
  return ends(
    [step('destination', 'stopped', text, branch.field ?? { resource, path: ['spec', 'ports'] })],
    'refused',
    text,
  );
}

function subsetOf(
  snapshot: Snapshot,
  client: Client,
  known: KnownHost,
  { subset, field }: Branch,
  port: number,
): Course<Destination> {
  // Who has no proxy knows of no rule.
  const rules =
    client.proxy !== 'in'
      ? []
      : rulesFor(snapshot, known.name, [client.namespace], [known.resource.namespace]).filter(
          ({ spec }) => labelsMatch(spec.workloadSelector?.matchLabels ?? {}, client.labels),
        );
  const told = rules.map((rule) =>
    step('subset', 'told', `The DestinationRule ${fullName(rule)} is for this host.`, {
      resource: rule,
      path: ['spec', 'host'],
    }),
  );
  const base = { known, port, rules, subset };
  if (subset === undefined) return goesOn(told, { ...base, labels: {} });
  for (const rule of rules) {
    const index = rule.spec.subsets?.findIndex(({ name }) => name === subset) ?? -1;
    if (index < 0) continue;
    const labels = rule.spec.subsets?.[index]?.labels ?? {};
    const text = `The DestinationRule ${fullName(rule)} has the subset "${subset}": ${selectorText(labels) || 'no labels, so all of them'}.`;
    const path = ['spec', 'subsets', index, 'name'];
    return goesOn([step('subset', 'taken', text, { resource: rule, path })], { ...base, labels });
  }
  return absentSubset(subset, rules, field, told);
}

function absentSubset(
  subset: string,
  rules: readonly Resource<'DestinationRule'>[],
  field: Branch['field'],
  told: readonly Step[],
): Course<never> {
  const isKnown = rules.length > 0;
  const text = isKnown
    ? `No DestinationRule for this host has the subset "${subset}": the answer is 503.`
    : `No DestinationRule for this host is in what you pasted, so the subset "${subset}" cannot be told. If there is none in the cluster, the answer is 503.`;
  return ends(
    [...told, step('subset', isKnown ? 'stopped' : 'unknown', text, field)],
    isKnown ? 'refused' : 'unknown',
    text,
  );
}

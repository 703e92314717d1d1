import type { KnownHost } from '#analyzer/known-hosts.ts';
import { targetPortNumber } from '#analyzer/port-protocol.ts';
import { runningWorkloads } from '#analyzer/request/running.ts';
import { ends, goesOn, step, type Course, type Field } from '#analyzer/request/step.ts';
import type { Resource } from '#analyzer/resource.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import { labelsMatch, type Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { decidableLabels, type Workload } from '#analyzer/workloads.ts';

/** What answers at last: workloads of the mesh, or addresses outside of it. */
export type Behind =
  { kind: 'workloads'; workloads: readonly Workload[] } | { kind: 'addresses'; text: string };

/** The workloads behind a host, of a subset those that carry its labels. */
export function workloadsBehind(
  snapshot: Snapshot,
  known: KnownHost,
  labels: Labels,
): Course<Behind> {
  return known.resource.kind === 'Service'
    ? behindService(snapshot, known.resource, labels)
    : behindEntry(snapshot, known.resource, labels);
}

function behindService(
  snapshot: Snapshot,
  service: Resource<'Service'>,
  labels: Labels,
): Course<Behind> {
  const { type, selector, externalName = '' } = service.spec;
  if (type === 'ExternalName') {
    const text = `The Service leads to "${externalName}", outside of the cluster.`;
    const field = { resource: service, path: ['spec', 'externalName'] };
    return goesOn([step('workloads', 'taken', text, field)], { kind: 'addresses', text });
  }
  if (!selector || Object.keys(selector).length === 0) {
    const text = `Service ${service.name} has no selector: who answers stands in Endpoints that the analyzer does not read.`;
    const field = { resource: service, path: ['spec'] };
    return ends([step('workloads', 'unknown', text, field)], 'unknown', text);
  }
  const field = { resource: service, path: ['spec', 'selector'] };
  return selected(snapshot, service, selector, labels, field);
}

function behindEntry(
  snapshot: Snapshot,
  entry: Resource<'ServiceEntry'>,
  labels: Labels,
): Course<Behind> {
  const { workloadSelector, endpoints = [], resolution = 'NONE' } = entry.spec;
  if (workloadSelector) {
    const field = { resource: entry, path: ['spec', 'workloadSelector'] };
    return selected(snapshot, entry, workloadSelector.labels ?? {}, labels, field);
  }
  const fitting = endpoints.filter((one) => labelsMatch(labels, one.labels ?? {}));
  if (endpoints.length > 0) {
    const field = { resource: entry, path: ['spec', 'endpoints'] };
    const addresses = fitting.map(({ address = '' }) => address).join(', ');
    const text = `Endpoints of the ServiceEntry answer: ${addresses}.`;
    if (fitting.length > 0) {
      return goesOn([step('workloads', 'taken', text, field)], { kind: 'addresses', text });
    }
    const none = `No endpoint of the ServiceEntry carries ${selectorText(labels)}: the answer is 503.`;
    return ends([step('workloads', 'stopped', none, field)], 'refused', none);
  }
  const text =
    resolution === 'NONE'
      ? 'It goes to the address that the client has looked up.'
      : 'It goes to the addresses that the name has in DNS.';
  const field = { resource: entry, path: ['spec', 'resolution'] };
  return goesOn([step('workloads', 'taken', text, field)], { kind: 'addresses', text });
}

function selected(
  snapshot: Snapshot,
  { namespace }: Resource,
  selector: Labels,
  labels: Labels,
  field: Field,
): Course<Behind> {
  const all = runningWorkloads(snapshot).filter(
    (one) => one.namespace === namespace && labelsMatch(selector, one.labels),
  );
  const wanted = decidableLabels(snapshot, labels);
  const fitting = all.filter((one) => labelsMatch(wanted, one.labels));
  if (fitting.length > 0) {
    const text = `${fitting.length === 1 ? 'One workload carries' : `${fitting.length} workloads carry`} ${selectorText({ ...selector, ...labels })}.`;
    return goesOn([step('workloads', 'taken', text, field)], {
      kind: 'workloads',
      workloads: fitting,
    });
  }
  const text =
    all.length === 0
      ? `No workload in what you pasted carries ${selectorText(selector)} in the namespace "${namespace}": who answers cannot be told. If there is none in the cluster, the answer is 503.`
      : `None of the ${all.length} workloads of the Service in what you pasted carries ${selectorText(labels)}: the answer is 503, unless the cluster has one.`;
  return ends([step('workloads', 'unknown', text, field)], 'unknown', text);
}

/** The port of a workload that a port of a host leads to. */
export function portAt(
  { resource }: KnownHost,
  number: number,
  { resource: workload }: Workload,
): number | string {
  if (resource.kind === 'ServiceEntry') {
    const port = resource.spec.ports?.find((one) => one.number === number);
    return port?.targetPort ?? number;
  }
  const port = resource.spec.ports?.find((one) => one.port === number);
  if (!port) return number;
  if (workload.kind === 'Pod') return targetPortNumber(port, workload as Resource<'Pod'>);
  return typeof port.targetPort === 'number' ? port.targetPort : number;
}

import type { Membership } from '#analyzer/in-mesh.ts';
import type { Origin } from '#analyzer/request/request.ts';
import { ends, goesOn, step, type Course, type Field } from '#analyzer/request/step.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { gatewayPods, type Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { isAmbientWorkload, nameOfWorkload, proxyOf, type Workload } from '#analyzer/workloads.ts';
import { runningWorkloads } from '#analyzer/request/running.ts';

/** What sends the request on: a gateway's proxy, a workload with its sidecar, or somebody else. */
export type Client = {
  kind: Origin['kind'];
  namespace: string;
  labels: Labels;
  /** Whether it has a proxy. */
  proxy: Membership;
  identity: Identity;
  gateway?: Resource<'Gateway'>;
  workload?: Workload;
};

/** Who a certificate says that the client is. */
export type Identity =
  | { kind: 'known'; namespace: string; serviceAccount: string }
  | { kind: 'unknown' }
  | { kind: 'none' };

export function clientOf(snapshot: Snapshot, from: Origin): Course<Client> {
  switch (from.kind) {
    case 'outside':
      return goesOn(
        [
          step(
            'client',
            'told',
            'The client has no sidecar: no route of the mesh is for its requests.',
          ),
        ],
        {
          kind: 'outside',
          // Short names are taken for those of the default namespace.
          namespace: snapshot.settings.namespace,
          labels: {},
          proxy: 'out',
          identity: { kind: 'none' },
        },
      );
    case 'gateway':
      return gatewayClient(snapshot, from.name);
    case 'workload':
      return workloadClient(snapshot, from.name);
  }
}

function gatewayClient(snapshot: Snapshot, name: string): Course<Client> {
  const gateway = snapshot.find('Gateway', name, { namespace: snapshot.settings.namespace });
  if (!gateway) return missing('Gateway', name);
  const [pod] = gatewayPods(snapshot, gateway);
  return goesOn([], {
    kind: 'gateway',
    namespace: pod?.namespace ?? gateway.namespace,
    labels: pod?.labels ?? {},
    proxy: 'in',
    identity: pod ? identityOf(pod) : { kind: 'unknown' },
    gateway,
    ...(pod ? { workload: { namespace: pod.namespace, labels: pod.labels, resource: pod } } : {}),
  });
}

function workloadClient(snapshot: Snapshot, name: string): Course<Client> {
  const workload = runningWorkloads(snapshot).find(({ namespace, resource }) =>
    [resource.name, resource.derivedFrom?.name].some(
      (own) => own !== undefined && fullName({ namespace, name: own }) === name,
    ),
  );
  if (!workload) return missing('workload', name);
  const { namespace, labels, resource } = workload;
  const proxy = proxyOf(snapshot, workload);
  return goesOn([proxyStep(snapshot, workload, proxy)], {
    kind: 'workload',
    namespace,
    labels,
    proxy: proxy === 'unknown' ? 'in' : proxy,
    identity: proxy === 'out' ? { kind: 'none' } : identityOf(resource),
    workload,
  });
}

function proxyStep(snapshot: Snapshot, workload: Workload, proxy: Membership) {
  const at: Field = { resource: workload.resource, path: ['metadata', 'name'] };
  const name = nameOfWorkload(workload);
  if (proxy === 'in') return step('client', 'taken', `${name} sends it through its sidecar.`, at);
  if (proxy === 'unknown') {
    return step(
      'client',
      'unknown',
      `Whether ${name} has a sidecar cannot be told: the Namespace "${workload.namespace}" is not in what you pasted. It is taken to have one.`,
      at,
    );
  }
  const why = isAmbientWorkload(snapshot, workload)
    ? 'is in the ambient mesh, and what waypoints do is not followed here'
    : 'has no sidecar, so no route of the mesh is for its requests';
  return step('client', 'told', `${name} ${why}.`, at);
}

function missing(kind: string, name: string): Course<Client> {
  const text = `No ${kind} "${name}" is in what you pasted.`;
  return ends([step('client', 'unknown', text)], 'unknown', text);
}

function identityOf(resource: Resource): Identity {
  const { namespace, manifest, derivedFrom, kind } = resource;
  // The gateway that the analyzer adds itself has an account that only the cluster knows.
  if (!manifest && !derivedFrom) return { kind: 'unknown' };
  return { kind: 'known', namespace, serviceAccount: accountOf(kind, resource) };
}

function accountOf(kind: string, { spec }: Resource): string {
  const { serviceAccountName, serviceAccount } = spec as {
    serviceAccountName?: string;
    serviceAccount?: string;
  };
  return (kind === 'Pod' ? serviceAccountName : serviceAccount) || 'default';
}

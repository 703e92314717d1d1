import { defineCheck, type At } from '#analyzer/check.ts';
import { templatePodOf } from '#analyzer/cluster.ts';
import { isInMesh } from '#analyzer/in-mesh.ts';
import {
  conflictingServicePorts,
  conflictingServiceProtocols,
} from '#analyzer/messages/deployment.ts';
import { portProtocol, targetPortNumber, type ServicePort } from '#analyzer/port-protocol.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { servicesOf } from '#analyzer/services-of-pods.ts';
import { listOf } from '#analyzer/wording.ts';

export const deploymentServices = defineCheck({
  name: 'deployment-services',
  summary: 'The Services of a Deployment agree about its ports.',
  istio: 'deployment.MultiServiceAnalyzer',
  reads: ['Deployment', 'Namespace', 'Pod', 'Service'],
  reports: [conflictingServiceProtocols, conflictingServicePorts],
  topics: ['protocols', 'traffic-management'],

  run(snapshot, report) {
    const useOf = snapshot.settings.likeIstio ? useInIstio : useInMesh;
    for (const resource of snapshot.all('Deployment')) {
      const pod = templatePodOf(snapshot, resource);
      if (!pod || isWaypoint(resource) || !isInMesh(snapshot, pod, 'deployment')) continue;
      const uses = servicesOf(snapshot, pod).flatMap((service) =>
        (service.spec.ports ?? []).flatMap((port, index) => {
          const use = useOf(port, pod);
          return use ? [{ ...use, service, index }] : [];
        }),
      );
      const deployment = resource.name;
      for (const group of Map.groupBy(uses, ({ listener }) => listener).values()) {
        const protocols = new Set(group.flatMap(({ protocol }) => protocol ?? []));
        if (protocols.size < 2) continue;
        const port = group[0]?.port ?? 0;
        const args = { deployment, port, protocols: listOf([...protocols].toSorted()) };
        const services = namesOf(group);
        report(conflictingServiceProtocols, { ...args, services }, placeOf(resource, group));
      }
      for (const [targetPort, group] of Map.groupBy(uses, ({ target }) => target)) {
        const ports = new Set(group.map(({ port }) => port));
        if (ports.size < 2) continue;
        const args = { deployment, targetPort, services: namesOf(group) };
        const sorted = [...ports].toSorted((one, other) => one - other).join(', ');
        report(conflictingServicePorts, { ...args, ports: sorted }, placeOf(resource, group));
      }
    }
  },
});

/** What a port of a Service asks of the Pods behind it. */
type Use = {
  port: number;
  target: number | string;
  /** Uses with equal ones have to agree about the protocol. */
  listener: string;
  /** Absent where the proxies find out by themselves, and get on with any other. */
  protocol: string | undefined;
};

/** Sidecars take no part in UDP. Below a protocol that is none of Kubernetes' is meant as Istio's. */
function useInMesh(port: ServicePort, pod: Resource<'Pod'>): Use | undefined {
  const number = port.port ?? 0;
  const transport = port.protocol || 'TCP';
  if (transport === 'UDP') return undefined;
  const target = targetPortNumber(port, pod);
  const protocol = transport === 'TCP' ? portProtocol(port) : transport.toLowerCase();
  return { port: number, target, listener: `${number} ${target}`, protocol };
}

/** Istio compares the transport protocols, and target ports as they are written. */
function useInIstio({ port = 0, targetPort = 0, protocol }: ServicePort): Use {
  const written = String(targetPort);
  const target = written === '0' || written === '' ? String(port) : written;
  return { port, target, listener: String(port), protocol: protocol || 'TCP' };
}

type Placed = Use & { service: Resource<'Service'>; index: number };

function namesOf(group: readonly Placed[]): string {
  return listOf([...new Set(group.map(({ service }) => fullName(service)))].toSorted());
}

function placeOf(resource: Resource<'Deployment'>, group: readonly Placed[]): At {
  const related = group.map(({ service, index }) => ({
    message: 'This port leads to the Deployment.',
    resource: service,
    path: ['spec', 'ports', index, 'port'],
  }));
  return { resource, path: ['metadata', 'name'], related };
}

/** Istio makes the Deployments of waypoints itself. */
function isWaypoint({ labels }: Resource<'Deployment'>): boolean {
  return labels['gateway.istio.io/managed'] === 'istio.io-mesh-controller';
}

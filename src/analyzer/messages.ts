import { nearest } from '#catalog/checking/nearest.ts';
import { message } from '#analyzer/message.ts';
import type { Scalar } from '#analyzer/reading/tree.ts';

type Failure = { check: string; detail: string };

export const internalError = message({
  code: 'IST0001',
  level: 'error',
  text: ({ check, detail }: Failure) => `The check "${check}" broke off: ${detail}`,
  fix: 'This is a mistake in the analyzer. Please report it with the input that shows it.',
});

export type Reference = { kind: string; name: string };

export const referencedResourceNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ kind, name }: Reference) => `No ${kind} "${name}" is among these files.`,
  fix: 'Define the resource or correct the name; write "namespace/name" for another namespace.',
});

type PortConflict = { deployment: string; port: number; protocols: string; services: string };

export const conflictingServiceProtocols = message({
  code: 'IST0116',
  level: 'warning',
  text: ({ deployment, port, protocols, services }: PortConflict) =>
    `The Services ${services} give port ${port} of Deployment "${deployment}" different protocols: ${protocols}.`,
  why: 'A sidecar treats a port in one way only, so the traffic of the other Services breaks.',
  fix: 'Give the port the same protocol in each of these Services, or use different ports.',
});

type PortName = {
  name: string;
  appProtocol: string | undefined;
  port: number;
  targetPort: string | number;
};

export const portNameWithoutProtocol = message({
  code: 'IST0118',
  level: 'info',
  text: ({ name, appProtocol, port }: PortName) => {
    if (appProtocol !== undefined)
      return `Istio knows no protocol "${appProtocol}" (port ${port}).`;
    if (name === '') return `Port ${port} has no name that tells its protocol.`;
    return `The name "${name}" of port ${port} tells no protocol that Istio knows.`;
  },
  why: 'Istio then guesses between HTTP and plain TCP from the first bytes of each connection.',
  fix: 'Set appProtocol, or begin the name with the protocol and a hyphen: "http-web", "tcp-db", "grpc-api".',
  sameInIstio: ({ name, port, targetPort }) => [name, port, targetPort].join('\n'),
});

type Registry = { registry: string; network: string };

export const unknownServiceRegistry = message({
  code: 'IST0126',
  level: 'error',
  text: ({ registry, network }: Registry) =>
    `The network "${network}" takes endpoints from the registry "${registry}", which is not known.`,
  why: 'Endpoints of that cluster belong to no network, so no gateway leads to them.',
  fix: 'Name a cluster as the remote secret of that cluster does, or "Kubernetes" for the own one.',
});

type EntryPort = { port: number; reason: string };

export const addressesRequired = message({
  code: 'IST0134',
  level: 'warning',
  text: ({ port, reason }: EntryPort) =>
    `Port ${port} carries plain TCP, but the ServiceEntry has no addresses${reason}.`,
  why: 'Nothing but the port then tells its traffic from that of other hosts, so it takes all traffic to the port.',
  fix: 'Add spec.addresses, or set the protocol of the port if it is HTTP, TLS or gRPC.',
  sameInIstio: () => '',
});

type TargetConflict = {
  deployment: string;
  services: string;
  targetPort: string | number;
  ports: string;
};

export const conflictingServicePorts = message({
  code: 'IST0137',
  level: 'warning',
  text: ({ deployment, services, targetPort, ports }: TargetConflict) =>
    `Services lead to target port ${targetPort} of Deployment "${deployment}" by different ports (${ports}): ${services}.`,
  why: 'A sidecar knows one Service port for each port of its workload and applies that one to all traffic.',
  fix: 'Use one Service port for the target port, or different target ports.',
});

type SharedCertificate = { gateway: string; others: string };

export const certificateInSeveralGateways = message({
  code: 'IST0138',
  level: 'warning',
  text: ({ gateway, others }: SharedCertificate) =>
    `The Gateways "${gateway}" and ${others} present the same certificate.`,
  why: 'A browser reuses an HTTP/2 connection for every host of its certificate, and gets 404 for the hosts of the other Gateway.',
  fix: 'Put the hosts into one Gateway, or give each Gateway a certificate for its hosts alone.',
});

type UserId = { container: string | undefined };

export const proxyUserId = message({
  code: 'IST0144',
  level: 'warning',
  text: ({ container }: UserId) =>
    container === undefined
      ? 'The Pod runs as user 1337, which is the user of the sidecar.'
      : `The container "${container}" runs as user 1337, which is the user of the sidecar.`,
  why: 'Traffic of that user is taken for the sidecar’s own and passes it by: no mutual TLS, no policies, no telemetry.',
  fix: 'Run the application as another user.',
  sameInIstio: () => '',
});

type GatewayConflict = {
  gateways: string;
  selector: string;
  port: number;
  host: string;
  /** All hosts of the server. */
  hosts: string;
};

export const conflictingGateways = message({
  code: 'IST0145',
  level: 'error',
  text: ({ gateways, selector, port, host }: GatewayConflict) =>
    `Port ${port} is opened for "${host}" by ${gateways} as well, on Pods with ${selector === '' ? 'any labels' : `"${selector}"`}.`,
  why: 'Which of the Gateways takes a request to such a host is not defined.',
  fix: 'Merge the servers into one Gateway, or use different hosts, ports or workloads.',
  sameInIstio: ({ gateways, selector, port, hosts }) =>
    [gateways, selector, port, hosts].join('\n'),
});

type ExternalPort = { name: string; port: number };

export const externalNamePort = message({
  code: 'IST0150',
  level: 'warning',
  text: ({ name, port }: ExternalPort) =>
    name === ''
      ? `Port ${port} of an ExternalName Service has no name that tells its protocol.`
      : `Port ${port} of an ExternalName Service is named "${name}", so it is served as plain TCP.`,
  why: 'Such a Service has no address of its own: a TCP listener takes all traffic to the port, of whatever host.',
  fix: 'Begin the name with the protocol that is spoken: "http", "https", "tls", "grpc".',
  sameInIstio: () => '',
});

type Credential = { name: string; problem: string };

export const invalidCredential = message({
  code: 'IST0161',
  level: 'error',
  text: ({ name, problem }: Credential) => `The Secret "${name}" ${problem}.`,
  why: 'The gateway cannot serve TLS with it, so connections to these hosts fail.',
  fix: 'Store a current certificate with its key as tls.crt and tls.key (kubectl create secret tls).',
  sameInIstio: () => '',
});

type GatewayPort = { port: number; selector: string };

export const gatewayPortNotOnService = message({
  code: 'IST0162',
  level: 'warning',
  text: ({ port, selector }: GatewayPort) =>
    `No Service of the Pods with ${selector === '' ? 'any labels' : `"${selector}"`} leads to port ${port}.`,
  why: 'The gateway listens on the port, but traffic that comes through its Service never gets there.',
  fix: 'Add the port to the Service of the gateway, or use a port that it has.',
});

type IneffectiveSelector = { kind: string; names: string };

export const ineffectiveSelector = message({
  code: 'IST0166',
  level: 'warning',
  text: ({ kind, names }: IneffectiveSelector) =>
    `The selector of this ${kind} selects Pods of the Kubernetes Gateway ${names}.`,
  why: 'Gateways of the Gateway API take policies by reference, not by selector.',
  fix: 'Name the Gateway in targetRefs instead, with group gateway.networking.k8s.io and kind Gateway.',
});

type Condition = { type: string; status: string; reason: string; message: string };

export const negativeCondition = message({
  code: 'IST0171',
  level: 'warning',
  text: ({ type, status, reason, message: detail }: Condition) =>
    `The condition "${type}" is ${status}${reason === '' ? '' : ` (${reason})`}${detail === '' ? '' : `: ${detail}`}.`,
  why: 'The controller that reads this resource says that it is not, or not fully, in effect.',
  fix: 'Correct what the condition names; the controller updates it by itself.',
});

type OldDefinition = { crd: string; installed: string; minimum: string };

export const gatewayApiTooOld = message({
  code: 'IST0176',
  level: 'warning',
  text: ({ crd, installed, minimum }: OldDefinition) =>
    `"${crd}" is of Gateway API ${installed}, but Istio needs ${minimum} or later.`,
  why: 'Istio ignores the resources of this kind.',
  fix: ({ minimum }) => `Install the CRDs of Gateway API ${minimum} or later.`,
});

type ProtocolConflict = { host: string; port: number; protocols: string; entries: string };

export const conflictingEntryProtocols = message({
  code: 'IST0177',
  level: 'warning',
  text: ({ host, port, protocols, entries }: ProtocolConflict) =>
    `Port ${port} of "${host}" has different protocols (${protocols}) in ${entries}.`,
  why: 'Proxies take one of them, and traffic of the other protocols fails.',
  fix: 'Give the port the same protocol in each ServiceEntry, or limit them to other namespaces with exportTo.',
});

export const unreadableDocument = message({
  code: 'CR0001',
  level: 'error',
  text: ({ detail }: { detail: string }) => `This document is no YAML: ${detail}.`,
  why: 'Nothing else about the document could be checked.',
  fix: 'Mend the line; the mistake may stand a little above it.',
});

export const unresolvedTemplate = message({
  code: 'CR0002',
  level: 'error',
  text: () => 'This document still holds a template that must be rendered first.',
  why: 'What the template will write is not known, so the document could not be checked.',
  fix: 'Render it, for example with "helm template", and check the result.',
});

export const noResource = message({
  code: 'CR0003',
  level: 'error',
  text: ({ missing }: { missing: string | undefined }) =>
    missing === undefined
      ? 'This document is no Kubernetes resource: it is no object.'
      : `This document is no Kubernetes resource: it has no ${missing}.`,
  fix: 'Give it apiVersion, kind and metadata.name, or take it out.',
});

type FieldKnown = { field: string; known: readonly string[] };

export const unknownField = message({
  code: 'CR0005',
  level: 'error',
  text: ({ field, known }: FieldKnown) => {
    const meant = nearest(field, known);
    return `There is no field "${field}" here.${meant ? ` Did you mean "${meant}"?` : ''}`;
  },
  why: 'The API server drops the field, or refuses the resource; in neither case does it act.',
  fix: ({ known }) => `Known here: ${known.toSorted().join(', ') || 'none'}.`,
});

export const snakeCaseField = message({
  code: 'CR0006',
  level: 'warning',
  text: ({ field, known }: { field: string; known: string }) =>
    `The field "${field}" is spelt as protobuf does; resources have "${known}".`,
  why: 'Istio would read it, but the API server drops it before.',
  fix: ({ known }) => `Write "${known}".`,
});

type WrongType = { field: string; expected: string; found: string; plain: string | undefined };

export const wrongType = message({
  code: 'CR0007',
  level: 'error',
  text: ({ field, expected, found }: WrongType) =>
    `"${field}" takes ${expected}, and this is ${found}.`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ expected, plain }) =>
    expected === 'text' && plain !== undefined
      ? `Put it in quotes: "${plain}". Without them YAML reads it as another type.`
      : `Write ${expected}.`,
});

type EnumValue = { field: string; value: Scalar; known: readonly string[] };

export const unknownEnumValue = message({
  code: 'CR0008',
  level: 'error',
  text: ({ field, value, known }: EnumValue) => {
    const meant = nearest(String(value), known);
    return `"${field}" cannot be "${value}".${meant ? ` Did you mean "${meant}"?` : ''}`;
  },
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ known }) => `Write one of ${known.join(', ')}.`,
});

export const badDuration = message({
  code: 'CR0009',
  level: 'error',
  text: ({ field, value }: { field: string; value: string }) =>
    `"${field}" takes a duration, and "${value}" is none.`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ value }) =>
    /^\d+$/.test(value)
      ? `Add the unit: "${value}s".`
      : 'Write a number with its unit: "5s", "1m30s".',
});

export const numberOutOfRange = message({
  code: 'CR0010',
  level: 'error',
  text: ({ field, value }: { field: string; value: number }) =>
    `${value} is too large, or too small, for "${field}".`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: 'Write a number that the field can hold.',
});

import type { Scalar } from '#analyzer/reading/tree.ts';
import { message } from '#analyzer/message.ts';
import type { Outdated } from '#analyzer/schemas/outdated-versions.ts';
import { listOf, shortened } from '#analyzer/wording.ts';
import { nearest } from '#catalog/checking/nearest.ts';

type Failure = { check: string; detail: string };

export const internalError = message({
  code: 'IST0001',
  level: 'error',
  text: ({ check, detail }: Failure) => `The check "${check}" broke off: ${detail}`,
  fix: 'This is a mistake in the analyzer. Please report it with the input that shows it.',
});

export const deprecatedDelayPercent = message({
  code: 'IST0002',
  level: 'warning',
  text: () => 'The delay sets "percent", which is deprecated.',
  why: 'It knows whole numbers only, and a later release may stop reading it.',
  fix: 'Set percentage.value instead.',
});

export type Reference = { kind: string; name: string };

export const referencedResourceNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ kind, name }: Reference) => `No ${kind} "${name}" is among these files.`,
  fix: 'Define the resource or correct the name; write "namespace/name" for another namespace.',
});

export const hostNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ host, isMirror }: { host: string; isMirror: boolean }) =>
    `No Service or ServiceEntry among these files has the ${isMirror ? 'mirror host' : 'host'} "${host}".`,
  why: ({ isMirror }) =>
    isMirror
      ? 'Without a cluster to send them to, Envoy drops the copies.'
      : 'Without a cluster to send them to, Envoy answers requests with 503.',
  fix: 'Correct the name, or add the Service or a ServiceEntry. Write the full name, "service.namespace.svc.cluster.local", for another namespace.',
});

export const hostNotVisible = message({
  code: 'IST0101',
  level: 'error',
  text: ({ host, namespace }: { host: string; namespace: string }) =>
    `Namespace "${namespace}" has the host "${host}", but does not export it to where this VirtualService is used.`,
  why: 'A proxy knows only the hosts that are exported to its namespace.',
  fix: 'Add the namespace of the clients to the exportTo of the host.',
});

export const portNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ host, port }: { host: string; port: number; ports: readonly number[] }) =>
    `The host "${host}" has no port ${port}.`,
  why: 'Envoy has no cluster for that port and answers requests with 503.',
  fix: ({ ports }) =>
    ports.length === 0
      ? 'Add the port to the Service or ServiceEntry.'
      : `Use one of its ports: ${ports.join(', ')}. The ports of the Pods do not count.`,
});

export const subsetNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ host, subset, isMirror }: { host: string; subset: string; isMirror: boolean }) =>
    `No DestinationRule that applies here defines the subset "${subset}" of the ${isMirror ? 'mirror host' : 'host'} "${host}".`,
  why: 'A subset is a cluster of its own; where no rule defines it, Envoy answers with 503.',
  fix: 'Add the subset to a DestinationRule for this host, in the namespace of the client, of the host or in the root namespace.',
});

export const conflictingMeshHosts = message({
  code: 'IST0109',
  level: 'error',
  text: ({ host, others }: { host: string; others: readonly string[] }) =>
    `Sidecars find the host "${host}" also in ${others.length === 1 ? 'VirtualService' : 'VirtualServices'} ${others.map((name) => `"${name}"`).join(', ')}.`,
  why: 'Sidecars do not merge VirtualServices of one host: which of them counts is undefined.',
  fix: 'Put the routes into one VirtualService, or keep them apart with exportTo.',
});

export const destinationPortRequired = message({
  code: 'IST0112',
  level: 'error',
  text: ({ host, ports }: { host: string; ports: readonly number[] }) =>
    `The host "${host}" has several ports (${ports.join(', ')}), and the destination names none.`,
  why: 'Envoy then takes the port that the request came in by, which the host may not have.',
  fix: 'Set destination.port.number.',
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

export const noCaCertificates = message({
  code: 'IST0128',
  level: 'warning',
  text: ({ host, mode }: { host: string; mode: string }) =>
    `TLS of mode ${mode} to the host "${host}" has no CA certificates to check the server with.`,
  why: 'Envoy then trusts the authorities of the operating system, in old releases of Istio anyone.',
  fix: 'Set caCertificates to the file of the CA, or credentialName together with workloadSelector.',
});

export const noCaCertificatesForPort = message({
  code: 'IST0129',
  level: 'warning',
  text: ({ host, mode, port }: { host: string; mode: string; port: number | undefined }) =>
    `TLS of mode ${mode} to port ${port ?? 'without number'} of the host "${host}" has no CA certificates to check the server with.`,
  why: 'Envoy then trusts the authorities of the operating system, in old releases of Istio anyone.',
  fix: 'Set caCertificates to the file of the CA, or credentialName together with workloadSelector.',
});

type UnreachableRule = {
  rule: string;
  earlier: string;
  reason: 'second-catch-all' | 'behind-catch-all' | 'covered';
};

export const virtualServiceUnreachableRule = message({
  code: 'IST0130',
  level: 'warning',
  text: ({ rule, earlier, reason }: UnreachableRule) =>
    reason === 'covered'
      ? `Nothing ever comes to ${rule}: rules before it take all that it matches.`
      : `Nothing ever comes to ${rule}: ${earlier} before it takes everything.`,
  why: 'Rules are tried in their order, and the first that matches is taken.',
  fix: ({ reason }) =>
    reason === 'second-catch-all'
      ? 'Give one of the two a match, and put the one without to the end.'
      : 'Move the rule up, or remove it.',
  sameInIstio: ({ rule, reason }) => `${rule} ${reason}`,
});

type IneffectiveMatch = {
  rule: string;
  match: string;
  earlier: { rule: string; match: string };
  /** The prefixes of the two, where they are not the same. */
  prefixes?: readonly [string, string];
};

export const virtualServiceIneffectiveMatch = message({
  code: 'IST0131',
  level: 'info',
  text: ({ rule, match, earlier }: IneffectiveMatch) =>
    `Nothing ever comes to ${match} of ${rule}: ${earlier.match} of ${
      earlier.rule === rule ? 'the same rule' : earlier.rule
    } takes it all.`,
  why: 'Rules are tried in their order, and the first that matches is taken.',
  fix: 'Remove the match, or put the narrower one first if it is to be treated differently.',
  sameInIstio: ({ rule, match, earlier, prefixes }) =>
    [rule, match, earlier.rule, ...(prefixes ? [...prefixes, earlier.match] : [])].join(' '),
});

export const hostsNotInGateway = message({
  code: 'IST0132',
  level: 'warning',
  text: ({ gateway, hosts }: { gateway: string; hosts: readonly string[] }) =>
    `The gateway "${gateway}" serves none of the hosts of this VirtualService: ${hosts.join(', ')}.`,
  why: 'The gateway takes no route from it and answers with 404.',
  fix: 'Add a host to a server of the gateway, or correct the hosts. Mind the namespace in front of a host of the gateway.',
});

export const hostNotInGateways = message({
  code: 'IST0132',
  level: 'warning',
  text: ({ host }: { host: string }) =>
    `No gateway of this VirtualService serves the host "${host}".`,
  why: 'Requests for this host never reach the routes.',
  fix: 'Add the host to a server of one of the gateways, or remove it here.',
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

export const subsetsNotForGateway = message({
  code: 'IST0140',
  level: 'warning',
  text: ({ virtualService, host }: { virtualService: string; host: string }) =>
    `Requests that come by a gateway reach the host "${host}" past the subsets of VirtualService "${virtualService}".`,
  why: 'A gateway uses the routes of this VirtualService only; those for sidecars do not follow.',
  fix: 'Name the subset in this destination too, if such requests should be split.',
  sameInIstio: ({ virtualService }) => virtualService,
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

export const claimWithoutAuthentication = message({
  code: 'IST0149',
  level: 'error',
  text: ({ key, gateway, workload }: { key: string; gateway: string; workload: string }) =>
    `The route matches "${key}", but no RequestAuthentication selects ${workload} of gateway "${gateway}".`,
  why: 'Claims are there only once a RequestAuthentication has checked the token; until then the route never matches.',
  fix: 'Add a RequestAuthentication that selects the gateway, in its namespace or in the root namespace.',
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

export const internalGateway = message({
  code: 'IST0165',
  level: 'warning',
  text: ({ name }: { name: string }) =>
    `The gateway "${name}" is one that Istio makes from a Kubernetes Gateway.`,
  why: 'Its name and its existence are a detail that may change with any release.',
  fix: 'Attach an HTTPRoute to the Kubernetes Gateway, or name a Gateway of Istio.',
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

export const subsetWithoutPods = message({
  code: 'IST0173',
  level: 'error',
  text: ({ subset, host }: { subset: string; host: string }) =>
    `The subset "${subset}" selects none of the Pods of the host "${host}".`,
  why: 'Requests for it are answered with 503 (UH, no healthy upstream).',
  fix: 'Correct the labels of the subset, or give the Pods these labels.',
});

export const unknownRuleHost = message({
  code: 'IST0174',
  level: 'warning',
  text: ({ host }: { host: string }) =>
    `No Service or ServiceEntry among these files has the host "${host}".`,
  why: 'A DestinationRule for a host that nobody knows has no effect.',
  fix: 'Correct the name. Write the full name, "service.namespace.svc.cluster.local", for another namespace.',
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
    const meant = nearest(shortened(field), known);
    return `There is no field "${shortened(field)}" here.${meant ? ` Did you mean "${meant}"?` : ''}`;
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
    const meant = nearest(shortened(String(value)), known);
    return `"${field}" cannot be "${shortened(String(value))}".${meant ? ` Did you mean "${meant}"?` : ''}`;
  },
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ known }) => `Write one of ${known.join(', ')}.`,
});

type BadText = {
  field: string;
  value: string;
  expected: string;
  type: 'duration' | 'time' | 'quantity' | 'bytes';
};

export const badText = message({
  code: 'CR0009',
  level: 'error',
  text: ({ field, value, expected }: BadText) =>
    `"${field}" takes ${expected}, and "${shortened(value)}" is none.`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ value, type }) => {
    switch (type) {
      case 'duration':
        return /^\d+$/.test(value)
          ? `Add the unit: "${value}s".`
          : 'Write a number with its unit: "5s", "1m30s".';
      case 'time':
        return 'Write it as "2026-01-31T12:00:00Z".';
      case 'quantity':
        return 'Write a number, with a unit or without: "500m", "2", "1Gi".';
      case 'bytes':
        return 'Encode it, or put it under stringData as it is.';
    }
  },
});

export const formerField = message({
  code: 'CR0011',
  level: 'error',
  text: ({ field, instead }: FieldKnown & { instead: string | undefined }) =>
    `The field "${field}" is one of an old release of Istio${instead === undefined ? '' : `; it is now "${instead}"`}.`,
  why: 'The API server drops the field, or refuses the resource; in neither case does it act.',
  fix: ({ instead }) =>
    instead === undefined ? 'Take it out.' : `Write "${instead}", or take it out.`,
});

export const numberOutOfRange = message({
  code: 'CR0010',
  level: 'error',
  text: ({ field, value }: { field: string; value: number }) =>
    `${value} is too large, or too small, for "${field}".`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: 'Write a number that the field can hold.',
});

export const unclearSuppression = message({
  code: 'CR0041',
  level: 'warning',
  text: () => 'This comment speaks to Chartroom, and cannot be understood.',
  why: 'Nothing is hidden by it.',
  fix: 'Write "# chartroom: ignore IST0101, CR0005 because of this reason": codes, then the reason.',
});

export const suppressionWithoutReason = message({
  code: 'CR0042',
  level: 'info',
  text: ({ words }: { words: readonly string[] }) =>
    `The comment hides ${words.join(', ')} and does not say why.`,
  why: 'Who reads it later cannot tell whether it is still right.',
  fix: 'Add the reason: "… because the host is made by another team".',
});

export const limitExceeded = message({
  code: 'CR0004',
  level: 'error',
  text: ({ limit }: { limit: string }) => `This is too much to read: the limit is ${limit}.`,
  why: 'Nothing behind this place was checked.',
  fix: 'Split the input, or take out what no cluster would hold.',
});

type Required = { field: string; inside: string };

export const missingField = message({
  code: 'CR0012',
  level: 'error',
  text: ({ field, inside }: Required) => `"${inside}" has no "${field}", which it must have.`,
  why: 'The API server refuses the resource; istioctl does not notice.',
  fix: ({ field }) => `Add "${field}".`,
  unlessRefused: true,
});

export const exclusiveFields = message({
  code: 'CR0013',
  level: 'error',
  text: ({ fields }: { fields: readonly string[] }) =>
    `Of ${listOf(fields)} only one may be given.`,
  why: 'The API server refuses the resource; istioctl takes one of them and says nothing.',
  fix: 'Decide for one, and take out the others.',
  unlessRefused: true,
});

type Outside = { field: string; wanted: string; found: string };

export const outsideLimits = message({
  code: 'CR0014',
  level: 'error',
  text: ({ field, wanted, found }: Outside) => `"${field}" takes ${wanted}, and has ${found}.`,
  why: 'The API server refuses the resource; istioctl does not notice.',
  fix: ({ wanted, found }) =>
    found === 'none' ? 'Fill it in, or take the field out.' : `Write ${wanted}.`,
  unlessRefused: true,
});

export const unknownVersion = message({
  code: 'CR0015',
  level: 'error',
  text: ({ apiVersion, kind }: { apiVersion: string; kind: string; known: readonly string[] }) =>
    kind === ''
      ? `"${apiVersion}" is no API version.`
      : `There is no ${kind} in the version "${apiVersion}".`,
  why: 'The API server refuses the resource.',
  fix: ({ known }) =>
    known.length === 0
      ? 'Write a group and a version: "networking.istio.io/v1".'
      : `Write "${known[0]}".`,
});

type UnknownKind = { apiVersion: string; kind: string; meant: string | undefined };

export const unknownKind = message({
  code: 'CR0016',
  level: 'error',
  text: ({ apiVersion, kind, meant }: UnknownKind) =>
    `There is no kind "${shortened(kind)}" in "${shortened(apiVersion)}".${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  why: 'The API server refuses the resource, and nothing in it was checked.',
  fix: ({ meant }) => (meant === undefined ? 'Correct the kind.' : `Write ${meant}.`),
});

type OutdatedArgs = Outdated & { apiVersion: string; kind: string };

export const outdatedKind = message({
  code: 'CR0017',
  level: 'error',
  text: ({ apiVersion, kind, product, removed }: OutdatedArgs) =>
    `${kind} of "${apiVersion}" is gone since ${product} ${removed}.`,
  why: 'A cluster of today refuses the resource.',
  fix: ({ current, instead }) =>
    current === undefined
      ? `Use ${instead ?? 'what took its place'}.`
      : `Write "${current}", and check the fields: some have changed.`,
});

type NewerThanIstio = { what: string; since: string; version: string };

export const newerThanIstio = message({
  code: 'CR0018',
  level: 'error',
  text: ({ what, since, version }: NewerThanIstio) =>
    `${what} exists since Istio ${since}, and this is to run on ${version}.`,
  why: 'The API server of the older release drops it, or refuses the resource.',
  fix: ({ since }) => `Take it out, or upgrade to ${since} first.`,
});

export const missingName = message({
  code: 'CR0019',
  level: 'error',
  text: ({ kind }: { kind: string }) => `This ${kind} has no metadata.name.`,
  why: 'The API server refuses the resource.',
  fix: 'Give it a name.',
});

export const repeatedResource = message({
  code: 'CR0020',
  level: 'warning',
  text: ({ kind, name, before }: { kind: string; name: string; before: string }) =>
    `${kind} "${name}" is defined a second time, and otherwise than in ${before}.`,
  why: 'Only one of them can be in the cluster: the one that is applied last. Here that is this one.',
  fix: 'Take one out, or give it another name or namespace.',
});

export const repeatedKey = message({
  code: 'CR0021',
  level: 'warning',
  text: ({ key }: { key: string; isSecond: boolean }) => `"${key}" stands here a second time.`,
  why: 'Only the last one counts; some tools refuse the file.',
  fix: ({ isSecond }) =>
    isSecond
      ? 'If another resource begins here, write "---" on a line above it.'
      : 'Take one out, or put their contents together.',
});

export const placeholderLeft = message({
  code: 'CR0022',
  level: 'warning',
  text: ({ field, placeholder }: { field: string; placeholder: string }) =>
    `"${field}" still holds the placeholder ${shortened(placeholder)}.`,
  why: 'The API server takes it word for word, if it takes it at all.',
  fix: 'Fill it in, for example with "envsubst" or "helm template", and check the result.',
});

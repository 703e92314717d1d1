import type { SourceFile } from '#analyzer/reading/source.ts';
import { random, type Random } from './random.ts';

const servicesPerNamespace = 10;
/** What is written of each service, so that a mesh of any size has the same mix. */
const documentsPerService = 10;

/**
 * A mesh that reads like a real one: services with their workloads, routes, rules and policies; a
 * tenth of the documents has a mistake. The same number gives the same files.
 */
export function generateMesh(documents: number): SourceFile[] {
  const chance = random(documents);
  const services = Math.ceil(documents / documentsPerService);
  return Array.from({ length: services }, (_, index) => {
    const service = serviceOf(index);
    const written = documentsOf(service, index, services).map((text) =>
      chance.below(10) === 0 ? broken(text, chance) : text,
    );
    return { name: `${service.namespace}/${service.name}.yaml`, text: written.join('---\n') };
  });
}

type Service = { name: string; namespace: string; host: string };

function serviceOf(index: number): Service {
  const name = `service-${index}`;
  const namespace = `team-${Math.floor(index / servicesPerNamespace)}`;
  return { name, namespace, host: `${name}.${namespace}.svc.cluster.local` };
}

function documentsOf(service: Service, index: number, services: number): string[] {
  const { name, namespace, host } = service;
  const meta = `metadata: { name: ${name}, namespace: ${namespace} }`;
  const next = serviceOf((index + 7) % services);
  const first = index % servicesPerNamespace === 0;
  return [
    first ? namespaceDocument(namespace) : sidecarDocument(service, next),
    `apiVersion: v1
kind: Service
${meta}
spec:
  selector: { app: ${name} }
  ports:
    - { name: http, port: 80, targetPort: 8080 }
    - { name: grpc-admin, port: 9090 }
`,
    deploymentDocument(service),
    `apiVersion: networking.istio.io/v1
kind: DestinationRule
${meta}
spec:
  host: ${host}
  trafficPolicy:
    connectionPool: { tcp: { maxConnections: 100 }, http: { http2MaxRequests: 1000 } }
    outlierDetection: { consecutive5xxErrors: 5, interval: 30s, baseEjectionTime: 1m }
  subsets:
    - { name: v1, labels: { version: v1 } }
    - { name: v2, labels: { version: v2 } }
`,
    `apiVersion: networking.istio.io/v1
kind: VirtualService
${meta}
spec:
  hosts: [${host}, ${name}.shop.example]
  gateways: [mesh, istio-ingress/shop-${index % 20}]
  http:
    - match: [{ uri: { prefix: /api/v2 } }, { headers: { x-beta: { exact: 'true' } } }]
      route: [{ destination: { host: ${host}, subset: v2, port: { number: 80 } } }]
      timeout: 5s
      retries: { attempts: 3, perTryTimeout: 1s, retryOn: 5xx }
    - route:
        - { destination: { host: ${host}, subset: v1, port: { number: 80 } }, weight: 90 }
        - { destination: { host: ${next.host}, port: { number: 80 } }, weight: 10 }
`,
    `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
${meta}
spec:
  selector: { matchLabels: { app: ${name} } }
  rules:
    - from: [{ source: { namespaces: [${next.namespace}] } }]
      to: [{ operation: { methods: [GET, POST], paths: [/api/*] } }]
`,
    `apiVersion: security.istio.io/v1
kind: PeerAuthentication
${meta}
spec:
  selector: { matchLabels: { app: ${name} } }
  mtls: { mode: STRICT }
  portLevelMtls: { 8080: { mode: PERMISSIVE } }
`,
    `apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: ${name}-partner, namespace: ${namespace} }
spec:
  hosts: [${name}.partner.example]
  location: MESH_EXTERNAL
  resolution: DNS
  ports: [{ number: 443, name: tls, protocol: TLS }]
`,
    index < 20
      ? gatewayDocument(index)
      : `apiVersion: telemetry.istio.io/v1
kind: Telemetry
${meta}
spec:
  selector: { matchLabels: { app: ${name} } }
  accessLogging: [{ filter: { expression: response.code >= 500 } }]
`,
    `apiVersion: security.istio.io/v1
kind: RequestAuthentication
${meta}
spec:
  selector: { matchLabels: { app: ${name} } }
  jwtRules:
    - { issuer: 'https://login.example', jwksUri: 'https://login.example/jwks.json' }
`,
  ];
}

function namespaceDocument(namespace: string): string {
  return `apiVersion: v1
kind: Namespace
metadata: { name: ${namespace}, labels: { istio-injection: enabled } }
`;
}

function sidecarDocument({ name, namespace }: Service, next: Service): string {
  return `apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  workloadSelector: { labels: { app: ${name} } }
  egress: [{ hosts: ['./*', 'istio-system/*', ${next.namespace}/*] }]
`;
}

function deploymentDocument({ name, namespace }: Service): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace}, labels: { app: ${name} } }
spec:
  replicas: 2
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata:
      labels: { app: ${name}, version: v1 }
      annotations: { proxy.istio.io/config: 'concurrency: 2' }
    spec:
      serviceAccountName: ${name}
      containers:
        - name: app
          image: registry.example/${name}:1.2.3
          ports: [{ name: http, containerPort: 8080 }]
          resources: { requests: { cpu: 100m, memory: 128Mi } }
`;
}

function gatewayDocument(index: number): string {
  return `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: shop-${index}, namespace: istio-ingress }
spec:
  selector: { istio: ingressgateway }
  servers:
    - port: { number: 443, name: https, protocol: HTTPS }
      hosts: ['*.shop.example']
      tls: { mode: SIMPLE, credentialName: shop-${index} }
`;
}

const mistakes: readonly ((text: string, chance: Random) => string)[] = [
  // A field misspelt, a name that nothing has, a wrong type, a value outside its range, no YAML.
  (text) => text.replace(/^ {2}(\w)(\w)(\w+):/m, '  $2$1$3:'),
  (text, chance) => text.replace(/service-\d+\.team/, `service-gone-${chance.below(1000)}.team`),
  (text) => text.replace(/^spec:\n {2}(\w+):.*$/m, 'spec:\n  $1: 17'),
  (text) => text.replace(/(number|port|weight): \d+/, '$1: 70000'),
  (text) => text.replace(/subset: v1/, 'subset: v9'),
  (text) => `${text}  - [\n`,
];

function broken(text: string, chance: Random): string {
  return chance.one(mistakes)(text, chance);
}

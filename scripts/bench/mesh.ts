import type { SourceFile } from '#analyzer/reading/source.ts';
import { random, type Random } from './random.ts';

/** Documents of one application. */
const documentsOfApp = 5;
const appsOfNamespace = 20;

/**
 * Manifests of applications with a Service, a Deployment, routes, a rule and a policy each; a tenth
 * of the documents has a mistake. One file an application; the same number gives the same files.
 */
export function generateMesh(documents: number): SourceFile[] {
  const chance = random(documents);
  return Array.from({ length: Math.ceil(documents / documentsOfApp) }, (_, index) => {
    const namespace = `team-${Math.floor(index / appsOfNamespace)}`;
    const parts = appOf(`app-${index}`, namespace, chance);
    return { name: `${namespace}/app-${index}.yaml`, text: parts.join('---\n') };
  });
}

function appOf(app: string, namespace: string, chance: Random): string[] {
  const metadata = `metadata:\n  name: ${app}\n  namespace: ${namespace}\n`;
  const or = (right: string, wrong: string) => (chance.below(10) === 0 ? wrong : right);
  return [
    `apiVersion: v1
kind: Service
${metadata}spec:
  selector:
    app: ${app}
  ports:
    - name: ${or('http', 'web')}
      port: 8080
`,
    `apiVersion: apps/v1
kind: Deployment
${metadata}spec:
  selector:
    matchLabels:
      app: ${app}
  template:
    metadata:
      labels:
        app: ${app}
        version: v1
    spec:
      containers:
        - name: app
          image: registry.example.com/${app}:1.0
          ports:
            - containerPort: 8080
`,
    `apiVersion: networking.istio.io/v1
kind: VirtualService
${metadata}spec:
  hosts:
    - ${app}
  http:
    - match:
        - uri:
            ${or('prefix', 'prefx')}: /api
      route:
        - destination:
            host: ${or(app, `${app}s`)}
            subset: v1
    - route:
        - destination:
            host: ${app}
            subset: v1
`,
    `apiVersion: networking.istio.io/v1
kind: DestinationRule
${metadata}spec:
  host: ${app}
  trafficPolicy:
    outlierDetection:
      consecutive5xxErrors: 5
      interval: ${or('30s', '30')}
  subsets:
    - name: v1
      labels:
        version: v1
`,
    `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
${metadata}spec:
  selector:
    matchLabels:
      app: ${or(app, 'nobody')}
  rules:
    - from:
        - source:
            namespaces: [${namespace}]
      to:
        - operation:
            methods: [GET, POST]
`,
  ];
}

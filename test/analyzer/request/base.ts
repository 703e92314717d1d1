/** A mesh with a shop in two versions, a client beside it, and a gateway in front. */
export const mesh = `apiVersion: v1
kind: Namespace
metadata: { name: default, labels: { istio-injection: enabled } }
---
apiVersion: v1
kind: Service
metadata: { name: shop }
spec:
  selector: { app: shop }
  ports: [{ name: http, port: 80, targetPort: 8080 }]
---
apiVersion: v1
kind: Pod
metadata: { name: shop-1, labels: { app: shop, version: v1 } }
spec: { serviceAccountName: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: client, labels: { app: client } }
spec: { serviceAccountName: buyer }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: gateway }
spec:
  selector: { istio: ingressgateway }
  servers:
    - port: { number: 80, name: http, protocol: HTTP }
      hosts: ['*']
`;

/** More documents behind those of the mesh. */
export function withMesh(...documents: readonly string[]): string {
  return [mesh, ...documents].join('---\n');
}

/** A VirtualService for the gateway. */
export function routed(http: string, spec = '', name = 'shop', metadata = ''): string {
  return `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${name}, ${metadata} }
spec:
  hosts: [shop.example.com]
  gateways: [default/gateway]
  ${spec}
  http: ${http}
`;
}

export function resource(kind: string, name: string, spec: string, metadata = ''): string {
  const group = /Authentication|Policy/.test(kind) ? 'security' : 'networking';
  return `apiVersion: ${group}.istio.io/v1
kind: ${kind}
metadata: { name: ${name}, ${metadata} }
spec: ${spec}
`;
}

export const toShop = '[{ destination: { host: shop } }]';
export const fromClient = { kind: 'workload', name: 'default/client' } as const;

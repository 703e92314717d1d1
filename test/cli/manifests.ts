/** A route to a Gateway that nobody defines: IST0101 at line 7. */
export const route = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
spec:
  hosts: [reviews.example.com]
  gateways: [bookinfo]
  http:
    - directResponse: { status: 503 }
`;

/** A port whose name tells no protocol: IST0118 at line 6. */
export const service = `apiVersion: v1
kind: Service
metadata: { name: reviews }
spec:
  selector: { app: reviews }
  ports: [{ port: 9080, name: 'books' }]
`;

/** Nothing is wrong with it. */
export const quiet = `apiVersion: v1
kind: Service
metadata: { name: ratings }
spec:
  ports: [{ port: 9080, name: http }]
`;

/** No YAML. */
export const broken = 'kind: [\n';

/** A field that there is not: CR0005. */
export const misspelt = route.replace('gateways: [bookinfo]', 'gatways: [mesh]');

/** A workload whose proxy is configured by its annotation. */
export function annotated(config: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: server
spec:
  selector:
    matchLabels:
      app: server
  template:
    metadata:
      labels:
        app: server
      annotations:
        proxy.istio.io/config: |
${indented(config, 10)}
    spec:
      containers:
        - name: server
          image: registry.example.com/server:1.0
`;
}

/** Keys of a ProxyConfig for the workloads of a namespace that have a label. */
export function proxyConfig(name: string, spec: string): string {
  return `apiVersion: networking.istio.io/v1beta1
kind: ProxyConfig
metadata:
  name: ${name}
spec:
  selector:
    matchLabels:
      app: server
${indented(spec, 2)}
`;
}

function indented(text: string, blanks: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(blanks) + line))
    .join('\n');
}

import { readInput } from '#analyzer/read-input.ts';
import { references } from '#analyzer/references/references.ts';

export function graphOf(text: string, findings: Parameters<typeof references>[1] = []) {
  return references(readInput([{ name: 'a.yaml', text }], {}).snapshot, findings);
}

/** `VirtualService default/a bound to Gateway default/b`; ✕ marks what is broken. */
export function sentencesOf(text: string): string[] {
  const { nodes, edges } = graphOf(text);
  const names = new Map(
    nodes.map(({ id, kind, namespace, name }) => [id, `${kind} ${namespace}/${name}`]),
  );
  return edges.map(({ from, to, verb, broken }) => {
    const mark = broken ? '✕ ' : '';
    return `${mark}${names.get(from) ?? ''} ${verb} ${names.get(to) ?? ''}`;
  });
}

type Body = Readonly<Record<string, unknown>>;

export const resource = (
  apiVersion: string,
  kind: string,
  name: string,
  spec: Body,
  namespace = 'a',
) => JSON.stringify({ apiVersion, kind, metadata: { name, namespace }, spec });
export const istio = (kind: string, name: string, spec: Body, namespace?: string) =>
  resource('networking.istio.io/v1', kind, name, spec, namespace);
export const security = (kind: string, name: string, spec: Body, namespace?: string) =>
  resource('security.istio.io/v1', kind, name, spec, namespace);
export const gatewayApi = (kind: string, name: string, spec: Body, namespace?: string) =>
  resource('gateway.networking.k8s.io/v1', kind, name, spec, namespace);
export const service = (name: string, namespace?: string) =>
  resource('v1', 'Service', name, { ports: [{ port: 80 }] }, namespace);
export const bare = (apiVersion: string, kind: string, name: string) =>
  JSON.stringify({ apiVersion, kind, metadata: { name, namespace: 'a' } });
export const deployment = (name: string, labels: Body, pod: Body = {}, namespace?: string) =>
  resource(
    'apps/v1',
    'Deployment',
    name,
    { template: { metadata: { labels }, spec: { containers: [{ name: 'app' }], ...pod } } },
    namespace,
  );
export const route = (...destinations: Body[]) => ({
  http: [{ route: destinations.map((destination) => ({ destination })) }],
});

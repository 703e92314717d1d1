import { describe, expect, test } from 'vitest';
import { membership, type Membership } from '#analyzer/in-mesh.ts';
import { readDocuments } from '#analyzer/reading/documents.ts';
import { readResource } from '#analyzer/resource.ts';
import { defaultSettings } from '#analyzer/settings.ts';
import { snapshotOf } from '#analyzer/snapshot.ts';

const enabled = 'istio-injection: enabled';
const disabled = 'istio-injection: disabled';
const revision = 'istio.io/rev: canary';
const inject = (wish: string) => `labels: { sidecar.istio.io/inject: '${wish}' }`;
const injectByAnnotation = (wish: string) => `annotations: { sidecar.istio.io/inject: '${wish}' }`;
const proxy = 'containers: [{ name: istio-proxy, image: auto }]';
const nativeProxy = 'initContainers: [{ name: istio-proxy, image: auto }]';

type Row = {
  title: string;
  /** The labels of the Namespace; without them there is none. */
  namespace?: string;
  meta?: string;
  spec?: string;
  is: Membership;
  /** What Istio's analyzers take it for, where that is not the same. */
  inIstio?: Membership;
};

const rows: Row[] = [
  { title: 'a namespace that is injected', namespace: enabled, is: 'in' },
  { title: 'a namespace that says nothing', namespace: '', is: 'out' },
  { title: 'no Namespace', is: 'unknown', inIstio: 'out' },
  { title: 'a namespace with a revision', namespace: revision, is: 'in', inIstio: 'out' },
  { title: 'a Pod with a revision', meta: `labels: { ${revision} }`, is: 'in', inIstio: 'out' },
  { title: 'a Pod that asks', meta: inject('true'), is: 'in' },
  { title: 'a Pod that declines', namespace: enabled, meta: inject('false'), is: 'out' },
  {
    title: 'a Pod that says neither',
    namespace: enabled,
    meta: inject('enabled'),
    is: 'in',
    inIstio: 'out',
  },
  {
    title: 'a Pod that asks where nothing is injected',
    namespace: disabled,
    meta: inject('true'),
    is: 'out',
    inIstio: 'in',
  },
  {
    title: 'a Pod that asks by annotation alone, which the injector does not see',
    namespace: '',
    meta: injectByAnnotation('true'),
    is: 'out',
    inIstio: 'in',
  },
  { title: 'a Pod that declines by annotation', meta: injectByAnnotation('false'), is: 'out' },
  {
    title: 'a Pod in the network of its node',
    namespace: enabled,
    spec: 'hostNetwork: true',
    is: 'out',
    inIstio: 'in',
  },
  { title: 'a proxy', namespace: disabled, meta: inject('false'), spec: proxy, is: 'in' },
  { title: 'a native sidecar', namespace: disabled, spec: nativeProxy, is: 'in' },
];

describe.each([false, true])('membership, likeIstio: %s', (likeIstio) => {
  test.each(rows)('$title', ({ namespace, meta = '', spec = '', is, inIstio = is }) => {
    const { snapshot, pod } = read(namespace, meta, spec, likeIstio);
    expect(membership(snapshot, pod)).toBe(likeIstio ? inIstio : is);
  });
});

test("Istio's analyzers overlook a native sidecar of a Deployment", () => {
  const { snapshot, pod } = read(undefined, '', nativeProxy, true);
  expect(membership(snapshot, pod, 'deployment')).toBe('out');
});

function read(namespace: string | undefined, meta: string, spec: string, likeIstio: boolean) {
  const pod = `kind: Pod\napiVersion: v1\nmetadata:\n  name: reviews\n  ${meta}\nspec:\n  ${spec}\n`;
  const text =
    namespace === undefined
      ? pod
      : `${pod}---\nkind: Namespace\napiVersion: v1\nmetadata: { name: default, labels: { ${namespace} } }\n`;
  const documents = readDocuments([{ name: 'case.yaml', text }]);
  const settings = { ...defaultSettings, likeIstio };
  const readings = documents.manifests.map((manifest) => ({
    manifest,
    reading: readResource(manifest, settings),
  }));
  const resources = readings.flatMap(({ reading }) =>
    reading.kind === 'resource' ? [reading.resource] : [],
  );
  const snapshot = snapshotOf(resources, { documents, readings }, settings);
  return { snapshot, pod: snapshot.all('Pod')[0]! };
}

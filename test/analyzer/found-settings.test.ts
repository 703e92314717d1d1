import { describe, expect, test } from 'vitest';
import { analyze, type AnalyzeOptions } from '#analyzer/analyze.ts';
import { minorRelease } from '#analyzer/found-settings/istio-version.ts';

/** `name = value (where it comes from)`, for the names asked for. */
async function told(text: string, options: AnalyzeOptions, names: string[]): Promise<string[]> {
  const { settings } = await analyze([{ name: 'in.yaml', text }], options);
  return settings
    .filter(({ name }) => names.some((asked) => name.startsWith(asked)))
    .map(({ name, value, from, overruled }) => {
      const source = (origin: typeof from) =>
        typeof origin === 'string' ? origin : `${origin.file}:${origin.line}`;
      const others = overruled.map((other) => `, not ${other.value} of ${source(other.from)}`);
      return `${name} = ${value} (${source(from)}${others.join('')})`;
    });
}

const configMap = (name: string, rows: string, namespace = 'istio-system') => `---
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: ${namespace} }
data:
  mesh: |-
${rows.replaceAll(/^/gm, '    ')}
`;

const operator = `apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: { name: mesh }
spec:
  profile: ambient
  tag: 1.27.3-distroless
  meshConfig:
    trustDomain: corp.example
    outboundTrafficPolicy: { mode: REGISTRY_ONLY }
    defaultConfig:
      proxyMetadata: { ISTIO_META_DNS_CAPTURE: 'true' }
  values:
    global:
      istioNamespace: mesh-system
      proxy: { clusterDomain: corp.local }
`;

const istiod = (name: string, tag: string) => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: istio-system, labels: { app: istiod } }
spec:
  template:
    spec:
      containers:
        - name: proxy
          image: docker.io/istio/proxy:1.9.0
        - name: discovery
          image: docker.io/istio/pilot:${tag}
          args: [discovery, --domain, prod.local]
          env: [{ name: PILOT_ENABLE_AMBIENT, value: 'true' }]
`;

describe('without a word about it', () => {
  test('settings are the defaults, and shown', async () => {
    expect(await told('', {}, [''])).toEqual([
      'clusterDomain = cluster.local (default)',
      'dataPlane = sidecar (default)',
      'istioNamespace = istio-system (default)',
      'istioVersion = 1.31 (default)',
      'namespace = default (default)',
      'mesh.outboundTrafficPolicy.mode = ALLOW_ANY (default)',
      'mesh.rootNamespace = istio-system (default)',
      'mesh.trustDomain = cluster.local (default)',
    ]);
  });
});

describe('settings that the input holds', () => {
  test('in an IstioOperator', async () => {
    expect(await told(operator, {}, [''])).toEqual([
      'clusterDomain = corp.local (in.yaml:15)',
      'dataPlane = ambient (in.yaml:5)',
      'istioNamespace = mesh-system (in.yaml:14)',
      'istioVersion = 1.27 (in.yaml:6)',
      'namespace = default (default)',
      'mesh.defaultConfig.proxyMetadata.ISTIO_META_DNS_CAPTURE = true (in.yaml:11)',
      'mesh.outboundTrafficPolicy.mode = REGISTRY_ONLY (in.yaml:9)',
      // As the installation would have it.
      'mesh.rootNamespace = mesh-system (in.yaml:14)',
      'mesh.trustDomain = corp.example (in.yaml:8)',
    ]);
  });

  test('in the Deployment of istiod', async () => {
    const names = ['clusterDomain', 'dataPlane', 'istio'];
    expect(await told(istiod('istiod', '1.26.0@sha256:beef'), {}, names)).toEqual([
      'clusterDomain = prod.local (in.yaml:13)',
      'dataPlane = ambient (in.yaml:14)',
      'istioNamespace = istio-system (in.yaml:4)',
      'istioVersion = 1.26 (in.yaml:12)',
    ]);
  });

  test('in the ConfigMap of istiod, with the lines of its text', async () => {
    const text = configMap(
      'istio',
      '# ours\nrootNamespace: config\noutboundTrafficPolicy:\n  mode: REGISTRY_ONLY',
    );
    expect(await told(text, {}, ['mesh.'])).toEqual([
      'mesh.outboundTrafficPolicy.mode = REGISTRY_ONLY (in.yaml:10)',
      'mesh.rootNamespace = config (in.yaml:8)',
      'mesh.trustDomain = cluster.local (default)',
    ]);
  });

  test('in a document of the kind MeshConfig', async () => {
    const text = 'apiVersion: mesh.istio.io/v1alpha1\nkind: MeshConfig\ntrustDomain: a.example\n';
    expect(await told(text, {}, ['mesh.trustDomain'])).toEqual([
      'mesh.trustDomain = a.example (in.yaml:3)',
    ]);
  });

  test('in the names of networks', async () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata: { name: istio, namespace: istio-system }
data:
  mesh: ''
  meshNetworks: '{ networks: { west: {}, east: {} } }'
`;
    expect(await told(text, {}, ['meshNetworks'])).toEqual([
      'meshNetworks = east, west (in.yaml:6)',
    ]);
  });

  test('in a Namespace without sidecars', async () => {
    const text =
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  labels:\n    istio.io/dataplane-mode: ambient\n';
    expect(await told(text, {}, ['dataPlane'])).toEqual(['dataPlane = ambient (in.yaml:6)']);
  });

  test('not in a ConfigMap of another namespace', async () => {
    const text = istiod('istiod', '1.26.0') + configMap('istio', 'trustDomain: other', 'shop');
    expect(await told(text, {}, ['mesh.trustDomain'])).toEqual([
      'mesh.trustDomain = cluster.local (default)',
    ]);
  });
});

describe('sources that disagree', () => {
  test('a control plane without a revision counts, the others are told', async () => {
    const text =
      configMap('istio-canary', 'trustDomain: canary.example\naccessLogFile: /dev/stdout') +
      configMap('istio', 'trustDomain: a.example');
    expect(await told(text, {}, ['mesh.trustDomain'])).toEqual([
      'mesh.trustDomain = a.example (in.yaml:15, not canary.example of in.yaml:7)',
    ]);
  });

  test('what runs counts more than what is to be installed', async () => {
    expect(
      await told(istiod('istiod', '1.26.0') + '---\n' + operator, {}, ['istioVersion']),
    ).toEqual(['istioVersion = 1.26 (in.yaml:12, not 1.27 of in.yaml:21)']);
  });

  test('an option counts more than a file with the mesh config, and that more than the input', async () => {
    const meshConfigFile = {
      name: 'mesh.yaml',
      text: 'trust_domain: b.example\nrootNamespace: b\n',
    };
    const options = { meshConfigFile, mesh: { rootNamespace: 'a' } };
    const text = configMap('istio', 'trustDomain: c.example');
    expect(await told(text, options, ['mesh.trust', 'mesh.root'])).toEqual([
      'mesh.rootNamespace = a (option, not b of mesh.yaml:2)',
      'mesh.trustDomain = b.example (mesh.yaml:1, not c.example of in.yaml:7)',
    ]);
  });
});

describe('answering like Istio', () => {
  test('only the file with the mesh config is read', async () => {
    const meshConfigFile = { name: 'mesh.yaml', text: 'rootNamespace: a' };
    const options = { likeIstio: true, meshConfigFile };
    expect(await told(operator, options, ['mesh.', 'istio'])).toEqual([
      'istioNamespace = istio-system (default)',
      'istioVersion = 1.31 (default)',
      'mesh.outboundTrafficPolicy.mode = ALLOW_ANY (default)',
      'mesh.rootNamespace = a (mesh.yaml:1)',
      'mesh.trustDomain = cluster.local (default)',
    ]);
  });

  test.each([
    ['of the wrong type', 'rootNamespace: a\ntrustDomain: [b]\n'],
    ['that Istio refuses', 'rootNamespace: a\nproxyListenPort: 70000\n'],
    ['that is no YAML', 'rootNamespace: a\n  b: [\n'],
  ])('a file with a value %s is passed over as a whole', async (_, text) => {
    const options = { likeIstio: true, meshConfigFile: { name: 'mesh.yaml', text } };
    expect(await told('', options, ['mesh.root'])).toEqual([
      'mesh.rootNamespace = istio-system (default)',
    ]);
  });

  test('a provider that istiod leaves out is no reason to pass the file over', async () => {
    const text = 'rootNamespace: a\nextensionProviders: [{ name: b, zipkin: { service: c } }]\n';
    const options = { likeIstio: true, meshConfigFile: { name: 'mesh.yaml', text } };
    expect(await told('', options, ['mesh.root'])).toEqual([
      expect.stringContaining('mesh.rootNamespace = a '),
    ]);
  });
});

test('what cannot be read of a mesh config is told, and the rest counts', async () => {
  const meshConfigFile = { name: 'mesh.yaml', text: 'rootNamespace: a\ntrustDomain: [b]\n' };
  const { settings, skipped } = await analyze([], { meshConfigFile });
  expect(settings.find(({ name }) => name === 'mesh.rootNamespace')?.value).toBe('a');
  expect(skipped.map(({ place, reason }) => `${place.file}:${place.start.line} ${reason}`)).toEqual(
    [
      'mesh.yaml:2 This part of the mesh config is left out: "trustDomain" takes text, and this is a list.',
    ],
  );
});

test.each([
  ['1.24.1', '1.24'],
  ['v1.9', '1.9'],
  ['registry.example:5000/istio/pilot:1.30-alpha.2', '1.30'],
  ['registry.example:5000/istio/pilot', undefined],
  ['latest', undefined],
  ['docker.io/istio/pilot@sha256:1234', undefined],
])('the release of %s is %s', (tag, release) => {
  expect(minorRelease(tag)).toBe(release);
});

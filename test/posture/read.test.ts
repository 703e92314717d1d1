import { describe, expect, test } from 'vitest';
import { mostText, readVersions } from '#posture/read.ts';
import { samples } from '#posture/samples.ts';
import { plainVersion } from '#posture/version.ts';

/** What was found, one line a version: `1.20.3 proxy 14, node 1`. */
function found(text: string): string[] {
  const reading = readVersions(text);
  if (reading.kind === 'unreadable') return [reading.reason];
  return reading.versions.map((version) => {
    const by = version.by.map(({ role, count }) => `${role} ${count}`).join(', ');
    return `${plainVersion(version)}${version.suffix ? `+${version.suffix}` : ''} ${by}`;
  });
}

describe('versions are read in whatever form they stand', () => {
  test.each<[string, string, string[]]>([
    ['one alone', '1.20.3', ['1.20.3 istio 1']],
    ['several, by commas', '1.20.3, v1.19.8', ['1.19.8 istio 1', '1.20.3 istio 1']],
    ['a release without its patch', '1.20', ['1.20 istio 1']],
    ['Istio’s own variants', '1.20.3-distroless 1.20.3-debug 1.20.3', ['1.20.3 istio 3']],
    ['a build of somebody else', '1.20.3-asm.4', ['1.20.3+asm.4 istio 1']],
    ['one before a release', '1.31.0-rc.1', ['1.31.0+rc.1 istio 1']],
    ['a sentence', 'We run Istio 1.20.3 in production.', ['1.20.3 istio 1']],
    [
      'istioctl version',
      'client version: 1.21.0\ncontrol plane version: 1.20.3\ndata plane version: 1.19.3 (2 proxies), 1.20.3 (12 proxies)',
      ['1.19.3 proxy 2', '1.20.3 control-plane 1, proxy 12', '1.21.0 client 1'],
    ],
    [
      'istioctl version of old releases',
      'client version: version.BuildInfo{Version:"1.4.3", GitRevision:"a", GolangVersion:"go1.13.4"}\ncitadel version: 1.4.3\npilot version: 1.4.3',
      ['1.4.3 client 1, control-plane 2'],
    ],
    [
      'istioctl version in JSON',
      '{"clientVersion":{"version":"1.21.0","golang_version":"go1.21.1"},"meshVersion":[{"Component":"pilot","Revision":"1-20-3","Info":{"version":"1.20.3"}}],"dataPlaneVersion":[{"ID":"a.default","IstioVersion":"1.20.3"},{"ID":"b.default","IstioVersion":"1.19.3"}]}',
      ['1.19.3 proxy 1', '1.20.3 control-plane 1, proxy 1', '1.21.0 client 1'],
    ],
    [
      'istioctl version in YAML',
      'clientVersion:\n  golang_version: go1.21.1\n  version: 1.21.0\ndataPlaneVersion:\n- ID: a.default\n  IstioVersion: 1.19.3\nmeshVersion:\n- Component: pilot\n  Info:\n    version: 1.20.3\n',
      ['1.19.3 proxy 1', '1.20.3 control-plane 1', '1.21.0 client 1'],
    ],
    [
      'istioctl proxy-status of newer releases',
      'NAME          CLUSTER      ISTIOD                   VERSION   SUBSCRIBED TYPES\na.default     Kubernetes   istiod-1-27-1-6f-x2      1.26.4    4 (CDS,LDS,EDS,RDS)\nztunnel-x.sys Kubernetes   istiod-1-27-1-6f-x2      1.27.1    2 (WADS,WDS)',
      ['1.26.4 proxy 1', '1.27.1 node 1'],
    ],
    [
      'images with registries and digests',
      'image: localhost:5000/istio/proxyv2:1.20.3-distroless@sha256:abc\nregistry.istio.io/release/pilot:1.30.1\n"docker.io/istio/ztunnel:1.30.1"',
      ['1.20.3 proxy 1', '1.30.1 control-plane 1, node 1'],
    ],
    [
      'Kubernetes objects in JSON',
      '{"apiVersion":"v1","items":[{"spec":{"nodeName":"n","containers":[{"image":"istio/proxyv2:1.20.3"},{"image":"nginx:1.25.3"}]},"status":{"podIP":"10.0.1.2","kubeletVersion":"v1.27.3"}}]}',
      ['1.20.3 proxy 1'],
    ],
    [
      'helm list in JSON',
      '[{"name":"istiod","chart":"istiod-1.30.1","app_version":"1.30.1"},{"name":"web","chart":"nginx-1.2.3","app_version":"1.25.0"}]',
      ['1.30.1 control-plane 1'],
    ],
    ['a list in JSON', '["1.20.3", "1.19.8"]', ['1.19.8 istio 1', '1.20.3 istio 1']],
  ])('%s', (_, text, versions) => {
    expect(found(text)).toEqual(versions);
  });
});

describe('what is no version of Istio is not taken for one', () => {
  test.each([
    ['nothing', '', 'The text is empty.'],
    ['prose', 'hello', 'No version of Istio is in this text.'],
    ['an address', '10.0.0.1', 'No version of Istio is in this text.'],
    ['another image', 'nginx:1.25.3', 'No version of Istio is in this text.'],
    ['a tag without numbers', 'istio/proxyv2:latest', 'No version of Istio is in this text.'],
    [
      'the version of the cluster',
      'Server Version: v1.27.3',
      'No version of Istio is in this text.',
    ],
    ['a number in a sentence', 'about 1.5 of them', 'No version of Istio is in this text.'],
    ['too much', 'x'.repeat(mostText + 1), 'The text has 6 million characters.'],
  ])('%s', (_, text, reason) => {
    expect(found(text)).toEqual([reason]);
  });
});

test('every sample is read', () => {
  expect(samples.map(({ name, text }) => [name, found(text)])).toEqual([
    [
      'istioctl version',
      [
        '1.27.4 proxy 3',
        '1.28.10 control-plane 1, proxy 41',
        '1.30.2 control-plane 1, proxy 6',
        '1.30.5 client 1',
      ],
    ],
    ['istioctl proxy-status', ['1.19.6 proxy 1', '1.20.3 proxy 1', '1.21.1 proxy 1']],
    ['Images', ['1.23.2 node 1', '1.24.3 control-plane 1, proxy 1, node 1']],
    ['helm list', ['1.30.1 istio 1, control-plane 1, proxy 1']],
  ]);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces and quotes', '{"a":'.repeat(50_000)],
  ['one long line', '1.'.repeat(500_000)],
  ['spaces', `client version: ${' '.repeat(500_000)}x`],
  ['dashes', `istiod-1.20.3-${'-'.repeat(500_000)}`],
  ['parts of an image', `${'istio/'.repeat(100_000)}proxyv2:1`],
  ['many lines', '1.2.3 (\n'.repeat(200_000)],
])('a hostile text is answered at once: %s', (_, text) => {
  const begin = performance.now();
  readVersions(text);
  expect(performance.now() - begin).toBeLessThan(2_000);
});

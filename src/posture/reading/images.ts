import type { Role } from '#posture/found.ts';
import { readVersion, type Version } from '#posture/version.ts';

/** The images of Istio by name, with what each runs as. */
const images: Readonly<Record<string, Role>> = {
  proxyv2: 'proxy',
  proxy: 'proxy',
  proxy_init: 'proxy',
  proxytproxy: 'proxy',
  pilot: 'control-plane',
  istiod: 'control-plane',
  citadel: 'control-plane',
  galley: 'control-plane',
  mixer: 'control-plane',
  sidecar_injector: 'control-plane',
  operator: 'control-plane',
  'install-cni': 'node',
  ztunnel: 'node',
  istioctl: 'client',
};

const reference =
  /(?:^|[/\s"'`=@(,[])([a-z][a-z0-9_-]{1,30}):(v?\d{1,3}\.\d{1,3}[0-9A-Za-z._-]{0,80})/g;

/** Every image of Istio in a line: `docker.io/istio/proxyv2:1.20.3-distroless@sha256:…`. */
export function imagesIn(line: string): { version: Version; role: Role }[] {
  return [...line.matchAll(reference)].flatMap(([, name = '', tag = '']) => {
    const role = images[name];
    const version = role && readVersion(tag);
    return role && version ? [{ version, role }] : [];
  });
}

/** The charts of Istio by name. */
const charts: Readonly<Record<string, Role>> = {
  istiod: 'control-plane',
  'istio-discovery': 'control-plane',
  'istiod-remote': 'control-plane',
  base: 'istio',
  'istio-base': 'istio',
  gateway: 'proxy',
  'istio-ingress': 'proxy',
  'istio-egress': 'proxy',
  cni: 'node',
  'istio-cni': 'node',
  ztunnel: 'node',
};

/** A chart of Istio as `helm list` names it: `istiod-1.20.3`. */
export function chartIn(word: string): { version: Version; role: Role } | undefined {
  const [, name = '', rest = ''] = /^([a-z-]{2,40})-(v?\d[0-9A-Za-z._+-]{0,80})$/.exec(word) ?? [];
  const role = charts[name];
  const version = readVersion(rest);
  return role && version ? { role, version } : undefined;
}
